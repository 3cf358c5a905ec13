// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAmourSale} from "../../contracts/interfaces/IAmourSale.sol";
import {Errors} from "../../contracts/libraries/Errors.sol";
import {PositionKey, State} from "../../contracts/types/Types.sol";
import {SaleFixture} from "../base/SaleFixture.sol";
import {RejectingPayee} from "../doubles/RejectingPayee.sol";

contract ClaimBatchTest is SaleFixture {
    /// @dev Of 2,000,000 AMR in ROOMY, a tenth.
    uint256 private constant UNLOCKED = 200_000e18;

    /// @dev Of half of 300,000 AMR in COMMIT, a quarter.
    uint256 private constant SHARED = 37_500e18;

    function test_RevertWhen_TheSaleHasNotSucceeded() external {
        vm.warp(START);
        buy(buyer, ROOMY, 40 ether);
        vm.expectRevert(abi.encodeWithSelector(Errors.AmourSale_NotSucceeded.selector, State.Open));
        sale.claimBatch(buyer, keys(ROOMY));
        sale.cancel();
        vm.expectRevert(abi.encodeWithSelector(Errors.AmourSale_NotSucceeded.selector, State.Failed));
        sale.claimBatch(buyer, keys(ROOMY));
    }

    function test_RevertWhen_NoPositionIsNamed() external {
        succeedInAll();
        vm.expectRevert(Errors.AmourSale_NothingToClaim.selector);
        sale.claimBatch(buyer, new PositionKey[](0));
    }

    function test_RevertWhen_OnlyUnknownPositionsAreNamed() external {
        succeedInAll();
        PositionKey[] memory unknown = unknownKeys(3);
        vm.expectRevert(Errors.AmourSale_NothingToClaim.selector);
        sale.claimBatch(buyer, unknown);
    }

    function test_WhenAPositionIsNamedTwice() external {
        succeedInAll();
        PositionKey[] memory named = new PositionKey[](4);
        (named[0], named[1]) = (PositionKey(ROOMY, ETH), PositionKey(ROOMY, ETH));
        (named[2], named[3]) = (PositionKey(COMMIT, USDC), PositionKey(COMMIT, USDC));
        sale.claimBatch(buyer, named);
        assertGiven(UNLOCKED + SHARED, 4_500e6);
    }

    function test_WhenUnknownPositionsAreNamedAmongKnown() external {
        succeedInAll();
        PositionKey[] memory named = unknownKeys(4);
        named[3] = PositionKey(ROOMY, ETH);
        sale.claimBatch(buyer, named);
        assertGiven(UNLOCKED, 0);
    }

    function test_WhenPositionsOfSeveralRoundsAndAssetsAreNamed() external {
        succeedInAll();
        PositionKey[] memory named = new PositionKey[](3);
        named[0] = PositionKey(COMMIT, USDC);
        named[1] = PositionKey(SMALL, EURC);
        named[2] = PositionKey(ROOMY, ETH);
        // 10 EUR are 11 USD, at 0.07 USD each.
        uint256 small = uint256(11e24) / 70_000;
        vm.expectEmit(address(sale));
        emit IAmourSale.Claimed(buyer, COMMIT, USDC, SHARED);
        vm.expectEmit(address(sale));
        emit IAmourSale.ExcessReturned(buyer, COMMIT, USDC, 4_500e6);
        vm.expectEmit(address(sale));
        emit IAmourSale.Claimed(buyer, SMALL, EURC, small);
        vm.expectEmit(address(sale));
        emit IAmourSale.Claimed(buyer, ROOMY, ETH, UNLOCKED);
        vm.prank(other);
        sale.claimBatch(buyer, named);
        assertGiven(UNLOCKED + SHARED + small, 4_500e6);
        assertEq(token.balanceOf(other), 0, "caller");
    }

    function test_WhenOneExcessIsRefused() external {
        RejectingPayee payee = new RejectingPayee();
        fund(address(payee));
        vm.warp(START);
        buy(address(payee), COMMIT, 3.6 ether);
        buyWith(USDC, address(payee), COMMIT, 9_000e6);
        succeed();
        PositionKey[] memory named = new PositionKey[](2);
        (named[0], named[1]) = (PositionKey(COMMIT, ETH), PositionKey(COMMIT, USDC));
        sale.claimBatch(address(payee), named);
        assertEq(token.balanceOf(address(payee)), 2 * SHARED, "AMR");
        assertEq(usdc.balanceOf(address(payee)), 1_000_000_000e6 - 4_500e6, "USDC");
        assertEq(address(payee).balance, 1_000_000 ether - 3.6 ether, "ETH");
        assertEq(sale.positionOf(address(payee), COMMIT, ETH).paid, 3.6 ether, "still owed");
    }

    function test_WhenAllIsClaimedButTheExcess() external {
        succeedInAll();
        usdc.blacklist(buyer);
        vm.warp(COOLING_OFF_END + 100 days);
        PositionKey[] memory named = new PositionKey[](2);
        (named[0], named[1]) = (PositionKey(COMMIT, USDC), PositionKey(COMMIT, USDC));
        sale.claimBatch(buyer, named);
        assertGiven(4 * SHARED, 0);
        usdc.unBlacklist(buyer);
        sale.claimBatch(buyer, named);
        assertGiven(4 * SHARED, 4_500e6);
    }

    function unknownKeys(uint256 length) private pure returns (PositionKey[] memory list) {
        list = new PositionKey[](length);
        list[0] = PositionKey(3, ETH);
        list[1] = PositionKey(type(uint256).max, USDC);
        list[2] = PositionKey(COMMIT, EURC);
    }

    /// @dev The buyer has three positions, one of them in a round that took twice its cap.
    function succeedInAll() private {
        vm.warp(SMALL_ROUND_START);
        buy(buyer, ROOMY, 40 ether);
        buyWith(EURC, buyer, SMALL, 10e6);
        buyWith(USDC, buyer, COMMIT, 9_000e6);
        buyWith(USDC, other, COMMIT, 9_000e6);
        vm.warp(COOLING_OFF_END);
        sale.finalize();
    }

    function assertGiven(uint256 tokens, uint256 excess) private view {
        assertEq(token.balanceOf(buyer), tokens, "AMR");
        assertEq(usdc.balanceOf(buyer), 1_000_000_000e6 - 9_000e6 + excess, "USDC");
    }
}
