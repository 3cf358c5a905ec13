// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {IAmourSale} from "../interfaces/IAmourSale.sol";
import {IERC3009} from "../interfaces/IERC3009.sol";
import {Errors} from "../libraries/Errors.sol";
import {PackedPosition, PositionSlot, pack} from "../types/PackedPosition.sol";
import {Asset, Authorization, Control, Outcome, Permit, Round, RoundMode, Voucher} from "../types/Types.sol";
import {SaleRounds} from "./SaleRounds.sol";
import {SaleVouchers} from "./SaleVouchers.sol";

/// @title SalePurchases
/// @notice The four ways to pay.
/// @dev A purchase is in the books before its payment is taken, and every base unit in the books must then be there: a
/// token that calls back finds nothing to gain. What was sent above the price of a round's rest goes back last.
abstract contract SalePurchases is SaleVouchers, SaleRounds {
    /// @inheritdoc IAmourSale
    function buyWithEth(
        Voucher calldata voucher,
        bytes calldata signature,
        uint256 minTokens
    ) external payable {
        (uint256 cost, ) = _buy(voucher, signature, Asset.Eth, msg.value, minTokens);
        _returnSurplus(Asset.Eth, msg.value, cost);
    }

    /// @inheritdoc IAmourSale
    function buyWithToken(
        Voucher calldata voucher,
        bytes calldata signature,
        Asset asset,
        uint256 paid,
        uint256 minTokens
    ) external {
        address token = _tokenOf(asset);
        (uint256 cost, uint256 escrow) = _buy(voucher, signature, asset, paid, minTokens);
        _pull(token, cost, escrow);
    }

    /// @inheritdoc IAmourSale
    function buyWithPermit(
        Voucher calldata voucher,
        bytes calldata signature,
        Asset asset,
        uint256 paid,
        uint256 minTokens,
        Permit calldata permit
    ) external {
        address token = _tokenOf(asset);
        (uint256 cost, uint256 escrow) = _buy(voucher, signature, asset, paid, minTokens);
        // A permit seen in the mempool can be used by anybody first. What counts is the allowance it leaves.
        try
            IERC20Permit(token).permit(
                msg.sender,
                address(this),
                paid,
                permit.deadline,
                permit.v,
                permit.r,
                permit.s
            )
        {} catch {} // solhint-disable-line no-empty-blocks
        _pull(token, cost, escrow);
    }

    /// @inheritdoc IAmourSale
    function buyWithAuthorization(
        Voucher calldata voucher,
        bytes calldata signature,
        Asset asset,
        uint256 paid,
        uint256 minTokens,
        Authorization calldata authorization
    ) external {
        address token = _tokenOf(asset);
        (uint256 cost, uint256 escrow) = _buy(voucher, signature, asset, paid, minTokens);
        IERC3009(token).receiveWithAuthorization(
            msg.sender,
            address(this),
            paid,
            authorization.validAfter,
            authorization.validBefore,
            authorization.nonce,
            authorization.v,
            authorization.r,
            authorization.s
        );
        unchecked {
            _requireBacked(token, escrow + (paid - cost));
        }
        _returnSurplus(asset, paid, cost);
    }

    function _pull(address token, uint256 cost, uint256 escrow) private {
        bool taken = SafeERC20.trySafeTransferFrom(IERC20(token), msg.sender, address(this), cost);
        require(taken, Errors.AmourSale_PaymentFailed(msg.sender));
        _requireBacked(token, escrow);
    }

    /// @dev The last thing a purchase does.
    function _returnSurplus(Asset asset, uint256 paid, uint256 cost) private {
        if (cost != paid) _pay(asset, msg.sender, paid - cost);
    }

    /// @return cost Base units that the purchase costs: `paid`, or less of it when the round's rest is less.
    /// @return escrow What the sale holds of the asset once it is paid.
    function _buy(
        Voucher calldata voucher,
        bytes calldata signature,
        Asset asset,
        uint256 paid,
        uint256 minTokens
    ) private returns (uint256 cost, uint256 escrow) {
        _requireEligible(voucher, signature);
        Round storage round = _openRound(voucher.round);
        uint256 tokens;
        (tokens, cost, escrow) = _sell(round, asset, paid);
        require(tokens != 0 && tokens >= minTokens, Errors.AmourSale_TooFewTokens(tokens, minTokens));
        _hold(voucher, asset, tokens, cost);
        emit Purchased(msg.sender, voucher.round, asset, tokens, cost, voucher.termsHash);
    }

    function _requireEligible(Voucher calldata voucher, bytes calldata signature) private view {
        Control storage control_ = _control;
        Outcome stored = control_.outcome;
        bool open =
            stored == Outcome.Undecided && _saleStart <= block.timestamp && block.timestamp < _saleEnd;
        if (!open) revert Errors.AmourSale_NotOpen(_stateFor(stored));
        uint256 pausedUntil = control_.pausedUntil;
        require(block.timestamp >= pausedUntil, Errors.AmourSale_BuyingPaused(pausedUntil));
        _requireVoucher(voucher, signature, control_.signer, control_.epoch);
    }

    function _openRound(uint256 index) private view returns (Round storage round) {
        round = _rounds[index];
        (uint256 start, uint256 end) = (round.start, round.end);
        if (start <= block.timestamp && block.timestamp < end) return round;
        _knownRound(index);
        revert Errors.AmourSale_RoundNotOpen(start, end);
    }

    /// @dev The round's and the sale's books. A commit round is bounded by its slot alone, a fixed one never sells
    /// above its cap, and sums of payments are far from 256 bits.
    function _sell(
        Round storage round,
        Asset asset,
        uint256 paid
    ) private returns (uint256 tokens, uint256 cost, uint256 escrow) {
        unchecked {
            uint256 sold = round.sold;
            bool commits = round.mode == RoundMode.Commit;
            uint256 remaining = (commits ? type(uint96).max : round.cap) - sold;
            (tokens, cost) = _take(round, asset, paid, remaining);
            round.sold = uint96(sold + tokens);
            escrow = _escrow[uint256(asset)] + cost;
            _escrow[uint256(asset)] = escrow;
            if (commits) round.committed[uint256(asset)] += cost;
        }
    }

    /// @dev All that `paid` buys, or the round's rest for what it costs. The minimum does not hold for the rest, nor
    /// for what leaves less of it than a base unit of a dollar buys: nobody could ever buy it otherwise.
    function _take(
        Round storage round,
        Asset asset,
        uint256 paid,
        uint256 remaining
    ) private returns (uint256 tokens, uint256 cost) {
        require(remaining != 0, Errors.AmourSale_SoldOut());
        (uint256 price, uint256 minUsd) = (round.price, round.minUsd);
        uint256 usd;
        (tokens, usd) = _convert(asset, paid, price);
        if (tokens >= remaining) return (remaining, _costOfRest(round, asset, remaining));
        if (usd < minUsd && (remaining - tokens) * price >= TOKEN_UNIT) {
            revert Errors.AmourSale_BelowMinimum(usd, minUsd);
        }
        cost = paid;
    }

    /// @dev What a rest is worth, rounded up by as much as a base unit of the asset, is more than the rounds' value
    /// grows by: it is remembered for the outcome. A wei is worth nothing that counts, and the rest of a commit round
    /// lies above its cap.
    function _costOfRest(Round storage round, Asset asset, uint256 tokens) private returns (uint256 cost) {
        bool even;
        (cost, even) = _costOf(asset, tokens, round.price);
        if (!even && asset != Asset.Eth && round.mode == RoundMode.Fixed) ++_allocation.roundedUp;
    }

    /// @dev The buyer's books. What they hold in the round is counted over all assets. Their tokens are bounded by
    /// the round's; their payments by what a position can hold, which is looked at where it is packed.
    function _hold(Voucher calldata voucher, Asset asset, uint256 tokens, uint256 cost) private {
        mapping(Asset asset => PositionSlot) storage positions = _positions[msg.sender][voucher.round];
        PositionSlot storage slot = positions[asset];
        PackedPosition position = slot.packed;
        unchecked {
            uint256 held = position.tokensOf();
            if (asset != Asset.Eth) held += positions[Asset.Eth].packed.tokensOf();
            if (asset != Asset.Usdc) held += positions[Asset.Usdc].packed.tokensOf();
            if (asset != Asset.Eurc) held += positions[Asset.Eurc].packed.tokensOf();
            uint256 allowed = voucher.maxTokens > held ? voucher.maxTokens - held : 0;
            require(tokens <= allowed, Errors.AmourSale_VoucherExceeded(tokens, allowed));
            slot.packed = pack(position.tokensOf() + tokens, position.paidOf() + cost, block.timestamp, 0);
        }
    }
}
