/** True only in builds made with `AMOUR_SANDBOX_WALLET=1`; elsewhere the guarded code is removed by the bundler. */
declare const __AMOUR_SANDBOX_WALLET__: boolean
