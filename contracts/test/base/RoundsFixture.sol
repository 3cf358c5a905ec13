// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Asset, RoundConfig, RoundMode, SaleConfig, State} from "../../contracts/types/Types.sol";
import {PurchaseFixture} from "./PurchaseFixture.sol";

/// @notice Sales of rounds that a test makes itself, in their first second.
abstract contract RoundsFixture is PurchaseFixture {
    uint256 internal constant UNIT = 1e18;

    /// @dev Ten million AMR at `price`, from a base unit of a dollar on, for the whole of the sale.
    function roundAt(uint256 price) internal pure returns (RoundConfig memory round) {
        round = roomyRound();
        (round.price, round.minUsd) = (uint64(price), 1);
    }

    function commitAt(uint256 price) internal pure returns (RoundConfig memory round) {
        round = roundAt(price);
        round.mode = RoundMode.Commit;
    }

    function startOne(RoundConfig memory round, uint256 softCap) internal {
        RoundConfig[] memory rounds = new RoundConfig[](1);
        rounds[0] = round;
        startRounds(rounds, softCap);
    }

    /// @dev From here on it is `sale`; buyer, other and payer have all assets.
    function startRounds(RoundConfig[] memory rounds, uint256 softCap) internal {
        vm.warp(NOW);
        SaleConfig memory settings = saleConfig();
        settings.softCapUsd = uint64(softCap);
        sale = deploySale(settings);
        for (uint256 i = 0; i < rounds.length; ++i) {
            token.transfer(address(sale), rounds[i].cap);
            sale.addRound(rounds[i]);
        }
        fund(buyer);
        fund(other);
        fund(payer);
        vm.warp(START);
    }

    function usdOf(uint256 tokens, uint256 price) internal pure returns (uint256) {
        return (tokens * price + UNIT - 1) / UNIT;
    }

    function restOf(uint256 round) internal view returns (uint256) {
        return sale.roundOf(round).cap - sale.roundOf(round).sold;
    }

    /// @dev Base units of `asset` for `tokens` at `price`, rounded up.
    function costOf(Asset asset, uint256 tokens, uint256 price) internal view returns (uint256) {
        (uint256 value, ) = sale.priceOf(asset);
        uint256 scale = asset == ETH ? 1e20 : 1e8;
        return (tokens * price * scale + value * UNIT - 1) / (value * UNIT);
    }

    function raised() internal view returns (uint256 usd) {
        (, usd) = sale.totals();
    }

    function assertEnds(State expected) internal {
        vm.warp(COOLING_OFF_END);
        sale.finalize();
        assertEq(uint256(sale.state()), uint256(expected), "outcome");
    }
}
