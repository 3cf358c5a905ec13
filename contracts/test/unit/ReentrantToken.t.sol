// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAmourSale} from "../../contracts/interfaces/IAmourSale.sol";
import {Errors} from "../../contracts/libraries/Errors.sol";
import {AwkwardFixture} from "../base/AwkwardFixture.sol";
import {ReentrantToken} from "../doubles/ReentrantToken.sol";

/// @dev The token calls before and after it moves balances. It is a buyer itself, so that it has something to gain.
contract ReentrantTokenTest is AwkwardFixture {
    uint256 private constant PAID = 200_000e6;
    ReentrantToken private evil;

    function setUp() public override {
        super.setUp();
        evil = new ReentrantToken(6);
        takeAsUsdc(evil);
    }

    /// @dev Before the balance moves the first purchase is not paid for, which stops the second; afterwards it is.
    function test_WhenTheTokenBuysInsideAPurchase() external {
        evil.arm(address(sale), purchaseOf(address(evil), ROOMY, 30e6));
        buyWith(USDC, buyer, ROOMY, PAID);
        assertTried(2, 1);
        assertEq(sale.positionOf(buyer, ROOMY, USDC).paid, PAID, "buyer");
        assertEq(sale.positionOf(address(evil), ROOMY, USDC).paid, 30e6, "token");
        assertBooks(PAID + 30e6);
    }

    function test_RevertWhen_TheTokenWithdrawsInsideAPurchase() external {
        buyWith(USDC, address(evil), ROOMY, 50e6);
        evil.arm(address(sale), abi.encodeCall(IAmourSale.withdraw, (ROOMY, USDC)));
        expectBuyWithRevert(buyer, PAID, notBacked(PAID, PAID + 50e6));
        expectBuyWithRevert(buyer, 20e6, notBacked(20e6, 70e6));
        assertBooks(50e6);
    }

    /// @dev The position is in the books before the payment: taking it out again pays with what others paid.
    function test_RevertWhen_TheTokenWithdrawsItsPurchaseBeforeItIsPaid() external {
        buyWith(USDC, buyer, ROOMY, PAID);
        evil.arm(address(sale), abi.encodeCall(IAmourSale.withdraw, (ROOMY, USDC)));
        expectBuyWithRevert(address(evil), 50e6, notBacked(PAID, PAID + 50e6));
        assertEq(evil.balanceOf(address(evil)), DEALT, "nothing gained");
        assertBooks(PAID);
    }

    function test_WhenTheTokenClaimsOrRefundsInsideAPurchase() external {
        bytes[3] memory calls = [
            abi.encodeCall(IAmourSale.claim, (buyer, ROOMY, USDC)),
            abi.encodeCall(IAmourSale.refund, (buyer, ROOMY, USDC)),
            abi.encodeCall(IAmourSale.releaseProceeds, (USDC))
        ];
        for (uint256 i = 0; i < calls.length; ++i) {
            evil.arm(address(sale), calls[i]);
            buyWith(USDC, buyer, ROOMY, 100e6);
            assertTried(2 * (i + 1), 0);
            assertBooks(100e6 * (i + 1));
        }
    }

    function test_WhenTheTokenWithdrawsInsideItsWithdrawal() external {
        buyWith(USDC, buyer, ROOMY, PAID);
        buyWith(USDC, address(evil), ROOMY, 50e6);
        evil.arm(address(sale), abi.encodeCall(IAmourSale.withdraw, (ROOMY, USDC)));
        vm.prank(address(evil));
        sale.withdraw(ROOMY, USDC);
        assertTried(2, 0);
        assertEq(evil.balanceOf(address(evil)), DEALT, "what it paid");
        assertBooks(PAID);
    }

    function test_WhenTheTokenBuysInsideItsWithdrawal() external {
        buyWith(USDC, buyer, ROOMY, PAID);
        buyWith(USDC, address(evil), ROOMY, 50e6);
        evil.arm(address(sale), purchaseOf(address(evil), ROOMY, 30e6));
        vm.prank(address(evil));
        sale.withdraw(ROOMY, USDC);
        assertTried(2, 2);
        assertEq(evil.balanceOf(address(evil)), DEALT - 60e6, "what it paid again");
        assertEq(sale.positionOf(address(evil), ROOMY, USDC).paid, 60e6, "position");
        assertBooks(PAID + 60e6);
    }

    function test_WhenTheTokenAsksForARefundInsideARefund() external {
        buyWith(USDC, other, ROOMY, PAID);
        buyWith(USDC, buyer, ROOMY, PAID);
        sale.cancel();
        evil.arm(address(sale), abi.encodeCall(IAmourSale.refund, (buyer, ROOMY, USDC)));
        sale.refund(buyer, ROOMY, USDC);
        assertTried(2, 0);
        assertEq(evil.balanceOf(buyer), DEALT, "once");
        assertBooks(PAID);
    }

    function test_WhenTheTokenAsksForTheProceedsInsideTheirRelease() external {
        buyWith(USDC, buyer, ROOMY, PAID);
        finish();
        evil.mint(address(sale), PAID);
        evil.arm(address(sale), abi.encodeCall(IAmourSale.releaseProceeds, (USDC)));
        sale.releaseProceeds(USDC);
        assertTried(2, 0);
        assertEq(evil.balanceOf(treasury), PAID, "once");
        assertEq(sale.escrowOf(USDC), 0, "escrow");
    }

    function test_WhenTheTokenClaimsInsideTheReturnOfAnExcess() external {
        buyWith(USDC, other, ROOMY, PAID);
        // 600,000 AMR committed to a round of 300,000: half of the payment is an excess.
        buyWith(USDC, buyer, COMMIT, 18_000e6);
        finish();
        evil.arm(address(sale), abi.encodeCall(IAmourSale.claim, (buyer, COMMIT, USDC)));
        sale.claim(buyer, COMMIT, USDC);
        assertTried(2, 0);
        assertEq(evil.balanceOf(buyer), DEALT - 9_000e6, "the excess once");
        assertEq(token.balanceOf(buyer), COMMIT_CAP / 4, "the tokens once");
        assertBooks(PAID + 9_000e6);
    }

    function notBacked(uint256 held, uint256 escrow) private pure returns (bytes memory) {
        return abi.encodeWithSelector(Errors.AmourSale_EscrowNotBacked.selector, held, escrow);
    }

    function assertTried(uint256 attempts, uint256 successes) private view {
        assertEq(evil.attempts(), attempts, "attempts");
        assertEq(evil.successes(), successes, "successes");
    }

    function assertBooks(uint256 expected) private view {
        assertEq(sale.escrowOf(USDC), expected, "escrow");
        assertEq(evil.balanceOf(address(sale)), expected, "held");
    }

    function finish() private {
        vm.warp(COOLING_OFF_END);
        sale.finalize();
    }
}
