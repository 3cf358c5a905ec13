// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IAmourSale} from "../interfaces/IAmourSale.sol";
import {Errors} from "../libraries/Errors.sol";
import {PackedPosition, PositionSlot} from "../types/PackedPosition.sol";
import {Asset, Outcome, Round, RoundMode} from "../types/Types.sol";
import {SaleRounds} from "./SaleRounds.sol";
import {SaleSignatures} from "./SaleSignatures.sol";

/// @title SaleEscrow
/// @notice The ways out of escrow: back to the one who paid, or to the treasury after success.
/// @dev Every payment is the last thing its function does, so a payee that calls back finds the books closed.
abstract contract SaleEscrow is SaleSignatures, SaleRounds {
    bytes32 private constant WITHDRAWAL_TYPEHASH = keccak256(
        "Withdrawal(address buyer,uint256 round,uint8 asset,uint256 paid,uint256 boughtAt,"
        "uint256 nonce,uint256 deadline)"
    );

    /// @inheritdoc IAmourSale
    function withdraw(uint256 round, Asset asset) external {
        _withdraw(msg.sender, round, asset);
    }

    /// @inheritdoc IAmourSale
    function withdrawBySignature(
        address buyer,
        uint256 round,
        Asset asset,
        uint256 paid,
        uint256 deadline,
        bytes calldata signature
    ) external {
        require(block.timestamp <= deadline, Errors.AmourSale_WithdrawalExpired(deadline));
        PackedPosition position = _positions[buyer][round][asset].packed;
        bytes32 structHash = keccak256(
            abi.encode(
                WITHDRAWAL_TYPEHASH,
                buyer,
                round,
                asset,
                paid,
                position.boughtAtOf(),
                _useNonce(buyer),
                deadline
            )
        );
        bool signed = position.paidOf() == paid && _isSignedBy(buyer, structHash, signature);
        require(signed, Errors.AmourSale_WithdrawalNotSigned());
        _withdraw(buyer, round, asset);
    }

    /// @inheritdoc IAmourSale
    function refund(address buyer, uint256 round, Asset asset) external {
        Outcome stored = _control.outcome;
        if (stored != Outcome.Failed) revert Errors.AmourSale_NotFailed(_stateFor(stored));
        _refund(buyer, round, asset);
    }

    /// @inheritdoc IAmourSale
    /// @dev What each commit round still owes is rounded down for all its buyers together, which is at least the sum
    /// of what is rounded down for each.
    function releaseProceeds(Asset asset) external {
        _requireSucceeded();
        uint256 owed = 0;
        uint256 count = _allocation.rounds;
        for (uint256 i = 0; i < count; ++i) {
            Round storage round = _rounds[i];
            if (round.mode != RoundMode.Commit) continue;
            owed += _excessOf(round, round.committed[uint256(asset)]) - round.returned[uint256(asset)];
        }
        uint256 amount = _escrow[uint256(asset)] - owed;
        require(amount != 0, Errors.AmourSale_NothingToRelease());
        _escrow[uint256(asset)] = owed;
        emit Released(asset, amount);
        _pay(asset, _treasury, amount);
    }

    /// @inheritdoc IAmourSale
    function releaseSurplus(Asset asset) external {
        uint256 amount = _surplusOf(asset, _escrow[uint256(asset)]);
        require(amount != 0, Errors.AmourSale_NothingToRelease());
        emit SurplusReleased(asset, amount);
        _pay(asset, _treasury, amount);
    }

    /// @inheritdoc IAmourSale
    function refundOf(address buyer, uint256 round, Asset asset) external view returns (uint256) {
        PackedPosition position = _positions[buyer][round][asset].packed;
        bool open =
            _control.outcome == Outcome.Failed || block.timestamp < _deadlineOf(position.boughtAtOf());
        return open ? position.paidOf() : 0;
    }

    /// @inheritdoc IAmourSale
    function refundDeadlineOf(address buyer, uint256 round, Asset asset) external view returns (uint256) {
        uint256 boughtAt = _positions[buyer][round][asset].packed.boughtAtOf();
        return boughtAt == 0 ? 0 : _deadlineOf(boughtAt);
    }

    /// @dev A pause does not take the right away, and before the end of the cooling-off period the sale cannot have
    /// succeeded. After a cancellation it is a refund, which leaves the round's sums as they were.
    function _withdraw(address buyer, uint256 index, Asset asset) private {
        Round storage round = _rounds[index];
        if (round.cancelled) return _refund(buyer, index, asset);
        PositionSlot storage slot = _positions[buyer][index][asset];
        PackedPosition position = slot.packed;
        (uint256 tokens, uint256 paid) = (position.tokensOf(), position.paidOf());
        require(paid != 0, Errors.AmourSale_NothingToWithdraw());
        uint256 deadline = _deadlineOf(position.boughtAtOf());
        require(block.timestamp < deadline, Errors.AmourSale_WithdrawalClosed(deadline));
        _empty(slot, asset, paid);
        unchecked {
            round.sold -= uint96(tokens);
            if (round.mode == RoundMode.Commit) round.committed[uint256(asset)] -= paid;
        }
        emit Withdrawn(buyer, index, asset, tokens, paid);
        _pay(asset, buyer, paid);
    }

    function _refund(address buyer, uint256 round, Asset asset) private {
        PositionSlot storage slot = _positions[buyer][round][asset];
        PackedPosition position = slot.packed;
        uint256 paid = position.paidOf();
        require(paid != 0, Errors.AmourSale_NothingToRefund());
        _empty(slot, asset, paid);
        emit Refunded(buyer, round, asset, position.tokensOf(), paid);
        _pay(asset, buyer, paid);
    }

    function _deadlineOf(uint256 boughtAt) private view returns (uint256) {
        return Math.min(boughtAt + _withdrawalWindow, _coolingOffEnd);
    }

    /// @dev Takes a position and what it paid out of the books.
    function _empty(PositionSlot storage slot, Asset asset, uint256 paid) private {
        slot.packed = PackedPosition.wrap(0);
        unchecked {
            _escrow[uint256(asset)] -= paid;
        }
    }
}
