// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {IAmourSale} from "../interfaces/IAmourSale.sol";
import {Errors} from "../libraries/Errors.sol";
import {Control} from "../types/Types.sol";
import {SaleRounds} from "./SaleRounds.sol";

/// @title SalePause
/// @notice The guardian's brake: it stops purchases and nothing else, for a bounded number of hours, and leaves buyers
/// the last two days.
abstract contract SalePause is SaleRounds {
    uint256 private constant MAX_PAUSE = 72 hours;

    /// @dev Of pauses together, each begun hour counted.
    uint256 private constant MAX_HOURS = 144;

    /// @dev Before the last round's end, and as long as an administrator's delay: no guardian can keep buyers from a
    /// soft cap to the end, and an exposed key of vouchers can be replaced in that time.
    uint256 private constant OPEN_AT_THE_END = 48 hours;

    /// @inheritdoc IAmourSale
    function pauseBuying(uint256 duration) external restricted {
        require(duration != 0 && duration <= MAX_PAUSE, Errors.AmourSale_PauseTooLong(duration, MAX_PAUSE));
        uint256 latest = Math.saturatingSub(_lastEnd(), OPEN_AT_THE_END);
        require(block.timestamp < latest, Errors.AmourSale_PauseTooLate(latest));
        Control storage control_ = _control;
        uint256 running = Math.max(control_.pausedUntil, block.timestamp);
        uint256 until = Math.max(running, Math.min(block.timestamp + duration, latest));
        uint256 used = control_.pausedHours;
        uint256 asked = Math.ceilDiv(until - running, 1 hours);
        require(used + asked <= MAX_HOURS, Errors.AmourSale_PauseHoursSpent(asked, MAX_HOURS - used));
        control_.pausedHours = SafeCast.toUint8(used + asked);
        control_.pausedUntil = SafeCast.toUint32(until);
        emit BuyingPaused(until);
    }

    /// @inheritdoc IAmourSale
    /// @dev Whole hours that were not used come back: never more than the running pauses took.
    function resumeBuying() external restricted {
        Control storage control_ = _control;
        uint256 until = control_.pausedUntil;
        require(block.timestamp < until, Errors.AmourSale_NotPaused());
        uint256 unused = (until - block.timestamp) / 1 hours;
        control_.pausedHours = SafeCast.toUint8(control_.pausedHours - unused);
        control_.pausedUntil = SafeCast.toUint32(block.timestamp);
        emit BuyingResumed();
    }

    /// @dev Unix seconds; zero without a round.
    function _lastEnd() private view returns (uint256 end) {
        uint256 count = _allocation.rounds;
        for (uint256 i = 0; i < count; ++i) end = Math.max(end, _rounds[i].end);
    }
}
