// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Errors} from "../../contracts/libraries/Errors.sol";
import {Voucher} from "../../contracts/types/Types.sol";
import {PurchaseFixture} from "./PurchaseFixture.sol";

/// @notice The guardian's hand on the brake, and what it has used of it.
abstract contract PauseFixture is PurchaseFixture {
    function pause(uint256 duration) internal {
        vm.prank(guardian);
        sale.pauseBuying(duration);
    }

    function resume() internal {
        vm.prank(guardian);
        sale.resumeBuying();
    }

    function expectPauseRevert(uint256 duration, bytes memory reason) internal {
        vm.expectRevert(reason);
        vm.prank(guardian);
        sale.pauseBuying(duration);
    }

    function tooLate(uint256 latest) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(Errors.AmourSale_PauseTooLate.selector, latest);
    }

    function hoursSpent(uint256 asked, uint256 left) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(Errors.AmourSale_PauseHoursSpent.selector, asked, left);
    }

    function assertPaused(uint256 until, uint256 hours_) internal view {
        assertEq(sale.control().pausedUntil, until, "until");
        assertEq(sale.control().pausedHours, hours_, "hours");
    }

    function canBuy() internal returns (bool success) {
        Voucher memory voucher = voucherFor(ROOMY);
        (success, ) = attempt(Purchase(Way.Eth, ETH, ROOMY, 1 ether, 0), voucher, signed(voucher, payer));
    }
}
