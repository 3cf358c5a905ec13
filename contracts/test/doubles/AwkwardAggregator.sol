// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAggregatorV3} from "../../contracts/interfaces/IAggregatorV3.sol";

/// @notice An aggregator that answers exactly what it was made with.
contract AwkwardAggregator is IAggregatorV3 {
    uint8 public immutable decimals;
    int256 private immutable _answer;
    uint256 private immutable _startedAt;
    uint256 private immutable _updatedAt;

    constructor(uint8 decimals_, int256 answer, uint256 startedAt, uint256 updatedAt) {
        decimals = decimals_;
        _answer = answer;
        _startedAt = startedAt;
        _updatedAt = updatedAt;
    }

    function latestRoundData() external view returns (uint80, int256, uint256, uint256, uint80) {
        return (1, _answer, _startedAt, _updatedAt, 1);
    }
}
