// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Errors} from "../../contracts/libraries/Errors.sol";
import {Round, RoundConfig, SaleConfig} from "../../contracts/types/Types.sol";
import {SaleFixture} from "../base/SaleFixture.sol";

contract ConfigurationTest is SaleFixture {
    function test_RevertWhen_TheSaleIsConfiguredWrongly() external {
        for (uint256 fault = 0; fault < 9; ++fault) {
            SaleConfig memory config = wrongSale(fault);
            vm.expectRevert(Errors.AmourSale_InvalidConfiguration.selector);
            deploySale(config);
        }
    }

    function wrongSale(uint256 fault) private returns (SaleConfig memory config) {
        config = saleConfig();
        if (fault == 0) config.token = address(0);
        if (fault == 1) config.treasury = address(0);
        if (fault == 2) config.priceSource = address(0);
        if (fault == 3) config.authority = address(0);
        if (fault == 4) config.voucherSigner = address(0);
        if (fault == 5) config.saleStart = uint32(NOW);
        if (fault == 6) config.saleEnd = config.saleStart;
        if (fault == 7) config.coolingOffEnd = config.saleEnd - 1;
        if (fault == 8) config.withdrawalWindow = 14 days - 1;
    }

    function test_RevertWhen_ARoundIsConfiguredWrongly() external {
        token.transfer(address(sale), CAP);
        for (uint256 fault = 0; fault < 8; ++fault) {
            RoundConfig memory config = wrongRound(fault);
            vm.expectRevert(Errors.AmourSale_InvalidRound.selector);
            sale.addRound(config);
        }
        assertEq(sale.roundCount(), 2, "rounds");
    }

    function wrongRound(uint256 fault) private pure returns (RoundConfig memory config) {
        config = roomyRound();
        if (fault == 0) config.cap = 0;
        if (fault == 1) config.price = 0;
        if (fault == 2) config.minUsd = 0;
        if (fault == 3) config.start = uint32(START - 1);
        if (fault == 4) config.start = config.end;
        if (fault == 5) config.end = uint32(END + 1);
        if (fault == 6) config.cliff = config.duration + 1;
        if (fault == 7) config.unlockedBps = 10_001;
    }

    function test_RevertWhen_TheAllocationsOverflowTheirSlot() external {
        RoundConfig memory config = roomyRound();
        config.cap = type(uint96).max;
        vm.expectRevert(Errors.AmourSale_InvalidRound.selector);
        sale.addRound(config);
        config = roomyRound();
        config.price = type(uint64).max;
        vm.expectRevert(Errors.AmourSale_InvalidRound.selector);
        sale.addRound(config);
    }

    function test_RevertWhen_TheSaleDoesNotHoldTheRound() external {
        uint256 held = uint256(CAP) + SMALL_CAP;
        vm.expectRevert(abi.encodeWithSelector(Errors.AmourSale_NotFunded.selector, held, held + SMALL_CAP));
        sale.addRound(smallRound());
        token.transfer(address(sale), SMALL_CAP);
        assertEq(sale.addRound(smallRound()), 2, "index");
        assertEq(sale.allocatedTokens(), held + SMALL_CAP, "allocated");
    }

    function test_RevertWhen_ARoundIsAddedAfterTheStart() external {
        token.transfer(address(sale), SMALL_CAP);
        vm.warp(START);
        vm.expectRevert(Errors.AmourSale_SaleStarted.selector);
        sale.addRound(smallRound());
    }

    function test_WhenARoundIsRead() external {
        Round memory round = sale.roundOf(1);
        assertEq(round.cap, SMALL_CAP, "cap");
        assertEq(round.price, 70_000, "price");
        assertEq(round.start, SMALL_ROUND_START, "start");
        assertEq(round.end, END, "end");
        vm.expectRevert(abi.encodeWithSelector(Errors.AmourSale_UnknownRound.selector, 2));
        sale.roundOf(2);
    }

    function test_RevertWhen_AnUnknownAssetIsPriced() external {
        vm.expectRevert(abi.encodeWithSelector(Errors.AmourSale_UnknownAsset.selector, 1));
        sale.priceOf(1);
        vm.expectRevert(abi.encodeWithSelector(Errors.AmourSale_UnknownAsset.selector, 1));
        sale.quote(0, 1, 1 ether);
        (uint256 price, uint8 decimals) = sale.priceOf(0);
        assertEq(price, uint256(ETH_USD), "price");
        assertEq(decimals, 8, "decimals");
    }
}
