// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {AuthorizedToken} from "./AuthorizedToken.sol";
import {TestToken} from "./TestToken.sol";

/// @notice Keeps a part of each transfer, once it is told to.
contract FeeOnTransferToken is AuthorizedToken {
    uint256 private _bps;

    constructor(uint8 decimals_) TestToken(decimals_) {}

    function setFee(uint256 bps) external {
        _bps = bps;
    }

    function _update(address from, address to, uint256 value) internal override {
        bool moved = from != address(0) && to != address(0);
        uint256 fee = moved ? (value * _bps) / 10_000 : 0;
        super._update(from, to, value - fee);
        if (fee != 0) super._update(from, address(0), fee);
    }
}
