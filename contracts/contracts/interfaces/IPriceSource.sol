// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title Price source
/// @notice USD per whole unit of one asset.
interface IPriceSource {
    /// @notice The price now, fresh and positive. Reverts when there is no such price.
    /// @return USD per whole unit, 8 decimals.
    function price() external view returns (uint256);
}
