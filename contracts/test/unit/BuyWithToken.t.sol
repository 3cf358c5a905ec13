// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Errors} from "../../contracts/libraries/Errors.sol";
import {Asset, RoundConfig, SaleConfig} from "../../contracts/types/Types.sol";
import {PurchaseFixture} from "../base/PurchaseFixture.sol";
import {TestToken} from "../doubles/TestToken.sol";

contract BuyWithTokenTest is PurchaseFixture {
    function setUp() public override {
        super.setUp();
        vm.warp(START);
    }

    function test_RevertWhen_ThereIsNoAllowance() external {
        vm.prank(payer);
        usdc.approve(address(sale), 2_200e6 - 1);
        assertPaymentFails();
        vm.prank(payer);
        usdc.approve(address(sale), 2_200e6);
        perform(purchases()[1]);
        assertEq(usdc.allowance(payer, address(sale)), 0, "allowance");
    }

    function test_RevertWhen_TheBalanceIsTooSmall() external {
        vm.prank(payer);
        usdc.transfer(other, 1_000_000_000e6 - 2_200e6 + 1);
        assertPaymentFails();
    }

    function test_RevertWhen_TheTokenIsPaused() external {
        usdc.pause();
        assertPaymentFails();
        usdc.unpause();
        perform(purchases()[1]);
    }

    function test_RevertWhen_TheBuyerIsBlacklisted() external {
        usdc.blacklist(payer);
        assertPaymentFails();
    }

    function testFuzz_WhenPaidInUsdc(uint256 paid) external {
        // All that ROOMY sells is worth 500,000 USD.
        paid = bound(paid, 10e6, 500_000e6);
        assertBuys(USDC, paid, (paid * 1e18) / 50_000);
    }

    function testFuzz_WhenPaidInEurc(uint256 paid, uint256 answer) external {
        paid = bound(paid, 20e6, 250_000e6);
        answer = bound(answer, 0.5e8, 2e8);
        eurAggregator.setAnswer(int256(answer));
        assertBuys(EURC, paid, (paid * answer * 1e18) / (1e8 * 50_000));
    }

    function test_RevertWhen_ThePriceOfEurIsStale() external {
        assertStale(EURC, purchases()[4]);
    }

    function test_WhenThePriceOfEurIsStale() external {
        eurAggregator.setUpdatedAt(START - 1 hours - 1);
        perform(purchases()[0]);
        perform(purchases()[1]);
        assertEq(sale.roundOf(ROOMY).sold, 2 * BOUGHT, "sold");
    }

    function test_RevertWhen_ThePriceOfEthIsStale() external {
        assertStale(ETH, purchases()[0]);
    }

    function test_WhenThePriceOfEthIsStale() external {
        aggregator.setUpdatedAt(START - 1 hours - 1);
        perform(purchases()[1]);
        perform(purchases()[4]);
        assertEq(sale.roundOf(ROOMY).sold, 2 * BOUGHT, "sold");
    }

    /// @dev A token of 18 decimals and AMR at 10,000 USD: the payments outgrow their slot before the tokens do.
    function test_RevertWhen_ThePaymentsOfAPositionDoNotFit96Bits() external {
        vm.warp(NOW);
        TestToken dollars = new TestToken(18);
        SaleConfig memory settings = saleConfig();
        settings.usdc = address(dollars);
        startSale(settings);
        RoundConfig memory dear = roomyRound();
        dear.price = 10_000e6;
        token.transfer(address(sale), dear.cap);
        sale.addRound(dear);
        vm.warp(START);
        uint256 most = type(uint96).max;
        dollars.mint(payer, 2 * most);
        vm.prank(payer);
        dollars.approve(address(sale), type(uint256).max);
        perform(Purchase(Way.Allowance, USDC, 3, most - 1e19, 0));
        bytes memory reason = abi.encodeWithSelector(Errors.AmourSale_PositionOverflow.selector);
        assertRefused(Purchase(Way.Allowance, USDC, 3, 1e19 + 1, 0), reason);
        perform(Purchase(Way.Allowance, USDC, 3, 1e19, 0));
        perform(Purchase(Way.Allowance, USDC, ROOMY, 1_000e18, 0));
        assertEq(sale.positionOf(payer, 3, USDC).paid, most, "position");
        assertEq(sale.escrowOf(USDC), most + 1_000e18, "escrow");
    }

    function test_WhenBoughtWithSeveralAssets() external {
        buy(buyer, ROOMY, 1 ether);
        buyWith(USDC, buyer, ROOMY, 100e6);
        buyWith(EURC, buyer, ROOMY, 200e6);
        assertPosition(ETH, 50_000e18, 1 ether);
        assertPosition(USDC, 2_000e18, 100e6);
        assertPosition(EURC, 4_400e18, 200e6);
        assertEq(sale.roundOf(ROOMY).sold, 56_400e18, "sold");
    }

    function assertPaymentFails() private {
        assertRefused(purchases()[1], abi.encodeWithSelector(Errors.AmourSale_PaymentFailed.selector, payer));
        assertEq(sale.roundOf(ROOMY).sold, 0, "sold");
    }

    function assertStale(Asset asset, Purchase memory purchase) private {
        bytes memory reason = abi.encodeWithSelector(Errors.PriceSource_Stale.selector, START - 1 hours - 1);
        (asset == ETH ? aggregator : eurAggregator).setUpdatedAt(START - 1 hours - 1);
        assertRefused(purchase, reason);
        vm.expectRevert(reason);
        sale.priceOf(asset);
    }

    function assertBuys(Asset asset, uint256 paid, uint256 tokens) private {
        assertEq(sale.quote(ROOMY, asset, paid), tokens, "quote");
        perform(Purchase(Way.Allowance, asset, ROOMY, paid, tokens));
        assertEq(sale.positionOf(payer, ROOMY, asset).tokens, tokens, "tokens");
        assertEq(sale.escrowOf(asset), paid, "escrow");
    }

    function assertPosition(Asset asset, uint256 tokens, uint256 paid) private view {
        assertEq(sale.positionOf(buyer, ROOMY, asset).tokens, tokens, "tokens");
        assertEq(sale.positionOf(buyer, ROOMY, asset).paid, paid, "paid");
        assertEq(sale.escrowOf(asset), paid, "escrow");
    }
}
