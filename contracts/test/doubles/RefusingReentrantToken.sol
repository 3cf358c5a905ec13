// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ReentrantToken} from "./ReentrantToken.sol";

/// @notice Once it is told to, calls back in each transfer and then moves nothing and says `false`: unlike after a revert,
/// what happened inside of it lasts.
contract RefusingReentrantToken is ReentrantToken {
    bool private _refuses;

    constructor(uint8 decimals_) ReentrantToken(decimals_) {}

    function setRefuses(bool refuses) external {
        _refuses = refuses;
    }

    function transfer(address to, uint256 value) public override returns (bool) {
        if (!_refuses) return super.transfer(to, value);
        _refuses = false;
        _reenter();
        _refuses = true;
        return false;
    }
}
