// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IERC1363Receiver} from "@openzeppelin/contracts/interfaces/IERC1363Receiver.sol";
import {IERC1363Spender} from "@openzeppelin/contracts/interfaces/IERC1363Spender.sol";

/// @notice Takes the calls of ERC-1363 and keeps the last.
contract CallTaker is IERC1363Receiver, IERC1363Spender {
    bytes public last;

    function onTransferReceived(
        address operator,
        address from,
        uint256 value,
        bytes calldata data
    ) external returns (bytes4) {
        last = abi.encode(operator, from, value, data);
        return IERC1363Receiver.onTransferReceived.selector;
    }

    function onApprovalReceived(address owner, uint256 value, bytes calldata data) external returns (bytes4) {
        last = abi.encode(owner, value, data);
        return IERC1363Spender.onApprovalReceived.selector;
    }
}
