// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAggregatorV3} from "../interfaces/IAggregatorV3.sol";
import {ChainlinkFeed} from "./ChainlinkFeed.sol";

/// @title EthUsdFeed
/// @notice USD per ETH, 8 decimals.
contract EthUsdFeed is ChainlinkFeed {
    /// @notice Answers outside 10 to 1,000,000 USD are taken for a fault of the feed.
    int256 public constant MIN_ANSWER = 10e8;
    int256 public constant MAX_ANSWER = 1_000_000e8;

    constructor(
        IAggregatorV3 aggregator_,
        uint256 heartbeat_,
        IAggregatorV3 sequencerUptime_
    ) ChainlinkFeed(aggregator_, heartbeat_, sequencerUptime_) {}

    function _isSane(int256 answer) internal pure override returns (bool) {
        return answer >= MIN_ANSWER && answer <= MAX_ANSWER;
    }
}
