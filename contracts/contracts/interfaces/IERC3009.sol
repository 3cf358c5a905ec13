// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title ERC-3009
/// @notice The part of "transfer with authorization" that is used.
interface IERC3009 {
    /// @notice Takes `value` from `from`, who signed it, for the caller, who must be `to`.
    function receiveWithAuthorization(
        address from,
        address to,
        uint256 value,
        uint256 validAfter,
        uint256 validBefore,
        bytes32 nonce,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external;
}
