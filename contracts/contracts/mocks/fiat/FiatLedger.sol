// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";

// Circle's token refuses in words, and whoever shows a refusal must cope with them.
// solhint-disable gas-custom-errors, reason-string

/// @title FiatLedger
/// @notice Balances, allowances, pause and blacklist of Circle's FiatToken v2.2, with nobody's permission needed.
abstract contract FiatLedger is IERC20Metadata {
    uint256 private constant BLACKLISTED = 1 << 255;

    string public name;
    string public symbol;
    uint256 public totalSupply;
    bool public paused;

    /// @dev The top bit says that the account is blacklisted, the others are its balance.
    mapping(address account => uint256 state) private _states;
    mapping(address owner => mapping(address spender => uint256 value)) public allowance;

    event Pause();
    event Unpause();
    event Blacklisted(address indexed account);
    event UnBlacklisted(address indexed account);

    modifier whenNotPaused() {
        require(!paused, "Pausable: paused");
        _;
    }

    modifier notBlacklisted(address account) {
        require(!isBlacklisted(account), "Blacklistable: account is blacklisted");
        _;
    }

    /// @param value Base units, given to `to` out of nothing.
    function mint(address to, uint256 value) external whenNotPaused notBlacklisted(to) returns (bool) {
        require(to != address(0), "FiatToken: mint to the zero address");
        totalSupply += value;
        _setBalance(to, balanceOf(to) + value);
        emit Transfer(address(0), to, value);
        return true;
    }

    function pause() external {
        paused = true;
        emit Pause();
    }

    function unpause() external {
        paused = false;
        emit Unpause();
    }

    function blacklist(address account) external {
        _blacklist(account);
        emit Blacklisted(account);
    }

    function unBlacklist(address account) external {
        _states[account] = balanceOf(account);
        emit UnBlacklisted(account);
    }

    function approve(address spender, uint256 value) external whenNotPaused returns (bool) {
        _approve(msg.sender, spender, value);
        return true;
    }

    function transfer(
        address to,
        uint256 value
    ) external whenNotPaused notBlacklisted(msg.sender) notBlacklisted(to) returns (bool) {
        _transfer(msg.sender, to, value);
        return true;
    }

    function transferFrom(
        address from,
        address to,
        uint256 value
    )
        external
        whenNotPaused
        notBlacklisted(msg.sender)
        notBlacklisted(from)
        notBlacklisted(to)
        returns (bool)
    {
        require(value <= allowance[from][msg.sender], "ERC20: transfer amount exceeds allowance");
        _transfer(from, to, value);
        allowance[from][msg.sender] -= value;
        return true;
    }

    function decimals() external pure returns (uint8) {
        return 6;
    }

    function isBlacklisted(address account) public view returns (bool) {
        return _states[account] & BLACKLISTED != 0;
    }

    function balanceOf(address account) public view returns (uint256) {
        return _states[account] & ~BLACKLISTED;
    }

    function _approve(address owner, address spender, uint256 value) internal {
        require(owner != address(0), "ERC20: approve from the zero address");
        require(spender != address(0), "ERC20: approve to the zero address");
        allowance[owner][spender] = value;
        emit Approval(owner, spender, value);
    }

    function _transfer(address from, address to, uint256 value) internal {
        require(from != address(0), "ERC20: transfer from the zero address");
        require(to != address(0), "ERC20: transfer to the zero address");
        require(value <= balanceOf(from), "ERC20: transfer amount exceeds balance");
        _setBalance(from, balanceOf(from) - value);
        _setBalance(to, balanceOf(to) + value);
        emit Transfer(from, to, value);
    }

    function _blacklist(address account) internal {
        _states[account] |= BLACKLISTED;
    }

    function _setBalance(address account, uint256 balance) private {
        require(balance < BLACKLISTED, "FiatTokenV2_2: Balance exceeds (2^255 - 1)");
        require(!isBlacklisted(account), "FiatTokenV2_2: Account is blacklisted");
        _states[account] = balance;
    }
}
