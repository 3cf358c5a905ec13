// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IAmourSale} from "../interfaces/IAmourSale.sol";
import {IPriceSource} from "../interfaces/IPriceSource.sol";
import {Errors} from "../libraries/Errors.sol";
import {Allocation, Round, RoundConfig} from "../types/Types.sol";
import {SaleState} from "./SaleState.sol";

/// @title SaleRounds
/// @notice What is sold, when and at which price.
abstract contract SaleRounds is SaleState {
    uint256 private constant BPS = 10_000;
    uint8 private constant PRICE_DECIMALS = 8;

    /// @dev Wei (18 decimals) times the price of ETH (8 decimals), over this, is USD with 6 decimals.
    uint256 private constant ETH_SCALE = 1e20;

    /// @inheritdoc IAmourSale
    function addRound(RoundConfig calldata config) external restricted returns (uint256 round) {
        require(block.timestamp < saleStart, Errors.AmourSale_SaleStarted());
        _requireValid(config);
        round = _allocate(config);
        _rounds[round] = Round({
            sold: 0,
            cap: config.cap,
            price: config.price,
            start: config.start,
            end: config.end,
            minUsd: config.minUsd,
            cliff: config.cliff,
            duration: config.duration,
            unlockedBps: config.unlockedBps
        });
        emit RoundAdded(round, config);
    }

    /// @inheritdoc IAmourSale
    function roundCount() external view returns (uint256) {
        return _allocation.rounds;
    }

    /// @inheritdoc IAmourSale
    function roundOf(uint256 round) external view returns (Round memory) {
        return _knownRound(round);
    }

    /// @inheritdoc IAmourSale
    function quote(uint256 round, uint256 asset, uint256 paid) external view returns (uint256 tokens) {
        uint256 price = _knownRound(round).price;
        (tokens, ) = _convert(asset, paid, price);
    }

    /// @inheritdoc IAmourSale
    function priceOf(uint256 asset) external view returns (uint256 price, uint8 decimals) {
        return (_assetPrice(asset), PRICE_DECIMALS);
    }

    function _knownRound(uint256 round) internal view returns (Round storage known) {
        known = _rounds[round];
        require(known.end != 0, Errors.AmourSale_UnknownRound(round));
    }

    /// @dev Both are rounded down, each from the exact product, so a buyer never pays less than the tokens cost and the
    /// shortfall is under one base unit.
    /// @return tokens AMR base units that `paid` buys at `price`.
    /// @return usd Value of `paid`, 6 decimals.
    function _convert(
        uint256 asset,
        uint256 paid,
        uint256 price
    ) internal view returns (uint256 tokens, uint256 usd) {
        uint256 value = paid * _assetPrice(asset);
        tokens = (value * TOKEN_UNIT) / (ETH_SCALE * price);
        usd = value / ETH_SCALE;
    }

    function _assetPrice(uint256 asset) private view returns (uint256) {
        require(asset < ASSET_COUNT, Errors.AmourSale_UnknownAsset(asset));
        return IPriceSource(priceSource).price();
    }

    /// @dev The sale is funded before its rounds are added and nothing takes AMR out before an outcome. So whatever can
    /// be bought is held, and no purchase has to look.
    function _allocate(RoundConfig calldata config) private returns (uint256 round) {
        Allocation memory allocation = _allocation;
        uint256 tokens = uint256(allocation.tokens) + config.cap;
        uint256 usd = allocation.usd + (uint256(config.cap) * config.price) / TOKEN_UNIT;
        bool fits = tokens <= type(uint96).max && usd <= type(uint64).max;
        require(fits, Errors.AmourSale_InvalidRound());
        uint256 held = IERC20(token).balanceOf(address(this));
        require(held >= tokens, Errors.AmourSale_NotFunded(held, tokens));
        round = allocation.rounds;
        _allocation = Allocation({tokens: uint96(tokens), usd: uint64(usd), rounds: allocation.rounds + 1});
    }

    function _requireValid(RoundConfig calldata config) private view {
        bool amounts = config.cap != 0 && config.price != 0 && config.minUsd != 0;
        bool times = saleStart <= config.start && config.start < config.end && config.end <= saleEnd;
        bool vesting = config.cliff <= config.duration && config.unlockedBps <= BPS;
        require(amounts && times && vesting, Errors.AmourSale_InvalidRound());
    }
}
