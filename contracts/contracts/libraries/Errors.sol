// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Asset, State} from "../types/Types.sol";

/// @notice Every way in which the sale refuses, named `Contract_Reason`.
library Errors {
    // Configuration
    error AmourSale_TokenMissing();
    error AmourSale_TreasuryMissing();
    error AmourSale_AuthorityMissing();
    error AmourSale_SignerMissing();
    error AmourSale_StartInThePast(uint256 start);
    error AmourSale_EndNotAfterStart(uint256 start, uint256 end);
    error AmourSale_CoolingOffTooShort(uint256 end, uint256 notBefore);
    error AmourSale_WindowTooShort(uint256 duration, uint256 minimum);
    error AmourSale_SoldForItself(Asset asset);
    error AmourSale_SameTokenTwice(address token);
    error AmourSale_PriceSourceMissing(Asset asset);
    error AmourSale_PriceSourceUnused(address source);
    error AmourSale_TooManyDecimals(address token, uint256 decimals);

    // Rounds
    error AmourSale_SaleStarted();
    error AmourSale_RoundEmpty();
    error AmourSale_PriceOutOfBounds(uint256 price, uint256 maximum);
    error AmourSale_MinimumMissing();
    error AmourSale_RoundOutsideSale(uint256 start, uint256 end);
    error AmourSale_CliffAfterVesting(uint256 cliff, uint256 duration);
    error AmourSale_UnlockedAboveAll(uint256 unlockedBps);
    error AmourSale_TooManyRounds(uint256 maximum);
    error AmourSale_AllocationTooLarge(uint256 tokens, uint256 usd);
    error AmourSale_NotFunded(uint256 held, uint256 owed);

    // Pauses
    error AmourSale_PauseTooLong(uint256 duration, uint256 maximum);
    error AmourSale_PauseTooLate(uint256 latest);
    error AmourSale_PauseHoursSpent(uint256 asked, uint256 left);
    error AmourSale_NotPaused();

    // Buying
    error AmourSale_NotOpen(State state);
    error AmourSale_BuyingPaused(uint256 until);
    error AmourSale_UnknownRound(uint256 round);
    error AmourSale_RoundNotOpen(uint256 start, uint256 end);
    error AmourSale_UnknownAsset(Asset asset);
    error AmourSale_SoldOut();
    error AmourSale_BelowMinimum(uint256 usd, uint256 minUsd);
    error AmourSale_TooFewTokens(uint256 tokens, uint256 minTokens);
    error AmourSale_PaymentTooLarge(uint256 paid, uint256 maximum);
    error AmourSale_EscrowNotBacked(uint256 held, uint256 escrow);
    error AmourSale_PositionOverflow();

    // Vouchers
    error AmourSale_VoucherExpired(uint256 deadline);
    error AmourSale_VoucherTooLong(uint256 deadline);
    error AmourSale_VoucherInvalid();
    error AmourSale_VoucherExceeded(uint256 tokens, uint256 remaining);

    // Escrow
    error AmourSale_NothingToWithdraw();
    error AmourSale_WithdrawalClosed(uint256 deadline);
    error AmourSale_WithdrawalExpired(uint256 deadline);
    error AmourSale_WithdrawalNotSigned();
    error AmourSale_NotFailed(State state);
    error AmourSale_NothingToRefund();
    error AmourSale_PaymentFailed(address to);
    error AmourSale_PaymentUnderWay();

    // Outcome
    error AmourSale_TooEarly(uint256 notBefore);
    error AmourSale_AlreadyDecided();
    error AmourSale_SoftCapReached(uint256 usd);
    error AmourSale_NothingToRelease();

    // Claims
    error AmourSale_NotSucceeded(State state);
    error AmourSale_NothingToClaim();

    // Price source
    error PriceSource_InvalidAnswer(int256 answer);
    error PriceSource_Stale(uint256 updatedAt);
    error PriceSource_SequencerDown();
    error PriceSource_HeartbeatOutOfBounds(uint256 heartbeat, uint256 maximum);
    error PriceSource_WrongDecimals(uint256 decimals, uint256 expected);
}
