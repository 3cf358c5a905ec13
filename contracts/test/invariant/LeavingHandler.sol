// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAmourSale} from "../../contracts/interfaces/IAmourSale.sol";
import {Asset, Outcome} from "../../contracts/types/Types.sol";
import {Entry, Key} from "./Books.sol";
import {Deed, Fault} from "./Deeds.sol";
import {World} from "./World.sol";

/// @notice Withdraws, by the buyer's own call or signature, and refunds, by anyone's call.
abstract contract LeavingHandler is World {
    bytes32 private constant WITHDRAWAL = keccak256(
        "Withdrawal(address buyer,uint256 round,uint8 asset,uint256 paid,uint256 boughtAt,"
        "uint256 nonce,uint256 deadline)"
    );

    /// @dev A withdrawal as its buyer signed it, to be sent now or later.
    struct Signed {
        Key key;
        uint256 paid;
        uint256 boughtAt;
        uint256 nonce;
        uint256 deadline;
        bytes signature;
    }

    Signed private _kept;

    function withdraw(uint256 seed) external {
        Key memory key = _openKey(seed);
        uint256 before = _balance(key.asset, key.buyer);
        vm.prank(key.buyer);
        try _sale.withdraw(key.round, Asset(key.asset)) {
            _did(Deed.Withdrawn);
            _withdrawn(key, before);
        } catch {
            _notWithdrawn(key);
        }
    }

    function withdrawBySignature(uint256 seed) external {
        Key memory key = _openKey(seed);
        if (_keyOf[key.buyer] == 0) return;
        _kept = _signWithdrawal(key, _entry(key).paid, _now() + 1 days, _keyOf[key.buyer]);
        _send(_kept);
    }

    /// @dev By the last signature once more, which is good only while nothing changed since; or by one of another's, for another
    /// amount, or too late.
    function withdrawUnduly(uint256 seed) external {
        if (seed % 4 == 3) {
            if (_kept.signature.length != 0) _send(_kept);
            return;
        }
        Key memory key = _heldKey(seed);
        if (_keyOf[key.buyer] == 0) return;
        uint256 kind = seed % 4;
        uint256 paid = _entry(key).paid + (kind == 1 ? 1 : 0);
        uint256 deadline = kind == 2 ? _now() - 1 : _now() + 1 days;
        Signed memory signed = _signWithdrawal(key, paid, deadline, _keyOf[key.buyer] + (kind == 0 ? 1 : 0));
        if (_submit(signed)) _fault(Fault.WithdrawnUnsigned);
    }

    function refund(uint256 seed) external {
        _refund(seed);
    }

    function _refund(uint256 seed) internal {
        Key memory key = _heldKey(seed);
        Entry storage entry = _entry(key);
        bool due = outcome == Outcome.Failed && entry.paid != 0;
        uint256 before = _balance(key.asset, key.buyer);
        try _sale.refund(key.buyer, key.round, Asset(key.asset)) {
            _did(Deed.Refunded);
            if (!due) _fault(Fault.RefundedUnduly);
            if (entry.claimed != 0) _fault(Fault.ClaimedAndRefunded);
            entry.refunded = true;
            _wasRefunded(key, _balance(key.asset, key.buyer) - before);
        } catch {
            if (!due) return;
            if (_takes(key)) _fault(Fault.RefundRefused);
            else _did(Deed.RefusedByPayee);
        }
    }

    /// @dev A position inside its window, if one of the next few is; one time in four any that is held.
    function _openKey(uint256 seed) private view returns (Key memory key) {
        if (seed % 4 == 0) return _heldKey(seed);
        for (uint256 i = 0; i < 6; ++i) {
            key = _key((seed >> 8) + i * 7);
            if (_isOpen(key)) return key;
        }
    }

    function _send(Signed memory signed) private {
        Key memory key = signed.key;
        Entry storage entry = _entry(key);
        bool good =
            _now() <= signed.deadline &&
                entry.paid == signed.paid &&
                entry.boughtAt == signed.boughtAt &&
                _sale.nonces(key.buyer) == signed.nonce;
        uint256 before = _balance(key.asset, key.buyer);
        if (_submit(signed)) {
            _did(Deed.WithdrawnBySignature);
            if (!good) _fault(Fault.WithdrawnUnsigned);
            _withdrawn(key, before);
        } else if (good) {
            _notWithdrawn(key);
        }
    }

    /// @dev By this contract, which is a stranger to the buyer.
    function _submit(Signed memory signed) private returns (bool success) {
        Key memory key = signed.key;
        bytes memory call = abi.encodeCall(
            IAmourSale.withdrawBySignature,
            (key.buyer, key.round, Asset(key.asset), signed.paid, signed.deadline, signed.signature)
        );
        (success, ) = address(_sale).call(call);
    }

    function _withdrawn(Key memory key, uint256 before) private {
        Entry storage entry = _entry(key);
        uint256 amount = _balance(key.asset, key.buyer) - before;
        if (!_mayLeave(key)) _fault(Fault.WithdrawnOutOfWindow);
        if (_now() < pausedUntil) _did(Deed.WithdrawnInPause);
        if (entry.claimed != 0) _fault(Fault.ClaimedAndRefunded);
        if (!_cancelled) return _withdrew(key, amount);
        _did(Deed.RefundedByWithdrawal);
        entry.refunded = true;
        _wasRefunded(key, amount);
    }

    function _notWithdrawn(Key memory key) private {
        if (!_mayLeave(key)) {
            if (_entry(key).paid != 0) _did(Deed.RefusedAfterWindow);
        } else if (_takes(key)) {
            _fault(Fault.WithdrawalRefused);
        } else {
            _did(Deed.RefusedByPayee);
        }
    }

    /// @dev After a cancellation a withdrawal is a refund, which has no end.
    function _mayLeave(Key memory key) private view returns (bool) {
        return _cancelled ? _entry(key).paid != 0 : _isOpen(key);
    }

    function _isOpen(Key memory key) private view returns (bool) {
        return _entry(key).paid != 0 && _now() < _deadlineOf(key);
    }

    function _signWithdrawal(
        Key memory key,
        uint256 paid,
        uint256 deadline,
        uint256 signer
    ) private view returns (Signed memory signed) {
        (uint256 boughtAt, uint256 nonce) = (_entry(key).boughtAt, _sale.nonces(key.buyer));
        bytes32 content = keccak256(
            abi.encode(WITHDRAWAL, key.buyer, key.round, key.asset, paid, boughtAt, nonce, deadline)
        );
        bytes32 digest = keccak256(abi.encodePacked(hex"1901", _domain, content));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(signer, digest);
        signed = Signed(key, paid, boughtAt, nonce, deadline, abi.encodePacked(r, s, v));
    }
}
