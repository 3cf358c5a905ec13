// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import {FiatLedger} from "./FiatLedger.sol";
import {FiatSignatureChecker} from "./FiatSignatureChecker.sol";

/// @title FiatSignatures
/// @notice The EIP-712 domain of Circle's FiatToken v2.2 and the check of what was signed for it.
abstract contract FiatSignatures is FiatLedger {
    bytes32 private constant DOMAIN_TYPEHASH = keccak256(
        "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"
    );

    FiatSignatureChecker private immutable _checker = new FiatSignatureChecker();

    /// @notice The version in the domain.
    function version() external pure returns (string memory) {
        return "2";
    }

    /// @dev Made anew each time, as Circle does, which costs a read of the name.
    function _domainSeparator() internal view returns (bytes32) {
        return
            keccak256(
                abi.encode(
                    DOMAIN_TYPEHASH,
                    keccak256(bytes(name)),
                    keccak256("2"),
                    block.chainid,
                    address(this)
                )
            );
    }

    function _isSigned(
        address signer,
        bytes32 content,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) internal view returns (bool) {
        bytes32 digest = MessageHashUtils.toTypedDataHash(_domainSeparator(), content);
        return _checker.isValidSignatureNow(signer, digest, abi.encodePacked(r, s, v));
    }
}
