// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAmourSale} from "../../contracts/interfaces/IAmourSale.sol";
import {Errors} from "../../contracts/libraries/Errors.sol";
import {State} from "../../contracts/types/Types.sol";
import {SaleFixture} from "../base/SaleFixture.sol";
import {RejectingPayee} from "../doubles/RejectingPayee.sol";

contract ReleaseTest is SaleFixture {
    uint256 private constant ALLOCATED = uint256(CAP) + SMALL_CAP;

    function test_RevertWhen_TheSaleHasNotSucceeded() external {
        vm.warp(START);
        buy(buyer, 0, 40 ether);
        vm.expectRevert(abi.encodeWithSelector(Errors.AmourSale_NotSucceeded.selector, State.Open));
        sale.release(0);
        sale.cancel();
        vm.expectRevert(abi.encodeWithSelector(Errors.AmourSale_NotSucceeded.selector, State.Failed));
        sale.release(0);
    }

    function test_WhenReleased_TheTreasuryHasTheEscrow() external {
        succeed();
        vm.expectEmit(address(sale));
        emit IAmourSale.Released(0, 40 ether);
        vm.prank(other);
        sale.release(0);
        assertEq(treasury.balance, 40 ether, "treasury");
        assertEq(sale.escrowOf(0), 0, "escrow");
        vm.expectRevert(Errors.AmourSale_NothingToRelease.selector);
        sale.release(0);
    }

    function test_WhenEthWasForcedIn_OnlyRecordedEscrowLeaves() external {
        succeed();
        vm.deal(address(sale), 50 ether);
        sale.release(0);
        assertEq(treasury.balance, 40 ether, "treasury");
    }

    function test_RevertWhen_TheAssetIsUnknown() external {
        succeed();
        vm.expectRevert(Errors.AmourSale_NothingToRelease.selector);
        sale.release(1);
    }

    function test_RevertWhen_TheTreasuryRefuses() external {
        succeed();
        vm.etch(treasury, address(new RejectingPayee()).code);
        vm.expectRevert(abi.encodeWithSelector(Errors.AmourSale_PaymentFailed.selector, treasury));
        sale.release(0);
        assertEq(sale.escrowOf(0), 40 ether, "still there");
        sale.claim(buyer, keys(0));
    }

    function test_RevertWhen_UnsoldIsReleasedBeforeAnOutcome() external {
        vm.warp(COOLING_OFF_END);
        vm.expectRevert(Errors.AmourSale_NotDecided.selector);
        sale.releaseUnsold();
    }

    function test_WhenUnsoldIsReleasedAfterSuccess_WhatIsOwedStays() external {
        succeed();
        uint256 sold = sale.positionOf(buyer, 0, 0).tokens;
        sale.claim(buyer, keys(0));
        uint256 claimed = token.balanceOf(buyer);
        vm.expectEmit(address(sale));
        emit IAmourSale.UnsoldReleased(ALLOCATED - sold);
        sale.releaseUnsold();
        assertEq(token.balanceOf(treasury), ALLOCATED - sold, "treasury");
        assertEq(token.balanceOf(address(sale)), sold - claimed, "owed");
        vm.expectRevert(Errors.AmourSale_NothingToRelease.selector);
        sale.releaseUnsold();
        vm.warp(COOLING_OFF_END + 360 days);
        sale.claim(buyer, keys(0));
        assertEq(token.balanceOf(buyer), sold, "all that was bought");
    }

    function test_WhenUnsoldIsReleasedAfterFailure_AllOfIt() external {
        fail();
        sale.releaseUnsold();
        assertEq(token.balanceOf(treasury), ALLOCATED, "treasury");
        sale.refund(buyer, 0, 0);
        vm.expectRevert(Errors.AmourSale_NothingToRelease.selector);
        sale.releaseUnsold();
    }
}
