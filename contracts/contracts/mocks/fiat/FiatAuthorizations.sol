// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC3009} from "../../interfaces/IERC3009.sol";
import {FiatSignatures} from "./FiatSignatures.sol";

// Circle's token refuses in words, and whoever shows a refusal must cope with them.
// solhint-disable gas-custom-errors, reason-string

/// @title FiatAuthorizations
/// @notice Payments by signature (ERC-3009) of Circle's FiatToken v2.2.
abstract contract FiatAuthorizations is FiatSignatures, IERC3009 {
    bytes32 private constant TRANSFER_TYPEHASH = keccak256(
        "TransferWithAuthorization(address from,address to,uint256 value,"
        "uint256 validAfter,uint256 validBefore,bytes32 nonce)"
    );
    bytes32 private constant RECEIVE_TYPEHASH = keccak256(
        "ReceiveWithAuthorization(address from,address to,uint256 value,"
        "uint256 validAfter,uint256 validBefore,bytes32 nonce)"
    );
    bytes32 private constant CANCEL_TYPEHASH = keccak256(
        "CancelAuthorization(address authorizer,bytes32 nonce)"
    );

    /// @notice Whether an authorization was used or cancelled.
    mapping(address authorizer => mapping(bytes32 nonce => bool spent)) public authorizationState;

    event AuthorizationUsed(address indexed authorizer, bytes32 indexed nonce);
    event AuthorizationCanceled(address indexed authorizer, bytes32 indexed nonce);

    /// @notice Pays `to` what `from` signed. Anyone may call it.
    function transferWithAuthorization(
        address from,
        address to,
        uint256 value,
        uint256 validAfter,
        uint256 validBefore,
        bytes32 nonce,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external whenNotPaused notBlacklisted(from) notBlacklisted(to) {
        _requireInTime(validAfter, validBefore);
        bytes memory content = abi.encode(TRANSFER_TYPEHASH, from, to, value, validAfter, validBefore, nonce);
        _spend(from, nonce, content, v, r, s);
        emit AuthorizationUsed(from, nonce);
        _transfer(from, to, value);
    }

    /// @inheritdoc IERC3009
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
    ) external whenNotPaused notBlacklisted(from) notBlacklisted(to) {
        require(to == msg.sender, "FiatTokenV2: caller must be the payee");
        _requireInTime(validAfter, validBefore);
        bytes memory content = abi.encode(RECEIVE_TYPEHASH, from, to, value, validAfter, validBefore, nonce);
        _spend(from, nonce, content, v, r, s);
        emit AuthorizationUsed(from, nonce);
        _transfer(from, to, value);
    }

    /// @notice Voids an authorization that was not used. Anyone may call it with the authorizer's signature.
    function cancelAuthorization(
        address authorizer,
        bytes32 nonce,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external whenNotPaused {
        _spend(authorizer, nonce, abi.encode(CANCEL_TYPEHASH, authorizer, nonce), v, r, s);
        emit AuthorizationCanceled(authorizer, nonce);
    }

    function _spend(
        address authorizer,
        bytes32 nonce,
        bytes memory content,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) private {
        require(!authorizationState[authorizer][nonce], "FiatTokenV2: authorization is used or canceled");
        require(_isSigned(authorizer, keccak256(content), v, r, s), "FiatTokenV2: invalid signature");
        authorizationState[authorizer][nonce] = true;
    }

    function _requireInTime(uint256 validAfter, uint256 validBefore) private view {
        require(block.timestamp > validAfter, "FiatTokenV2: authorization is not yet valid");
        require(block.timestamp < validBefore, "FiatTokenV2: authorization is expired");
    }
}
