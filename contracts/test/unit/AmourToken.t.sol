// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IERC1363} from "@openzeppelin/contracts/interfaces/IERC1363.sol";
import {ERC1363Utils} from "@openzeppelin/contracts/token/ERC20/utils/ERC1363Utils.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {AmourToken} from "../../contracts/AmourToken.sol";
import {Assertions} from "../base/Assertions.sol";
import {CallTaker} from "../doubles/CallTaker.sol";

contract AmourTokenTest is Assertions {
    uint256 private constant KEY = 0xB0B;
    address private immutable owner = vm.addr(KEY);
    address private immutable other = address(0xB2);
    AmourToken private token;

    function setUp() external {
        vm.warp(1_800_000_000);
        token = new AmourToken("Amour Token", "AMR", 1_000e18, owner);
    }

    function test_WhenItIsDeployed() external view {
        assertSame(bytes(token.name()), "Amour Token", "name");
        assertSame(bytes(token.symbol()), "AMR", "symbol");
        assertEq(token.decimals(), 18, "decimals");
        assertEq(token.totalSupply(), 1_000e18, "supply");
        assertEq(token.balanceOf(owner), 1_000e18, "holder");
    }

    function testFuzz_WhenTokensAreTransferred(uint256 value) external {
        value = bound(value, 0, 1_000e18);
        vm.prank(owner);
        assertTrue(token.transfer(other, value), "answer");
        vm.prank(other);
        token.approve(address(this), value);
        assertTrue(token.transferFrom(other, owner, value / 2), "answer");
        assertEq(token.balanceOf(other), value - value / 2, "other");
        assertEq(token.allowance(other, address(this)), value - value / 2, "allowance");
        assertEq(token.balanceOf(owner) + token.balanceOf(other), 1_000e18, "supply");
    }

    function test_RevertWhen_TheAllowanceIsTooSmall() external {
        vm.prank(owner);
        token.approve(other, 1);
        bytes4 kind = IERC20Errors.ERC20InsufficientAllowance.selector;
        vm.expectRevert(abi.encodeWithSelector(kind, other, 1, 2));
        vm.prank(other);
        token.transferFrom(owner, other, 2);
    }

    function test_RevertWhen_TheBalanceIsTooSmall() external {
        vm.expectRevert(insufficient(other, 0, 1));
        vm.prank(other);
        token.transfer(owner, 1);
    }

    function test_WhenTokensAreBurned() external {
        vm.prank(owner);
        token.burn(1e18);
        vm.prank(owner);
        token.approve(other, 2e18);
        vm.prank(other);
        token.burnFrom(owner, 2e18);
        assertEq(token.balanceOf(owner), 997e18, "balance");
        assertEq(token.totalSupply(), 997e18, "supply");
    }

    function test_RevertWhen_MoreIsBurnedThanIsHeld() external {
        vm.expectRevert(insufficient(owner, 1_000e18, 1_000e18 + 1));
        vm.prank(owner);
        token.burn(1_000e18 + 1);
    }

    function test_WhenAPermitIsGood() external {
        permit(KEY, type(uint256).max);
        assertEq(token.allowance(owner, other), 5e18, "allowance");
        assertEq(token.nonces(owner), 1, "nonce");
        (, string memory name, string memory version, uint256 chain, address contract_, , ) = token
            .eip712Domain();
        assertSame(abi.encode(name, version), abi.encode("Amour Token", "1"), "name and version");
        assertSame(abi.encode(chain, contract_), abi.encode(block.chainid, token), "chain and contract");
    }

    function test_RevertWhen_APermitHasExpired() external {
        vm.expectRevert(
            abi.encodeWithSelector(ERC20Permit.ERC2612ExpiredSignature.selector, 1_800_000_000 - 1)
        );
        this.permit(KEY, 1_800_000_000 - 1);
    }

    function test_RevertWhen_AnotherKeySignedAPermit() external {
        bytes4 kind = ERC20Permit.ERC2612InvalidSigner.selector;
        vm.expectRevert(abi.encodeWithSelector(kind, vm.addr(0xBAD), owner));
        this.permit(0xBAD, type(uint256).max);
    }

    function test_WhenThePayeeTakesTheCall() external {
        CallTaker payee = new CallTaker();
        vm.prank(owner);
        token.transferAndCall(address(payee), 3, "hello");
        assertSame(payee.last(), abi.encode(owner, owner, 3, "hello"), "told");
        vm.prank(owner);
        token.approve(address(this), 4);
        token.transferFromAndCall(owner, address(payee), 4);
        assertSame(payee.last(), abi.encode(address(this), owner, 4, ""), "told");
        assertEq(token.balanceOf(address(payee)), 7, "moved");
    }

    function test_WhenTheSpenderTakesTheCall() external {
        CallTaker spender = new CallTaker();
        vm.prank(owner);
        token.approveAndCall(address(spender), 5, "take");
        assertSame(spender.last(), abi.encode(owner, 5, "take"), "told");
        assertEq(token.allowance(owner, address(spender)), 5, "allowed");
    }

    function test_RevertWhen_ThePayeeHasNoCode() external {
        vm.expectRevert(abi.encodeWithSelector(ERC1363Utils.ERC1363InvalidReceiver.selector, other));
        vm.prank(owner);
        token.transferAndCall(other, 1);
    }

    function test_WhenInterfacesAreAskedFor() external view {
        assertTrue(token.supportsInterface(type(IERC165).interfaceId), "ERC-165");
        assertTrue(token.supportsInterface(type(IERC1363).interfaceId), "ERC-1363");
        assertTrue(!token.supportsInterface(0xffffffff), "nothing else");
    }

    /// @dev Of 5 AMR from the owner to the other, hashed here once more.
    function permit(uint256 key, uint256 deadline) public {
        bytes32 kind = keccak256(
            "Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"
        );
        bytes32 content = keccak256(abi.encode(kind, owner, other, 5e18, 0, deadline));
        bytes32 digest = keccak256(abi.encodePacked(hex"1901", token.DOMAIN_SEPARATOR(), content));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        token.permit(owner, other, 5e18, deadline, v, r, s);
    }

    function insufficient(address holder, uint256 held, uint256 needed) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IERC20Errors.ERC20InsufficientBalance.selector, holder, held, needed);
    }
}
