// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {MockAggregator} from "../../contracts/mocks/MockAggregator.sol";
import {World} from "./World.sol";

/// @notice Moves the feeds, breaks and mends them, and knows what money is worth.
abstract contract PriceHandler is World {
    mapping(uint8 asset => uint256) private _price;
    mapping(uint8 asset => bool) internal _isDead;

    constructor() {
        _setPrice(ETH, 2_500e8);
        _setPrice(EURC, 1.1e8);
        _price[USDC] = 1e8;
    }

    function moveFeed(uint256 seed, uint256 answer) external {
        uint8 asset = seed % 2 == 0 ? ETH : EURC;
        if (seed % 5 == 0) _break(asset, answer % 5);
        else _setPrice(asset, asset == ETH ? bound(answer, 1_000e8, 10_000e8) : bound(answer, 0.8e8, 1.4e8));
    }

    /// @dev Base units of `asset` worth `usd` (6 decimals), more or less.
    function _worth(uint8 asset, uint256 usd) internal view returns (uint256) {
        return (usd * 10 ** (_decimalsOf(asset) + 2)) / _price[asset];
    }

    /// @dev What `paid` buys in the round, from the exact quotient.
    function _tokensFor(uint8 asset, uint256 paid, uint256 round) internal view returns (uint256) {
        return (paid * _price[asset] * 1e18) / (10 ** (_decimalsOf(asset) + 2) * _terms[round].price);
    }

    /// @dev What the rest of a round costs: rounded up.
    function _costOf(uint8 asset, uint256 tokens, uint256 round) internal view returns (uint256) {
        uint256 unit = _price[asset] * 1e18;
        return (tokens * _terms[round].price * 10 ** (_decimalsOf(asset) + 2) + unit - 1) / unit;
    }

    /// @dev What a payment counts for a round's minimum.
    function _usd(uint8 asset, uint256 paid) internal view returns (uint256) {
        return (paid * _price[asset]) / 10 ** (_decimalsOf(asset) + 2);
    }

    /// @dev USD with 26 decimals, without any rounding.
    function _exactWorth(uint8 asset, uint256 paid) internal view returns (uint256) {
        return paid * _price[asset] * 10 ** (18 - _decimalsOf(asset));
    }

    /// @dev Whether the rest is paid for, and a base unit less would not have been enough: compared as products.
    function _isFairForRest(
        uint8 asset,
        uint256 paid,
        uint256 round,
        uint256 tokens
    ) internal view returns (bool) {
        uint256 due = tokens * _terms[round].price * 10 ** (_decimalsOf(asset) + 2);
        uint256 unit = _price[asset] * 1e18;
        return paid * unit >= due && (paid - 1) * unit < due;
    }

    /// @dev Whether `tokens` cost what was paid for them, or less by less than one base unit: compared as products, which are
    /// exact.
    function _isFair(uint8 asset, uint256 paid, uint256 round, uint256 tokens) internal view returns (bool) {
        uint256 unit = _terms[round].price * 10 ** (_decimalsOf(asset) + 2);
        uint256 worth = paid * _price[asset] * 1e18;
        return tokens * unit <= worth && worth < (tokens + 1) * unit;
    }

    function _setPrice(uint8 asset, uint256 price) private {
        _price[asset] = price;
        _isDead[asset] = false;
        _feedOf(asset).setAnswer(int256(price));
        _feedOf(asset).setUpdatedAt(0);
    }

    /// @dev No price until it moves again: nothing, a negative one, one that cannot be, one of yesterday, one of tomorrow.
    function _break(uint8 asset, uint256 kind) private {
        MockAggregator feed = _feedOf(asset);
        if (kind == 0) feed.setAnswer(0);
        if (kind == 1) feed.setAnswer(-1);
        if (kind == 2) feed.setAnswer(1_000_001e8);
        if (kind == 3) feed.setUpdatedAt(_now() - 1 days);
        if (kind == 4) feed.setUpdatedAt(2 ** 32 - 1);
        _isDead[asset] = true;
    }

    function _feedOf(uint8 asset) private view returns (MockAggregator) {
        return asset == ETH ? _ethUsd : _eurUsd;
    }

    function _decimalsOf(uint8 asset) private pure returns (uint256) {
        return asset == ETH ? 18 : 6;
    }
}
