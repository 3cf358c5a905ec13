// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IAmourSale} from "./interfaces/IAmourSale.sol";
import {AssetView, PositionView, SaleView} from "./types/LensTypes.sol";
import {Asset, Position, Round} from "./types/Types.sol";

/// @title SaleLens
/// @notice Everything a page shows, each in one call: a sale as a whole, and a buyer's positions in it. It only reads
/// and holds nothing, so it can be replaced at any time.
contract SaleLens {
    uint256 private constant ASSET_COUNT = 3;

    /// @notice The sale with its rounds and the assets it takes, all at this block.
    function saleOf(IAmourSale sale) external view returns (SaleView memory seen) {
        seen.blockNumber = block.number;
        seen.timestamp = block.timestamp;
        seen.state = sale.state();
        seen.config = sale.config();
        seen.control = sale.control();
        seen.allocation = sale.allocation();
        (seen.tokensSold, seen.usd) = sale.totals();
        seen.tokensHeld = IERC20(seen.config.token).balanceOf(address(sale));
        seen.rounds = new Round[](seen.allocation.rounds);
        for (uint256 i = 0; i < seen.rounds.length; ++i) seen.rounds[i] = sale.roundOf(i);
        seen.assets = _assetsOf(sale, [address(0), seen.config.usdc, seen.config.eurc]);
    }

    /// @notice Every position of `buyer` that holds something, by round and asset.
    function positionsOf(IAmourSale sale, address buyer) external view returns (PositionView[] memory) {
        uint256 rounds = sale.allocation().rounds;
        PositionView[] memory found = new PositionView[](rounds * ASSET_COUNT);
        uint256 count = 0;
        for (uint256 round = 0; round < rounds; ++round) {
            for (uint256 i = 0; i < ASSET_COUNT; ++i) {
                Asset asset = Asset(i);
                Position memory position = sale.positionOf(buyer, round, asset);
                if (position.tokens == 0) continue;
                found[count] = _positionOf(sale, buyer, round, asset, position);
                ++count;
            }
        }
        PositionView[] memory positions = new PositionView[](count);
        for (uint256 i = 0; i < count; ++i) positions[i] = found[i];
        return positions;
    }

    function _positionOf(
        IAmourSale sale,
        address buyer,
        uint256 round,
        Asset asset,
        Position memory position
    ) private view returns (PositionView memory seen) {
        (seen.round, seen.asset, seen.position) = (round, asset, position);
        (seen.tokens, seen.cost) = sale.shareOf(buyer, round, asset);
        seen.refundable = sale.refundOf(buyer, round, asset);
        seen.withdrawableUntil = sale.refundDeadlineOf(buyer, round, asset);
        seen.claimable = sale.claimableOf(buyer, round, asset);
    }

    function _assetsOf(
        IAmourSale sale,
        address[ASSET_COUNT] memory tokens
    ) private view returns (AssetView[] memory assets) {
        uint256 count = 1;
        for (uint256 i = 1; i < ASSET_COUNT; ++i) if (tokens[i] != address(0)) ++count;
        assets = new AssetView[](count);
        uint256 next = 0;
        for (uint256 i = 0; i < ASSET_COUNT; ++i) {
            if (i != 0 && tokens[i] == address(0)) continue;
            assets[next] = _assetOf(sale, Asset(i), tokens[i]);
            ++next;
        }
    }

    function _assetOf(
        IAmourSale sale,
        Asset asset,
        address token
    ) private view returns (AssetView memory seen) {
        (seen.asset, seen.token, seen.escrow) = (asset, token, sale.escrowOf(asset));
        seen.held = asset == Asset.Eth ? address(sale).balance : IERC20(token).balanceOf(address(sale));
        try sale.priceOf(asset) returns (uint256 price, uint8) {
            (seen.priced, seen.price) = (true, price);
        } catch {
            seen.priced = false;
        }
    }
}
