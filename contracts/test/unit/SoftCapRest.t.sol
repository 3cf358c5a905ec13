// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Errors} from "../../contracts/libraries/Errors.sol";
import {Asset, RoundConfig, State} from "../../contracts/types/Types.sol";
import {RoundsFixture} from "../base/RoundsFixture.sol";

/// @dev Who buys a rest pays its value rounded up: of 70,000 USD 100 are sold first, for the tokens that they buy rounded
/// down, and the rest costs 69,900.000001.
/// hardhat-config: default.fuzz.runs = 500
/// hardhat-config: deep.fuzz.runs = 5000
contract SoftCapRestTest is RoundsFixture {
    uint256 private constant FIRST = 100e6;
    uint256 private constant ROUND = 70_000e6;

    function test_WhenARestWasSoldAndAnotherRoundTakesTheSoftCap() external {
        startRounds(sevens(2), SOFT_CAP);
        sellOut(0);
        assertEq(sale.escrowOf(USDC), ROUND + 1, "paid");
        buyWith(USDC, buyer, 1, SOFT_CAP - ROUND - 1);
        assertEq(sale.escrowOf(USDC), SOFT_CAP, "the soft cap");
        assertEnds(State.Succeeded);
    }

    function testFuzz_WhenTheRestOfEachRoundWasSold(uint256 count, uint256[8] calldata firsts) external {
        uint256 paid = sellOutAll(1 + (count % 8), firsts, SOFT_CAP);
        sellOutAll(1 + (count % 8), firsts, paid);
        assertEq(sale.escrowOf(USDC), paid, "the soft cap");
        assertEnds(State.Succeeded);
    }

    function testFuzz_WhenARestWasSoldAgainAfterAWithdrawal(uint256 second, uint256 more) external {
        (second, more) = (bound(second, 1, 1_000e6), bound(more, 1, 1_000e6));
        uint256 paid = sellOutAgain(second, more, SOFT_CAP);
        sellOutAgain(second, more, paid);
        assertEq(sale.escrowOf(USDC), paid, "the soft cap");
        assertEnds(State.Succeeded);
    }

    /// @dev USD with 26 decimals, as in SoftCap.t.sol.
    function testFuzz_WhenARestWasSoldInAnyAsset(
        uint256[3] calldata amounts,
        uint8[3] calldata order
    ) external {
        uint256 value = sellOutIn(amounts, order, SOFT_CAP);
        sellOutIn(amounts, order, value / 1e20);
        assertEnds(State.Succeeded);
    }

    function testFuzz_WhenRestsWereSoldAndABaseUnitIsMissing(
        uint256 count,
        uint256[8] calldata firsts
    ) external {
        uint256 paid = sellOutAll(1 + (count % 8), firsts, SOFT_CAP);
        sellOutAll(1 + (count % 8), firsts, paid + 1);
        assertEnds(State.Failed);
    }

    function test_WhenRestsWereSoldAtAPriceThatDivides() external {
        RoundConfig[] memory rounds = sevens(2);
        (rounds[0].price, rounds[1].price) = (50_000, 50_000);
        startRounds(rounds, SOFT_CAP + 1);
        sellOut(0);
        sellOut(1);
        assertEq(sale.escrowOf(USDC), SOFT_CAP, "paid");
        assertEnds(State.Failed);
    }

    function test_WhenARestCostsABaseUnitOfAmrLessThanWhatItIsSoldFor() external {
        RoundConfig[] memory rounds = sevens(1);
        (rounds[0].price, rounds[0].cap) = (50_000, 1_000_000e18 - 1);
        startRounds(rounds, 50_000e6 + 1);
        sellOut(0);
        assertEq(sale.escrowOf(USDC), 50_000e6, "paid");
        assertEnds(State.Failed);
    }

    function testFuzz_WhenRestsWereSoldForEth(uint256 first, uint256 answer) external {
        startRounds(sevens(1), ROUND + 1);
        aggregator.setAnswer(int256(bound(answer, 10e8, 1_000_000e8)));
        buyWith(USDC, buyer, 0, bound(first, 1, ROUND - 1));
        buy(other, 0, 10_000 ether);
        assertEq(restOf(0), 0, "sold out");
        assertEnds(State.Failed);
    }

    /// @dev The 100 USD that were sold first, and no dust with them.
    function test_WhenARestWasSoldForWhatHadBeenPaidForItBefore() external {
        for (uint256 missing = 0; missing < 2; ++missing) {
            startRounds(sevens(1), ROUND + 1 + missing);
            sellOut(0);
            vm.prank(buyer);
            sale.withdraw(0, USDC);
            buyWith(USDC, payer, 0, ROUND);
            assertEq(sale.positionOf(payer, 0, USDC).paid, FIRST, "as much");
            assertEq(sale.escrowOf(USDC), ROUND + 1, "paid");
            assertEnds(missing == 0 ? State.Succeeded : State.Failed);
        }
    }

    function test_RevertWhen_ItIsCancelledAfterRestsTookTheSoftCap() external {
        startRounds(sevens(1), ROUND + 1);
        sellOut(0);
        vm.warp(COOLING_OFF_END);
        vm.expectRevert(abi.encodeWithSelector(Errors.AmourSale_SoftCapReached.selector, ROUND));
        sale.cancel();
        sale.finalize();
        assertEq(uint256(sale.state()), uint256(State.Succeeded), "outcome");
    }

    /// @dev Each of a million AMR at 0.07 USD.
    function sevens(uint256 count) private pure returns (RoundConfig[] memory rounds) {
        rounds = new RoundConfig[](count);
        for (uint256 i = 0; i < count; ++i) {
            rounds[i] = roundAt(70_000);
            rounds[i].cap = 1_000_000e18;
        }
    }

    function sellOut(uint256 round) private {
        buyWith(USDC, buyer, round, FIRST);
        buyWith(USDC, other, round, 2 * ROUND);
        assertEq(restOf(round), 0, "sold out");
    }

    function sellOutAll(
        uint256 count,
        uint256[8] calldata firsts,
        uint256 softCap
    ) private returns (uint256 paid) {
        startRounds(sevens(count), softCap);
        for (uint256 i = 0; i < count; ++i) {
            buyWith(USDC, buyer, i, bound(firsts[i], 1, ROUND - 1));
            buyWith(USDC, other, i, 2 * ROUND);
        }
        return sale.escrowOf(USDC);
    }

    function sellOutAgain(uint256 second, uint256 more, uint256 softCap) private returns (uint256 paid) {
        startRounds(sevens(1), softCap);
        buyWith(USDC, payer, 0, second);
        sellOut(0);
        vm.prank(payer);
        sale.withdraw(0, USDC);
        if (more < second) buyWith(USDC, buyer, 0, more);
        buyWith(USDC, other, 0, ROUND);
        return sale.escrowOf(USDC);
    }

    /// @dev Three purchases, the last of them larger than what is left.
    function sellOutIn(
        uint256[3] calldata amounts,
        uint8[3] calldata order,
        uint256 softCap
    ) private returns (uint256 value) {
        startRounds(sevens(1), softCap);
        for (uint256 i = 0; i < 3; ++i) {
            Asset asset = Asset(order[i] % 3);
            uint256 paid = i == 2 ? 2 * ROUND : bound(amounts[i], 1e6, 10_000e6);
            if (asset == ETH) buy(buyer, 0, paid * 4e8 + (i == 2 ? 0 : amounts[i] % 4e8));
            else buyWith(asset, buyer, 0, paid);
        }
        return sale.escrowOf(ETH) * 2_500e8 + sale.escrowOf(USDC) * 1e20 + sale.escrowOf(EURC) * 1.1e20;
    }
}
