// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {FiatFixture} from "../base/FiatFixture.sol";

contract MockFiatAuthorizationsTest is FiatFixture {
    string private constant TRANSFER = "TransferWithAuthorization";
    string private constant RECEIVE = "ReceiveWithAuthorization";
    bytes private constant UNSIGNED = "FiatTokenV2: invalid signature";
    bytes private constant SPENT = "FiatTokenV2: authorization is used or canceled";

    function test_RevertWhen_ItIsPaused() external {
        FiatAuthorization memory given = authorization();
        usdc.pause();
        expectBothRevert(given, HOLDER_KEY, PAUSED);
    }

    function test_RevertWhen_ThePayerOrThePayeeIsBlacklisted() external {
        FiatAuthorization memory given = authorization();
        usdc.blacklist(holder);
        expectBothRevert(given, HOLDER_KEY, BLACKLISTED);
        usdc.unBlacklist(holder);
        usdc.blacklist(payee);
        expectBothRevert(given, HOLDER_KEY, BLACKLISTED);
    }

    function test_RevertWhen_ItIsNotYetValidOrNoLonger() external {
        FiatAuthorization memory given = authorization();
        vm.warp(given.validAfter);
        expectBothRevert(given, HOLDER_KEY, "FiatTokenV2: authorization is not yet valid");
        vm.warp(given.validBefore);
        expectBothRevert(given, HOLDER_KEY, "FiatTokenV2: authorization is expired");
        vm.warp(given.validBefore - 1);
        receivePayment(given, signAuthorization(HOLDER_KEY, usdc, RECEIVE, given));
    }

    function test_RevertWhen_AnotherSignedIt() external {
        expectBothRevert(authorization(), OTHER_KEY, UNSIGNED);
    }

    function test_RevertWhen_AFieldWasChanged() external {
        FiatAuthorization memory given = authorization();
        FiatSignature memory signature = signAuthorization(HOLDER_KEY, usdc, RECEIVE, given);
        ++given.value;
        expectRevertWith(UNSIGNED);
        receivePayment(given, signature);
    }

    function test_RevertWhen_ItWasSignedForTheOtherFunction() external {
        FiatAuthorization memory given = authorization();
        FiatSignature memory toTransfer = signAuthorization(HOLDER_KEY, usdc, TRANSFER, given);
        expectRevertWith(UNSIGNED);
        receivePayment(given, toTransfer);
        FiatSignature memory toReceive = signAuthorization(HOLDER_KEY, usdc, RECEIVE, given);
        expectRevertWith(UNSIGNED);
        transferPayment(given, toReceive);
    }

    function test_RevertWhen_SomebodyElseReceives() external {
        FiatAuthorization memory given = authorization();
        given.to = address(0xB3);
        FiatSignature memory signature = signAuthorization(HOLDER_KEY, usdc, RECEIVE, given);
        expectRevertWith("FiatTokenV2: caller must be the payee");
        receivePayment(given, signature);
    }

    function test_WhenItIsTransferred() external {
        FiatAuthorization memory given = authorization();
        transferPayment(given, signAuthorization(HOLDER_KEY, usdc, TRANSFER, given));
        assertEq(usdc.balanceOf(payee), given.value, "payee");
        assertTrue(usdc.authorizationState(holder, given.nonce), "used");
        expectBothRevert(given, HOLDER_KEY, SPENT);
        FiatSignature memory cancellation = signCancellation(HOLDER_KEY, usdc, given.nonce);
        expectRevertWith(SPENT);
        cancel(given.nonce, cancellation);
    }

    function test_WhenItIsReceived() external {
        FiatAuthorization memory given = authorization();
        receivePayment(given, signAuthorization(HOLDER_KEY, usdc, RECEIVE, given));
        assertEq(usdc.balanceOf(payee), given.value, "payee");
        assertEq(usdc.balanceOf(holder), HELD - given.value, "holder");
        expectBothRevert(given, HOLDER_KEY, SPENT);
    }

    function test_WhenItsNonceIsCancelled() external {
        FiatAuthorization memory given = authorization();
        FiatSignature memory forged = signCancellation(OTHER_KEY, usdc, given.nonce);
        expectRevertWith(UNSIGNED);
        cancel(given.nonce, forged);
        FiatSignature memory cancellation = signCancellation(HOLDER_KEY, usdc, given.nonce);
        usdc.pause();
        expectRevertWith(PAUSED);
        cancel(given.nonce, cancellation);
        usdc.unpause();
        cancel(given.nonce, cancellation);
        expectBothRevert(given, HOLDER_KEY, SPENT);
    }

    function authorization() private view returns (FiatAuthorization memory) {
        return
            FiatAuthorization({
                from: holder,
                to: payee,
                value: 5e6,
                validAfter: NOW - 1,
                validBefore: NOW + 1 hours,
                nonce: keccak256("nonce")
            });
    }

    function expectBothRevert(FiatAuthorization memory given, uint256 key, bytes memory reason) private {
        FiatSignature memory toTransfer = signAuthorization(key, usdc, TRANSFER, given);
        FiatSignature memory toReceive = signAuthorization(key, usdc, RECEIVE, given);
        expectRevertWith(reason);
        transferPayment(given, toTransfer);
        expectRevertWith(reason);
        receivePayment(given, toReceive);
    }

    function transferPayment(FiatAuthorization memory given, FiatSignature memory signature) private {
        usdc.transferWithAuthorization(
            given.from,
            given.to,
            given.value,
            given.validAfter,
            given.validBefore,
            given.nonce,
            signature.v,
            signature.r,
            signature.s
        );
    }

    /// @dev As the payee.
    function receivePayment(FiatAuthorization memory given, FiatSignature memory signature) private {
        vm.prank(payee);
        usdc.receiveWithAuthorization(
            given.from,
            given.to,
            given.value,
            given.validAfter,
            given.validBefore,
            given.nonce,
            signature.v,
            signature.r,
            signature.s
        );
    }

    function cancel(bytes32 nonce, FiatSignature memory signature) private {
        usdc.cancelAuthorization(holder, nonce, signature.v, signature.r, signature.s);
    }
}
