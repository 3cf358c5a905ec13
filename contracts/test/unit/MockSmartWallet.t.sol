// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {MockSmartWallet} from "../../contracts/mocks/MockSmartWallet.sol";
import {FiatFixture} from "../base/FiatFixture.sol";

contract MockSmartWalletTest is FiatFixture {
    MockSmartWallet private wallet;

    function setUp() public override {
        super.setUp();
        wallet = new MockSmartWallet(holder);
        vm.deal(address(this), 1 ether);
        (bool success, ) = address(wallet).call{value: 1 ether}("");
        assertTrue(success, "receives ETH");
        usdc.mint(address(wallet), HELD);
    }

    function test_RevertWhen_SomebodyElseExecutes() external {
        vm.expectRevert(MockSmartWallet.MockSmartWallet_NotOwner.selector);
        wallet.execute(payee, 1 ether, "");
    }

    function test_RevertWhen_TheCallReverts() external {
        usdc.pause();
        expectRevertWith(PAUSED);
        vm.prank(holder);
        wallet.execute(address(usdc), 0, abi.encodeCall(usdc.transfer, (payee, 1)));
    }

    function test_WhenTheOwnerExecutes() external {
        vm.prank(holder);
        wallet.execute(address(usdc), 0, abi.encodeCall(usdc.transfer, (payee, HELD)));
        vm.prank(holder);
        wallet.execute(payee, 1 ether, "");
        assertEq(usdc.balanceOf(payee), HELD, "tokens");
        assertEq(payee.balance, 1 ether, "ETH");
    }

    function testFuzz_WhenItIsAskedWhetherItSigned(bytes32 digest, bytes calldata noise) external view {
        assertTrue(answerTo(digest, sign(HOLDER_KEY, digest)) == IERC1271.isValidSignature.selector, "owner");
        assertTrue(answerTo(digest, sign(OTHER_KEY, digest)) == 0xffffffff, "another");
        assertTrue(answerTo(digest, noise) == 0xffffffff, "noise");
    }

    function answerTo(bytes32 digest, bytes memory signature) private view returns (bytes4) {
        return wallet.isValidSignature(digest, signature);
    }

    function sign(uint256 key, bytes32 digest) private pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodePacked(r, s, v);
    }
}
