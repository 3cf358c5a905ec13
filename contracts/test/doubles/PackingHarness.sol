// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {PackedPosition, pack} from "../../contracts/types/PackedPosition.sol";
import {Position} from "../../contracts/types/Types.sol";

/// @notice What the sale does with a position's word, to be called from outside.
contract PackingHarness {
    function packed(
        uint256 tokens,
        uint256 paid,
        uint256 boughtAt,
        uint256 claimedAt
    ) external pure returns (PackedPosition) {
        return pack(tokens, paid, boughtAt, claimedAt);
    }

    function claimed(PackedPosition position, uint256 time) external pure returns (PackedPosition) {
        return position.claimedAtTime(time);
    }

    function unpacked(PackedPosition position) external pure returns (Position memory) {
        return position.unpack();
    }

    function fieldsOf(PackedPosition position) external pure returns (bytes memory) {
        return
            abi.encode(position.tokensOf(), position.paidOf(), position.boughtAtOf(), position.claimedAtOf());
    }
}
