// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAmourSale} from "../../contracts/interfaces/IAmourSale.sol";
import {Errors} from "../../contracts/libraries/Errors.sol";
import {WithdrawalSigning} from "../base/WithdrawalSigning.sol";
import {ContractSigner} from "../doubles/ContractSigner.sol";

contract WithdrawBySignatureTest is WithdrawalSigning {
    bytes private constant UNSIGNED = abi.encodeWithSelector(Errors.AmourSale_WithdrawalNotSigned.selector);
    uint256 private constant PAID = 2_200e6;

    function setUp() public override {
        super.setUp();
        vm.warp(START);
        perform(purchases()[1]);
    }

    function test_WhenTheBuyerSignedWithAKey() external {
        Withdrawal memory given = good();
        vm.expectEmit(address(sale));
        emit IAmourSale.Withdrawn(payer, ROOMY, USDC, BOUGHT, PAID);
        handIn(given, signedByPayer(given));
        assertEq(usdc.balanceOf(payer), 1_000_000_000e6, "payer");
        assertEq(usdc.balanceOf(other), 1_000_000_000e6, "caller");
        assertEq(sale.escrowOf(USDC), 0, "escrow");
        assertEq(sale.roundOf(ROOMY).sold, 0, "sold");
    }

    function test_WhenTheBuyerIsAContractThatApproves() external {
        ContractSigner wallet = new ContractSigner();
        fund(address(wallet));
        buyWith(EURC, address(wallet), ROOMY, PAID);
        Withdrawal memory given = withdrawalOf(address(wallet), ROOMY, EURC);
        wallet.approve(withdrawalDigest(domainOf(address(sale)), given));
        handIn(given, "");
        assertEq(eurc.balanceOf(address(wallet)), 1_000_000_000e6, "wallet");
    }

    function test_RevertWhen_TheBuyerIsAContractThatDoesNotApprove() external {
        ContractSigner wallet = new ContractSigner();
        fund(address(wallet));
        buyWith(EURC, address(wallet), ROOMY, PAID);
        assertRefusal(withdrawalOf(address(wallet), ROOMY, EURC), "", UNSIGNED);
    }

    function test_RevertWhen_AnotherKeySigned() external {
        Withdrawal memory given = good();
        assertRefusal(given, signWithdrawal(SIGNER_KEY, domainOf(address(sale)), given), UNSIGNED);
    }

    function testFuzz_RevertWhen_TheSignatureIsNoise(bytes calldata noise) external {
        assertRefusal(good(), noise, UNSIGNED);
    }

    function test_RevertWhen_ItWasSignedForAnotherChain() external {
        Withdrawal memory given = good();
        bytes32 elsewhere = domain(block.chainid + 1, address(sale));
        assertRefusal(given, signWithdrawal(PAYER_KEY, elsewhere, given), UNSIGNED);
        bytes memory signature = signedByPayer(given);
        vm.chainId(424242);
        assertRefusal(given, signature, UNSIGNED);
    }

    function test_RevertWhen_ItWasSignedForAnotherContract() external {
        Withdrawal memory given = good();
        bytes32 elsewhere = domain(block.chainid, address(token));
        assertRefusal(given, signWithdrawal(PAYER_KEY, elsewhere, given), UNSIGNED);
    }

    function test_RevertWhen_AFieldWasChangedAfterTheSignature() external {
        perform(purchases()[4]);
        perform(Purchase(Way.Allowance, USDC, COMMIT, PAID, 0));
        fund(other);
        buyWith(USDC, other, ROOMY, PAID);
        for (uint256 field = 0; field < 5; ++field) {
            Withdrawal memory given = good();
            bytes memory signature = signedByPayer(given);
            if (field == 0) given.buyer = other;
            if (field == 1) given.round = COMMIT;
            if (field == 2) (given.asset, given.paid) = (EURC, 2_000e6);
            if (field == 3) --given.paid;
            if (field == 4) ++given.deadline;
            assertRefusal(given, signature, UNSIGNED);
        }
    }

    function test_WhenItsDeadlineIsThisSecond() external {
        Withdrawal memory given = good();
        bytes memory signature = signedByPayer(given);
        vm.warp(given.deadline);
        handIn(given, signature);
        assertEq(usdc.balanceOf(payer), 1_000_000_000e6, "payer");
    }

    function test_RevertWhen_ItsDeadlineHasPassed() external {
        Withdrawal memory given = good();
        bytes memory signature = signedByPayer(given);
        vm.warp(given.deadline + 1);
        bytes memory reason = abi.encodeWithSelector(
            Errors.AmourSale_WithdrawalExpired.selector,
            given.deadline
        );
        assertRefusal(given, signature, reason);
    }

    function test_RevertWhen_ItWasUsedAlready() external {
        Withdrawal memory given = good();
        handIn(given, signedByPayer(given));
        assertRefusal(given, signedByPayer(given), UNSIGNED);
    }

    function test_RevertWhen_TheSameWasBoughtAgain() external {
        Withdrawal memory given = good();
        bytes memory signature = signedByPayer(given);
        handIn(given, signature);
        vm.warp(START + 1);
        perform(purchases()[1]);
        assertEq(sale.positionOf(payer, ROOMY, USDC).paid, given.paid, "as much as before");
        assertRefusal(given, signature, UNSIGNED);
    }

    function test_RevertWhen_MoreWasBoughtSince() external {
        Withdrawal memory given = good();
        bytes memory signature = signedByPayer(given);
        perform(purchases()[1]);
        assertRefusal(given, signature, UNSIGNED);
        given.paid = 2 * PAID;
        assertRefusal(given, signature, UNSIGNED);
    }

    function test_RevertWhen_NothingWasEverBought() external {
        Withdrawal memory given = withdrawalOf(payer, SMALL, USDC);
        bytes memory reason = abi.encodeWithSelector(Errors.AmourSale_NothingToWithdraw.selector);
        assertRefusal(given, signedByPayer(given), reason);
    }

    function test_RevertWhen_TheWindowHasClosed() external {
        Withdrawal memory given = good();
        given.deadline = START + WINDOW;
        bytes memory signature = signedByPayer(given);
        vm.warp(START + WINDOW);
        bytes memory reason = abi.encodeWithSelector(
            Errors.AmourSale_WithdrawalClosed.selector,
            START + WINDOW
        );
        assertRefusal(given, signature, reason);
        vm.warp(START + WINDOW - 1);
        handIn(given, signature);
    }

    function test_RevertWhen_ThePayeeRefuses() external {
        usdc.blacklist(payer);
        Withdrawal memory given = good();
        bytes memory reason = abi.encodeWithSelector(Errors.AmourSale_PaymentFailed.selector, payer);
        assertRefusal(given, signedByPayer(given), reason);
        assertEq(sale.positionOf(payer, ROOMY, USDC).paid, PAID, "position");
        usdc.unBlacklist(payer);
        handIn(given, signedByPayer(given));
    }

    function testFuzz_RevertWhen_TheAssetIsInNoList(uint8 asset) external {
        Withdrawal memory given = good();
        assertNoSuchAsset(
            abi.encodeWithSelector(
                IAmourSale.withdrawBySignature.selector,
                given.buyer,
                given.round,
                bound(asset, 3, 255),
                given.paid,
                given.deadline,
                signedByPayer(given)
            )
        );
    }

    function good() private view returns (Withdrawal memory) {
        return withdrawalOf(payer, ROOMY, USDC);
    }

    function signedByPayer(Withdrawal memory given) private view returns (bytes memory) {
        return signWithdrawal(PAYER_KEY, domainOf(address(sale)), given);
    }

    function assertRefusal(Withdrawal memory given, bytes memory signature, bytes memory reason) private {
        vm.expectRevert(reason);
        handIn(given, signature);
    }
}
