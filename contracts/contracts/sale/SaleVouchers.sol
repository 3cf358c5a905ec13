// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {IAmourSale} from "../interfaces/IAmourSale.sol";
import {Errors} from "../libraries/Errors.sol";
import {Voucher} from "../types/Types.sol";
import {SaleState} from "./SaleState.sol";

/// @title SaleVouchers
/// @notice Who may buy, and how much: eligibility signed for one buyer, chain, contract and hour.
abstract contract SaleVouchers is SaleState, EIP712 {
    uint256 private constant MAX_LIFETIME = 1 hours;

    bytes32 private constant VOUCHER_TYPEHASH = keccak256(
        "Voucher(address buyer,uint256 round,uint256 maxTokens,uint256 deadline,bytes32 termsHash,uint256 epoch)"
    );

    constructor(address signer) EIP712("AmourSale", "1") {
        _setVoucherSigner(signer);
    }

    /// @inheritdoc IAmourSale
    function setVoucherSigner(address signer) external restricted {
        _setVoucherSigner(signer);
    }

    /// @inheritdoc IAmourSale
    function bumpVoucherEpoch() external restricted {
        emit VoucherEpochChanged(++_control.epoch);
    }

    /// @inheritdoc IAmourSale
    function voucherSigner() external view returns (address) {
        return _control.signer;
    }

    /// @inheritdoc IAmourSale
    function voucherEpoch() external view returns (uint256) {
        return _control.epoch;
    }

    /// @dev Nothing is stored against a replay: the cap is cumulative, so a second use gives no more than the first.
    function _requireVoucher(
        Voucher calldata voucher,
        bytes calldata signature,
        address signer,
        uint256 epoch
    ) internal view {
        uint256 deadline = voucher.deadline;
        require(block.timestamp <= deadline, Errors.AmourSale_VoucherExpired(deadline));
        require(deadline - block.timestamp <= MAX_LIFETIME, Errors.AmourSale_VoucherTooLong(deadline));
        bytes32 digest = _hashTypedDataV4(
            keccak256(
                abi.encode(
                    VOUCHER_TYPEHASH,
                    msg.sender,
                    voucher.round,
                    voucher.maxTokens,
                    deadline,
                    voucher.termsHash,
                    epoch
                )
            )
        );
        require(_isSignedBy(signer, digest, signature), Errors.AmourSale_VoucherInvalid());
    }

    /// @dev The key first and the contract second: a look at the signer's code would cost 2,600 gas in every purchase.
    function _isSignedBy(
        address signer,
        bytes32 digest,
        bytes calldata signature
    ) private view returns (bool) {
        (address recovered, ECDSA.RecoverError fault, ) = ECDSA.tryRecoverCalldata(digest, signature);
        if (fault == ECDSA.RecoverError.NoError && recovered == signer) return true;
        return SignatureChecker.isValidERC1271SignatureNowCalldata(signer, digest, signature);
    }

    function _setVoucherSigner(address signer) private {
        require(signer != address(0), Errors.AmourSale_InvalidConfiguration());
        _control.signer = signer;
        emit VoucherSignerChanged(signer);
    }
}
