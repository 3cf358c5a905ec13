// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {RoundConfig, State} from "../../contracts/types/Types.sol";
import {RoundsFixture} from "../base/RoundsFixture.sol";

/// @dev Invariant 19: a sale that took its soft cap in whole base units succeeds. Each run deploys a sale of its own.
/// hardhat-config: default.fuzz.runs = 500
/// hardhat-config: deep.fuzz.runs = 5000
contract SoftCapTest is RoundsFixture {
    uint256[4] private awkward = [60_000, 70_000, 330_000, 1_010_000];

    function test_WhenThePriceDoesNotDivideTheSoftCap() external {
        for (uint256 i = 0; i < awkward.length; ++i) {
            startOne(roundAt(awkward[i]), SOFT_CAP);
            buyWith(USDC, buyer, 0, SOFT_CAP);
            assertEq(sale.escrowOf(USDC), SOFT_CAP, "paid");
            assertEq(raised(), SOFT_CAP, "counted");
            assertEnds(State.Succeeded);
        }
    }

    /// @dev 0.05 and 0.06 USD, and 250,000.
    function test_WhenTheShippedRoundsTakeTheSoftCap() external {
        RoundConfig[] memory rounds = new RoundConfig[](2);
        (rounds[0], rounds[1]) = (roundAt(50_000), roundAt(60_000));
        (rounds[1].cap, rounds[1].start) = (15_000_000e18, uint32(START + 45 days));
        rounds[0].end = rounds[1].start;
        startRounds(rounds, 250_000e6);
        buyWith(USDC, buyer, 0, 200_000e6);
        vm.warp(START + 46 days);
        buyWith(USDC, other, 1, 49_900e6);
        buyWith(USDC, payer, 1, 100e6);
        assertEq(sale.escrowOf(USDC), 250_000e6, "paid");
        assertEq(raised(), 250_000e6, "counted");
        assertEnds(State.Succeeded);
    }

    function testFuzz_WhenAnyPriceTakesAnySoftCap(uint256 price, uint256 paid) external {
        price = bound(price, 1, 1e10);
        paid = bound(paid, 1, mostPaidAt(price));
        startOne(roundAt(price), paid);
        buyWith(USDC, buyer, 0, paid);
        assertEq(raised(), paid, "counted");
        assertEnds(State.Succeeded);
    }

    function testFuzz_WhenItIsPaidInManyPurchasesBySeveralBuyers(
        uint256 price,
        uint256[8] calldata parts
    ) external {
        price = bound(price, 1, 1e10);
        startOne(roundAt(price), 1);
        uint256 paid = buyInParts(0, mostPaidAt(price) / parts.length, parts);
        assertEq(sale.escrowOf(USDC), paid, "paid");
        assertEq(raised(), paid, "counted");
    }

    function testFuzz_WhenSomeOfThemWithdraw(uint256 price, uint256[8] calldata parts) external {
        price = bound(price, 1, 1e10);
        startOne(roundAt(price), 1);
        buyInParts(0, mostPaidAt(price) / parts.length, parts);
        vm.prank(other);
        sale.withdraw(0, USDC);
        assertEq(raised(), sale.escrowOf(USDC), "counted after one");
        buyInParts(0, mostPaidAt(price) / (2 * parts.length), parts);
        vm.prank(buyer);
        sale.withdraw(0, USDC);
        assertEq(raised(), sale.escrowOf(USDC), "counted after two");
    }

    function testFuzz_WhenItIsPaidInUpToEightRounds(uint256 count, uint256[8] calldata prices) external {
        RoundConfig[] memory rounds = anyRounds(count, prices);
        startRounds(rounds, SOFT_CAP);
        for (uint256 i = 0; i < rounds.length; ++i) {
            uint256 part = SOFT_CAP / rounds.length;
            if (i == 0) part += SOFT_CAP % rounds.length;
            buyWith(USDC, i % 2 == 0 ? buyer : other, i, part);
        }
        assertEq(sale.escrowOf(USDC), SOFT_CAP, "paid");
        assertEq(raised(), SOFT_CAP, "counted");
        assertEnds(State.Succeeded);
    }

    /// @dev USD with 26 decimals: 18 of wei and 8 of its price.
    function testFuzz_WhenItIsPaidInThreeAssets(uint256 price, uint256[3] calldata amounts) external {
        price = bound(price, 10_000, 1e10);
        (uint256 wei_, uint256 dollars) = (bound(amounts[0], 1e15, 4 ether), bound(amounts[1], 1, 20_000e6));
        uint256 euros = bound(amounts[2], 1, 20_000e6);
        uint256 value = wei_ * 2_500e8 + dollars * 1e20 + euros * 1.1e20;
        startOne(roundAt(price), value / 1e20);
        buy(buyer, 0, wei_);
        buyWith(USDC, other, 0, dollars);
        buyWith(EURC, payer, 0, euros);
        assertAtMost(value / 1e20, raised(), "counted");
        assertEnds(State.Succeeded);
    }

    function testFuzz_WhenABaseUnitIsMissing(uint256 price, uint256[8] calldata parts) external {
        price = bound(price, 1, 1e10);
        startOne(roundAt(price), type(uint64).max);
        uint256 paid = buyInParts(0, mostPaidAt(price) / parts.length, parts);
        startOne(roundAt(price), paid + 1);
        buyInParts(0, mostPaidAt(price) / parts.length, parts);
        assertEnds(State.Failed);
    }

    function testFuzz_WhenAnythingWasSoldInAnyRounds(
        uint256[8] calldata prices,
        uint256[8] calldata amounts
    ) external {
        RoundConfig[] memory rounds = anyRounds(7, prices);
        startRounds(rounds, SOFT_CAP);
        uint256 exact = 0;
        for (uint256 i = 0; i < rounds.length; ++i) {
            buy(buyer, i, bound(amounts[i], 1e12, 40 ether));
            exact += uint256(sale.roundOf(i).sold) * rounds[i].price;
        }
        assertAtMost(exact, raised() * UNIT, "at least");
        assertTrue(raised() * UNIT < exact + rounds.length * UNIT, "under a base unit for each");
    }

    /// @dev For 50,000 AMR: no more than a buyer has.
    function mostPaidAt(uint256 price) private pure returns (uint256) {
        return 50_000 * price;
    }

    function buyInParts(
        uint256 round,
        uint256 most,
        uint256[8] calldata parts
    ) private returns (uint256 paid) {
        address[3] memory buyers = [buyer, other, payer];
        for (uint256 i = 0; i < parts.length; ++i) {
            uint256 part = bound(parts[i], 1, most);
            buyWith(USDC, buyers[i % 3], round, part);
            paid += part;
        }
    }

    /// @dev One to eight, from a cent to 10,000 USD; none is sold out by the soft cap.
    function anyRounds(
        uint256 count,
        uint256[8] calldata prices
    ) private pure returns (RoundConfig[] memory rounds) {
        rounds = new RoundConfig[](1 + (count % 8));
        for (uint256 i = 0; i < rounds.length; ++i) {
            rounds[i] = roundAt(bound(prices[i], 10_000, 1e10));
            rounds[i].cap = CAP + CAP / 10;
        }
    }
}
