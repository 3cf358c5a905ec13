// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAmourSale} from "../../contracts/interfaces/IAmourSale.sol";
import {Errors} from "../../contracts/libraries/Errors.sol";
import {AwkwardFixture} from "../base/AwkwardFixture.sol";
import {ReentrantPayee} from "../doubles/ReentrantPayee.sol";
import {RefusingReentrantToken} from "../doubles/RefusingReentrantToken.sol";

/// @dev Invariant 21 against a token that calls back before it has moved: what has left the books is held still.
contract SurplusUnderWayTest is AwkwardFixture {
    bytes private constant UNDER_WAY = abi.encodeWithSelector(Errors.AmourSale_PaymentUnderWay.selector);
    bytes private constant NOTHING = abi.encodeWithSelector(Errors.AmourSale_NothingToRelease.selector);
    uint256 private constant PAID = 200_000e6;
    RefusingReentrantToken private evil;

    function setUp() public override {
        super.setUp();
        evil = new RefusingReentrantToken(6);
        takeAsUsdc(evil);
        buyWith(USDC, buyer, ROOMY, PAID);
        buyWith(USDC, other, ROOMY, PAID);
        // Twice the cap is committed to: half of it goes back.
        buyWith(USDC, buyer, COMMIT, 18_000e6);
    }

    function test_WhenTheTokenCallsItInsideAWithdrawal() external {
        arm();
        vm.prank(buyer);
        sale.withdraw(ROOMY, USDC);
        assertRefused(2, UNDER_WAY);
        assertEq(evil.balanceOf(buyer), DEALT - 18_000e6, "withdrawn");
        assertBooks(PAID + 18_000e6);
    }

    function test_WhenTheTokenCallsItInsideARefund() external {
        sale.cancel();
        arm();
        sale.refund(buyer, ROOMY, USDC);
        assertRefused(2, UNDER_WAY);
        assertBooks(PAID + 18_000e6);
    }

    function test_WhenTheTokenCallsItInsideTheReleaseOfTheProceeds() external {
        finish();
        arm();
        sale.releaseProceeds(USDC);
        assertRefused(2, UNDER_WAY);
        assertEq(evil.balanceOf(treasury), 2 * PAID + 9_000e6, "the proceeds");
        assertBooks(9_000e6);
    }

    function test_WhenTheTokenCallsItInsideTheReturnOfAnExcess() external {
        finish();
        arm();
        sale.claim(buyer, COMMIT, USDC);
        assertRefused(2, UNDER_WAY);
        assertBooks(2 * PAID + 9_000e6);
    }

    function test_WhenTheTokenCallsItInsideAReleaseOfTheSurplus() external {
        evil.mint(address(sale), 5e6);
        arm();
        sale.releaseSurplus(USDC);
        assertRefused(2, UNDER_WAY);
        assertEq(evil.balanceOf(treasury), 5e6, "the gift, once");
        assertBooks(2 * PAID + 18_000e6);
    }

    /// @dev Inside the refund of one buyer the other is refunded: that payment ends while the first has not moved.
    function test_WhenTheTokenCallsItAfterAnotherPaymentInsideAPayment() external {
        sale.cancel();
        evil.arm(address(sale), abi.encodeCall(IAmourSale.refund, (other, ROOMY, USDC)));
        evil.armNext(abi.encodeCall(IAmourSale.releaseSurplus, (USDC)));
        sale.refund(buyer, ROOMY, USDC);
        assertEq(evil.successes(), 1, "the other refund");
        assertSame(evil.refusals(0), UNDER_WAY, "before");
        assertSame(evil.refusals(2), UNDER_WAY, "after");
        assertEq(evil.balanceOf(treasury), 0, "treasury");
        assertBooks(18_000e6);
    }

    function test_WhenTheTokenSaysFalseAfterTheCall() external {
        finish();
        evil.mint(address(sale), 5e6);
        arm();
        evil.setRefuses(true);
        sale.claim(buyer, COMMIT, USDC);
        assertRefused(1, UNDER_WAY);
        assertEq(sale.positionOf(buyer, COMMIT, USDC).paid, 18_000e6, "the excess stays owed");
        evil.setRefuses(false);
        evil.arm(address(0), "");
        sale.releaseSurplus(USDC);
        assertEq(evil.balanceOf(treasury), 5e6, "the gift");
        assertBooks(2 * PAID + 18_000e6);
    }

    function test_WhenTheTokenCallsItInsideAPaymentOfAnotherAsset() external {
        vm.deal(address(sale), 1 ether);
        evil.arm(address(sale), abi.encodeCall(IAmourSale.releaseSurplus, (ETH)));
        vm.prank(buyer);
        sale.withdraw(ROOMY, USDC);
        assertRefused(2, UNDER_WAY);
        sale.releaseSurplus(ETH);
        assertEq(treasury.balance, 1 ether, "afterwards");
    }

    function test_WhenTheTokenCallsItInsideAPurchase() external {
        arm();
        buyWith(USDC, buyer, ROOMY, 10e6);
        assertRefused(2, NOTHING);
        assertBooks(2 * PAID + 18_010e6);
    }

    function test_WhenTheTreasuryCallsItInsideAReleaseOfEth() external {
        buy(buyer, ROOMY, 1 ether);
        vm.deal(address(sale), 3 ether);
        ReentrantPayee payee = new ReentrantPayee(address(sale));
        vm.etch(treasury, address(payee).code);
        ReentrantPayee(payable(treasury)).arm(abi.encodeCall(IAmourSale.releaseSurplus, (ETH)));
        sale.releaseSurplus(ETH);
        assertEq(ReentrantPayee(payable(treasury)).attempts(), 1, "tried");
        assertEq(treasury.balance, 2 ether, "once");
        assertEq(address(sale).balance, 1 ether, "the buyer's");
    }

    function test_WhenAPaymentIsOver() external {
        evil.mint(address(sale), 5e6);
        vm.prank(buyer);
        sale.withdraw(ROOMY, USDC);
        sale.releaseSurplus(USDC);
        evil.mint(address(sale), 5e6);
        sale.releaseSurplus(USDC);
        assertEq(evil.balanceOf(treasury), 10e6, "twice");
    }

    function arm() private {
        evil.arm(address(sale), abi.encodeCall(IAmourSale.releaseSurplus, (USDC)));
    }

    function finish() private {
        vm.warp(COOLING_OFF_END);
        sale.finalize();
    }

    function assertRefused(uint256 attempts, bytes memory reason) private view {
        assertEq(evil.attempts(), attempts, "attempts");
        assertEq(evil.successes(), 0, "successes");
        for (uint256 i = 0; i < attempts; ++i) assertSame(evil.refusals(i), reason, "the very reason");
    }

    function assertBooks(uint256 expected) private view {
        assertEq(sale.escrowOf(USDC), expected, "escrow");
        assertEq(evil.balanceOf(address(sale)), expected, "held");
    }
}
