// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {RoundConfig, RoundMode, SaleConfig} from "../../contracts/types/Types.sol";
import {Deed, Fault} from "./Deeds.sol";

/// @notice Names one position.
struct Key {
    address buyer;
    uint256 round;
    uint8 asset;
}

/// @notice What one position should be, by what was done to it.
/// @param everPaid All that was ever paid for it, withdrawn or not.
/// @param everBack All that its buyer's wallet was seen to receive for it, in the asset of the position.
/// @param claimed AMR that its buyer's wallet was seen to receive for it.
/// @param seen The most that was ever vested of it.
/// @param worth Exact value of what was paid for it, USD with 26 decimals.
struct Entry {
    uint256 tokens;
    uint256 paid;
    uint256 boughtAt;
    uint256 claimedAt;
    uint256 everPaid;
    uint256 everBack;
    uint256 claimed;
    uint256 seen;
    uint256 worth;
    bool refunded;
}

/// @notice The handlers' own books: written from payments made and balances seen, never from the sums that the sale keeps.
abstract contract Books {
    uint8 internal constant ETH = 0;
    uint8 internal constant USDC = 1;
    uint8 internal constant EURC = 2;
    uint8 internal constant ASSETS = 3;

    mapping(Deed deed => uint256 times) public done;
    mapping(Fault fault => uint256 times) public faults;

    /// @notice By asset, base units: paid to the sale, seen to return to buyers, seen to reach the treasury, forced on the sale.
    mapping(uint256 asset => uint256) public paidIn;
    mapping(uint256 asset => uint256) public paidBack;
    mapping(uint256 asset => uint256) public released;
    mapping(uint256 asset => uint256) public donated;

    /// @notice By asset: what of gifts went to the treasury, and is no longer among `donated`.
    mapping(uint256 asset => uint256) public surplusReleased;

    /// @notice What a buyer's wallet is short of by asset, having paid it.
    mapping(address buyer => mapping(uint256 asset => uint256)) public spent;

    /// @notice AMR base units: given out by claims, back to the treasury, burnt, given to the sale by strangers.
    uint256 public claimed;
    uint256 public unsoldReleased;
    uint256 public burnt;
    uint256 public donatedTokens;

    /// @notice By round: AMR base units bought and not withdrawn, and what was paid for them by asset.
    mapping(uint256 round => uint256) public sold;
    mapping(uint256 round => mapping(uint256 asset => uint256)) public paidFor;
    mapping(uint256 round => mapping(uint256 asset => uint256)) public excessReturned;

    /// @notice By round: exact value of what was paid and not withdrawn, USD with 26 decimals.
    mapping(uint256 round => uint256) public worth;

    /// @notice Purchases that took the rest of a round, each for up to one base unit of the asset more than its worth.
    uint256 public restsBought;

    /// @notice By round: what of the two above was refunded after a failure, which leaves them as they were.
    mapping(uint256 round => uint256) public refundedTokens;
    mapping(uint256 round => mapping(uint256 asset => uint256)) public refundedFor;

    SaleConfig internal _settings;
    RoundConfig[] internal _terms;
    mapping(address buyer => mapping(uint256 round => mapping(uint256 asset => Entry))) private _entries;

    function entryOf(address buyer, uint256 round, uint8 asset) external view returns (Entry memory) {
        return _entries[buyer][round][asset];
    }

    function roundCount() external view returns (uint256) {
        return _terms.length;
    }

    function termsOf(uint256 round) external view returns (RoundConfig memory) {
        return _terms[round];
    }

    /// @notice What the round gives out of `tokens` bought in it.
    function shareOf(uint256 round, uint256 tokens) public view returns (uint256) {
        return _isOver(round) ? (tokens * _terms[round].cap) / sold[round] : tokens;
    }

    /// @notice What the round gives back of `paid`.
    function excessOf(uint256 round, uint256 paid) public view returns (uint256) {
        return _isOver(round) ? (paid * (sold[round] - _terms[round].cap)) / sold[round] : 0;
    }

    /// @notice What the treasury is due of a round in one asset, after success.
    function proceedsOf(uint256 round, uint256 asset) public view returns (uint256) {
        return paidFor[round][asset] - excessOf(round, paidFor[round][asset]);
    }

    /// @notice What the rounds give out together, and its value.
    function totals() public view returns (uint256 tokens, uint256 usd) {
        for (uint256 round = 0; round < _terms.length; ++round) {
            uint256 given = _isOver(round) ? _terms[round].cap : sold[round];
            tokens += given;
            usd += (given * _terms[round].price + 1e18 - 1) / 1e18;
        }
    }

    /// @notice Whole base units of a dollar that were paid and count: of a round that took too much what its cap is worth.
    function wholeUnitsPaid() public view returns (uint256) {
        uint256 sum = 0;
        for (uint256 round = 0; round < _terms.length; ++round) {
            sum += _isOver(round) ? uint256(_terms[round].cap) * _terms[round].price * 100 : worth[round];
        }
        return sum / 1e20;
    }

    /// @notice What of a position has vested at `time`, by the round's terms.
    function vestedOf(address buyer, uint256 round, uint8 asset, uint256 time) public view returns (uint256) {
        RoundConfig storage terms = _terms[round];
        uint256 share = shareOf(round, _entries[buyer][round][asset].tokens);
        if (time < _settings.coolingOffEnd) return 0;
        uint256 elapsed = time - _settings.coolingOffEnd;
        if (elapsed >= terms.duration) return share;
        uint256 unlocked = (share * terms.unlockedBps) / 10_000;
        if (elapsed < terms.cliff) return unlocked;
        return unlocked + ((share - unlocked) * elapsed) / terms.duration;
    }

    function _entry(Key memory key) internal view returns (Entry storage) {
        return _entry(key.buyer, key.round, key.asset);
    }

    function _entry(address buyer, uint256 round, uint256 asset) internal view returns (Entry storage) {
        return _entries[buyer][round][asset];
    }

    function _enter(Key memory key, uint256 tokens, uint256 paid, uint256 time) internal {
        Entry storage entry = _entry(key);
        entry.tokens += tokens;
        entry.paid += paid;
        entry.everPaid += paid;
        entry.boughtAt = time;
        sold[key.round] += tokens;
        paidFor[key.round][key.asset] += paid;
        paidIn[key.asset] += paid;
        spent[key.buyer][key.asset] += paid;
    }

    function _value(Key memory key, uint256 amount) internal {
        _entry(key).worth += amount;
        worth[key.round] += amount;
    }

    /// @param amount What the buyer's wallet was seen to receive.
    function _withdrew(Key memory key, uint256 amount) internal {
        Entry storage entry = _entry(key);
        sold[key.round] -= entry.tokens;
        paidFor[key.round][key.asset] -= entry.paid;
        worth[key.round] -= entry.worth;
        _leave(key, amount);
    }

    /// @param amount What the buyer's wallet was seen to receive.
    function _wasRefunded(Key memory key, uint256 amount) internal {
        Entry storage entry = _entry(key);
        refundedTokens[key.round] += entry.tokens;
        refundedFor[key.round][key.asset] += entry.paid;
        _leave(key, amount);
    }

    function _leave(Key memory key, uint256 amount) private {
        Entry storage entry = _entry(key);
        if (amount != entry.paid) _fault(Fault.PaidBackWrongly);
        entry.tokens = 0;
        entry.paid = 0;
        entry.boughtAt = 0;
        entry.worth = 0;
        _giveBack(key, amount);
    }

    function _giveBack(Key memory key, uint256 amount) internal {
        _entry(key).everBack += amount;
        paidBack[key.asset] += amount;
        spent[key.buyer][key.asset] -= amount;
    }

    function _fault(Fault fault) internal {
        ++faults[fault];
    }

    function _did(Deed deed) internal {
        ++done[deed];
    }

    /// @dev What is left of the round; of a commit round what its slot leaves.
    function _restOf(uint256 round) internal view returns (uint256) {
        bool commits = _terms[round].mode == RoundMode.Commit;
        return (commits ? type(uint96).max : _terms[round].cap) - sold[round];
    }

    function _isOver(uint256 round) internal view returns (bool) {
        return _terms[round].mode == RoundMode.Commit && sold[round] > _terms[round].cap;
    }
}
