// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Outcome, Position, PositionKey, Round, RoundConfig, State, Voucher} from "../types/Types.sol";

/// @title AmourSale
/// @notice Rounds, purchases, escrow, withdrawals, outcome, refunds and vested claims of one token.
/// Nobody but a buyer can touch that buyer's money before success.
/// Assets are numbered: 0 is ETH.
interface IAmourSale {
    /// @notice A round was added before the sale's start.
    event RoundAdded(uint256 indexed round, RoundConfig config);

    /// @notice `buyer` paid `paid` base units of `asset` into escrow for `tokens` AMR base units.
    event Purchased(
        address indexed buyer,
        uint256 indexed round,
        uint256 indexed asset,
        uint256 tokens,
        uint256 paid,
        bytes32 termsHash
    );

    /// @notice `buyer` changed their mind and got `paid` back.
    event Withdrawn(
        address indexed buyer,
        uint256 indexed round,
        uint256 indexed asset,
        uint256 tokens,
        uint256 paid
    );

    /// @notice The sale failed and `buyer` got `paid` back.
    event Refunded(
        address indexed buyer,
        uint256 indexed round,
        uint256 indexed asset,
        uint256 tokens,
        uint256 paid
    );

    /// @notice `buyer` received `tokens` vested AMR base units.
    event Claimed(address indexed buyer, uint256 indexed round, uint256 indexed asset, uint256 tokens);

    /// @notice The outcome was stored, once.
    event Finalized(Outcome outcome, uint256 tokensSold, uint256 usd);

    /// @notice `amount` base units of `asset` went to the treasury, after success.
    event Released(uint256 indexed asset, uint256 amount);

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

    /// @notice Gives a purchase back within its withdrawal period: full amount, same asset, no fee, no reason.
    function withdraw(uint256 round, uint256 asset) external;

    /// @notice Stores the outcome after the cooling-off period. Anyone may call it.
    function finalize() external;

    /// @notice Declares an abandoned sale failed, 30 days after the cooling-off period. Anyone may call it.
    function abandon() external;

    /// @notice Ends the sale as failed, before success. Issuer only.
    function cancel() external;

    /// @notice Pays `buyer` back after a failure. Anyone may call it; the money only goes to `buyer`.
    function refund(address buyer, uint256 round, uint256 asset) external;

    /// @notice Sends `buyer` the vested tokens of the positions named. Anyone may call it.
    function claim(address buyer, PositionKey[] calldata positions) external;

    /// @notice Sends the escrow of `asset` to the treasury, after success. Anyone may call it.
    function release(uint256 asset) external;

    /// @notice Sends the treasury the AMR that no buyer is owed: the unsold after success, all after a failure.
    /// Anyone may call it.
    function releaseUnsold() external;

    /// @notice Adds a round before the sale starts. Issuer only.
    /// The sale must already hold the AMR of this round and of all earlier ones: so what can be bought is always held.
    function addRound(RoundConfig calldata config) external returns (uint256 round);

    /// @notice Replaces the key that signs vouchers. Issuer only.
    function setVoucherSigner(address signer) external;

    /// @notice Voids every voucher signed so far. Issuer only.
    function bumpVoucherEpoch() external;

    /// @notice Pauses buying, and nothing else, for 72 hours at most and twice at most. Guardian only.
    function pauseBuying(uint256 duration) external;

    function state() external view returns (State);
    function outcome() external view returns (Outcome);

    /// @notice AMR sold in all rounds (base units), its value in USD (6 decimals).
    function totals() external view returns (uint256 tokensSold, uint256 usd);

    /// @notice Base units of `asset` in escrow: paid, not withdrawn, refunded or released.
    function escrowOf(uint256 asset) external view returns (uint256);

    function roundCount() external view returns (uint256);
    function roundOf(uint256 round) external view returns (Round memory);
    function positionOf(address buyer, uint256 round, uint256 asset) external view returns (Position memory);

    /// @notice What `withdraw` or `refund` would pay now, in base units of the asset (name after ERC-5507).
    function refundOf(address buyer, uint256 round, uint256 asset) external view returns (uint256);

    /// @notice Unix seconds until which (exclusive) the position can be withdrawn (name after ERC-5507).
    function refundDeadlineOf(address buyer, uint256 round, uint256 asset) external view returns (uint256);

    /// @notice AMR base units that `claim` would send now for the position.
    function claimableOf(address buyer, uint256 round, uint256 asset) external view returns (uint256);

    /// @notice AMR base units that `paid` base units of `asset` buy now in `round`.
    function quote(uint256 round, uint256 asset, uint256 paid) external view returns (uint256 tokens);

    /// @notice USD per whole unit of the asset, and the decimals of that price, as the price source gives it now.
    function priceOf(uint256 asset) external view returns (uint256 price, uint8 decimals);

    function token() external view returns (address);
    function treasury() external view returns (address);
    function priceSource() external view returns (address);
    function saleStart() external view returns (uint256);
    function saleEnd() external view returns (uint256);
    function coolingOffEnd() external view returns (uint256);
    function withdrawalWindow() external view returns (uint256);
    function softCapUsd() external view returns (uint256);
    function voucherSigner() external view returns (address);
    function voucherEpoch() external view returns (uint256);
    function buyingPausedUntil() external view returns (uint256);

    /// @notice How many pauses the guardian has used, of two.
    function pausesUsed() external view returns (uint256);

    /// @notice AMR base units promised to the rounds; after the outcome, what buyers were owed at that moment.
    function allocatedTokens() external view returns (uint256);
}
