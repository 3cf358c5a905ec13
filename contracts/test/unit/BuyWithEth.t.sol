// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {SaleFixture} from "../base/SaleFixture.sol";

contract BuyWithEthTest is SaleFixture {
    function test_WhenItBuysWhatIsLeftToTheUnit() external {
        vm.warp(SMALL_ROUND_START);
        // 1,000 AMR at 0.07 USD are 70 USD: 0.028 ETH.
        buy(buyer, 1, 0.014 ether);
        buy(other, 1, 0.014 ether);
        assertEq(sale.roundOf(1).sold, SMALL_CAP, "sold out to the unit");
        assertEq(sale.escrowOf(ETH), 0.028 ether, "kept");
    }

    function test_WhenItIsBoughtAgain() external {
        vm.warp(START);
        buy(buyer, 0, 1 ether);
        vm.warp(START + 10 days);
        buy(buyer, 0, 2 ether);
        assertEq(sale.refundDeadlineOf(buyer, 0, ETH), START + 10 days + WINDOW, "deadline");
        assertEq(sale.refundOf(buyer, 0, ETH), 3 ether, "refund");
    }

    function test_RevertWhen_EthComesWithoutAPurchase() external {
        vm.warp(START);
        vm.prank(buyer);
        (bool accepted, bytes memory answer) = address(sale).call{value: 1 ether}("");
        assertTrue(!accepted && answer.length == 0, "refused");
    }

    /// @dev Invariant 17, for any price of ETH in bounds and any payment.
    function testFuzz_WhenAnyPaymentMeetsAnyPrice(uint256 paid, uint256 answer) external {
        vm.warp(SMALL_ROUND_START);
        answer = bound(answer, 10e8, 1_000_000e8);
        paid = bound(paid, 1, (70e6 * 1e20) / answer);
        aggregator.setAnswer(int256(answer));
        uint256 tokens = sale.quote(1, ETH, paid);
        // USD with 44 decimals on both sides: 18 of wei or AMR, 8 or 6 of the price, and what makes them equal.
        uint256 value = paid * answer * 1e18;
        uint256 cost = tokens * 70_000 * 1e20;
        assertAtMost(cost, value, "cost");
        assertTrue(value - cost < 70_000 * 1e20, "shortfall under one base unit");
        if ((paid * answer) / 1e20 == 0) return;
        buy(buyer, 1, paid);
        assertEq(sale.positionOf(buyer, 1, ETH).tokens, tokens, "what was quoted");
    }
}
