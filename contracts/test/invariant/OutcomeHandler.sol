// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAmourSale} from "../../contracts/interfaces/IAmourSale.sol";
import {Asset, Outcome} from "../../contracts/types/Types.sol";
import {Deed, Fault} from "./Deeds.sol";
import {World} from "./World.sol";

/// @notice Ends the sale in the three ways, and sends the treasury what is the treasury's.
abstract contract OutcomeHandler is World {
    function finalize() external {
        _finalize();
    }

    /// @dev Cancelled, but rarely, or every story would end there; or given up on, when it is time.
    function end(uint256 seed) external {
        if (seed % 64 == 0) {
            _cancel();
            return;
        }
        uint256 notBefore = _settings.coolingOffEnd + 30 days;
        if (_decide(abi.encodeCall(IAmourSale.abandon, ()), Outcome.Failed, notBefore)) _did(Deed.Abandoned);
    }

    function release(uint256 seed) external {
        uint8 asset = uint8(seed % (ASSETS + 1));
        if (asset == ASSETS) _releaseUnsoldTokens();
        else if ((seed >> 8) % 2 == 0) _releaseProceeds(asset);
        else _releaseSurplus(asset);
    }

    function _finalize() internal {
        (, uint256 usd) = totals();
        Outcome due = usd >= _settings.softCapUsd ? Outcome.Succeeded : Outcome.Failed;
        if (!_decide(abi.encodeCall(IAmourSale.finalize, ()), due, _settings.coolingOffEnd)) return;
        if (outcome == Outcome.Failed && wholeUnitsPaid() >= _settings.softCapUsd + 2 * restsBought)
            _fault(Fault.FailedThoughPaid);
        _did(due == Outcome.Succeeded ? Deed.Succeeded : Deed.Failed);
    }

    function _releaseProceeds(uint8 asset) private {
        uint256 before = _balance(asset, _treasury);
        try _sale.releaseProceeds(Asset(asset)) {
            _did(Deed.ProceedsReleased);
            released[asset] += _balance(asset, _treasury) - before;
        } catch {
            bool due = released[asset] == 0 && _proceedsOf(asset) != 0;
            if (outcome == Outcome.Succeeded && due) _fault(Fault.ReleaseRefused);
        }
    }

    /// @dev Whatever strangers gave, and nothing else.
    function _releaseSurplus(uint8 asset) private {
        uint256 before = _balance(asset, _treasury);
        uint256 due = donated[asset];
        try _sale.releaseSurplus(Asset(asset)) {
            _did(Deed.SurplusReleased);
            uint256 amount = _balance(asset, _treasury) - before;
            if (amount != due) _fault(Fault.ReleaseRefused);
            surplusReleased[asset] += amount;
            donated[asset] -= amount;
        } catch {
            if (due != 0) _fault(Fault.ReleaseRefused);
        }
    }

    /// @dev Not once the cooling-off period has ended and the soft cap is reached.
    function _cancel() private {
        (, uint256 usd) = totals();
        bool late = _now() >= _settings.coolingOffEnd && usd >= _settings.softCapUsd;
        if (!_decide(abi.encodeCall(IAmourSale.cancel, ()), Outcome.Failed, 0)) return;
        if (late) _fault(Fault.DecidedWrongly);
        _cancelled = true;
        _did(Deed.Cancelled);
    }

    function _releaseUnsoldTokens() private {
        uint256 before = _token.balanceOf(_treasury);
        try _sale.releaseUnsoldTokens() {
            _did(Deed.UnsoldReleased);
            unsoldReleased += _token.balanceOf(_treasury) - before;
        } catch {}
    }

    function _decide(bytes memory call, Outcome due, uint256 notBefore) private returns (bool success) {
        (success, ) = address(_sale).call(call);
        if (!success) return false;
        if (outcome != Outcome.Undecided) _fault(Fault.DecidedAgain);
        outcome = _sale.control().outcome;
        if (outcome != due || _now() < notBefore) _fault(Fault.DecidedWrongly);
    }

    function _proceedsOf(uint8 asset) private view returns (uint256 amount) {
        for (uint256 round = 0; round < _terms.length; ++round) amount += proceedsOf(round, asset);
    }
}
