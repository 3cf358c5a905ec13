// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Errors} from "../../contracts/libraries/Errors.sol";
import {RoundConfig} from "../../contracts/types/Types.sol";
import {SaleFixture} from "../base/SaleFixture.sol";

contract InvalidRoundTest is SaleFixture {
    uint256 private constant ALLOCATED = uint256(CAP) + SMALL_CAP + COMMIT_CAP;

    function setUp() public override {
        super.setUp();
        token.transfer(address(sale), CAP);
    }

    function test_RevertWhen_ItSellsNothing() external {
        RoundConfig memory round = roomyRound();
        round.cap = 0;
        assertRefused(round, abi.encodeWithSelector(Errors.AmourSale_RoundEmpty.selector));
    }

    function testFuzz_RevertWhen_ItsPriceIsZeroOrAbove10000Usd(uint64 price) external {
        RoundConfig memory round = roomyRound();
        round.price = price <= 1e10 ? 0 : price;
        assertRefused(round, outOfBounds(round.price));
        round.price = 1e10 + 1;
        assertRefused(round, outOfBounds(round.price));
        round.price = 1e10;
        assertEq(sale.addRound(round), 3, "at the bound");
    }

    function test_RevertWhen_ItHasNoMinimum() external {
        RoundConfig memory round = roomyRound();
        round.minUsd = 0;
        assertRefused(round, abi.encodeWithSelector(Errors.AmourSale_MinimumMissing.selector));
    }

    function test_RevertWhen_ItsTimesLeaveTheSales() external {
        for (uint256 fault = 0; fault < 3; ++fault) {
            RoundConfig memory round = roomyRound();
            if (fault == 0) round.start = uint32(START - 1);
            if (fault == 1) round.start = round.end;
            if (fault == 2) round.end = uint32(END + 1);
            bytes memory reason = abi.encodeWithSelector(
                Errors.AmourSale_RoundOutsideSale.selector,
                round.start,
                round.end
            );
            assertRefused(round, reason);
        }
    }

    function test_RevertWhen_ItsCliffOutlastsItsVesting() external {
        RoundConfig memory round = roomyRound();
        round.cliff = round.duration + 1;
        bytes memory reason = abi.encodeWithSelector(
            Errors.AmourSale_CliffAfterVesting.selector,
            360 days + 1,
            360 days
        );
        assertRefused(round, reason);
    }

    function test_RevertWhen_MoreThanAllIsUnlocked() external {
        RoundConfig memory round = roomyRound();
        round.unlockedBps = 10_001;
        assertRefused(round, abi.encodeWithSelector(Errors.AmourSale_UnlockedAboveAll.selector, 10_001));
    }

    function test_RevertWhen_TheTokensOfAllRoundsDoNotFitTheirSlot() external {
        RoundConfig memory round = roomyRound();
        (round.cap, round.price) = (type(uint96).max - uint96(ALLOCATED) + 1, 1);
        uint256 usd = sale.allocation().usd + (uint256(round.cap) + 1e18 - 1) / 1e18;
        bytes memory reason = abi.encodeWithSelector(
            Errors.AmourSale_AllocationTooLarge.selector,
            1 << 96,
            usd
        );
        assertRefused(round, reason);
    }

    /// @dev At the highest price a base unit of a dollar buys 10^8 of AMR.
    function test_RevertWhen_TheValueOfAllRoundsDoesNotFitItsSlot() external {
        RoundConfig memory round = roomyRound();
        (round.cap, round.price) = (uint96(type(uint64).max) * 1e8, 1e10);
        sellPlenty();
        ++round.cap;
        bytes memory reason = abi.encodeWithSelector(
            Errors.AmourSale_AllocationTooLarge.selector,
            round.cap,
            1 << 64
        );
        vm.expectRevert(reason);
        sale.addRound(round);
        --round.cap;
        sale.addRound(round);
        assertEq(sale.allocation().usd, type(uint64).max, "to the unit");
    }

    function outOfBounds(uint256 price) private pure returns (bytes memory) {
        return abi.encodeWithSelector(Errors.AmourSale_PriceOutOfBounds.selector, price, 1e10);
    }

    function assertRefused(RoundConfig memory round, bytes memory reason) private {
        vm.expectRevert(reason);
        sale.addRound(round);
        assertEq(sale.allocation().rounds, 3, "rounds");
    }
}
