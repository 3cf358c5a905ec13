// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";

/// @title FiatSignatureChecker
/// @notice A contract of its own, because Circle's FiatToken links this as a library: each signature costs the look
/// at one more account.
contract FiatSignatureChecker {
    // Copied to memory as Circle's library does, at the same price.
    // solhint-disable gas-calldata-parameters
    function isValidSignatureNow(
        address signer,
        bytes32 digest,
        bytes memory signature
    ) external view returns (bool) {
        return SignatureChecker.isValidSignatureNow(signer, digest, signature);
    }
}
