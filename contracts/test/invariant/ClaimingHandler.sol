// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Asset, Outcome, PositionKey} from "../../contracts/types/Types.sol";
import {Entry, Key} from "./Books.sol";
import {Deed, Fault} from "./Deeds.sol";
import {OutcomeHandler} from "./OutcomeHandler.sol";

/// @notice Claims one position or several of a buyer, by anyone's call, some of them named twice.
abstract contract ClaimingHandler is OutcomeHandler {
    /// @dev What a buyer's wallet held before: ETH, USDC, EURC, AMR.
    struct Wallet {
        uint256[3] assets;
        uint256 tokens;
    }

    function claim(uint256 seed) external {
        _claim(seed);
    }

    function claimBatch(uint256 seed) external {
        Key memory first = _heldKey(seed);
        Key[] memory keys = new Key[](2 + (seed % 5));
        PositionKey[] memory named = new PositionKey[](keys.length);
        for (uint256 i = 0; i < keys.length; ++i) {
            keys[i] = i == 0 ? first : _key(seed >> (4 * i));
            keys[i].buyer = first.buyer;
            named[i] = PositionKey(keys[i].round, Asset(keys[i].asset));
        }
        Wallet memory before = _walletOf(first.buyer);
        try _sale.claimBatch(first.buyer, named) {
            _did(Deed.ClaimedInBatch);
            _received(keys, before);
        } catch {
            _notReceived(keys);
        }
    }

    /// @dev Whoever wants to claim finalizes, at times.
    function _claim(uint256 seed) internal {
        Key[] memory keys = new Key[](1);
        keys[0] = _heldKey(seed);
        if (seed % 8 == 0 && outcome == Outcome.Undecided) _finalize();
        _watchVesting(keys[0]);
        Wallet memory before = _walletOf(keys[0].buyer);
        try _sale.claim(keys[0].buyer, keys[0].round, Asset(keys[0].asset)) {
            _did(Deed.Claimed);
            _received(keys, before);
        } catch {
            _notReceived(keys);
        }
    }

    function _received(Key[] memory keys, Wallet memory before) private {
        if (outcome != Outcome.Succeeded) _fault(Fault.ClaimedUnduly);
        Wallet memory due;
        for (uint256 i = 0; i < keys.length; ++i) {
            due.tokens += _takeTokens(keys[i]);
            due.assets[keys[i].asset] += _takeExcess(keys[i]);
        }
        Wallet memory current = _walletOf(keys[0].buyer);
        if (current.tokens - before.tokens != due.tokens) _fault(Fault.VestedWrongly);
        for (uint256 asset = 0; asset < ASSETS; ++asset) {
            if (current.assets[asset] - before.assets[asset] != due.assets[asset])
                _fault(Fault.PaidBackWrongly);
        }
    }

    /// @dev Whatever was due would have been a reason to succeed.
    function _notReceived(Key[] memory keys) private {
        if (outcome != Outcome.Succeeded) return;
        for (uint256 i = 0; i < keys.length; ++i) {
            bool payable_ = _excessDue(keys[i]) != 0 && _takes(keys[i]);
            if (_tokensDue(keys[i]) != 0 || payable_) _fault(Fault.ClaimRefused);
        }
    }

    function _takeTokens(Key memory key) private returns (uint256 due) {
        Entry storage entry = _entry(key);
        due = _tokensDue(key);
        if (due == 0) return 0;
        if (entry.refunded) _fault(Fault.ClaimedAndRefunded);
        if (entry.claimed != 0) _did(Deed.ClaimedInParts);
        entry.claimed += due;
        entry.claimedAt = _now();
        claimed += due;
    }

    function _takeExcess(Key memory key) private returns (uint256 due) {
        due = _excessDue(key);
        if (due == 0) return 0;
        if (!_takes(key)) {
            _did(Deed.ExcessRefused);
            return 0;
        }
        _did(Deed.ExcessReturned);
        Entry storage entry = _entry(key);
        entry.paid -= due;
        entry.boughtAt = 0;
        excessReturned[key.round][key.asset] += due;
        _giveBack(key, due);
    }

    /// @dev What the sale says has vested: claimed and claimable together.
    function _watchVesting(Key memory key) private {
        Entry storage entry = _entry(key);
        uint256 vested = entry.claimed + _sale.claimableOf(key.buyer, key.round, Asset(key.asset));
        if (vested < entry.seen) _fault(Fault.VestingDecreased);
        entry.seen = vested;
    }

    function _tokensDue(Key memory key) private view returns (uint256) {
        return vestedOf(key.buyer, key.round, key.asset, _now()) - _entry(key).claimed;
    }

    function _excessDue(Key memory key) private view returns (uint256) {
        Entry storage entry = _entry(key);
        return entry.boughtAt == 0 ? 0 : excessOf(key.round, entry.paid);
    }

    function _walletOf(address buyer) private view returns (Wallet memory wallet) {
        for (uint8 asset = 0; asset < ASSETS; ++asset) wallet.assets[asset] = _balance(asset, buyer);
        wallet.tokens = _token.balanceOf(buyer);
    }
}
