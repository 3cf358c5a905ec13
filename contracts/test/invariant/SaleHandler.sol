// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Outcome, RoundConfig} from "../../contracts/types/Types.sol";
import {ClaimingHandler} from "./ClaimingHandler.sol";
import {EmptyingHandler} from "./EmptyingHandler.sol";
import {IssuerHandler} from "./IssuerHandler.sol";
import {LeavingHandler} from "./LeavingHandler.sol";
import {StrangerHandler} from "./StrangerHandler.sol";
import {TimeHandler} from "./TimeHandler.sol";
import {Scene, World} from "./World.sol";

/// @notice Acts as buyers, issuer, guardian and passers-by in any order, and keeps books of its own of what happened.
contract SaleHandler is
    EmptyingHandler,
    LeavingHandler,
    ClaimingHandler,
    IssuerHandler,
    TimeHandler,
    StrangerHandler
{
    constructor(Scene memory scene, RoundConfig[] memory terms) World(scene, terms) {}

    function _whenEnded(uint256 seed) internal override {
        if (outcome == Outcome.Failed) _refund(seed);
        else _claim(seed);
    }
}
