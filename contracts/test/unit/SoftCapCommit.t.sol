// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {RoundConfig, State} from "../../contracts/types/Types.sol";
import {RoundsFixture} from "../base/RoundsFixture.sol";

/// @dev Invariant 19 where a round takes commitments: those above its cap go back and do not count.
/// hardhat-config: default.fuzz.runs = 500
/// hardhat-config: deep.fuzz.runs = 5000
contract SoftCapCommitTest is RoundsFixture {
    function testFuzz_WhenACommitRoundStaysUnderItsCap(uint256 price, uint256[6] calldata parts) external {
        price = bound(price, 1, 1e10);
        uint256 paid = 0;
        for (uint256 i = 0; i < parts.length; ++i) paid += partOf(price, parts[i]);
        startOne(commitAt(price), paid);
        for (uint256 i = 0; i < parts.length; ++i) {
            buyWith(USDC, i % 2 == 0 ? buyer : other, 0, partOf(price, parts[i]));
        }
        assertEq(sale.escrowOf(USDC), paid, "paid");
        assertEq(raised(), paid, "counted");
        assertEnds(State.Succeeded);
    }

    function testFuzz_WhenACommitRoundTakesMoreThanItsCap(
        uint256 price,
        uint256 cap,
        uint256 committed
    ) external {
        (RoundConfig memory round, uint256 value) = smallCommit(price, cap);
        committed = value + bound(committed, 1, 1_000_000e6);
        startOne(round, value);
        buyWith(USDC, buyer, 0, committed);
        assertEq(raised(), value, "counted");
        assertEnds(State.Succeeded);
        startOne(round, value + 1);
        buyWith(USDC, buyer, 0, committed);
        assertEnds(State.Failed);
    }

    function testFuzz_WhenACommitRoundAboveItsCapStandsBesideAFixedRound(
        uint256[2] calldata prices,
        uint256 cap,
        uint256 paid
    ) external {
        RoundConfig[] memory rounds = new RoundConfig[](2);
        uint256 value;
        (rounds[0], value) = smallCommit(prices[0], cap);
        rounds[1] = roundAt(bound(prices[1], 10_000, 1e10));
        paid = bound(paid, 1, 100_000e6);
        startRounds(rounds, value + paid);
        buyWith(USDC, buyer, 0, 2 * value);
        buyWith(USDC, other, 1, paid);
        assertEq(raised(), value + paid, "counted");
        assertEnds(State.Succeeded);
    }

    function testFuzz_WhenCommitmentsAreWithdrawnToTheCapAndBelow(
        uint256 price,
        uint256 cap,
        uint256 kept
    ) external {
        (RoundConfig memory round, uint256 value) = smallCommit(price, cap);
        kept = bound(kept, 1, value);
        startOne(round, SOFT_CAP);
        buyWith(USDC, buyer, 0, kept);
        buyWith(USDC, other, 0, value);
        buyWith(USDC, payer, 0, 1_000_000e6);
        vm.prank(payer);
        sale.withdraw(0, USDC);
        assertEq(raised(), value, "the cap");
        vm.prank(other);
        sale.withdraw(0, USDC);
        assertEq(raised(), kept, "what is left");
    }

    function partOf(uint256 price, uint256 part) private pure returns (uint256) {
        return bound(part, 1, 50_000 * price);
    }

    /// @dev Of at most a million AMR, and their value.
    function smallCommit(
        uint256 price,
        uint256 cap
    ) private pure returns (RoundConfig memory round, uint256 value) {
        round = commitAt(bound(price, 1, 1_010_000));
        round.cap = uint96(bound(cap, UNIT, 1_000_000e18));
        value = usdOf(round.cap, round.price);
    }
}
