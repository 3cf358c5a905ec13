// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {TestToken} from "./TestToken.sol";

/// @notice Refuses every permit (EIP-2612).
contract RevertingPermitToken is TestToken {
    error NoPermit();

    constructor(uint8 decimals_) TestToken(decimals_) {}

    function permit(address, address, uint256, uint256, uint8, bytes32, bytes32) external pure {
        revert NoPermit();
    }
}
