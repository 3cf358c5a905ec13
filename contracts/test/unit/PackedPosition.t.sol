// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Errors} from "../../contracts/libraries/Errors.sol";
import {PackedPosition} from "../../contracts/types/PackedPosition.sol";
import {Position} from "../../contracts/types/Types.sol";
import {Assertions} from "../base/Assertions.sol";
import {PackingHarness} from "../doubles/PackingHarness.sol";

contract PackedPositionTest is Assertions {
    bytes private constant OVERFLOW = abi.encodeWithSelector(Errors.AmourSale_PositionOverflow.selector);
    PackingHarness private packing;

    function setUp() external {
        packing = new PackingHarness();
    }

    function testFuzz_WhenEachFieldFits(Position calldata given) external view {
        PackedPosition packed = packing.packed(given.tokens, given.paid, given.boughtAt, given.claimedAt);
        assertSame(abi.encode(packing.unpacked(packed)), abi.encode(given), "unpacked");
        assertSame(packing.fieldsOf(packed), abi.encode(given), "fields");
        uint256 word =
            uint256(given.tokens) |
                (uint256(given.paid) << 96) |
                (uint256(given.boughtAt) << 192) |
                (uint256(given.claimedAt) << 224);
        assertEq(PackedPosition.unwrap(packed), word, "where each lies");
    }

    function testFuzz_RevertWhen_TheTokensOrThePaymentDoNotFit96Bits(uint256 above, uint256 fits) external {
        above = bound(above, 1 << 96, type(uint256).max);
        fits = bound(fits, 0, type(uint96).max);
        assertOverflow(above, fits, 0, 0);
        assertOverflow(fits, above, 0, 0);
        assertOverflow(above, above, 0, 0);
        assertOverflow(1 << 96, 0, 0, 0);
        assertOverflow(0, 1 << 96, 0, 0);
    }

    function testFuzz_RevertWhen_ATimeDoesNotFit32Bits(uint256 above, uint256 fits) external {
        above = bound(above, 1 << 32, type(uint256).max);
        fits = bound(fits, 0, type(uint32).max);
        assertOverflow(0, 0, above, fits);
        assertOverflow(0, 0, fits, above);
        assertOverflow(0, 0, 1 << 32, 0);
        assertOverflow(0, 0, 0, 1 << 32);
    }

    function test_WhenEachFieldIsTheGreatestThatFits() external view {
        PackedPosition packed = packing.packed(
            type(uint96).max,
            type(uint96).max,
            type(uint32).max,
            type(uint32).max
        );
        assertEq(PackedPosition.unwrap(packed), type(uint256).max, "every bit");
    }

    function testFuzz_WhenTheTimeOfTheLastClaimIsChanged(Position memory given, uint32 time) external view {
        PackedPosition packed = packing.packed(given.tokens, given.paid, given.boughtAt, given.claimedAt);
        given.claimedAt = time;
        assertSame(
            abi.encode(packing.unpacked(packing.claimed(packed, time))),
            abi.encode(given),
            "the rest"
        );
    }

    function testFuzz_RevertWhen_TheTimeOfTheLastClaimDoesNotFit(uint256 time) external {
        PackedPosition packed = packing.packed(1, 2, 3, 4);
        vm.expectRevert(OVERFLOW);
        packing.claimed(packed, bound(time, 1 << 32, type(uint256).max));
    }

    function assertOverflow(uint256 tokens, uint256 paid, uint256 boughtAt, uint256 claimedAt) private {
        vm.expectRevert(OVERFLOW);
        packing.packed(tokens, paid, boughtAt, claimedAt);
    }
}
