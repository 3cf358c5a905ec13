// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAmourSale} from "../../contracts/interfaces/IAmourSale.sol";
import {Errors} from "../../contracts/libraries/Errors.sol";
import {RoundConfig} from "../../contracts/types/Types.sol";
import {PauseFixture} from "../base/PauseFixture.sol";

/// @dev Invariant 18. What a pause does to purchases is in Buying.t.sol.
contract PauseTest is PauseFixture {
    uint256 private constant LATEST = END - 48 hours;

    function setUp() public override {
        super.setUp();
        vm.warp(START);
    }

    function test_RevertWhen_ThePauseIsTooLongOrNothing() external {
        uint256[4] memory durations = [uint256(0), 72 hours + 1, 73 hours, type(uint256).max];
        for (uint256 i = 0; i < durations.length; ++i) {
            bytes memory reason = abi.encodeWithSelector(
                Errors.AmourSale_PauseTooLong.selector,
                durations[i],
                72 hours
            );
            expectPauseRevert(durations[i], reason);
        }
        pause(72 hours);
    }

    function test_RevertWhen_ThereIsNoRound() external {
        vm.warp(NOW);
        sale = deploySale(saleConfig());
        giveRoles();
        expectPauseRevert(1 hours, tooLate(0));
    }

    function test_RevertWhen_TheLast48HoursBeforeTheEndHaveBegun() external {
        uint256[4] memory times = [LATEST, LATEST + 1, END - 1, COOLING_OFF_END];
        for (uint256 i = 0; i < times.length; ++i) {
            vm.warp(times[i]);
            expectPauseRevert(1, tooLate(LATEST));
        }
        vm.warp(LATEST - 1);
        pause(1 hours);
        assertPaused(LATEST, 1);
    }

    function test_RevertWhen_TheRoundsEndBeforeTheSale() external {
        for (uint256 longest = 0; longest < 3; ++longest) {
            vm.warp(NOW);
            sale = deploySale(saleConfig());
            giveRoles();
            token.transfer(address(sale), 3 * uint256(CAP));
            for (uint256 i = 0; i < 3; ++i) {
                RoundConfig memory brief = roomyRound();
                brief.end = uint32(START + (i == longest ? 30 days : 10 days));
                sale.addRound(brief);
            }
            vm.warp(START + 28 days);
            expectPauseRevert(1, tooLate(START + 28 days));
            vm.warp(START + 28 days - 1 hours);
            pause(72 hours);
            assertPaused(START + 28 days, 1);
        }
    }

    function test_WhenItWouldReachIntoTheLast48Hours() external {
        vm.warp(LATEST - 90 minutes);
        vm.expectEmit(address(sale));
        emit IAmourSale.BuyingPaused(LATEST);
        pause(72 hours);
        assertPaused(LATEST, 2);
        vm.warp(LATEST - 1);
        assertTrue(!canBuy(), "paused");
        vm.warp(LATEST);
        assertTrue(canBuy(), "open");
    }

    function test_WhenItIsPaused() external {
        uint256[6] memory durations = [uint256(1), 1 hours, 1 hours + 1, 24 hours, 72 hours - 1, 72 hours];
        uint8[6] memory counted = [1, 1, 2, 24, 72, 72];
        for (uint256 i = 0; i < durations.length; ++i) {
            uint256 snapshot = vm.snapshotState();
            vm.expectEmit(address(sale));
            emit IAmourSale.BuyingPaused(START + durations[i]);
            pause(durations[i]);
            assertPaused(START + durations[i], counted[i]);
            vm.revertToState(snapshot);
        }
    }

    function test_WhenItIsPausedBeforeTheStart() external {
        vm.warp(START - 1 hours);
        pause(2 hours);
        assertPaused(START + 1 hours, 2);
        vm.warp(START + 1 hours - 1);
        assertTrue(!canBuy(), "paused");
        vm.warp(START + 1 hours);
        assertTrue(canBuy(), "open");
    }

    function test_WhenARunningPauseWouldEndLater() external {
        pause(72 hours);
        vm.warp(START + 1);
        vm.expectEmit(address(sale));
        emit IAmourSale.BuyingPaused(START + 72 hours);
        pause(1);
        assertPaused(START + 72 hours, 72);
        vm.warp(START + 71 hours);
        pause(1 hours);
        assertPaused(START + 72 hours, 72);
    }

    function test_WhenARunningPauseWouldEndEarlier() external {
        pause(72 hours);
        vm.warp(START + 30 minutes);
        pause(72 hours);
        assertPaused(START + 72.5 hours, 73);
        vm.warp(START + 71.5 hours);
        pause(72 hours);
        assertPaused(START + 143.5 hours, 144);
        vm.warp(START + 143.5 hours - 1);
        assertTrue(!canBuy(), "paused");
        vm.warp(START + 143.5 hours);
        assertTrue(canBuy(), "open");
    }

    function test_RevertWhen_TheHoursAreSpent() external {
        pause(72 hours);
        vm.warp(START + 72 hours);
        pause(70 hours);
        vm.warp(START + 10 days);
        expectPauseRevert(2 hours + 1, hoursSpent(3, 2));
        pause(2 hours);
        assertPaused(START + 10 days + 2 hours, 144);
        expectPauseRevert(2 hours + 1, hoursSpent(1, 0));
        vm.warp(START + 20 days);
        expectPauseRevert(1, hoursSpent(1, 0));
    }

    function test_RevertWhen_ItIsPausedForASecondAtATime() external {
        for (uint256 i = 1; i <= 144; ++i) {
            vm.warp(START + 2 * i);
            pause(1);
            assertPaused(START + 2 * i + 1, i);
        }
        vm.warp(START + 1 days);
        expectPauseRevert(1, hoursSpent(1, 0));
        assertTrue(canBuy(), "open");
    }

    function test_WhenAGuardianDoesAllTheyCan() external {
        vm.warp(END - 192 hours);
        pause(72 hours);
        vm.warp(END - 120 hours);
        pause(72 hours);
        assertPaused(LATEST, 144);
        vm.warp(LATEST);
        buyWith(USDC, buyer, ROOMY, SOFT_CAP);
        vm.warp(END - 1);
        assertTrue(canBuy(), "open to the end");
        vm.warp(COOLING_OFF_END);
        sale.finalize();
    }

    /// @dev What was paused is summed as it was: from a pause to its end, to a resumption or to the next step.
    function testFuzz_WhenPausesAndResumptionsComeInAnyOrder(
        uint32[16] calldata waits,
        uint32[16] calldata durations,
        uint16 resumes
    ) external {
        uint256 time = START;
        uint256 paused = 0;
        for (uint256 i = 0; i < waits.length; ++i) {
            uint256 until = sale.control().pausedUntil;
            uint256 next = time + (waits[i] % 16 hours);
            if (until > time) paused += (until < next ? until : next) - time;
            time = next;
            vm.warp(time);
            vm.prank(guardian);
            bytes memory call =
                resumes & (1 << i) != 0
                    ? abi.encodeCall(IAmourSale.resumeBuying, ())
                    : abi.encodeCall(IAmourSale.pauseBuying, (durations[i] % 72 hours));
            (bool success, ) = address(sale).call(call);
            if (success) assertAtMost(sale.control().pausedUntil, LATEST, "never later");
        }
        if (sale.control().pausedUntil > time) paused += sale.control().pausedUntil - time;
        assertAtMost(paused, 144 hours, "paused in all");
        assertAtMost(paused, uint256(sale.control().pausedHours) * 1 hours, "counted");
        assertAtMost(sale.control().pausedHours, 144, "hours");
        vm.warp(LATEST);
        assertTrue(canBuy(), "open at the end");
    }
}
