// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAmourSale} from "../../contracts/interfaces/IAmourSale.sol";
import {Errors} from "../../contracts/libraries/Errors.sol";
import {State} from "../../contracts/types/Types.sol";
import {SaleFixture} from "../base/SaleFixture.sol";

contract ClaimTest is SaleFixture {
    uint256 private constant BOUGHT = 2_000_000e18;
    uint256 private constant UNLOCKED = BOUGHT / 10;

    function test_RevertWhen_TheSaleHasNotSucceeded() external {
        vm.warp(START);
        buy(buyer, 0, 40 ether);
        vm.warp(COOLING_OFF_END);
        assertEq(sale.claimableOf(buyer, 0, ETH), 0, "claimable");
        vm.expectRevert(abi.encodeWithSelector(Errors.AmourSale_NotSucceeded.selector, State.CoolingOff));
        sale.claim(buyer, 0, ETH);
        vm.warp(START);
        vm.expectRevert(abi.encodeWithSelector(Errors.AmourSale_NotSucceeded.selector, State.Open));
        sale.claim(buyer, 0, ETH);
    }

    function test_RevertWhen_TheSaleHasFailed() external {
        fail();
        vm.expectRevert(abi.encodeWithSelector(Errors.AmourSale_NotSucceeded.selector, State.Failed));
        sale.claim(buyer, 0, ETH);
    }

    function test_RevertWhen_NothingWasBought() external {
        succeed();
        vm.expectRevert(Errors.AmourSale_NothingToClaim.selector);
        sale.claim(other, 0, ETH);
    }

    function test_WhenItIsBeforeTheCliff() external {
        succeed();
        assertClaim(UNLOCKED);
        vm.warp(COOLING_OFF_END + 30 days - 1);
        vm.expectRevert(Errors.AmourSale_NothingToClaim.selector);
        sale.claim(buyer, 0, ETH);
    }

    function test_WhenItIsAtTheCliff() external {
        succeed();
        vm.warp(COOLING_OFF_END + 30 days);
        assertClaim(UNLOCKED + (BOUGHT - UNLOCKED) / 12);
    }

    function test_WhenItIsAtTheEndOrLater() external {
        succeed();
        uint256 last = BOUGHT - UNLOCKED - ((BOUGHT - UNLOCKED) * (360 days - 1)) / 360 days;
        vm.warp(COOLING_OFF_END + 360 days - 1);
        assertClaim(BOUGHT - last);
        vm.warp(COOLING_OFF_END + 360 days);
        assertClaim(last);
        vm.warp(COOLING_OFF_END + 3_600 days);
        vm.expectRevert(Errors.AmourSale_NothingToClaim.selector);
        sale.claim(buyer, 0, ETH);
        assertEq(token.balanceOf(buyer), BOUGHT, "all of it, once");
    }

    function test_WhenItWasFinalizedLate() external {
        vm.warp(START);
        buy(buyer, 0, 40 ether);
        vm.warp(COOLING_OFF_END + 30 days);
        sale.finalize();
        assertClaim(UNLOCKED + (BOUGHT - UNLOCKED) / 12);
    }

    function test_WhenItIsClaimedByAnyone() external {
        succeed();
        vm.expectEmit(address(sale));
        emit IAmourSale.Claimed(buyer, 0, ETH, UNLOCKED);
        vm.prank(other);
        sale.claim(buyer, 0, ETH);
        assertEq(token.balanceOf(buyer), UNLOCKED, "buyer");
        assertEq(token.balanceOf(other), 0, "caller");
        assertEq(sale.positionOf(buyer, 0, ETH).claimedAt, COOLING_OFF_END, "claimed at");
    }

    function test_RevertWhen_ThePositionIsUnknown() external {
        succeed();
        assertEq(sale.claimableOf(buyer, 0, USDC), 0, "claimable");
        vm.expectRevert(Errors.AmourSale_NothingToClaim.selector);
        sale.claim(buyer, 0, USDC);
        vm.expectRevert(Errors.AmourSale_NothingToClaim.selector);
        sale.claim(buyer, 3, ETH);
    }

    function test_WhenASingleBaseUnitIsOwed() external {
        addDearRound();
        vm.warp(START);
        sellDearToDust(other);
        buy(buyer, DEAR, 1_000);
        aggregator.setAnswer(ETH_USD);
        succeed();
        sale.claim(buyer, DEAR, ETH);
        assertEq(token.balanceOf(buyer), 1, "the unit");
        vm.expectRevert(Errors.AmourSale_NothingToClaim.selector);
        sale.claim(buyer, DEAR, ETH);
    }

    /// @dev Invariant 11: however the claims are spread, they give what one claim at the end would.
    function testFuzz_WhenClaimsAreSpread(uint256 paid, uint32[6] calldata pauses) external {
        vm.warp(START);
        paid = bound(paid, 40 ether, 199 ether);
        buy(buyer, 0, paid);
        uint256 bought = sale.positionOf(buyer, 0, ETH).tokens;
        vm.warp(COOLING_OFF_END);
        sale.finalize();
        uint256 elapsed = 0;
        for (uint256 i = 0; i < pauses.length; ++i) {
            elapsed += pauses[i] % 90 days;
            vm.warp(COOLING_OFF_END + elapsed);
            if (sale.claimableOf(buyer, 0, ETH) != 0) sale.claim(buyer, 0, ETH);
            assertEq(token.balanceOf(buyer), vestedModel(bought, elapsed), "vested so far");
        }
    }

    function vestedModel(uint256 tokens, uint256 elapsed) private pure returns (uint256) {
        uint256 unlocked = tokens / 10;
        if (elapsed < 30 days) return unlocked;
        if (elapsed >= 360 days) return tokens;
        return unlocked + ((tokens - unlocked) * elapsed) / 360 days;
    }

    function assertClaim(uint256 amount) private {
        uint256 before = token.balanceOf(buyer);
        assertEq(sale.claimableOf(buyer, 0, ETH), amount, "claimable");
        sale.claim(buyer, 0, ETH);
        assertEq(token.balanceOf(buyer) - before, amount, "received");
    }
}
