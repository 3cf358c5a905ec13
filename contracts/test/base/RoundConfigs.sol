// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {RoundConfig, RoundMode} from "../../contracts/types/Types.sol";

/// @notice When the tests' sales are held, and the rounds that they are made of.
abstract contract RoundConfigs {
    uint256 internal constant NOW = 1_800_000_000;
    uint256 internal constant START = NOW + 1 days;
    uint256 internal constant END = START + 90 days;
    uint256 internal constant COOLING_OFF_END = END + 21 days;
    uint256 internal constant WINDOW = 21 days;
    uint256 internal constant SMALL_ROUND_START = END - 30 days;
    uint96 internal constant CAP = 10_000_000e18;
    uint96 internal constant SMALL_CAP = 1_000e18;
    uint96 internal constant COMMIT_CAP = 300_000e18;

    /// @dev 0.05 USD, at least 10 USD; a tenth unlocked, a month's cliff, the rest over 360 days.
    function roomyRound() internal pure returns (RoundConfig memory) {
        return
            RoundConfig({
                cap: CAP,
                price: 50_000,
                start: uint32(START),
                end: uint32(END),
                minUsd: 10e6,
                cliff: 30 days,
                duration: 360 days,
                unlockedBps: 1_000,
                mode: RoundMode.Fixed
            });
    }

    /// @dev 0.07 USD, so that nothing divides evenly; all vested at once.
    function smallRound() internal pure returns (RoundConfig memory) {
        return
            RoundConfig({
                cap: SMALL_CAP,
                price: 70_000,
                start: uint32(SMALL_ROUND_START),
                end: uint32(END),
                minUsd: 1,
                cliff: 0,
                duration: 0,
                unlockedBps: 0,
                mode: RoundMode.Fixed
            });
    }

    /// @dev 0.03 USD, at least 1 USD; a quarter unlocked, the rest over 100 days.
    function commitRound() internal pure returns (RoundConfig memory) {
        return
            RoundConfig({
                cap: COMMIT_CAP,
                price: 30_000,
                start: uint32(START),
                end: uint32(END),
                minUsd: 1e6,
                cliff: 0,
                duration: 100 days,
                unlockedBps: 2_500,
                mode: RoundMode.Commit
            });
    }
}
