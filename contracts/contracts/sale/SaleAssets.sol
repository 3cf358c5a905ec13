// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {LowLevelCall} from "@openzeppelin/contracts/utils/LowLevelCall.sol";
import {IAmourSale} from "../interfaces/IAmourSale.sol";
import {IPriceSource} from "../interfaces/IPriceSource.sol";
import {Errors} from "../libraries/Errors.sol";
import {SaleConfig} from "../types/Types.sol";
import {SaleState} from "./SaleState.sol";

/// @title SaleAssets
/// @notice What can be paid with: fixed at deployment, priced in USD, and paid out in the same asset.
abstract contract SaleAssets is SaleState {
    uint8 internal constant ETH = 0;
    uint8 internal constant USDC = 1;
    uint8 internal constant EURC = 2;

    /// @dev What a position can hold of it.
    uint256 internal constant MAX_PAYMENT = type(uint96).max;

    uint8 private constant ETH_DECIMALS = 18;
    uint8 private constant MAX_DECIMALS = 18;
    uint8 private constant PRICE_DECIMALS = 8;

    /// @dev One US dollar for one USDC, 8 decimals.
    uint256 private constant PAR = 1e8;

    address private immutable _usdc;
    address private immutable _eurc;
    address private immutable _ethUsd;
    address private immutable _eurUsd;

    /// @dev Base units times a price (8 decimals), over these, are USD with 6 decimals.
    uint256 private immutable _usdcScale;
    uint256 private immutable _eurcScale;
    uint256 private constant ETH_SCALE = 10 ** (uint256(ETH_DECIMALS) + PRICE_DECIMALS - 6);

    constructor(SaleConfig memory settings) {
        bool priced =
            settings.ethUsd != address(0) && (settings.eurc == address(0)) == (settings.eurUsd == address(0));
        bool distinct =
            settings.usdc != settings.token &&
                settings.eurc != settings.token &&
                (settings.usdc != settings.eurc || settings.usdc == address(0));
        require(priced && distinct, Errors.AmourSale_InvalidConfiguration());
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
    function priceOf(uint8 asset) external view returns (uint256 price, uint8 decimals) {
        (price, ) = _priceAndScale(asset);
        decimals = PRICE_DECIMALS;
    }

    /// @dev Reverts for ETH, too.
    function _tokenOf(uint8 asset) internal view returns (address token) {
        token =
            asset == USDC
                ? _usdc
                : asset == EURC
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
        uint8 asset,
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

    /// @dev A token that delivers less than it was asked for, or that took from its holders before, is refused: every
    /// base unit in the books is there.
    function _requireBacked(address token, uint256 escrow) internal view {
        uint256 held = IERC20(token).balanceOf(address(this));
        require(held >= escrow, Errors.AmourSale_EscrowNotBacked(held, escrow));
    }

    /// @dev What the payee of ETH answers is not copied, so it cannot make the payment dearer.
    function _tryPay(uint8 asset, address to, uint256 amount) internal returns (bool) {
        if (asset == ETH) return LowLevelCall.callNoReturn(to, amount, "");
        return SafeERC20.trySafeTransfer(IERC20(_tokenOf(asset)), to, amount);
    }

    function _pay(uint8 asset, address to, uint256 amount) internal {
        require(_tryPay(asset, to, amount), Errors.AmourSale_PaymentFailed(to));
    }

    /// @dev An asset that is not taken has no scale.
    function _priceAndScale(uint8 asset) private view returns (uint256 price, uint256 scale) {
        if (asset == USDC) {
            (price, scale) = (PAR, _usdcScale);
        } else if (asset == ETH) {
            (price, scale) = (IPriceSource(_ethUsd).price(), ETH_SCALE);
        } else if (asset == EURC && _eurcScale != 0) {
            (price, scale) = (IPriceSource(_eurUsd).price(), _eurcScale);
        }
        require(scale != 0, Errors.AmourSale_UnknownAsset(asset));
    }

    function _scaleOf(address token) private view returns (uint256) {
        if (token == address(0)) return 0;
        uint8 decimals = IERC20Metadata(token).decimals();
        require(decimals <= MAX_DECIMALS, Errors.AmourSale_InvalidConfiguration());
        return 10 ** (uint256(decimals) + PRICE_DECIMALS - 6);
    }
}
