// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Errors} from "../libraries/Errors.sol";
import {Position} from "./Types.sol";

/// @notice A `Position` as it is stored, one slot read and written once:
/// `tokens` in bits 0 to 95, `paid` in 96 to 191, `boughtAt` in 192 to 223, `claimedAt` in 224 to 255.
type PackedPosition is uint256;

/// @dev Lets a function hold on to where a position is stored, and find it once.
struct PositionSlot {
    PackedPosition packed;
}

using {tokensOf, paidOf, boughtAtOf, claimedAtOf, claimedAtTime, unpack} for PackedPosition global;

/// @dev Reverts when a value does not fit: nothing of one field ever runs into the next.
function pack(
    uint256 tokens,
    uint256 paid,
    uint256 boughtAt,
    uint256 claimedAt
) pure returns (PackedPosition) {
    bool fits = (tokens | paid) >> 96 == 0 && (boughtAt | claimedAt) >> 32 == 0;
    require(fits, Errors.AmourSale_PositionOverflow());
    return PackedPosition.wrap(tokens | (paid << 96) | (boughtAt << 192) | (claimedAt << 224));
}

function tokensOf(PackedPosition position) pure returns (uint256) {
    return uint96(PackedPosition.unwrap(position));
}

function paidOf(PackedPosition position) pure returns (uint256) {
    return uint96(PackedPosition.unwrap(position) >> 96);
}

function boughtAtOf(PackedPosition position) pure returns (uint256) {
    return uint32(PackedPosition.unwrap(position) >> 192);
}

function claimedAtOf(PackedPosition position) pure returns (uint256) {
    return PackedPosition.unwrap(position) >> 224;
}

/// @dev The same position, claimed up to `time`.
function claimedAtTime(PackedPosition position, uint256 time) pure returns (PackedPosition) {
    return pack(position.tokensOf(), position.paidOf(), position.boughtAtOf(), time);
}

function unpack(PackedPosition position) pure returns (Position memory) {
    return
        Position({
            tokens: uint96(position.tokensOf()),
            paid: uint96(position.paidOf()),
            boughtAt: uint32(position.boughtAtOf()),
            claimedAt: uint32(position.claimedAtOf())
        });
}
