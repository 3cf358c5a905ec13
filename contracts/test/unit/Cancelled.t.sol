// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAmourSale} from "../../contracts/interfaces/IAmourSale.sol";
import {Errors} from "../../contracts/libraries/Errors.sol";
import {Asset} from "../../contracts/types/Types.sol";
import {WithdrawalSigning} from "../base/WithdrawalSigning.sol";
import {ReentrantPayee} from "../doubles/ReentrantPayee.sol";
import {RejectingPayee} from "../doubles/RejectingPayee.sol";

/// @dev A failed sale goes on saying what it had sold, whichever way its buyers leave.
contract CancelledTest is WithdrawalSigning {
    function setUp() public override {
        super.setUp();
        vm.warp(START);
        buy(buyer, ROOMY, 1 ether);
        buy(other, ROOMY, 2 ether);
        perform(purchases()[1]);
        perform(purchases()[4]);
    }

    function test_WhenItIsWithdrawnAfterACancellation() external {
        sale.cancel();
        bytes32 before = sums();
        vm.expectEmit(address(sale));
        emit IAmourSale.Refunded(buyer, ROOMY, ETH, 50_000e18, 1 ether);
        vm.prank(buyer);
        sale.withdraw(ROOMY, ETH);
        assertEq(buyer.balance, 1_000_000 ether, "paid");
        assertTrue(sums() == before, "sums");
    }

    function test_WhenItIsWithdrawnAfterACancellationAndAfterItsWindow() external {
        vm.warp(START + WINDOW + 1 days);
        sale.cancel();
        vm.warp(COOLING_OFF_END + 365 days);
        assertEq(sale.refundOf(buyer, ROOMY, ETH), 1 ether, "due");
        vm.prank(buyer);
        sale.withdraw(ROOMY, ETH);
        assertEq(buyer.balance, 1_000_000 ether, "paid");
    }

    function test_WhenItWasSignedBeforeACancellation() external {
        Withdrawal memory given = withdrawalOf(payer, ROOMY, USDC);
        bytes memory signature = signWithdrawal(PAYER_KEY, domainOf(address(sale)), given);
        sale.cancel();
        bytes32 before = sums();
        vm.expectEmit(address(sale));
        emit IAmourSale.Refunded(payer, ROOMY, USDC, BOUGHT, 2_200e6);
        handIn(given, signature);
        assertEq(usdc.balanceOf(payer), 1_000_000_000e6, "paid");
        assertEq(sale.nonces(payer), 1, "used");
        assertTrue(sums() == before, "sums");
    }

    function test_RevertWhen_NothingIsLeftToWithdrawAfterACancellation() external {
        sale.cancel();
        sale.refund(buyer, ROOMY, ETH);
        vm.expectRevert(Errors.AmourSale_NothingToRefund.selector);
        vm.prank(buyer);
        sale.withdraw(ROOMY, ETH);
        vm.expectRevert(Errors.AmourSale_NothingToRefund.selector);
        vm.prank(buyer);
        sale.withdraw(COMMIT, EURC);
    }

    function test_RevertWhen_TheRoundIsUnknownAfterACancellation() external {
        sale.cancel();
        vm.expectRevert(Errors.AmourSale_NothingToWithdraw.selector);
        vm.prank(buyer);
        sale.withdraw(3, ETH);
    }

    function test_RevertWhen_ThePayeeOfAWithdrawalAfterACancellationRefuses() external {
        RejectingPayee payee = new RejectingPayee();
        vm.deal(address(payee), 1 ether);
        buy(address(payee), ROOMY, 1 ether);
        sale.cancel();
        vm.expectRevert(abi.encodeWithSelector(Errors.AmourSale_PaymentFailed.selector, address(payee)));
        vm.prank(address(payee));
        sale.withdraw(ROOMY, ETH);
        payee.accept();
        sale.refund(address(payee), ROOMY, ETH);
        assertEq(address(payee).balance, 1 ether, "paid in the end");
    }

    function test_WhenThePayeeOfAWithdrawalAfterACancellationCallsBack() external {
        ReentrantPayee payee = new ReentrantPayee(address(sale));
        vm.deal(address(payee), 1 ether);
        buy(address(payee), ROOMY, 1 ether);
        sale.cancel();
        bytes[2] memory calls = [
            abi.encodeCall(IAmourSale.withdraw, (ROOMY, ETH)),
            abi.encodeCall(IAmourSale.refund, (address(payee), ROOMY, ETH))
        ];
        for (uint256 i = 0; i < 2; ++i) {
            uint256 snapshot = vm.snapshotState();
            payee.arm(calls[i]);
            vm.prank(address(payee));
            sale.withdraw(ROOMY, ETH);
            assertEq(payee.attempts(), 1, "tried");
            assertEq(payee.successes(), 0, "refused");
            assertEq(address(payee).balance, 1 ether, "once");
            vm.revertToState(snapshot);
        }
    }

    /// @dev Two bits choose for each of four positions: refund, withdraw, or by signature where a key is known.
    function testFuzz_WhenBuyersLeaveInAnyWayAndAnyOrderAfterACancellation(uint8 ways, uint8 first) external {
        sale.cancel();
        bytes32 before = sums();
        address[4] memory holders = [buyer, other, payer, payer];
        Asset[4] memory assets = [ETH, ETH, USDC, EURC];
        for (uint256 i = 0; i < 4; ++i) {
            uint256 next = (i + first) % 4;
            goOut(holders[next], assets[next], (ways >> (2 * next)) % 4);
            assertTrue(sums() == before, "sums");
        }
        for (uint256 i = 0; i < 3; ++i) {
            assertEq(sale.escrowOf(allAssets()[i]), 0, "escrow");
            assertEq(balanceOf(allAssets()[i], address(sale)), 0, "held");
        }
        assertEq(buyer.balance + other.balance, 2_000_000 ether, "ETH");
        assertEq(usdc.balanceOf(payer) + eurc.balanceOf(payer), 2_000_000_000e6, "stablecoins");
    }

    function test_WhenBuyersLeftBeforeTheCancellation() external {
        vm.prank(other);
        sale.withdraw(ROOMY, ETH);
        sale.cancel();
        sale.refund(buyer, ROOMY, ETH);
        (uint256 tokens, uint256 usd) = sale.totals();
        assertEq(tokens, 50_000e18 + 2 * BOUGHT, "tokens");
        assertEq(usd, 2_500e6 + 2 * 2_200e6, "usd");
    }

    function test_RevertWhen_ItFailedWithoutACancellation() external {
        vm.warp(COOLING_OFF_END);
        sale.finalize();
        bytes32 before = sums();
        vm.expectRevert(abi.encodeWithSelector(Errors.AmourSale_WithdrawalClosed.selector, START + WINDOW));
        vm.prank(buyer);
        sale.withdraw(ROOMY, ETH);
        sale.refund(buyer, ROOMY, ETH);
        sale.refund(payer, ROOMY, USDC);
        assertTrue(sums() == before, "sums");
    }

    function test_WhenACommitRoundIsLeftAfterACancellation() external {
        buyWith(USDC, buyer, COMMIT, 9_000e6);
        buyWith(USDC, other, COMMIT, 9_000e6);
        sale.cancel();
        bytes32 before = sums();
        vm.prank(buyer);
        sale.withdraw(COMMIT, USDC);
        sale.refund(other, COMMIT, USDC);
        assertEq(usdc.balanceOf(buyer), 1_000_000_000e6, "all");
        assertEq(usdc.balanceOf(other), 1_000_000_000e6, "all");
        assertTrue(sums() == before, "sums");
    }

    function goOut(address holder, Asset asset, uint256 way) private {
        if (way == 2 && holder == payer) {
            Withdrawal memory given = withdrawalOf(holder, ROOMY, asset);
            handIn(given, signWithdrawal(PAYER_KEY, domainOf(address(sale)), given));
        } else if (way == 0) {
            sale.refund(holder, ROOMY, asset);
        } else {
            vm.prank(holder);
            sale.withdraw(ROOMY, asset);
        }
    }

    /// @dev All that is told of what was sold.
    function sums() private view returns (bytes32) {
        (uint256 tokens, uint256 usd) = sale.totals();
        return keccak256(abi.encode(tokens, usd, sale.roundOf(ROOMY), sale.roundOf(COMMIT)));
    }
}
