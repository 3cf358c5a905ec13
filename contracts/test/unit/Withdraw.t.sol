// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAmourSale} from "../../contracts/interfaces/IAmourSale.sol";
import {Errors} from "../../contracts/libraries/Errors.sol";
import {Asset, Position, SaleConfig, State} from "../../contracts/types/Types.sol";
import {SaleFixture} from "../base/SaleFixture.sol";
import {ReentrantPayee} from "../doubles/ReentrantPayee.sol";
import {RejectingPayee} from "../doubles/RejectingPayee.sol";

contract WithdrawTest is SaleFixture {
    function setUp() public override {
        super.setUp();
        vm.warp(START);
    }

    function test_RevertWhen_NothingWasBought() external {
        vm.expectRevert(Errors.AmourSale_NothingToWithdraw.selector);
        vm.prank(buyer);
        sale.withdraw(0, ETH);
    }

    function test_RevertWhen_ItWasWithdrawnAlready() external {
        buy(buyer, 0, 1 ether);
        vm.prank(buyer);
        sale.withdraw(0, ETH);
        vm.expectRevert(Errors.AmourSale_NothingToWithdraw.selector);
        vm.prank(buyer);
        sale.withdraw(0, ETH);
    }

    function test_RevertWhen_TheWindowHasClosed() external {
        buy(buyer, 0, 1 ether);
        vm.warp(START + WINDOW);
        assertEq(sale.refundOf(buyer, 0, ETH), 0, "nothing to give back");
        vm.expectRevert(abi.encodeWithSelector(Errors.AmourSale_WithdrawalClosed.selector, START + WINDOW));
        vm.prank(buyer);
        sale.withdraw(0, ETH);
    }

    function test_WhenItIsTheLastSecondOfTheWindow() external {
        buy(buyer, 0, 1 ether);
        vm.warp(START + WINDOW - 1);
        vm.prank(buyer);
        sale.withdraw(0, ETH);
        assertEq(buyer.balance, 1_000_000 ether, "all of it");
    }

    /// @dev The last second of the sale and a window that outlasts the cooling-off period.
    function test_RevertWhen_TheCoolingOffPeriodHasEnded() external {
        vm.warp(NOW);
        SaleConfig memory settings = saleConfig();
        settings.coolingOffEnd = uint32(END + 14 days);
        startSale(settings);
        vm.warp(END - 1);
        buy(buyer, 0, 1 ether);
        assertEq(sale.refundDeadlineOf(buyer, 0, ETH), END + 14 days, "deadline");
        vm.warp(END + 14 days);
        assertEq(sale.refundOf(buyer, 0, ETH), 0, "nothing to give back");
        vm.expectRevert(abi.encodeWithSelector(Errors.AmourSale_WithdrawalClosed.selector, END + 14 days));
        vm.prank(buyer);
        sale.withdraw(0, ETH);
        vm.warp(END + 14 days - 1);
        assertEq(sale.refundOf(buyer, 0, ETH), 1 ether, "all of it");
        vm.prank(buyer);
        sale.withdraw(0, ETH);
    }

    function test_WhenTheSaleHasEndedButNotTheCoolingOffPeriod() external {
        vm.warp(END - 1);
        buy(buyer, 0, 1 ether);
        vm.warp(END - 1 + WINDOW - 1);
        assertEq(uint256(sale.state()), uint256(State.CoolingOff), "state");
        vm.prank(buyer);
        sale.withdraw(0, ETH);
        assertEq(buyer.balance, 1_000_000 ether, "all of it");
    }

    function testFuzz_RevertWhen_TheAssetIsInNoList(uint8 asset) external {
        bytes4 selector = IAmourSale.withdraw.selector;
        assertNoSuchAsset(abi.encodeWithSelector(selector, ROOMY, bound(asset, 3, 255)));
    }

    function test_RevertWhen_TheRoundIsUnknown() external {
        vm.startPrank(buyer);
        vm.expectRevert(Errors.AmourSale_NothingToWithdraw.selector);
        sale.withdraw(3, ETH);
        vm.expectRevert(Errors.AmourSale_NothingToWithdraw.selector);
        sale.withdraw(type(uint256).max, ETH);
        vm.stopPrank();
    }

    function test_WhenItWasPaidInAStablecoin() external {
        for (uint256 i = 0; i < 2; ++i) {
            Asset asset = stablecoins()[i];
            buy(buyer, 0, 1 ether);
            buyWith(asset, buyer, 0, 100e6);
            vm.prank(buyer);
            sale.withdraw(0, asset);
            assertEq(fiatOf(asset).balanceOf(buyer), 1_000_000_000e6, "balance");
            assertEq(sale.escrowOf(asset), 0, "escrow");
            assertEq(sale.refundOf(buyer, 0, ETH), (i + 1) * 1 ether, "the ETH stays");
        }
    }

    function test_WhenItIsWithdrawn() external {
        buy(other, 0, 3 ether);
        buy(buyer, 0, 1 ether);
        vm.expectEmit(address(sale));
        emit IAmourSale.Withdrawn(buyer, 0, ETH, 50_000e18, 1 ether);
        vm.prank(buyer);
        sale.withdraw(0, ETH);

        Position memory position = sale.positionOf(buyer, 0, ETH);
        assertEq(uint256(position.tokens) + position.paid + position.boughtAt, 0, "nothing is left");
        assertEq(buyer.balance, 1_000_000 ether, "balance");
        (uint256 tokens, uint256 usd) = sale.totals();
        assertEq(tokens, 150_000e18, "total tokens");
        assertEq(usd, 7_500e6, "total usd");
        assertEq(sale.escrowOf(ETH), 3 ether, "escrow");
        assertEq(sale.roundOf(0).sold, 150_000e18, "sold");
    }

    function test_WhenBuyingIsPaused() external {
        buy(buyer, 0, 1 ether);
        vm.prank(guardian);
        sale.pauseBuying(72 hours);
        vm.prank(buyer);
        sale.withdraw(0, ETH);
    }

    function test_WhenNoPriceIsToBeHad() external {
        buyWith(EURC, buyer, 0, 100e6);
        buy(buyer, 0, 1 ether);
        aggregator.setUpdatedAt(1);
        eurAggregator.setUpdatedAt(1);
        vm.startPrank(buyer);
        sale.withdraw(0, ETH);
        sale.withdraw(0, EURC);
        vm.stopPrank();
        assertEq(buyer.balance, 1_000_000 ether, "ETH");
        assertEq(eurc.balanceOf(buyer), 1_000_000_000e6, "EURC");
    }

    function test_WhenTheSaleWasCancelled() external {
        buy(buyer, 0, 1 ether);
        sale.cancel();
        vm.expectEmit(address(sale));
        emit IAmourSale.Refunded(buyer, 0, ETH, 50_000e18, 1 ether);
        vm.prank(buyer);
        sale.withdraw(0, ETH);
        vm.expectRevert(Errors.AmourSale_NothingToRefund.selector);
        sale.refund(buyer, 0, ETH);
        assertEq(buyer.balance, 1_000_000 ether, "once");
    }

    function test_RevertWhen_ThePayeeRefuses() external {
        RejectingPayee payee = new RejectingPayee();
        vm.deal(address(payee), 1 ether);
        buy(address(payee), 0, 1 ether);
        vm.expectRevert(abi.encodeWithSelector(Errors.AmourSale_PaymentFailed.selector, address(payee)));
        vm.prank(address(payee));
        sale.withdraw(0, ETH);
        payee.accept();
        vm.prank(address(payee));
        sale.withdraw(0, ETH);
        assertEq(address(payee).balance, 1 ether, "paid in the end");
    }

    function test_WhenThePayeeCallsBack() external {
        ReentrantPayee payee = new ReentrantPayee(address(sale));
        payee.arm(abi.encodeCall(IAmourSale.withdraw, (0, ETH)));
        vm.deal(address(payee), 1 ether);
        buy(other, 0, 5 ether);
        buy(address(payee), 0, 1 ether);
        vm.prank(address(payee));
        sale.withdraw(0, ETH);
        assertEq(payee.attempts(), 1, "tried");
        assertEq(payee.successes(), 0, "failed");
        assertEq(address(payee).balance, 1 ether, "what it paid");
        assertEq(address(sale).balance, 5 ether, "what others paid");
    }

    function testFuzz_WhenAnythingWasPaid(uint256 first, uint256 second) external {
        vm.warp(SMALL_ROUND_START);
        first = bound(first, 1e13, 0.014 ether);
        second = bound(second, 1e13, 0.014 ether);
        buy(buyer, 1, first);
        buy(other, 1, second / 2 + 1e12);
        buy(buyer, 1, second / 2);
        vm.prank(buyer);
        sale.withdraw(1, ETH);
        assertEq(buyer.balance, 1_000_000 ether, "balance");
        assertEq(sale.escrowOf(ETH), second / 2 + 1e12, "the other's");
        (uint256 tokens, uint256 usd) = sale.totals();
        assertEq(tokens, sale.positionOf(other, 1, ETH).tokens, "tokens");
        assertEq(usd, (tokens * 70_000 + 1e18 - 1) / 1e18, "usd");
    }
}
