// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Errors} from "../../contracts/libraries/Errors.sol";
import {Permit, SaleConfig, Voucher} from "../../contracts/types/Types.sol";
import {PurchaseFixture} from "../base/PurchaseFixture.sol";
import {RevertingPermitToken} from "../doubles/RevertingPermitToken.sol";
import {TestToken} from "../doubles/TestToken.sol";

contract BuyWithPermitTest is PurchaseFixture {
    uint256 private constant PAID = 2_200e6;
    uint256 private constant DEADLINE = START + 5 minutes;

    function setUp() public override {
        super.setUp();
        vm.warp(START);
        vm.prank(payer);
        usdc.approve(address(sale), 0);
    }

    function test_WhenThePermitIsGood() external {
        buyPermitted(permitOf(PAYER_KEY, USDC, PAID, DEADLINE));
        assertBought(0);
    }

    function test_WhenAnybodyHasUsedThePermitAlready() external {
        Permit memory permit = permitOf(PAYER_KEY, USDC, PAID, DEADLINE);
        vm.prank(other);
        usdc.permit(payer, address(sale), PAID, DEADLINE, permit.v, permit.r, permit.s);
        assertEq(usdc.nonces(payer), 1, "used");
        buyPermitted(permit);
        assertBought(0);
    }

    function test_RevertWhen_ThePermitHasExpired() external {
        Permit memory permit = permitOf(PAYER_KEY, USDC, PAID, DEADLINE);
        vm.warp(DEADLINE + 1);
        assertFails(permit);
    }

    function test_WhenThePermitIsInItsLastSecond() external {
        Permit memory permit = permitOf(PAYER_KEY, USDC, PAID, DEADLINE);
        vm.warp(DEADLINE);
        buyPermitted(permit);
        assertBought(0);
    }

    function test_WhenThePermitHasExpiredButThereIsAnAllowance() external {
        Permit memory permit = permitOf(PAYER_KEY, USDC, PAID, START - 1);
        vm.prank(payer);
        usdc.approve(address(sale), PAID + 7);
        buyPermitted(permit);
        assertBought(7);
    }

    function testFuzz_RevertWhen_ThePermitIsForAnotherAmount(uint256 amount) external {
        if (amount == PAID) ++amount;
        assertFails(permitOf(PAYER_KEY, USDC, amount, DEADLINE));
    }

    function test_RevertWhen_ThePermitIsForAnotherSpender() external {
        FiatPermit memory content = FiatPermit(payer, other, PAID, DEADLINE);
        FiatSignature memory signature = signPermit(PAYER_KEY, usdc, content);
        assertFails(Permit(DEADLINE, signature.v, signature.r, signature.s));
    }

    function test_RevertWhen_AnotherKeySignedThePermit() external {
        assertFails(permitOf(0xBAD, USDC, PAID, DEADLINE));
    }

    function test_RevertWhen_ThePermitIsUsedAgain() external {
        Permit memory permit = permitOf(PAYER_KEY, USDC, PAID, DEADLINE);
        buyPermitted(permit);
        assertFails(permit);
    }

    function test_WhenTheTokenHasNoPermitButThereIsAnAllowance() external {
        TestToken[2] memory tokens = [TestToken(new RevertingPermitToken(6)), new TestToken(6)];
        for (uint256 i = 0; i < tokens.length; ++i) {
            vm.warp(NOW);
            SaleConfig memory settings = saleConfig();
            settings.usdc = address(tokens[i]);
            startSale(settings);
            vm.warp(START);
            tokens[i].mint(payer, PAID);
            vm.prank(payer);
            tokens[i].approve(address(sale), PAID);
            buyPermitted(permitOf(PAYER_KEY, USDC, PAID, DEADLINE));
            assertEq(tokens[i].balanceOf(address(sale)), PAID, "held");
        }
    }

    function buyPermitted(Permit memory permit) private {
        Voucher memory voucher = voucherFor(ROOMY);
        bytes memory signature = signed(voucher, payer);
        vm.prank(payer);
        sale.buyWithPermit(voucher, signature, USDC, PAID, 0, permit);
    }

    function assertFails(Permit memory permit) private {
        Voucher memory voucher = voucherFor(ROOMY);
        bytes memory signature = signed(voucher, payer);
        vm.expectRevert(abi.encodeWithSelector(Errors.AmourSale_PaymentFailed.selector, payer));
        vm.prank(payer);
        sale.buyWithPermit(voucher, signature, USDC, PAID, 0, permit);
    }

    function assertBought(uint256 allowance) private view {
        assertEq(sale.positionOf(payer, ROOMY, USDC).tokens, BOUGHT, "tokens");
        assertEq(usdc.balanceOf(address(sale)), PAID, "held");
        assertEq(usdc.allowance(payer, address(sale)), allowance, "allowance left");
    }
}
