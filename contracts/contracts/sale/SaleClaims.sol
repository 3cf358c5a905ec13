// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {IAmourSale} from "../interfaces/IAmourSale.sol";
import {Errors} from "../libraries/Errors.sol";
import {PackedPosition, PositionSlot, pack} from "../types/PackedPosition.sol";
import {Asset, Outcome, PositionKey, Round, RoundMode} from "../types/Types.sol";
import {SaleRounds} from "./SaleRounds.sol";

/// @title SaleClaims
/// @notice Vesting of what was bought, after success, and what commit rounds give back.
abstract contract SaleClaims is SaleRounds {
    /// @inheritdoc IAmourSale
    function claim(address buyer, uint256 round, Asset asset) external {
        _requireSucceeded();
        (uint256 amount, bool returned) = _settle(buyer, round, asset);
        _deliver(buyer, amount, returned);
    }

    /// @inheritdoc IAmourSale
    function claimBatch(address buyer, PositionKey[] calldata positions) external {
        _requireSucceeded();
        uint256 sum = 0;
        bool anyReturned = false;
        for (uint256 i = 0; i < positions.length; ++i) {
            (uint256 amount, bool returned) = _settle(buyer, positions[i].round, positions[i].asset);
            sum += amount;
            anyReturned = anyReturned || returned;
        }
        _deliver(buyer, sum, anyReturned);
    }

    /// @inheritdoc IAmourSale
    function claimableOf(address buyer, uint256 round, Asset asset) external view returns (uint256 amount) {
        if (_control.outcome != Outcome.Succeeded) return 0;
        (amount, ) = _owed(_positions[buyer][round][asset].packed, _rounds[round]);
    }

    /// @dev Marks the position as claimed up to now and its excess as returned, then pays the excess. Named twice in
    /// one call it gives nothing the second time.
    function _settle(
        address buyer,
        uint256 round,
        Asset asset
    ) private returns (uint256 amount, bool returned) {
        PositionSlot storage slot = _positions[buyer][round][asset];
        PackedPosition position = slot.packed;
        uint256 excess;
        (amount, excess) = _owed(position, _rounds[round]);
        if (amount != 0) {
            position = position.claimedAtTime(block.timestamp);
            slot.packed = position;
            emit Claimed(buyer, round, asset, amount);
        }
        if (excess != 0) returned = _returnExcess(slot, buyer, round, asset, excess);
    }

    /// @dev Once, marked by `boughtAt`. The books are closed before the payment; when it fails nothing that happened
    /// inside of it lasts, and they are opened again for a later claim.
    function _returnExcess(
        PositionSlot storage slot,
        address buyer,
        uint256 round,
        Asset asset,
        uint256 excess
    ) private returns (bool returned) {
        PackedPosition position = slot.packed;
        slot.packed = pack(position.tokensOf(), position.paidOf() - excess, 0, position.claimedAtOf());
        _rounds[round].returned[uint256(asset)] += excess;
        _escrow[uint256(asset)] -= excess;
        returned = _tryPay(asset, buyer, excess);
        if (returned) {
            emit ExcessReturned(buyer, round, asset, excess);
        } else {
            slot.packed = position;
            _rounds[round].returned[uint256(asset)] -= excess;
            _escrow[uint256(asset)] += excess;
        }
    }

    function _deliver(address buyer, uint256 amount, bool returned) private {
        if (amount != 0) SafeERC20.safeTransfer(IERC20(_token), buyer, amount);
        else require(returned, Errors.AmourSale_NothingToClaim());
    }

    /// @dev What the position can be given now: vested tokens not yet claimed, and what a commit round took too much.
    /// Only the time of the last claim is stored: what it gave is what had vested by then, to the unit.
    /// Unchecked, because after success both times are past the cooling-off period, vesting never decreases, and
    /// 96-bit amounts times 32-bit seconds or basis points are far from 256 bits.
    function _owed(
        PackedPosition position,
        Round storage round
    ) private view returns (uint256 amount, uint256 excess) {
        unchecked {
            uint256 tokens = position.tokensOf();
            uint256 duration = round.duration;
            uint256 cliff = round.cliff;
            uint256 unlockedBps = round.unlockedBps;
            if (round.mode == RoundMode.Commit) {
                tokens = _shareOf(round, tokens);
                if (position.boughtAtOf() != 0) excess = _excessOf(round, position.paidOf());
            }
            uint256 unlocked = (tokens * unlockedBps) / BPS;
            amount = _vested(tokens, unlocked, cliff, duration, block.timestamp - _coolingOffEnd);
            uint256 claimedAt = position.claimedAtOf();
            if (claimedAt == 0) return (amount, excess);
            amount -= _vested(tokens, unlocked, cliff, duration, claimedAt - _coolingOffEnd);
        }
    }

    /// @dev AMR base units of `tokens` vested `elapsed` seconds after the end of the cooling-off period.
    function _vested(
        uint256 tokens,
        uint256 unlocked,
        uint256 cliff,
        uint256 duration,
        uint256 elapsed
    ) private pure returns (uint256) {
        unchecked {
            if (elapsed >= duration) return tokens;
            if (elapsed < cliff) return unlocked;
            return unlocked + ((tokens - unlocked) * elapsed) / duration;
        }
    }
}
