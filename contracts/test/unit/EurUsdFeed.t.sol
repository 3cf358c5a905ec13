// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAggregatorV3} from "../../contracts/interfaces/IAggregatorV3.sol";
import {Errors} from "../../contracts/libraries/Errors.sol";
import {MockAggregator} from "../../contracts/mocks/MockAggregator.sol";
import {EurUsdFeed} from "../../contracts/price/EurUsdFeed.sol";
import {Assertions} from "../base/Assertions.sol";

contract EurUsdFeedTest is Assertions {
    MockAggregator private aggregator;
    EurUsdFeed private feed;

    function setUp() external {
        vm.warp(1_800_000_000);
        aggregator = new MockAggregator(1.1e8);
        feed = new EurUsdFeed(aggregator, 1 hours, IAggregatorV3(address(0)));
    }

    function test_WhenTheBoundsAreRead() external view {
        assertEq(uint256(feed.MIN_ANSWER()), 0.5e8, "least");
        assertEq(uint256(feed.MAX_ANSWER()), 2e8, "most");
    }

    function test_WhenTheAnswerIsAtEitherBound() external {
        aggregator.setAnswer(0.5e8);
        assertEq(feed.price(), 0.5e8, "least");
        aggregator.setAnswer(2e8);
        assertEq(feed.price(), 2e8, "most");
    }

    function testFuzz_WhenTheAnswerIsAnything(int192 answer, bool near) external {
        if (near) answer = int192(int256(bound(uint192(answer), 1, 4e8)));
        aggregator.setAnswer(answer);
        if (answer >= 0.5e8 && answer <= 2e8) {
            assertEq(feed.price(), uint192(answer), "price");
            return;
        }
        vm.expectRevert(abi.encodeWithSelector(Errors.PriceSource_InvalidAnswer.selector, answer));
        feed.price();
    }

    function test_RevertWhen_TheAnswerIsZeroOrNegativeOrJustOutside() external {
        int256[4] memory answers = [int256(0), -1, 0.5e8 - 1, 2e8 + 1];
        for (uint256 i = 0; i < answers.length; ++i) {
            aggregator.setAnswer(answers[i]);
            vm.expectRevert(abi.encodeWithSelector(Errors.PriceSource_InvalidAnswer.selector, answers[i]));
            feed.price();
        }
    }
}
