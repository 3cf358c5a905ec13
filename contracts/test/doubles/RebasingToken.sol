// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {TestToken} from "./TestToken.sol";

/// @notice Takes from holders what they did not send.
contract RebasingToken is TestToken {
    constructor(uint8 decimals_) TestToken(decimals_) {}

    function shrink(address account, uint256 value) external {
        _burn(account, value);
    }
}
