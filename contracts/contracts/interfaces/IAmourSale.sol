// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {
    Allocation,
    Asset,
    Authorization,
    Control,
    Outcome,
    Permit,
    Position,
    PositionKey,
    Round,
    RoundConfig,
    SaleConfig,
    State,
    Voucher
} from "../types/Types.sol";

/// @title AmourSale
/// @notice Rounds, purchases, escrow, withdrawals, outcome, refunds and vested claims of one token.
/// Nobody but a buyer can touch that buyer's money before success.
interface IAmourSale {
    /// @notice A round was added before the sale's start.
    /// @param round Its number, from 0.
    /// @param config What it was added with.
    event RoundAdded(uint256 indexed round, RoundConfig config);

    /// @notice `buyer` paid `paid` base units of `asset` into escrow for `tokens` AMR base units.
    /// @param buyer Who paid and holds the position.
    /// @param round The round's number.
    /// @param asset What was paid with.
    /// @param tokens AMR base units bought; in a commit round, committed to.
    /// @param paid Base units of the asset kept: what was sent above the price of a round's rest is not in it.
    /// @param termsHash Hash of the terms that the buyer accepted.
    event Purchased(
        address indexed buyer,
        uint256 indexed round,
        Asset asset,
        uint256 tokens,
        uint256 paid,
        bytes32 termsHash
    );

    /// @notice `buyer` changed their mind and got `paid` back.
    /// @param buyer Who held the position and was paid.
    /// @param round The round's number.
    /// @param asset What was paid back in.
    /// @param tokens AMR base units that are for sale again.
    /// @param paid Base units of the asset paid back.
    event Withdrawn(address indexed buyer, uint256 indexed round, Asset asset, uint256 tokens, uint256 paid);

    /// @notice The sale failed and `buyer` got `paid` back.
    /// @param buyer Who held the position and was paid.
    /// @param round The round's number.
    /// @param asset What was paid back in.
    /// @param tokens AMR base units that the position held.
    /// @param paid Base units of the asset paid back.
    event Refunded(address indexed buyer, uint256 indexed round, Asset asset, uint256 tokens, uint256 paid);

    /// @notice A commit round took more than its cap and gave `buyer` the part of their payment that bought nothing.
    /// @param buyer Who holds the position and was paid.
    /// @param round The round's number.
    /// @param asset What was paid back in.
    /// @param paid Base units of the asset paid back.
    event ExcessReturned(address indexed buyer, uint256 indexed round, Asset asset, uint256 paid);

    /// @notice `buyer` received `tokens` vested AMR base units.
    /// @param buyer Who holds the position and received them.
    /// @param round The round's number.
    /// @param asset What the position was paid with.
    /// @param tokens AMR base units.
    event Claimed(address indexed buyer, uint256 indexed round, Asset asset, uint256 tokens);

    /// @notice The outcome was stored, once.
    /// @param outcome Succeeded or failed.
    /// @param tokensSold What `totals` said, AMR base units.
    /// @param usd What `totals` said, USD with 6 decimals.
    event Finalized(Outcome outcome, uint256 tokensSold, uint256 usd);

    /// @notice Proceeds went to the treasury, after success.
    /// @param asset Which one.
    /// @param amount Base units.
    event Released(Asset asset, uint256 amount);

    /// @notice AMR that no buyer is owed went to the treasury.
    /// @param amount AMR base units.
    event UnsoldReleased(uint256 amount);

    /// @notice What the sale held above its escrow, which nobody paid for anything, went to the treasury.
    /// @param asset Which one.
    /// @param amount Base units.
    event SurplusReleased(Asset asset, uint256 amount);

    /// @notice Buying is paused.
    /// @param until Unix seconds, exclusive.
    event BuyingPaused(uint256 until);

    /// @notice A pause was ended early.
    event BuyingResumed();

    /// @notice Vouchers are signed by another from now on.
    /// @param signer A key or a contract (ERC-1271).
    event VoucherSignerChanged(address signer);

    /// @notice All vouchers signed for an earlier epoch are void.
    /// @param epoch The one that counts from now on.
    event VoucherEpochChanged(uint256 epoch);

    /// @notice Buys with the ETH sent. When it buys more than is left of the round, it buys the rest and what was sent
    /// above its price goes back at once.
    /// @param voucher What the eligibility service signed for the caller.
    /// @param signature Over it, by the signer in force.
    /// @param minTokens AMR base units under which the purchase reverts.
    function buyWithEth(
        Voucher calldata voucher,
        bytes calldata signature,
        uint256 minTokens
    ) external payable;

    /// @notice Buys with a stablecoin that the sale was allowed to take. When `paid` buys more than is left of the
    /// round, only the price of the rest is taken.
    /// @param voucher What the eligibility service signed for the caller.
    /// @param signature Over it, by the signer in force.
    /// @param asset Which stablecoin.
    /// @param paid The most that is taken, base units.
    /// @param minTokens AMR base units under which the purchase reverts.
    function buyWithToken(
        Voucher calldata voucher,
        bytes calldata signature,
        Asset asset,
        uint256 paid,
        uint256 minTokens
    ) external;

    /// @notice Buys with a permit (EIP-2612) for `paid`. A permit that somebody else has already used does not stop
    /// the purchase: the allowance that it gave counts. When `paid` buys more than is left of the round, only the price
    /// of the rest is taken and the allowance keeps what is above it.
    /// @param voucher What the eligibility service signed for the caller.
    /// @param signature Over it, by the signer in force.
    /// @param asset Which stablecoin.
    /// @param paid The most that is taken, base units: what the permit is for.
    /// @param minTokens AMR base units under which the purchase reverts.
    /// @param permit The caller's.
    function buyWithPermit(
        Voucher calldata voucher,
        bytes calldata signature,
        Asset asset,
        uint256 paid,
        uint256 minTokens,
        Permit calldata permit
    ) external;

    /// @notice Buys with an authorization to be paid `paid` (ERC-3009): no allowance is ever given. When it buys more
    /// than is left of the round, it buys the rest and what was paid above its price goes back at once.
    /// @param voucher What the eligibility service signed for the caller.
    /// @param signature Over it, by the signer in force.
    /// @param asset Which stablecoin.
    /// @param paid What the authorization is for, base units.
    /// @param minTokens AMR base units under which the purchase reverts.
    /// @param authorization The caller's.
    function buyWithAuthorization(
        Voucher calldata voucher,
        bytes calldata signature,
        Asset asset,
        uint256 paid,
        uint256 minTokens,
        Authorization calldata authorization
    ) external;

    /// @notice Gives a purchase back within its withdrawal period: full amount, same asset, no fee, no reason. After a
    /// cancellation it is the same as `refund`, whatever the period.
    /// @param round The round's number.
    /// @param asset What the caller's position was paid with.
    function withdraw(uint256 round, Asset asset) external;

    /// @notice The same for a buyer who signed it and whose gas another pays. The money only goes to `buyer`.
    /// @param buyer Who holds the position.
    /// @param round The round's number.
    /// @param asset What it was paid with.
    /// @param paid What the position holds: the signature is void once anything was bought or withdrawn since.
    /// @param deadline Unix seconds after which the signature is void.
    /// @param signature By `buyer`, a key or a contract (ERC-1271), over the EIP-712 type
    /// `Withdrawal(address buyer,uint256 round,uint8 asset,uint256 paid,uint256 boughtAt,`
    /// `uint256 nonce,uint256 deadline)`
    /// with the position's `boughtAt` and the buyer's nonce (`nonces`), which is used up.
    function withdrawBySignature(
        address buyer,
        uint256 round,
        Asset asset,
        uint256 paid,
        uint256 deadline,
        bytes calldata signature
    ) external;

    /// @notice Stores the outcome after the cooling-off period: success when what `totals` says and the base unit of a
    /// dollar by which each purchase of a round's rest was rounded up reach the soft cap. Anyone may call it.
    function finalize() external;

    /// @notice Declares an abandoned sale failed, 30 days after the cooling-off period. Anyone may call it.
    function abandon() external;

    /// @notice Ends the sale as failed. Issuer only, and never from the end of the cooling-off period on once the soft
    /// cap is reached: that sale has succeeded, whoever says so first.
    function cancel() external;

    /// @notice Pays `buyer` back after a failure. Anyone may call it; the money only goes to `buyer`.
    /// @param buyer Who holds the position.
    /// @param round The round's number.
    /// @param asset What it was paid with.
    function refund(address buyer, uint256 round, Asset asset) external;

    /// @notice Sends `buyer` the vested tokens of a position, and the first time what a commit round took too much.
    /// Anyone may call it. An excess that the buyer cannot be paid stays owed and keeps no token back.
    /// @param buyer Who holds the position.
    /// @param round The round's number.
    /// @param asset What it was paid with.
    function claim(address buyer, uint256 round, Asset asset) external;

    /// @notice The same for several positions of one buyer.
    /// @param buyer Who holds them.
    /// @param positions Which ones.
    function claimBatch(address buyer, PositionKey[] calldata positions) external;

    /// @notice Sends the treasury the proceeds in `asset`, after success: all that was paid, less what commit rounds
    /// give back. Anyone may call it.
    /// @param asset Which one.
    function releaseProceeds(Asset asset) external;

    /// @notice Sends the treasury the AMR that no buyer is owed: from the start what the sale holds above its
    /// allocation, after success also the unsold, after a failure all. Anyone may call it. After success AMR that
    /// somebody gave the sale is told from what buyers are owed only as far as it exceeds what they have claimed.
    function releaseUnsoldTokens() external;

    /// @notice Sends the treasury what the sale holds of `asset` above its escrow: a gift, or a transfer by mistake.
    /// Anyone may call it, at any time.
    /// @param asset Which one.
    function releaseSurplus(Asset asset) external;

    /// @notice Adds a round before the sale starts. Issuer only. The sale must already hold the AMR of this round and
    /// of all earlier ones: so what can be bought is always held.
    /// @param config What it is added with.
    /// @return round Its number, from 0.
    function addRound(RoundConfig calldata config) external returns (uint256 round);

    /// @notice Replaces the signer of vouchers and draws a new epoch. Issuer only.
    /// @param signer A key or a contract (ERC-1271).
    function setVoucherSigner(address signer) external;

    /// @notice Voids every voucher signed so far, and every one signed in advance: the new epoch is drawn from the
    /// block. Issuer only.
    function bumpVoucherEpoch() external;

    /// @notice Pauses buying, and nothing else: 72 hours at most, 144 hours in all, and never into the last 48 hours
    /// before the last round's end. It never shortens a running pause. Guardian only.
    /// @param duration Seconds from now.
    function pauseBuying(uint256 duration) external;

    /// @notice Ends a pause early; whole hours of it that are left count as not used. Guardian or issuer.
    function resumeBuying() external;

    /// @notice What the sale was deployed with. `voucherSigner` is the one in force.
    /// @return What is immutable, and the signer.
    function config() external view returns (SaleConfig memory);

    /// @notice Signer, epoch, pause and stored outcome.
    /// @return As stored.
    function control() external view returns (Control memory);

    /// @notice Where the sale is in its life.
    /// @return What time and the stored outcome give.
    function state() external view returns (State);

    /// @notice What the rounds give out together. What a commit round took above its cap does not count, what was
    /// withdrawn neither; what is paid back after a failure does, so a failed sale goes on saying what it had sold.
    /// @return tokensSold AMR base units.
    /// @return usd Their value at the rounds' prices, 6 decimals, rounded up for each round: the sum that decides, but
    /// for what `finalize` adds.
    function totals() external view returns (uint256 tokensSold, uint256 usd);

    /// @notice What is in escrow of one asset: paid, not withdrawn, refunded, given back or released.
    /// @param asset Which one.
    /// @return Base units.
    function escrowOf(Asset asset) external view returns (uint256);

    /// @notice A round with what was sold of it. Reverts when there is none.
    /// @param round Its number.
    /// @return As stored.
    function roundOf(uint256 round) external view returns (Round memory);

    /// @notice A buyer's position.
    /// @param buyer Who holds it.
    /// @param round The round's number.
    /// @param asset What it was paid with.
    /// @return As stored; zeros when there is none.
    function positionOf(address buyer, uint256 round, Asset asset) external view returns (Position memory);

    /// @notice What the position comes to as things stand. In a commit round above its cap both are less than
    /// committed; the rest is the buyer's.
    /// @param buyer Who holds it.
    /// @param round The round's number.
    /// @param asset What it was paid with.
    /// @return tokens AMR base units.
    /// @return cost Base units of the asset that they cost.
    function shareOf(
        address buyer,
        uint256 round,
        Asset asset
    ) external view returns (uint256 tokens, uint256 cost);

    /// @notice What `withdraw` or `refund` would pay now (name after ERC-5507).
    /// @param buyer Who holds the position.
    /// @param round The round's number.
    /// @param asset What it was paid with.
    /// @return Base units of the asset.
    function refundOf(address buyer, uint256 round, Asset asset) external view returns (uint256);

    /// @notice Until when the position can be withdrawn (name after ERC-5507).
    /// @param buyer Who holds the position.
    /// @param round The round's number.
    /// @param asset What it was paid with.
    /// @return Unix seconds, exclusive.
    function refundDeadlineOf(address buyer, uint256 round, Asset asset) external view returns (uint256);

    /// @notice The nonce that the next withdrawal signed by `buyer` must carry.
    /// @param buyer Whose.
    /// @return How many were used.
    function nonces(address buyer) external view returns (uint256);

    /// @notice What `claim` would send now for the position.
    /// @param buyer Who holds it.
    /// @param round The round's number.
    /// @param asset What it was paid with.
    /// @return AMR base units.
    function claimableOf(address buyer, uint256 round, Asset asset) external view returns (uint256);

    /// @notice What a payment buys now, were enough of the round left.
    /// @param round The round's number.
    /// @param asset What is paid with.
    /// @param paid Base units of it.
    /// @return tokens AMR base units.
    function quote(uint256 round, Asset asset, uint256 paid) external view returns (uint256 tokens);

    /// @notice The price of an asset as its price source gives it now. Reverts when it gives none.
    /// @param asset Which one.
    /// @return price USD per whole unit.
    /// @return decimals Of that price.
    function priceOf(Asset asset) external view returns (uint256 price, uint8 decimals);

    /// @notice What the rounds promise together, and how many there are.
    /// @return Its tokens are AMR base units promised; after `releaseUnsoldTokens`, what buyers were owed at that
    /// moment.
    function allocation() external view returns (Allocation memory);
}
