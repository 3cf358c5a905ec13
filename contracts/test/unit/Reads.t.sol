// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAmourSale} from "../../contracts/interfaces/IAmourSale.sol";
import {Errors} from "../../contracts/libraries/Errors.sol";
import {Asset, Control, RoundConfig, SaleConfig} from "../../contracts/types/Types.sol";
import {SaleFixture} from "../base/SaleFixture.sol";

contract ReadsTest is SaleFixture {
    function test_WhenNothingHasHappened() external view {
        Control memory control = sale.control();
        assertEq(control.signer, vm.addr(SIGNER_KEY), "signer");
        assertEq(uint256(control.pausedUntil) + control.pausedHours, 0, "control");
        assertEq(uint256(control.outcome), 0, "outcome");
        assertEq(sale.nonces(buyer), 0, "nonce");
        (uint256 tokens, uint256 usd) = sale.totals();
        assertEq(tokens + usd, 0, "totals");
        for (uint256 i = 0; i < 3; ++i) assertEq(sale.escrowOf(allAssets()[i]), 0, "escrow");
    }

    function testFuzz_WhenNothingWasBoughtUnderAKey(address anyone, uint256 round, uint8 choice) external {
        Asset asset = Asset(choice % 3);
        vm.warp(START);
        buy(buyer, ROOMY, 40 ether);
        assertNothing(anyone == buyer ? other : anyone, round, asset);
        if (round == ROOMY && asset == ETH) return;
        assertNothing(buyer, round, asset);
        vm.warp(COOLING_OFF_END);
        sale.finalize();
        assertNothing(buyer, round, asset);
    }

    function testFuzz_RevertWhen_TheAssetOfAReadIsInNoList(uint8 unknown) external {
        uint256 asset = bound(unknown, 3, 255);
        assertNoSuchAsset(abi.encodeWithSelector(IAmourSale.escrowOf.selector, asset));
        assertNoSuchAsset(abi.encodeWithSelector(IAmourSale.priceOf.selector, asset));
        assertNoSuchAsset(abi.encodeWithSelector(IAmourSale.quote.selector, ROOMY, asset, 1e6));
        bytes4[5] memory reads = [
            IAmourSale.positionOf.selector,
            IAmourSale.shareOf.selector,
            IAmourSale.refundOf.selector,
            IAmourSale.refundDeadlineOf.selector,
            IAmourSale.claimableOf.selector
        ];
        for (uint256 i = 0; i < reads.length; ++i) {
            assertNoSuchAsset(abi.encodeWithSelector(reads[i], buyer, ROOMY, asset));
        }
    }

    function test_WhenItWasBought() external {
        vm.warp(START + 7);
        buyWith(EURC, buyer, ROOMY, 50e6);
        (uint256 tokens, uint256 cost) = sale.shareOf(buyer, ROOMY, EURC);
        assertEq(tokens, 1_100e18, "tokens");
        assertEq(cost, 50e6, "cost");
        assertEq(sale.refundOf(buyer, ROOMY, EURC), 50e6, "refund");
        assertEq(sale.refundDeadlineOf(buyer, ROOMY, EURC), START + 7 + WINDOW, "deadline");
        assertEq(sale.claimableOf(buyer, ROOMY, EURC), 0, "claimable");
        assertEq(sale.escrowOf(EURC), 50e6, "escrow");
    }

    function test_RevertWhen_TheAssetIsNotTaken() external {
        SaleConfig memory settings = saleConfig();
        (settings.usdc, settings.eurc, settings.eurUsd) = (address(0), address(0), address(0));
        startSale(settings);
        assertUnknown(USDC);
        assertUnknown(EURC);
    }

    function test_RevertWhen_ThePaymentDoesNotFit96Bits() external {
        for (uint256 i = 0; i < 3; ++i) {
            Asset asset = allAssets()[i];
            vm.expectRevert(
                abi.encodeWithSelector(Errors.AmourSale_PaymentTooLarge.selector, 1 << 96, type(uint96).max)
            );
            sale.quote(ROOMY, asset, 1 << 96);
        }
    }

    function test_WhenThePricesAreRead() external view {
        assertPrice(ETH, uint256(ETH_USD));
        assertPrice(USDC, 1e8);
        assertPrice(EURC, uint256(EUR_USD));
    }

    function testFuzz_WhenThePaymentIsTheGreatestThatFits(uint256 answer, uint256 price) external {
        answer = bound(answer, 10e8, 1_000_000e8);
        aggregator.setAnswer(int256(answer));
        RoundConfig memory round = smallRound();
        (round.cap, round.price) = (1, uint64(bound(price, 1, 1e10)));
        token.transfer(address(sale), round.cap);
        uint256 index = sale.addRound(round);
        uint256 paid = type(uint96).max;
        assertEq(sale.quote(index, ETH, paid), (paid * answer * 1e18) / (1e20 * uint256(round.price)), "ETH");
        assertEq(sale.quote(index, USDC, paid), (paid * 1e18) / round.price, "USDC");
    }

    function assertPrice(Asset asset, uint256 expected) private view {
        (uint256 price, uint8 decimals) = sale.priceOf(asset);
        assertEq(price, expected, "price");
        assertEq(decimals, 8, "decimals");
    }

    function assertUnknown(Asset asset) private {
        bytes memory reason = abi.encodeWithSelector(Errors.AmourSale_UnknownAsset.selector, asset);
        vm.expectRevert(reason);
        sale.priceOf(asset);
        vm.expectRevert(reason);
        sale.quote(ROOMY, asset, 1e6);
    }

    function assertNothing(address holder, uint256 round, Asset asset) private view {
        bytes memory nothing = abi.encode(0, 0, 0, 0);
        assertSame(abi.encode(sale.positionOf(holder, round, asset)), nothing, "position");
        assertEq(sale.refundOf(holder, round, asset), 0, "refund");
        assertEq(sale.refundDeadlineOf(holder, round, asset), 0, "deadline");
        assertEq(sale.claimableOf(holder, round, asset), 0, "claimable");
        if (round > COMMIT) return;
        (uint256 tokens, uint256 cost) = sale.shareOf(holder, round, asset);
        assertEq(tokens + cost, 0, "allocation");
    }
}
