// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {SaleLens} from "../../contracts/SaleLens.sol";
import {AssetView, PositionView, SaleView} from "../../contracts/types/LensTypes.sol";
import {Asset, SaleConfig} from "../../contracts/types/Types.sol";
import {SaleFixture} from "../base/SaleFixture.sol";

contract SaleLensTest is SaleFixture {
    SaleLens private lens;

    function setUp() public override {
        super.setUp();
        lens = new SaleLens();
    }

    function test_WhenItIsAskedForASale() external {
        buyInAll();
        SaleView memory seen = lens.saleOf(sale);
        assertEq(seen.blockNumber, block.number, "block");
        assertEq(seen.timestamp, SMALL_ROUND_START, "time");
        assertEq(uint256(seen.state), uint256(sale.state()), "state");
        assertSame(abi.encode(seen.config), abi.encode(sale.config()), "config");
        assertSame(abi.encode(seen.control), abi.encode(sale.control()), "control");
        assertSame(abi.encode(seen.allocation), abi.encode(sale.allocation()), "allocation");
        (uint256 tokens, uint256 usd) = sale.totals();
        assertSame(abi.encode(seen.tokensSold, seen.usd), abi.encode(tokens, usd), "totals");
        assertEq(seen.tokensHeld, token.balanceOf(address(sale)), "held");
        assertEq(seen.rounds.length, 3, "rounds");
        for (uint256 i = 0; i < 3; ++i) {
            assertSame(abi.encode(seen.rounds[i]), abi.encode(sale.roundOf(i)), "round");
        }
        assertEq(seen.assets.length, 3, "assets");
        assertAsset(seen.assets[0], AssetView(ETH, address(0), true, 2_500e8, 40 ether, 40 ether));
        usdc.mint(address(sale), 1);
        seen = lens.saleOf(sale);
        assertAsset(seen.assets[1], AssetView(USDC, address(usdc), true, 1e8, 18_000e6, 18_000e6 + 1));
        assertAsset(seen.assets[2], AssetView(EURC, address(eurc), true, 1.1e8, 10e6, 10e6));
    }

    function test_WhenAPriceIsRefused() external {
        eurAggregator.setUpdatedAt(NOW - 1 hours - 1);
        SaleView memory seen = lens.saleOf(sale);
        assertTrue(seen.assets[0].priced && seen.assets[1].priced, "priced");
        assertAsset(seen.assets[2], AssetView(EURC, address(eurc), false, 0, 0, 0));
    }

    function test_WhenAssetsAreNotTaken() external {
        SaleConfig memory settings = saleConfig();
        settings.usdc = address(0);
        startSale(settings);
        SaleView memory seen = lens.saleOf(sale);
        assertEq(seen.assets.length, 2, "assets");
        assertTrue(seen.assets[0].asset == ETH, "first");
        assertTrue(seen.assets[1].asset == EURC, "second");
        (settings.eurc, settings.eurUsd) = (address(0), address(0));
        startSale(settings);
        assertEq(lens.saleOf(sale).assets.length, 1, "assets");
    }

    function test_WhenABuyerHoldsNothing() external view {
        assertEq(lens.positionsOf(sale, buyer).length, 0, "positions");
    }

    function test_WhenABuyerHoldsPositions() external {
        buyInAll();
        PositionView[] memory seen = lens.positionsOf(sale, buyer);
        assertEq(seen.length, 3, "positions");
        assertPosition(seen[0], ROOMY, ETH);
        assertPosition(seen[1], SMALL, EURC);
        assertPosition(seen[2], COMMIT, USDC);
        assertEq(seen[2].tokens, COMMIT_CAP / 2, "share");
        assertEq(seen[2].cost, 4_500e6, "cost");
        assertEq(seen[2].refundable, 9_000e6, "refundable");
        assertEq(seen[2].withdrawableUntil, SMALL_ROUND_START + WINDOW, "until");
        assertEq(seen[2].claimable, 0, "claimable");
    }

    function test_WhenPositionsAreClaimedAndReturned() external {
        buyInAll();
        vm.warp(COOLING_OFF_END);
        sale.finalize();
        assertEq(lens.positionsOf(sale, buyer)[2].claimable, COMMIT_CAP / 8, "a quarter of the share");
        sale.claim(buyer, COMMIT, USDC);
        PositionView memory seen = lens.positionsOf(sale, buyer)[2];
        assertPosition(seen, COMMIT, USDC);
        assertEq(seen.tokens, COMMIT_CAP / 2, "share");
        assertEq(seen.cost, 4_500e6, "cost");
        assertEq(seen.refundable + seen.withdrawableUntil + seen.claimable, 0, "nothing more");
    }

    /// @dev Both commit 9,000 USDC to a round of as much.
    function buyInAll() private {
        vm.warp(SMALL_ROUND_START);
        buy(buyer, ROOMY, 40 ether);
        buyWith(EURC, buyer, SMALL, 10e6);
        buyWith(USDC, buyer, COMMIT, 9_000e6);
        buyWith(USDC, other, COMMIT, 9_000e6);
    }

    function assertAsset(AssetView memory seen, AssetView memory expected) private pure {
        assertSame(abi.encode(seen), abi.encode(expected), "asset");
    }

    function assertPosition(PositionView memory seen, uint256 round, Asset asset) private view {
        assertEq(seen.round, round, "round");
        assertTrue(seen.asset == asset, "asset");
        bytes memory expected = abi.encode(sale.positionOf(buyer, round, asset));
        assertSame(abi.encode(seen.position), expected, "position");
    }
}
