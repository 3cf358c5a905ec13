// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {MockFiatToken} from "../../contracts/mocks/MockFiatToken.sol";
import {Authorization, Permit} from "../../contracts/types/Types.sol";
import {Assertions} from "../base/Assertions.sol";

/// @notice What a holder of stablecoins signs to pay: permits (EIP-2612) and authorizations (ERC-3009).
abstract contract PaymentSigning is Assertions {
    bytes32 private constant PERMIT = keccak256(
        "Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"
    );
    bytes32 private constant RECEIVE = keccak256(
        "ReceiveWithAuthorization(address from,address to,uint256 value,"
        "uint256 validAfter,uint256 validBefore,bytes32 nonce)"
    );

    uint256 private _nextNonce;

    function _permit(
        uint256 key,
        MockFiatToken token,
        address spender,
        uint256 value
    ) internal view returns (Permit memory permit) {
        address owner = vm.addr(key);
        permit.deadline = type(uint256).max;
        bytes32 content = keccak256(
            abi.encode(PERMIT, owner, spender, value, token.nonces(owner), permit.deadline)
        );
        (permit.v, permit.r, permit.s) = vm.sign(key, _digest(token, content));
    }

    function _authorization(
        uint256 key,
        MockFiatToken token,
        address payee,
        uint256 value
    ) internal returns (Authorization memory given) {
        given.validBefore = type(uint256).max;
        given.nonce = bytes32(++_nextNonce);
        bytes32 content = keccak256(
            abi.encode(RECEIVE, vm.addr(key), payee, value, given.validAfter, given.validBefore, given.nonce)
        );
        (given.v, given.r, given.s) = vm.sign(key, _digest(token, content));
    }

    function _digest(MockFiatToken token, bytes32 content) private view returns (bytes32) {
        return keccak256(abi.encodePacked(hex"1901", token.DOMAIN_SEPARATOR(), content));
    }
}
