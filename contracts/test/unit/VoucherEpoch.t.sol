// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAmourSale} from "../../contracts/interfaces/IAmourSale.sol";
import {Errors} from "../../contracts/libraries/Errors.sol";
import {Control, Voucher} from "../../contracts/types/Types.sol";
import {PurchaseFixture} from "../base/PurchaseFixture.sol";

/// @dev Vouchers are signed in the sale's first second with the farthest deadline that there is: whoever takes a key
/// once and signs in advance has nothing left after the next draw.
contract VoucherEpochTest is PurchaseFixture {
    bytes private constant INVALID = abi.encodeWithSelector(Errors.AmourSale_VoucherInvalid.selector);
    uint256 private constant LATER = START + 60 days;

    function setUp() public override {
        super.setUp();
        vm.warp(START);
        nextBlock("start");
    }

    function test_WhenTheSaleIsDeployed() external {
        vm.warp(NOW);
        uint48 expected = successorOf(0);
        assertEq(deploySale(saleConfig()).control().epoch, expected, "drawn");
        nextBlock("another");
        assertTrue(deploySale(saleConfig()).control().epoch != expected, "not again");
    }

    function test_RevertWhen_TheSignerIsTheZeroAddress() external {
        vm.expectRevert(Errors.AmourSale_SignerMissing.selector);
        sale.setVoucherSigner(address(0));
    }

    function test_WhenTheSignerIsReplaced() external {
        uint48 drawn = successorOf(sale.control().epoch);
        vm.expectEmit(address(sale));
        emit IAmourSale.VoucherSignerChanged(other);
        vm.expectEmit(address(sale));
        emit IAmourSale.VoucherEpochChanged(drawn);
        sale.setVoucherSigner(other);
        assertEq(sale.control().signer, other, "signer");
        assertEq(sale.config().voucherSigner, other, "signer in force");
        assertEq(sale.control().epoch, drawn, "epoch");
    }

    function test_WhenTheEpochIsBumped() external {
        vm.prank(guardian);
        sale.pauseBuying(90 minutes);
        Control memory control = sale.control();
        uint48 drawn = successorOf(control.epoch);
        vm.expectEmit(address(sale));
        emit IAmourSale.VoucherEpochChanged(drawn);
        sale.bumpVoucherEpoch();
        control.epoch = drawn;
        assertSame(abi.encode(sale.control()), abi.encode(control), "nothing else");
    }

    function test_WhenTwoAreDrawnInOneBlock() external {
        uint48 first = sale.control().epoch;
        sale.bumpVoucherEpoch();
        uint48 second = sale.control().epoch;
        bytes memory signature = signedFor(second);
        sale.bumpVoucherEpoch();
        uint48 third = sale.control().epoch;
        assertTrue(first != second && second != third && third != first, "three");
        assertRefusedLater(signature);
        performAll();
    }

    function testFuzz_WhenTheBlockDiffersInItsNumberOrItsRandomnessAlone(uint256 random) external {
        uint256 snapshot = vm.snapshotState();
        vm.prevrandao(random);
        sale.bumpVoucherEpoch();
        uint48 drawn = sale.control().epoch;
        vm.revertToState(snapshot);
        snapshot = vm.snapshotState();
        vm.prevrandao(random ^ 1);
        sale.bumpVoucherEpoch();
        assertTrue(sale.control().epoch != drawn, "other randomness");
        vm.revertToState(snapshot);
        vm.roll(vm.getBlockNumber() + 1);
        vm.setBlockhash(vm.getBlockNumber() - 1, keccak256(abi.encode(random)));
        vm.prevrandao(random);
        sale.bumpVoucherEpoch();
        assertTrue(sale.control().epoch != drawn, "another block before it");
    }

    /// @dev A chain whose hashes and randomness are zero.
    function test_WhenABlockTellsNothing() external {
        uint48[8] memory drawn;
        for (uint256 i = 0; i < drawn.length; ++i) {
            vm.roll(vm.getBlockNumber() + 1);
            vm.setBlockhash(vm.getBlockNumber() - 1, 0);
            vm.prevrandao(0);
            sale.bumpVoucherEpoch();
            drawn[i] = sale.control().epoch;
            for (uint256 j = 0; j < i; ++j) assertTrue(drawn[i] != drawn[j], "another");
        }
    }

    function test_RevertWhen_AVoucherWasSignedForEpochsToComeByTheirNumber() external {
        uint48 epoch = sale.control().epoch;
        bytes[] memory signatures = new bytes[](40);
        for (uint48 i = 0; i < 20; ++i) {
            signatures[i] = signedFor(i);
            signatures[20 + i] = signedFor(epoch + i + 1);
        }
        for (uint256 draws = 0; draws < 3; ++draws) {
            uint256 snapshot = vm.snapshotState();
            for (uint256 i = 0; i < signatures.length; ++i) assertRefusedLater(signatures[i]);
            vm.revertToState(snapshot);
            nextBlock("next");
            sale.bumpVoucherEpoch();
        }
    }

    /// @dev Anybody can compute it from the last block, but not from the one in which the epoch will be drawn.
    function testFuzz_RevertWhen_AVoucherWasSignedForTheEpochThatTheBlockWouldHaveDrawn(
        bytes32 blockHash,
        uint256 random
    ) external {
        bytes memory signature = signedFor(successorOf(sale.control().epoch));
        vm.roll(vm.getBlockNumber() + 1);
        vm.setBlockhash(vm.getBlockNumber() - 1, blockHash);
        vm.prevrandao(random);
        sale.bumpVoucherEpoch();
        assertRefusedLater(signature);
    }

    function test_RevertWhen_ItsSignerWasReplacedAndSetAgain() external {
        bytes memory before = signedFor(sale.control().epoch);
        sale.setVoucherSigner(other);
        bytes memory during = signedFor(sale.control().epoch);
        bytes memory successor = signedFor(successorOf(sale.control().epoch));
        nextBlock("again");
        sale.setVoucherSigner(vm.addr(SIGNER_KEY));
        assertRefusedLater(before);
        assertRefusedLater(during);
        assertRefusedLater(successor);
        performAll();
    }

    function test_WhenItIsSignedForTheDrawnEpoch() external {
        sale.bumpVoucherEpoch();
        performAll();
        nextBlock("next");
        sale.setVoucherSigner(vm.addr(SIGNER_KEY));
        performAll();
        assertEq(sale.roundOf(ROOMY).sold, 14 * BOUGHT, "sold");
    }

    function nextBlock(string memory name) private {
        vm.roll(vm.getBlockNumber() + 1);
        vm.setBlockhash(vm.getBlockNumber() - 1, keccak256(bytes(name)));
        vm.prevrandao(uint256(keccak256(abi.encode(name, "randomness"))));
    }

    function longVoucher() private pure returns (Voucher memory) {
        return
            Voucher({maxTokens: type(uint96).max, round: ROOMY, deadline: uint64(LATER), termsHash: TERMS});
    }

    function signedFor(uint48 epoch) private view returns (bytes memory) {
        return signVoucher(SIGNER_KEY, domainOf(address(sale)), longVoucher(), payer, epoch);
    }

    /// @dev In the hour in which its deadline is near enough.
    function assertRefusedLater(bytes memory signature) private {
        vm.warp(LATER - 30 minutes);
        assertRefusedWith(Purchase(Way.Eth, ETH, ROOMY, 1 ether, 0), longVoucher(), signature, INVALID);
    }
}
