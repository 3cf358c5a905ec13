// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {TestToken} from "./TestToken.sol";

/// @notice Says `false` where others revert, and at every transfer once it is told to.
contract FalseReturningToken is TestToken {
    bool private _refuses;

    constructor(uint8 decimals_) TestToken(decimals_) {}

    function setRefuses(bool refuses) external {
        _refuses = refuses;
    }

    function transfer(address to, uint256 value) public override returns (bool) {
        if (_refuses || balanceOf(msg.sender) < value) return false;
        return super.transfer(to, value);
    }

    function transferFrom(address from, address to, uint256 value) public override returns (bool) {
        if (_refuses || balanceOf(from) < value || allowance(from, msg.sender) < value) return false;
        return super.transferFrom(from, to, value);
    }
}
