// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAggregatorV3} from "../../contracts/interfaces/IAggregatorV3.sol";
import {Errors} from "../../contracts/libraries/Errors.sol";
import {MockAggregator} from "../../contracts/mocks/MockAggregator.sol";
import {EthUsdFeed} from "../../contracts/price/EthUsdFeed.sol";
import {Assertions} from "../base/Assertions.sol";

contract EthUsdFeedTest is Assertions {
    MockAggregator private aggregator;
    EthUsdFeed private feed;

    function setUp() external {
        vm.warp(1_800_000_000);
        aggregator = new MockAggregator(2_500e8);
        feed = new EthUsdFeed(aggregator, 1 hours, IAggregatorV3(address(0)));
    }

    function test_WhenTheBoundsAreRead() external view {
        assertEq(uint256(feed.MIN_ANSWER()), 10e8, "least");
        assertEq(uint256(feed.MAX_ANSWER()), 1_000_000e8, "most");
    }

    function test_WhenTheAnswerIsAtEitherBound() external {
        aggregator.setAnswer(10e8);
        assertEq(feed.price(), 10e8, "least");
        aggregator.setAnswer(1_000_000e8);
        assertEq(feed.price(), 1_000_000e8, "most");
    }

    function testFuzz_WhenTheAnswerIsAnything(int192 answer, bool near) external {
        if (near) answer = int192(int256(bound(uint192(answer), 1, 2_000_000e8)));
        aggregator.setAnswer(answer);
        if (answer >= 10e8 && answer <= 1_000_000e8) {
            assertEq(feed.price(), uint192(answer), "price");
            return;
        }
        vm.expectRevert(abi.encodeWithSelector(Errors.PriceSource_InvalidAnswer.selector, answer));
        feed.price();
    }

    function test_RevertWhen_TheAnswerIsZeroOrNegativeOrJustOutside() external {
        int256[4] memory answers = [int256(0), -1, 10e8 - 1, 1_000_000e8 + 1];
        for (uint256 i = 0; i < answers.length; ++i) {
            aggregator.setAnswer(answers[i]);
            vm.expectRevert(abi.encodeWithSelector(Errors.PriceSource_InvalidAnswer.selector, answers[i]));
            feed.price();
        }
    }
}
