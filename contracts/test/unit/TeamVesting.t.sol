// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {VestingWalletCliff} from "@openzeppelin/contracts/finance/VestingWalletCliff.sol";
import {AmourToken} from "../../contracts/AmourToken.sol";
import {TeamVesting} from "../../contracts/TeamVesting.sol";
import {Assertions} from "../base/Assertions.sol";

contract TeamVestingTest is Assertions {
    uint64 private constant START = 1_800_000_000;
    uint64 private constant CLIFF = 365 days;
    uint64 private constant DURATION = 1_460 days;
    uint256 private constant TOKENS = 150_000_000e18;

    address private immutable member = address(0x7EA);
    address private immutable other = address(0xB2);
    AmourToken private token;
    TeamVesting private vesting;

    function setUp() external {
        vm.warp(START - 30 days);
        token = new AmourToken("Amour Token", "AMR", TOKENS, address(this));
        vesting = new TeamVesting(member, START, DURATION, CLIFF);
        token.transfer(address(vesting), TOKENS);
    }

    function test_WhenItIsMade() external view {
        assertEq(vesting.owner(), member, "owner");
        assertEq(vesting.start(), START, "start");
        assertEq(vesting.cliff(), START + CLIFF, "cliff");
        assertEq(vesting.end(), START + DURATION, "end");
    }

    function test_RevertWhen_TheCliffIsLongerThanTheDuration() external {
        bytes4 selector = VestingWalletCliff.InvalidCliffDuration.selector;
        vm.expectRevert(abi.encodeWithSelector(selector, DURATION + 1, DURATION));
        new TeamVesting(member, START, DURATION, DURATION + 1);
    }

    function testFuzz_WhenTheCliffIsNotOver(uint256 time) external {
        vm.warp(bound(time, START - 30 days, START + CLIFF - 1));
        vesting.release(address(token));
        assertEq(token.balanceOf(member), 0, "released");
    }

    function testFuzz_WhenTheCliffIsOver(uint256 time) external {
        uint256 elapsed = bound(time, CLIFF, DURATION - 1);
        vm.warp(START + elapsed);
        vm.prank(other);
        vesting.release(address(token));
        assertEq(token.balanceOf(member), (TOKENS * elapsed) / DURATION, "released");
        assertEq(token.balanceOf(other), 0, "to the caller");
    }

    function testFuzz_WhenTheCliffIsOver_Twice(uint256 first, uint256 second) external {
        uint256 early = bound(first, CLIFF, DURATION);
        vm.warp(START + early);
        vesting.release(address(token));
        uint256 late = bound(second, early, DURATION);
        vm.warp(START + late);
        vesting.release(address(token));
        assertEq(token.balanceOf(member), (TOKENS * late) / DURATION, "released");
    }

    function test_WhenTheDurationIsOver() external {
        vm.warp(START + DURATION);
        vesting.release(address(token));
        assertEq(token.balanceOf(member), TOKENS, "released");
        assertEq(token.balanceOf(address(vesting)), 0, "left");
    }

    function test_WhenItWasHandedOver() external {
        vm.prank(member);
        vesting.transferOwnership(other);
        vm.warp(START + DURATION);
        vesting.release(address(token));
        assertEq(token.balanceOf(other), TOKENS, "released");
    }
}
