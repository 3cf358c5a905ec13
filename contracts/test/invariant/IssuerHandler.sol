// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAmourSale} from "../../contracts/interfaces/IAmourSale.sol";
import {Deed, Fault} from "./Deeds.sol";
import {World} from "./World.sol";

/// @notice What the issuer and the guardian may do at any time, and everyone else trying to.
abstract contract IssuerHandler is World {
    /// @dev One act in three means something, or no voucher would live and no day be without a pause.
    function govern(uint256 seed, uint256 value) external {
        uint256 kind = seed % 11;
        if (kind == 0) _pauseBuying(bound(value, 1, 80 hours));
        if (kind == 0 && value % 2 == 0) _pauseBuying(bound(value >> 8, 1, 72 hours));
        if (kind == 1) _setVoucherSigner(bound(value, 1, type(uint128).max));
        if (kind == 2) _bumpVoucherEpoch();
        if (kind == 3 && value % 4 < 2) _pauseBuying(bound(value >> 8, 1, 72 hours));
        if (kind == 3) _resumeBuying(value % 2 == 0);
    }

    /// @dev The issuer once the sale has started, or a buyer with what is the issuer's and the guardian's alone.
    function meddle(uint256 who, uint256 kind) external {
        kind = kind % 6;
        bytes memory call = abi.encodeCall(IAmourSale.addRound, (_terms[who % _terms.length]));
        if (kind == 1) call = abi.encodeCall(IAmourSale.setVoucherSigner, (_buyer(who)));
        if (kind == 2) call = abi.encodeCall(IAmourSale.bumpVoucherEpoch, ());
        if (kind == 3) call = abi.encodeCall(IAmourSale.pauseBuying, (1 hours));
        if (kind == 4) call = abi.encodeCall(IAmourSale.cancel, ());
        if (kind == 5) call = abi.encodeCall(IAmourSale.resumeBuying, ());
        if (kind != 0) vm.prank(_buyer(who));
        (bool success, ) = address(_sale).call(call);
        if (success) _fault(Fault.Meddled);
        else _did(Deed.StrangerRefused);
    }

    function _pauseBuying(uint256 duration) private {
        uint256 latest = _settings.saleEnd - 48 hours;
        vm.prank(_guardian);
        try _sale.pauseBuying(duration) {
            _did(Deed.Paused);
            if (_now() >= latest || duration > 72 hours) _fault(Fault.PausedWrongly);
            uint256 running = pausedUntil > _now() ? pausedUntil : _now();
            uint256 until = _now() + duration < latest ? _now() + duration : latest;
            if (until <= running) until = running;
            else if (running != _now()) _did(Deed.PauseProlonged);
            pausedHours += (until - running + 1 hours - 1) / 1 hours;
            pausedUntil = until;
        } catch {}
    }

    /// @dev By the guardian, or by the issuer, who is this contract.
    function _resumeBuying(bool byGuardian) private {
        if (byGuardian) vm.prank(_guardian);
        try _sale.resumeBuying() {
            _did(Deed.Resumed);
            if (_now() >= pausedUntil) _fault(Fault.PausedWrongly);
            pausedHours -= (pausedUntil - _now()) / 1 hours;
            pausedUntil = _now();
        } catch {
            if (_now() < pausedUntil) _fault(Fault.PausedWrongly);
        }
    }

    function _setVoucherSigner(uint256 key) private {
        _sale.setVoucherSigner(vm.addr(key));
        if (key == _signerKey) return;
        (_retiredKey, _signerKey) = (_signerKey, key);
        _did(Deed.SignerChanged);
    }

    function _bumpVoucherEpoch() private {
        _sale.bumpVoucherEpoch();
        _did(Deed.EpochBumped);
    }
}
