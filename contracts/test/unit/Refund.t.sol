// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAmourSale} from "../../contracts/interfaces/IAmourSale.sol";
import {Errors} from "../../contracts/libraries/Errors.sol";
import {Asset, State} from "../../contracts/types/Types.sol";
import {SaleFixture} from "../base/SaleFixture.sol";
import {ReentrantPayee} from "../doubles/ReentrantPayee.sol";
import {RejectingPayee} from "../doubles/RejectingPayee.sol";

contract RefundTest is SaleFixture {
    function test_RevertWhen_TheSaleHasNotFailed() external {
        vm.warp(START);
        buy(buyer, 0, 40 ether);
        vm.expectRevert(abi.encodeWithSelector(Errors.AmourSale_NotFailed.selector, State.Open));
        sale.refund(buyer, 0, ETH);
        vm.warp(COOLING_OFF_END);
        vm.expectRevert(abi.encodeWithSelector(Errors.AmourSale_NotFailed.selector, State.CoolingOff));
        sale.refund(buyer, 0, ETH);
        sale.finalize();
        vm.expectRevert(abi.encodeWithSelector(Errors.AmourSale_NotFailed.selector, State.Succeeded));
        sale.refund(buyer, 0, ETH);
    }

    function test_RevertWhen_NothingWasBought() external {
        fail();
        vm.expectRevert(Errors.AmourSale_NothingToRefund.selector);
        sale.refund(other, 0, ETH);
    }

    function test_RevertWhen_ItWasRefundedAlready() external {
        fail();
        sale.refund(buyer, 0, ETH);
        vm.expectRevert(Errors.AmourSale_NothingToRefund.selector);
        sale.refund(buyer, 0, ETH);
    }

    function test_WhenItIsPushedByAnyone() external {
        fail();
        assertEq(sale.refundOf(buyer, 0, ETH), 1 ether, "due");
        vm.expectEmit(address(sale));
        emit IAmourSale.Refunded(buyer, 0, ETH, 50_000e18, 1 ether);
        vm.prank(other);
        sale.refund(buyer, 0, ETH);
        assertEq(buyer.balance, 1_000_000 ether, "buyer");
        assertEq(other.balance, 1_000_000 ether, "caller");
        assertEq(sale.escrowOf(ETH), 0, "escrow");
        assertEq(sale.refundOf(buyer, 0, ETH), 0, "nothing more");
    }

    function test_WhenItIsAskedForYearsLater() external {
        fail();
        vm.warp(COOLING_OFF_END + 10 * 365 days);
        sale.refund(buyer, 0, ETH);
        assertEq(buyer.balance, 1_000_000 ether, "buyer");
    }

    function test_WhenSeveralAssetsWerePaid() external {
        vm.warp(START);
        buyWith(USDC, buyer, 0, 100e6);
        buyWith(EURC, buyer, COMMIT, 50_000e6);
        fail();
        vm.startPrank(other);
        sale.refund(buyer, 0, USDC);
        sale.refund(buyer, COMMIT, EURC);
        sale.refund(buyer, 0, ETH);
        vm.stopPrank();
        for (uint256 i = 0; i < 3; ++i) {
            Asset asset = allAssets()[i];
            assertEq(balanceOf(asset, address(sale)), 0, "sale");
            assertEq(sale.escrowOf(asset), 0, "escrow");
        }
        assertEq(buyer.balance, 1_000_000 ether, "ETH");
        assertEq(usdc.balanceOf(buyer), 1_000_000_000e6, "USDC");
        assertEq(eurc.balanceOf(buyer), 1_000_000_000e6, "EURC");
        (uint256 tokens, uint256 usd) = sale.totals();
        assertTrue(tokens != 0 && usd != 0, "what was sold stays on record");
    }

    function testFuzz_RevertWhen_TheAssetIsInNoList(uint8 asset) external {
        fail();
        bytes4 selector = IAmourSale.refund.selector;
        assertNoSuchAsset(abi.encodeWithSelector(selector, buyer, ROOMY, bound(asset, 3, 255)));
    }

    function test_RevertWhen_TheRoundIsUnknown() external {
        fail();
        vm.expectRevert(Errors.AmourSale_NothingToRefund.selector);
        sale.refund(buyer, 3, ETH);
    }

    function test_WhenOnePayeeRefuses() external {
        RejectingPayee payee = new RejectingPayee();
        vm.deal(address(payee), 1 ether);
        vm.warp(START);
        buy(address(payee), 0, 1 ether);
        fail();
        vm.expectRevert(abi.encodeWithSelector(Errors.AmourSale_PaymentFailed.selector, address(payee)));
        sale.refund(address(payee), 0, ETH);
        sale.refund(buyer, 0, ETH);
        assertEq(buyer.balance, 1_000_000 ether, "buyer");
        payee.accept();
        sale.refund(address(payee), 0, ETH);
        assertEq(address(payee).balance, 1 ether, "payee");
    }

    function test_WhenThePayeeCallsBack() external {
        ReentrantPayee payee = new ReentrantPayee(address(sale));
        payee.arm(abi.encodeCall(IAmourSale.refund, (address(payee), 0, ETH)));
        vm.deal(address(payee), 1 ether);
        vm.warp(START);
        buy(address(payee), 0, 1 ether);
        fail();
        sale.refund(address(payee), 0, ETH);
        assertEq(payee.attempts(), 1, "tried");
        assertEq(payee.successes(), 0, "failed");
        assertEq(address(payee).balance, 1 ether, "what it paid");
        assertEq(address(sale).balance, 1 ether, "the buyer's");
    }
}
