// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Asset, Control, Outcome, RoundConfig} from "../../contracts/types/Types.sol";
import {Entry} from "./Books.sol";
import {Fault} from "./Deeds.sol";
import {SaleInvariants} from "./SaleInvariants.sol";

/// @notice What buyers can count on: 7, 10, 11, 12, 16, 18 and 19 of the specification.
contract RightInvariantsTest is SaleInvariants {
    /// @dev No position that was refunded, or withdrawn, ever gave AMR, and none that gave AMR was paid back afterwards but for
    /// what its commit round took too much.
    function invariant_07_claimAndRefundNeverBothSucceed() external view {
        assertNever(Fault.ClaimedAndRefunded, "claimed and refunded");
        bool succeeded = handler.outcome() == Outcome.Succeeded;
        if (!succeeded) assertEq(handler.claimed(), 0, "claimed without success");
    }

    /// @dev While its window is open, a position can be withdrawn by its buyer's own call and by anyone who has the buyer's
    /// signature, whether buying is paused, the sale cancelled or a feed dead, as long as the buyer can be paid at all. Once
    /// the window has closed it cannot, but for a cancelled sale, where it is a refund.
    function invariant_10_insideItsWindowAWithdrawalSucceeds() external view {
        assertNever(Fault.WithdrawalRefused, "refused inside the window");
        assertNever(Fault.WithdrawnOutOfWindow, "withdrawn outside of the window");
    }

    /// @dev Without success nothing was claimed. After it, what a position gave and what it can give now are together what its
    /// round's terms say has vested of its share: so never more than the share, never less than before, and nothing but
    /// the unlocked part before the cliff.
    function invariant_11_claimedIsAtMostVestedIsAtMostBought() external view {
        assertNever(Fault.VestedWrongly, "gave something else than had vested");
        assertNever(Fault.VestingDecreased, "decreased");
        assertNever(Fault.ClaimedUnduly, "claimed without success");
        if (handler.outcome() != Outcome.Succeeded) return;
        for (uint256 index = 0; index < ROUNDS; ++index) {
            RoundConfig memory terms = handler.termsOf(index);
            for (uint256 i = 0; i < actors.length; ++i) {
                for (uint8 asset = 0; asset < ASSETS; ++asset) checkVesting(actors[i], index, asset, terms);
            }
        }
    }

    /// @dev The stored outcome is the first that was decided, it was due by time and by what had been sold, and no other call
    /// changed it.
    function invariant_12_theOutcomeChangesOnce() external view {
        assertTrue(sale.control().outcome == handler.outcome(), "changed");
        assertNever(Fault.DecidedAgain, "decided again");
        assertNever(Fault.DecidedWrongly, "decided too early, or against the soft cap");
    }

    /// @dev One buyer rejects ETH and stablecoins blacklist the others by turns. Whoever can be paid is paid all the same: refunds
    /// after failure, AMR and excess after success, one by one or in a batch, and the treasury.
    function invariant_16_oneFailingPayeeNeverBlocksAnother() external view {
        assertNever(Fault.RefundRefused, "refund refused");
        assertNever(Fault.ClaimRefused, "claim refused");
        assertNever(Fault.ReleaseRefused, "release refused");
        assertNever(Fault.WithdrawalRefused, "withdrawal refused");
    }

    /// @dev A pause ends 72 hours after it was called for at most and never in the last 48 hours of the sale; pauses take 144 hours
    /// at most together, and none shortens another. Nothing is bought in one, and no purchase is refused for it once it is
    /// over, though nobody ended it.
    function invariant_18_aPauseEndsByItself() external view {
        Control memory control = sale.control();
        assertAtMost(control.pausedUntil, vm.getBlockTimestamp() + 72 hours, "until");
        assertAtMost(control.pausedUntil, END - 48 hours, "the last hours");
        assertEq(control.pausedUntil, handler.pausedUntil(), "the later end");
        assertAtMost(control.pausedHours, 144, "hours");
        assertEq(control.pausedHours, handler.pausedHours(), "counted");
        assertNever(Fault.PausedWrongly, "paused or resumed wrongly");
        assertNever(Fault.BoughtInPause, "bought in a pause");
        assertNever(Fault.PauseOutlived, "refused after a pause");
    }

    /// @dev What decides never lies below what was paid in whole base units of a dollar, but for what the buyers of rests paid above
    /// their worth: under two for each. So no sale failed that was paid its soft cap.
    function invariant_19_aSaleThatTookItsSoftCapSucceeds() external view {
        (, uint256 usd) = sale.totals();
        if (handler.outcome() != Outcome.Failed)
            assertAtMost(handler.wholeUnitsPaid(), usd + 2 * handler.restsBought(), "counted");
        assertNever(Fault.FailedThoughPaid, "failed though it was paid its soft cap");
    }

    function checkVesting(address holder, uint256 index, uint8 asset, RoundConfig memory terms) private view {
        Entry memory entry = handler.entryOf(holder, index, asset);
        if (entry.tokens == 0) return;
        uint256 vested = entry.claimed + sale.claimableOf(holder, index, Asset(asset));
        uint256 time = vm.getBlockTimestamp();
        uint256 share = handler.shareOf(index, entry.tokens);
        assertAtMost(vested, share, "share");
        assertEq(vested, handler.vestedOf(holder, index, asset, time), "vested");
        if (time >= COOLING_OFF_END + terms.cliff) return;
        assertAtMost(vested, (share * terms.unlockedBps) / 10_000, "before the cliff");
    }
}
