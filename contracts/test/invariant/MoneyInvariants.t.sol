// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Asset, Outcome} from "../../contracts/types/Types.sol";
import {Entry} from "./Books.sol";
import {Fault} from "./Deeds.sol";
import {SaleInvariants} from "./SaleInvariants.sol";

/// @notice Where the money is: 1, 6, 8 and 9 of the specification.
contract MoneyInvariantsTest is SaleInvariants {
    /// @dev In each asset the sale holds what was paid, less what it gave back or released, and on top of it whatever strangers
    /// forced on it. Its own figure of the escrow is the first part to the unit, so gifts cannot be taken for payments. After
    /// success that covers what commit rounds still have to give back, before and after the treasury took its part.
    function invariant_01_escrowIsBacked() external view {
        for (uint8 asset = 0; asset < ASSETS; ++asset) {
            uint256 escrow = handler.paidIn(asset) - handler.paidBack(asset) - handler.released(asset);
            assertEq(sale.escrowOf(Asset(asset)), escrow, "escrow");
            assertEq(balanceOf(Asset(asset), address(sale)), escrow + handler.donated(asset), "balance");
            if (handler.outcome() == Outcome.Succeeded) assertAtMost(excessOwed(asset), escrow, "excess");
        }
    }

    /// @dev Every buyer's wallet is short of exactly what was paid from it and not given back, in each asset apart: so no payment
    /// came back in another asset, to another buyer, or with anything on top. Nothing was paid back but a whole position, or
    /// what a commit round took too much of it.
    function invariant_06_nobodyGetsBackMoreThanWasPaid() external view {
        for (uint256 i = 0; i < actors.length; ++i) {
            for (uint8 asset = 0; asset < ASSETS; ++asset) {
                uint256 full = asset == 0 ? handler.ETH_WALLET() : handler.WALLET();
                uint256 held = balanceOf(Asset(asset), actors[i]);
                assertEq(held, full - handler.spent(actors[i], asset), "wallet");
            }
        }
        assertNever(Fault.PaidBackWrongly, "paid back something else than was due");
    }

    /// @dev Until the sale has succeeded the treasury has nothing but what strangers gave, all else that left the sale is in the
    /// wallets of those who had paid it, they wanted it or the sale had failed, and no AMR that is for sale left before there
    /// was an outcome.
    function invariant_08_beforeSuccessMoneyOnlyLeavesToItsPayer() external view {
        assertNever(Fault.WithdrawnUnsigned, "withdrawn without the buyer's signature");
        assertNever(Fault.RefundedUnduly, "refunded without a failure");
        assertNever(Fault.ClaimedUnduly, "claimed before success");
        if (handler.outcome() == Outcome.Succeeded) return;
        for (uint8 asset = 0; asset < ASSETS; ++asset) {
            assertEq(balanceOf(Asset(asset), treasury), handler.surplusReleased(asset), "treasury");
            uint256 left =
                handler.paidIn(asset) + handler.donated(asset) - balanceOf(Asset(asset), address(sale));
            assertEq(left, handler.paidBack(asset), "left");
        }
        if (handler.outcome() == Outcome.Failed) return;
        uint256 gifts = handler.donatedTokens() - handler.unsoldReleased();
        assertEq(token.balanceOf(address(sale)), ALLOCATED + gifts, "AMR");
    }

    /// @dev The treasury has nothing in an asset, or all that was paid in it and neither withdrawn nor refunded, less what commit
    /// rounds give back: never more, and never twice.
    function invariant_09_releasedIsAtMostTheNetTotals() external view {
        for (uint8 asset = 0; asset < ASSETS; ++asset) {
            uint256 released = balanceOf(Asset(asset), treasury) - handler.surplusReleased(asset);
            if (released == 0) continue;
            assertTrue(handler.outcome() == Outcome.Succeeded, "released without success");
            uint256 net = 0;
            for (uint256 round = 0; round < ROUNDS; ++round) net += handler.proceedsOf(round, asset);
            assertEq(released, net, "released");
        }
    }

    /// @dev What buyers of the commit round are still to be given back, each rounded down.
    function excessOwed(uint8 asset) private view returns (uint256 owed) {
        for (uint256 i = 0; i < actors.length; ++i) {
            Entry memory entry = handler.entryOf(actors[i], COMMIT, asset);
            if (entry.boughtAt != 0) owed += handler.excessOf(COMMIT, entry.paid);
        }
    }
}
