// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Asset} from "../../contracts/types/Types.sol";
import {PurchaseFixture} from "./PurchaseFixture.sol";

/// @notice EIP-712 withdrawals, hashed here once more so that the sale's hash is checked and not copied.
abstract contract WithdrawalSigning is PurchaseFixture {
    struct Withdrawal {
        address buyer;
        uint256 round;
        Asset asset;
        uint256 paid;
        uint256 boughtAt;
        uint256 nonce;
        uint256 deadline;
    }

    /// @dev Of all that the buyer holds in the round, valid for ten minutes.
    function withdrawalOf(
        address holder,
        uint256 round,
        Asset asset
    ) internal view returns (Withdrawal memory) {
        return
            Withdrawal({
                buyer: holder,
                round: round,
                asset: asset,
                paid: sale.positionOf(holder, round, asset).paid,
                boughtAt: sale.positionOf(holder, round, asset).boughtAt,
                nonce: sale.nonces(holder),
                deadline: vm.getBlockTimestamp() + 10 minutes
            });
    }

    function withdrawalDigest(bytes32 separator, Withdrawal memory given) internal pure returns (bytes32) {
        bytes32 kind = keccak256(
            "Withdrawal(address buyer,uint256 round,uint8 asset,uint256 paid,uint256 boughtAt,"
            "uint256 nonce,uint256 deadline)"
        );
        return keccak256(abi.encodePacked(hex"1901", separator, keccak256(abi.encode(kind, given))));
    }

    function signWithdrawal(
        uint256 key,
        bytes32 separator,
        Withdrawal memory given
    ) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, withdrawalDigest(separator, given));
        return abi.encodePacked(r, s, v);
    }

    /// @dev Handed in by a stranger.
    function handIn(Withdrawal memory given, bytes memory signature) internal {
        vm.prank(other);
        sale.withdrawBySignature(
            given.buyer,
            given.round,
            given.asset,
            given.paid,
            given.deadline,
            signature
        );
    }
}
