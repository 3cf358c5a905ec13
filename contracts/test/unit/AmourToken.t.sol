// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IERC1363} from "@openzeppelin/contracts/interfaces/IERC1363.sol";
import {AmourToken} from "../../contracts/AmourToken.sol";
import {Assertions} from "../base/Assertions.sol";

contract AmourTokenTest is Assertions {
    uint256 private constant KEY = 0xB0B;
    AmourToken private token;

    function setUp() external {
        token = new AmourToken("Amour Token", "AMR", 1_000e18, address(this));
    }

    function test_TheWholeSupplyIsMintedOnce() external view {
        assertEq(token.totalSupply(), 1_000e18, "supply");
        assertEq(token.balanceOf(address(this)), 1_000e18, "holder");
        assertEq(token.decimals(), 18, "decimals");
    }

    function test_BurningLowersTheSupply() external {
        token.burn(1e18);
        assertEq(token.totalSupply(), 999e18, "supply");
    }

    function test_APermitAllowsWithoutATransaction() external {
        address owner = vm.addr(KEY);
        bytes32 kind = keccak256(
            "Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"
        );
        bytes32 content = keccak256(abi.encode(kind, owner, address(this), 5e18, 0, type(uint256).max));
        bytes32 digest = keccak256(abi.encodePacked(hex"1901", token.DOMAIN_SEPARATOR(), content));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(KEY, digest);
        token.permit(owner, address(this), 5e18, type(uint256).max, v, r, s);
        assertEq(token.allowance(owner, address(this)), 5e18, "allowance");
    }

    function test_ItSupportsErc1363() external view {
        assertTrue(token.supportsInterface(type(IERC1363).interfaceId), "ERC-1363");
    }
}
