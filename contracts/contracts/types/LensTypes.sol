// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Allocation, Asset, Control, Position, Round, SaleConfig, State} from "./Types.sol";

/// @notice An asset that the sale takes.
/// @param asset Which one.
/// @param token Its contract; the zero address for ETH.
/// @param priced Whether its price source answers now; it cannot be bought with otherwise.
/// @param price USD per whole unit, 8 decimals; zero when it is not priced.
/// @param escrow Base units in escrow.
/// @param held Base units that the sale's address holds: never below `escrow`.
struct AssetView {
    Asset asset;
    address token;
    bool priced;
    uint256 price;
    uint256 escrow;
    uint256 held;
}

/// @notice The sale at one block.
/// @param blockNumber The block it was read at.
/// @param timestamp Its time, Unix seconds.
/// @param state Where the sale is in its life.
/// @param config What it was deployed with.
/// @param control Signer, epoch, pause and stored outcome.
/// @param allocation What the rounds promise together.
/// @param tokensSold AMR base units that the rounds give out.
/// @param usd Their value, USD with 6 decimals.
/// @param tokensHeld AMR base units that the sale's address holds.
/// @param rounds Every round.
/// @param assets Every asset that is taken.
struct SaleView {
    uint256 blockNumber;
    uint256 timestamp;
    State state;
    SaleConfig config;
    Control control;
    Allocation allocation;
    uint256 tokensSold;
    uint256 usd;
    uint256 tokensHeld;
    Round[] rounds;
    AssetView[] assets;
}

/// @notice One position of a buyer and what can be done with it now.
/// @param round The round's number.
/// @param asset What it was paid with.
/// @param position As it is stored.
/// @param tokens AMR base units that it comes to.
/// @param cost Base units of the asset that they cost.
/// @param refundable Base units that `withdraw` or `refund` would pay now.
/// @param withdrawableUntil Unix seconds, exclusive.
/// @param claimable AMR base units that `claim` would send now.
struct PositionView {
    uint256 round;
    Asset asset;
    Position position;
    uint256 tokens;
    uint256 cost;
    uint256 refundable;
    uint256 withdrawableUntil;
    uint256 claimable;
}
