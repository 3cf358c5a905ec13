// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {RoundConfig} from "../../contracts/types/Types.sol";
import {Key} from "./Books.sol";
import {World} from "./World.sol";

/// @notice Lets time pass: a little, or to where something begins or ends, and often to the second before.
abstract contract TimeHandler is World {
    uint256[] private _boundaries;

    constructor() {
        _add(_settings.saleEnd);
        _add(_settings.coolingOffEnd);
        _add(_settings.coolingOffEnd + 30 days);
        for (uint256 i = 0; i < _terms.length; ++i) {
            RoundConfig storage terms = _terms[i];
            _add(terms.start);
            _add(_settings.coolingOffEnd + terms.cliff);
            _add(_settings.coolingOffEnd + terms.duration);
        }
    }

    function wait(uint256 time) external {
        vm.warp(_now() + bound(time, 1, 3 days));
    }

    function jump(uint256 seed) external {
        _jumpTo(_nextBoundary(), seed);
    }

    /// @dev To the end of a position's window, or of the pause.
    function jumpToDeadline(uint256 seed) external {
        Key memory key = _heldKey(seed);
        if (pausedUntil > _now()) _jumpTo(pausedUntil, seed);
        else if (_entry(key).paid != 0) _jumpTo(_deadlineOf(key), seed);
    }

    /// @dev The second itself or the one before it; never back.
    function _jumpTo(uint256 time, uint256 seed) private {
        uint256 current = _now();
        if (seed % 2 == 0 && time > current + 1) --time;
        if (time > current) vm.warp(time);
    }

    /// @dev The nearest one ahead.
    function _nextBoundary() private view returns (uint256 next) {
        uint256 current = _now();
        for (uint256 i = 0; i < _boundaries.length; ++i) {
            uint256 boundary = _boundaries[i];
            if (boundary > current && (next == 0 || boundary < next)) next = boundary;
        }
    }

    function _add(uint256 time) private {
        _boundaries.push(time);
    }
}
