// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IERC5267} from "@openzeppelin/contracts/interfaces/IERC5267.sol";
import {IAmourSale} from "../../contracts/interfaces/IAmourSale.sol";
import {Errors} from "../../contracts/libraries/Errors.sol";
import {SaleConfig, State} from "../../contracts/types/Types.sol";
import {SaleFixture} from "../base/SaleFixture.sol";
import {TestToken} from "../doubles/TestToken.sol";

contract ConstructorTest is SaleFixture {
    function test_RevertWhen_APartyIsMissing() external {
        for (uint256 party = 0; party < 4; ++party) {
            SaleConfig memory settings = saleConfig();
            if (party == 0) settings.token = address(0);
            if (party == 1) settings.treasury = address(0);
            if (party == 2) settings.authority = address(0);
            if (party == 3) settings.voucherSigner = address(0);
            assertInvalid(settings);
        }
    }

    function test_RevertWhen_TheTimesAreOutOfOrder() external {
        for (uint256 fault = 0; fault < 3; ++fault) {
            SaleConfig memory settings = saleConfig();
            if (fault == 0) settings.saleStart = uint32(NOW);
            if (fault == 1) settings.saleEnd = settings.saleStart;
            if (fault == 2) settings.coolingOffEnd = settings.saleEnd - 1;
            assertInvalid(settings);
        }
    }

    function test_RevertWhen_TheWithdrawalWindowIsUnder14Days() external {
        SaleConfig memory settings = saleConfig();
        settings.withdrawalWindow = 14 days - 1;
        assertInvalid(settings);
    }

    function test_RevertWhen_AnAssetLacksItsPriceSource() external {
        SaleConfig memory settings = saleConfig();
        settings.ethUsd = address(0);
        assertInvalid(settings);
        settings = saleConfig();
        settings.eurUsd = address(0);
        assertInvalid(settings);
    }

    function test_RevertWhen_APriceSourceLacksItsAsset() external {
        SaleConfig memory settings = saleConfig();
        settings.eurc = address(0);
        assertInvalid(settings);
    }

    function test_RevertWhen_OneTokenStandsForTwo() external {
        for (uint256 fault = 0; fault < 3; ++fault) {
            SaleConfig memory settings = saleConfig();
            if (fault == 0) settings.usdc = settings.token;
            if (fault == 1) settings.eurc = settings.token;
            if (fault == 2) settings.usdc = settings.eurc;
            assertInvalid(settings);
        }
    }

    function testFuzz_RevertWhen_AStablecoinHasMoreThan18Decimals(uint8 decimals, bool euro) external {
        decimals = uint8(bound(decimals, 19, 255));
        SaleConfig memory settings = saleConfig();
        if (euro) settings.eurc = address(new TestToken(decimals));
        else settings.usdc = address(new TestToken(decimals));
        assertInvalid(settings);
    }

    function test_RevertWhen_AStablecoinIsNoToken() external {
        SaleConfig memory settings = saleConfig();
        settings.usdc = address(manager);
        vm.expectRevert(bytes(""));
        deploySale(settings);
    }

    function test_WhenEveryValueIsAtItsLimit() external {
        SaleConfig memory settings = saleConfig();
        settings.saleStart = uint32(NOW + 1);
        settings.saleEnd = uint32(NOW + 2);
        settings.coolingOffEnd = settings.saleEnd;
        settings.withdrawalWindow = 14 days;
        settings.softCapUsd = type(uint64).max;
        settings.usdc = address(new TestToken(18));
        settings.eurc = address(new TestToken(0));
        assertGiven(settings);
    }

    function test_WhenSomeAssetsAreNotTaken() external {
        for (uint256 taken = 0; taken < 3; ++taken) {
            SaleConfig memory settings = saleConfig();
            if (taken != 1) settings.usdc = address(0);
            if (taken != 2) (settings.eurc, settings.eurUsd) = (address(0), address(0));
            assertGiven(settings);
        }
    }

    function test_WhenItIsDeployed() external {
        SaleConfig memory settings = saleConfig();
        vm.expectEmit();
        emit IAmourSale.VoucherSignerChanged(settings.voucherSigner);
        IAmourSale deployed = assertGiven(settings);
        assertEq(uint256(deployed.state()), uint256(State.Scheduled), "state");
        assertEq(deployed.allocation().rounds, 0, "rounds");
        (, string memory name, string memory version, uint256 chain, address contract_, , ) = IERC5267(
            address(deployed)
        ).eip712Domain();
        assertSame(bytes(name), "AmourSale", "name");
        assertSame(bytes(version), "1", "version");
        assertEq(chain, block.chainid, "chain");
        assertEq(contract_, address(deployed), "contract");
    }

    function assertInvalid(SaleConfig memory settings) private {
        vm.expectRevert(Errors.AmourSale_InvalidConfiguration.selector);
        deploySale(settings);
    }

    function assertGiven(SaleConfig memory settings) private returns (IAmourSale deployed) {
        deployed = deploySale(settings);
        assertSame(abi.encode(deployed.config()), abi.encode(settings), "all that was given");
    }
}
