// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Errors} from "../../contracts/libraries/Errors.sol";
import {WithdrawalSigning} from "../base/WithdrawalSigning.sol";

contract WithdrawalNonceTest is WithdrawalSigning {
    bytes private constant UNSIGNED = abi.encodeWithSelector(Errors.AmourSale_WithdrawalNotSigned.selector);
    uint256 private constant OTHER_KEY = 0xFA8;

    function setUp() public override {
        super.setUp();
        vm.warp(START);
        perform(purchases()[1]);
        perform(purchases()[4]);
    }

    function test_WhenNothingWasSignedYet() external view {
        assertEq(sale.nonces(payer), 0, "nonce");
    }

    function test_WhenAWithdrawalIsHandedIn() external {
        handInSigned(withdrawalOf(payer, ROOMY, USDC));
        assertEq(sale.nonces(payer), 1, "used");
        assertEq(sale.nonces(other), 0, "of the buyer alone");
    }

    function test_RevertWhen_AWithdrawalIsHandedInTwice() external {
        Withdrawal memory given = withdrawalOf(payer, ROOMY, USDC);
        bytes memory signature = signedByPayer(given);
        handIn(given, signature);
        assertRefusal(given, signature);
        assertEq(usdc.balanceOf(payer), 1_000_000_000e6, "once");
    }

    /// @dev As much, and bought at the same time: nothing but the nonce tells the two apart.
    function test_RevertWhen_ItWasSignedBeforeAndTheSameIsBoughtAgainInTheSameSecond() external {
        Withdrawal memory given = withdrawalOf(payer, ROOMY, USDC);
        bytes memory signature = signedByPayer(given);
        handIn(given, signature);
        perform(purchases()[1]);
        assertEq(sale.positionOf(payer, ROOMY, USDC).paid, given.paid, "as much");
        assertEq(sale.positionOf(payer, ROOMY, USDC).boughtAt, given.boughtAt, "at the same time");
        assertRefusal(given, signature);
        handInSigned(withdrawalOf(payer, ROOMY, USDC));
    }

    function test_RevertWhen_ANonceIsSkipped() external {
        Withdrawal memory later = withdrawalOf(payer, ROOMY, EURC);
        later.nonce = 1;
        bytes memory signature = signedByPayer(later);
        assertRefusal(later, signature);
        handInSigned(withdrawalOf(payer, ROOMY, USDC));
        handIn(later, signature);
        assertEq(sale.nonces(payer), 2, "both");
    }

    function test_RevertWhen_TwoPositionsWereSignedWithTheSameNonce() external {
        Withdrawal memory second = withdrawalOf(payer, ROOMY, EURC);
        handInSigned(withdrawalOf(payer, ROOMY, USDC));
        assertRefusal(second, signedByPayer(second));
        handInSigned(withdrawalOf(payer, ROOMY, EURC));
    }

    function test_WhenTwoPositionsWereSignedInARow() external {
        Withdrawal memory first = withdrawalOf(payer, ROOMY, USDC);
        Withdrawal memory second = withdrawalOf(payer, ROOMY, EURC);
        second.nonce = 1;
        assertRefusal(second, signedByPayer(second));
        handInSigned(first);
        handInSigned(second);
        assertEq(sale.escrowOf(USDC) + sale.escrowOf(EURC), 0, "both");
    }

    function test_WhenAWithdrawalIsRefused() external {
        Withdrawal memory given = withdrawalOf(payer, ROOMY, USDC);
        bytes memory signature = signedByPayer(given);
        usdc.blacklist(payer);
        vm.expectRevert(abi.encodeWithSelector(Errors.AmourSale_PaymentFailed.selector, payer));
        handIn(given, signature);
        assertEq(sale.nonces(payer), 0, "kept");
        usdc.unBlacklist(payer);
        handIn(given, signature);
    }

    function test_WhenAnotherBuyerHandsInTheirs() external {
        address second = vm.addr(OTHER_KEY);
        fund(second);
        buyWith(USDC, second, ROOMY, 100e6);
        handInSigned(withdrawalOf(payer, ROOMY, USDC));
        Withdrawal memory given = withdrawalOf(second, ROOMY, USDC);
        assertEq(given.nonce, 0, "their first");
        handIn(given, signWithdrawal(OTHER_KEY, domainOf(address(sale)), given));
        assertEq(sale.nonces(second), 1, "theirs");
        assertEq(sale.nonces(payer), 1, "the payer's");
    }

    function test_WhenTheBuyerWithdrawsWithoutASignature() external {
        Withdrawal memory given = withdrawalOf(payer, ROOMY, EURC);
        vm.prank(payer);
        sale.withdraw(ROOMY, USDC);
        assertEq(sale.nonces(payer), 0, "kept");
        handInSigned(given);
    }

    function testFuzz_RevertWhen_ItIsSignedByAnyNonceButTheNext(uint256 nonce) external {
        Withdrawal memory given = withdrawalOf(payer, ROOMY, USDC);
        given.nonce = nonce == 0 ? 1 : nonce;
        assertRefusal(given, signedByPayer(given));
    }

    function signedByPayer(Withdrawal memory given) private view returns (bytes memory) {
        return signWithdrawal(PAYER_KEY, domainOf(address(sale)), given);
    }

    function handInSigned(Withdrawal memory given) private {
        handIn(given, signedByPayer(given));
    }

    function assertRefusal(Withdrawal memory given, bytes memory signature) private {
        vm.expectRevert(UNSIGNED);
        handIn(given, signature);
    }
}
