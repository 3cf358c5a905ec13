// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {Nonces} from "@openzeppelin/contracts/utils/Nonces.sol";
import {IAmourSale} from "../interfaces/IAmourSale.sol";
import {Errors} from "../libraries/Errors.sol";
import {PositionSlot} from "../types/PackedPosition.sol";
import {Allocation, Asset, Control, Outcome, Position, Round, SaleConfig, State} from "../types/Types.sol";

/// @title SaleState
/// @notice What the sale stores, what it is deployed with, and where it is in its life.
abstract contract SaleState is IAmourSale, AccessManaged, Nonces {
    uint256 internal constant TOKEN_UNIT = 1e18;
    uint256 internal constant ASSET_COUNT = 3;

    /// @dev Fourteen calendar days, the least that the law gives a buyer to change their mind (EU 2023/1114, art. 13):
    /// also for who buys in the last second.
    uint256 private constant MIN_COOLING_OFF = 14 days;

    address internal immutable _token;
    address internal immutable _treasury;
    uint256 internal immutable _saleStart;
    uint256 internal immutable _saleEnd;
    uint256 internal immutable _coolingOffEnd;
    uint256 internal immutable _withdrawalWindow;
    uint256 internal immutable _softCapUsd;

    /// @dev One slot.
    Control internal _control;

    /// @dev One slot.
    Allocation internal _allocation;

    /// @dev One slot each: base units paid and neither withdrawn, refunded, given back nor released.
    uint256[ASSET_COUNT] internal _escrow;

    /// @dev `sold | cap | price`, then what is fixed. A round exists when its end is not zero.
    mapping(uint256 round => Round) internal _rounds;

    /// @dev One slot each.
    mapping(address buyer => mapping(uint256 round => mapping(Asset asset => PositionSlot)))
        internal _positions;

    constructor(SaleConfig memory settings) AccessManaged(settings.authority) {
        _requireValid(settings);
        _token = settings.token;
        _treasury = settings.treasury;
        _saleStart = settings.saleStart;
        _saleEnd = settings.saleEnd;
        _coolingOffEnd = settings.coolingOffEnd;
        _withdrawalWindow = settings.withdrawalWindow;
        _softCapUsd = settings.softCapUsd;
    }

    /// @inheritdoc IAmourSale
    function control() external view returns (Control memory) {
        return _control;
    }

    /// @inheritdoc IAmourSale
    function state() external view returns (State) {
        return _stateFor(_control.outcome);
    }

    /// @inheritdoc IAmourSale
    function escrowOf(Asset asset) external view returns (uint256) {
        return _escrow[uint256(asset)];
    }

    /// @inheritdoc IAmourSale
    function positionOf(address buyer, uint256 round, Asset asset) external view returns (Position memory) {
        return _positions[buyer][round][asset].packed.unpack();
    }

    /// @inheritdoc IAmourSale
    function nonces(address buyer) public view override(IAmourSale, Nonces) returns (uint256) {
        return super.nonces(buyer);
    }

    /// @dev The state that time gives, under the outcome stored. Past the cooling-off period the sale stays there
    /// until somebody stores an outcome.
    function _stateFor(Outcome stored) internal view returns (State) {
        if (stored == Outcome.Succeeded) return State.Succeeded;
        if (stored == Outcome.Failed) return State.Failed;
        if (block.timestamp < _saleStart) return State.Scheduled;
        if (block.timestamp < _saleEnd) return State.Open;
        return State.CoolingOff;
    }

    function _requireTime(uint256 notBefore) internal view {
        require(block.timestamp >= notBefore, Errors.AmourSale_TooEarly(notBefore));
    }

    /// @dev Asks the stored outcome alone: time need not be looked at for the answer yes.
    function _requireSucceeded() internal view {
        Outcome stored = _control.outcome;
        if (stored != Outcome.Succeeded) revert Errors.AmourSale_NotSucceeded(_stateFor(stored));
    }

    function _requireValid(SaleConfig memory settings) private view {
        (uint256 start, uint256 end) = (settings.saleStart, settings.saleEnd);
        require(settings.token != address(0), Errors.AmourSale_TokenMissing());
        require(settings.treasury != address(0), Errors.AmourSale_TreasuryMissing());
        require(settings.authority != address(0), Errors.AmourSale_AuthorityMissing());
        require(block.timestamp < start, Errors.AmourSale_StartInThePast(start));
        require(start < end, Errors.AmourSale_EndNotAfterStart(start, end));
        require(
            settings.coolingOffEnd >= end + MIN_COOLING_OFF,
            Errors.AmourSale_CoolingOffTooShort(settings.coolingOffEnd, end + MIN_COOLING_OFF)
        );
        require(
            settings.withdrawalWindow >= MIN_COOLING_OFF,
            Errors.AmourSale_WindowTooShort(settings.withdrawalWindow, MIN_COOLING_OFF)
        );
    }
}
