// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAmourSale} from "../../contracts/interfaces/IAmourSale.sol";
import {Errors} from "../../contracts/libraries/Errors.sol";
import {Asset} from "../../contracts/types/Types.sol";
import {SaleFixture} from "../base/SaleFixture.sol";

contract CallOrderTest is SaleFixture {
    uint256 private constant ALLOCATED = uint256(CAP) + SMALL_CAP + COMMIT_CAP;

    /// @dev 2,000,000 AMR in ROOMY and half of 300,000 in COMMIT for the buyer, whose excess is half of 9,000 USDC.
    function testFuzz_WhenTheyComeInAnyOrderAfterSuccess(uint256 seed) external {
        vm.warp(START);
        buyWith(USDC, buyer, COMMIT, 9_000e6);
        buyWith(USDC, other, COMMIT, 9_000e6);
        succeed();
        vm.warp(COOLING_OFF_END + 360 days);
        bytes[] memory calls = new bytes[](6);
        calls[0] = abi.encodeCall(IAmourSale.claim, (buyer, ROOMY, ETH));
        calls[1] = abi.encodeCall(IAmourSale.claim, (buyer, COMMIT, USDC));
        calls[2] = abi.encodeCall(IAmourSale.claim, (other, COMMIT, USDC));
        calls[3] = abi.encodeCall(IAmourSale.releaseProceeds, (ETH));
        calls[4] = abi.encodeCall(IAmourSale.releaseProceeds, (USDC));
        calls[5] = abi.encodeCall(IAmourSale.releaseUnsoldTokens, ());
        callInOrder(calls, seed);

        assertEq(token.balanceOf(buyer), 2_000_000e18 + COMMIT_CAP / 2, "buyer's AMR");
        assertEq(token.balanceOf(other), COMMIT_CAP / 2, "the other's AMR");
        assertEq(token.balanceOf(treasury), ALLOCATED - 2_000_000e18 - COMMIT_CAP, "treasury's AMR");
        assertEq(usdc.balanceOf(buyer), 1_000_000_000e6 - 4_500e6, "buyer's USDC");
        assertEq(usdc.balanceOf(treasury), 9_000e6, "treasury's USDC");
        assertEq(treasury.balance, 40 ether, "treasury's ETH");
        assertNothingIsLeft();
    }

    function testFuzz_WhenTheyComeInAnyOrderAfterFailure(uint256 seed) external {
        vm.warp(START);
        buyWith(USDC, buyer, COMMIT, 9_000e6);
        buyWith(USDC, other, COMMIT, 9_000e6);
        buy(buyer, ROOMY, 1 ether);
        sale.cancel();
        bytes[] memory calls = new bytes[](4);
        calls[0] = abi.encodeCall(IAmourSale.refund, (buyer, ROOMY, ETH));
        calls[1] = abi.encodeCall(IAmourSale.refund, (buyer, COMMIT, USDC));
        calls[2] = abi.encodeCall(IAmourSale.releaseUnsoldTokens, ());
        // By the buyer who calls: the one way out that is not open to anyone.
        calls[3] = abi.encodeCall(IAmourSale.withdraw, (COMMIT, USDC));
        callInOrder(calls, seed);

        assertEq(usdc.balanceOf(buyer), 1_000_000_000e6, "buyer's USDC");
        assertEq(usdc.balanceOf(other), 1_000_000_000e6, "the other's USDC");
        assertEq(buyer.balance, 1_000_000 ether, "buyer's ETH");
        assertEq(token.balanceOf(treasury), ALLOCATED, "treasury's AMR");
        assertNothingIsLeft();
    }

    function test_RevertWhen_ARefundComesAfterAWithdrawal() external {
        cancelled();
        vm.prank(buyer);
        sale.withdraw(ROOMY, ETH);
        vm.expectRevert(Errors.AmourSale_NothingToRefund.selector);
        sale.refund(buyer, ROOMY, ETH);
        assertEq(buyer.balance, 1_000_000 ether, "once");
    }

    function test_RevertWhen_AWithdrawalComesAfterARefund() external {
        cancelled();
        sale.refund(buyer, ROOMY, ETH);
        vm.expectRevert(Errors.AmourSale_NothingToRefund.selector);
        vm.prank(buyer);
        sale.withdraw(ROOMY, ETH);
        assertEq(buyer.balance, 1_000_000 ether, "once");
    }

    function cancelled() private {
        vm.warp(START);
        buy(other, ROOMY, 5 ether);
        buy(buyer, ROOMY, 1 ether);
        sale.cancel();
    }

    /// @dev Draws the next among those left, until none is; the other buyer makes each call.
    function callInOrder(bytes[] memory calls, uint256 seed) private {
        for (uint256 left = calls.length; left > 0; --left) {
            uint256 next = seed % left;
            seed /= left;
            vm.prank(other);
            (bool success, ) = address(sale).call(calls[next]);
            assertTrue(success, "called");
            calls[next] = calls[left - 1];
        }
    }

    function assertNothingIsLeft() private view {
        assertEq(token.balanceOf(address(sale)), 0, "AMR");
        for (uint256 i = 0; i < 3; ++i) {
            Asset asset = allAssets()[i];
            assertEq(balanceOf(asset, address(sale)), 0, "balance");
            assertEq(sale.escrowOf(asset), 0, "escrow");
        }
    }
}
