// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IAmourSale} from "../interfaces/IAmourSale.sol";
import {Errors} from "../libraries/Errors.sol";
import {PackedPosition} from "../types/PackedPosition.sol";
import {Allocation, Asset, Round, RoundConfig} from "../types/Types.sol";
import {SaleAssets} from "./SaleAssets.sol";

/// @title SaleRounds
/// @notice What is sold, when, at which price and how it is given out.
abstract contract SaleRounds is SaleAssets {
    uint256 internal constant BPS = 10_000;

    /// @dev The outcome looks at every round, so their number bounds what `finalize` costs.
    uint256 private constant MAX_ROUNDS = 8;

    /// @dev 10,000 USD per AMR, 6 decimals. What a purchase loses by rounding down is then worth under 10⁻⁸ of a
    /// dollar's base unit: a hundred million purchases of a round lose less than the sum that is rounded up gains.
    uint256 private constant MAX_PRICE = 1e10;

    /// @inheritdoc IAmourSale
    function addRound(RoundConfig calldata settings) external restricted returns (uint256 round) {
        require(block.timestamp < _saleStart, Errors.AmourSale_SaleStarted());
        _requireValid(settings);
        round = _allocate(settings);
        Round storage added = _rounds[round];
        added.cap = settings.cap;
        added.price = settings.price;
        added.start = settings.start;
        added.end = settings.end;
        added.minUsd = settings.minUsd;
        added.cliff = settings.cliff;
        added.duration = settings.duration;
        added.unlockedBps = settings.unlockedBps;
        added.mode = settings.mode;
        emit RoundAdded(round, settings);
    }

    /// @inheritdoc IAmourSale
    function roundOf(uint256 round) external view returns (Round memory) {
        return _knownRound(round);
    }

    /// @inheritdoc IAmourSale
    function totals() external view returns (uint256 tokensSold, uint256 usd) {
        return _sumRounds();
    }

    /// @inheritdoc IAmourSale
    function allocation() external view returns (Allocation memory) {
        return _allocation;
    }

    /// @inheritdoc IAmourSale
    function shareOf(
        address buyer,
        uint256 round,
        Asset asset
    ) external view returns (uint256 tokens, uint256 cost) {
        PackedPosition position = _positions[buyer][round][asset].packed;
        tokens = _shareOf(_knownRound(round), position.tokensOf());
        cost = position.paidOf();
        if (position.boughtAtOf() != 0) cost -= _excessOf(_rounds[round], cost);
    }

    /// @inheritdoc IAmourSale
    function quote(uint256 round, Asset asset, uint256 paid) external view returns (uint256 tokens) {
        (tokens, ) = _convert(asset, paid, _knownRound(round).price);
    }

    function _knownRound(uint256 round) internal view returns (Round storage known) {
        known = _rounds[round];
        require(known.end != 0, Errors.AmourSale_UnknownRound(round));
    }

    /// @dev `amount` of what was committed to `round`, scaled down to its cap and rounded down.
    function _shareOf(Round storage round, uint256 amount) internal view returns (uint256) {
        (uint256 sold, uint256 cap) = (round.sold, round.cap);
        return sold > cap ? (amount * cap) / sold : amount;
    }

    /// @dev What of `paid` bought nothing, rounded down, so that the excesses of all buyers are never more together
    /// than the excess of what they paid together.
    function _excessOf(Round storage round, uint256 paid) internal view returns (uint256) {
        (uint256 sold, uint256 cap) = (round.sold, round.cap);
        return sold > cap ? (paid * (sold - cap)) / sold : 0;
    }

    /// @dev Fixed rounds never sell more than their cap; what commit rounds take above it is given back. Each round's
    /// value is rounded up, so that what was paid in whole base units reaches a soft cap of as many.
    function _sumRounds() internal view returns (uint256 tokens, uint256 usd) {
        uint256 count = _allocation.rounds;
        for (uint256 i = 0; i < count; ++i) {
            Round storage round = _rounds[i];
            uint256 sold = Math.min(round.sold, round.cap);
            tokens += sold;
            usd += _valueOf(sold, round.price);
        }
    }

    function _cancelRounds() internal {
        uint256 count = _allocation.rounds;
        for (uint256 i = 0; i < count; ++i) _rounds[i].cancelled = true;
    }

    /// @dev The sale is funded before its rounds are added and nothing takes AMR out before an outcome. So whatever
    /// can be bought is held, and no purchase has to look.
    function _allocate(RoundConfig calldata settings) private returns (uint256 round) {
        Allocation memory before = _allocation;
        round = before.rounds;
        require(round < MAX_ROUNDS, Errors.AmourSale_TooManyRounds(MAX_ROUNDS));
        uint256 tokens = uint256(before.tokens) + settings.cap;
        uint256 usd = before.usd + _valueOf(settings.cap, settings.price);
        bool fits = tokens <= type(uint96).max && usd <= type(uint64).max;
        require(fits, Errors.AmourSale_AllocationTooLarge(tokens, usd));
        uint256 held = IERC20(_token).balanceOf(address(this));
        require(held >= tokens, Errors.AmourSale_NotFunded(held, tokens));
        _allocation = Allocation({
            tokens: uint96(tokens),
            usd: uint64(usd),
            rounds: before.rounds + 1,
            roundedUp: 0
        });
    }

    /// @dev USD of `tokens` at `price`, 6 decimals, rounded up.
    function _valueOf(uint256 tokens, uint256 price) private pure returns (uint256) {
        return Math.ceilDiv(tokens * price, TOKEN_UNIT);
    }

    function _requireValid(RoundConfig calldata settings) private view {
        (uint256 start, uint256 end) = (settings.start, settings.end);
        bool within = _saleStart <= start && start < end && end <= _saleEnd;
        require(settings.cap != 0, Errors.AmourSale_RoundEmpty());
        require(
            settings.price != 0 && settings.price <= MAX_PRICE,
            Errors.AmourSale_PriceOutOfBounds(settings.price, MAX_PRICE)
        );
        require(settings.minUsd != 0, Errors.AmourSale_MinimumMissing());
        require(within, Errors.AmourSale_RoundOutsideSale(start, end));
        require(
            settings.cliff <= settings.duration,
            Errors.AmourSale_CliffAfterVesting(settings.cliff, settings.duration)
        );
        require(settings.unlockedBps <= BPS, Errors.AmourSale_UnlockedAboveAll(settings.unlockedBps));
    }
}
