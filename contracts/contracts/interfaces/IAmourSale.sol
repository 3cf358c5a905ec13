// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {
    Allocation,
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
/// Assets are numbered: 0 is ETH, 1 USDC, 2 EURC.
interface IAmourSale {
    /// @notice A round was added before the sale's start.
    event RoundAdded(uint256 indexed round, RoundConfig config);

    /// @notice `buyer` paid `paid` base units of `asset` into escrow for `tokens` AMR base units.
    event Purchased(
        address indexed buyer,
        uint256 round,
        uint8 asset,
        uint256 tokens,
        uint256 paid,
        bytes32 termsHash
    );

    /// @notice `buyer` changed their mind and got `paid` back.
    event Withdrawn(address indexed buyer, uint256 round, uint8 asset, uint256 tokens, uint256 paid);

    /// @notice The sale failed and `buyer` got `paid` back.
    event Refunded(address indexed buyer, uint256 round, uint8 asset, uint256 tokens, uint256 paid);

    /// @notice A commit round took more than its cap and gave `buyer` the part of their payment that bought nothing.
    event ExcessReturned(address indexed buyer, uint256 round, uint8 asset, uint256 paid);

    /// @notice `buyer` received `tokens` vested AMR base units.
    event Claimed(address indexed buyer, uint256 round, uint8 asset, uint256 tokens);

    /// @notice The outcome was stored, once.
    event Finalized(Outcome outcome, uint256 tokensSold, uint256 usd);

    /// @notice `amount` base units of `asset` went to the treasury, after success.
    event Released(uint8 asset, uint256 amount);

    /// @notice `amount` AMR base units that no buyer is owed went back to the treasury, after the outcome.
    event UnsoldReleased(uint256 amount);

    /// @notice Buying is paused until `until` (Unix seconds).
    event BuyingPaused(uint256 until);

    /// @notice Vouchers are signed by `signer` from now on.
    event VoucherSignerChanged(address signer);

    /// @notice All vouchers signed for an earlier epoch are void.
    event VoucherEpochChanged(uint256 epoch);

    /// @notice Buys with the ETH sent. Reverts when fewer than `minTokens` AMR base units would be bought.
    function buyWithEth(
        Voucher calldata voucher,
        bytes calldata signature,
        uint256 minTokens
    ) external payable;

    /// @notice Buys with `paid` base units of a stablecoin that the sale was allowed to take.
    function buyWithToken(
        Voucher calldata voucher,
        bytes calldata signature,
        uint8 asset,
        uint256 paid,
        uint256 minTokens
    ) external;

    /// @notice Buys with a permit (EIP-2612) for `paid`. A permit that somebody else has already used does not stop
    /// the purchase: the allowance that it gave counts.
    function buyWithPermit(
        Voucher calldata voucher,
        bytes calldata signature,
        uint8 asset,
        uint256 paid,
        uint256 minTokens,
        Permit calldata permit
    ) external;

    /// @notice Buys with an authorization to be paid `paid` (ERC-3009): no allowance is ever given.
    function buyWithAuthorization(
        Voucher calldata voucher,
        bytes calldata signature,
        uint8 asset,
        uint256 paid,
        uint256 minTokens,
        Authorization calldata authorization
    ) external;

    /// @notice Gives a purchase back within its withdrawal period: full amount, same asset, no fee, no reason.
    function withdraw(uint256 round, uint8 asset) external;

    /// @notice The same for a buyer who signed it and whose gas another pays. The money only goes to `buyer`.
    /// @param paid What the position holds: the signature is void once anything was bought or withdrawn since.
    /// @param deadline Unix seconds after which the signature is void.
    /// @param signature By `buyer`, a key or a contract (ERC-1271), over the EIP-712 type
    /// `Withdrawal(address buyer,uint256 round,uint8 asset,uint256 paid,uint256 boughtAt,uint256 deadline)`.
    function withdrawBySignature(
        address buyer,
        uint256 round,
        uint8 asset,
        uint256 paid,
        uint256 deadline,
        bytes calldata signature
    ) external;

    /// @notice Stores the outcome after the cooling-off period. Anyone may call it.
    function finalize() external;

    /// @notice Declares an abandoned sale failed, 30 days after the cooling-off period. Anyone may call it.
    function abandon() external;

    /// @notice Ends the sale as failed, before success. Issuer only.
    function cancel() external;

    /// @notice Pays `buyer` back after a failure. Anyone may call it; the money only goes to `buyer`.
    function refund(address buyer, uint256 round, uint8 asset) external;

    /// @notice Sends `buyer` the vested tokens of a position, and the first time what a commit round took too much.
    /// Anyone may call it. An excess that the buyer cannot be paid stays owed and keeps no token back.
    function claim(address buyer, uint256 round, uint8 asset) external;

    /// @notice The same for several positions of one buyer.
    function claimBatch(address buyer, PositionKey[] calldata positions) external;

    /// @notice Sends the treasury the proceeds in `asset`, after success: all that was paid, less what commit rounds
    /// give back. Anyone may call it.
    function releaseProceeds(uint8 asset) external;

    /// @notice Sends the treasury the AMR that no buyer is owed: the unsold after success, all after a failure.
    /// Anyone may call it.
    function releaseUnsoldTokens() external;

    /// @notice Adds a round before the sale starts. Issuer only. The sale must already hold the AMR of this round and
    /// of all earlier ones: so what can be bought is always held.
    function addRound(RoundConfig calldata config) external returns (uint256 round);

    /// @notice Replaces the key that signs vouchers. Issuer only.
    function setVoucherSigner(address signer) external;

    /// @notice Voids every voucher signed so far. Issuer only.
    function bumpVoucherEpoch() external;

    /// @notice Pauses buying, and nothing else, for 72 hours at most and twice at most. Guardian only.
    function pauseBuying(uint256 duration) external;

    /// @notice What the sale was deployed with. `voucherSigner` is the one in force.
    function config() external view returns (SaleConfig memory);

    /// @notice Signer, epoch, pause and stored outcome.
    function control() external view returns (Control memory);

    function state() external view returns (State);

    /// @notice AMR that the rounds give out (base units) and its value in USD at their prices (6 decimals, rounded
    /// down for each round). What a commit round took above its cap does not count.
    function totals() external view returns (uint256 tokensSold, uint256 usd);

    /// @notice Base units of `asset` in escrow: paid, not withdrawn, refunded, given back or released.
    function escrowOf(uint8 asset) external view returns (uint256);

    function roundOf(uint256 round) external view returns (Round memory);
    function positionOf(address buyer, uint256 round, uint8 asset) external view returns (Position memory);

    /// @notice What the position comes to as things stand: AMR base units, and base units of the asset that they
    /// cost. In a commit round above its cap both are less than committed; the rest is the buyer's.
    function shareOf(
        address buyer,
        uint256 round,
        uint8 asset
    ) external view returns (uint256 tokens, uint256 cost);

    /// @notice What `withdraw` or `refund` would pay now, in base units of the asset (name after ERC-5507).
    function refundOf(address buyer, uint256 round, uint8 asset) external view returns (uint256);

    /// @notice Unix seconds until which (exclusive) the position can be withdrawn (name after ERC-5507).
    function refundDeadlineOf(address buyer, uint256 round, uint8 asset) external view returns (uint256);

    /// @notice AMR base units that `claim` would send now for the position.
    function claimableOf(address buyer, uint256 round, uint8 asset) external view returns (uint256);

    /// @notice AMR base units that `paid` base units of `asset` buy now in `round`.
    function quote(uint256 round, uint8 asset, uint256 paid) external view returns (uint256 tokens);

    /// @notice USD per whole unit of the asset, and the decimals of that price, as its price source gives it now.
    function priceOf(uint8 asset) external view returns (uint256 price, uint8 decimals);

    /// @notice What the rounds promise together, and how many there are. Its tokens are AMR base units promised;
    /// after `releaseUnsoldTokens`, what buyers were owed at that moment.
    function allocation() external view returns (Allocation memory);
}
