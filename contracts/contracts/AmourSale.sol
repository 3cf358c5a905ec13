// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {SaleAssets} from "./sale/SaleAssets.sol";
import {SaleClaims} from "./sale/SaleClaims.sol";
import {SaleEscrow} from "./sale/SaleEscrow.sol";
import {SaleOutcome} from "./sale/SaleOutcome.sol";
import {SalePause} from "./sale/SalePause.sol";
import {SalePurchases} from "./sale/SalePurchases.sol";
import {SaleState} from "./sale/SaleState.sol";
import {SaleVouchers} from "./sale/SaleVouchers.sol";
import {SaleConfig} from "./types/Types.sol";

/// @title AmourSale
/// @notice One sale of one token; see `IAmourSale` for what it promises.
contract AmourSale is SalePurchases, SalePause, SaleEscrow, SaleOutcome, SaleClaims {
    constructor(
        SaleConfig memory settings
    ) SaleState(settings) SaleAssets(settings) SaleVouchers(settings.voucherSigner) {}
}
