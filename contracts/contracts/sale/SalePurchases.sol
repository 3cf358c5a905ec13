// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {IAmourSale} from "../interfaces/IAmourSale.sol";
import {IERC3009} from "../interfaces/IERC3009.sol";
import {Errors} from "../libraries/Errors.sol";
import {PackedPosition, PositionSlot, pack} from "../types/PackedPosition.sol";
import {Authorization, Control, Outcome, Permit, Round, RoundMode, Voucher} from "../types/Types.sol";
import {SaleRounds} from "./SaleRounds.sol";
import {SaleVouchers} from "./SaleVouchers.sol";

/// @title SalePurchases
/// @notice The four ways to pay, and the guardian's pause of them.
/// @dev A purchase is in the books before its payment is taken, and every base unit in the books must then be there: a
/// token that calls back finds nothing to gain.
abstract contract SalePurchases is SaleVouchers, SaleRounds {
    uint256 private constant MAX_PAUSE = 72 hours;
    uint256 private constant MAX_PAUSES = 2;

    /// @inheritdoc IAmourSale
    function buyWithEth(
        Voucher calldata voucher,
        bytes calldata signature,
        uint256 minTokens
    ) external payable {
        _buy(voucher, signature, ETH, msg.value, minTokens);
    }

    /// @inheritdoc IAmourSale
    function buyWithToken(
        Voucher calldata voucher,
        bytes calldata signature,
        uint8 asset,
        uint256 paid,
        uint256 minTokens
    ) external {
        address token = _tokenOf(asset);
        uint256 escrow = _buy(voucher, signature, asset, paid, minTokens);
        _pull(token, paid, escrow);
    }

    /// @inheritdoc IAmourSale
    function buyWithPermit(
        Voucher calldata voucher,
        bytes calldata signature,
        uint8 asset,
        uint256 paid,
        uint256 minTokens,
        Permit calldata permit
    ) external {
        address token = _tokenOf(asset);
        uint256 escrow = _buy(voucher, signature, asset, paid, minTokens);
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
        _pull(token, paid, escrow);
    }

    /// @inheritdoc IAmourSale
    function buyWithAuthorization(
        Voucher calldata voucher,
        bytes calldata signature,
        uint8 asset,
        uint256 paid,
        uint256 minTokens,
        Authorization calldata authorization
    ) external {
        address token = _tokenOf(asset);
        uint256 escrow = _buy(voucher, signature, asset, paid, minTokens);
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
        _requireBacked(token, escrow);
    }

    /// @inheritdoc IAmourSale
    function pauseBuying(uint256 duration) external restricted {
        require(duration != 0 && duration <= MAX_PAUSE, Errors.AmourSale_PauseTooLong(duration, MAX_PAUSE));
        require(_control.pauses < MAX_PAUSES, Errors.AmourSale_PausesSpent());
        uint256 until = block.timestamp + duration;
        ++_control.pauses;
        _control.pausedUntil = SafeCast.toUint32(until);
        emit BuyingPaused(until);
    }

    function _pull(address token, uint256 paid, uint256 escrow) private {
        bool taken = SafeERC20.trySafeTransferFrom(IERC20(token), msg.sender, address(this), paid);
        require(taken, Errors.AmourSale_PaymentFailed(msg.sender));
        _requireBacked(token, escrow);
    }

    /// @return escrow What the sale holds of the asset once it is paid.
    function _buy(
        Voucher calldata voucher,
        bytes calldata signature,
        uint8 asset,
        uint256 paid,
        uint256 minTokens
    ) private returns (uint256 escrow) {
        _requireEligible(voucher, signature);
        Round storage round = _openRound(voucher.round);
        (uint256 tokens, uint256 usd) = _convert(asset, paid, round.price);
        require(usd >= round.minUsd, Errors.AmourSale_BelowMinimum(usd, round.minUsd));
        require(tokens != 0 && tokens >= minTokens, Errors.AmourSale_TooFewTokens(tokens, minTokens));
        escrow = _sell(round, asset, tokens, paid);
        _hold(voucher, asset, tokens, paid);
        emit Purchased(msg.sender, voucher.round, asset, tokens, paid, voucher.termsHash);
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

    /// @dev The round's and the sale's books. A commit round is bounded by its slot alone; `tokens` is below 96 bits
    /// from here on, and sums of payments are far from 256.
    function _sell(
        Round storage round,
        uint8 asset,
        uint256 tokens,
        uint256 paid
    ) private returns (uint256 escrow) {
        unchecked {
            bool commits = round.mode == RoundMode.Commit;
            uint256 sold = round.sold;
            uint256 remaining = (commits ? type(uint96).max : round.cap) - sold;
            require(tokens <= remaining, Errors.AmourSale_AboveAllocation(tokens, remaining));
            round.sold = uint96(sold + tokens);
            escrow = _escrow[asset] + paid;
            _escrow[asset] = escrow;
            if (commits) round.committed[asset] += paid;
        }
    }

    /// @dev The buyer's books. What they hold in the round is counted over all assets. Their tokens are bounded by
    /// the round's; their payments are not, so that sum is looked at.
    function _hold(Voucher calldata voucher, uint8 asset, uint256 tokens, uint256 paid) private {
        mapping(uint256 asset => PositionSlot) storage positions = _positions[msg.sender][voucher.round];
        PositionSlot storage slot = positions[asset];
        PackedPosition position = slot.packed;
        unchecked {
            uint256 held = position.tokensOf();
            if (asset != ETH) held += positions[ETH].packed.tokensOf();
            if (asset != USDC) held += positions[USDC].packed.tokensOf();
            if (asset != EURC) held += positions[EURC].packed.tokensOf();
            uint256 allowed = voucher.maxTokens > held ? voucher.maxTokens - held : 0;
            require(tokens <= allowed, Errors.AmourSale_VoucherExceeded(tokens, allowed));
            uint256 sum = position.paidOf() + paid;
            require(sum <= MAX_PAYMENT, Errors.AmourSale_PaymentTooLarge(sum, MAX_PAYMENT));
            slot.packed = pack(position.tokensOf() + tokens, sum, block.timestamp, 0);
        }
    }
}
