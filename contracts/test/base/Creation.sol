// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @notice Contracts made from their code. A creation that fails is passed on: an expected revert that does not come is told
/// by nothing else.
abstract contract Creation {
    function createFrom(bytes memory code) internal returns (address created) {
        assembly ("memory-safe") {
            created := create(0, add(code, 0x20), mload(code))
            if iszero(created) {
                returndatacopy(0, 0, returndatasize())
                revert(0, returndatasize())
            }
        }
    }
}
