// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Errors} from "../../contracts/libraries/Errors.sol";
import {AwkwardFixture} from "../base/AwkwardFixture.sol";
import {FalseReturningToken} from "../doubles/FalseReturningToken.sol";
import {FeeOnTransferToken} from "../doubles/FeeOnTransferToken.sol";
import {NoReturnToken} from "../doubles/NoReturnToken.sol";
import {RebasingToken} from "../doubles/RebasingToken.sol";

contract AwkwardTokensTest is AwkwardFixture {
    uint256 private constant PAID = 200_000e6;

    function test_RevertWhen_TheTokenStartsToTakeAFee() external {
        FeeOnTransferToken awkward = new FeeOnTransferToken(6);
        takeAsUsdc(awkward);
        buyWith(USDC, buyer, ROOMY, PAID);
        awkward.setFee(100);
        expectBuyWithRevert(
            other,
            PAID,
            abi.encodeWithSelector(Errors.AmourSale_EscrowNotBacked.selector, 2 * PAID - PAID / 100, 2 * PAID)
        );
        assertEq(sale.escrowOf(USDC), PAID, "escrow");
        assertEq(awkward.balanceOf(other), DEALT, "nothing taken");
    }

    /// @dev What somebody gave the sale belongs to nobody: a fee taken out of it costs no buyer anything.
    function test_WhenAGiftCoversTheFeeOfAToken() external {
        FeeOnTransferToken awkward = new FeeOnTransferToken(6);
        takeAsUsdc(awkward);
        awkward.mint(address(sale), PAID / 100);
        awkward.setFee(100);
        buyWith(USDC, buyer, ROOMY, PAID);
        assertEq(awkward.balanceOf(address(sale)), PAID, "held");
        assertEq(sale.escrowOf(USDC), PAID, "escrow");
        bytes memory reason = abi.encodeWithSelector(
            Errors.AmourSale_EscrowNotBacked.selector,
            2 * PAID - PAID / 100,
            2 * PAID
        );
        expectBuyWithRevert(other, PAID, reason);
    }

    function test_WhenTheTokenStartsToTakeAFee() external {
        FeeOnTransferToken awkward = new FeeOnTransferToken(6);
        takeAsUsdc(awkward);
        buyWith(USDC, buyer, ROOMY, PAID);
        buyWith(USDC, other, ROOMY, PAID);
        awkward.setFee(100);
        vm.prank(buyer);
        sale.withdraw(ROOMY, USDC);
        assertEq(awkward.balanceOf(buyer), DEALT - PAID / 100, "the fee is the buyer's");
        assertEq(awkward.balanceOf(address(sale)), PAID, "the other's");
        assertEq(sale.escrowOf(USDC), PAID, "escrow");
    }

    function test_RevertWhen_TheTokenStartsToRefuseBySayingFalse() external {
        FalseReturningToken awkward = soldForFalse();
        bytes memory failed = abi.encodeWithSelector(Errors.AmourSale_PaymentFailed.selector, buyer);
        expectBuyWithRevert(buyer, PAID, failed);
        vm.prank(buyer);
        vm.expectRevert(failed);
        sale.withdraw(ROOMY, USDC);
        uint256 snapshot = vm.snapshotState();
        sale.cancel();
        vm.expectRevert(failed);
        sale.refund(buyer, ROOMY, USDC);
        vm.revertToState(snapshot);
        finish();
        vm.expectRevert(abi.encodeWithSelector(Errors.AmourSale_PaymentFailed.selector, treasury));
        sale.releaseProceeds(USDC);
        assertEq(sale.escrowOf(USDC), PAID, "escrow");
        assertEq(sale.positionOf(buyer, ROOMY, USDC).paid, PAID, "position");
        assertEq(awkward.balanceOf(address(sale)), PAID, "held");
    }

    function test_WhenTheTokenStartsToRefuseBySayingFalse() external {
        soldForFalse();
        uint256 before = buyer.balance;
        vm.prank(buyer);
        sale.withdraw(ROOMY, ETH);
        assertEq(buyer.balance - before, 1 ether, "ETH");
    }

    function test_WhenTheTokenStopsRefusing() external {
        FalseReturningToken awkward = soldForFalse();
        sale.cancel();
        vm.expectRevert(abi.encodeWithSelector(Errors.AmourSale_PaymentFailed.selector, buyer));
        sale.refund(buyer, ROOMY, USDC);
        awkward.setRefuses(false);
        sale.refund(buyer, ROOMY, USDC);
        assertEq(awkward.balanceOf(buyer), DEALT, "all of it");
    }

    function test_WhenTheTokenAnswersNothing() external {
        NoReturnToken awkward = new NoReturnToken(6);
        takeAsUsdc(awkward);
        buyWith(USDC, buyer, ROOMY, PAID);
        buyWith(USDC, other, ROOMY, PAID);
        vm.prank(buyer);
        sale.withdraw(ROOMY, USDC);
        assertEq(awkward.balanceOf(buyer), DEALT, "withdrawn");
        uint256 snapshot = vm.snapshotState();
        sale.cancel();
        sale.refund(other, ROOMY, USDC);
        assertEq(awkward.balanceOf(other), DEALT, "refunded");
        vm.revertToState(snapshot);
        finish();
        sale.releaseProceeds(USDC);
        assertEq(awkward.balanceOf(treasury), PAID, "released");
    }

    function test_RevertWhen_TheTokenShrinksWhatTheSaleHolds() external {
        RebasingToken awkward = soldForRebasing();
        bytes memory reason = abi.encodeWithSelector(
            Errors.AmourSale_EscrowNotBacked.selector,
            2 * PAID + 100e6 - 1,
            2 * PAID + 100e6
        );
        expectBuyWithRevert(buyer, 100e6, reason);
        vm.prank(other);
        sale.withdraw(ROOMY, USDC);
        vm.prank(buyer);
        vm.expectRevert(abi.encodeWithSelector(Errors.AmourSale_PaymentFailed.selector, buyer));
        sale.withdraw(ROOMY, USDC);
        assertEq(sale.positionOf(buyer, ROOMY, USDC).paid, PAID, "still owed");
        awkward.mint(address(sale), 1);
        vm.prank(buyer);
        sale.withdraw(ROOMY, USDC);
        assertEq(awkward.balanceOf(buyer), DEALT, "paid in the end");
    }

    function test_WhenTheTokenShrinksWhatTheSaleHolds() external {
        RebasingToken awkward = soldForRebasing();
        vm.prank(other);
        sale.withdraw(ROOMY, USDC);
        assertEq(awkward.balanceOf(other), DEALT, "the first is paid");
        vm.prank(buyer);
        sale.withdraw(ROOMY, ETH);
        vm.prank(buyer);
        sale.withdraw(ROOMY, EURC);
        assertEq(buyer.balance, 1_000_000 ether, "ETH");
        assertEq(eurc.balanceOf(buyer), 1_000_000_000e6, "EURC");
    }

    function soldForFalse() private returns (FalseReturningToken awkward) {
        awkward = new FalseReturningToken(6);
        takeAsUsdc(awkward);
        buyWith(USDC, buyer, ROOMY, PAID);
        buy(buyer, ROOMY, 1 ether);
        awkward.setRefuses(true);
    }

    function soldForRebasing() private returns (RebasingToken awkward) {
        awkward = new RebasingToken(6);
        takeAsUsdc(awkward);
        buyWith(USDC, buyer, ROOMY, PAID);
        buyWith(USDC, other, ROOMY, PAID);
        buyWith(EURC, buyer, ROOMY, 20_000e6);
        buy(buyer, ROOMY, 1 ether);
        awkward.shrink(address(sale), 1);
    }

    function finish() private {
        vm.warp(COOLING_OFF_END);
        sale.finalize();
    }
}
