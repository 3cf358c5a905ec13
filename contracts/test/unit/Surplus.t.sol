// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAmourSale} from "../../contracts/interfaces/IAmourSale.sol";
import {Errors} from "../../contracts/libraries/Errors.sol";
import {Asset, SaleConfig, State} from "../../contracts/types/Types.sol";
import {SaleFixture} from "../base/SaleFixture.sol";
import {RejectingPayee} from "../doubles/RejectingPayee.sol";

/// @dev Invariant 21 for what is paid with; for AMR it is in Unsold.t.sol.
contract SurplusTest is SaleFixture {
    function test_RevertWhen_NothingIsHeldAboveTheEscrow() external {
        assertNothing();
        buyInAll();
        assertNothing();
        uint256 snapshot = vm.snapshotState();
        sale.cancel();
        assertNothing();
        vm.revertToState(snapshot);
        finish();
        assertNothing();
        releaseAll();
        assertNothing();
    }

    function test_RevertWhen_TheAssetIsNotTaken() external {
        SaleConfig memory settings = saleConfig();
        (settings.usdc, settings.eurc, settings.eurUsd) = (address(0), address(0), address(0));
        startSale(settings);
        usdc.mint(address(sale), 1e6);
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(abi.encodeWithSelector(Errors.AmourSale_UnknownAsset.selector, stablecoins()[i]));
            sale.releaseSurplus(stablecoins()[i]);
        }
    }

    function testFuzz_RevertWhen_TheAssetIsInNoList(uint8 asset) external {
        bytes4 selector = IAmourSale.releaseSurplus.selector;
        assertNoSuchAsset(abi.encodeWithSelector(selector, bound(asset, 3, 255)));
    }

    function test_WhenSomethingWasGivenBeforeTheStart() external {
        assertReleases(State.Scheduled);
    }

    function test_WhenSomethingWasGivenWhileTheSaleIsOpen() external {
        buyInAll();
        assertReleases(State.Open);
    }

    function test_WhenSomethingWasGivenInTheCoolingOffPeriod() external {
        buyInAll();
        vm.warp(COOLING_OFF_END - 1);
        assertReleases(State.CoolingOff);
    }

    function test_WhenSomethingWasGivenAfterSuccess() external {
        buyInAll();
        finish();
        assertReleases(State.Succeeded);
        releaseAll();
        assertReleases(State.Succeeded);
    }

    function test_WhenSomethingWasGivenAfterFailure() external {
        buyInAll();
        sale.cancel();
        assertReleases(State.Failed);
        for (uint256 i = 0; i < 3; ++i) sale.refund(buyer, ROOMY, allAssets()[i]);
        assertReleases(State.Failed);
    }

    function test_WhenEthWasForcedUponTheSale() external {
        buyInAll();
        (bool taken, ) = address(sale).call{value: 1}("");
        assertTrue(!taken, "refused");
        force(3 ether);
        assertReleased(ETH, 3 ether);
    }

    /// @dev Twice the cap is committed to: half of it goes back.
    function test_WhenTheExcessesOfACommitRoundAreOwed() external {
        vm.warp(START);
        buyWith(USDC, buyer, COMMIT, 9_000e6);
        buyWith(USDC, other, COMMIT, 9_000e6);
        succeed();
        give(USDC, 5e6);
        sale.releaseProceeds(USDC);
        sale.claim(other, COMMIT, USDC);
        assertReleased(USDC, 5e6);
        assertEq(sale.escrowOf(USDC), 4_500e6, "owed");
        sale.claim(buyer, COMMIT, USDC);
        assertEq(usdc.balanceOf(buyer), 1_000_000_000e6 - 4_500e6, "the excess");
        expectNothing(USDC);
    }

    function test_RevertWhen_TheTreasuryRefusesIt() external {
        buyInAll();
        give(ETH, 1);
        give(USDC, 1);
        usdc.blacklist(treasury);
        vm.etch(treasury, address(new RejectingPayee()).code);
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(abi.encodeWithSelector(Errors.AmourSale_PaymentFailed.selector, treasury));
            sale.releaseSurplus(allAssets()[i]);
        }
        vm.prank(buyer);
        sale.withdraw(ROOMY, ETH);
        assertEq(buyer.balance, 1_000_000 ether, "withdrawn");
        usdc.unBlacklist(treasury);
        assertReleased(USDC, 1);
    }

    /// @dev A gift, a purchase, a withdrawal or a release, twelve times.
    function testFuzz_WhenGiftsAndPurchasesAndWithdrawalsComeInAnyOrder(
        uint8[12] calldata deeds,
        uint32[12] calldata amounts
    ) external {
        vm.warp(START);
        for (uint256 i = 0; i < deeds.length; ++i) {
            Asset asset = allAssets()[deeds[i] % 3];
            uint256 deed = (deeds[i] / 3) % 4;
            uint256 amount = 20e6 + uint256(amounts[i]);
            if (deed == 0) give(asset, amount);
            if (deed == 1 && asset == ETH) buy(buyer, ROOMY, amount * 1e9);
            if (deed == 1 && asset != ETH) buyWith(asset, buyer, ROOMY, amount);
            if (deed == 2 && sale.refundOf(buyer, ROOMY, asset) != 0) {
                vm.prank(buyer);
                sale.withdraw(ROOMY, asset);
            }
            uint256 surplus = balanceOf(asset, address(sale)) - sale.escrowOf(asset);
            if (deed == 3 && surplus != 0) assertReleased(asset, surplus);
        }
        for (uint256 i = 0; i < 3; ++i) {
            assertEq(sale.escrowOf(allAssets()[i]), sale.refundOf(buyer, ROOMY, allAssets()[i]), "escrow");
        }
    }

    /// @dev 100,000 USD and what two more purchases bring.
    function buyInAll() private {
        vm.warp(START);
        buy(buyer, ROOMY, 40 ether);
        buyWith(USDC, buyer, ROOMY, 100e6);
        buyWith(EURC, buyer, ROOMY, 100e6);
    }

    function finish() private {
        vm.warp(COOLING_OFF_END);
        sale.finalize();
    }

    function releaseAll() private {
        for (uint256 i = 0; i < 3; ++i) sale.releaseProceeds(allAssets()[i]);
    }

    function give(Asset asset, uint256 amount) private {
        if (asset == ETH) vm.deal(address(sale), address(sale).balance + amount);
        else fiatOf(asset).mint(address(sale), amount);
    }

    /// @dev By a contract that destroys itself as it is made, which asks nobody.
    function force(uint256 amount) private {
        vm.deal(address(this), amount);
        bytes memory code = abi.encodePacked(hex"73", address(sale), hex"ff");
        assembly ("memory-safe") {
            pop(create(amount, add(code, 0x20), mload(code)))
        }
    }

    function assertReleases(State expected) private {
        assertEq(uint256(sale.state()), uint256(expected), "state");
        for (uint256 i = 0; i < 3; ++i) {
            give(allAssets()[i], 7e6 + i);
            assertReleased(allAssets()[i], 7e6 + i);
            expectNothing(allAssets()[i]);
        }
    }

    function assertReleased(Asset asset, uint256 amount) private {
        uint256 escrow = sale.escrowOf(asset);
        uint256 before = balanceOf(asset, treasury);
        vm.expectEmit(address(sale));
        emit IAmourSale.SurplusReleased(asset, amount);
        vm.prank(other);
        sale.releaseSurplus(asset);
        assertEq(balanceOf(asset, treasury) - before, amount, "released");
        assertEq(sale.escrowOf(asset), escrow, "escrow");
        assertEq(balanceOf(asset, address(sale)), escrow, "held");
    }

    function assertNothing() private {
        for (uint256 i = 0; i < 3; ++i) expectNothing(allAssets()[i]);
    }

    function expectNothing(Asset asset) private {
        vm.expectRevert(Errors.AmourSale_NothingToRelease.selector);
        sale.releaseSurplus(asset);
    }
}
