// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAggregatorV3} from "../interfaces/IAggregatorV3.sol";

/// @title MockAggregator
/// @notice A Chainlink aggregator for local chains: anyone may set its answer. It is fresh until `setUpdatedAt` says
/// otherwise, so that a chain left alone for days can still be bought on.
contract MockAggregator is IAggregatorV3 {
    int192 private _answer;
    uint32 private _startedAt;
    uint32 private _updatedAt;

    event AnswerChanged(int256 answer);

    constructor(int256 answer_) {
        setAnswer(answer_);
    }

    /// @param answer USD per ETH, 8 decimals.
    function setAnswer(int256 answer) public {
        _answer = int192(answer);
        _startedAt = uint32(block.timestamp);
        emit AnswerChanged(answer);
    }

    /// @param updatedAt Unix seconds given with the answer; zero means now, always.
    function setUpdatedAt(uint256 updatedAt) external {
        _updatedAt = uint32(updatedAt);
    }

    function decimals() external pure returns (uint8) {
        return 8;
    }

    function latestRoundData() external view returns (uint80, int256, uint256, uint256, uint80) {
        uint256 updatedAt = _updatedAt == 0 ? block.timestamp : _updatedAt;
        return (1, _answer, _startedAt, updatedAt, 1);
    }
}
