// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Voucher} from "../../contracts/types/Types.sol";
import {Assertions} from "./Assertions.sol";

/// @notice EIP-712 vouchers, hashed here once more so that the sale's hash is checked and not copied.
abstract contract VoucherSigning is Assertions {
    function domainOf(address sale) internal view returns (bytes32) {
        return domain(block.chainid, sale);
    }

    function domain(uint256 chainId, address sale) internal pure returns (bytes32) {
        bytes32 kind = keccak256(
            "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"
        );
        return keccak256(abi.encode(kind, keccak256("AmourSale"), keccak256("1"), chainId, sale));
    }

    function voucherDigest(
        bytes32 separator,
        Voucher memory voucher,
        address holder,
        uint256 epoch
    ) internal pure returns (bytes32) {
        bytes32 kind = keccak256(
            "Voucher(address buyer,uint256 round,uint256 maxTokens,uint256 deadline,bytes32 termsHash,uint256 epoch)"
        );
        bytes32 content = keccak256(
            abi.encode(
                kind,
                holder,
                voucher.round,
                voucher.maxTokens,
                voucher.deadline,
                voucher.termsHash,
                epoch
            )
        );
        return keccak256(abi.encodePacked(hex"1901", separator, content));
    }

    /// @dev The epoch that would be drawn in this block after `epoch`.
    function successorOf(uint256 epoch) internal view returns (uint48) {
        bytes32 last = blockhash(vm.getBlockNumber() - 1);
        return uint48(uint256(keccak256(abi.encode(last, block.prevrandao, epoch))));
    }

    function signVoucher(
        uint256 key,
        bytes32 separator,
        Voucher memory voucher,
        address holder,
        uint256 epoch
    ) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, voucherDigest(separator, voucher, holder, epoch));
        return abi.encodePacked(r, s, v);
    }
}
