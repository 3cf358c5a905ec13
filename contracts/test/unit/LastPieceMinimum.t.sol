// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Errors} from "../../contracts/libraries/Errors.sol";
import {Asset, Position, State, Voucher} from "../../contracts/types/Types.sol";
import {LastPieceFixture} from "../base/LastPieceFixture.sol";

/// @dev Invariant 20, where what is left of a round costs less than its minimum.
contract LastPieceMinimumTest is LastPieceFixture {
    /// @dev 7 USD.
    uint256 private constant SMALL_REST = 100e18;

    function test_WhenTheRestIsWorthLessThanTheMinimum() external {
        startWithRest(SMALL_REST);
        for (uint256 i = 0; i < 7; ++i) {
            assertBuys(exact()[i], SMALL_REST, exact()[i].paid);
            assertBuys(larger()[i], SMALL_REST, exact()[i].paid);
        }
    }

    function test_RevertWhen_APaymentBelowTheMinimumBuysLessThanTheRest() external {
        startWithRest(SMALL_REST);
        for (uint256 i = 0; i < 7; ++i) {
            Purchase memory purchase = exact()[i];
            purchase.paid -= purchase.asset == ETH ? 1e12 : 2;
            (bool success, bytes memory answer) = tryBuy(purchase);
            assertTrue(!success, "refused");
            assertSame(
                bytes.concat(bytes4(answer)),
                abi.encodePacked(Errors.AmourSale_BelowMinimum.selector),
                "why"
            );
        }
    }

    function test_WhenTheRestIsOneBaseUnitOfAmr() external {
        startWithRest(1);
        for (uint256 i = 0; i < 7; ++i) {
            assertEq(exact()[i].paid, 1, "the least there is");
            assertBuys(exact()[i], 1, 1);
            assertBuys(larger()[i], 1, 1);
            Purchase memory purchase = purchases()[i];
            purchase.round = 0;
            assertBuys(purchase, 1, 1);
        }
    }

    /// @dev A base unit of a dollar buys 14,285,714,285,714 of AMR at 0.07 USD.
    function test_WhenAPaymentBelowTheMinimumLeavesLessThanABaseUnitOfADollarBuys() external {
        startWithRest(SMALL_REST + 14_285_714_285_714);
        Purchase memory purchase = Purchase(Way.Allowance, USDC, 0, 7e6, 0);
        for (uint256 i = 1; i < 4; ++i) {
            purchase.way = Way(i);
            uint256 snapshot = vm.snapshotState();
            perform(purchase);
            assertEq(restOf(0), 14_285_714_285_714, "dust");
            // A permit has replaced the allowance.
            vm.prank(payer);
            usdc.approve(address(sale), 1);
            for (uint256 j = 0; j < 7; ++j) assertBuys(larger()[j], 14_285_714_285_714, exact()[j].paid);
            vm.revertToState(snapshot);
        }
    }

    function test_RevertWhen_APaymentBelowTheMinimumLeavesWhatABaseUnitOfADollarBuys() external {
        startWithRest(SMALL_REST + 14_285_714_285_715);
        assertRefused(
            Purchase(Way.Allowance, USDC, 0, 7e6, 0),
            abi.encodeWithSelector(Errors.AmourSale_BelowMinimum.selector, 7e6, MINIMUM)
        );
        perform(Purchase(Way.Allowance, USDC, 0, 7e6 + 1, 0));
    }

    function test_RevertWhen_NothingIsPaidForTheRest() external {
        startWithRest(SMALL_REST);
        bytes memory reason = abi.encodeWithSelector(Errors.AmourSale_BelowMinimum.selector, 0, MINIMUM);
        for (uint256 i = 0; i < 7; ++i) assertRefused(free(i), reason);
        startWithRest(1);
        reason = abi.encodeWithSelector(Errors.AmourSale_TooFewTokens.selector, 0, 0);
        for (uint256 i = 0; i < 7; ++i) assertRefused(free(i), reason);
    }

    /// @dev A soft cap of all that is sold, and 9.99 USD left by who spent 10.01.
    function test_WhenSomebodyLeavesARestBelowTheMinimumOnPurpose() external {
        startOne(roomyRound(), 500_000e6);
        buyWith(USDC, buyer, 0, 499_980e6);
        buyWith(USDC, other, 0, 10_010_000);
        assertRefused(
            Purchase(Way.Allowance, USDC, 0, 9_989_999, 0),
            abi.encodeWithSelector(Errors.AmourSale_BelowMinimum.selector, 9_989_999, MINIMUM)
        );
        perform(Purchase(Way.Allowance, USDC, 0, 10e6, 0));
        assertEq(sale.positionOf(payer, 0, USDC).paid, 9_990_000, "the rest");
        assertEq(sale.escrowOf(USDC), 500_000e6, "all");
        assertEnds(State.Succeeded);
    }

    /// hardhat-config: default.fuzz.runs = 500
    /// hardhat-config: deep.fuzz.runs = 5000
    function testFuzz_WhenAnyRestIsLeft(uint256 rest, uint64 minUsd, uint256 price, uint8 choice) external {
        rest = bound(rest, 1, 10_000e18);
        minUsd = uint64(bound(minUsd, 1, SOLD_FIRST));
        startWithRestAt(bound(price, 10_000, 1_010_000), minUsd, rest);
        assertBuys(exact()[choice % 7], rest, exact()[choice % 7].paid);
        assertBuys(larger()[choice % 7], rest, exact()[choice % 7].paid);
    }

    function free(uint256 way) private pure returns (Purchase memory purchase) {
        purchase = purchases()[way];
        (purchase.round, purchase.paid) = (0, 0);
    }

    function tryBuy(Purchase memory purchase) private returns (bool success, bytes memory answer) {
        Voucher memory voucher = voucherFor(purchase.round);
        return attempt(purchase, voucher, signed(voucher, payer));
    }

    /// @dev And puts it back for the next.
    function assertBuys(Purchase memory purchase, uint256 tokens, uint256 cost) private {
        uint256 snapshot = vm.snapshotState();
        Asset asset = purchase.asset;
        uint256 held = balanceOf(asset, payer);
        Position memory before = sale.positionOf(payer, 0, asset);
        perform(purchase);
        assertEq(restOf(0), 0, "emptied");
        assertEq(sale.positionOf(payer, 0, asset).tokens, before.tokens + tokens, "tokens");
        assertEq(sale.positionOf(payer, 0, asset).paid, before.paid + cost, "paid");
        assertEq(held - balanceOf(asset, payer), cost, "kept");
        vm.revertToState(snapshot);
    }
}
