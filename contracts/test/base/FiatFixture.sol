// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {MockFiatToken} from "../../contracts/mocks/MockFiatToken.sol";
import {FiatSigning} from "./FiatSigning.sol";

/// @notice USDC's double, and a holder of 100 USDC whose key is known.
abstract contract FiatFixture is FiatSigning {
    uint256 internal constant NOW = 1_800_000_000;
    uint256 internal constant HOLDER_KEY = 0xB0B;
    uint256 internal constant OTHER_KEY = 0xBAD;
    uint256 internal constant HELD = 100e6;
    bytes internal constant PAUSED = "Pausable: paused";
    bytes internal constant BLACKLISTED = "Blacklistable: account is blacklisted";

    address internal immutable holder = vm.addr(HOLDER_KEY);
    address internal immutable payee = address(0xB2);

    MockFiatToken internal usdc;

    function setUp() public virtual {
        vm.warp(NOW);
        usdc = deployFiatToken("USD Coin", "USDC");
        usdc.mint(holder, HELD);
    }

    function expectRevertWith(bytes memory reason) internal {
        vm.expectRevert(abi.encodeWithSignature("Error(string)", string(reason)));
    }
}
