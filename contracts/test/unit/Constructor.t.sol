// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IERC5267} from "@openzeppelin/contracts/interfaces/IERC5267.sol";
import {IAmourSale} from "../../contracts/interfaces/IAmourSale.sol";
import {Errors} from "../../contracts/libraries/Errors.sol";
import {SaleConfig, State} from "../../contracts/types/Types.sol";
import {SaleFixture} from "../base/SaleFixture.sol";
import {TestToken} from "../doubles/TestToken.sol";

contract ConstructorTest is SaleFixture {
    bytes4[4] private missing = [
        Errors.AmourSale_TokenMissing.selector,
        Errors.AmourSale_TreasuryMissing.selector,
        Errors.AmourSale_AuthorityMissing.selector,
        Errors.AmourSale_SignerMissing.selector
    ];

    function test_RevertWhen_APartyIsMissing() external {
        for (uint256 party = 0; party < 4; ++party) {
            SaleConfig memory settings = saleConfig();
            if (party == 0) settings.token = address(0);
            if (party == 1) settings.treasury = address(0);
            if (party == 2) settings.authority = address(0);
            if (party == 3) settings.voucherSigner = address(0);
            assertRefused(settings, abi.encodeWithSelector(missing[party]));
        }
    }

    function test_RevertWhen_TheStartHasPassed() external {
        SaleConfig memory settings = saleConfig();
        for (uint256 late = 0; late < 2; ++late) {
            settings.saleStart = uint32(NOW - late);
            assertRefused(
                settings,
                abi.encodeWithSelector(Errors.AmourSale_StartInThePast.selector, NOW - late)
            );
        }
        settings.saleStart = uint32(NOW + 1);
        assertGiven(settings);
    }

    function test_RevertWhen_TheEndDoesNotFollowTheStart() external {
        SaleConfig memory settings = saleConfig();
        for (uint256 early = 0; early < 2; ++early) {
            settings.saleEnd = uint32(START - early);
            assertRefused(
                settings,
                abi.encodeWithSelector(Errors.AmourSale_EndNotAfterStart.selector, START, START - early)
            );
        }
    }

    function testFuzz_RevertWhen_TheCoolingOffPeriodIsUnder14Days(uint256 end) external {
        SaleConfig memory settings = saleConfig();
        uint256[4] memory ends = [END + 14 days - 1, END, END - 1, bound(end, 0, END + 14 days - 1)];
        for (uint256 i = 0; i < ends.length; ++i) {
            settings.coolingOffEnd = uint32(ends[i]);
            bytes memory reason = abi.encodeWithSelector(
                Errors.AmourSale_CoolingOffTooShort.selector,
                ends[i],
                END + 14 days
            );
            assertRefused(settings, reason);
        }
    }

    function test_RevertWhen_TheWithdrawalWindowIsUnder14Days() external {
        SaleConfig memory settings = saleConfig();
        settings.withdrawalWindow = 14 days - 1;
        assertRefused(
            settings,
            abi.encodeWithSelector(Errors.AmourSale_WindowTooShort.selector, 14 days - 1, 14 days)
        );
    }

    function test_RevertWhen_AnAssetLacksItsPriceSource() external {
        SaleConfig memory settings = saleConfig();
        settings.ethUsd = address(0);
        assertRefused(settings, abi.encodeWithSelector(Errors.AmourSale_PriceSourceMissing.selector, ETH));
        settings = saleConfig();
        settings.eurUsd = address(0);
        assertRefused(settings, abi.encodeWithSelector(Errors.AmourSale_PriceSourceMissing.selector, EURC));
    }

    function test_RevertWhen_APriceSourceLacksItsAsset() external {
        SaleConfig memory settings = saleConfig();
        settings.eurc = address(0);
        assertRefused(
            settings,
            abi.encodeWithSelector(Errors.AmourSale_PriceSourceUnused.selector, settings.eurUsd)
        );
    }

    function test_RevertWhen_TheTokenIsToBePaidWithItself() external {
        SaleConfig memory settings = saleConfig();
        settings.usdc = settings.token;
        assertRefused(settings, abi.encodeWithSelector(Errors.AmourSale_SoldForItself.selector, USDC));
        settings = saleConfig();
        settings.eurc = settings.token;
        assertRefused(settings, abi.encodeWithSelector(Errors.AmourSale_SoldForItself.selector, EURC));
    }

    function test_RevertWhen_OneTokenStandsForBothStablecoins() external {
        SaleConfig memory settings = saleConfig();
        settings.usdc = settings.eurc;
        assertRefused(
            settings,
            abi.encodeWithSelector(Errors.AmourSale_SameTokenTwice.selector, settings.eurc)
        );
    }

    function testFuzz_RevertWhen_AStablecoinHasMoreThan18Decimals(uint8 decimals, bool euro) external {
        decimals = uint8(bound(decimals, 19, 255));
        address coin = address(new TestToken(decimals));
        SaleConfig memory settings = saleConfig();
        if (euro) settings.eurc = coin;
        else settings.usdc = coin;
        assertRefused(
            settings,
            abi.encodeWithSelector(Errors.AmourSale_TooManyDecimals.selector, coin, decimals)
        );
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
        settings.coolingOffEnd = settings.saleEnd + 14 days;
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
        vm.expectEmit();
        emit IAmourSale.VoucherEpochChanged(successorOf(0));
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

    function assertRefused(SaleConfig memory settings, bytes memory reason) private {
        vm.expectRevert(reason);
        deploySale(settings);
    }

    function assertGiven(SaleConfig memory settings) private returns (IAmourSale deployed) {
        deployed = deploySale(settings);
        assertSame(abi.encode(deployed.config()), abi.encode(settings), "all that was given");
    }
}
