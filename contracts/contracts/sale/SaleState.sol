// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IAmourSale} from "../interfaces/IAmourSale.sol";
import {Errors} from "../libraries/Errors.sol";
import {
    Allocation,
    AssetTotals,
    Control,
    Outcome,
    Position,
    Round,
    SaleConfig,
    State
} from "../types/Types.sol";

/// @title SaleState
/// @notice What the sale stores, what it is deployed with, and where it is in its life.
abstract contract SaleState is IAmourSale, AccessManaged {
    /// @dev ETH. Stablecoins take the numbers after it.
    uint256 internal constant ETH = 0;
    uint256 internal constant ASSET_COUNT = 1;
    uint256 internal constant TOKEN_UNIT = 1e18;

    /// @dev Fourteen calendar days, the least that the law gives a buyer to change their mind.
    uint256 private constant MIN_WITHDRAWAL_WINDOW = 14 days;

    address public immutable token;
    address public immutable treasury;
    address public immutable priceSource;
    uint256 public immutable saleStart;
    uint256 public immutable saleEnd;
    uint256 public immutable coolingOffEnd;
    uint256 public immutable withdrawalWindow;
    uint256 public immutable softCapUsd;

    /// @dev One slot.
    Control internal _control;

    /// @dev One slot.
    Allocation internal _allocation;

    /// @dev One slot each, by asset.
    mapping(uint256 asset => AssetTotals) internal _totals;

    /// @dev Two slots each: `sold | cap | price`, then what is fixed. A round exists when its end is not zero.
    mapping(uint256 round => Round) internal _rounds;

    /// @dev One slot each.
    mapping(address buyer => mapping(uint256 round => mapping(uint256 asset => Position)))
        internal _positions;

    constructor(SaleConfig memory config) AccessManaged(config.authority) {
        _requireValid(config);
        token = config.token;
        treasury = config.treasury;
        priceSource = config.priceSource;
        saleStart = config.saleStart;
        saleEnd = config.saleEnd;
        coolingOffEnd = config.coolingOffEnd;
        withdrawalWindow = config.withdrawalWindow;
        softCapUsd = config.softCapUsd;
    }

    /// @inheritdoc IAmourSale
    function state() external view returns (State) {
        return _stateFor(_control.outcome);
    }

    /// @inheritdoc IAmourSale
    function outcome() external view returns (Outcome) {
        return _control.outcome;
    }

    /// @inheritdoc IAmourSale
    function totals() external view returns (uint256 tokensSold, uint256 usd) {
        return _sumTotals();
    }

    /// @inheritdoc IAmourSale
    function escrowOf(uint256 asset) external view returns (uint256) {
        return _totals[asset].escrow;
    }

    /// @inheritdoc IAmourSale
    function positionOf(address buyer, uint256 round, uint256 asset) external view returns (Position memory) {
        return _positions[buyer][round][asset];
    }

    /// @inheritdoc IAmourSale
    function allocatedTokens() external view returns (uint256) {
        return _allocation.tokens;
    }

    /// @dev The state that time gives, under the outcome stored. Past the cooling-off period the sale stays there until
    /// somebody stores an outcome.
    function _stateFor(Outcome stored) internal view returns (State) {
        if (stored == Outcome.Succeeded) return State.Succeeded;
        if (stored == Outcome.Failed) return State.Failed;
        if (block.timestamp < saleStart) return State.Scheduled;
        if (block.timestamp < saleEnd) return State.Open;
        return State.CoolingOff;
    }

    /// @dev Asks the stored outcome alone: time need not be looked at for the answer yes.
    function _requireSucceeded() internal view {
        Outcome stored = _control.outcome;
        if (stored != Outcome.Succeeded) revert Errors.AmourSale_NotSucceeded(_stateFor(stored));
    }

    function _sumTotals() internal view returns (uint256 tokens, uint256 usd) {
        for (uint256 asset = 0; asset < ASSET_COUNT; ++asset) {
            AssetTotals storage sum = _totals[asset];
            tokens += sum.tokens;
            usd += sum.usd;
        }
    }

    /// @dev USD (6 decimals) of a position or allocation at its round's price, rounded down. It fits because
    /// `addRound` lets only rounds in whose whole allocations do.
    function _usdOf(uint256 tokens, uint256 price) internal pure returns (uint64) {
        return uint64((tokens * price) / TOKEN_UNIT);
    }

    function _requireValid(SaleConfig memory config) private view {
        bool parties =
            config.token != address(0) &&
                config.treasury != address(0) &&
                config.priceSource != address(0) &&
                config.authority != address(0);
        bool times =
            block.timestamp < config.saleStart &&
                config.saleStart < config.saleEnd &&
                config.saleEnd <= config.coolingOffEnd &&
                config.withdrawalWindow >= MIN_WITHDRAWAL_WINDOW;
        require(parties && times, Errors.AmourSale_InvalidConfiguration());
    }
}
