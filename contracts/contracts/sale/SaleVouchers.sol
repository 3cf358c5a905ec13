// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAmourSale} from "../interfaces/IAmourSale.sol";
import {Errors} from "../libraries/Errors.sol";
import {Voucher} from "../types/Types.sol";
import {SaleSignatures} from "./SaleSignatures.sol";
import {SaleState} from "./SaleState.sol";

/// @title SaleVouchers
/// @notice Who may buy, and how much: eligibility signed for one buyer, chain, contract and hour.
abstract contract SaleVouchers is SaleSignatures, SaleState {
    uint256 private constant MAX_LIFETIME = 1 hours;

    bytes32 private constant VOUCHER_TYPEHASH = keccak256(
        "Voucher(address buyer,uint256 round,uint256 maxTokens,uint256 deadline,bytes32 termsHash,uint256 epoch)"
    );

    constructor(address signer) {
        _setVoucherSigner(signer);
    }

    /// @inheritdoc IAmourSale
    function setVoucherSigner(address signer) external restricted {
        _setVoucherSigner(signer);
    }

    /// @inheritdoc IAmourSale
    function bumpVoucherEpoch() external restricted {
        _drawEpoch();
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
        unchecked {
            require(deadline - block.timestamp <= MAX_LIFETIME, Errors.AmourSale_VoucherTooLong(deadline));
        }
        bytes32 structHash = keccak256(
            abi.encode(
                VOUCHER_TYPEHASH,
                msg.sender,
                voucher.round,
                voucher.maxTokens,
                deadline,
                voucher.termsHash,
                epoch
            )
        );
        require(_isSignedBy(signer, structHash, signature), Errors.AmourSale_VoucherInvalid());
    }

    function _setVoucherSigner(address signer) private {
        require(signer != address(0), Errors.AmourSale_SignerMissing());
        _control.signer = signer;
        emit VoucherSignerChanged(signer);
        _drawEpoch();
    }

    /// @dev From what nobody knows before the block: a voucher with a far deadline, signed in advance for the epochs to
    /// come, would have to guess one of 2^48. With every new signer, too, so that one who is set again starts anew.
    function _drawEpoch() private {
        bytes32 drawn = keccak256(abi.encode(blockhash(block.number - 1), block.prevrandao, _control.epoch));
        uint48 epoch = uint48(uint256(drawn));
        _control.epoch = epoch;
        emit VoucherEpochChanged(epoch);
    }
}
