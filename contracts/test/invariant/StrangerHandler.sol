// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Key} from "./Books.sol";
import {World} from "./World.sol";

/// @notice What others do around the sale: Circle blacklists, a payee learns to take ETH, gifts arrive, AMR is burnt.
abstract contract StrangerHandler is World {
    /// @dev Blacklisted or forgiven; a payee that takes no ETH seldom learns to, and for good.
    function changePayee(uint256 seed) external {
        Key memory key = _key(seed);
        if (key.asset == ETH && (seed >> 8) % 8 == 0) _rejecting().accept();
        if (key.asset == ETH) return;
        if ((seed >> 8) % 2 == 0) _fiat(key.asset).blacklist(key.buyer);
        else _fiat(key.asset).unBlacklist(key.buyer);
    }

    function giveOrBurn(uint256 seed, uint256 amount) external {
        uint8 asset = uint8(seed % (ASSETS + 2));
        if (asset > ASSETS) _burn(_buyer(seed >> 8));
        else _donate(asset, bound(amount, 1, 1e12));
    }

    /// @dev ETH that no function takes, as a block's reward would bring it, stablecoins, or AMR.
    function _donate(uint8 asset, uint256 amount) private {
        if (asset == ASSETS) {
            if (!_token.transfer(address(_sale), amount)) return;
            donatedTokens += amount;
            return;
        }
        if (asset == ETH) vm.deal(address(_sale), address(_sale).balance + amount);
        else _fiat(asset).mint(address(_sale), amount);
        donated[asset] += amount;
    }

    function _burn(address holder) private {
        uint256 amount = _token.balanceOf(holder) / 2;
        vm.prank(holder);
        _token.burn(amount);
        burnt += amount;
    }
}
