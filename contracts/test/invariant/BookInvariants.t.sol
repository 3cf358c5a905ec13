// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Asset, Outcome, Position, Round, RoundConfig, RoundMode} from "../../contracts/types/Types.sol";
import {Entry} from "./Books.sol";
import {Fault} from "./Deeds.sol";
import {SaleInvariants} from "./SaleInvariants.sol";

/// @notice What the sale writes down, and the AMR that answers for it: 2, 3, 4, 5, 15 and 21 of the specification.
contract BookInvariantsTest is SaleInvariants {
    /// @dev The sale's totals are the sums over positions: AMR of each round, in a commit round no more than its cap, and their
    /// value at the round's price, rounded up once for each round: so it exceeds the exact value by under one base unit a
    /// round. What was paid for a commit round is what its positions
    /// say, and what it gave back of them. Refunds after a failure empty positions and leave the totals as they were.
    function invariant_02_totalsAreTheSumsOfPositions() external view {
        uint256 tokens = 0;
        uint256 usd = 0;
        uint256 exact = 0;
        for (uint256 index = 0; index < ROUNDS; ++index) {
            Round memory round = sale.roundOf(index);
            (uint256 given, uint256[ASSETS] memory paid) = sumsOf(index);
            for (uint8 asset = 0; asset < ASSETS; ++asset) {
                uint256 returned = handler.excessReturned(index, asset);
                paid[asset] += returned;
                bool commits = round.mode == RoundMode.Commit;
                assertEq(round.committed[asset], commits ? paid[asset] : 0, "committed");
                assertEq(round.returned[asset], returned, "returned");
            }
            if (given > round.cap) given = round.cap;
            tokens += given;
            exact += given * round.price;
            usd += (given * round.price + 1e18 - 1) / 1e18;
        }
        (uint256 totalTokens, uint256 totalUsd) = sale.totals();
        assertEq(totalTokens, tokens, "tokens");
        assertEq(totalUsd, usd, "usd");
        assertAtMost(exact, totalUsd * 1e18, "not below the exact value");
        assertAtMost(totalUsd * 1e18 + ROUNDS, exact + ROUNDS * 1e18, "under a base unit a round above it");
    }

    /// @dev A round has sold the sum of its positions, those refunded after a failure included. A fixed round never sells more than its cap; a commit round may take more,
    /// and then its buyers' shares are together at most the cap.
    function invariant_03_soldIsAtMostTheCap() external view {
        for (uint256 index = 0; index < ROUNDS; ++index) {
            Round memory round = sale.roundOf(index);
            (uint256 sold, ) = sumsOf(index);
            assertEq(round.sold, sold, "sold");
            bool over = round.mode == RoundMode.Commit && sold > round.cap;
            if (over) sold = sumOfShares(index);
            assertAtMost(sold, round.cap, "cap");
        }
    }

    /// @dev Before an outcome the sale holds the caps of all rounds; after success what buyers are owed and have not claimed.
    /// Nothing else of it is ever missing than what they claimed and what the treasury had back.
    function invariant_04_tokensOwedAreHeld() external view {
        uint256 held = token.balanceOf(address(sale));
        uint256 gone = handler.claimed() + handler.unsoldReleased();
        assertEq(held, ALLOCATED + handler.donatedTokens() - gone, "held");
        if (handler.outcome() == Outcome.Failed) return;
        (uint256 sold, ) = handler.totals();
        uint256 owed = handler.outcome() == Outcome.Succeeded ? sold - handler.claimed() : ALLOCATED;
        assertAtMost(owed, held, "owed");
    }

    /// @dev What strangers gave the sale and what went to the treasury of it are together what they gave, in each asset; the escrow
    /// is backed all the same. Of AMR nothing went there that a buyer is owed, nor, before an outcome, any that is for sale.
    function invariant_21_surplusNeverTouchesWhatIsOwed() external view {
        for (uint8 asset = 0; asset < ASSETS; ++asset) {
            assertAtMost(sale.escrowOf(Asset(asset)), balanceOf(Asset(asset), address(sale)), "backed");
        }
        if (handler.outcome() == Outcome.Failed) return;
        uint256 held = token.balanceOf(address(sale));
        (uint256 sold, ) = handler.totals();
        bool succeeded = handler.outcome() == Outcome.Succeeded;
        assertAtMost(succeeded ? sold - handler.claimed() : ALLOCATED, held, "owed");
        if (!succeeded)
            assertAtMost(handler.unsoldReleased(), handler.donatedTokens(), "only what was given");
    }

    /// @dev The supply is what it was at first, less what holders burnt.
    function invariant_05_theSupplyNeverGrows() external view {
        assertEq(token.totalSupply(), SUPPLY - handler.burnt(), "supply");
    }

    /// @dev Whatever issuer and guardian did in between, every position is what its own purchases, withdrawals, refunds and claims
    /// made of it, on the terms on which it was bought. No one else can do what is theirs to do, and a round is not added
    /// once the sale has started.
    function invariant_15_noPrivilegedCallChangesAPosition() external view {
        assertNever(Fault.Meddled, "a stranger did what is the issuer's, or the issuer what is too late");
        for (uint256 index = 0; index < ROUNDS; ++index) {
            checkTerms(index);
            for (uint256 i = 0; i < actors.length; ++i) {
                if (!handler.agrees(actors[i], index)) checkPositions(actors[i], index);
            }
        }
    }

    function checkPositions(address holder, uint256 index) private view {
        for (uint8 asset = 0; asset < ASSETS; ++asset) {
            Position memory position = sale.positionOf(holder, index, Asset(asset));
            Entry memory entry = handler.entryOf(holder, index, asset);
            assertEq(position.tokens, entry.tokens, "tokens");
            assertEq(position.paid, entry.paid, "paid");
            assertEq(position.boughtAt, entry.boughtAt, "bought at");
            assertEq(position.claimedAt, entry.claimedAt, "claimed at");
        }
    }

    function checkTerms(uint256 index) private view {
        Round memory round = sale.roundOf(index);
        RoundConfig memory terms = RoundConfig({
            cap: round.cap,
            price: round.price,
            start: round.start,
            end: round.end,
            minUsd: round.minUsd,
            cliff: round.cliff,
            duration: round.duration,
            unlockedBps: round.unlockedBps,
            mode: round.mode
        });
        bool same = keccak256(abi.encode(terms)) == keccak256(abi.encode(handler.termsOf(index)));
        assertTrue(same, "terms");
    }

    /// @dev By the sale's positions in a round, and those that were refunded: AMR, and what was paid in each asset.
    function sumsOf(uint256 index) private view returns (uint256 tokens, uint256[ASSETS] memory paid) {
        tokens = handler.refundedTokens(index);
        for (uint8 asset = 0; asset < ASSETS; ++asset) paid[asset] = handler.refundedFor(index, asset);
        for (uint256 i = 0; i < actors.length; ++i) {
            address actor = actors[i];
            for (uint8 asset = 0; asset < ASSETS; ++asset) {
                Position memory position = sale.positionOf(actor, index, Asset(asset));
                tokens += position.tokens;
                paid[asset] += position.paid;
            }
        }
    }

    function sumOfShares(uint256 index) private view returns (uint256 sum) {
        for (uint256 i = 0; i < actors.length; ++i) {
            for (uint8 asset = 0; asset < ASSETS; ++asset) {
                (uint256 share, ) = sale.shareOf(actors[i], index, Asset(asset));
                sum += share;
            }
        }
    }
}
