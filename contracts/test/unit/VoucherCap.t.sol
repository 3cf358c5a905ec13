// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Errors} from "../../contracts/libraries/Errors.sol";
import {Asset, Voucher} from "../../contracts/types/Types.sol";
import {PurchaseFixture} from "../base/PurchaseFixture.sol";

contract VoucherCapTest is PurchaseFixture {
    function setUp() public override {
        super.setUp();
        vm.warp(START);
    }

    /// @dev Three purchases, each in any of the assets; the cap is what they buy together.
    function testFuzz_RevertWhen_AssetsAreMixedInAnyOrder(
        uint8[3] calldata order,
        uint256[3] calldata sizes
    ) external {
        uint256 cap = quoteAll(order, sizes);
        for (uint256 i = 0; i < 2; ++i) attemptTo(cap, purchaseAt(order[i], sizes[i]));
        Purchase memory last = purchaseAt(order[2], sizes[2]);
        uint256 tokens = sale.quote(ROOMY, last.asset, last.paid);
        Voucher memory voucher = capped(cap - 1);
        bytes memory reason = abi.encodeWithSelector(
            Errors.AmourSale_VoucherExceeded.selector,
            tokens,
            tokens - 1
        );
        assertRefusedWith(last, voucher, signed(voucher, payer), reason);
    }

    function testFuzz_WhenAssetsAreMixedUpToTheCap(
        uint8[3] calldata order,
        uint256[3] calldata sizes
    ) external {
        uint256 cap = quoteAll(order, sizes);
        for (uint256 i = 0; i < 3; ++i) attemptTo(cap, purchaseAt(order[i], sizes[i]));
        assertEq(sale.roundOf(ROOMY).sold, cap, "sold");
    }

    function test_WhenThePositionOfOneAssetIsWithdrawn() external {
        attemptTo(2 * BOUGHT, purchases()[0]);
        attemptTo(2 * BOUGHT, purchases()[1]);
        vm.prank(payer);
        sale.withdraw(ROOMY, ETH);
        attemptTo(2 * BOUGHT, purchases()[4]);
        assertEq(sale.roundOf(ROOMY).sold, 2 * BOUGHT, "sold");
    }

    function test_WhenAnotherRoundIsBoughtIn() external {
        attemptTo(BOUGHT, purchases()[1]);
        Purchase memory purchase = Purchase(Way.Allowance, USDC, COMMIT, 1_320e6, 0);
        Voucher memory voucher = capped(BOUGHT);
        voucher.round = COMMIT;
        (bool success, ) = attempt(purchase, voucher, signed(voucher, payer));
        assertTrue(success, "sold");
        assertEq(sale.positionOf(payer, COMMIT, USDC).tokens, BOUGHT, "up to the cap");
    }

    function test_WhenAnotherBuyerHasBought() external {
        buyWith(USDC, other, ROOMY, 2_200e6);
        attemptTo(BOUGHT, purchases()[1]);
        assertEq(sale.positionOf(payer, ROOMY, USDC).tokens, BOUGHT, "up to the cap");
    }

    function capped(uint256 cap) private view returns (Voucher memory voucher) {
        voucher = voucherFor(ROOMY);
        voucher.maxTokens = uint96(cap);
    }

    function attemptTo(uint256 cap, Purchase memory purchase) private {
        Voucher memory voucher = capped(cap);
        (bool success, ) = attempt(purchase, voucher, signed(voucher, payer));
        assertTrue(success, "sold");
    }

    /// @dev Of 20 to 100,000 USD, or EUR, or their worth in ETH.
    function purchaseAt(uint8 order, uint256 size) private pure returns (Purchase memory) {
        Asset asset = Asset(order % 3);
        uint256 paid = bound(size, 20e6, 100_000e6);
        if (asset == ETH) return Purchase(Way.Eth, ETH, ROOMY, paid * 4e8 + (size % 4e8), 0);
        return Purchase(Way.Allowance, asset, ROOMY, paid, 0);
    }

    function quoteAll(
        uint8[3] calldata order,
        uint256[3] calldata sizes
    ) private view returns (uint256 tokens) {
        for (uint256 i = 0; i < 3; ++i) {
            Purchase memory purchase = purchaseAt(order[i], sizes[i]);
            tokens += sale.quote(ROOMY, purchase.asset, purchase.paid);
        }
    }
}
