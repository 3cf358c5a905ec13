// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAggregatorV3} from "../interfaces/IAggregatorV3.sol";
import {ChainlinkFeed} from "./ChainlinkFeed.sol";

/// @title EurUsdFeed
/// @notice USD per EUR (and so of EURC, which is redeemed at par), 8 decimals.
contract EurUsdFeed is ChainlinkFeed {
    /// @notice Answers outside 0.5 to 2 USD are taken for a fault of the feed.
    int256 public constant MIN_ANSWER = 0.5e8;
    int256 public constant MAX_ANSWER = 2e8;

    constructor(
        IAggregatorV3 aggregator_,
        uint256 heartbeat_,
        IAggregatorV3 sequencerUptime_
    ) ChainlinkFeed(aggregator_, heartbeat_, sequencerUptime_) {}

    function _isSane(int256 answer) internal pure override returns (bool) {
        return answer >= MIN_ANSWER && answer <= MAX_ANSWER;
    }
}
