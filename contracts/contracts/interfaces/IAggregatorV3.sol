// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title Chainlink aggregator
/// @notice The part of Chainlink's `AggregatorV3Interface` that is read.
interface IAggregatorV3 {
    /// @notice Of every answer.
    /// @return How many.
    function decimals() external view returns (uint8);

    /// @notice The newest answer.
    /// @return roundId Its number.
    /// @return answer The price; of a sequencer's uptime feed 0 when it is up and 1 when it is down.
    /// @return startedAt Unix seconds; of a sequencer's uptime feed since when it is so.
    /// @return updatedAt Unix seconds.
    /// @return answeredInRound The number of the round that it was computed in.
    function latestRoundData()
        external
        view
        returns (uint80 roundId, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredInRound);
}
