// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAggregatorV3} from "../../contracts/interfaces/IAggregatorV3.sol";
import {Errors} from "../../contracts/libraries/Errors.sol";
import {MockAggregator} from "../../contracts/mocks/MockAggregator.sol";
import {ChainlinkFeed} from "../../contracts/price/ChainlinkFeed.sol";
import {EthUsdFeed} from "../../contracts/price/EthUsdFeed.sol";
import {EurUsdFeed} from "../../contracts/price/EurUsdFeed.sol";
import {Assertions} from "../base/Assertions.sol";
import {AwkwardAggregator} from "../doubles/AwkwardAggregator.sol";

/// @dev What both feeds have in common, on both.
contract ChainlinkFeedTest is Assertions {
    uint256 private constant NOW = 1_800_000_000;
    IAggregatorV3 private constant NONE = IAggregatorV3(address(0));
    uint256 private constant EUR = 1;

    MockAggregator[2] private aggregators;
    MockAggregator private sequencer;

    function setUp() external {
        vm.warp(NOW);
        aggregators = [new MockAggregator(2_500e8), new MockAggregator(1.1e8)];
        sequencer = new MockAggregator(1);
    }

    function test_RevertWhen_TheHeartbeatIsZeroOrAboveTwoDays() external {
        for (uint256 kind = 0; kind <= EUR; ++kind) {
            vm.expectRevert(outOfBounds(0));
            feedOf(kind, aggregators[kind], 0, NONE);
            vm.expectRevert(outOfBounds(2 days + 1));
            feedOf(kind, aggregators[kind], 2 days + 1, NONE);
            assertEq(feedOf(kind, aggregators[kind], 2 days, NONE).heartbeat(), 2 days, "most");
            assertEq(feedOf(kind, aggregators[kind], 1, NONE).heartbeat(), 1, "least");
        }
    }

    function testFuzz_RevertWhen_TheAggregatorHasNot8Decimals(uint8 decimals) external {
        if (decimals == 8) decimals = 18;
        AwkwardAggregator wrong = new AwkwardAggregator(decimals, 2_500e8, NOW, NOW);
        for (uint256 kind = 0; kind <= EUR; ++kind) {
            vm.expectRevert(abi.encodeWithSelector(Errors.PriceSource_WrongDecimals.selector, decimals, 8));
            feedOf(kind, wrong, 1 hours, NONE);
        }
    }

    function test_WhenItIsDeployed() external {
        for (uint256 kind = 0; kind <= EUR; ++kind) {
            ChainlinkFeed feed = feedOf(kind, aggregators[kind], 1 hours, sequencer);
            assertEq(address(feed.aggregator()), address(aggregators[kind]), "aggregator");
            assertEq(feed.heartbeat(), 1 hours, "heartbeat");
            assertEq(address(feed.sequencerUptime()), address(sequencer), "sequencer");
            assertEq(feed.SEQUENCER_GRACE(), 1 hours, "grace");
        }
    }

    function test_WhenTheAnswerIsAsOldAsTheHeartbeat() external {
        for (uint256 kind = 0; kind <= EUR; ++kind) {
            aggregators[kind].setUpdatedAt(NOW - 1 hours);
            assertPrice(kind, feedOf(kind, aggregators[kind], 1 hours, NONE));
        }
    }

    function testFuzz_RevertWhen_TheAnswerIsOlderThanTheHeartbeat(uint256 age) external {
        assertStale(NOW - bound(age, 1 hours + 1, NOW - 1));
    }

    function testFuzz_RevertWhen_TheAnswerIsFromTheFuture(uint256 ahead) external {
        assertStale(NOW + bound(ahead, 1, type(uint256).max - NOW));
    }

    function test_RevertWhen_TheAnswerWasNeverWritten() external {
        assertStale(0);
    }

    function test_RevertWhen_TheSequencerIsDown() external {
        vm.warp(NOW + 1 days);
        assertDown(sequencer);
    }

    function test_RevertWhen_TheSequencerIsBackForAnHourAtMost() external {
        sequencer.setAnswer(0);
        assertDown(sequencer);
        vm.warp(NOW + 1 hours);
        assertDown(sequencer);
    }

    function test_RevertWhen_TheSequencerWasNeverUp() external {
        assertDown(new AwkwardAggregator(8, 0, 0, 0));
    }

    function test_WhenTheSequencerIsBackForMoreThanAnHour() external {
        sequencer.setAnswer(0);
        vm.warp(NOW + 1 hours + 1);
        for (uint256 kind = 0; kind <= EUR; ++kind) {
            assertPrice(kind, feedOf(kind, aggregators[kind], 1 hours, sequencer));
        }
    }

    function feedOf(
        uint256 kind,
        IAggregatorV3 aggregator,
        uint256 heartbeat,
        IAggregatorV3 uptime
    ) private returns (ChainlinkFeed) {
        if (kind == EUR) return new EurUsdFeed(aggregator, heartbeat, uptime);
        return new EthUsdFeed(aggregator, heartbeat, uptime);
    }

    function outOfBounds(uint256 heartbeat) private pure returns (bytes memory) {
        return abi.encodeWithSelector(Errors.PriceSource_HeartbeatOutOfBounds.selector, heartbeat, 2 days);
    }

    function assertPrice(uint256 kind, ChainlinkFeed feed) private view {
        assertEq(feed.price(), kind == EUR ? 1.1e8 : 2_500e8, "price");
    }

    function assertStale(uint256 updatedAt) private {
        for (uint256 kind = 0; kind <= EUR; ++kind) {
            int256 answer = kind == EUR ? int256(1.1e8) : int256(2_500e8);
            AwkwardAggregator stale = new AwkwardAggregator(8, answer, updatedAt, updatedAt);
            ChainlinkFeed feed = feedOf(kind, stale, 1 hours, NONE);
            vm.expectRevert(abi.encodeWithSelector(Errors.PriceSource_Stale.selector, updatedAt));
            feed.price();
        }
    }

    function assertDown(IAggregatorV3 uptime) private {
        for (uint256 kind = 0; kind <= EUR; ++kind) {
            ChainlinkFeed feed = feedOf(kind, aggregators[kind], 1 hours, uptime);
            vm.expectRevert(Errors.PriceSource_SequencerDown.selector);
            feed.price();
        }
    }
}
