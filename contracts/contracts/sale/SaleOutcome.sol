// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {IAmourSale} from "../interfaces/IAmourSale.sol";
import {Errors} from "../libraries/Errors.sol";
import {Outcome} from "../types/Types.sol";
import {SaleRounds} from "./SaleRounds.sol";

/// @title SaleOutcome
/// @notice How the sale ends, once, and the AMR that then belongs to no buyer.
abstract contract SaleOutcome is SaleRounds {
    uint256 private constant ABANDONED_AFTER = 30 days;

    /// @inheritdoc IAmourSale
    function finalize() external {
        _requireTime(_coolingOffEnd);
        (, uint256 usd) = _sumRounds();
        _decide(usd >= _softCapUsd ? Outcome.Succeeded : Outcome.Failed);
    }

    /// @inheritdoc IAmourSale
    function abandon() external {
        _requireTime(_coolingOffEnd + ABANDONED_AFTER);
        _decide(Outcome.Failed);
    }

    /// @inheritdoc IAmourSale
    function cancel() external restricted {
        _decide(Outcome.Failed);
    }

    /// @inheritdoc IAmourSale
    function releaseUnsoldTokens() external {
        Outcome decided = _control.outcome;
        require(decided != Outcome.Undecided, Errors.AmourSale_NotDecided());
        (uint256 owed, ) = decided == Outcome.Succeeded ? _sumRounds() : (0, 0);
        uint256 amount = _allocation.tokens - owed;
        require(amount != 0, Errors.AmourSale_NothingToRelease());
        _allocation.tokens = uint96(owed);
        emit UnsoldReleased(amount);
        SafeERC20.safeTransfer(IERC20(_token), _treasury, amount);
    }

    function _decide(Outcome decided) private {
        require(_control.outcome == Outcome.Undecided, Errors.AmourSale_AlreadyDecided());
        _control.outcome = decided;
        (uint256 tokens, uint256 usd) = _sumRounds();
        emit Finalized(decided, tokens, usd);
    }

    function _requireTime(uint256 notBefore) private view {
        require(block.timestamp >= notBefore, Errors.AmourSale_TooEarly(notBefore));
    }
}
