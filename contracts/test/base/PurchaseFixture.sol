// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IAmourSale} from "../../contracts/interfaces/IAmourSale.sol";
import {Asset, Authorization, Permit, Voucher} from "../../contracts/types/Types.sol";
import {FiatSigning} from "./FiatSigning.sol";
import {SaleFixture} from "./SaleFixture.sol";

/// @notice Purchases by a payer whose key is known, in each of the four ways and with each asset.
abstract contract PurchaseFixture is SaleFixture, FiatSigning {
    enum Way {
        Eth,
        Allowance,
        Permit,
        Authorization
    }

    struct Purchase {
        Way way;
        Asset asset;
        uint256 round;
        uint256 paid;
        uint256 minTokens;
    }

    uint256 internal constant PAYER_KEY = 0xFA7;

    /// @dev What each of `purchases` buys in ROOMY: 2,200 USD.
    uint256 internal constant BOUGHT = 44_000e18;

    address internal immutable payer = vm.addr(PAYER_KEY);
    uint256 private _authorizations;

    function setUp() public virtual override {
        super.setUp();
        fund(payer);
    }

    /// @dev One of 2,200 USD in ROOMY for each way and each asset it takes.
    function purchases() internal pure returns (Purchase[7] memory list) {
        list[0] = Purchase(Way.Eth, ETH, ROOMY, 0.88 ether, 0);
        for (uint256 i = 1; i < 4; ++i) {
            list[i] = Purchase(Way(i), USDC, ROOMY, 2_200e6, 0);
            list[3 + i] = Purchase(Way(i), EURC, ROOMY, 2_000e6, 0);
        }
    }

    function perform(Purchase memory purchase) internal {
        Voucher memory voucher = voucherFor(purchase.round);
        (bool success, bytes memory answer) = attempt(purchase, voucher, signed(voucher, payer));
        if (success) return;
        assembly ("memory-safe") {
            revert(add(answer, 0x20), mload(answer))
        }
    }

    function assertRefused(Purchase memory purchase, bytes memory reason) internal {
        Voucher memory voucher = voucherFor(purchase.round);
        assertRefusedWith(purchase, voucher, signed(voucher, payer), reason);
    }

    function assertRefusedWith(
        Purchase memory purchase,
        Voucher memory voucher,
        bytes memory signature,
        bytes memory reason
    ) internal {
        (bool success, bytes memory answer) = attempt(purchase, voucher, signature);
        assertTrue(!success, "refused");
        assertSame(answer, reason, "the very reason");
    }

    function performAll() internal {
        performAllIn(ROOMY);
    }

    /// @dev A permit replaces the allowance and is used up: each series starts with one of its own.
    function performAllIn(uint256 round) internal {
        for (uint256 i = 0; i < 2; ++i) {
            vm.prank(payer);
            fiatOf(stablecoins()[i]).approve(address(sale), type(uint256).max);
        }
        for (uint256 i = 0; i < 7; ++i) {
            Purchase memory purchase = purchases()[i];
            purchase.round = round;
            perform(purchase);
        }
    }

    function assertAllRefused(bytes memory reason) internal {
        assertAllRefusedIn(ROOMY, reason);
    }

    function assertAllRefusedIn(uint256 round, bytes memory reason) internal {
        for (uint256 i = 0; i < 7; ++i) {
            Purchase memory purchase = purchases()[i];
            purchase.round = round;
            assertRefused(purchase, reason);
        }
    }

    function attempt(
        Purchase memory purchase,
        Voucher memory voucher,
        bytes memory signature
    ) internal returns (bool success, bytes memory answer) {
        bytes memory data = dataOf(purchase, voucher, signature);
        uint256 value = purchase.way == Way.Eth ? purchase.paid : 0;
        vm.prank(payer);
        (success, answer) = address(sale).call{value: value}(data);
    }

    function dataOf(
        Purchase memory purchase,
        Voucher memory voucher,
        bytes memory signature
    ) internal returns (bytes memory) {
        (Asset asset, uint256 paid, uint256 least) = (purchase.asset, purchase.paid, purchase.minTokens);
        if (purchase.way == Way.Eth) {
            return abi.encodeCall(IAmourSale.buyWithEth, (voucher, signature, least));
        }
        if (purchase.way == Way.Allowance) {
            return abi.encodeCall(IAmourSale.buyWithToken, (voucher, signature, asset, paid, least));
        }
        if (purchase.way == Way.Permit) {
            Permit memory permit = permitOf(PAYER_KEY, asset, paid, vm.getBlockTimestamp() + 1 hours);
            return abi.encodeCall(IAmourSale.buyWithPermit, (voucher, signature, asset, paid, least, permit));
        }
        Authorization memory given = authorizationOf(PAYER_KEY, asset, paid, address(sale));
        return
            abi.encodeCall(IAmourSale.buyWithAuthorization, (voucher, signature, asset, paid, least, given));
    }

    /// @dev For the payer and the sale, whoever signs it.
    function permitOf(
        uint256 key,
        Asset asset,
        uint256 paid,
        uint256 deadline
    ) internal view returns (Permit memory) {
        FiatPermit memory permit = FiatPermit(payer, address(sale), paid, deadline);
        FiatSignature memory signature = signPermit(key, fiatOf(asset), permit);
        return Permit(deadline, signature.v, signature.r, signature.s);
    }

    /// @dev From the payer, whoever signs it; valid from now for an hour, with a nonce of its own.
    function authorizationOf(
        uint256 key,
        Asset asset,
        uint256 paid,
        address to
    ) internal returns (Authorization memory given) {
        given.validAfter = vm.getBlockTimestamp() - 1;
        given.validBefore = vm.getBlockTimestamp() + 1 hours;
        given.nonce = bytes32(++_authorizations);
        FiatAuthorization memory content = FiatAuthorization(
            payer,
            to,
            paid,
            given.validAfter,
            given.validBefore,
            given.nonce
        );
        FiatSignature memory signature = signAuthorization(
            key,
            fiatOf(asset),
            "ReceiveWithAuthorization",
            content
        );
        (given.v, given.r, given.s) = (signature.v, signature.r, signature.s);
    }
}
