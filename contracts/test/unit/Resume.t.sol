// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {IAmourSale} from "../../contracts/interfaces/IAmourSale.sol";
import {Errors} from "../../contracts/libraries/Errors.sol";
import {PauseFixture} from "../base/PauseFixture.sol";

contract ResumeTest is PauseFixture {
    bytes private constant NOT_PAUSED = abi.encodeWithSelector(Errors.AmourSale_NotPaused.selector);

    function setUp() public override {
        super.setUp();
        vm.warp(START);
    }

    function test_RevertWhen_NothingIsPaused() external {
        expectResumeRevert(guardian, NOT_PAUSED);
        pause(1 hours);
        vm.warp(START + 1 hours);
        expectResumeRevert(guardian, NOT_PAUSED);
        expectResumeRevert(address(this), NOT_PAUSED);
        vm.warp(START + 1 hours - 1);
        resume();
        expectResumeRevert(guardian, NOT_PAUSED);
    }

    function test_WhenTheGuardianResumes() external {
        assertResumes(guardian);
    }

    function test_WhenTheAdminResumes() external {
        assertResumes(address(this));
    }

    function test_RevertWhen_AStrangerResumes() external {
        pause(72 hours);
        expectResumeRevert(
            other,
            abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, other)
        );
        assertPaused(START + 72 hours, 72);
    }

    function test_WhenWholeHoursAreLeft() external {
        assertUsed(72 hours, 0, 0);
        assertUsed(72 hours, 1, 1);
        assertUsed(72 hours, 30 minutes, 1);
        assertUsed(72 hours, 1 hours, 1);
        assertUsed(72 hours, 1 hours + 1, 2);
        assertUsed(72 hours, 71 hours, 71);
        assertUsed(90 minutes, 30 minutes, 1);
    }

    function test_WhenLessThanAnHourIsLeft() external {
        assertUsed(72 hours, 71 hours + 1, 72);
        assertUsed(72 hours, 72 hours - 1, 72);
        assertUsed(1, 0, 1);
        assertUsed(1 hours - 1, 0, 1);
    }

    function test_WhenItWasExtendedByPieces() external {
        pause(30 minutes);
        pause(60 minutes);
        pause(90 minutes);
        assertPaused(START + 90 minutes, 3);
        resume();
        assertPaused(START, 2);
    }

    function test_WhenItWasCutAtTheLast48Hours() external {
        vm.warp(END - 50 hours);
        pause(72 hours);
        assertPaused(END - 48 hours, 2);
        resume();
        assertPaused(END - 50 hours, 0);
        pause(72 hours);
        assertPaused(END - 48 hours, 2);
    }

    function test_WhenTheHoursGivenBackAreUsedAgain() external {
        for (uint256 day = 0; day < 20; ++day) {
            vm.warp(START + day * 1 days);
            pause(12 hours);
            vm.warp(START + day * 1 days + 6 hours);
            resume();
            assertPaused(START + day * 1 days + 6 hours, 6 * (day + 1));
        }
        vm.warp(START + 30 days);
        expectPauseRevert(25 hours, hoursSpent(25, 24));
        pause(24 hours);
    }

    function assertResumes(address caller) private {
        pause(72 hours);
        vm.warp(START + 5 hours);
        assertTrue(!canBuy(), "paused");
        vm.expectEmit(address(sale));
        emit IAmourSale.BuyingResumed();
        vm.prank(caller);
        sale.resumeBuying();
        assertPaused(START + 5 hours, 5);
        assertTrue(canBuy(), "open");
    }

    function assertUsed(uint256 duration, uint256 elapsed, uint256 expected) private {
        uint256 snapshot = vm.snapshotState();
        pause(duration);
        vm.warp(START + elapsed);
        resume();
        assertPaused(START + elapsed, expected);
        vm.revertToState(snapshot);
        vm.warp(START);
    }

    function expectResumeRevert(address caller, bytes memory reason) private {
        vm.expectRevert(reason);
        vm.prank(caller);
        sale.resumeBuying();
    }
}
