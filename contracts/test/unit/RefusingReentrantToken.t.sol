// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAmourSale} from "../../contracts/interfaces/IAmourSale.sol";
import {Errors} from "../../contracts/libraries/Errors.sol";
import {AwkwardFixture} from "../base/AwkwardFixture.sol";
import {RefusingReentrantToken} from "../doubles/RefusingReentrantToken.sol";

/// @dev 600,000 AMR are committed to a round of 300,000, so that each of two buyers has half of 9,000 dollars to come.
contract RefusingReentrantTokenTest is AwkwardFixture {
    uint256 private constant PAID = 9_000e6;
    RefusingReentrantToken private evil;

    function setUp() public override {
        super.setUp();
        evil = new RefusingReentrantToken(6);
        takeAsUsdc(evil);
        buyWith(USDC, buyer, COMMIT, PAID);
        buyWith(USDC, other, COMMIT, PAID);
        succeed();
    }

    function test_WhenTheTokenClaimsAndThenSaysFalse() external {
        claimRefused(abi.encodeCall(IAmourSale.claim, (buyer, COMMIT, USDC)), 0);
        assertEq(sale.escrowOf(USDC), 2 * PAID, "escrow");
        assertEnd();
    }

    function test_WhenTheTokenClaimsForAnotherAndThenSaysFalse() external {
        claimRefused(abi.encodeCall(IAmourSale.claim, (other, COMMIT, USDC)), 1);
        assertEq(evil.balanceOf(other), DEALT - PAID / 2, "the other's excess");
        assertEq(sale.escrowOf(USDC), (PAID * 3) / 2, "escrow");
        assertEnd();
    }

    function test_WhenTheTokenReleasesTheProceedsAndThenSaysFalse() external {
        claimRefused(abi.encodeCall(IAmourSale.releaseProceeds, (USDC)), 1);
        assertEq(evil.balanceOf(treasury), PAID, "the proceeds");
        assertEnd();
    }

    function test_RevertWhen_TheTokenReleasesInsideAReleaseAndThenSaysFalse() external {
        evil.arm(address(sale), abi.encodeCall(IAmourSale.releaseProceeds, (USDC)));
        evil.setRefuses(true);
        vm.expectRevert(abi.encodeWithSelector(Errors.AmourSale_PaymentFailed.selector, treasury));
        sale.releaseProceeds(USDC);
        assertEq(sale.escrowOf(USDC), 2 * PAID, "escrow");
        evil.setRefuses(false);
        assertEnd();
    }

    /// @dev The excess of the buyer is refused; inside of it `call` is made.
    function claimRefused(bytes memory call, uint256 successes) private {
        evil.arm(address(sale), call);
        evil.setRefuses(true);
        sale.claim(buyer, COMMIT, USDC);
        assertEq(evil.successes(), successes, "successes");
        assertEq(evil.balanceOf(buyer), DEALT - PAID, "refused");
        assertEq(token.balanceOf(buyer), COMMIT_CAP / 8, "tokens");
        assertEq(sale.positionOf(buyer, COMMIT, USDC).paid, PAID, "still owed");
        assertEq(sale.escrowOf(USDC), evil.balanceOf(address(sale)), "books");
        evil.setRefuses(false);
    }

    /// @dev Whatever came before, in the end each has what is theirs.
    function assertEnd() private {
        evil.arm(address(0), "");
        vm.warp(COOLING_OFF_END + 100 days);
        sale.claim(buyer, COMMIT, USDC);
        sale.claim(other, COMMIT, USDC);
        if (sale.escrowOf(USDC) != 0) sale.releaseProceeds(USDC);
        assertEq(evil.balanceOf(buyer), DEALT - PAID / 2, "buyer");
        assertEq(evil.balanceOf(other), DEALT - PAID / 2, "other");
        assertEq(evil.balanceOf(treasury), PAID, "treasury");
        assertEq(evil.balanceOf(address(sale)), 0, "nothing left");
    }
}
