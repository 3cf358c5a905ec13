// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {RoundConfig} from "../../contracts/types/Types.sol";
import {SaleFixture} from "../base/SaleFixture.sol";
import {Fault} from "./Deeds.sol";
import {SaleHandler} from "./SaleHandler.sol";
import {Scene} from "./World.sol";

/// @notice A sale about to open and the handler that plays with it. What the specification promises after any sequence of acts is
/// split over several contracts, since the runner plays each invariant's own games.
abstract contract SaleInvariants is SaleFixture {
    uint256 internal constant ALLOCATED = uint256(CAP) + SMALL_CAP + COMMIT_CAP;
    uint256 internal constant ROUNDS = 3;
    uint8 internal constant ASSETS = 3;
    uint256 private constant GIFTS = 1e18;

    SaleHandler internal handler;
    address[] internal actors;
    address[] private _targets;

    function setUp() public virtual override {
        super.setUp();
        RoundConfig[] memory terms = new RoundConfig[](ROUNDS);
        terms[ROOMY] = roomyRound();
        terms[SMALL] = smallRound();
        terms[COMMIT] = commitRound();
        Scene memory scene = Scene(sale, token, usdc, eurc, aggregator, eurAggregator, guardian, SIGNER_KEY);
        handler = new SaleHandler(scene, terms);
        manager.grantRole(0, address(handler), 0);
        manager.grantRole(2, address(handler), 0);
        token.transfer(address(handler), GIFTS);
        actors = handler.buyers();
        _targets.push(address(handler));
        vm.warp(SMALL_ROUND_START - 3 days);
    }

    /// @dev Read by the test runner.
    function targetContracts() external view returns (address[] memory) {
        return _targets;
    }

    function assertNever(Fault fault, string memory what) internal view {
        assertEq(handler.faults(fault), 0, what);
    }
}
