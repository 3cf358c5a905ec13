// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @notice Where the sale is in its life, derived from time and the one stored outcome.
enum State {
    Scheduled,
    Open,
    CoolingOff,
    Succeeded,
    Failed
}

/// @notice What `finalize`, `cancel` or the abandonment rule stored; it changes once.
enum Outcome {
    Undecided,
    Succeeded,
    Failed
}

/// @notice One buyer's holding in one round paid with one asset: one slot for its whole life.
/// @param tokens AMR base units bought and not withdrawn.
/// @param paid Base units of the asset paid and not withdrawn; zero once refunded.
/// @param boughtAt Unix time of the last purchase, in seconds.
/// @param claimedAt Unix time up to which vested tokens were claimed, in seconds; zero before the first claim.
struct Position {
    uint96 tokens;
    uint96 paid;
    uint32 boughtAt;
    uint32 claimedAt;
}

/// @notice A round as the issuer adds it, before the sale starts.
/// @param cap AMR base units that can be sold.
/// @param price USD per whole token, 6 decimals.
/// @param start Unix seconds, inclusive.
/// @param end Unix seconds, exclusive.
/// @param minUsd Smallest purchase, USD with 6 decimals.
/// @param cliff Seconds after the cooling-off period during which nothing but the unlocked share is vested.
/// @param duration Seconds over which the rest vests linearly, counted from the end of the cooling-off period, so that
/// unlock dates are known at purchase and nobody delays them by finalizing late; at least `cliff`.
/// @param unlockedBps Share vested at the end of the cooling-off period, in basis points.
struct RoundConfig {
    uint96 cap;
    uint64 price;
    uint32 start;
    uint32 end;
    uint64 minUsd;
    uint32 cliff;
    uint32 duration;
    uint16 unlockedBps;
}

/// @notice A round as it is read.
struct Round {
    uint96 sold;
    uint96 cap;
    uint64 price;
    uint32 start;
    uint32 end;
    uint64 minUsd;
    uint32 cliff;
    uint32 duration;
    uint16 unlockedBps;
}

/// @notice What the eligibility service signed for `msg.sender`.
/// @dev EIP-712 type:
/// `Voucher(address buyer,uint256 round,uint256 maxTokens,uint256 deadline,bytes32 termsHash,uint256 epoch)`,
/// domain `AmourSale`, version `1`. Buyer and epoch are not sent: they are `msg.sender` and the current epoch.
/// @param round Index of the round.
/// @param maxTokens Most AMR base units the buyer may hold in the round, over all assets.
/// @param deadline Unix seconds after which it is void; at most one hour ahead.
/// @param termsHash Hash of the terms the buyer accepted.
struct Voucher {
    uint256 round;
    uint256 maxTokens;
    uint256 deadline;
    bytes32 termsHash;
}

/// @notice Names one position of a buyer.
struct PositionKey {
    uint256 round;
    uint256 asset;
}

/// @notice What one asset brought in: one slot, the only total written by a purchase.
/// @param tokens AMR base units bought with it and not given back.
/// @param escrow Base units of it in escrow.
/// @param usd Sum over its positions of tokens x price, USD with 6 decimals, each rounded down.
struct AssetTotals {
    uint96 tokens;
    uint96 escrow;
    uint64 usd;
}

/// @notice What the rounds promise together: one slot, written before the sale and once after it.
/// @param tokens AMR base units that may be owed.
/// @param usd Their value at the rounds' prices, USD with 6 decimals.
/// @param rounds Number of rounds.
struct Allocation {
    uint96 tokens;
    uint64 usd;
    uint32 rounds;
}

/// @notice What changes rarely and every purchase reads: one slot.
/// @param signer Signs eligibility vouchers.
/// @param epoch Part of every voucher: an increment voids the earlier ones.
/// @param pausedUntil Unix seconds until which (exclusive) buying is paused.
/// @param pauses Pauses used.
/// @param outcome The stored outcome.
struct Control {
    address signer;
    uint48 epoch;
    uint32 pausedUntil;
    uint8 pauses;
    Outcome outcome;
}

/// @notice What the sale is deployed with; immutable afterwards, but for the signer.
/// @param token The AMR token.
/// @param treasury Where the proceeds go after success.
/// @param priceSource USD price of ETH.
/// @param authority The access manager.
/// @param voucherSigner First signer of vouchers.
/// @param saleStart Unix seconds, inclusive, in the future.
/// @param saleEnd Unix seconds, exclusive.
/// @param coolingOffEnd Unix seconds, exclusive; withdrawals end and vesting starts here.
/// @param withdrawalWindow Seconds after the last purchase during which it can be withdrawn; at least 14 days.
/// @param softCapUsd USD with 6 decimals at which the sale succeeds.
struct SaleConfig {
    address token;
    address treasury;
    address priceSource;
    address authority;
    address voucherSigner;
    uint32 saleStart;
    uint32 saleEnd;
    uint32 coolingOffEnd;
    uint32 withdrawalWindow;
    uint64 softCapUsd;
}
