// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAggregatorV3} from "../interfaces/IAggregatorV3.sol";
import {IPriceSource} from "../interfaces/IPriceSource.sol";
import {Errors} from "../libraries/Errors.sol";

/// @title ChainlinkFeed
/// @notice A price in USD, 8 decimals, from a Chainlink aggregator: refused when stale, out of bounds, or when the
/// chain's sequencer is down or has just come back.
abstract contract ChainlinkFeed is IPriceSource {
    /// @notice Seconds after the sequencer's return during which prices are refused: the feed is catching up.
    uint256 public constant SEQUENCER_GRACE = 1 hours;

    uint256 private constant MAX_HEARTBEAT = 2 days;
    uint8 private constant DECIMALS = 8;

    /// @notice The aggregator, 8 decimals.
    IAggregatorV3 public immutable aggregator;

    /// @notice Seconds after which an answer is stale.
    uint256 public immutable heartbeat;

    /// @notice The chain's sequencer uptime feed; the zero address on a chain without a sequencer.
    IAggregatorV3 public immutable sequencerUptime;

    constructor(IAggregatorV3 aggregator_, uint256 heartbeat_, IAggregatorV3 sequencerUptime_) {
        require(
            heartbeat_ != 0 && heartbeat_ <= MAX_HEARTBEAT,
            Errors.PriceSource_HeartbeatOutOfBounds(heartbeat_, MAX_HEARTBEAT)
        );
        uint8 decimals = aggregator_.decimals();
        require(decimals == DECIMALS, Errors.PriceSource_WrongDecimals(decimals, DECIMALS));
        aggregator = aggregator_;
        heartbeat = heartbeat_;
        sequencerUptime = sequencerUptime_;
    }

    /// @inheritdoc IPriceSource
    function price() external view returns (uint256) {
        _requireSequencer();
        (, int256 answer, , uint256 updatedAt, ) = aggregator.latestRoundData();
        require(_isSane(answer), Errors.PriceSource_InvalidAnswer(answer));
        // An answer from the future is as wrong as an old one: the subtraction must not be trusted with it.
        require(
            updatedAt <= block.timestamp && block.timestamp - updatedAt <= heartbeat,
            Errors.PriceSource_Stale(updatedAt)
        );
        return uint256(answer);
    }

    /// @dev Whether the answer can be the price of this asset at all; positive and below 64 bits in any case.
    function _isSane(int256 answer) internal pure virtual returns (bool);

    function _requireSequencer() private view {
        if (address(sequencerUptime) == address(0)) return;
        (, int256 down, uint256 startedAt, , ) = sequencerUptime.latestRoundData();
        require(
            down == 0 && startedAt != 0 && block.timestamp > startedAt + SEQUENCER_GRACE,
            Errors.PriceSource_SequencerDown()
        );
    }
}
