// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {TestToken} from "./TestToken.sol";

/// @notice Answers nothing at all, as USDT does.
contract NoReturnToken is TestToken {
    constructor(uint8 decimals_) TestToken(decimals_) {}

    function approve(address spender, uint256 value) public override returns (bool) {
        super.approve(spender, value);
        _answerNothing();
    }

    function transfer(address to, uint256 value) public override returns (bool) {
        super.transfer(to, value);
        _answerNothing();
    }

    function transferFrom(address from, address to, uint256 value) public override returns (bool) {
        super.transferFrom(from, to, value);
        _answerNothing();
    }

    function _answerNothing() private pure {
        assembly ("memory-safe") {
            return(0, 0)
        }
    }
}
