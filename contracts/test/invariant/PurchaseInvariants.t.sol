// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Fault} from "./Deeds.sol";
import {SaleInvariants} from "./SaleInvariants.sol";

/// @notice Who buys, how much and for what: 13, 14, 17 and 20 of the specification.
contract PurchaseInvariantsTest is SaleInvariants {
    /// @dev Forged, altered, borrowed, expired, too long-lived, of an earlier epoch, of a replaced signer, for another chain,
    /// contract or round: no such voucher ever bought anything. And a good one only while its round was open.
    function invariant_13_noPurchaseWithoutALiveVoucher() external view {
        assertNever(Fault.BoughtWithoutVoucher, "bought without a live voucher");
        assertNever(Fault.BoughtOutOfTime, "bought when the round was not open");
    }

    /// @dev After a purchase the buyer holds in the round, over all assets and whatever vouchers were used before, at most what
    /// the voucher of this purchase allows. Some allow less than what is held already.
    function invariant_14_noPurchaseAboveTheVoucher() external view {
        assertNever(Fault.BoughtAboveVoucher, "bought above the voucher");
    }

    /// @dev Of every purchase: the tokens at the round's price are worth at most what was paid at the feed's, and one base unit
    /// more would be worth more, as exact products; of the rest of a round, a base unit of the asset less would not have
    /// paid it. A feed that gives no sane and fresh price sells nothing.
    function invariant_17_thePriceIsExactToOneBaseUnit() external view {
        assertNever(Fault.Mispriced, "mispriced");
        assertNever(Fault.BoughtWithoutPrice, "bought without a price");
    }

    /// @dev Whenever a round sells, whoever is eligible can take all that is left of it, by each way to pay, and then it has sold its
    /// cap to the unit. The minimum holds for every other purchase.
    function invariant_20_everyRoundCanBeEmptied() external view {
        assertNever(Fault.NotEmptied, "a rest that could not be bought");
        assertNever(Fault.BoughtBelowMinimum, "bought below the minimum");
    }
}
