// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {RoundConfig} from "../../contracts/types/Types.sol";
import {RoundsFixture} from "./RoundsFixture.sol";

/// @notice A round at 0.07 USD with a minimum of 10, of which the other buyer has left 2,100 USD's worth.
abstract contract LastPieceFixture is RoundsFixture {
    uint256 internal constant PRICE = 70_000;
    uint256 internal constant MINIMUM = 10e6;
    uint256 internal constant REST = 30_000e18;
    uint256 internal constant SOLD_FIRST = 67_900e6;

    function setUp() public virtual override {
        super.setUp();
        startWithRest(REST);
    }

    function startWithRest(uint256 rest) internal {
        startWithRestAt(PRICE, MINIMUM, rest);
    }

    /// @dev The round is as large as what was sold first and the rest.
    function startWithRestAt(uint256 price, uint256 minUsd, uint256 rest) internal {
        RoundConfig memory round = roundAt(price);
        (round.cap, round.minUsd) = (uint96((SOLD_FIRST * UNIT) / price + rest), uint64(minUsd));
        startOne(round, SOFT_CAP);
        buyWith(USDC, other, 0, SOLD_FIRST);
        assertEq(restOf(0), rest, "rest");
    }

    /// @dev In each way and each asset it takes, for the price of the rest and a tenth of it more.
    function larger() internal view returns (Purchase[7] memory list) {
        list = exact();
        for (uint256 i = 0; i < 7; ++i) list[i].paid += list[i].paid / 10 + 1;
    }

    /// @dev The same for the price of the rest.
    function exact() internal view returns (Purchase[7] memory list) {
        list = purchases();
        for (uint256 i = 0; i < 7; ++i) {
            list[i].round = 0;
            list[i].paid = costOf(list[i].asset, restOf(0), sale.roundOf(0).price);
        }
    }
}
