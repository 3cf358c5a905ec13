// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";

/// @title SaleSignatures
/// @notice Signatures for this contract on this chain (EIP-712), by a key or by a contract (ERC-1271).
abstract contract SaleSignatures is EIP712("AmourSale", "1") {
    /// @dev The key first and the contract second: a look at the signer's code would cost 2,600 gas in every
    /// purchase, and an account that runs code of its own (EIP-7702) can still sign with its key.
    function _isSignedBy(
        address signer,
        bytes32 structHash,
        bytes calldata signature
    ) internal view returns (bool) {
        bytes32 digest = _hashTypedDataV4(structHash);
        (address recovered, ECDSA.RecoverError fault, ) = ECDSA.tryRecoverCalldata(digest, signature);
        if (fault == ECDSA.RecoverError.NoError && recovered == signer) return true;
        return SignatureChecker.isValidERC1271SignatureNowCalldata(signer, digest, signature);
    }
}
