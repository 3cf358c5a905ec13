// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {LowLevelCall} from "@openzeppelin/contracts/utils/LowLevelCall.sol";
import {IAmourSale} from "../interfaces/IAmourSale.sol";
import {Errors} from "../libraries/Errors.sol";
import {AssetTotals, Outcome, Position, Round} from "../types/Types.sol";
import {SaleState} from "./SaleState.sol";

/// @title SaleEscrow
/// @notice The ways out of escrow: back to the one who paid, or to the treasury after success.
/// @dev Every payment is the last thing its function does, so a payee that calls back finds the books closed.
abstract contract SaleEscrow is SaleState {
    /// @inheritdoc IAmourSale
    /// @dev Neither a pause nor a failure takes the right away, so the state is not asked: before the end of the
    /// cooling-off period the sale cannot have succeeded.
    function withdraw(uint256 round, uint256 asset) external {
        Position memory position = _positions[msg.sender][round][asset];
        require(position.paid != 0, Errors.AmourSale_NothingToWithdraw());
        uint256 deadline = _deadlineOf(position.boughtAt);
        require(block.timestamp < deadline, Errors.AmourSale_WithdrawalClosed(deadline));
        _unwind(msg.sender, round, asset, position);
        emit Withdrawn(msg.sender, round, asset, position.tokens, position.paid);
        _pay(msg.sender, position.paid);
    }

    /// @inheritdoc IAmourSale
    function refund(address buyer, uint256 round, uint256 asset) external {
        Outcome stored = _control.outcome;
        if (stored != Outcome.Failed) revert Errors.AmourSale_NotFailed(_stateFor(stored));
        Position memory position = _positions[buyer][round][asset];
        require(position.paid != 0, Errors.AmourSale_NothingToRefund());
        _unwind(buyer, round, asset, position);
        emit Refunded(buyer, round, asset, position.tokens, position.paid);
        _pay(buyer, position.paid);
    }

    /// @inheritdoc IAmourSale
    function release(uint256 asset) external {
        _requireSucceeded();
        uint256 amount = _totals[asset].escrow;
        require(amount != 0, Errors.AmourSale_NothingToRelease());
        _totals[asset].escrow = 0;
        emit Released(asset, amount);
        _pay(treasury, amount);
    }

    /// @inheritdoc IAmourSale
    function refundOf(address buyer, uint256 round, uint256 asset) external view returns (uint256) {
        Position memory position = _positions[buyer][round][asset];
        bool open = _control.outcome == Outcome.Failed || block.timestamp < _deadlineOf(position.boughtAt);
        return open ? position.paid : 0;
    }

    /// @inheritdoc IAmourSale
    function refundDeadlineOf(address buyer, uint256 round, uint256 asset) external view returns (uint256) {
        uint256 boughtAt = _positions[buyer][round][asset].boughtAt;
        return boughtAt == 0 ? 0 : _deadlineOf(boughtAt);
    }

    function _deadlineOf(uint256 boughtAt) private view returns (uint256) {
        uint256 deadline = boughtAt + withdrawalWindow;
        return deadline < coolingOffEnd ? deadline : coolingOffEnd;
    }

    /// @dev Takes a position out of the books as if it had never been bought.
    function _unwind(address buyer, uint256 index, uint256 asset, Position memory position) private {
        delete _positions[buyer][index][asset];
        Round storage round = _rounds[index];
        uint64 usd = _usdOf(position.tokens, round.price);
        round.sold -= position.tokens;
        AssetTotals memory sum = _totals[asset];
        sum.tokens -= position.tokens;
        sum.escrow -= position.paid;
        sum.usd -= usd;
        _totals[asset] = sum;
    }

    /// @dev What the payee answers is not copied, so it cannot make the payment dearer.
    function _pay(address to, uint256 amount) private {
        require(LowLevelCall.callNoReturn(to, amount, ""), Errors.AmourSale_PaymentFailed(to));
    }
}
