// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Outcome, Position, Round} from "../../contracts/types/Types.sol";
import {SaleFixture} from "../base/SaleFixture.sol";
import {SaleHandler} from "./SaleHandler.sol";

/// @notice What holds after any sequence of acts. Numbers are those of the specification.
contract SaleInvariantsTest is SaleFixture {
    uint256 private constant ALLOCATED = uint256(CAP) + SMALL_CAP;

    SaleHandler private handler;
    address[] private targets;

    function setUp() public override {
        super.setUp();
        handler = new SaleHandler(sale, token, aggregator, guardian, SIGNER_KEY);
        manager.grantRole(0, address(handler), 0);
        targets.push(address(handler));
        vm.warp(START);
    }

    /// @dev Read by the test runner.
    function targetContracts() external view returns (address[] memory) {
        return targets;
    }

    /// @dev 1, 8, 9: nothing but payments to payers and the treasury ever left.
    function invariant_01_08_09_escrowIsBackedAndLeavesOnlyAsRecorded() external view {
        uint256 flow = sumPaid() - sumPaidBack();
        assertEq(address(sale).balance, flow - handler.released(), "balance");
        assertEq(sale.escrowOf(0), flow - handler.released(), "escrow");
        if (sale.outcome() != Outcome.Succeeded) assertEq(handler.released(), 0, "released before success");
        assertEq(treasury.balance, handler.released(), "treasury");
    }

    /// @dev 2, 3.
    function invariant_02_03_totalsAreTheSumOfPositions() external view {
        uint256 tokens = 0;
        uint256 usd = 0;
        uint256 paid = 0;
        for (uint256 index = 0; index < handler.ROUNDS(); ++index) {
            Round memory round = sale.roundOf(index);
            uint256 sold = 0;
            address[] memory list = handler.buyers();
            for (uint256 i = 0; i < list.length; ++i) {
                Position memory position = sale.positionOf(list[i], index, 0);
                sold += position.tokens;
                usd += (uint256(position.tokens) * round.price) / 1e18;
                paid += position.paid;
            }
            assertEq(round.sold, sold, "sold");
            assertAtMost(sold, round.cap, "cap");
            tokens += sold;
        }
        (uint256 totalTokens, uint256 totalUsd) = sale.totals();
        assertEq(totalTokens, tokens, "tokens");
        assertEq(totalUsd, usd, "usd");
        if (handler.released() == 0) assertEq(sale.escrowOf(0), paid, "paid");
    }

    /// @dev 4, 5.
    function invariant_04_05_tokensOwedAreHeldAndTheSupplyStays() external view {
        assertEq(token.totalSupply(), SUPPLY, "supply");
        if (sale.outcome() == Outcome.Failed) return;
        (uint256 sold, ) = sale.totals();
        uint256 owed = sale.outcome() == Outcome.Succeeded ? sold : ALLOCATED;
        assertAtMost(owed - sumClaimed(), token.balanceOf(address(sale)), "owed");
    }

    /// @dev 6, 7.
    function invariant_06_07_nobodyGetsBackMoreThanWasPaid() external view {
        address[] memory list = handler.buyers();
        for (uint256 i = 0; i < list.length; ++i) {
            assertAtMost(handler.paidBack(list[i]), handler.paid(list[i]), "paid back");
        }
        assertTrue(!handler.paidTwice(), "paid once, and never to one who claimed");
        if (sale.outcome() != Outcome.Succeeded) assertEq(sumClaimed(), 0, "claimed before success");
    }

    /// @dev 10, 16: one of the buyers refuses ETH, the others are always paid.
    function invariant_10_16_withdrawalsAndRefundsAreNeverRefused() external view {
        assertTrue(!handler.refusedInWindow(), "paid");
    }

    /// @dev 11.
    function invariant_11_claimedIsAtMostVestedIsAtMostBought() external view {
        address[] memory list = handler.buyers();
        for (uint256 i = 0; i < list.length; ++i) {
            for (uint256 round = 0; round < handler.ROUNDS(); ++round) {
                uint256 vested = handler.claimed(list[i], round) + sale.claimableOf(list[i], round, 0);
                assertAtMost(vested, sale.positionOf(list[i], round, 0).tokens, "vested");
            }
        }
        assertTrue(!handler.vestingDecreased(), "monotone");
    }

    /// @dev 12.
    function invariant_12_theOutcomeChangesOnce() external view {
        assertAtMost(handler.outcomeChanges(), 1, "changes");
    }

    /// @dev 13, 14.
    function invariant_13_14_noPurchaseWithoutOrAboveAVoucher() external view {
        assertTrue(!handler.soldWithoutVoucher(), "voucher");
        address[] memory list = handler.buyers();
        for (uint256 i = 0; i < list.length; ++i) {
            for (uint256 round = 0; round < handler.ROUNDS(); ++round) {
                assertAtMost(sale.positionOf(list[i], round, 0).tokens, handler.capPerBuyer(), "cap");
            }
        }
    }

    /// @dev 17.
    function invariant_17_thePriceIsExactToOneBaseUnit() external view {
        assertTrue(!handler.shortChanged(), "price");
    }

    /// @dev 18.
    function invariant_18_aPauseEndsByItself() external view {
        assertAtMost(sale.buyingPausedUntil(), vm.getBlockTimestamp() + 72 hours, "until");
        assertAtMost(sale.pausesUsed(), 2, "pauses");
    }

    function sumPaid() private view returns (uint256 sum) {
        address[] memory list = handler.buyers();
        for (uint256 i = 0; i < list.length; ++i) sum += handler.paid(list[i]);
    }

    function sumPaidBack() private view returns (uint256 sum) {
        address[] memory list = handler.buyers();
        for (uint256 i = 0; i < list.length; ++i) sum += handler.paidBack(list[i]);
    }

    function sumClaimed() private view returns (uint256 sum) {
        address[] memory list = handler.buyers();
        for (uint256 i = 0; i < list.length; ++i) {
            for (uint256 round = 0; round < handler.ROUNDS(); ++round) {
                sum += handler.claimed(list[i], round);
            }
        }
    }
}
