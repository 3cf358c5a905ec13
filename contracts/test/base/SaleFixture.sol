// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";
import {AmourToken} from "../../contracts/AmourToken.sol";
import {MockAggregator} from "../../contracts/mocks/MockAggregator.sol";
import {MockFiatToken} from "../../contracts/mocks/MockFiatToken.sol";
import {EthUsdFeed} from "../../contracts/price/EthUsdFeed.sol";
import {EurUsdFeed} from "../../contracts/price/EurUsdFeed.sol";
import {IAmourSale} from "../../contracts/interfaces/IAmourSale.sol";
import {IAggregatorV3} from "../../contracts/interfaces/IAggregatorV3.sol";
import {Asset, PositionKey, RoundConfig, SaleConfig, Voucher} from "../../contracts/types/Types.sol";
import {TestToken} from "../doubles/TestToken.sol";
import {Assertions} from "./Assertions.sol";
import {Creation} from "./Creation.sol";
import {RoundConfigs} from "./RoundConfigs.sol";
import {VoucherSigning} from "./VoucherSigning.sol";

/// @notice A deployed sale of three rounds: one roomy, one of 1,000 AMR, and one that takes commitments. ETH at 2,500 USD, EUR
/// at 1.10; buyers have all three assets and have approved the stablecoins.
abstract contract SaleFixture is Assertions, Creation, RoundConfigs, VoucherSigning {
    Asset internal constant ETH = Asset.Eth;
    Asset internal constant USDC = Asset.Usdc;
    Asset internal constant EURC = Asset.Eurc;
    uint256 internal constant ROOMY = 0;
    uint256 internal constant SMALL = 1;
    uint256 internal constant COMMIT = 2;
    uint256 internal constant DEAR = 3;

    uint256 internal constant SOFT_CAP = 100_000e6;
    int256 internal constant ETH_USD = 2_500e8;
    int256 internal constant EUR_USD = 1.1e8;
    uint256 internal constant SUPPLY = 1_000_000_000e18;
    uint256 internal constant SIGNER_KEY = 0xA11CE;
    bytes32 internal constant TERMS = keccak256("terms");

    address internal immutable buyer = address(0xB1);
    address internal immutable other = address(0xB2);
    address internal immutable treasury = address(0x7E);
    address internal immutable guardian = address(0x6A);

    IAmourSale internal sale;
    AmourToken internal token;
    MockAggregator internal aggregator;
    MockAggregator internal eurAggregator;
    MockFiatToken internal usdc;
    MockFiatToken internal eurc;
    AccessManager internal manager;

    function setUp() public virtual {
        vm.warp(NOW);
        manager = new AccessManager(address(this));
        token = new AmourToken("Amour Token", "AMR", SUPPLY, address(this));
        aggregator = new MockAggregator(ETH_USD);
        eurAggregator = new MockAggregator(EUR_USD);
        usdc = fiat("USD Coin", "USDC");
        eurc = fiat("Euro Coin", "EURC");
        startSale(saleConfig());
        fund(buyer);
        fund(other);
    }

    /// @dev A fourth round at the highest price, where a base unit of a dollar buys 10^8 of AMR, all vested at once.
    function addDearRound() internal {
        RoundConfig memory round = smallRound();
        (round.cap, round.price, round.start) = (1_000e8, 1e10, uint32(START));
        token.transfer(address(sale), round.cap);
        sale.addRound(round);
    }

    /// @dev Leaves 50 base units of AMR in DEAR, with ETH at a price at which each costs 1,000 wei.
    function sellDearToDust(address holder) internal {
        aggregator.setAnswer(10e8);
        buy(holder, DEAR, (1_000e8 - 50) * 1_000);
    }

    /// @dev Funds a new sale and adds its rounds: from here on it is `sale`.
    function startSale(SaleConfig memory settings) internal {
        sale = deploySale(settings);
        token.transfer(address(sale), uint256(CAP) + SMALL_CAP + COMMIT_CAP);
        sale.addRound(roomyRound());
        sale.addRound(smallRound());
        sale.addRound(commitRound());
        giveRoles();
    }

    function giveRoles() internal {
        giveRole(IAmourSale.pauseBuying.selector, 1);
        giveRole(IAmourSale.resumeBuying.selector, 2);
        manager.grantRole(1, guardian, 0);
        manager.grantRole(2, guardian, 0);
        manager.grantRole(2, address(this), 0);
    }

    /// @dev A new sale without rounds, of a token of which it holds all that fits 96 bits.
    function sellPlenty() internal {
        SaleConfig memory settings = saleConfig();
        TestToken plenty = new TestToken(18);
        settings.token = address(plenty);
        sale = deploySale(settings);
        plenty.mint(address(sale), type(uint96).max);
    }

    function giveRole(bytes4 selector, uint64 role) private {
        bytes4[] memory selectors = new bytes4[](1);
        selectors[0] = selector;
        manager.setTargetFunctionRole(address(sale), selectors, role);
    }

    /// @dev A million ETH, a thousand million of each stablecoin, and the sale allowed to take them.
    function fund(address holder) internal {
        vm.deal(holder, 1_000_000 ether);
        for (uint256 i = 0; i < 2; ++i) {
            fiatOf(stablecoins()[i]).mint(holder, 1_000_000_000e6);
            vm.prank(holder);
            fiatOf(stablecoins()[i]).approve(address(sale), type(uint256).max);
        }
    }

    function fiat(string memory name, string memory symbol) internal returns (MockFiatToken made) {
        made = new MockFiatToken();
        made.initialize(name, symbol);
    }

    function stablecoins() internal pure returns (Asset[2] memory) {
        return [USDC, EURC];
    }

    function allAssets() internal pure returns (Asset[3] memory) {
        return [ETH, USDC, EURC];
    }

    function fiatOf(Asset asset) internal view returns (MockFiatToken) {
        return asset == USDC ? usdc : eurc;
    }

    /// @dev `Asset` knows three: any other is refused as the call is decoded, without a word.
    function assertNoSuchAsset(bytes memory data) internal {
        (bool success, bytes memory answer) = address(sale).call(data);
        assertTrue(!success && answer.length == 0, "refused as it is decoded");
    }

    function balanceOf(Asset asset, address holder) internal view returns (uint256) {
        return asset == ETH ? holder.balance : fiatOf(asset).balanceOf(holder);
    }

    /// @dev The artifact as it is deployed, not the test's own compilation of it.
    function deploySale(SaleConfig memory settings) internal returns (IAmourSale) {
        bytes memory code = vm.getCode("AmourSale.sol:AmourSale");
        return IAmourSale(createFrom(abi.encodePacked(code, abi.encode(settings))));
    }

    function saleConfig() internal returns (SaleConfig memory) {
        return
            SaleConfig({
                token: address(token),
                treasury: treasury,
                authority: address(manager),
                voucherSigner: vm.addr(SIGNER_KEY),
                usdc: address(usdc),
                eurc: address(eurc),
                ethUsd: address(new EthUsdFeed(aggregator, 1 hours, IAggregatorV3(address(0)))),
                eurUsd: address(new EurUsdFeed(eurAggregator, 1 hours, IAggregatorV3(address(0)))),
                saleStart: uint32(START),
                saleEnd: uint32(END),
                coolingOffEnd: uint32(COOLING_OFF_END),
                withdrawalWindow: uint32(WINDOW),
                softCapUsd: uint64(SOFT_CAP)
            });
    }

    function voucherFor(uint256 round) internal view returns (Voucher memory) {
        return
            Voucher({
                round: round,
                maxTokens: type(uint96).max,
                deadline: uint64(vm.getBlockTimestamp() + 10 minutes),
                termsHash: TERMS
            });
    }

    function signed(Voucher memory voucher, address holder) internal view returns (bytes memory) {
        return signVoucher(SIGNER_KEY, domainOf(address(sale)), voucher, holder, sale.control().epoch);
    }

    /// @dev Buys with a good voucher.
    function buy(address holder, uint256 round, uint256 value) internal {
        Voucher memory voucher = voucherFor(round);
        bytes memory signature = signed(voucher, holder);
        vm.prank(holder);
        sale.buyWithEth{value: value}(voucher, signature, 0);
    }

    /// @dev Buys with a good voucher and the allowance given in `fund`.
    function buyWith(Asset asset, address holder, uint256 round, uint256 value) internal {
        Voucher memory voucher = voucherFor(round);
        bytes memory signature = signed(voucher, holder);
        vm.prank(holder);
        sale.buyWithToken(voucher, signature, asset, value, 0);
    }

    function expectBuyRevert(address holder, uint256 round, uint256 value, bytes memory reason) internal {
        Voucher memory voucher = voucherFor(round);
        bytes memory signature = signed(voucher, holder);
        vm.expectRevert(reason);
        vm.prank(holder);
        sale.buyWithEth{value: value}(voucher, signature, 0);
    }

    function keys(uint256 round) internal pure returns (PositionKey[] memory list) {
        list = new PositionKey[](1);
        list[0] = PositionKey({round: round, asset: ETH});
    }

    /// @dev 40 ETH is the soft cap exactly.
    function succeed() internal {
        vm.warp(START);
        buy(buyer, 0, 40 ether);
        vm.warp(COOLING_OFF_END);
        sale.finalize();
    }

    function fail() internal {
        vm.warp(START);
        buy(buyer, 0, 1 ether);
        vm.warp(COOLING_OFF_END);
        sale.finalize();
    }
}
