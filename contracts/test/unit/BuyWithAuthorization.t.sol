// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Errors} from "../../contracts/libraries/Errors.sol";
import {Authorization, SaleConfig, Voucher} from "../../contracts/types/Types.sol";
import {PurchaseFixture} from "../base/PurchaseFixture.sol";
import {FeeOnTransferToken} from "../doubles/FeeOnTransferToken.sol";
import {TestToken} from "../doubles/TestToken.sol";

contract BuyWithAuthorizationTest is PurchaseFixture {
    uint256 private constant PAID = 2_200e6;
    bytes private constant UNSIGNED = "FiatTokenV2: invalid signature";
    bytes private constant SPENT = "FiatTokenV2: authorization is used or canceled";

    function setUp() public override {
        super.setUp();
        vm.warp(START);
        vm.prank(payer);
        usdc.approve(address(sale), 0);
    }

    function test_WhenTheAuthorizationIsGood() external {
        buyAuthorized(payer, good());
        assertEq(sale.positionOf(payer, ROOMY, USDC).tokens, BOUGHT, "tokens");
        assertEq(usdc.balanceOf(address(sale)), PAID, "held");
        assertEq(usdc.allowance(payer, address(sale)), 0, "allowance");
    }

    function test_RevertWhen_AnotherKeySignedTheAuthorization() external {
        assertFails(payer, authorizationOf(0xBAD, USDC, PAID, address(sale)), UNSIGNED);
    }

    function test_RevertWhen_TheNonceWasUsed() external {
        Authorization memory given = good();
        buyAuthorized(payer, given);
        assertFails(payer, given, SPENT);
    }

    function test_RevertWhen_TheAuthorizationWasCancelled() external {
        Authorization memory given = good();
        FiatSignature memory signature = signCancellation(PAYER_KEY, usdc, given.nonce);
        usdc.cancelAuthorization(payer, given.nonce, signature.v, signature.r, signature.s);
        assertFails(payer, given, SPENT);
    }

    function test_RevertWhen_TheAuthorizationIsNotValidYet() external {
        vm.warp(START + 1);
        Authorization memory given = good();
        vm.warp(given.validAfter);
        assertFails(payer, given, "FiatTokenV2: authorization is not yet valid");
        vm.warp(given.validAfter + 1);
        buyAuthorized(payer, given);
    }

    function test_RevertWhen_TheAuthorizationHasExpired() external {
        Authorization memory given = good();
        vm.warp(given.validBefore);
        assertFails(payer, given, "FiatTokenV2: authorization is expired");
        vm.warp(given.validBefore - 1);
        buyAuthorized(payer, given);
    }

    function test_RevertWhen_TheAuthorizationIsForAnotherPayee() external {
        assertFails(payer, authorizationOf(PAYER_KEY, USDC, PAID, other), UNSIGNED);
    }

    function testFuzz_RevertWhen_TheAuthorizationIsForAnotherAmount(uint256 amount) external {
        if (amount == PAID) ++amount;
        assertFails(payer, authorizationOf(PAYER_KEY, USDC, amount, address(sale)), UNSIGNED);
    }

    function test_RevertWhen_SomebodyElseHoldsTheAuthorization() external {
        Authorization memory given = good();
        assertFails(other, given, UNSIGNED);
        expectRevertWith("FiatTokenV2: caller must be the payee");
        vm.prank(other);
        usdc.receiveWithAuthorization(
            payer,
            address(sale),
            PAID,
            given.validAfter,
            given.validBefore,
            given.nonce,
            given.v,
            given.r,
            given.s
        );
    }

    function test_RevertWhen_TheTokenKnowsNoAuthorizations() external {
        TestToken plain = new TestToken(6);
        takeAsUsdc(plain);
        vm.prank(payer);
        plain.approve(address(sale), PAID);
        assertRefused(Purchase(Way.Authorization, USDC, ROOMY, PAID, 0), "");
    }

    function test_RevertWhen_TheTokenKeepsAFee() external {
        FeeOnTransferToken awkward = new FeeOnTransferToken(6);
        takeAsUsdc(awkward);
        awkward.setFee(100);
        assertRefused(
            Purchase(Way.Authorization, USDC, ROOMY, PAID, 0),
            abi.encodeWithSelector(Errors.AmourSale_EscrowNotBacked.selector, PAID - PAID / 100, PAID)
        );
    }

    function takeAsUsdc(TestToken given) private {
        vm.warp(NOW);
        SaleConfig memory settings = saleConfig();
        settings.usdc = address(given);
        startSale(settings);
        vm.warp(START);
        given.mint(payer, PAID);
    }

    function good() private returns (Authorization memory) {
        return authorizationOf(PAYER_KEY, USDC, PAID, address(sale));
    }

    function buyAuthorized(address caller, Authorization memory given) private {
        Voucher memory voucher = voucherFor(ROOMY);
        bytes memory signature = signed(voucher, caller);
        vm.prank(caller);
        sale.buyWithAuthorization(voucher, signature, USDC, PAID, 0, given);
    }

    function assertFails(address caller, Authorization memory given, bytes memory reason) private {
        Voucher memory voucher = voucherFor(ROOMY);
        bytes memory signature = signed(voucher, caller);
        expectRevertWith(reason);
        vm.prank(caller);
        sale.buyWithAuthorization(voucher, signature, USDC, PAID, 0, given);
        assertEq(sale.positionOf(caller, ROOMY, USDC).tokens, usdc.balanceOf(address(sale)) * 20e12, "books");
    }

    function expectRevertWith(bytes memory reason) private {
        vm.expectRevert(abi.encodeWithSignature("Error(string)", string(reason)));
    }
}
