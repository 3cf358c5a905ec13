// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAmourSale} from "../../contracts/interfaces/IAmourSale.sol";
import {Errors} from "../../contracts/libraries/Errors.sol";
import {SaleFixture} from "../base/SaleFixture.sol";

/// @dev COMMIT gives out 300,000 AMR at 0.03 USD, a quarter at once and the rest over 100 days; here 600,000 are committed to.
contract CommitProceedsTest is SaleFixture {
    uint256 private constant VESTED = COMMIT_CAP / 8;
    uint256 private constant PAID = 9_000e6;

    function test_WhenTheProceedsAreReleasedBeforeTheExcesses() external {
        succeedOversubscribed();
        vm.expectEmit(address(sale));
        emit IAmourSale.Released(USDC, PAID);
        sale.releaseProceeds(USDC);
        assertEq(sale.escrowOf(USDC), PAID, "the excesses");
        sale.claim(buyer, COMMIT, USDC);
        sale.claim(other, COMMIT, USDC);
        assertEnd();
    }

    function test_WhenTheProceedsAreReleasedAfterTheExcesses() external {
        succeedOversubscribed();
        sale.claim(buyer, COMMIT, USDC);
        sale.claim(other, COMMIT, USDC);
        sale.releaseProceeds(USDC);
        assertEnd();
    }

    function test_WhenTheFirstRoundTakesCommitments() external {
        sale = deploySale(saleConfig());
        token.transfer(address(sale), COMMIT_CAP + CAP);
        sale.addRound(commitRound());
        sale.addRound(roomyRound());
        fund(buyer);
        fund(other);
        vm.warp(START);
        buyWith(USDC, buyer, 0, PAID);
        buyWith(USDC, other, 0, PAID);
        buy(buyer, 1, 40 ether);
        vm.warp(COOLING_OFF_END);
        sale.finalize();
        sale.releaseProceeds(USDC);
        assertEq(sale.escrowOf(USDC), PAID, "the excesses");
        sale.claim(buyer, 0, USDC);
        sale.claim(other, 0, USDC);
        assertEq(usdc.balanceOf(address(sale)), 0, "balance");
    }

    function test_WhenSomebodyWithdrewFromTheRound() external {
        address third = holder(0);
        fund(third);
        vm.warp(START);
        buyWith(USDC, third, COMMIT, 3 * PAID);
        assertEq(sale.roundOf(COMMIT).committed[uint256(USDC)], 3 * PAID, "committed");
        vm.prank(third);
        sale.withdraw(COMMIT, USDC);
        assertEq(sale.roundOf(COMMIT).committed[uint256(USDC)], 0, "withdrawn");
        succeedOversubscribed();
        assertEq(sale.roundOf(COMMIT).committed[uint256(USDC)], 2 * PAID, "committed");
        sale.releaseProceeds(USDC);
        sale.claim(buyer, COMMIT, USDC);
        assertEq(sale.roundOf(COMMIT).returned[uint256(USDC)], PAID / 2, "returned");
        sale.claim(other, COMMIT, USDC);
        assertEnd();
    }

    function testFuzz_WhenAnyNumberCommitsAndClaimsInAnyOrder(
        uint256[6] calldata amounts,
        uint256 turn
    ) external {
        vm.warp(START);
        buy(buyer, ROOMY, 40 ether);
        uint256 paid = 0;
        for (uint256 i = 0; i < amounts.length; ++i) {
            uint256 amount = bound(amounts[i], 1e6, 100_000_000e6);
            fund(holder(i));
            buyWith(USDC, holder(i), COMMIT, amount);
            paid += amount;
        }
        vm.warp(COOLING_OFF_END);
        sale.finalize();
        turn = turn % (amounts.length + 1);
        for (uint256 i = 0; i < amounts.length; ++i) {
            if (i == turn) sale.releaseProceeds(USDC);
            sale.claim(holder(i), COMMIT, USDC);
        }
        if (turn == amounts.length) sale.releaseProceeds(USDC);
        assertEq(usdc.balanceOf(address(sale)), sale.escrowOf(USDC), "books");
        assertAtMost(sale.escrowOf(USDC), amounts.length - 1, "dust");
        uint256 committed = sale.roundOf(COMMIT).sold;
        uint256 excess = committed > COMMIT_CAP ? (paid * (committed - COMMIT_CAP)) / committed : 0;
        assertEq(usdc.balanceOf(treasury), paid - excess, "released");
    }

    function test_WhenTheSaleFails() external {
        vm.warp(START);
        buyWith(USDC, buyer, COMMIT, PAID);
        buyWith(USDC, other, COMMIT, PAID);
        vm.warp(COOLING_OFF_END);
        sale.finalize();
        assertEq(sale.refundOf(buyer, COMMIT, USDC), PAID, "due");
        sale.refund(buyer, COMMIT, USDC);
        sale.refund(other, COMMIT, USDC);
        assertBuyerHas(PAID, 0);
        assertEq(usdc.balanceOf(address(sale)), 0, "balance");
    }

    function test_RevertWhen_ItIsWithdrawnAfterTheClaim() external {
        succeedOversubscribed();
        sale.claim(buyer, COMMIT, USDC);
        assertEq(sale.refundOf(buyer, COMMIT, USDC), 0, "nothing to give back");
        assertEq(sale.refundDeadlineOf(buyer, COMMIT, USDC), 0, "deadline");
        vm.expectRevert(abi.encodeWithSelector(Errors.AmourSale_WithdrawalClosed.selector, WINDOW));
        vm.prank(buyer);
        sale.withdraw(COMMIT, USDC);
    }

    function holder(uint256 index) private pure returns (address) {
        return address(uint160(0xC000 + index));
    }

    function succeedOversubscribed() private {
        vm.warp(START);
        buyWith(USDC, buyer, COMMIT, PAID);
        buyWith(USDC, other, COMMIT, PAID);
        succeed();
    }

    function assertBuyerHas(uint256 back, uint256 tokens) private view {
        assertEq(usdc.balanceOf(buyer), 1_000_000_000e6 - PAID + back, "USDC");
        assertEq(token.balanceOf(buyer), tokens, "AMR");
    }

    function assertEnd() private view {
        assertBuyerHas(PAID / 2, VESTED);
        assertEq(usdc.balanceOf(treasury), PAID, "treasury");
        assertEq(usdc.balanceOf(address(sale)), 0, "balance");
    }
}
