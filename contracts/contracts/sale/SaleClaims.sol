// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IAmourSale} from "../interfaces/IAmourSale.sol";
import {Errors} from "../libraries/Errors.sol";
import {Outcome, Position, PositionKey, Round} from "../types/Types.sol";
import {SaleState} from "./SaleState.sol";

/// @title SaleClaims
/// @notice Vesting of what was bought, after success.
abstract contract SaleClaims is SaleState {
    uint256 private constant BPS = 10_000;

    /// @inheritdoc IAmourSale
    function claim(address buyer, PositionKey[] calldata positions) external {
        _requireSucceeded();
        uint256 sum = 0;
        for (uint256 i = 0; i < positions.length; ++i) {
            PositionKey calldata key = positions[i];
            sum += _settle(buyer, key.round, key.asset);
        }
        require(sum != 0, Errors.AmourSale_NothingToClaim());
        require(IERC20(token).transfer(buyer, sum), Errors.AmourSale_PaymentFailed(buyer));
    }

    /// @inheritdoc IAmourSale
    function claimableOf(address buyer, uint256 round, uint256 asset) external view returns (uint256) {
        if (_control.outcome != Outcome.Succeeded) return 0;
        return _claimable(_positions[buyer][round][asset], _rounds[round]);
    }

    /// @dev Marks the position as claimed up to now. Named twice in one call it gives nothing the second time.
    function _settle(address buyer, uint256 round, uint256 asset) private returns (uint256 amount) {
        Position storage position = _positions[buyer][round][asset];
        amount = _claimable(position, _rounds[round]);
        if (amount == 0) return 0;
        position.claimedAt = uint32(block.timestamp);
        emit Claimed(buyer, round, asset, amount);
    }

    /// @dev Only the time of the last claim is stored: what it gave is what had vested by then, to the unit.
    /// Unchecked, because after success both times are past the cooling-off period, vesting never decreases, and
    /// 96-bit amounts times 32-bit seconds or basis points are far from 256 bits.
    function _claimable(Position storage position, Round storage round) private view returns (uint256) {
        unchecked {
            uint256 tokens = position.tokens;
            uint256 claimedAt = position.claimedAt;
            uint256 duration = round.duration;
            uint256 cliff = round.cliff;
            uint256 unlocked = (tokens * round.unlockedBps) / BPS;
            uint256 vested = _vested(tokens, unlocked, cliff, duration, block.timestamp - coolingOffEnd);
            if (claimedAt == 0) return vested;
            return vested - _vested(tokens, unlocked, cliff, duration, claimedAt - coolingOffEnd);
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
