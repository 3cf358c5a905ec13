// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {AmourToken} from "../../contracts/AmourToken.sol";
import {IAmourSale} from "../../contracts/interfaces/IAmourSale.sol";
import {MockAggregator} from "../../contracts/mocks/MockAggregator.sol";
import {MockFiatToken} from "../../contracts/mocks/MockFiatToken.sol";
import {Asset, Outcome, Position, RoundConfig} from "../../contracts/types/Types.sol";
import {VoucherSigning} from "../base/VoucherSigning.sol";
import {RejectingPayee} from "../doubles/RejectingPayee.sol";
import {Books, Entry, Key} from "./Books.sol";

/// @notice What the handlers act on.
struct Scene {
    IAmourSale sale;
    AmourToken token;
    MockFiatToken usdc;
    MockFiatToken eurc;
    MockAggregator ethUsd;
    MockAggregator eurUsd;
    address guardian;
    uint256 signerKey;
}

/// @notice The cast: three buyers with keys, any of whom the stablecoins may blacklist, and a contract that takes no ETH until
/// it is told to.
abstract contract World is Books, VoucherSigning {
    uint256 public constant WALLET = 1_000_000_000_000e6;
    uint256 public constant ETH_WALLET = 100_000_000 ether;
    uint256 internal constant BUYERS = 4;
    uint256 private constant REJECTING = 3;

    IAmourSale internal immutable _sale;
    AmourToken internal immutable _token;
    MockFiatToken internal immutable _usdc;
    MockFiatToken internal immutable _eurc;
    MockAggregator internal immutable _ethUsd;
    MockAggregator internal immutable _eurUsd;
    address internal immutable _guardian;
    address internal immutable _treasury;
    bytes32 internal immutable _domain;

    address[] private _buyers;
    mapping(address buyer => uint256) internal _keyOf;

    /// @notice What was decided, as the handlers saw it happen.
    Outcome public outcome;
    uint256 internal _signerKey;
    uint256 internal _retiredKey = 0xDEAD;
    uint256 public pausedUntil;
    uint256 public pausedHours;
    bool internal _cancelled;

    constructor(Scene memory scene, RoundConfig[] memory terms) {
        _sale = scene.sale;
        _token = scene.token;
        _usdc = scene.usdc;
        _eurc = scene.eurc;
        _ethUsd = scene.ethUsd;
        _eurUsd = scene.eurUsd;
        _guardian = scene.guardian;
        _signerKey = scene.signerKey;
        _domain = domainOf(address(scene.sale));
        _settings = scene.sale.config();
        _treasury = _settings.treasury;
        for (uint256 i = 0; i < terms.length; ++i) _terms.push(terms[i]);
        for (uint256 key = 0xB0; key < 0xB0 + REJECTING; ++key) {
            _buyers.push(vm.addr(key));
            _keyOf[vm.addr(key)] = key;
        }
        _buyers.push(address(new RejectingPayee()));
        for (uint256 i = 0; i < BUYERS; ++i) _fund(_buyers[i]);
    }

    function buyers() external view returns (address[] memory) {
        return _buyers;
    }

    /// @notice Whether each of the buyer's positions in a round is what the books say: looked at here, where the books are, since
    /// it is asked after every act.
    function agrees(address buyer, uint256 round) external view returns (bool) {
        for (uint8 asset = 0; asset < ASSETS; ++asset) {
            Position memory position = _sale.positionOf(buyer, round, Asset(asset));
            Entry storage entry = _entry(buyer, round, asset);
            if (position.tokens != entry.tokens || position.paid != entry.paid) return false;
            if (position.boughtAt != entry.boughtAt || position.claimedAt != entry.claimedAt) return false;
        }
        return true;
    }

    function _epoch() internal view returns (uint256) {
        return _sale.control().epoch;
    }

    function _now() internal view returns (uint256) {
        return vm.getBlockTimestamp();
    }

    function _fund(address buyer) private {
        vm.deal(buyer, ETH_WALLET);
        _usdc.mint(buyer, WALLET);
        _eurc.mint(buyer, WALLET);
    }

    function _fiat(uint8 asset) internal view returns (MockFiatToken) {
        return asset == USDC ? _usdc : _eurc;
    }

    function _balance(uint8 asset, address holder) internal view returns (uint256) {
        return asset == ETH ? holder.balance : _fiat(asset).balanceOf(holder);
    }

    /// @dev Whether the buyer can be paid in the asset.
    function _takes(Key memory key) internal view returns (bool) {
        if (key.asset != ETH) return !_fiat(key.asset).isBlacklisted(key.buyer);
        return key.buyer != _buyers[REJECTING] || _rejecting().accepts();
    }

    function _rejecting() internal view returns (RejectingPayee) {
        return RejectingPayee(payable(_buyers[REJECTING]));
    }

    function _buyer(uint256 seed) internal view returns (address) {
        return _buyers[seed % BUYERS];
    }

    /// @dev A position, held or not.
    function _key(uint256 seed) internal view returns (Key memory) {
        return
            Key({
                buyer: _buyer(seed),
                round: (seed / BUYERS) % _terms.length,
                asset: uint8((seed / BUYERS / _terms.length) % ASSETS)
            });
    }

    /// @dev A position that is held, if one of the next few is: or most acts would meet empty ones.
    function _heldKey(uint256 seed) internal view returns (Key memory key) {
        for (uint256 i = 0; i < 6; ++i) {
            key = _key((seed >> 8) + i * 7);
            if (_entry(key).paid != 0) return key;
        }
    }

    function _deadlineOf(Key memory key) internal view returns (uint256) {
        uint256 deadline = _entry(key).boughtAt + _settings.withdrawalWindow;
        return deadline < _settings.coolingOffEnd ? deadline : _settings.coolingOffEnd;
    }
}
