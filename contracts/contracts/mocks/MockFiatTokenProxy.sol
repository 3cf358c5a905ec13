// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC1967Utils} from "@openzeppelin/contracts/proxy/ERC1967/ERC1967Utils.sol";
import {Proxy} from "@openzeppelin/contracts/proxy/Proxy.sol";

/// @title MockFiatTokenProxy
/// @notice What stands before Circle's FiatToken, for local chains.
/// @dev Like Circle's it keeps its admin in storage, not in its code, and reads it at each call to refuse it. The
/// admin can do nothing here, but the read is part of what every payment costs.
contract MockFiatTokenProxy is Proxy {
    error MockFiatTokenProxy_Admin();

    /// @param data The call of `initialize`.
    constructor(address implementation, address admin, bytes memory data) payable {
        ERC1967Utils.changeAdmin(admin);
        ERC1967Utils.upgradeToAndCall(implementation, data);
    }

    function _fallback() internal override {
        require(msg.sender != ERC1967Utils.getAdmin(), MockFiatTokenProxy_Admin());
        super._fallback();
    }

    function _implementation() internal view override returns (address) {
        return ERC1967Utils.getImplementation();
    }
}
