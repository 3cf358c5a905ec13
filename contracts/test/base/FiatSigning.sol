// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {MockFiatToken} from "../../contracts/mocks/MockFiatToken.sol";
import {Assertions} from "./Assertions.sol";
import {Creation} from "./Creation.sol";

/// @notice The doubles of USDC and EURC as they are deployed, and what holders sign for them.
abstract contract FiatSigning is Assertions, Creation {
    address internal constant FIAT_ADMIN = address(0xAD);

    struct FiatPermit {
        address owner;
        address spender;
        uint256 value;
        uint256 deadline;
    }

    struct FiatAuthorization {
        address from;
        address to;
        uint256 value;
        uint256 validAfter;
        uint256 validBefore;
        bytes32 nonce;
    }

    struct FiatSignature {
        uint8 v;
        bytes32 r;
        bytes32 s;
    }

    function deployFiatToken(string memory name, string memory symbol) internal returns (MockFiatToken) {
        address implementation = createFrom(vm.getCode("MockFiatToken.sol:MockFiatToken"));
        bytes memory data = abi.encodeCall(MockFiatToken.initialize, (name, symbol));
        bytes memory args = abi.encode(implementation, FIAT_ADMIN, data);
        bytes memory code = vm.getCode("MockFiatTokenProxy.sol:MockFiatTokenProxy");
        return MockFiatToken(createFrom(abi.encodePacked(code, args)));
    }

    function signPermit(
        uint256 key,
        MockFiatToken token,
        FiatPermit memory permit
    ) internal view returns (FiatSignature memory) {
        bytes32 kind = keccak256(
            "Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"
        );
        uint256 nonce = token.nonces(permit.owner);
        return
            signFiat(
                key,
                token,
                abi.encode(kind, permit.owner, permit.spender, permit.value, nonce, permit.deadline)
            );
    }

    /// @param name `TransferWithAuthorization` or `ReceiveWithAuthorization`.
    function signAuthorization(
        uint256 key,
        MockFiatToken token,
        string memory name,
        FiatAuthorization memory authorization
    ) internal view returns (FiatSignature memory) {
        string memory fields =
            "(address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce)";
        bytes32 kind = keccak256(abi.encodePacked(name, fields));
        return signFiat(key, token, abi.encode(kind, authorization));
    }

    function signCancellation(
        uint256 key,
        MockFiatToken token,
        bytes32 nonce
    ) internal view returns (FiatSignature memory) {
        bytes32 kind = keccak256("CancelAuthorization(address authorizer,bytes32 nonce)");
        return signFiat(key, token, abi.encode(kind, vm.addr(key), nonce));
    }

    function signFiat(
        uint256 key,
        MockFiatToken token,
        bytes memory content
    ) private view returns (FiatSignature memory signature) {
        bytes32 kind = keccak256(
            "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"
        );
        bytes32 domain = keccak256(
            abi.encode(kind, keccak256(bytes(token.name())), keccak256("2"), block.chainid, token)
        );
        bytes32 digest = keccak256(abi.encodePacked(hex"1901", domain, keccak256(content)));
        (signature.v, signature.r, signature.s) = vm.sign(key, digest);
    }
}
