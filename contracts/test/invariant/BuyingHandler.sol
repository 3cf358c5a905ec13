// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAmourSale} from "../../contracts/interfaces/IAmourSale.sol";
import {Errors} from "../../contracts/libraries/Errors.sol";
import {Asset, Authorization, Outcome, Permit, RoundMode} from "../../contracts/types/Types.sol";
import {Key} from "./Books.sol";
import {Deed, Fault} from "./Deeds.sol";
import {PaymentSigning} from "./PaymentSigning.sol";
import {Purchase, VoucherHandler} from "./VoucherHandler.sol";

/// @notice Buys in each of the four ways, with good vouchers, used ones and bad ones.
abstract contract BuyingHandler is VoucherHandler, PaymentSigning {
    /// @dev When the sale has ended one attempt in four is enough: the other buyers look after what they have.
    modifier ifOpen(uint256 seed) {
        if (_now() < _settings.saleEnd || seed % 4 == 0) _;
        else _whenEnded(seed >> 2);
    }

    function buyWithEth(uint256 seed, uint256 amount) external ifOpen(amount) {
        _buy(_goodPurchase(seed, ETH, amount), Deed.BoughtWithEth);
    }

    function buyWithToken(uint256 seed, uint256 amount) external ifOpen(amount) {
        _buy(_goodPurchase(seed, _stablecoin(seed), amount), Deed.BoughtWithAllowance);
    }

    function buyWithPermit(uint256 seed, uint256 amount) external ifOpen(amount) {
        _buy(_goodPurchase(seed, _stablecoin(seed), amount), Deed.BoughtWithPermit);
    }

    function buyWithAuthorization(uint256 seed, uint256 amount) external ifOpen(amount) {
        _buy(_goodPurchase(seed, _stablecoin(seed), amount), Deed.BoughtWithAuthorization);
    }

    function buyAgain(uint256 asset, uint256 amount) external ifOpen(amount) {
        Purchase memory purchase = _replayed(uint8(asset % ASSETS), amount);
        if (purchase.key.buyer == address(0)) return;
        _buy(purchase, Deed.BoughtAgain);
    }

    function buyUnduly(uint256 seed, uint256 amount, uint256 kind) external ifOpen(amount) {
        uint8 asset = uint8(amount % ASSETS);
        _buy(_badPurchase(seed, asset, amount, kind % BAD_KINDS), Deed.BoughtWithAllowance);
    }

    function _whenEnded(uint256 seed) internal virtual;

    function _buy(Purchase memory purchase, Deed way) private {
        (bool success, bytes memory reason) = _try(purchase, way);
        if (!success) return _refused(purchase, bytes4(reason));
        _bought(purchase);
        _did(way);
    }

    function _try(Purchase memory purchase, Deed way) internal returns (bool, bytes memory) {
        Key memory key = purchase.key;
        if (key.asset == ETH) {
            bytes memory call = abi.encodeCall(
                IAmourSale.buyWithEth,
                (purchase.voucher, purchase.signature, 0)
            );
            vm.prank(key.buyer);
            return address(_sale).call{value: purchase.paid}(call);
        }
        bytes memory data;
        if (_keyOf[key.buyer] == 0) way = Deed.BoughtWithAllowance;
        if (way == Deed.BoughtWithPermit) data = _withPermit(purchase);
        else if (way == Deed.BoughtWithAuthorization) data = _withAuthorization(purchase);
        else data = _withAllowance(purchase);
        vm.prank(key.buyer);
        return address(_sale).call(data);
    }

    function _withAllowance(Purchase memory purchase) private returns (bytes memory) {
        vm.prank(purchase.key.buyer);
        _fiat(purchase.key.asset).approve(address(_sale), purchase.paid);
        return
            abi.encodeCall(
                IAmourSale.buyWithToken,
                (purchase.voucher, purchase.signature, Asset(purchase.key.asset), purchase.paid, 0)
            );
    }

    function _withPermit(Purchase memory purchase) private view returns (bytes memory) {
        Key memory key = purchase.key;
        Permit memory permit = _permit(_keyOf[key.buyer], _fiat(key.asset), address(_sale), purchase.paid);
        return
            abi.encodeCall(
                IAmourSale.buyWithPermit,
                (purchase.voucher, purchase.signature, Asset(key.asset), purchase.paid, 0, permit)
            );
    }

    function _withAuthorization(Purchase memory purchase) private returns (bytes memory) {
        Key memory key = purchase.key;
        Authorization memory given = _authorization(
            _keyOf[key.buyer],
            _fiat(key.asset),
            address(_sale),
            purchase.paid
        );
        return
            abi.encodeCall(
                IAmourSale.buyWithAuthorization,
                (purchase.voucher, purchase.signature, Asset(key.asset), purchase.paid, 0, given)
            );
    }

    function _bought(Purchase memory purchase) private {
        Key memory key = purchase.key;
        uint256 time = _now();
        if (!purchase.live) _fault(Fault.BoughtWithoutVoucher);
        if (time < pausedUntil) _fault(Fault.BoughtInPause);
        bool open = _terms[key.round].start <= time && time < _terms[key.round].end;
        if (!open || outcome != Outcome.Undecided) _fault(Fault.BoughtOutOfTime);
        if (_isDead[key.asset]) _fault(Fault.BoughtWithoutPrice);
        uint256 held = _sale.positionOf(key.buyer, key.round, Asset(key.asset)).tokens;
        uint256 tokens = held - _entry(key).tokens;
        uint256 cost = _charge(key, purchase.paid, tokens);
        _enter(key, tokens, cost, time);
        _value(key, _exactWorth(key.asset, cost));
        if (_heldIn(key) > purchase.voucher.maxTokens) _fault(Fault.BoughtAboveVoucher);
        bool commits = _terms[key.round].mode == RoundMode.Commit;
        if (commits && sold[key.round] > _terms[key.round].cap) _did(Deed.Oversubscribed);
    }

    /// @dev What the purchase must have cost: all that was sent, or for the rest of the round no more than it is worth, to the
    /// base unit. The wallets are looked at by invariant 6.
    function _charge(Key memory key, uint256 paid, uint256 tokens) private returns (uint256 cost) {
        uint256 rest = _restOf(key.round);
        uint256 wanted = _tokensFor(key.asset, paid, key.round);
        bool takesRest = wanted >= rest;
        if (tokens != (takesRest ? rest : wanted)) _fault(Fault.Mispriced);
        cost = wanted > rest ? _costOf(key.asset, rest, key.round) : paid;
        if (cost > paid) _fault(Fault.Mispriced);
        if (wanted <= rest && !_isFair(key.asset, cost, key.round, tokens)) _fault(Fault.Mispriced);
        if (wanted > rest) {
            if (!_isFairForRest(key.asset, cost, key.round, tokens)) _fault(Fault.Mispriced);
            ++restsBought;
            _did(Deed.BoughtTheRest);
        }
        if (_usd(key.asset, paid) >= _terms[key.round].minUsd) return cost;
        bool leavesNothing = (rest - tokens) * _terms[key.round].price < 1e18;
        if (leavesNothing) _did(Deed.BoughtBelowMinimum);
        else _fault(Fault.BoughtBelowMinimum);
    }

    function _refused(Purchase memory purchase, bytes4 reason) private {
        if (!purchase.live) _did(Deed.RefusedWithoutVoucher);
        if (reason == Errors.AmourSale_VoucherExceeded.selector) _did(Deed.RefusedAboveVoucher);
        if (reason == Errors.AmourSale_SoldOut.selector) _did(Deed.RefusedSoldOut);
        if (_isDead[purchase.key.asset]) _did(Deed.RefusedByFeed);
        if (reason != Errors.AmourSale_BuyingPaused.selector) return;
        _did(Deed.RefusedByPause);
        if (_now() >= pausedUntil) _fault(Fault.PauseOutlived);
    }

    /// @dev What the sale says that the buyer holds in the round, in all assets.
    function _heldIn(Key memory key) private view returns (uint256 tokens) {
        for (uint8 asset = 0; asset < ASSETS; ++asset) {
            tokens += _sale.positionOf(key.buyer, key.round, Asset(asset)).tokens;
        }
    }

    function _stablecoin(uint256 seed) private pure returns (uint8) {
        return seed % 7 < 4 ? USDC : EURC;
    }
}
