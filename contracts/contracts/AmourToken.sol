// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC1363} from "@openzeppelin/contracts/token/ERC20/extensions/ERC1363.sol";
import {ERC20Burnable} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Burnable.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";

/// @title AmourToken
/// @notice ERC-20 with permit (EIP-2612), transfers with a call (ERC-1363) and burning. Nobody owns it and nothing
/// mints after the constructor.
contract AmourToken is ERC20, ERC20Permit, ERC1363, ERC20Burnable {
    /// @param supply Base units (18 decimals), all given to `holder`.
    constructor(
        string memory name,
        string memory symbol,
        uint256 supply,
        address holder
    ) ERC20(name, symbol) ERC20Permit(name) {
        _mint(holder, supply);
    }
}
