// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Errors} from "../../contracts/libraries/Errors.sol";
import {Asset, RoundConfig, SaleConfig, State, Voucher} from "../../contracts/types/Types.sol";
import {PurchaseFixture} from "../base/PurchaseFixture.sol";

contract BuyingTest is PurchaseFixture {
    function test_RevertWhen_TheSaleHasNotStarted() external {
        vm.warp(START - 1);
        assertAllRefused(notOpen(State.Scheduled));
    }

    function test_WhenTheSaleIsInItsFirstOrLastSecond() external {
        vm.warp(START);
        performAll();
        vm.warp(END - 1);
        performAll();
        assertEq(sale.roundOf(ROOMY).sold, 14 * BOUGHT, "sold");
    }

    function test_RevertWhen_TheSaleHasEnded() external {
        vm.warp(END);
        assertAllRefused(notOpen(State.CoolingOff));
    }

    function test_RevertWhen_TheSaleHasFailed() external {
        vm.warp(START);
        sale.cancel();
        assertAllRefused(notOpen(State.Failed));
    }

    function test_RevertWhen_TheSaleHasSucceeded() external {
        succeed();
        assertAllRefused(notOpen(State.Succeeded));
    }

    function test_RevertWhen_BuyingIsPaused() external {
        pauseFromStart();
        bytes memory reason = abi.encodeWithSelector(
            Errors.AmourSale_BuyingPaused.selector,
            START + 72 hours
        );
        assertAllRefused(reason);
        vm.warp(START + 72 hours - 1);
        assertAllRefused(reason);
    }

    function test_WhenThePauseHasEnded() external {
        pauseFromStart();
        vm.warp(START + 72 hours);
        performAll();
        assertEq(sale.roundOf(ROOMY).sold, 7 * BOUGHT, "sold");
    }

    function test_RevertWhen_TheVoucherIsNotSigned() external {
        vm.warp(START);
        bytes memory reason = abi.encodeWithSelector(Errors.AmourSale_VoucherInvalid.selector);
        for (uint256 i = 0; i < 7; ++i) {
            Voucher memory voucher = voucherFor(ROOMY);
            assertRefusedWith(purchases()[i], voucher, signed(voucher, other), reason);
        }
    }

    function test_RevertWhen_TheRoundIsUnknown() external {
        vm.warp(START);
        assertAllRefusedIn(3, abi.encodeWithSelector(Errors.AmourSale_UnknownRound.selector, 3));
    }

    function test_RevertWhen_TheRoundIsNotOpen() external {
        RoundConfig memory brief = roomyRound();
        (brief.start, brief.end) = (uint32(START + 1 days), uint32(START + 2 days));
        token.transfer(address(sale), brief.cap);
        sale.addRound(brief);
        bytes memory reason = abi.encodeWithSelector(
            Errors.AmourSale_RoundNotOpen.selector,
            brief.start,
            brief.end
        );
        vm.warp(brief.start - 1);
        assertAllRefusedIn(3, reason);
        vm.warp(brief.start);
        performAllIn(3);
        vm.warp(brief.end - 1);
        performAllIn(3);
        vm.warp(brief.end);
        assertAllRefusedIn(3, reason);
    }

    function test_RevertWhen_TheAssetIsEth() external {
        vm.warp(START);
        assertUnknown(ETH);
    }

    /// @dev The asset is the sixth word of each call.
    function testFuzz_RevertWhen_TheAssetIsInNoList(uint8 asset) external {
        asset = uint8(bound(asset, 3, 255));
        vm.warp(START);
        Voucher memory voucher = voucherFor(ROOMY);
        for (uint256 i = 1; i < 4; ++i) {
            bytes memory data = dataOf(purchases()[i], voucher, signed(voucher, payer));
            data[4 + 6 * 32 - 1] = bytes1(asset);
            vm.prank(payer);
            (bool success, bytes memory answer) = address(sale).call(data);
            assertTrue(!success && answer.length == 0, "refused");
        }
    }

    function test_RevertWhen_TheAssetIsNotTaken() external {
        SaleConfig memory settings = saleConfig();
        (settings.usdc, settings.eurc, settings.eurUsd) = (address(0), address(0), address(0));
        startSale(settings);
        vm.warp(START);
        assertUnknown(USDC);
        assertUnknown(EURC);
        perform(purchases()[0]);
    }

    function notOpen(State state) private pure returns (bytes memory) {
        return abi.encodeWithSelector(Errors.AmourSale_NotOpen.selector, state);
    }

    function pauseFromStart() private {
        vm.warp(START);
        vm.prank(guardian);
        sale.pauseBuying(72 hours);
    }

    function assertUnknown(Asset asset) private {
        for (uint256 i = 1; i < 4; ++i) {
            Purchase memory purchase = purchases()[i];
            purchase.asset = asset;
            assertRefused(purchase, abi.encodeWithSelector(Errors.AmourSale_UnknownAsset.selector, asset));
        }
    }
}
