// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAmourSale} from "../../contracts/interfaces/IAmourSale.sol";
import {Errors} from "../../contracts/libraries/Errors.sol";
import {Position, PositionKey} from "../../contracts/types/Types.sol";
import {SaleFixture} from "../base/SaleFixture.sol";
import {ReentrantPayee} from "../doubles/ReentrantPayee.sol";
import {RejectingPayee} from "../doubles/RejectingPayee.sol";

/// @dev COMMIT gives out 300,000 AMR at 0.03 USD, a quarter at once and the rest over 100 days; here 600,000 are committed to.
contract CommitExcessTest is SaleFixture {
    uint256 private constant SHARE = COMMIT_CAP / 2;
    uint256 private constant VESTED = SHARE / 4;
    uint256 private constant PAID = 9_000e6;

    function test_WhenThereIsAnExcess() external {
        succeedOversubscribed();
        vm.expectEmit(address(sale));
        emit IAmourSale.Claimed(buyer, COMMIT, USDC, VESTED);
        vm.expectEmit(address(sale));
        emit IAmourSale.ExcessReturned(buyer, COMMIT, USDC, PAID / 2);
        vm.prank(other);
        sale.claim(buyer, COMMIT, USDC);
        assertBuyerHas(PAID / 2, VESTED);
        Position memory position = sale.positionOf(buyer, COMMIT, USDC);
        assertEq(position.paid, PAID / 2, "paid");
        assertEq(position.boughtAt, 0, "returned");
        assertEq(position.tokens, COMMIT_CAP, "committed");
        assertEq(sale.escrowOf(USDC), (PAID * 3) / 2, "escrow");
    }

    function test_WhenTheExcessWasReturnedAlready() external {
        succeedOversubscribed();
        sale.claim(buyer, COMMIT, USDC);
        vm.warp(COOLING_OFF_END + 50 days);
        (uint256 share, uint256 cost) = sale.shareOf(buyer, COMMIT, USDC);
        assertEq(share, SHARE, "share");
        assertEq(cost, PAID / 2, "cost");
        assertEq(sale.claimableOf(buyer, COMMIT, USDC), (SHARE * 3) / 8, "claimable");
        sale.claim(buyer, COMMIT, USDC);
        assertBuyerHas(PAID / 2, (SHARE * 5) / 8);
    }

    function test_WhenNothingHasVestedButThereIsAnExcess() external {
        RejectingPayee payee = succeedWithPayee();
        sale.claim(address(payee), COMMIT, ETH);
        assertEq(sale.claimableOf(address(payee), COMMIT, ETH), 0, "claimable");
        payee.accept();
        PositionKey[] memory twice = new PositionKey[](2);
        (twice[0].round, twice[1].round) = (COMMIT, COMMIT);
        sale.claimBatch(address(payee), twice);
        assertEq(address(payee).balance, 1.8 ether, "excess");
        assertEq(token.balanceOf(address(payee)), VESTED, "tokens");
    }

    function test_RevertWhen_TheExcessAndAllTokensWereClaimed() external {
        succeedOversubscribed();
        vm.warp(COOLING_OFF_END + 100 days);
        sale.claim(buyer, COMMIT, USDC);
        assertBuyerHas(PAID / 2, SHARE);
        vm.expectRevert(Errors.AmourSale_NothingToClaim.selector);
        sale.claim(buyer, COMMIT, USDC);
    }

    function test_WhenThePayeeRefusesTheExcess() external {
        RejectingPayee payee = succeedWithPayee();
        Position memory before = sale.positionOf(address(payee), COMMIT, ETH);
        sale.claim(address(payee), COMMIT, ETH);
        Position memory position = sale.positionOf(address(payee), COMMIT, ETH);
        assertEq(token.balanceOf(address(payee)), VESTED, "tokens");
        assertEq(position.paid, before.paid, "paid");
        assertEq(position.boughtAt, before.boughtAt, "not returned");
        assertEq(position.claimedAt, COOLING_OFF_END, "claimed at");
        assertEq(sale.escrowOf(ETH), 3.6 ether + 40 ether, "escrow");
    }

    function test_RevertWhen_ThePayeeRefusesTheExcessAndNothingIsVested() external {
        RejectingPayee payee = succeedWithPayee();
        sale.claim(address(payee), COMMIT, ETH);
        vm.expectRevert(Errors.AmourSale_NothingToClaim.selector);
        sale.claim(address(payee), COMMIT, ETH);
    }

    function test_WhenThePayeeTakesTheExcessLater() external {
        RejectingPayee payee = succeedWithPayee();
        sale.claim(address(payee), COMMIT, ETH);
        sale.releaseProceeds(ETH);
        payee.accept();
        vm.warp(COOLING_OFF_END + 100 days);
        sale.claim(address(payee), COMMIT, ETH);
        assertEq(address(payee).balance, 1.8 ether, "excess");
        assertEq(token.balanceOf(address(payee)), SHARE, "tokens");
        vm.expectRevert(Errors.AmourSale_NothingToClaim.selector);
        sale.claim(address(payee), COMMIT, ETH);
        assertEq(address(sale).balance, 0, "balance");
    }

    function test_WhenTheCommitmentFillsItsSlot() external {
        vm.warp(START);
        // 1 wei buys 83,333.3 base units: 2^96 of them, less one wei's worth.
        uint256 paid = (uint256(type(uint96).max) * 30_000) / 2_500e6;
        vm.deal(other, paid);
        buy(other, COMMIT, paid);
        succeed();
        uint256 committed = sale.roundOf(COMMIT).sold;
        assertTrue(type(uint96).max - committed < 100_000, "all but filled");
        sale.claim(other, COMMIT, ETH);
        assertEq(token.balanceOf(other), COMMIT_CAP / 4, "all of the round");
        // 9,000 USD are 3.6 ETH: the excess is rounded down, by less than a base unit.
        assertEq(other.balance, (paid * (committed - COMMIT_CAP)) / committed, "excess");
        assertTrue(paid - other.balance - 3.6 ether <= 1, "the price");
    }

    function test_WhenThePayeeCallsBackDuringTheReturn() external {
        ReentrantPayee payee = new ReentrantPayee(address(sale));
        payee.arm(abi.encodeCall(IAmourSale.claim, (address(payee), COMMIT, ETH)));
        succeedWith(address(payee));
        sale.claim(address(payee), COMMIT, ETH);
        assertEq(payee.attempts(), 1, "tried");
        assertEq(payee.successes(), 0, "failed");
        assertEq(address(payee).balance, 1.8 ether, "the excess once");
        assertEq(token.balanceOf(address(payee)), VESTED, "the tokens once");
    }

    function succeedOversubscribed() private {
        vm.warp(START);
        buyWith(USDC, buyer, COMMIT, PAID);
        buyWith(USDC, other, COMMIT, PAID);
        succeed();
    }

    function succeedWithPayee() private returns (RejectingPayee payee) {
        payee = new RejectingPayee();
        succeedWith(address(payee));
    }

    function succeedWith(address payee) private {
        vm.warp(START);
        vm.deal(payee, 3.6 ether);
        buy(payee, COMMIT, 3.6 ether);
        buyWith(USDC, other, COMMIT, PAID);
        succeed();
    }

    function assertBuyerHas(uint256 back, uint256 tokens) private view {
        assertEq(usdc.balanceOf(buyer), 1_000_000_000e6 - PAID + back, "USDC");
        assertEq(token.balanceOf(buyer), tokens, "AMR");
    }
}
