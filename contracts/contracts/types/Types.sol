// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

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

/// @notice What can be paid with.
enum Asset {
    Eth,
    Usdc,
    Eurc
}

/// @notice How a round gives its tokens out.
enum RoundMode {
    /// First come, first served, up to the cap.
    Fixed,
    /// Takes more than the cap; after success every buyer gets the same share of what they committed to, and the rest
    /// of their payment back.
    Commit
}

/// @notice One buyer's holding in one round paid with one asset: one slot for its whole life.
/// @param tokens AMR base units bought (in a commit round: committed to) and not withdrawn.
/// @param paid Base units of the asset paid and not withdrawn; zero once refunded, less what a commit round gave
/// back.
/// @param boughtAt Unix time of the last purchase, in seconds; zero once a commit round gave its excess back.
/// @param claimedAt Unix time up to which vested tokens were claimed, in seconds; zero before the first claim.
struct Position {
    uint96 tokens;
    uint96 paid;
    uint32 boughtAt;
    uint32 claimedAt;
}

/// @notice A round as the issuer adds it, before the sale starts.
/// @param cap AMR base units that can be sold (in a commit round: given out).
/// @param price USD per whole token, 6 decimals; at most 10,000 USD.
/// @param minUsd Smallest purchase, USD with 6 decimals; what is left of the round may be bought whatever it costs.
/// @param start Unix seconds, inclusive.
/// @param end Unix seconds, exclusive.
/// @param cliff Seconds after the cooling-off period during which nothing but the unlocked share is vested.
/// @param duration Seconds over which the rest vests linearly, counted from the end of the cooling-off period, so
/// that unlock dates are known at purchase and nobody delays them by finalizing late; at least `cliff`.
/// @param unlockedBps Share vested at the end of the cooling-off period, in basis points.
/// @param mode Fixed, or commit.
struct RoundConfig {
    uint96 cap;
    uint64 price;
    uint64 minUsd;
    uint32 start;
    uint32 end;
    uint32 cliff;
    uint32 duration;
    uint16 unlockedBps;
    RoundMode mode;
}

/// @notice A round as it is stored and read: two slots, and for commit rounds two more for each asset.
/// @param sold AMR base units bought and not withdrawn; in a commit round those committed to, which may exceed the
/// cap. What is paid back after a failure leaves it as it was.
/// @param cancelled Whether the sale was cancelled: asked by withdrawals, which read this slot and not the outcome's.
/// @param committed Commit rounds: base units paid and not withdrawn, by asset.
/// @param returned Commit rounds: base units given back after success, by asset.
// solhint-disable-next-line gas-struct-packing
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
    RoundMode mode;
    bool cancelled;
    uint256[3] committed;
    uint256[3] returned;
}

/// @notice What the eligibility service signed for `msg.sender`.
/// @dev EIP-712 type:
/// `Voucher(address buyer,uint256 round,uint256 maxTokens,uint256 deadline,bytes32 termsHash,uint256 epoch)`,
/// domain `AmourSale`, version `1`. Buyer and epoch are not sent: they are `msg.sender` and the current epoch.
/// Order and widths put the purchases early among the selectors, which saves each buyer 600 gas; it is
/// never stored.
/// @param maxTokens Most AMR base units the buyer may hold in the round, over all assets.
/// @param round Index of the round.
/// @param deadline Unix seconds after which it is void; at most one hour ahead.
/// @param termsHash Hash of the terms the buyer accepted.
// solhint-disable-next-line gas-struct-packing
struct Voucher {
    uint96 maxTokens;
    uint256 round;
    uint64 deadline;
    bytes32 termsHash;
}

/// @notice Names one position of a buyer.
struct PositionKey {
    uint256 round;
    Asset asset;
}

/// @notice What the rounds promise together: one slot, which a purchase writes only when it takes a round's rest.
/// @param tokens AMR base units that may be owed.
/// @param usd Their value at the rounds' prices, USD with 6 decimals, rounded up for each round.
/// @param rounds Number of rounds.
/// @param roundedUp How many purchases of a round's rest were rounded up: what they paid for that, a base unit of a
/// dollar each, counts for the soft cap. It stays when one is withdrawn: to feign a dollar takes a million of them.
struct Allocation {
    uint96 tokens;
    uint64 usd;
    uint32 rounds;
    uint64 roundedUp;
}

/// @notice A buyer's own EIP-2612 permit for the exact amount of a purchase.
struct Permit {
    uint256 deadline;
    uint8 v;
    bytes32 r;
    bytes32 s;
}

/// @notice A buyer's own ERC-3009 authorization to be paid the exact amount of a purchase.
struct Authorization {
    uint256 validAfter;
    uint256 validBefore;
    bytes32 nonce;
    uint8 v;
    bytes32 r;
    bytes32 s;
}

/// @notice What changes rarely and every purchase reads: one slot.
/// @param signer Signs eligibility vouchers.
/// @param epoch Part of every voucher, drawn so that nobody knows the next one: a new one voids all vouchers before.
/// @param pausedUntil Unix seconds until which (exclusive) buying is paused.
/// @param pausedHours Hours of pause used, each begun hour counted.
/// @param outcome The stored outcome.
struct Control {
    address signer;
    uint48 epoch;
    uint32 pausedUntil;
    uint8 pausedHours;
    Outcome outcome;
}

/// @notice What the sale is deployed with; immutable afterwards, but for the signer.
/// @param token The AMR token.
/// @param treasury Where the proceeds go after success.
/// @param authority The access manager.
/// @param voucherSigner First signer of vouchers.
/// @param usdc Taken at par; the zero address when it is not taken.
/// @param eurc The zero address when it is not taken.
/// @param ethUsd Price source of ETH.
/// @param eurUsd Price source of EURC; the zero address when EURC is not taken.
/// @param saleStart Unix seconds, inclusive, in the future.
/// @param saleEnd Unix seconds, exclusive.
/// @param coolingOffEnd Unix seconds, exclusive, at least 14 days after `saleEnd`; withdrawals end and vesting starts
/// here.
/// @param withdrawalWindow Seconds after the last purchase during which it can be withdrawn; at least 14 days.
/// @param softCapUsd USD with 6 decimals at which the sale succeeds.
struct SaleConfig {
    address token;
    address treasury;
    address authority;
    address voucherSigner;
    address usdc;
    address eurc;
    address ethUsd;
    address eurUsd;
    uint32 saleStart;
    uint32 saleEnd;
    uint32 coolingOffEnd;
    uint32 withdrawalWindow;
    uint64 softCapUsd;
}
