// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {FiatAuthorizations} from "./fiat/FiatAuthorizations.sol";

// Circle's token refuses in words, and whoever shows a refusal must cope with them.
// solhint-disable gas-custom-errors, reason-string

/// @title MockFiatToken
/// @notice USDC or EURC for local chains, behind a `MockFiatTokenProxy`: what Circle's FiatToken v2.2 answers, at
/// what it costs. Anyone may mint, pause and blacklist.
contract MockFiatToken is FiatAuthorizations, IERC20Permit {
    bytes32 private constant PERMIT_TYPEHASH = keccak256(
        "Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"
    );

    /// @inheritdoc IERC20Permit
    mapping(address owner => uint256 next) public nonces;

    /// @notice Names the token, once: to be called by the proxy's constructor.
    function initialize(string calldata name_, string calldata symbol_) external {
        require(bytes(name).length == 0, "FiatToken: contract is already initialized");
        name = name_;
        symbol = symbol_;
        _blacklist(address(this));
    }

    /// @inheritdoc IERC20Permit
    function permit(
        address owner,
        address spender,
        uint256 value,
        uint256 deadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external whenNotPaused {
        require(deadline >= block.timestamp, "FiatTokenV2: permit is expired");
        bytes32 content = keccak256(
            abi.encode(PERMIT_TYPEHASH, owner, spender, value, nonces[owner], deadline)
        );
        ++nonces[owner];
        require(_isSigned(owner, content, v, r, s), "EIP2612: invalid signature");
        _approve(owner, spender, value);
    }

    /// @inheritdoc IERC20Permit
    // solhint-disable-next-line func-name-mixedcase
    function DOMAIN_SEPARATOR() external view returns (bytes32) {
        return _domainSeparator();
    }
}
