// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAmourSale} from "../../contracts/interfaces/IAmourSale.sol";
import {Errors} from "../../contracts/libraries/Errors.sol";
import {Asset, SaleConfig, State} from "../../contracts/types/Types.sol";
import {SaleFixture} from "../base/SaleFixture.sol";
import {RejectingPayee} from "../doubles/RejectingPayee.sol";

contract ReleaseTest is SaleFixture {
    uint256 private constant ALLOCATED = uint256(CAP) + SMALL_CAP + COMMIT_CAP;

    function test_RevertWhen_TheSaleHasNotSucceeded() external {
        vm.warp(START);
        buy(buyer, 0, 40 ether);
        vm.expectRevert(abi.encodeWithSelector(Errors.AmourSale_NotSucceeded.selector, State.Open));
        sale.releaseProceeds(ETH);
        sale.cancel();
        vm.expectRevert(abi.encodeWithSelector(Errors.AmourSale_NotSucceeded.selector, State.Failed));
        sale.releaseProceeds(ETH);
    }

    function test_RevertWhen_TheAssetBroughtInNothing() external {
        succeed();
        vm.expectRevert(Errors.AmourSale_NothingToRelease.selector);
        sale.releaseProceeds(USDC);
    }

    function testFuzz_RevertWhen_TheAssetIsInNoList(uint8 asset) external {
        succeed();
        bytes4 selector = IAmourSale.releaseProceeds.selector;
        assertNoSuchAsset(abi.encodeWithSelector(selector, bound(asset, 3, 255)));
    }

    function test_RevertWhen_TheAssetIsNotTaken() external {
        SaleConfig memory settings = saleConfig();
        (settings.usdc, settings.eurc, settings.eurUsd) = (address(0), address(0), address(0));
        startSale(settings);
        succeed();
        for (uint256 i = 0; i < 2; ++i) {
            Asset asset = stablecoins()[i];
            assertEq(sale.escrowOf(asset), 0, "escrow");
            vm.expectRevert(Errors.AmourSale_NothingToRelease.selector);
            sale.releaseProceeds(asset);
            vm.expectRevert(Errors.AmourSale_NothingToClaim.selector);
            sale.claim(buyer, ROOMY, asset);
        }
    }

    function test_RevertWhen_ItWasReleasedAlready() external {
        succeed();
        sale.releaseProceeds(ETH);
        vm.expectRevert(Errors.AmourSale_NothingToRelease.selector);
        sale.releaseProceeds(ETH);
        assertEq(treasury.balance, 40 ether, "once");
    }

    function test_RevertWhen_TheTreasuryRefuses() external {
        succeed();
        vm.etch(treasury, address(new RejectingPayee()).code);
        vm.expectRevert(abi.encodeWithSelector(Errors.AmourSale_PaymentFailed.selector, treasury));
        sale.releaseProceeds(ETH);
        assertEq(sale.escrowOf(ETH), 40 ether, "still there");
        sale.claim(buyer, ROOMY, ETH);
        assertEq(token.balanceOf(buyer), 200_000e18, "claimed");
    }

    function test_WhenTheProceedsAreReleased() external {
        vm.warp(SMALL_ROUND_START);
        for (uint256 i = 0; i < 2; ++i) {
            Asset asset = stablecoins()[i];
            buyWith(asset, buyer, ROOMY, 50_000e6);
            buyWith(asset, buyer, SMALL, 10e6);
        }
        vm.warp(COOLING_OFF_END);
        sale.finalize();
        for (uint256 i = 0; i < 2; ++i) {
            Asset asset = stablecoins()[i];
            vm.expectEmit(address(sale));
            emit IAmourSale.Released(asset, 50_010e6);
            vm.prank(other);
            sale.releaseProceeds(asset);
            assertEq(fiatOf(asset).balanceOf(treasury), 50_010e6, "treasury");
            assertEq(sale.escrowOf(asset), 0, "escrow");
        }
    }

    function test_WhenMoreIsHeldThanWasPaid() external {
        succeed();
        vm.deal(address(sale), 50 ether);
        usdc.mint(address(sale), 7e6);
        sale.releaseProceeds(ETH);
        assertEq(treasury.balance, 40 ether, "treasury");
        vm.expectRevert(Errors.AmourSale_NothingToRelease.selector);
        sale.releaseProceeds(USDC);
    }

    function test_RevertWhen_ThereIsNoOutcome() external {
        vm.warp(START);
        vm.expectRevert(Errors.AmourSale_NothingToRelease.selector);
        sale.releaseUnsoldTokens();
        buy(buyer, ROOMY, 40 ether);
        vm.warp(COOLING_OFF_END);
        vm.expectRevert(Errors.AmourSale_NothingToRelease.selector);
        sale.releaseUnsoldTokens();
    }

    function test_RevertWhen_NothingIsLeftUnsold() external {
        vm.warp(SMALL_ROUND_START);
        buyWith(USDC, buyer, ROOMY, 500_000e6);
        buyWith(USDC, buyer, SMALL, 70e6);
        buyWith(USDC, buyer, COMMIT, 9_000e6);
        vm.warp(COOLING_OFF_END);
        sale.finalize();
        vm.expectRevert(Errors.AmourSale_NothingToRelease.selector);
        sale.releaseUnsoldTokens();
    }

    function test_WhenUnsoldTokensAreReleasedAfterSuccess() external {
        succeed();
        vm.expectEmit(address(sale));
        emit IAmourSale.UnsoldReleased(ALLOCATED - 2_000_000e18);
        vm.prank(other);
        sale.releaseUnsoldTokens();
        assertEq(token.balanceOf(treasury), ALLOCATED - 2_000_000e18, "treasury");
        assertEq(token.balanceOf(address(sale)), 2_000_000e18, "owed");
        assertEq(sale.allocation().tokens, 2_000_000e18, "promised");
        vm.expectRevert(Errors.AmourSale_NothingToRelease.selector);
        sale.releaseUnsoldTokens();
        vm.warp(COOLING_OFF_END + 360 days);
        sale.claim(buyer, ROOMY, ETH);
        assertEq(token.balanceOf(buyer), 2_000_000e18, "all that was bought");
    }

    function test_WhenUnsoldTokensAreReleasedAfterClaims() external {
        succeed();
        sale.claim(buyer, ROOMY, ETH);
        sale.releaseUnsoldTokens();
        assertEq(token.balanceOf(treasury), ALLOCATED - 2_000_000e18, "treasury");
        assertEq(token.balanceOf(address(sale)), 1_800_000e18, "owed");
    }

    function test_WhenACommitRoundTookTooMuch() external {
        vm.warp(START);
        buyWith(USDC, other, COMMIT, 90_000e6);
        succeed();
        sale.releaseUnsoldTokens();
        assertEq(token.balanceOf(treasury), ALLOCATED - 2_000_000e18 - COMMIT_CAP, "treasury");
        vm.warp(COOLING_OFF_END + 100 days);
        sale.claim(other, COMMIT, USDC);
        assertEq(token.balanceOf(other), COMMIT_CAP, "the cap");
    }

    function test_WhenUnsoldTokensAreReleasedAfterFailure() external {
        fail();
        sale.releaseUnsoldTokens();
        assertEq(token.balanceOf(treasury), ALLOCATED, "treasury");
        sale.refund(buyer, ROOMY, ETH);
        vm.expectRevert(Errors.AmourSale_NothingToRelease.selector);
        sale.releaseUnsoldTokens();
    }
}
