// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAmourSale} from "../../contracts/interfaces/IAmourSale.sol";
import {Errors} from "../../contracts/libraries/Errors.sol";
import {Position, RoundConfig, SaleConfig, Voucher} from "../../contracts/types/Types.sol";
import {LastPieceFixture} from "../base/LastPieceFixture.sol";
import {BlacklistingToken} from "../doubles/BlacklistingToken.sol";
import {FeeOnTransferToken} from "../doubles/FeeOnTransferToken.sol";
import {ReentrantPayee} from "../doubles/ReentrantPayee.sol";
import {ReentrantToken} from "../doubles/ReentrantToken.sol";
import {RejectingPayee} from "../doubles/RejectingPayee.sol";
import {TestToken} from "../doubles/TestToken.sol";

/// @dev The rest costs 2,100 USD: 0.84 ETH. One ETH or 2,500 dollars are sent for it.
contract LastPiecePayeeTest is LastPieceFixture {
    uint256 private constant COST = 0.84 ether;
    uint256 private constant DOLLARS = 2_100e6;
    uint256 private constant SENT = 2_500e6;

    function test_RevertWhen_TheBuyerRefusesTheSurplusOfEth() external {
        RejectingPayee payee = new RejectingPayee();
        vm.deal(address(payee), 1 ether);
        expectBuyRevert(
            address(payee),
            0,
            1 ether,
            abi.encodeWithSelector(Errors.AmourSale_PaymentFailed.selector, address(payee))
        );
        assertEq(restOf(0), REST, "nothing sold");
        assertEq(address(payee).balance, 1 ether, "nothing taken");
        buy(address(payee), 0, COST);
        assertEq(restOf(0), 0, "sold without a surplus");
    }

    function test_RevertWhen_TheBuyerIsBlacklistedOnceTheyHavePaid() external {
        BlacklistingToken coin = new BlacklistingToken(6);
        takeAs(coin);
        coin.setBlacklists(true);
        assertRefused(
            Purchase(Way.Authorization, USDC, 0, SENT, 0),
            abi.encodeWithSelector(Errors.AmourSale_PaymentFailed.selector, payer)
        );
        assertEq(coin.balanceOf(payer), SENT, "nothing taken");
        assertEq(sale.roundOf(0).sold, 0, "nothing sold");
    }

    function test_RevertWhen_ATokenKeepsAFeeOfTheSurplus() external {
        FeeOnTransferToken coin = new FeeOnTransferToken(6);
        takeAs(coin);
        coin.setFee(100);
        assertRefused(
            Purchase(Way.Authorization, USDC, 0, SENT, 0),
            abi.encodeWithSelector(Errors.AmourSale_EscrowNotBacked.selector, SENT - 25e6, SENT)
        );
    }

    function test_WhenTheBuyerBuysTheRestAgainInsideTheReturnOfTheSurplus() external {
        ReentrantPayee payee = rich();
        payee.armWith(purchaseOf(address(payee), 0), 0.1 ether);
        buy(address(payee), 0, 1 ether);
        assertTried(payee, 1, 0);
        assertSame(payee.refusal(), abi.encodeWithSelector(Errors.AmourSale_SoldOut.selector), "why");
        assertHolds(payee, 0, COST, REST);
    }

    function test_WhenTheBuyerBuysElsewhereInsideTheReturnOfTheSurplus() external {
        RoundConfig[] memory rounds = new RoundConfig[](2);
        (rounds[0], rounds[1]) = (roundAt(PRICE), roundAt(PRICE));
        rounds[0].cap = uint96(REST);
        startRounds(rounds, SOFT_CAP);
        ReentrantPayee payee = rich();
        payee.armWith(purchaseOf(address(payee), 1), 0.1 ether);
        buy(address(payee), 0, 1 ether);
        assertTried(payee, 1, 1);
        assertHolds(payee, 0, COST, REST);
        assertHolds(payee, 1, 0.1 ether, uint256(250e24) / PRICE);
        assertEq(address(payee).balance, 2 ether - COST - 0.1 ether, "paid for both");
    }

    function test_WhenTheBuyerWithdrawsInsideTheReturnOfTheSurplus() external {
        ReentrantPayee payee = rich();
        payee.arm(abi.encodeCall(IAmourSale.withdraw, (0, ETH)));
        buy(address(payee), 0, 1 ether);
        assertTried(payee, 2, 1);
        assertEq(address(payee).balance, 2 ether, "all of it");
        assertEq(sale.escrowOf(ETH), 0, "escrow");
        assertEq(address(sale).balance, 0, "held");
        assertEq(restOf(0), REST, "for others");
    }

    function test_WhenTheBuyerReleasesASurplusInsideTheReturnOfTheirs() external {
        ReentrantPayee payee = rich();
        payee.arm(abi.encodeCall(IAmourSale.releaseSurplus, (ETH)));
        buy(address(payee), 0, 1 ether);
        assertTried(payee, 1, 0);
        assertSame(
            payee.refusal(),
            abi.encodeWithSelector(Errors.AmourSale_NothingToRelease.selector),
            "why"
        );
        assertEq(treasury.balance, 0, "treasury");
        assertHolds(payee, 0, COST, REST);
    }

    function test_WhenTheBuyerCancelsOrFinalizesInsideTheReturnOfTheSurplus() external {
        bytes[3] memory calls = [
            abi.encodeCall(IAmourSale.cancel, ()),
            abi.encodeCall(IAmourSale.finalize, ()),
            abi.encodeCall(IAmourSale.releaseProceeds, (ETH))
        ];
        for (uint256 i = 0; i < calls.length; ++i) {
            uint256 snapshot = vm.snapshotState();
            ReentrantPayee payee = rich();
            payee.arm(calls[i]);
            buy(address(payee), 0, 1 ether);
            assertTried(payee, 1, 0);
            assertHolds(payee, 0, COST, REST);
            vm.revertToState(snapshot);
        }
    }

    /// @dev Before and after each of both transfers. Only a release between the payment and the return finds anything, and
    /// then the purchase is refused.
    function test_WhenATokenCallsBackInsideThePaymentOrTheReturnOfTheSurplus() external {
        bytes[4] memory calls = [
            abi.encodeCall(IAmourSale.withdraw, (0, USDC)),
            abi.encodeCall(IAmourSale.refund, (payer, 0, USDC)),
            abi.encodeCall(IAmourSale.claim, (payer, 0, USDC)),
            abi.encodeCall(IAmourSale.releaseProceeds, (USDC))
        ];
        ReentrantToken coin = new ReentrantToken(6);
        takeAs(coin);
        for (uint256 i = 0; i < calls.length; ++i) {
            uint256 snapshot = vm.snapshotState();
            coin.arm(address(sale), calls[i]);
            perform(Purchase(Way.Authorization, USDC, 0, SENT, 0));
            assertEq(coin.attempts(), 4, "tried");
            assertEq(coin.successes(), 0, "refused");
            assertEq(coin.balanceOf(address(sale)), DOLLARS, "held");
            assertEq(coin.balanceOf(payer), SENT - DOLLARS, "returned");
            assertEq(sale.escrowOf(USDC), DOLLARS, "escrow");
            vm.revertToState(snapshot);
        }
        coin.arm(address(sale), abi.encodeCall(IAmourSale.releaseSurplus, (USDC)));
        assertRefused(
            Purchase(Way.Authorization, USDC, 0, SENT, 0),
            abi.encodeWithSelector(Errors.AmourSale_EscrowNotBacked.selector, DOLLARS, SENT)
        );
    }

    function rich() private returns (ReentrantPayee payee) {
        payee = new ReentrantPayee(address(sale));
        vm.deal(address(payee), 2 ether);
    }

    function purchaseOf(address holder, uint256 round) private view returns (bytes memory) {
        Voucher memory voucher = voucherFor(round);
        return abi.encodeCall(IAmourSale.buyWithEth, (voucher, signed(voucher, holder), 0));
    }

    /// @dev A sale of the rest alone, and a payer with what is sent for it.
    function takeAs(TestToken coin) private {
        vm.warp(NOW);
        SaleConfig memory settings = saleConfig();
        settings.usdc = address(coin);
        sale = deploySale(settings);
        RoundConfig memory round = roundAt(PRICE);
        round.cap = uint96(REST);
        token.transfer(address(sale), REST);
        sale.addRound(round);
        coin.mint(payer, SENT);
        vm.warp(START);
    }

    function assertTried(ReentrantPayee payee, uint256 attempts, uint256 successes) private view {
        assertEq(payee.attempts(), attempts, "attempts");
        assertEq(payee.successes(), successes, "successes");
    }

    function assertHolds(ReentrantPayee payee, uint256 round, uint256 paid, uint256 tokens) private view {
        Position memory position = sale.positionOf(address(payee), round, ETH);
        assertEq(position.paid, paid, "paid");
        assertEq(position.tokens, tokens, "tokens");
        assertEq(address(sale).balance, sale.escrowOf(ETH), "books");
    }
}
