// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IAmourSale} from "../interfaces/IAmourSale.sol";
import {Errors} from "../libraries/Errors.sol";
import {Outcome, Position, PositionKey, Round, State} from "../types/Types.sol";
import {SaleState} from "./SaleState.sol";

/// @title SaleClaims
/// @notice Vesting of what was bought, after success.
abstract contract SaleClaims is SaleState {
    uint256 private constant BPS = 10_000;

    /// @inheritdoc IAmourSale
    function claim(address buyer, PositionKey[] calldata positions) external {
        State current = _stateFor(_control.outcome);
        require(current == State.Succeeded, Errors.AmourSale_NotSucceeded(current));
        uint256 sum = 0;
        for (uint256 i = 0; i < positions.length; ++i) {
            sum += _settle(buyer, positions[i].round, positions[i].asset);
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
    function _claimable(Position storage position, Round storage round) private view returns (uint256) {
        uint256 tokens = position.tokens;
        if (tokens == 0) return 0;
        uint256 claimedAt = position.claimedAt;
        uint256 claimed = claimedAt == 0 ? 0 : _vestedAt(claimedAt, tokens, round);
        return _vestedAt(block.timestamp, tokens, round) - claimed;
    }

    /// @dev AMR base units of `tokens` vested at `time`, which is not before the end of the cooling-off period.
    function _vestedAt(uint256 time, uint256 tokens, Round storage round) private view returns (uint256) {
        uint256 elapsed = time - coolingOffEnd;
        uint256 duration = round.duration;
        if (elapsed >= duration) return tokens;
        uint256 unlocked = (tokens * round.unlockedBps) / BPS;
        if (elapsed < round.cliff) return unlocked;
        return unlocked + ((tokens - unlocked) * elapsed) / duration;
    }
}
