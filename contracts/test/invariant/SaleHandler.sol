// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {AmourToken} from "../../contracts/AmourToken.sol";
import {IAmourSale} from "../../contracts/interfaces/IAmourSale.sol";
import {MockAggregator} from "../../contracts/mocks/MockAggregator.sol";
import {Outcome, PositionKey, Voucher} from "../../contracts/types/Types.sol";
import {VoucherSigning} from "../base/VoucherSigning.sol";
import {RejectingPayee} from "../doubles/RejectingPayee.sol";

/// @notice Acts as buyers, issuer, guardian and passers-by in any order, and keeps its own books of what happened.
contract SaleHandler is VoucherSigning {
    uint256 public constant ROUNDS = 2;
    uint256 private constant CAP_PER_BUYER = 3_000_000e18;

    IAmourSale private immutable _sale;
    AmourToken private immutable _token;
    MockAggregator private immutable _aggregator;
    address private immutable _guardian;
    uint256 private immutable _signerKey;
    address[] private _buyers;

    mapping(address buyer => uint256) public paid;
    mapping(address buyer => uint256) public paidBack;
    mapping(address buyer => mapping(uint256 round => uint256)) public claimed;
    uint256 public released;
    uint256 public outcomeChanges;
    bool public refusedInWindow;
    bool public soldWithoutVoucher;
    bool public shortChanged;
    bool public vestingDecreased;
    bool public paidTwice;

    constructor(
        IAmourSale sale,
        AmourToken token,
        MockAggregator aggregator,
        address guardian,
        uint256 signerKey
    ) {
        _sale = sale;
        _token = token;
        _aggregator = aggregator;
        _guardian = guardian;
        _signerKey = signerKey;
        for (uint160 i = 1; i <= 3; ++i) _buyers.push(address(0xB000 + i));
        _buyers.push(address(new RejectingPayee()));
        for (uint256 i = 0; i < _buyers.length; ++i) vm.deal(_buyers[i], 1_000_000 ether);
    }

    function buyers() external view returns (address[] memory) {
        return _buyers;
    }

    function wait(uint256 time) external {
        vm.warp(vm.getBlockTimestamp() + bound(time, 1, 45 days));
    }

    function movePrice(uint256 answer) external {
        _aggregator.setAnswer(int256(bound(answer, 1_000e8, 10_000e8)));
    }

    function buy(uint256 who, uint256 round, uint256 value) external {
        address buyer = _pick(who);
        round = round % ROUNDS;
        value = bound(value, 1e12, 60 ether);
        Voucher memory voucher = _voucher(round);
        bytes memory signature = _sign(_signerKey, voucher, buyer);
        uint256 before = _sale.positionOf(buyer, round, 0).tokens;
        vm.prank(buyer);
        try _sale.buyWithEth{value: value}(voucher, signature, 0) {
            paid[buyer] += value;
            uint256 tokens = _sale.positionOf(buyer, round, 0).tokens - before;
            _checkPrice(value, tokens, _sale.roundOf(round).price);
        } catch {}
    }

    function buyForged(uint256 who, uint256 round, uint256 value, uint256 key) external {
        address buyer = _pick(who);
        key = bound(key, 1, type(uint128).max);
        if (key == _signerKey) return;
        Voucher memory voucher = _voucher(round % ROUNDS);
        bytes memory signature = _sign(key, voucher, buyer);
        vm.prank(buyer);
        try _sale.buyWithEth{value: bound(value, 1e15, 1 ether)}(voucher, signature, 0) {
            soldWithoutVoucher = true;
        } catch {}
    }

    function withdraw(uint256 who, uint256 round) external {
        address buyer = _pick(who);
        round = round % ROUNDS;
        uint256 due = _sale.positionOf(buyer, round, 0).paid;
        bool mustPay = due != 0 && vm.getBlockTimestamp() < _sale.refundDeadlineOf(buyer, round, 0);
        uint256 before = buyer.balance;
        vm.prank(buyer);
        try _sale.withdraw(round, 0) {
            paidBack[buyer] += buyer.balance - before;
            if (!mustPay || buyer.balance - before != due) paidTwice = true;
        } catch {
            if (mustPay && buyer.code.length == 0) refusedInWindow = true;
        }
    }

    function refund(uint256 who, uint256 round) external {
        address buyer = _pick(who);
        round = round % ROUNDS;
        bool mustPay = _sale.outcome() == Outcome.Failed && _sale.positionOf(buyer, round, 0).paid != 0;
        uint256 before = buyer.balance;
        try _sale.refund(buyer, round, 0) {
            paidBack[buyer] += buyer.balance - before;
            if (!mustPay || claimed[buyer][round] != 0) paidTwice = true;
        } catch {
            if (mustPay && buyer.code.length == 0) refusedInWindow = true;
        }
    }

    function claim(uint256 who, uint256 round) external {
        address buyer = _pick(who);
        round = round % ROUNDS;
        PositionKey[] memory keys = new PositionKey[](1);
        keys[0].round = round;
        uint256 before = _token.balanceOf(buyer);
        try _sale.claim(buyer, keys) {
            uint256 balance = _token.balanceOf(buyer);
            if (balance <= before) vestingDecreased = true;
            claimed[buyer][round] += balance - before;
        } catch {}
    }

    function finalize() external {
        _decide(abi.encodeCall(IAmourSale.finalize, ()));
    }

    function abandon() external {
        _decide(abi.encodeCall(IAmourSale.abandon, ()));
    }

    /// @dev Rarely, or every story would end here.
    function cancel(uint256 chance) external {
        if (chance % 64 == 0) _decide(abi.encodeCall(IAmourSale.cancel, ()));
    }

    function release() external {
        uint256 before = _sale.treasury().balance;
        try _sale.release(0) {
            released += _sale.treasury().balance - before;
        } catch {}
    }

    function releaseUnsold() external {
        try _sale.releaseUnsold() {} catch {}
    }

    function pause(uint256 duration) external {
        vm.prank(_guardian);
        try _sale.pauseBuying(bound(duration, 1, 80 hours)) {} catch {}
    }

    function bumpEpoch(uint256 chance) external {
        if (chance % 4 == 0) _sale.bumpVoucherEpoch();
    }

    function acceptPayments() external {
        RejectingPayee(payable(_buyers[3])).accept();
    }

    function capPerBuyer() external pure returns (uint256) {
        return CAP_PER_BUYER;
    }

    function _decide(bytes memory call) private {
        Outcome before = _sale.outcome();
        (bool success, ) = address(_sale).call(call);
        if (success && before != Outcome.Undecided) outcomeChanges += 2;
        if (_sale.outcome() != before) ++outcomeChanges;
    }

    function _voucher(uint256 round) private view returns (Voucher memory voucher) {
        voucher.round = round;
        voucher.maxTokens = CAP_PER_BUYER;
        voucher.deadline = vm.getBlockTimestamp() + 1 hours;
    }

    function _sign(uint256 key, Voucher memory voucher, address buyer) private view returns (bytes memory) {
        return signVoucher(key, domainOf(address(_sale)), voucher, buyer, _sale.voucherEpoch());
    }

    function _checkPrice(uint256 value, uint256 tokens, uint256 price) private {
        (, int256 answer, , , ) = _aggregator.latestRoundData();
        uint256 worth = value * uint256(answer) * 1e18;
        uint256 cost = tokens * price * 1e20;
        if (cost > worth || worth - cost >= price * 1e20) shortChanged = true;
    }

    function _pick(uint256 who) private view returns (address) {
        return _buyers[who % _buyers.length];
    }
}
