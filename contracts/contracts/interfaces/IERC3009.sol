// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title ERC-3009
/// @notice The part of "transfer with authorization" that is used.
interface IERC3009 {
    /// @notice Takes `value` from `from`, who signed it, for the caller, who must be `to`.
    /// @param from Who pays and signed.
    /// @param to Who is paid.
    /// @param value Base units.
    /// @param validAfter Unix seconds, exclusive.
    /// @param validBefore Unix seconds, exclusive.
    /// @param nonce Any that `from` has not used.
    /// @param v Of the signature.
    /// @param r Of the signature.
    /// @param s Of the signature.
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
