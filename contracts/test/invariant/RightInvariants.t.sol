// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Control, Outcome, RoundConfig} from "../../contracts/types/Types.sol";
import {Entry} from "./Books.sol";
import {Fault} from "./Deeds.sol";
import {SaleInvariants} from "./SaleInvariants.sol";

/// @notice What buyers can count on: 7, 10, 11, 12, 16 and 18 of the specification.
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
    /// the window has closed it cannot.
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

    /// @dev A pause lasts 72 hours at most and there are two at most. Nothing is bought in one, and no purchase is refused for it
    /// once it is over, though nobody ended it.
    function invariant_18_aPauseEndsByItself() external view {
        Control memory control = sale.control();
        assertAtMost(control.pausedUntil, vm.getBlockTimestamp() + 72 hours, "until");
        assertAtMost(control.pauses, 2, "pauses");
        assertEq(control.pauses, handler.pauses(), "counted");
        assertNever(Fault.BoughtInPause, "bought in a pause");
        assertNever(Fault.PauseOutlived, "refused after a pause");
    }

    function checkVesting(address holder, uint256 index, uint8 asset, RoundConfig memory terms) private view {
        Entry memory entry = handler.entryOf(holder, index, asset);
        if (entry.tokens == 0) return;
        uint256 vested = entry.claimed + sale.claimableOf(holder, index, asset);
        uint256 time = vm.getBlockTimestamp();
        uint256 share = handler.shareOf(index, entry.tokens);
        assertAtMost(vested, share, "share");
        assertEq(vested, handler.vestedOf(holder, index, asset, time), "vested");
        if (time >= COOLING_OFF_END + terms.cliff) return;
        assertAtMost(vested, (share * terms.unlockedBps) / 10_000, "before the cliff");
    }
}
