// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {MockFiatTokenProxy} from "../../contracts/mocks/MockFiatTokenProxy.sol";
import {MockSmartWallet} from "../../contracts/mocks/MockSmartWallet.sol";
import {FiatFixture} from "../base/FiatFixture.sol";

contract MockFiatTokenTest is FiatFixture {
    bytes private constant UNSIGNED = "EIP2612: invalid signature";

    function test_WhenItIsAsked() external view {
        bytes32 kind = keccak256(
            "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"
        );
        bytes32 domain = keccak256(
            abi.encode(kind, keccak256("USD Coin"), keccak256("2"), block.chainid, usdc)
        );
        assertTrue(usdc.DOMAIN_SEPARATOR() == domain, "domain");
        assertTrue(keccak256(bytes(usdc.symbol())) == keccak256("USDC"), "symbol");
        assertTrue(keccak256(bytes(usdc.version())) == keccak256("2"), "version");
        assertEq(usdc.decimals(), 6, "decimals");
        assertEq(usdc.totalSupply(), HELD, "supply");
    }

    function test_RevertWhen_ItIsNamedASecondTime() external {
        expectRevertWith("FiatToken: contract is already initialized");
        usdc.initialize("Other", "OTH");
    }

    function test_RevertWhen_TheProxysAdminCalls() external {
        vm.expectRevert(MockFiatTokenProxy.MockFiatTokenProxy_Admin.selector);
        vm.prank(FIAT_ADMIN);
        usdc.balanceOf(holder);
    }

    function test_RevertWhen_ItIsPaused() external {
        allow(HELD);
        usdc.pause();
        expectRevertWith(PAUSED);
        usdc.mint(holder, 1);
        expectRevertWith(PAUSED);
        usdc.approve(payee, 1);
        expectRevertWith(PAUSED);
        usdc.transfer(payee, 0);
        expectRevertWith(PAUSED);
        usdc.transferFrom(holder, payee, 1);
        usdc.unpause();
        usdc.transferFrom(holder, payee, 1);
        assertEq(usdc.balanceOf(payee), 1, "payee");
    }

    function test_RevertWhen_AnAccountIsBlacklisted() external {
        allow(HELD);
        address[3] memory accounts = [address(this), holder, payee];
        for (uint256 i = 0; i < accounts.length; ++i) {
            usdc.blacklist(accounts[i]);
            assertTrue(usdc.isBlacklisted(accounts[i]), "blacklisted");
            expectRevertWith(BLACKLISTED);
            usdc.transferFrom(holder, payee, 1);
            usdc.unBlacklist(accounts[i]);
        }
        usdc.blacklist(holder);
        assertEq(usdc.balanceOf(holder), HELD, "kept");
        expectRevertWith(BLACKLISTED);
        usdc.mint(holder, 1);
        expectRevertWith(BLACKLISTED);
        vm.prank(holder);
        usdc.transfer(payee, 1);
        usdc.unBlacklist(holder);
        usdc.transferFrom(holder, payee, HELD);
        assertEq(usdc.balanceOf(payee), HELD, "payee");
    }

    function test_RevertWhen_ThePayeeIsTheZeroAddressOrTheTokenItself() external {
        expectRevertWith("ERC20: transfer to the zero address");
        usdc.transfer(address(0), 0);
        expectRevertWith(BLACKLISTED);
        usdc.transfer(address(usdc), 0);
    }

    function test_RevertWhen_TheBalanceOrTheAllowanceIsTooSmall() external {
        allow(HELD - 1);
        expectRevertWith("ERC20: transfer amount exceeds allowance");
        usdc.transferFrom(holder, payee, HELD);
        allow(type(uint256).max);
        expectRevertWith("ERC20: transfer amount exceeds balance");
        usdc.transferFrom(holder, payee, HELD + 1);
    }

    function testFuzz_WhenAValueIsMoved(uint256 value) external {
        value = bound(value, 0, HELD);
        allow(type(uint256).max);
        usdc.transferFrom(holder, payee, value);
        assertEq(usdc.balanceOf(holder), HELD - value, "holder");
        assertEq(usdc.balanceOf(payee), value, "payee");
        assertEq(usdc.allowance(holder, address(this)), type(uint256).max - value, "allowance");
    }

    function test_RevertWhen_APermitIsPausedOrLate() external {
        FiatPermit memory given = permitOf(holder);
        FiatSignature memory signature = signPermit(HOLDER_KEY, usdc, given);
        usdc.pause();
        expectPermitRevert(given, signature, PAUSED);
        usdc.unpause();
        vm.warp(given.deadline + 1);
        expectPermitRevert(given, signature, "FiatTokenV2: permit is expired");
        vm.warp(given.deadline);
        usePermit(given, signature);
    }

    function test_RevertWhen_AnotherSignedThePermitOrItIsUsedAgain() external {
        FiatPermit memory given = permitOf(holder);
        expectPermitRevert(given, signPermit(OTHER_KEY, usdc, given), UNSIGNED);
        FiatSignature memory signature = signPermit(HOLDER_KEY, usdc, given);
        usePermit(given, signature);
        expectPermitRevert(given, signature, UNSIGNED);
    }

    function test_WhenTheOwnerIsAContract() external {
        FiatPermit memory given = permitOf(address(new MockSmartWallet(holder)));
        expectPermitRevert(given, signPermit(OTHER_KEY, usdc, given), UNSIGNED);
        usePermit(given, signPermit(HOLDER_KEY, usdc, given));
        assertEq(usdc.allowance(given.owner, payee), given.value, "allowance");
    }

    function test_WhenAPermitIsUsed() external {
        FiatPermit memory given = permitOf(holder);
        usePermit(given, signPermit(HOLDER_KEY, usdc, given));
        assertEq(usdc.allowance(holder, payee), given.value, "allowance");
        assertEq(usdc.nonces(holder), 1, "nonce");
    }

    function allow(uint256 value) private {
        vm.prank(holder);
        usdc.approve(address(this), value);
    }

    function permitOf(address owner) private view returns (FiatPermit memory) {
        return FiatPermit({owner: owner, spender: payee, value: 5e6, deadline: NOW + 1 hours});
    }

    function usePermit(FiatPermit memory given, FiatSignature memory signature) private {
        usdc.permit(
            given.owner,
            given.spender,
            given.value,
            given.deadline,
            signature.v,
            signature.r,
            signature.s
        );
    }

    function expectPermitRevert(
        FiatPermit memory given,
        FiatSignature memory signature,
        bytes memory reason
    ) private {
        expectRevertWith(reason);
        usePermit(given, signature);
    }
}
