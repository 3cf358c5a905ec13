// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
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
        (uint256 tokens, uint256 usd) = _sumRounds();
        _decide(_reachesSoftCap(usd) ? Outcome.Succeeded : Outcome.Failed, tokens, usd);
    }

    /// @inheritdoc IAmourSale
    function abandon() external {
        _requireTime(_coolingOffEnd + ABANDONED_AFTER);
        (uint256 tokens, uint256 usd) = _sumRounds();
        _decide(Outcome.Failed, tokens, usd);
    }

    /// @inheritdoc IAmourSale
    function cancel() external restricted {
        (uint256 tokens, uint256 usd) = _sumRounds();
        bool succeeds = block.timestamp >= _coolingOffEnd && _reachesSoftCap(usd);
        require(!succeeds, Errors.AmourSale_SoftCapReached(usd));
        _cancelRounds();
        _decide(Outcome.Failed, tokens, usd);
    }

    /// @inheritdoc IAmourSale
    /// @dev Claims lower what is held and are not counted, so after success what is held is only known to be at least
    /// what is owed: the larger of the two differences is the buyers' in no part.
    function releaseUnsoldTokens() external {
        uint256 promised = _allocation.tokens;
        uint256 owed = _owedTokens(promised);
        uint256 held = IERC20(_token).balanceOf(address(this));
        uint256 amount = Math.max(promised - owed, Math.saturatingSub(held, owed));
        require(amount != 0, Errors.AmourSale_NothingToRelease());
        _allocation.tokens = uint96(owed);
        emit UnsoldReleased(amount);
        SafeERC20.safeTransfer(IERC20(_token), _treasury, amount);
    }

    /// @dev AMR base units that buyers may be owed. Undecided it is all that is promised, once no round can be added.
    function _owedTokens(uint256 promised) private view returns (uint256 owed) {
        Outcome decided = _control.outcome;
        if (decided == Outcome.Failed) return 0;
        if (decided == Outcome.Succeeded) {
            (owed, ) = _sumRounds();
        } else {
            _requireTime(_saleStart);
            owed = promised;
        }
    }

    /// @dev With what rests cost above their value, so that what was paid in whole base units always counts.
    function _reachesSoftCap(uint256 usd) private view returns (bool) {
        return usd + _allocation.roundedUp >= _softCapUsd;
    }

    function _decide(Outcome decided, uint256 tokens, uint256 usd) private {
        require(_control.outcome == Outcome.Undecided, Errors.AmourSale_AlreadyDecided());
        _control.outcome = decided;
        emit Finalized(decided, tokens, usd);
    }
}
