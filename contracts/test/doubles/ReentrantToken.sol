// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {AuthorizedToken} from "./AuthorizedToken.sol";
import {TestToken} from "./TestToken.sol";

/// @notice Calls `target` before and after it moves balances, once it is told what, and keeps how that ended.
contract ReentrantToken is AuthorizedToken {
    address private _target;
    bytes[] private _calls;
    uint256 public attempts;
    uint256 public successes;

    /// @notice What each call that failed was answered.
    bytes[] public refusals;

    constructor(uint8 decimals_) TestToken(decimals_) {}

    function arm(address target, bytes calldata call) external {
        _target = target;
        delete _calls;
        _calls.push(call);
    }

    /// @notice One call more, after those it was told before.
    function armNext(bytes calldata call) external {
        _calls.push(call);
    }

    function _update(address from, address to, uint256 value) internal override {
        _reenter();
        super._update(from, to, value);
        _reenter();
    }

    /// @dev Disarmed meanwhile, or a call that moves this token would never end.
    function _reenter() internal {
        address target = _target;
        if (target == address(0)) return;
        delete _target;
        for (uint256 i = 0; i < _calls.length; ++i) {
            ++attempts;
            (bool success, bytes memory answer) = target.call(_calls[i]);
            if (success) ++successes;
            else refusals.push(answer);
        }
        _target = target;
    }
}
