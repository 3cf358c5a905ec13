// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {LowLevelCall} from "@openzeppelin/contracts/utils/LowLevelCall.sol";

/// @title MockSmartWallet
/// @notice An account that is a contract, for local chains: one key signs for it (ERC-1271) and acts through it.
contract MockSmartWallet is IERC1271 {
    address public immutable owner;

    error MockSmartWallet_NotOwner();

    constructor(address owner_) {
        owner = owner_;
    }

    receive() external payable {}

    /// @notice Calls `to` as this account, and reverts as it reverts.
    function execute(address to, uint256 value, bytes calldata data) external {
        require(msg.sender == owner, MockSmartWallet_NotOwner());
        if (!LowLevelCall.callNoReturn(to, value, data)) LowLevelCall.bubbleRevert();
    }

    /// @inheritdoc IERC1271
    function isValidSignature(bytes32 digest, bytes calldata signature) external view returns (bytes4) {
        (address signer, , ) = ECDSA.tryRecoverCalldata(digest, signature);
        return signer == owner ? IERC1271.isValidSignature.selector : bytes4(0xffffffff);
    }
}
