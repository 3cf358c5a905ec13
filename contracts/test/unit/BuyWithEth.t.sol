// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAmourSale} from "../../contracts/interfaces/IAmourSale.sol";
import {Errors} from "../../contracts/libraries/Errors.sol";
import {Position, State, Voucher} from "../../contracts/types/Types.sol";
import {SaleFixture} from "../base/SaleFixture.sol";

contract BuyWithEthTest is SaleFixture {
    function test_RevertWhen_TheSaleHasNotStarted() external {
        vm.warp(START - 1);
        expectBuyRevert(
            buyer,
            0,
            1 ether,
            abi.encodeWithSelector(Errors.AmourSale_NotOpen.selector, State.Scheduled)
        );
    }

    function test_RevertWhen_TheSaleHasEnded() external {
        vm.warp(END);
        expectBuyRevert(
            buyer,
            0,
            1 ether,
            abi.encodeWithSelector(Errors.AmourSale_NotOpen.selector, State.CoolingOff)
        );
    }

    function test_RevertWhen_TheSaleWasCancelled() external {
        vm.warp(START);
        sale.cancel();
        expectBuyRevert(
            buyer,
            0,
            1 ether,
            abi.encodeWithSelector(Errors.AmourSale_NotOpen.selector, State.Failed)
        );
    }

    function test_WhenTheFirstAndTheLastSecond() external {
        vm.warp(START);
        buy(buyer, 0, 1 ether);
        vm.warp(END - 1);
        buy(buyer, 0, 1 ether);
        assertEq(sale.positionOf(buyer, 0, 0).paid, 2 ether, "paid");
    }

    function test_RevertWhen_BuyingIsPaused() external {
        vm.warp(START);
        vm.prank(guardian);
        sale.pauseBuying(72 hours);
        vm.warp(START + 72 hours - 1);
        expectBuyRevert(
            buyer,
            0,
            1 ether,
            abi.encodeWithSelector(Errors.AmourSale_BuyingPaused.selector, START + 72 hours)
        );
    }

    function test_WhenThePauseHasEndedByItself() external {
        vm.warp(START);
        vm.prank(guardian);
        sale.pauseBuying(72 hours);
        vm.warp(START + 72 hours);
        buy(buyer, 0, 1 ether);
    }

    function test_RevertWhen_TheRoundIsUnknown() external {
        vm.warp(START);
        expectBuyRevert(buyer, 2, 1 ether, abi.encodeWithSelector(Errors.AmourSale_UnknownRound.selector, 2));
    }

    function test_RevertWhen_TheRoundHasNotStarted() external {
        vm.warp(SMALL_ROUND_START - 1);
        bytes memory reason = abi.encodeWithSelector(
            Errors.AmourSale_RoundNotOpen.selector,
            SMALL_ROUND_START,
            END
        );
        expectBuyRevert(buyer, 1, 1 ether, reason);
    }

    function test_RevertWhen_ThePriceIsStale() external {
        vm.warp(START);
        aggregator.setUpdatedAt(START - 1 hours - 1);
        expectBuyRevert(
            buyer,
            0,
            1 ether,
            abi.encodeWithSelector(Errors.PriceSource_Stale.selector, START - 1 hours - 1)
        );
    }

    function test_RevertWhen_ThePaymentIsBelowTheMinimum() external {
        vm.warp(START);
        // 0.004 ETH is 10 USD exactly.
        expectBuyRevert(
            buyer,
            0,
            0.004 ether - 1,
            abi.encodeWithSelector(Errors.AmourSale_BelowMinimum.selector, 10e6 - 1, 10e6)
        );
        buy(buyer, 0, 0.004 ether);
    }

    function test_RevertWhen_NothingIsPaid() external {
        vm.warp(START);
        expectBuyRevert(buyer, 0, 0, abi.encodeWithSelector(Errors.AmourSale_BelowMinimum.selector, 0, 10e6));
    }

    function test_RevertWhen_FewerTokensThanAsked() external {
        vm.warp(START);
        Voucher memory voucher = voucherFor(0);
        bytes memory signature = signed(voucher, buyer);
        vm.expectRevert(
            abi.encodeWithSelector(Errors.AmourSale_TooFewTokens.selector, 50_000e18, 50_000e18 + 1)
        );
        vm.prank(buyer);
        sale.buyWithEth{value: 1 ether}(voucher, signature, 50_000e18 + 1);
        vm.prank(buyer);
        sale.buyWithEth{value: 1 ether}(voucher, signature, 50_000e18);
    }

    function test_RevertWhen_MoreThanTheRoundHasLeft() external {
        vm.warp(SMALL_ROUND_START);
        // 1,000 AMR at 0.07 USD are 70 USD: 0.028 ETH.
        buy(buyer, 1, 0.014 ether);
        expectBuyRevert(
            other,
            1,
            0.014 ether + 1,
            abi.encodeWithSelector(Errors.AmourSale_AboveAllocation.selector, 500e18 + 35_714, 500e18)
        );
        buy(other, 1, 0.014 ether);
        assertEq(sale.roundOf(1).sold, SMALL_CAP, "sold out to the unit");
    }

    function test_WhenBought() external {
        vm.warp(START + 5);
        Voucher memory voucher = voucherFor(0);
        bytes memory signature = signed(voucher, buyer);
        vm.expectEmit(address(sale));
        emit IAmourSale.Purchased(buyer, 0, 0, 50_000e18, 1 ether, TERMS);
        vm.prank(buyer);
        sale.buyWithEth{value: 1 ether}(voucher, signature, 0);

        Position memory position = sale.positionOf(buyer, 0, 0);
        assertEq(position.tokens, 50_000e18, "tokens");
        assertEq(position.paid, 1 ether, "paid");
        assertEq(position.boughtAt, START + 5, "bought at");
        assertEq(position.claimedAt, 0, "claimed at");
        (uint256 tokens, uint256 usd) = sale.totals();
        assertEq(tokens, 50_000e18, "total tokens");
        assertEq(usd, 2_500e6, "total usd");
        assertEq(sale.escrowOf(0), 1 ether, "escrow");
        assertEq(address(sale).balance, 1 ether, "balance");
        assertEq(sale.roundOf(0).sold, 50_000e18, "sold");
    }

    function test_WhenBoughtAgain_TheWindowStartsAgain() external {
        vm.warp(START);
        buy(buyer, 0, 1 ether);
        vm.warp(START + 10 days);
        buy(buyer, 0, 2 ether);
        assertEq(sale.refundDeadlineOf(buyer, 0, 0), START + 10 days + WINDOW, "deadline");
        assertEq(sale.refundOf(buyer, 0, 0), 3 ether, "refund");
    }

    function test_RevertWhen_EthIsSentWithoutAPurchase() external {
        vm.warp(START);
        vm.prank(buyer);
        (bool accepted, ) = address(sale).call{value: 1 ether}("");
        assertTrue(!accepted, "refused");
    }

    /// @dev Invariant 17, for any price of ETH in bounds and any payment.
    function testFuzz_TheCostOfTheTokensIsAtMostTheValuePaid(uint256 paid, uint256 answer) external {
        vm.warp(SMALL_ROUND_START);
        answer = bound(answer, 10e8, 1_000_000e8);
        paid = bound(paid, 1, (70e6 * 1e20) / answer);
        aggregator.setAnswer(int256(answer));
        uint256 tokens = sale.quote(1, 0, paid);
        // USD with 44 decimals on both sides: 18 of wei or AMR, 8 or 6 of the price, and what makes them equal.
        uint256 value = paid * answer * 1e18;
        uint256 cost = tokens * 70_000 * 1e20;
        assertAtMost(cost, value, "cost");
        assertTrue(value - cost < 70_000 * 1e20, "shortfall under one base unit");
        if ((paid * answer) / 1e20 == 0) return;
        buy(buyer, 1, paid);
        assertEq(sale.positionOf(buyer, 1, 0).tokens, tokens, "what was quoted");
    }
}
