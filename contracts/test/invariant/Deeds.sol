// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @notice What the handlers got done. A campaign in which one of them never happens has not looked there.
enum Deed {
    BoughtWithEth,
    BoughtWithAllowance,
    BoughtWithPermit,
    BoughtWithAuthorization,
    BoughtAgain,
    RefusedWithoutVoucher,
    RefusedAboveVoucher,
    RefusedAboveCap,
    RefusedByPause,
    RefusedByFeed,
    Oversubscribed,
    Withdrawn,
    WithdrawnBySignature,
    WithdrawnInPause,
    RefusedAfterWindow,
    RefusedByPayee,
    Succeeded,
    Failed,
    Abandoned,
    Cancelled,
    Claimed,
    ClaimedInBatch,
    ClaimedInParts,
    ExcessReturned,
    ExcessRefused,
    Refunded,
    ProceedsReleased,
    UnsoldReleased,
    Paused,
    SignerChanged,
    EpochBumped,
    StrangerRefused
}

/// @notice What must never happen. The handlers see it when it does, and the invariants ask.
enum Fault {
    BoughtWithoutVoucher,
    BoughtAboveVoucher,
    BoughtInPause,
    BoughtOutOfTime,
    BoughtWithoutPrice,
    Mispriced,
    PauseOutlived,
    WithdrawalRefused,
    WithdrawnOutOfWindow,
    WithdrawnUnsigned,
    RefundRefused,
    RefundedUnduly,
    ClaimRefused,
    ClaimedUnduly,
    ClaimedAndRefunded,
    PaidBackWrongly,
    VestedWrongly,
    VestingDecreased,
    ReleaseRefused,
    DecidedAgain,
    DecidedWrongly,
    Meddled
}
