// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {VestingWallet} from "@openzeppelin/contracts/finance/VestingWallet.sol";
import {VestingWalletCliff} from "@openzeppelin/contracts/finance/VestingWalletCliff.sol";

/// @title TeamVesting
/// @notice Holds the AMR of one beneficiary: nothing before the cliff, then linearly. Anyone may have what is vested
/// sent, and it only goes to the beneficiary.
contract TeamVesting is VestingWalletCliff {
    /// @param beneficiary Owns the wallet, and may hand it over.
    /// @param start Unix seconds.
    /// @param duration Seconds from `start` until everything is vested.
    /// @param cliff Seconds from `start` during which nothing is; at most `duration`.
    constructor(
        address beneficiary,
        uint64 start,
        uint64 duration,
        uint64 cliff
    ) VestingWallet(beneficiary, start, duration) VestingWalletCliff(cliff) {}
}
