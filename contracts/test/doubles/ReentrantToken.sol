// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {TestToken} from "./TestToken.sol";

/// @notice Calls `target` before and after it moves balances, once it is told what, and keeps how that ended.
contract ReentrantToken is TestToken {
    address private _target;
    bytes private _call;
    uint256 public attempts;
    uint256 public successes;

    constructor(uint8 decimals_) TestToken(decimals_) {}

    function arm(address target, bytes calldata call) external {
        (_target, _call) = (target, call);
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
        ++attempts;
        (bool success, ) = target.call(_call);
        if (success) ++successes;
        _target = target;
    }
}
