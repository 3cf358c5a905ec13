// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {SaleConfig} from "../../contracts/types/Types.sol";
import {TestToken} from "../doubles/TestToken.sol";
import {SaleFixture} from "./SaleFixture.sol";

/// @notice A sale that takes some other token as USDC, in its first second.
abstract contract AwkwardFixture is SaleFixture {
    uint256 internal constant DEALT = 1_000_000e6;

    /// @dev Three holders have a million each, and have allowed the sale to take it: two buyers and the token itself.
    function takeAsUsdc(TestToken awkward) internal {
        SaleConfig memory settings = saleConfig();
        settings.usdc = address(awkward);
        startSale(settings);
        address[3] memory holders = [buyer, other, address(awkward)];
        for (uint256 i = 0; i < holders.length; ++i) {
            awkward.mint(holders[i], DEALT);
            vm.prank(holders[i]);
            // Without a look at the answer: there may be none.
            (bool approved, ) = address(awkward).call(
                abi.encodeCall(awkward.approve, (address(sale), type(uint256).max))
            );
            assertTrue(approved, "approved");
        }
        vm.prank(buyer);
        eurc.approve(address(sale), type(uint256).max);
        vm.warp(START);
    }

    function expectBuyWithRevert(address holder, uint256 paid, bytes memory reason) internal {
        (bool success, bytes memory answer) = tryBuyWith(holder, paid);
        assertTrue(!success, "refused");
        assertSame(answer, reason, "the very reason");
    }

    function tryBuyWith(address holder, uint256 paid) internal returns (bool success, bytes memory answer) {
        bytes memory data = purchaseOf(holder, ROOMY, paid);
        vm.prank(holder);
        (success, answer) = address(sale).call(data);
    }

    function purchaseOf(address holder, uint256 round, uint256 paid) internal view returns (bytes memory) {
        bytes memory signature = signed(voucherFor(round), holder);
        return abi.encodeCall(sale.buyWithToken, (voucherFor(round), signature, USDC, paid, 0));
    }
}
