// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAggregatorV3} from "../../contracts/interfaces/IAggregatorV3.sol";
import {Errors} from "../../contracts/libraries/Errors.sol";
import {MockAggregator} from "../../contracts/mocks/MockAggregator.sol";
import {EthUsdFeed} from "../../contracts/price/EthUsdFeed.sol";
import {Assertions} from "../base/Assertions.sol";

contract EthUsdFeedTest is Assertions {
    uint256 private constant NOW = 1_800_000_000;
    IAggregatorV3 private constant NONE = IAggregatorV3(address(0));

    MockAggregator private aggregator;
    EthUsdFeed private feed;

    function setUp() external {
        vm.warp(NOW);
        aggregator = new MockAggregator(2_500e8);
        feed = new EthUsdFeed(aggregator, 1 hours, NONE);
    }

    function test_WhenFresh() external {
        aggregator.setUpdatedAt(NOW - 1 hours);
        assertEq(feed.price(), 2_500e8, "price");
    }

    function test_RevertWhen_Stale() external {
        aggregator.setUpdatedAt(NOW - 1 hours - 1);
        vm.expectRevert(abi.encodeWithSelector(Errors.PriceSource_Stale.selector, NOW - 1 hours - 1));
        feed.price();
    }

    function test_RevertWhen_FromTheFuture() external {
        aggregator.setUpdatedAt(NOW + 1);
        vm.expectRevert(abi.encodeWithSelector(Errors.PriceSource_Stale.selector, NOW + 1));
        feed.price();
    }

    function testFuzz_RevertWhen_OutOfBounds(int192 answer) external {
        aggregator.setAnswer(answer);
        bool sane = answer >= 10e8 && answer <= 1_000_000e8;
        if (!sane) vm.expectRevert(abi.encodeWithSelector(Errors.PriceSource_InvalidAnswer.selector, answer));
        feed.price();
    }

    function test_RevertWhen_ZeroNegativeOrJustOutside() external {
        int256[4] memory answers = [int256(0), -1, 10e8 - 1, 1_000_000e8 + 1];
        for (uint256 i = 0; i < answers.length; ++i) {
            aggregator.setAnswer(answers[i]);
            vm.expectRevert(abi.encodeWithSelector(Errors.PriceSource_InvalidAnswer.selector, answers[i]));
            feed.price();
        }
    }

    function test_RevertWhen_TheSequencerIsDownOrJustBack() external {
        MockAggregator sequencer = new MockAggregator(1);
        feed = new EthUsdFeed(aggregator, 1 hours, sequencer);
        vm.warp(NOW + 1 days);
        vm.expectRevert(Errors.PriceSource_SequencerDown.selector);
        feed.price();
        sequencer.setAnswer(0);
        vm.warp(NOW + 1 days + 1 hours);
        vm.expectRevert(Errors.PriceSource_SequencerDown.selector);
        feed.price();
        vm.warp(NOW + 1 days + 1 hours + 1);
        assertEq(feed.price(), 2_500e8, "price");
    }

    function test_RevertWhen_ConfiguredWrongly() external {
        vm.expectRevert(Errors.PriceSource_InvalidConfiguration.selector);
        new EthUsdFeed(aggregator, 0, NONE);
        vm.expectRevert(Errors.PriceSource_InvalidConfiguration.selector);
        new EthUsdFeed(aggregator, 2 days + 1, NONE);
    }
}
