// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {RoundConfig, RoundMode, Voucher} from "../../contracts/types/Types.sol";
import {Key} from "./Books.sol";
import {PriceHandler} from "./PriceHandler.sol";

/// @notice A purchase about to be tried.
/// @param live Whether its voucher is one that the sale must take.
struct Purchase {
    Key key;
    uint256 paid;
    Voucher voucher;
    bytes signature;
    bool live;
}

/// @notice Signs vouchers, good ones and every kind of bad one, and keeps the last good one to be used again.
abstract contract VoucherHandler is PriceHandler {
    uint256 internal constant BAD_KINDS = 10;
    bytes32 private constant TERMS = keccak256("terms");

    Voucher private _lastVoucher;
    bytes private _lastSignature;
    address private _lastBuyer;
    uint256 private _lastKey;
    uint256 private _lastEpoch;

    /// @dev One in four allows a quarter only.
    function _goodPurchase(
        uint256 seed,
        uint8 asset,
        uint256 amount
    ) internal returns (Purchase memory purchase) {
        purchase = _purchase(seed, asset, amount);
        if (amount % 4 == 0) purchase.voucher.maxTokens /= 4;
        purchase.signature = _sign(_signerKey, _domain, purchase, _epoch());
        purchase.live = true;
        _lastVoucher = purchase.voucher;
        _lastSignature = purchase.signature;
        _lastBuyer = purchase.key.buyer;
        _lastKey = _signerKey;
        _lastEpoch = _epoch();
    }

    /// @dev For a buyer who may take any amount; nothing is remembered of it.
    function _eligiblePurchase(
        Key memory key,
        uint256 paid
    ) internal view returns (Purchase memory purchase) {
        purchase.key = key;
        purchase.paid = paid;
        purchase.voucher = Voucher({
            round: key.round,
            maxTokens: type(uint96).max,
            deadline: uint64(_now() + 1 hours),
            termsHash: TERMS
        });
        purchase.signature = _sign(_signerKey, _domain, purchase, _epoch());
        purchase.live = true;
    }

    /// @dev The last good voucher once more, whatever happened since.
    function _replayed(uint8 asset, uint256 amount) internal view returns (Purchase memory purchase) {
        purchase.voucher = _lastVoucher;
        purchase.signature = _lastSignature;
        purchase.key = Key({buyer: _lastBuyer, round: purchase.voucher.round, asset: asset});
        purchase.paid = _amountFor(purchase.key, amount);
        purchase.live =
            _now() <= purchase.voucher.deadline &&
            _lastKey == _signerKey &&
            _lastEpoch == _epoch() &&
            _lastBuyer != address(0);
    }

    function _badPurchase(
        uint256 seed,
        uint8 asset,
        uint256 amount,
        uint256 kind
    ) internal view returns (Purchase memory purchase) {
        purchase = _purchase(seed, asset, amount);
        uint256 key = _signerKey;
        bytes32 separator = _domain;
        uint256 epoch = _epoch();
        if (kind == 0) key = bound(seed, 1, type(uint128).max) ^ (1 << 128);
        if (kind == 1) key = _retiredKey;
        if (kind == 2) purchase.voucher.deadline = uint64(_now() - 1);
        if (kind == 3) purchase.voucher.deadline = uint64(_now() + 1 hours + 1);
        if (kind == 4) separator = domain(block.chainid + 1, address(_sale));
        if (kind == 5) separator = domain(block.chainid, address(this));
        if (kind == 6) epoch = uint48(epoch + bound(seed, 1, type(uint32).max));
        purchase.signature = _sign(key, separator, purchase, epoch);
        if (kind == 7) purchase.key.buyer = _buyer(seed + 1);
        if (kind == 8) purchase.voucher.maxTokens += 1;
        if (kind == 9) purchase.voucher.round = (purchase.voucher.round + 1) % _terms.length;
        purchase.key.round = purchase.voucher.round;
    }

    function _purchase(
        uint256 seed,
        uint8 asset,
        uint256 amount
    ) private view returns (Purchase memory purchase) {
        purchase.key = _key(seed);
        purchase.key.asset = asset;
        purchase.paid = _amountFor(purchase.key, amount);
        purchase.voucher = Voucher({
            round: purchase.key.round,
            maxTokens: _wantsRest(purchase.key, amount)
                ? _terms[purchase.key.round].cap
                : uint96(_mostIn(purchase.key.round)),
            deadline: uint64(_now() + 1 hours),
            termsHash: TERMS
        });
    }

    function _sign(
        uint256 key,
        bytes32 separator,
        Purchase memory purchase,
        uint256 epoch
    ) private pure returns (bytes memory) {
        return signVoucher(key, separator, purchase.voucher, purchase.key.buyer, epoch);
    }

    function _wantsRest(Key memory key, uint256 seed) private view returns (bool) {
        return _terms[key.round].mode == RoundMode.Fixed && seed % 5 < 2;
    }

    /// @dev What a voucher allows: so much of a round that two buyers fill it, and a commit round overflows.
    function _mostIn(uint256 round) private view returns (uint256) {
        return (uint256(_terms[round].cap) * (_terms[round].mode == RoundMode.Commit ? 15 : 6)) / 10;
    }

    /// @dev From the least that a round takes to a little more than a voucher allows; at times the rest of the round to the unit,
    /// or all of it but less than its minimum.
    function _amountFor(Key memory key, uint256 seed) private view returns (uint256) {
        RoundConfig storage terms = _terms[key.round];
        uint256 most = (_mostIn(key.round) * terms.price) / 1e18;
        if (_wantsRest(key, seed)) {
            uint256 rest = (_restOf(key.round) * terms.price) / 1e18;
            if (seed % 5 == 0 || rest <= terms.minUsd)
                return _costOf(key.asset, _restOf(key.round), key.round);
            return _worth(key.asset, rest - bound(seed, 1, terms.minUsd));
        }
        return _worth(key.asset, bound(seed, terms.minUsd, (most * 21) / 20));
    }
}
