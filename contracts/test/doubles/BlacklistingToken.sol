// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {AuthorizedToken} from "./AuthorizedToken.sol";
import {TestToken} from "./TestToken.sol";

/// @notice Lets nobody receive who has paid, once it is told to.
contract BlacklistingToken is AuthorizedToken {
    bool private _blacklists;
    mapping(address account => bool) private _blacklisted;

    error Blacklisted(address account);

    constructor(uint8 decimals_) TestToken(decimals_) {}

    function setBlacklists(bool blacklists) external {
        _blacklists = blacklists;
    }

    function _update(address from, address to, uint256 value) internal override {
        require(!_blacklisted[to], Blacklisted(to));
        if (_blacklists) _blacklisted[from] = true;
        super._update(from, to, value);
    }
}
