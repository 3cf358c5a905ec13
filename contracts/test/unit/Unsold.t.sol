// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAmourSale} from "../../contracts/interfaces/IAmourSale.sol";
import {Errors} from "../../contracts/libraries/Errors.sol";
import {AwkwardFixture} from "../base/AwkwardFixture.sol";
import {ReentrantToken} from "../doubles/ReentrantToken.sol";

/// @dev Invariant 21 for AMR; what is unsold without a gift is in Release.t.sol..
contract UnsoldTest is AwkwardFixture {
    bytes private constant NOTHING = abi.encodeWithSelector(Errors.AmourSale_NothingToRelease.selector);
    uint256 private constant ALLOCATED = uint256(CAP) + SMALL_CAP + COMMIT_CAP;
    uint256 private constant BOUGHT = 2_000_000e18;
    uint256 private constant GIFT = 5e18;

    function test_RevertWhen_TheSaleHasNotStarted() external {
        bytes memory reason = abi.encodeWithSelector(Errors.AmourSale_TooEarly.selector, START);
        vm.expectRevert(reason);
        sale.releaseUnsoldTokens();
        give(GIFT);
        vm.warp(START - 1);
        vm.expectRevert(reason);
        sale.releaseUnsoldTokens();
        vm.warp(START);
        assertReleased(GIFT);
    }

    function test_WhenSomethingIsGivenWhileTheSaleIsUndecided() external {
        uint256[4] memory times = [START, END - 1, COOLING_OFF_END - 1, COOLING_OFF_END + 1 days];
        for (uint256 i = 0; i < times.length; ++i) {
            vm.warp(times[i]);
            give(GIFT + i);
            assertReleased(GIFT + i);
            assertEq(token.balanceOf(address(sale)), ALLOCATED, "promised");
            assertEq(sale.allocation().tokens, ALLOCATED, "allocation");
            expectNothing();
        }
    }

    function test_WhenItWasGivenWhileUndecidedAndAllIsSold() external {
        vm.warp(SMALL_ROUND_START);
        give(GIFT);
        assertReleased(GIFT);
        buyWith(USDC, buyer, ROOMY, 600_000e6);
        buyWith(USDC, buyer, SMALL, 100e6);
        buyWith(USDC, other, COMMIT, 90_000e6);
        finish();
        expectNothing();
        vm.warp(COOLING_OFF_END + 360 days);
        sale.claim(buyer, ROOMY, USDC);
        sale.claim(buyer, SMALL, USDC);
        sale.claim(other, COMMIT, USDC);
        assertEq(token.balanceOf(buyer), uint256(CAP) + SMALL_CAP, "buyer");
        assertEq(token.balanceOf(other), COMMIT_CAP, "other");
    }

    function test_WhenSomethingIsGivenAfterSuccess() external {
        succeed();
        give(GIFT);
        assertReleased(ALLOCATED - BOUGHT + GIFT);
        give(GIFT);
        assertReleased(GIFT);
        expectNothing();
        assertClaimsAll();
    }

    function test_RevertWhen_LessIsGivenThanWasClaimed() external {
        succeed();
        sale.releaseUnsoldTokens();
        sale.claim(buyer, ROOMY, ETH);
        give(BOUGHT / 10);
        expectNothing();
        assertClaimsAll();
        assertEq(token.balanceOf(address(sale)), BOUGHT / 10, "the gift stays");
    }

    function test_WhenMoreIsGivenThanWasClaimed() external {
        succeed();
        sale.releaseUnsoldTokens();
        sale.claim(buyer, ROOMY, ETH);
        give(BOUGHT / 10 + 7);
        assertReleased(7);
        expectNothing();
        assertClaimsAll();
    }

    function test_WhenTheGiftCameBeforeTheClaimsAndTheCallAfterThem() external {
        vm.warp(START);
        give(GIFT);
        succeed();
        sale.claim(buyer, ROOMY, ETH);
        assertReleased(ALLOCATED - BOUGHT);
        assertClaimsAll();
    }

    function test_WhenSomethingIsGivenBeforeOrAfterFailure() external {
        give(GIFT);
        fail();
        assertReleased(ALLOCATED + GIFT);
        assertEq(token.balanceOf(address(sale)), 0, "nothing stays");
        assertEq(sale.allocation().tokens, 0, "nothing is promised");
        expectNothing();
        for (uint256 i = 1; i < 3; ++i) {
            give(i);
            assertReleased(i);
        }
        sale.refund(buyer, ROOMY, ETH);
        expectNothing();
    }

    function test_WhenTheSaleWasCancelledBeforeTheStart() external {
        give(GIFT);
        sale.cancel();
        assertReleased(ALLOCATED + GIFT);
        expectNothing();
    }

    /// @dev The claim is in the books, its tokens not sent yet.
    function test_WhenItIsAskedForInsideTheReturnOfAnExcess() external {
        vm.warp(NOW);
        ReentrantToken evil = new ReentrantToken(6);
        takeAsUsdc(evil);
        buyWith(USDC, buyer, COMMIT, 18_000e6);
        buyWith(USDC, other, ROOMY, 100_000e6);
        finish();
        token.transfer(address(sale), GIFT);
        evil.arm(address(sale), abi.encodeCall(IAmourSale.releaseUnsoldTokens, ()));
        sale.claim(buyer, COMMIT, USDC);
        assertEq(evil.successes(), 1, "once");
        assertEq(token.balanceOf(treasury), ALLOCATED - BOUGHT - COMMIT_CAP + GIFT, "treasury");
        evil.arm(address(0), "");
        vm.warp(COOLING_OFF_END + 360 days);
        sale.claim(buyer, COMMIT, USDC);
        sale.claim(other, ROOMY, USDC);
        assertEq(token.balanceOf(buyer) + token.balanceOf(other), BOUGHT + COMMIT_CAP, "theirs");
        assertEq(token.balanceOf(address(sale)), 0, "nothing stays");
    }

    function test_WhenItIsReleased() external {
        succeed();
        give(GIFT);
        vm.expectEmit(address(sale));
        emit IAmourSale.UnsoldReleased(ALLOCATED - BOUGHT + GIFT);
        sale.releaseUnsoldTokens();
    }

    function testFuzz_WhenGiftsAndClaimsAndReleasesComeInAnyOrder(
        uint8[12] calldata deeds,
        uint96[12] calldata gifts
    ) external {
        succeed();
        for (uint256 i = 0; i < deeds.length; ++i) {
            vm.warp(COOLING_OFF_END + i * 30 days);
            if (deeds[i] % 3 == 0) give(gifts[i] % 500_000e18);
            if (deeds[i] % 3 == 1 && sale.claimableOf(buyer, ROOMY, ETH) != 0) sale.claim(buyer, ROOMY, ETH);
            if (deeds[i] % 3 == 2) try sale.releaseUnsoldTokens() {} catch {}
            assertAtMost(BOUGHT, token.balanceOf(buyer) + token.balanceOf(address(sale)), "theirs");
        }
        assertClaimsAll();
    }

    function give(uint256 amount) private {
        token.transfer(address(sale), amount);
    }

    function finish() private {
        vm.warp(COOLING_OFF_END);
        sale.finalize();
    }

    function assertReleased(uint256 amount) private {
        uint256 before = token.balanceOf(treasury);
        vm.prank(other);
        sale.releaseUnsoldTokens();
        assertEq(token.balanceOf(treasury) - before, amount, "released");
    }

    function expectNothing() private {
        vm.expectRevert(NOTHING);
        sale.releaseUnsoldTokens();
    }

    function assertClaimsAll() private {
        vm.warp(COOLING_OFF_END + 360 days);
        if (sale.claimableOf(buyer, ROOMY, ETH) != 0) sale.claim(buyer, ROOMY, ETH);
        assertEq(token.balanceOf(buyer), BOUGHT, "all that was bought");
    }
}
