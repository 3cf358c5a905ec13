// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @notice Calls `target` again when it is paid, and keeps how that ended.
contract ReentrantPayee {
    address private immutable _target;
    bytes private _call;
    uint256 private _value;
    uint256 public attempts;
    uint256 public successes;

    /// @notice What the last call was answered, when it failed.
    bytes public refusal;

    constructor(address target) {
        _target = target;
    }

    function arm(bytes calldata call) external {
        armWith(call, 0);
    }

    /// @param value Wei that go with the call.
    function armWith(bytes calldata call, uint256 value) public {
        (_call, _value) = (call, value);
    }

    receive() external payable {
        ++attempts;
        (bool success, bytes memory answer) = _target.call{value: _value}(_call);
        if (success) ++successes;
        else refusal = answer;
    }
}
