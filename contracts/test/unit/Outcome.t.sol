// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAmourSale} from "../../contracts/interfaces/IAmourSale.sol";
import {Errors} from "../../contracts/libraries/Errors.sol";
import {Outcome, State} from "../../contracts/types/Types.sol";
import {SaleFixture} from "../base/SaleFixture.sol";

contract OutcomeTest is SaleFixture {
    bytes private constant ALREADY = abi.encodeWithSelector(Errors.AmourSale_AlreadyDecided.selector);

    function test_WhenNobodyHasDecided() external {
        assertState(State.Scheduled);
        vm.warp(START - 1);
        assertState(State.Scheduled);
        vm.warp(START);
        assertState(State.Open);
        vm.warp(END - 1);
        assertState(State.Open);
        vm.warp(END);
        assertState(State.CoolingOff);
        vm.warp(COOLING_OFF_END + 365 days);
        assertState(State.CoolingOff);
    }

    function test_RevertWhen_TheCoolingOffPeriodHasNotEnded() external {
        vm.warp(COOLING_OFF_END - 1);
        vm.expectRevert(abi.encodeWithSelector(Errors.AmourSale_TooEarly.selector, COOLING_OFF_END));
        sale.finalize();
    }

    function test_WhenTheSoftCapIsReachedExactly() external {
        vm.warp(START);
        buy(buyer, 0, 40 ether);
        vm.warp(COOLING_OFF_END);
        vm.expectEmit(address(sale));
        emit IAmourSale.Finalized(Outcome.Succeeded, 2_000_000e18, SOFT_CAP);
        vm.prank(other);
        sale.finalize();
        assertState(State.Succeeded);
    }

    function test_WhenNoPriceIsToBeHad() external {
        vm.warp(START);
        buy(buyer, 0, 40 ether);
        aggregator.setAnswer(1);
        aggregator.setUpdatedAt(1);
        vm.warp(COOLING_OFF_END);
        sale.finalize();
        assertState(State.Succeeded);
    }

    function test_WhenTheSoftCapIsMissedByOneUnit() external {
        vm.warp(START);
        buyWith(USDC, buyer, 0, SOFT_CAP - 1);
        vm.warp(COOLING_OFF_END);
        vm.expectEmit(address(sale));
        emit IAmourSale.Finalized(Outcome.Failed, 2_000_000e18 - 2e13, SOFT_CAP - 1);
        sale.finalize();
        assertState(State.Failed);
    }

    function test_WhenAWithdrawalTakesItBelowTheSoftCap() external {
        vm.warp(END - 1);
        buy(buyer, 0, 39 ether);
        buy(other, 0, 1 ether);
        vm.warp(END);
        vm.prank(other);
        sale.withdraw(0, ETH);
        vm.warp(COOLING_OFF_END);
        sale.finalize();
        assertState(State.Failed);
    }

    function test_RevertWhen_ThereIsAnOutcomeAlready() external {
        succeed();
        assertDecided(abi.encodeWithSelector(Errors.AmourSale_SoftCapReached.selector, SOFT_CAP));
        assertState(State.Succeeded);
    }

    function test_RevertWhen_ItHasFailedAlready() external {
        fail();
        assertDecided(ALREADY);
        assertState(State.Failed);
    }

    function test_WhenTheSoftCapIsReachedInSeveralAssets() external {
        vm.warp(START);
        buyWith(USDC, buyer, ROOMY, 50_000e6);
        buyWith(EURC, buyer, ROOMY, 25_000e6);
        buy(other, ROOMY, 9 ether);
        vm.warp(COOLING_OFF_END);
        vm.expectEmit(address(sale));
        emit IAmourSale.Finalized(Outcome.Succeeded, 2_000_000e18, SOFT_CAP);
        sale.finalize();
    }

    function test_WhenThirtyDaysHavePassedAndItIsFinalized() external {
        vm.warp(START);
        buy(buyer, 0, 40 ether);
        vm.warp(COOLING_OFF_END + 30 days);
        sale.finalize();
        assertState(State.Succeeded);
    }

    function test_RevertWhen_ThirtyDaysHaveNotPassed() external {
        vm.warp(COOLING_OFF_END + 30 days - 1);
        vm.expectRevert(
            abi.encodeWithSelector(Errors.AmourSale_TooEarly.selector, COOLING_OFF_END + 30 days)
        );
        sale.abandon();
    }

    function test_WhenThirtyDaysHavePassed() external {
        vm.warp(START);
        buy(buyer, 0, 40 ether);
        vm.warp(COOLING_OFF_END + 30 days);
        vm.prank(other);
        sale.abandon();
        assertState(State.Failed);
        sale.refund(buyer, 0, ETH);
        assertEq(buyer.balance, 1_000_000 ether, "refunded");
    }

    function test_WhenItIsCancelledBeforeTheStart() external {
        sale.cancel();
        assertState(State.Failed);
        assertDecided(ALREADY);
    }

    function test_WhenItIsCancelledLateWithTheSoftCapMissed() external {
        vm.warp(END - 1);
        buyWith(USDC, buyer, 0, SOFT_CAP - 1);
        uint256 snapshot = vm.snapshotState();
        vm.warp(COOLING_OFF_END + 1 days);
        sale.cancel();
        assertState(State.Failed);
        vm.revertToState(snapshot);
        vm.warp(END);
        vm.prank(buyer);
        sale.withdraw(0, USDC);
        vm.warp(COOLING_OFF_END);
        sale.cancel();
        assertState(State.Failed);
    }

    function test_WhenItIsCancelledInTheLastSecondOfTheCoolingOffPeriod() external {
        vm.warp(START);
        buyWith(USDC, buyer, 0, SOFT_CAP);
        vm.warp(COOLING_OFF_END - 1);
        sale.cancel();
        assertState(State.Failed);
        sale.refund(buyer, 0, USDC);
    }

    function test_RevertWhen_ItIsCancelledAfterTheCoolingOffPeriodWithTheSoftCapReached() external {
        vm.warp(START);
        buyWith(USDC, buyer, 0, SOFT_CAP);
        uint256[3] memory times = [COOLING_OFF_END, COOLING_OFF_END + 30 days, COOLING_OFF_END + 3_650 days];
        bytes memory reason = abi.encodeWithSelector(Errors.AmourSale_SoftCapReached.selector, SOFT_CAP);
        for (uint256 i = 0; i < times.length; ++i) {
            vm.warp(times[i]);
            vm.expectRevert(reason);
            sale.cancel();
            assertState(State.CoolingOff);
        }
        sale.finalize();
        vm.expectRevert(reason);
        sale.cancel();
        assertState(State.Succeeded);
    }

    /// @dev Whichever way, and whenever.
    function assertDecided(bytes memory onCancel) private {
        vm.warp(COOLING_OFF_END + 30 days);
        vm.expectRevert(Errors.AmourSale_AlreadyDecided.selector);
        sale.finalize();
        vm.expectRevert(onCancel);
        sale.cancel();
        vm.expectRevert(Errors.AmourSale_AlreadyDecided.selector);
        sale.abandon();
    }

    function assertState(State expected) private view {
        assertEq(uint256(sale.state()), uint256(expected), "state");
    }
}
