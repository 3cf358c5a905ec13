// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Errors} from "../../contracts/libraries/Errors.sol";
import {Asset, State, Voucher} from "../../contracts/types/Types.sol";
import {PurchaseFixture} from "../base/PurchaseFixture.sol";

/// @dev COMMIT gives out 300,000 AMR at 0.03 USD: 9,000 USD.
contract CommitRoundTest is PurchaseFixture {
    uint256 private constant ASKED = 9_000e6;

    function setUp() public override {
        super.setUp();
        vm.warp(START);
    }

    function test_WhenACommitRoundTakesLessThanItsCap() external {
        buyWith(USDC, buyer, COMMIT, ASKED - 30);
        assertAllocation(buyer, USDC, COMMIT_CAP - 1e15, ASKED - 30);
        assertTotals(COMMIT_CAP - 1e15, ASKED - 30);
    }

    function test_WhenACommitRoundTakesItsCapExactly() external {
        buyWith(USDC, buyer, COMMIT, ASKED / 3);
        buyWith(USDC, other, COMMIT, (ASKED * 2) / 3);
        assertAllocation(buyer, USDC, COMMIT_CAP / 3, ASKED / 3);
        assertAllocation(other, USDC, (uint256(COMMIT_CAP) * 2) / 3, (ASKED * 2) / 3);
        assertTotals(COMMIT_CAP, ASKED);
    }

    function test_WhenACommitRoundTakesMoreThanItsCap() external {
        buyWith(USDC, buyer, COMMIT, ASKED);
        buy(other, COMMIT, 3.6 ether);
        buyWith(EURC, payer, COMMIT, 1e6);
        // 300,000 for USDC, as many for 9,000 USD of ETH, and 36.67 for 1.10 USD of EURC.
        uint256 committed = 2 * uint256(COMMIT_CAP) + uint256(110e18) / 3;
        assertEq(sale.roundOf(COMMIT).sold, committed, "committed");
        assertShare(buyer, USDC, COMMIT_CAP, ASKED, committed);
        assertShare(other, ETH, COMMIT_CAP, 3.6 ether, committed);
        assertShare(payer, EURC, uint256(110e18) / 3, 1e6, committed);
        assertTotals(COMMIT_CAP, ASKED);
    }

    /// @dev Each is charged `paid` less a floor: at most one base unit above the exact part, and never below the price
    /// of what the floor of tokens costs.
    function testFuzz_WhenACommitRoundTakesMoreThanItsCapFromAnyone(uint256[4] calldata amounts) external {
        address[4] memory holders = [buyer, other, payer, buyer];
        Asset[4] memory assets = [USDC, USDC, EURC, ETH];
        uint256 given = 0;
        for (uint256 i = 0; i < 4; ++i) {
            uint256 paid = bound(amounts[i], 1e6, 1_000_000e6);
            if (assets[i] == ETH) buy(holders[i], COMMIT, paid * 1e9);
            else buyWith(assets[i], holders[i], COMMIT, paid);
        }
        uint256 committed = sale.roundOf(COMMIT).sold;
        for (uint256 i = 0; i < 4; ++i) {
            uint256 tokens = sale.positionOf(holders[i], COMMIT, assets[i]).tokens;
            uint256 paid = sale.positionOf(holders[i], COMMIT, assets[i]).paid;
            assertShare(holders[i], assets[i], tokens, paid, committed);
            (uint256 share, uint256 cost) = sale.shareOf(holders[i], COMMIT, assets[i]);
            given += share;
            // Never below `share / tokens` of the payment, nor two base units of either above it.
            assertTrue(cost * tokens >= share * paid, "the price");
            uint256 most = (share + 1) * paid + tokens;
            assertTrue(cost * tokens <= most, "no more than a unit");
        }
        assertAtMost(given, COMMIT_CAP, "given");
    }

    function test_WhenSomebodyWithdrawsFromACommitRound() external {
        buyWith(USDC, buyer, COMMIT, ASKED);
        buyWith(USDC, other, COMMIT, ASKED);
        assertAllocation(buyer, USDC, COMMIT_CAP / 2, ASKED / 2);
        vm.prank(other);
        sale.withdraw(COMMIT, USDC);
        assertEq(usdc.balanceOf(other), 1_000_000_000e6, "all that was committed");
        assertAllocation(buyer, USDC, COMMIT_CAP, ASKED);
    }

    function test_WhenACommitmentIsAboveWhatItsSlotCanHold() external {
        uint256 most = type(uint96).max;
        // 1 wei buys 83,333.3 base units: the price of all that the slot can hold, to the wei.
        uint256 cost = (most * 30_000) / 2_500e6 + 1;
        vm.deal(payer, cost + 7 ether);
        perform(Purchase(Way.Eth, ETH, COMMIT, cost - 1 ether, 0));
        perform(Purchase(Way.Eth, ETH, COMMIT, 2 ether, 0));
        assertEq(sale.roundOf(COMMIT).sold, most, "committed");
        assertEq(payer.balance, 7 ether, "the surplus");
        assertEq(sale.roundOf(COMMIT).committed[uint256(ETH)], cost, "counted");
        assertShare(payer, ETH, most, cost, most);
        assertRefused(
            Purchase(Way.Eth, ETH, COMMIT, 1 ether, 0),
            abi.encodeWithSelector(Errors.AmourSale_SoldOut.selector)
        );
    }

    function test_WhenACommitRoundAloneCarriesTheSoftCap() external {
        // A soft cap of 100,000 USD, and a commit round of 9,000 that takes a hundred times as much.
        buyWith(USDC, buyer, COMMIT, 100 * ASKED);
        assertTotals(COMMIT_CAP, ASKED);
        vm.warp(COOLING_OFF_END);
        sale.finalize();
        assertEq(uint256(sale.state()), uint256(State.Failed), "state");
    }

    function test_RevertWhen_TheVoucherBoundsACommitment() external {
        buyWith(USDC, other, COMMIT, 10 * ASKED);
        Voucher memory voucher = voucherFor(COMMIT);
        voucher.maxTokens = 100e18;
        bytes memory reason = abi.encodeWithSelector(
            Errors.AmourSale_VoucherExceeded.selector,
            200e18,
            100e18
        );
        Purchase memory purchase = Purchase(Way.Allowance, USDC, COMMIT, 6e6, 0);
        assertRefusedWith(purchase, voucher, signed(voucher, payer), reason);
        purchase.paid = 3e6;
        (bool success, ) = attempt(purchase, voucher, signed(voucher, payer));
        assertTrue(success, "to the unit");
    }

    function assertShare(
        address holder,
        Asset asset,
        uint256 tokens,
        uint256 paid,
        uint256 committed
    ) private view {
        if (committed <= COMMIT_CAP) {
            assertAllocation(holder, asset, tokens, paid);
            return;
        }
        uint256 excess = (paid * (committed - COMMIT_CAP)) / committed;
        assertAllocation(holder, asset, (tokens * COMMIT_CAP) / committed, paid - excess);
    }

    function assertAllocation(address holder, Asset asset, uint256 tokens, uint256 cost) private view {
        (uint256 share, uint256 charged) = sale.shareOf(holder, COMMIT, asset);
        assertEq(share, tokens, "share");
        assertEq(charged, cost, "cost");
    }

    function assertTotals(uint256 tokens, uint256 usd) private view {
        (uint256 sold, uint256 value) = sale.totals();
        assertEq(sold, tokens, "total tokens");
        assertEq(value, usd, "total usd");
    }
}
