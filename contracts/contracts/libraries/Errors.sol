// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {State} from "../types/Types.sol";

/// @notice Every way in which the sale refuses, named `Contract_Reason`.
library Errors {
    // Configuration
    error AmourSale_InvalidConfiguration();
    error AmourSale_InvalidRound();
    error AmourSale_TooManyRounds(uint256 maximum);
    error AmourSale_SaleStarted();
    error AmourSale_UnknownAsset(uint8 asset);
    error AmourSale_PauseTooLong(uint256 duration, uint256 maximum);
    error AmourSale_PausesSpent();

    // Buying
    error AmourSale_NotOpen(State state);
    error AmourSale_BuyingPaused(uint256 until);
    error AmourSale_UnknownRound(uint256 round);
    error AmourSale_RoundNotOpen(uint256 start, uint256 end);
    error AmourSale_NotFunded(uint256 held, uint256 owed);
    error AmourSale_BelowMinimum(uint256 usd, uint256 minUsd);
    error AmourSale_AboveAllocation(uint256 tokens, uint256 remaining);
    error AmourSale_TooFewTokens(uint256 tokens, uint256 minTokens);
    error AmourSale_PaymentTooLarge(uint256 paid, uint256 maximum);
    error AmourSale_EscrowNotBacked(uint256 held, uint256 escrow);

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

    // Outcome
    error AmourSale_TooEarly(uint256 notBefore);
    error AmourSale_AlreadyDecided();
    error AmourSale_NotDecided();
    error AmourSale_NothingToRelease();

    // Claims
    error AmourSale_NotSucceeded(State state);
    error AmourSale_NothingToClaim();

    // Price source
    error PriceSource_InvalidAnswer(int256 answer);
    error PriceSource_Stale(uint256 updatedAt);
    error PriceSource_SequencerDown();
    error PriceSource_InvalidConfiguration();
}
