// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";
import {IAccessManager} from "@openzeppelin/contracts/access/manager/IAccessManager.sol";
import {IAmourSale} from "../../contracts/interfaces/IAmourSale.sol";
import {Position} from "../../contracts/types/Types.sol";
import {SaleFixture} from "../base/SaleFixture.sol";

contract RolesTest is SaleFixture {
    function test_RevertWhen_AStrangerActs() external {
        expectRefusal(other, abi.encodeCall(IAmourSale.cancel, ()));
        expectRefusal(other, abi.encodeCall(IAmourSale.bumpVoucherEpoch, ()));
        expectRefusal(other, abi.encodeCall(IAmourSale.setVoucherSigner, (other)));
        expectRefusal(other, abi.encodeCall(IAmourSale.pauseBuying, (1 hours)));
        expectRefusal(other, abi.encodeCall(IAmourSale.resumeBuying, ()));
        expectRefusal(other, abi.encodeCall(IAmourSale.addRound, (smallRound())));
    }

    function test_RevertWhen_TheGuardianDoesMoreThanPauseAndResume() external {
        expectRefusal(guardian, abi.encodeCall(IAmourSale.cancel, ()));
        expectRefusal(guardian, abi.encodeCall(IAmourSale.bumpVoucherEpoch, ()));
        expectRefusal(guardian, abi.encodeCall(IAmourSale.setVoucherSigner, (other)));
        expectRefusal(guardian, abi.encodeCall(IAmourSale.addRound, (smallRound())));
    }

    function test_RevertWhen_TheAdminPauses() external {
        expectRefusal(address(this), abi.encodeCall(IAmourSale.pauseBuying, (1 hours)));
    }

    function test_WhenTheAdminHasADelay() external {
        manager.grantRole(0, other, 48 hours);
        bytes memory call = abi.encodeCall(IAmourSale.cancel, ());
        vm.prank(other);
        manager.schedule(address(sale), call, uint48(NOW + 48 hours));
        vm.warp(NOW + 48 hours);
        vm.prank(other);
        sale.cancel();
    }

    function test_WhenTheAdminHasADelayAndResumes() external {
        manager.grantRole(0, other, 48 hours);
        manager.grantRole(2, other, 0);
        vm.prank(guardian);
        sale.pauseBuying(72 hours);
        vm.prank(other);
        sale.resumeBuying();
        assertEq(sale.control().pausedUntil, NOW, "resumed");
    }

    function test_RevertWhen_TheAdminHasADelayAndScheduledNothing() external {
        manager.grantRole(0, other, 48 hours);
        bytes memory call = abi.encodeCall(IAmourSale.cancel, ());
        vm.prank(other);
        manager.schedule(address(sale), call, uint48(NOW + 48 hours));
        vm.warp(NOW + 48 hours - 1);
        bytes32 id = manager.hashOperation(other, address(sale), call);
        vm.expectRevert(abi.encodeWithSelector(IAccessManager.AccessManagerNotReady.selector, id));
        vm.prank(other);
        sale.cancel();
    }

    function test_RevertWhen_AnyoneElseReplacesTheAuthority() external {
        expectRefusal(other, abi.encodeCall(IAccessManaged.setAuthority, (other)));
        expectRefusal(address(this), abi.encodeCall(IAccessManaged.setAuthority, (other)));
    }

    function test_WhenTheAuthorityIsRead() external {
        IAccessManaged managed = IAccessManaged(address(sale));
        assertEq(managed.authority(), address(manager), "authority");
        assertTrue(managed.isConsumingScheduledOp() == bytes4(0), "consumes nothing");
        AccessManager next = new AccessManager(address(this));
        manager.updateAuthority(address(sale), address(next));
        assertEq(sale.config().authority, address(next), "replaced by the manager itself");
    }

    /// @dev Invariant 15.
    function test_WhenAnyPrivilegedCallIsMade() external {
        vm.warp(START);
        buy(buyer, 0, 1 ether);
        bytes32 before = keccak256(abi.encode(sale.positionOf(buyer, 0, ETH)));
        sale.setVoucherSigner(other);
        sale.bumpVoucherEpoch();
        vm.prank(guardian);
        sale.pauseBuying(72 hours);
        sale.resumeBuying();
        sale.cancel();
        Position memory position = sale.positionOf(buyer, 0, ETH);
        assertTrue(keccak256(abi.encode(position)) == before, "the same");
        assertEq(sale.escrowOf(ETH), 1 ether, "escrow");
    }

    function expectRefusal(address caller, bytes memory call) private {
        bytes memory reason = abi.encodeWithSelector(
            IAccessManaged.AccessManagedUnauthorized.selector,
            caller
        );
        vm.prank(caller);
        (bool success, bytes memory answer) = address(sale).call(call);
        assertTrue(!success && keccak256(answer) == keccak256(reason), "refused for want of a role");
    }
}
