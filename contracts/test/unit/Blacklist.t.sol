// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Errors} from "../../contracts/libraries/Errors.sol";
import {SaleFixture} from "../base/SaleFixture.sol";

contract BlacklistTest is SaleFixture {
    uint256 private constant PAID = 110_000e6;
    uint256 private constant HELD = 1_000_000_000e6;

    function setUp() public override {
        super.setUp();
        vm.warp(START);
        buyWith(USDC, buyer, ROOMY, PAID);
        buyWith(USDC, other, ROOMY, PAID);
        buyWith(EURC, buyer, ROOMY, PAID);
        buy(buyer, ROOMY, 1 ether);
    }

    function test_RevertWhen_ABuyerIsBlacklisted() external {
        usdc.blacklist(buyer);
        bytes memory reason = abi.encodeWithSelector(Errors.AmourSale_PaymentFailed.selector, buyer);
        vm.prank(buyer);
        vm.expectRevert(reason);
        sale.withdraw(ROOMY, USDC);
        sale.cancel();
        vm.expectRevert(reason);
        sale.refund(buyer, ROOMY, USDC);
        assertEq(sale.positionOf(buyer, ROOMY, USDC).paid, PAID, "position");
        assertEq(sale.refundOf(buyer, ROOMY, USDC), PAID, "still due");
        assertEq(sale.escrowOf(USDC), 2 * PAID, "escrow");
    }

    function test_WhenABuyerIsBlacklisted() external {
        usdc.blacklist(buyer);
        vm.prank(other);
        sale.withdraw(ROOMY, USDC);
        assertEq(usdc.balanceOf(other), HELD, "the other");
        vm.prank(buyer);
        sale.withdraw(ROOMY, EURC);
        vm.prank(buyer);
        sale.withdraw(ROOMY, ETH);
        assertEq(eurc.balanceOf(buyer), HELD, "EURC");
        assertEq(buyer.balance, 1_000_000 ether, "ETH");
    }

    function test_WhenABlacklistedBuyerIsForgiven() external {
        usdc.blacklist(buyer);
        sale.cancel();
        vm.expectRevert(abi.encodeWithSelector(Errors.AmourSale_PaymentFailed.selector, buyer));
        sale.refund(buyer, ROOMY, USDC);
        usdc.unBlacklist(buyer);
        sale.refund(buyer, ROOMY, USDC);
        assertEq(usdc.balanceOf(buyer), HELD, "all of it");
    }

    function test_RevertWhen_TheSaleItselfIsBlacklisted() external {
        usdc.blacklist(address(sale));
        address[2] memory buyers = [buyer, other];
        for (uint256 i = 0; i < buyers.length; ++i) {
            vm.prank(buyers[i]);
            vm.expectRevert(abi.encodeWithSelector(Errors.AmourSale_PaymentFailed.selector, buyers[i]));
            sale.withdraw(ROOMY, USDC);
        }
        vm.prank(buyer);
        sale.withdraw(ROOMY, ETH);
        assertEq(buyer.balance, 1_000_000 ether, "ETH");
    }

    function test_RevertWhen_TheTreasuryIsBlacklisted() external {
        succeedBlacklisted();
        vm.expectRevert(abi.encodeWithSelector(Errors.AmourSale_PaymentFailed.selector, treasury));
        sale.releaseProceeds(USDC);
        assertEq(sale.escrowOf(USDC), 2 * PAID, "escrow");
        usdc.unBlacklist(treasury);
        sale.releaseProceeds(USDC);
        assertEq(usdc.balanceOf(treasury), 2 * PAID, "released in the end");
    }

    function test_WhenTheTreasuryIsBlacklisted() external {
        succeedBlacklisted();
        sale.releaseProceeds(ETH);
        sale.releaseProceeds(EURC);
        assertEq(treasury.balance, 1 ether, "ETH");
        assertEq(eurc.balanceOf(treasury), PAID, "EURC");
        sale.claim(other, ROOMY, USDC);
        assertEq(token.balanceOf(other), 220_000e18, "a tenth of 2,200,000 AMR");
    }

    function succeedBlacklisted() private {
        usdc.blacklist(treasury);
        vm.warp(COOLING_OFF_END);
        sale.finalize();
    }
}
