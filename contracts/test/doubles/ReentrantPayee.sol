// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @notice Calls `target` again when it is paid, and keeps how that ended.
contract ReentrantPayee {
    address private immutable _target;
    bytes private _call;
    uint256 public attempts;
    uint256 public successes;

    constructor(address target) {
        _target = target;
    }

    function arm(bytes calldata call) external {
        _call = call;
    }

    receive() external payable {
        ++attempts;
        (bool success, ) = _target.call(_call);
        if (success) ++successes;
    }
}
