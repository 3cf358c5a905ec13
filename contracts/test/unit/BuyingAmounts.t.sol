// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAmourSale} from "../../contracts/interfaces/IAmourSale.sol";
import {Errors} from "../../contracts/libraries/Errors.sol";
import {Asset, Position, RoundConfig} from "../../contracts/types/Types.sol";
import {PurchaseFixture} from "../base/PurchaseFixture.sol";

contract BuyingAmountsTest is PurchaseFixture {
    function test_RevertWhen_ThePaymentIsBelowTheMinimum() external {
        RoundConfig memory dear = roomyRound();
        dear.minUsd = 2_200e6;
        token.transfer(address(sale), dear.cap);
        sale.addRound(dear);
        vm.warp(START);
        for (uint256 i = 0; i < 7; ++i) {
            Purchase memory purchase = purchases()[i];
            purchase.round = 3;
            purchase.paid -= 1;
            uint256 value = purchase.asset == EURC ? 2_200e6 - 2 : 2_200e6 - 1;
            assertRefused(
                purchase,
                abi.encodeWithSelector(Errors.AmourSale_BelowMinimum.selector, value, 2_200e6)
            );
        }
        performAllIn(3);
    }

    function test_RevertWhen_NothingIsPaid() external {
        vm.warp(START);
        for (uint256 i = 0; i < 7; ++i) {
            Purchase memory purchase = purchases()[i];
            purchase.paid = 0;
            assertRefused(purchase, abi.encodeWithSelector(Errors.AmourSale_BelowMinimum.selector, 0, 10e6));
        }
    }

    function test_RevertWhen_ItBuysFewerTokensThanAskedFor() external {
        vm.warp(START);
        for (uint256 i = 0; i < 7; ++i) {
            Purchase memory purchase = purchases()[i];
            purchase.minTokens = BOUGHT + 1;
            bytes memory reason = abi.encodeWithSelector(
                Errors.AmourSale_TooFewTokens.selector,
                BOUGHT,
                BOUGHT + 1
            );
            assertRefused(purchase, reason);
            purchase.minTokens = BOUGHT;
            perform(purchase);
        }
    }

    /// @dev Where a minimum holds it buys more than a unit: only of dust can less be asked for.
    function test_RevertWhen_ItBuysLessThanABaseUnit() external {
        addDearRound();
        vm.warp(START);
        sellDearToDust(other);
        bytes memory reason = abi.encodeWithSelector(Errors.AmourSale_TooFewTokens.selector, 0, 0);
        assertRefused(Purchase(Way.Eth, ETH, DEAR, 0, 0), reason);
        assertRefused(Purchase(Way.Eth, ETH, DEAR, 999, 0), reason);
        perform(Purchase(Way.Eth, ETH, DEAR, 1_000, 0));
        assertEq(sale.positionOf(payer, DEAR, ETH).tokens, 1, "the unit");
    }

    function test_RevertWhen_ThePaymentDoesNotFit96Bits() external {
        vm.warp(START);
        vm.deal(payer, 1 << 97);
        bytes memory reason = abi.encodeWithSelector(
            Errors.AmourSale_PaymentTooLarge.selector,
            1 << 96,
            type(uint96).max
        );
        for (uint256 i = 0; i < 7; ++i) {
            Purchase memory purchase = purchases()[i];
            purchase.paid = 1 << 96;
            assertRefused(purchase, reason);
        }
    }

    function test_WhenItIsBought() external {
        vm.warp(START + 5);
        for (uint256 i = 0; i < 7; ++i) {
            Purchase memory purchase = purchases()[i];
            Asset asset = purchase.asset;
            uint256 held = balanceOf(asset, payer);
            Position memory before = sale.positionOf(payer, ROOMY, asset);
            vm.expectEmit(address(sale));
            emit IAmourSale.Purchased(payer, ROOMY, asset, BOUGHT, purchase.paid, TERMS);
            perform(purchase);
            Position memory position = sale.positionOf(payer, ROOMY, asset);
            assertEq(position.tokens, before.tokens + BOUGHT, "tokens");
            assertEq(position.paid, before.paid + purchase.paid, "paid");
            assertEq(position.boughtAt, START + 5, "bought at");
            assertEq(position.claimedAt, 0, "claimed at");
            assertEq(held - balanceOf(asset, payer), purchase.paid, "taken from the payer");
            assertEq(balanceOf(asset, address(sale)), position.paid, "held by the sale");
            assertEq(sale.escrowOf(asset), position.paid, "escrow");
            assertTotals(i + 1);
        }
    }

    function assertTotals(uint256 count) private view {
        (uint256 tokens, uint256 usd) = sale.totals();
        assertEq(tokens, count * BOUGHT, "total tokens");
        assertEq(usd, count * 2_200e6, "total usd");
        assertEq(sale.roundOf(ROOMY).sold, tokens, "sold");
    }
}
