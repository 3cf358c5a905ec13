// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {Deed, Fault} from "./Deeds.sol";
import {SaleInvariants} from "./SaleInvariants.sol";

/// @notice That random games get everywhere: an invariant that holds because nothing happened is worth nothing.
contract ReachTest is SaleInvariants {
    uint256 private constant GAMES = 128;
    uint256 private constant DEPTH = 100;

    /// @dev A deed that happens in fewer games than this is one that a campaign cannot be trusted to have tried.
    uint256 private constant ENOUGH = 3;

    bytes4[] private _acts;
    mapping(Deed deed => uint256) private _games;

    function test_everyDeedIsDoneInRandomGames() external {
        _listActs();
        for (uint256 game = 0; game < GAMES; ++game) {
            setUp();
            for (uint256 i = 0; i < DEPTH; ++i) _act(keccak256(abi.encode(game, i)));
            _count();
        }
        for (uint8 deed = 0; deed <= uint8(type(Deed).max); ++deed) {
            string memory name = string.concat("games in which was done: Deed ", Strings.toString(deed));
            assertAtMost(ENOUGH, _games[Deed(deed)], name);
        }
    }

    function _act(bytes32 seed) private {
        bytes4 act = _acts[uint256(seed) % _acts.length];
        bytes memory inputs = abi.encode(
            keccak256(abi.encode(seed, 1)),
            keccak256(abi.encode(seed, 2)),
            seed >> 8
        );
        (bool success, ) = address(handler).call(bytes.concat(act, inputs));
        assertTrue(success, "an act of the handler itself failed");
    }

    function _count() private {
        for (uint8 deed = 0; deed <= uint8(type(Deed).max); ++deed) {
            if (handler.done(Deed(deed)) != 0) ++_games[Deed(deed)];
        }
        for (uint8 fault = 0; fault <= uint8(type(Fault).max); ++fault) {
            assertNever(Fault(fault), string.concat("Fault ", Strings.toString(fault)));
        }
    }

    function _listActs() private {
        _acts.push(handler.buyWithEth.selector);
        _acts.push(handler.buyWithToken.selector);
        _acts.push(handler.buyWithPermit.selector);
        _acts.push(handler.buyWithAuthorization.selector);
        _acts.push(handler.buyAgain.selector);
        _acts.push(handler.buyUnduly.selector);
        _acts.push(handler.emptyRound.selector);
        _acts.push(handler.claim.selector);
        _acts.push(handler.claimBatch.selector);
        _acts.push(handler.govern.selector);
        _acts.push(handler.meddle.selector);
        _acts.push(handler.withdraw.selector);
        _acts.push(handler.withdrawBySignature.selector);
        _acts.push(handler.withdrawUnduly.selector);
        _acts.push(handler.refund.selector);
        _acts.push(handler.finalize.selector);
        _acts.push(handler.end.selector);
        _acts.push(handler.release.selector);
        _acts.push(handler.moveFeed.selector);
        _acts.push(handler.changePayee.selector);
        _acts.push(handler.giveOrBurn.selector);
        _acts.push(handler.wait.selector);
        _acts.push(handler.jump.selector);
        _acts.push(handler.jumpToDeadline.selector);
    }
}
