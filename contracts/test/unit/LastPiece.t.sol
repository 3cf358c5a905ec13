// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAmourSale} from "../../contracts/interfaces/IAmourSale.sol";
import {Errors} from "../../contracts/libraries/Errors.sol";
import {Asset, Voucher} from "../../contracts/types/Types.sol";
import {LastPieceFixture} from "../base/LastPieceFixture.sol";

/// @dev Invariant 20: every round can be emptied.
contract LastPieceTest is LastPieceFixture {
    bytes private constant SOLD_OUT = abi.encodeWithSelector(Errors.AmourSale_SoldOut.selector);

    function test_WhenThePaymentIsThePriceOfTheRest() external {
        for (uint256 i = 0; i < 7; ++i) assertEmpties(exact()[i], exact()[i].paid);
    }

    function test_WhenThePaymentIsLargerThanThePriceOfTheRest() external {
        for (uint256 i = 0; i < 7; ++i) assertEmpties(larger()[i], exact()[i].paid);
    }

    /// @dev At the highest price of AMR and the lowest of ETH a base unit of AMR costs 1,000 wei.
    function test_WhenThePaymentIsLargerThanThePriceOfTheRest_ByLessThanAUnitCosts() external {
        startWithRestAt(1e10, 1, 50);
        aggregator.setAnswer(10e8);
        assertEmpties(Purchase(Way.Eth, ETH, 0, 50_999, 0), 50_000);
    }

    /// hardhat-config: default.fuzz.runs = 500
    /// hardhat-config: deep.fuzz.runs = 5000
    function testFuzz_WhenAnyRestMeetsAnyPriceAndAnyLargerPayment(
        uint256 price,
        uint256 rest,
        uint256 more,
        uint256 answer,
        uint8 choice
    ) external {
        price = bound(price, 10_000, 1e10);
        startWithRestAt(price, 1, bound(rest, 1, 100e18));
        aggregator.setAnswer(int256(bound(answer, 10e8, 1_000_000e8)));
        Purchase memory purchase = exact()[choice % 7];
        uint256 cost = purchase.paid;
        purchase.paid += bound(more, 0, cost);
        assertEmpties(purchase, cost);
        assertPrice(purchase.asset, cost, price);
    }

    function test_WhenAPermitOrAnAllowanceIsLargerThanThePrice() external {
        Purchase[7] memory list = larger();
        for (uint256 i = 2; i < 7; i += 3) {
            uint256 snapshot = vm.snapshotState();
            uint256 cost = exact()[i].paid;
            perform(list[i]);
            assertEq(
                fiatOf(list[i].asset).allowance(payer, address(sale)),
                list[i].paid - cost,
                "of the permit"
            );
            vm.revertToState(snapshot);
        }
        vm.prank(payer);
        usdc.approve(address(sale), 2_500e6);
        perform(Purchase(Way.Allowance, USDC, 0, 1_000_000_000e6, 0));
        assertEq(usdc.allowance(payer, address(sale)), 400e6, "of the allowance");
    }

    function test_RevertWhen_TheRestIsLessThanTheTokensAskedFor() external {
        bytes memory reason = abi.encodeWithSelector(Errors.AmourSale_TooFewTokens.selector, REST, REST + 1);
        for (uint256 i = 0; i < 7; ++i) {
            Purchase memory purchase = larger()[i];
            purchase.minTokens = REST + 1;
            assertRefused(purchase, reason);
            purchase.minTokens = REST;
            assertEmpties(purchase, exact()[i].paid);
        }
    }

    function test_RevertWhen_TheRestIsMoreThanTheVoucherAllows() external {
        Voucher memory voucher = voucherFor(0);
        voucher.maxTokens = uint96(REST) - 1;
        bytes memory reason = abi.encodeWithSelector(
            Errors.AmourSale_VoucherExceeded.selector,
            REST,
            REST - 1
        );
        for (uint256 i = 0; i < 7; ++i) {
            assertRefusedWith(larger()[i], voucher, signed(voucher, payer), reason);
        }
        voucher.maxTokens = uint96(REST);
        (bool success, ) = attempt(larger()[4], voucher, signed(voucher, payer));
        assertTrue(success, "what it allows");
    }

    /// @dev And whoever came in front has not even kept it from being emptied.
    function test_WhenAMinimumPurchaseComesInFront() external {
        uint256 paid = exact()[1].paid;
        for (uint256 i = 0; i < 7; ++i) {
            Purchase memory purchase = exact()[i];
            uint256 snapshot = vm.snapshotState();
            buyWith(USDC, buyer, 0, MINIMUM);
            assertEmpties(purchase, costOf(purchase.asset, restOf(0), PRICE));
            vm.revertToState(snapshot);
        }
        assertEq(paid, exact()[1].paid, "as before");
    }

    function test_WhenTwoBuyersAskForTheSameRest() external {
        buyWith(USDC, buyer, 0, 2_100e6);
        assertEq(sale.positionOf(buyer, 0, USDC).tokens, REST, "the first");
        assertRefused(Purchase(Way.Allowance, USDC, 0, 2_100e6, 0), SOLD_OUT);
    }

    /// @dev At a base unit of a dollar for an AMR: the slot's 2^96 base units are worth 79,228 USD.
    function test_WhenACommitRoundIsFilledToWhatItsSlotCanHold() external {
        startOne(commitAt(1), SOFT_CAP);
        buyWith(USDC, other, 0, 79_000e6);
        uint256 rest = type(uint96).max - sale.roundOf(0).sold;
        for (uint256 i = 0; i < 7; ++i) {
            uint256 snapshot = vm.snapshotState();
            Purchase memory purchase = purchases()[i];
            (purchase.round, purchase.minTokens) = (0, rest);
            uint256 cost = costOf(purchase.asset, rest, 1);
            uint256 held = balanceOf(purchase.asset, payer);
            perform(purchase);
            assertEq(sale.roundOf(0).sold, type(uint96).max, "filled");
            assertEq(held - balanceOf(purchase.asset, payer), cost, "kept");
            purchase.minTokens = 0;
            assertRefused(purchase, SOLD_OUT);
            vm.revertToState(snapshot);
        }
    }

    function test_RevertWhen_NothingIsLeft() external {
        buyWith(USDC, buyer, 0, 5_000e6);
        for (uint256 i = 0; i < 7; ++i) {
            Purchase memory purchase = purchases()[i];
            purchase.round = 0;
            assertRefused(purchase, SOLD_OUT);
            purchase.paid = 1;
            assertRefused(purchase, SOLD_OUT);
        }
    }

    function test_WhenAWithdrawalOpensASoldOutRoundAgain() external {
        buyWith(USDC, buyer, 0, 5_000e6);
        vm.prank(other);
        sale.withdraw(0, USDC);
        uint256 rest = (SOLD_FIRST * UNIT) / PRICE;
        assertEq(restOf(0), rest, "what was withdrawn");
        for (uint256 i = 0; i < 7; ++i) assertEmpties(larger()[i], exact()[i].paid);
    }

    /// hardhat-config: default.fuzz.runs = 500
    /// hardhat-config: deep.fuzz.runs = 5000
    function testFuzz_WhenAnythingWasSoldBefore(
        uint256[6] calldata amounts,
        uint8 order,
        uint8 last
    ) external {
        startWithRest(1_000_000e18);
        for (uint256 i = 0; i < 6; ++i) {
            buyWith(order & (1 << i) == 0 ? USDC : EURC, buyer, 0, bound(amounts[i], MINIMUM, 9_000e6));
        }
        assertEmpties(larger()[last % 7], exact()[last % 7].paid);
    }

    /// @dev And puts the rest back for the next.
    function assertEmpties(Purchase memory purchase, uint256 cost) private {
        uint256 snapshot = vm.snapshotState();
        (Asset asset, uint256 rest) = (purchase.asset, restOf(0));
        (uint256 held, uint256 escrow) = (balanceOf(asset, payer), sale.escrowOf(asset));
        vm.expectEmit(address(sale));
        emit IAmourSale.Purchased(payer, 0, asset, rest, cost, TERMS);
        perform(purchase);
        assertEq(restOf(0), 0, "emptied");
        assertEq(sale.positionOf(payer, 0, asset).tokens, rest, "tokens");
        assertEq(sale.positionOf(payer, 0, asset).paid, cost, "position");
        assertEq(held - balanceOf(asset, payer), cost, "kept");
        assertEq(sale.escrowOf(asset), escrow + cost, "escrow");
        assertEq(balanceOf(asset, address(sale)), escrow + cost, "held");
        vm.revertToState(snapshot);
    }

    /// @dev Promise 17: at least what the tokens cost, and less than a base unit of the asset above it.
    function assertPrice(Asset asset, uint256 cost, uint256 price) private view {
        (uint256 value, ) = sale.priceOf(asset);
        uint256 tokens = restOf(0) * price * (asset == ETH ? 1e20 : 1e8);
        assertAtMost(tokens, cost * value * UNIT, "at least");
        assertTrue((cost - 1) * value * UNIT < tokens, "under a base unit");
    }
}
