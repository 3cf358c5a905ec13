// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {LowLevelCall} from "@openzeppelin/contracts/utils/LowLevelCall.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IAmourSale} from "../interfaces/IAmourSale.sol";
import {IPriceSource} from "../interfaces/IPriceSource.sol";
import {Errors} from "../libraries/Errors.sol";
import {Asset, SaleConfig} from "../types/Types.sol";
import {SaleState} from "./SaleState.sol";

/// @title SaleAssets
/// @notice What can be paid with: fixed at deployment, priced in USD, and paid out in the same asset.
abstract contract SaleAssets is SaleState {
    /// @dev What a position can hold of it.
    uint256 private constant MAX_PAYMENT = type(uint96).max;

    uint8 private constant ETH_DECIMALS = 18;
    uint8 private constant MAX_DECIMALS = 18;
    uint8 private constant PRICE_DECIMALS = 8;

    /// @dev One US dollar for one USDC, 8 decimals.
    uint256 private constant PAR = 1e8;

    /// @dev Not zero while a token is being paid out. It may call back before it has moved: what has left the books is
    /// then still held, and is no surplus. A whole word is written without a look at what else is in it.
    uint256 private transient _paying;

    address private immutable _usdc;
    address private immutable _eurc;
    address private immutable _ethUsd;
    address private immutable _eurUsd;

    /// @dev Base units times a price (8 decimals), over these, are USD with 6 decimals.
    uint256 private immutable _usdcScale;
    uint256 private immutable _eurcScale;
    uint256 private constant ETH_SCALE = 10 ** (uint256(ETH_DECIMALS) + PRICE_DECIMALS - 6);

    constructor(SaleConfig memory settings) {
        _requireDistinct(settings);
        _requirePriced(settings);
        _usdc = settings.usdc;
        _eurc = settings.eurc;
        _ethUsd = settings.ethUsd;
        _eurUsd = settings.eurUsd;
        _usdcScale = _scaleOf(settings.usdc);
        _eurcScale = _scaleOf(settings.eurc);
    }

    /// @inheritdoc IAmourSale
    function config() external view returns (SaleConfig memory) {
        return
            SaleConfig({
                token: _token,
                treasury: _treasury,
                authority: authority(),
                voucherSigner: _control.signer,
                usdc: _usdc,
                eurc: _eurc,
                ethUsd: _ethUsd,
                eurUsd: _eurUsd,
                saleStart: uint32(_saleStart),
                saleEnd: uint32(_saleEnd),
                coolingOffEnd: uint32(_coolingOffEnd),
                withdrawalWindow: uint32(_withdrawalWindow),
                softCapUsd: uint64(_softCapUsd)
            });
    }

    /// @inheritdoc IAmourSale
    function priceOf(Asset asset) external view returns (uint256 price, uint8 decimals) {
        (price, ) = _priceAndScale(asset);
        decimals = PRICE_DECIMALS;
    }

    /// @dev Reverts for ETH, too.
    function _tokenOf(Asset asset) internal view returns (address token) {
        token =
            asset == Asset.Usdc
                ? _usdc
                : asset == Asset.Eurc
                    ? _eurc
                    : address(0);
        require(token != address(0), Errors.AmourSale_UnknownAsset(asset));
    }

    /// @dev Both are rounded down, each from the exact product, so a buyer never pays less than the tokens cost and
    /// the shortfall is under one base unit. Unchecked, because a payment of 96 bits times a price of at most 64
    /// times the token's unit of 60 is below 256.
    /// @return tokens AMR base units that `paid` buys at `roundPrice`.
    /// @return usd Value of `paid`, 6 decimals.
    function _convert(
        Asset asset,
        uint256 paid,
        uint256 roundPrice
    ) internal view returns (uint256 tokens, uint256 usd) {
        require(paid <= MAX_PAYMENT, Errors.AmourSale_PaymentTooLarge(paid, MAX_PAYMENT));
        (uint256 price, uint256 scale) = _priceAndScale(asset);
        unchecked {
            uint256 value = paid * price;
            tokens = (value * TOKEN_UNIT) / (scale * roundPrice);
            usd = value / scale;
        }
    }

    /// @dev Rounded up, so it is at least what the tokens cost and at most any payment that `_convert` gives as many
    /// for. Unchecked, because tokens of 96 bits times a round's price of 34 times a scale of 67 are below 256.
    /// @return cost Base units of `asset` for `tokens` at `roundPrice`.
    /// @return even Whether it buys at most a base unit of AMR more: then as little is lost as by any purchase.
    function _costOf(
        Asset asset,
        uint256 tokens,
        uint256 roundPrice
    ) internal view returns (uint256 cost, bool even) {
        (uint256 price, uint256 scale) = _priceAndScale(asset);
        unchecked {
            uint256 value = tokens * roundPrice * scale;
            uint256 unit = price * TOKEN_UNIT;
            cost = Math.ceilDiv(value, unit);
            even = cost * unit - value <= roundPrice * scale;
        }
    }

    /// @dev A token that delivers less than it was asked for, or that took from its holders before, is refused: every
    /// base unit in the books is there.
    function _requireBacked(address token, uint256 escrow) internal view {
        uint256 held = IERC20(token).balanceOf(address(this));
        require(held >= escrow, Errors.AmourSale_EscrowNotBacked(held, escrow));
    }

    /// @dev What the payee of ETH answers is not copied, so it cannot make the payment dearer.
    function _tryPay(Asset asset, address to, uint256 amount) internal returns (bool paid) {
        if (asset == Asset.Eth) return LowLevelCall.callNoReturn(to, amount, "");
        uint256 before = _paying;
        _paying = 1;
        paid = SafeERC20.trySafeTransfer(IERC20(_tokenOf(asset)), to, amount);
        _paying = before;
    }

    /// @dev What the sale holds of the asset above `escrow`.
    function _surplusOf(Asset asset, uint256 escrow) internal view returns (uint256) {
        require(_paying == 0, Errors.AmourSale_PaymentUnderWay());
        uint256 held =
            asset == Asset.Eth ? address(this).balance : IERC20(_tokenOf(asset)).balanceOf(address(this));
        return Math.saturatingSub(held, escrow);
    }

    function _pay(Asset asset, address to, uint256 amount) internal {
        require(_tryPay(asset, to, amount), Errors.AmourSale_PaymentFailed(to));
    }

    /// @dev An asset that is not taken has no scale.
    function _priceAndScale(Asset asset) private view returns (uint256 price, uint256 scale) {
        if (asset == Asset.Usdc) {
            (price, scale) = (PAR, _usdcScale);
        } else if (asset == Asset.Eth) {
            (price, scale) = (IPriceSource(_ethUsd).price(), ETH_SCALE);
        } else if (_eurcScale != 0) {
            (price, scale) = (IPriceSource(_eurUsd).price(), _eurcScale);
        }
        require(scale != 0, Errors.AmourSale_UnknownAsset(asset));
    }

    function _scaleOf(address token) private view returns (uint256) {
        if (token == address(0)) return 0;
        uint8 decimals = IERC20Metadata(token).decimals();
        require(decimals <= MAX_DECIMALS, Errors.AmourSale_TooManyDecimals(token, decimals));
        return 10 ** (uint256(decimals) + PRICE_DECIMALS - 6);
    }

    function _requireDistinct(SaleConfig memory settings) private pure {
        (address usdc, address eurc) = (settings.usdc, settings.eurc);
        require(usdc != settings.token, Errors.AmourSale_SoldForItself(Asset.Usdc));
        require(eurc != settings.token, Errors.AmourSale_SoldForItself(Asset.Eurc));
        require(usdc != eurc || usdc == address(0), Errors.AmourSale_SameTokenTwice(usdc));
    }

    function _requirePriced(SaleConfig memory settings) private pure {
        bool euros = settings.eurc != address(0);
        bool eurosPriced = settings.eurUsd != address(0);
        require(settings.ethUsd != address(0), Errors.AmourSale_PriceSourceMissing(Asset.Eth));
        require(!euros || eurosPriced, Errors.AmourSale_PriceSourceMissing(Asset.Eurc));
        require(euros || !eurosPriced, Errors.AmourSale_PriceSourceUnused(settings.eurUsd));
    }
}
