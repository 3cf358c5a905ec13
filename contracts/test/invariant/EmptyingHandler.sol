// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Outcome, RoundMode} from "../../contracts/types/Types.sol";
import {BuyingHandler} from "./BuyingHandler.sol";
import {Key} from "./Books.sol";
import {Deed, Fault} from "./Deeds.sol";
import {Purchase} from "./VoucherHandler.sol";

/// @notice Takes the whole rest of a round, sees that it is gone, and undoes it: so it can be tried at any time.
abstract contract EmptyingHandler is BuyingHandler {
    function emptyRound(uint256 seed) external {
        Key memory key = _key(seed);
        // The first buyer has a key, so every way to pay is open.
        key.buyer = _buyer(0);
        if (!_sells(key)) return;
        uint256 snapshot = vm.snapshotState();
        bool emptied = _empty(key, seed >> 8);
        vm.revertToState(snapshot);
        if (emptied) _did(Deed.Emptied);
        else _fault(Fault.NotEmptied);
    }

    /// @dev Sends what the rest costs, or more.
    function _empty(Key memory key, uint256 seed) private returns (bool) {
        uint256 rest = _restOf(key.round);
        uint256 cost = _costOf(key.asset, rest, key.round);
        uint256 before = _balance(key.asset, key.buyer);
        Purchase memory purchase = _eligiblePurchase(key, cost + (seed % 3) * (1 + cost / 100));
        (bool success, ) = _try(purchase, _wayOf(seed));
        if (!success) return false;
        bool charged = before - _balance(key.asset, key.buyer) == cost;
        return charged && _sale.roundOf(key.round).sold == _terms[key.round].cap;
    }

    function _wayOf(uint256 seed) private pure returns (Deed) {
        Deed[3] memory ways = [Deed.BoughtWithAllowance, Deed.BoughtWithPermit, Deed.BoughtWithAuthorization];
        return ways[(seed >> 8) % 3];
    }

    /// @dev Whether anything is for sale for this asset now, and the buyer's coins can move.
    function _sells(Key memory key) private view returns (bool) {
        if (_terms[key.round].mode != RoundMode.Fixed || _restOf(key.round) == 0) return false;
        uint256 time = _now();
        bool open = _terms[key.round].start <= time && time < _terms[key.round].end;
        if (!open || outcome != Outcome.Undecided || time < pausedUntil) return false;
        return !_isDead[key.asset] && _takes(key);
    }
}
