// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {IAmourSale} from "../interfaces/IAmourSale.sol";
import {Errors} from "../libraries/Errors.sol";
import {AssetTotals, Control, Position, Round, State, Voucher} from "../types/Types.sol";
import {SaleRounds} from "./SaleRounds.sol";
import {SaleVouchers} from "./SaleVouchers.sol";

/// @title SalePurchases
/// @notice Buying, and the guardian's pause of it.
abstract contract SalePurchases is SaleVouchers, SaleRounds {
    uint256 private constant MAX_PAUSE = 72 hours;
    uint256 private constant MAX_PAUSES = 2;

    /// @inheritdoc IAmourSale
    function buyWithEth(
        Voucher calldata voucher,
        bytes calldata signature,
        uint256 minTokens
    ) external payable {
        _requireEligible(voucher, signature);
        Round storage round = _openRound(voucher.round);
        uint256 tokens = _tokensFor(round, ETH, msg.value, minTokens);
        _record(round, ETH, voucher, tokens, msg.value);
        emit Purchased(msg.sender, voucher.round, ETH, tokens, msg.value, voucher.termsHash);
    }

    /// @inheritdoc IAmourSale
    function pauseBuying(uint256 duration) external restricted {
        require(duration != 0 && duration <= MAX_PAUSE, Errors.AmourSale_PauseTooLong(duration, MAX_PAUSE));
        require(_control.pauses < MAX_PAUSES, Errors.AmourSale_PausesSpent());
        uint256 until = block.timestamp + duration;
        ++_control.pauses;
        _control.pausedUntil = SafeCast.toUint32(until);
        emit BuyingPaused(until);
    }

    /// @inheritdoc IAmourSale
    function buyingPausedUntil() external view returns (uint256) {
        return _control.pausedUntil;
    }

    /// @inheritdoc IAmourSale
    function pausesUsed() external view returns (uint256) {
        return _control.pauses;
    }

    function _requireEligible(Voucher calldata voucher, bytes calldata signature) private view {
        Control memory control = _control;
        State current = _stateFor(control.outcome);
        require(current == State.Open, Errors.AmourSale_NotOpen(current));
        require(block.timestamp >= control.pausedUntil, Errors.AmourSale_BuyingPaused(control.pausedUntil));
        _requireVoucher(voucher, signature, control.signer, control.epoch);
    }

    function _openRound(uint256 index) private view returns (Round storage round) {
        round = _knownRound(index);
        require(
            round.start <= block.timestamp && block.timestamp < round.end,
            Errors.AmourSale_RoundNotOpen(round.start, round.end)
        );
    }

    /// @dev What `paid` buys: one base unit at least and `minTokens`, worth the minimum, within what is left.
    function _tokensFor(
        Round storage round,
        uint256 asset,
        uint256 paid,
        uint256 minTokens
    ) private view returns (uint256 tokens) {
        uint256 usd;
        (tokens, usd) = _convert(asset, paid, round.price);
        require(usd >= round.minUsd, Errors.AmourSale_BelowMinimum(usd, round.minUsd));
        require(tokens != 0 && tokens >= minTokens, Errors.AmourSale_TooFewTokens(tokens, minTokens));
        uint256 remaining = round.cap - round.sold;
        require(tokens <= remaining, Errors.AmourSale_AboveAllocation(tokens, remaining));
    }

    /// @dev The casts of `tokens` are safe: it is at most the round's cap.
    function _record(
        Round storage round,
        uint256 asset,
        Voucher calldata voucher,
        uint256 tokens,
        uint256 paid
    ) private {
        Position memory position = _positions[msg.sender][voucher.round][asset];
        uint256 held = _heldIn(voucher.round);
        uint256 allowed = voucher.maxTokens > held ? voucher.maxTokens - held : 0;
        require(tokens <= allowed, Errors.AmourSale_VoucherExceeded(tokens, allowed));

        uint256 price = round.price;
        uint64 usdBefore = _usdOf(position.tokens, price);
        position.tokens += uint96(tokens);
        position.paid += SafeCast.toUint96(paid);
        position.boughtAt = uint32(block.timestamp);
        _positions[msg.sender][voucher.round][asset] = position;

        round.sold += uint96(tokens);
        AssetTotals memory sum = _totals[asset];
        sum.tokens += uint96(tokens);
        sum.escrow += uint96(paid);
        sum.usd += _usdOf(position.tokens, price) - usdBefore;
        _totals[asset] = sum;
    }

    function _heldIn(uint256 round) private view returns (uint256 held) {
        for (uint256 asset = 0; asset < ASSET_COUNT; ++asset) {
            held += _positions[msg.sender][round][asset].tokens;
        }
    }
}
