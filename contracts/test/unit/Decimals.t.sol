// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Errors} from "../../contracts/libraries/Errors.sol";
import {Asset, SaleConfig} from "../../contracts/types/Types.sol";
import {PurchaseFixture} from "../base/PurchaseFixture.sol";
import {TestToken} from "../doubles/TestToken.sol";

contract DecimalsTest is PurchaseFixture {
    uint8[3] private usual = [6, 8, 18];

    function testFuzz_WhenUsdcHasAnyNumberOfDecimalsUpTo18(uint8 decimals, uint256 paid) external {
        decimals = uint8(bound(decimals, 0, 18));
        takeAs(USDC, decimals);
        paid = bound(paid, 10 * 10 ** decimals, 500_000 * 10 ** decimals);
        assertBuys(USDC, paid, (paid * 1e18 * 1e6) / (10 ** decimals * 50_000));
    }

    function testFuzz_WhenEurcHasAnyNumberOfDecimalsUpTo18(
        uint8 decimals,
        uint256 paid,
        uint256 answer
    ) external {
        decimals = uint8(bound(decimals, 0, 18));
        answer = bound(answer, 0.5e8, 2e8);
        eurAggregator.setAnswer(int256(answer));
        takeAs(EURC, decimals);
        paid = bound(paid, 20 * 10 ** decimals, 250_000 * 10 ** decimals);
        // USD with 8 decimals over the round's price with as many.
        assertBuys(EURC, paid, (paid * answer * 1e18) / (10 ** decimals * 50_000 * 100));
    }

    function test_RevertWhen_ThePaymentIsOneBaseUnitBelowTheMinimum() external {
        for (uint256 i = 0; i < usual.length; ++i) {
            takeAs(USDC, usual[i]);
            assertRefused(
                Purchase(Way.Allowance, USDC, ROOMY, 10 * 10 ** usual[i] - 1, 0),
                abi.encodeWithSelector(Errors.AmourSale_BelowMinimum.selector, 10e6 - 1, 10e6)
            );
        }
    }

    function test_WhenThePaymentIsTheMinimum() external {
        for (uint256 i = 0; i < usual.length; ++i) {
            takeAs(USDC, usual[i]);
            assertBuys(USDC, 10 * 10 ** usual[i], 200e18);
        }
    }

    function takeAs(Asset asset, uint8 decimals) private {
        vm.warp(NOW);
        TestToken coin = new TestToken(decimals);
        SaleConfig memory settings = saleConfig();
        if (asset == USDC) settings.usdc = address(coin);
        else settings.eurc = address(coin);
        startSale(settings);
        coin.mint(payer, 1_000_000 * 10 ** decimals);
        vm.prank(payer);
        coin.approve(address(sale), type(uint256).max);
        vm.warp(START);
    }

    function assertBuys(Asset asset, uint256 paid, uint256 tokens) private {
        assertEq(sale.quote(ROOMY, asset, paid), tokens, "quote");
        perform(Purchase(Way.Allowance, asset, ROOMY, paid, tokens));
        assertEq(sale.positionOf(payer, ROOMY, asset).tokens, tokens, "tokens");
        assertEq(sale.positionOf(payer, ROOMY, asset).paid, paid, "paid");
    }
}
