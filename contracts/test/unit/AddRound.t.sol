// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAmourSale} from "../../contracts/interfaces/IAmourSale.sol";
import {Errors} from "../../contracts/libraries/Errors.sol";
import {Round, RoundConfig, RoundMode} from "../../contracts/types/Types.sol";
import {SaleFixture} from "../base/SaleFixture.sol";

contract AddRoundTest is SaleFixture {
    uint256 private constant ALLOCATED = uint256(CAP) + SMALL_CAP + COMMIT_CAP;

    function setUp() public override {
        super.setUp();
        token.transfer(address(sale), CAP);
    }

    function test_RevertWhen_TheSaleHasStarted() external {
        vm.warp(START);
        vm.expectRevert(Errors.AmourSale_SaleStarted.selector);
        sale.addRound(smallRound());
        vm.warp(START - 1);
        assertEq(sale.addRound(smallRound()), 3, "index");
    }

    function test_RevertWhen_TheSaleDoesNotHoldItsTokens() external {
        RoundConfig memory round = roomyRound();
        ++round.cap;
        vm.expectRevert(
            abi.encodeWithSelector(Errors.AmourSale_NotFunded.selector, ALLOCATED + CAP, ALLOCATED + CAP + 1)
        );
        sale.addRound(round);
        assertEq(sale.addRound(roomyRound()), 3, "to the unit");
    }

    function test_RevertWhen_ThereAreEightRounds() external {
        for (uint256 i = 3; i < 8; ++i) assertEq(sale.addRound(smallRound()), i, "index");
        vm.expectRevert(abi.encodeWithSelector(Errors.AmourSale_TooManyRounds.selector, 8));
        sale.addRound(smallRound());
        assertEq(sale.allocation().rounds, 8, "rounds");
    }

    function test_WhenEveryValueIsAtItsLimit() external {
        RoundConfig memory round = roomyRound();
        (round.cap, round.price, round.minUsd) = (1, 1, 1);
        (round.start, round.end) = (uint32(END - 1), uint32(END));
        (round.cliff, round.duration, round.unlockedBps) = (type(uint32).max, type(uint32).max, 10_000);
        assertStored(round);
    }

    function test_WhenTheTokensOfAllRoundsJustFitTheirSlot() external {
        sellPlenty();
        RoundConfig memory round = roomyRound();
        (round.cap, round.price) = (type(uint96).max, 1);
        sale.addRound(round);
        assertEq(sale.allocation().tokens, type(uint96).max, "to the unit");
    }

    function test_WhenItIsAdded() external {
        uint256 before = sale.allocation().usd;
        RoundConfig memory round = commitRound();
        vm.expectEmit(address(sale));
        emit IAmourSale.RoundAdded(3, round);
        assertStored(round);
        assertEq(sale.allocation().tokens, ALLOCATED + COMMIT_CAP, "allocated");
        assertEq(sale.allocation().usd, before + 9_000e6, "usd");
        assertEq(sale.allocation().rounds, 4, "rounds");
    }

    function testFuzz_WhenAnyValueInBoundsIsGiven(uint256[8] calldata values, bool commits) external {
        RoundConfig memory round;
        round.cap = uint96(bound(values[0], 1, CAP));
        round.price = uint64(bound(values[1], 1, 1e10));
        round.minUsd = uint64(bound(values[2], 1, type(uint64).max));
        round.start = uint32(bound(values[3], START, END - 1));
        round.end = uint32(bound(values[4], round.start + 1, END));
        round.duration = uint32(bound(values[5], 0, type(uint32).max));
        round.cliff = uint32(bound(values[6], 0, round.duration));
        round.unlockedBps = uint16(bound(values[7], 0, 10_000));
        round.mode = commits ? RoundMode.Commit : RoundMode.Fixed;
        assertStored(round);
    }

    function test_RevertWhen_TheRoundIsUnknown() external {
        bytes memory reason = abi.encodeWithSelector(Errors.AmourSale_UnknownRound.selector, 3);
        vm.expectRevert(reason);
        sale.roundOf(3);
        vm.expectRevert(reason);
        sale.quote(3, ETH, 1 ether);
        vm.expectRevert(reason);
        sale.shareOf(buyer, 3, ETH);
    }

    function assertStored(RoundConfig memory given) private {
        Round memory round = sale.roundOf(sale.addRound(given));
        RoundConfig memory stored = RoundConfig({
            cap: round.cap,
            price: round.price,
            start: round.start,
            end: round.end,
            minUsd: round.minUsd,
            cliff: round.cliff,
            duration: round.duration,
            unlockedBps: round.unlockedBps,
            mode: round.mode
        });
        assertSame(abi.encode(stored), abi.encode(given), "as it was given");
        assertEq(round.sold, 0, "sold");
    }
}
