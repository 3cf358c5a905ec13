// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Errors} from "../../contracts/libraries/Errors.sol";
import {Voucher} from "../../contracts/types/Types.sol";
import {SaleFixture} from "../base/SaleFixture.sol";
import {ContractSigner} from "../doubles/ContractSigner.sol";

contract VoucherTest is SaleFixture {
    bytes private constant INVALID = abi.encodeWithSelector(Errors.AmourSale_VoucherInvalid.selector);

    function setUp() public override {
        super.setUp();
        vm.warp(START);
    }

    function test_RevertWhen_ItHasExpired() external {
        Voucher memory voucher = voucherFor(0);
        bytes memory signature = signed(voucher, buyer);
        vm.warp(voucher.deadline + 1);
        expectRefused(
            voucher,
            signature,
            abi.encodeWithSelector(Errors.AmourSale_VoucherExpired.selector, voucher.deadline)
        );
    }

    function test_WhenItIsInItsLastSecond() external {
        Voucher memory voucher = voucherFor(0);
        bytes memory signature = signed(voucher, buyer);
        vm.warp(voucher.deadline);
        vm.prank(buyer);
        sale.buyWithEth{value: 1 ether}(voucher, signature, 0);
    }

    function test_RevertWhen_ItsLifetimeIsAboveAnHour() external {
        Voucher memory voucher = voucherFor(0);
        voucher.deadline = uint64(START + 1 hours + 1);
        expectRefused(
            voucher,
            signed(voucher, buyer),
            abi.encodeWithSelector(Errors.AmourSale_VoucherTooLong.selector, voucher.deadline)
        );
        voucher.deadline = uint64(START + 1 hours);
        bytes memory signature = signed(voucher, buyer);
        vm.prank(buyer);
        sale.buyWithEth{value: 1 ether}(voucher, signature, 0);
    }

    function test_RevertWhen_AnotherKeySigned() external {
        Voucher memory voucher = voucherFor(0);
        expectRefused(
            voucher,
            signVoucher(0xBAD, domainOf(address(sale)), voucher, buyer, sale.control().epoch),
            INVALID
        );
    }

    function test_RevertWhen_ItIsForAnotherBuyer() external {
        Voucher memory voucher = voucherFor(0);
        expectRefused(voucher, signed(voucher, other), INVALID);
    }

    function test_RevertWhen_ItIsForAnotherChain() external {
        Voucher memory voucher = voucherFor(0);
        bytes32 elsewhere = domain(block.chainid + 1, address(sale));
        expectRefused(
            voucher,
            signVoucher(SIGNER_KEY, elsewhere, voucher, buyer, sale.control().epoch),
            INVALID
        );
    }

    function test_RevertWhen_TheChainWasSplitSince() external {
        Voucher memory voucher = voucherFor(0);
        bytes memory signature = signed(voucher, buyer);
        vm.chainId(424242);
        expectRefused(voucher, signature, INVALID);
    }

    function test_RevertWhen_ItIsForAnotherContract() external {
        Voucher memory voucher = voucherFor(0);
        bytes32 elsewhere = domain(block.chainid, address(token));
        expectRefused(
            voucher,
            signVoucher(SIGNER_KEY, elsewhere, voucher, buyer, sale.control().epoch),
            INVALID
        );
    }

    function test_RevertWhen_ItsEpochHasPassed() external {
        Voucher memory voucher = voucherFor(0);
        bytes memory signature = signed(voucher, buyer);
        sale.bumpVoucherEpoch();
        expectRefused(voucher, signature, INVALID);
        bytes memory renewed = signed(voucher, buyer);
        vm.prank(buyer);
        sale.buyWithEth{value: 1 ether}(voucher, renewed, 0);
    }

    function test_RevertWhen_ItsSignerWasReplaced() external {
        Voucher memory voucher = voucherFor(0);
        bytes memory signature = signed(voucher, buyer);
        sale.setVoucherSigner(vm.addr(0xBEEF));
        expectRefused(voucher, signature, INVALID);
    }

    function test_RevertWhen_AFieldWasChanged() external {
        Voucher memory voucher = voucherFor(0);
        voucher.maxTokens = 1e18;
        bytes memory signature = signed(voucher, buyer);
        voucher.maxTokens = type(uint96).max;
        expectRefused(voucher, signature, INVALID);
        voucher.maxTokens = 1e18;
        voucher.termsHash = keccak256("other terms");
        expectRefused(voucher, signature, INVALID);
    }

    function test_RevertWhen_TheSignatureIsMalleated() external {
        Voucher memory voucher = voucherFor(0);
        bytes32 digest = voucherDigest(domainOf(address(sale)), voucher, buyer, sale.control().epoch);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(SIGNER_KEY, digest);
        uint256 order = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141;
        bytes memory twin = abi.encodePacked(r, bytes32(order - uint256(s)), v == 27 ? uint8(28) : uint8(27));
        expectRefused(voucher, twin, INVALID);
    }

    function testFuzz_RevertWhen_TheSignatureIsNoise(bytes calldata noise) external {
        expectRefused(voucherFor(0), noise, INVALID);
    }

    function test_RevertWhen_AReplayWouldExceedItsCap() external {
        Voucher memory voucher = voucherFor(0);
        voucher.maxTokens = 75_000e18;
        bytes memory signature = signed(voucher, buyer);
        vm.prank(buyer);
        sale.buyWithEth{value: 1 ether}(voucher, signature, 0);
        expectRefused(
            voucher,
            signature,
            abi.encodeWithSelector(Errors.AmourSale_VoucherExceeded.selector, 50_000e18, 25_000e18)
        );
        vm.prank(buyer);
        sale.buyWithEth{value: 0.5 ether}(voucher, signature, 0);
        assertEq(sale.positionOf(buyer, 0, ETH).tokens, 75_000e18, "up to the cap");
    }

    function test_RevertWhen_ItsCapIsBelowWhatIsHeld() external {
        buy(buyer, 0, 1 ether);
        Voucher memory voucher = voucherFor(0);
        voucher.maxTokens = 10_000e18;
        expectRefused(
            voucher,
            signed(voucher, buyer),
            abi.encodeWithSelector(Errors.AmourSale_VoucherExceeded.selector, 50_000e18, 0)
        );
    }

    function test_WhenAWithdrawalFreesItsCap() external {
        Voucher memory voucher = voucherFor(0);
        voucher.maxTokens = 50_000e18;
        bytes memory signature = signed(voucher, buyer);
        for (uint256 i = 0; i < 2; ++i) {
            vm.prank(buyer);
            sale.buyWithEth{value: 1 ether}(voucher, signature, 0);
            vm.prank(buyer);
            sale.withdraw(0, ETH);
        }
        assertEq(sale.escrowOf(ETH), 0, "escrow");
    }

    function test_WhenItsSignerIsAContract() external {
        ContractSigner wallet = new ContractSigner();
        sale.setVoucherSigner(address(wallet));
        Voucher memory voucher = voucherFor(0);
        expectRefused(voucher, "", INVALID);
        wallet.approve(voucherDigest(domainOf(address(sale)), voucher, buyer, sale.control().epoch));
        vm.prank(buyer);
        sale.buyWithEth{value: 1 ether}(voucher, "", 0);
        assertEq(sale.positionOf(buyer, 0, ETH).paid, 1 ether, "paid");
    }

    function expectRefused(Voucher memory voucher, bytes memory signature, bytes memory reason) private {
        vm.expectRevert(reason);
        vm.prank(buyer);
        sale.buyWithEth{value: 1 ether}(voucher, signature, 0);
    }
}
