// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @notice Takes no ETH until told to, and answers with as much data as its gas allows.
contract RejectingPayee {
    bool public accepts;

    function accept() external {
        accepts = true;
    }

    receive() external payable {
        if (accepts) return;
        assembly ("memory-safe") {
            revert(0, 100000)
        }
    }
}
