import {
  CollectStackTraces,
  EdrContext,
  FsAccessPermission,
  IncludeTraces,
  L1_CHAIN_TYPE,
  TestStatus,
  l1HardforkLatest,
  l1HardforkToString,
  l1SolidityTestRunnerFactory,
} from '@nomicfoundation/edr'
import type { Artifact, ArtifactId, SolidityTestRunnerConfigArgs, SuiteResult } from '@nomicfoundation/edr'

export interface SuiteOptions {
  fuzzRuns: number
  invariantRuns: number
  invariantDepth: number
  /** Receives the marks that instrumented code leaves. */
  onHits?: (hits: Uint8Array[]) => void
}

export interface Failure {
  /** Suite and test. */
  test: string
  reason: string
}

/** Runs one suite against artifacts; answers with the tests that fail. */
export type RunSuite = (artifacts: Artifact[], suite: ArtifactId) => Promise<Failure[]>

/** Hardhat's own runner of Solidity tests, without Hardhat: no build, no files, many times in one process. */
export async function createSuiteRunner(root: string, options: SuiteOptions): Promise<RunSuite> {
  const context = new EdrContext()
  await context.registerSolidityTestRunnerFactory(L1_CHAIN_TYPE, l1SolidityTestRunnerFactory())
  const settings = runnerSettings(root, options)
  return async (artifacts, suite) => {
    const { promise, resolve } = Promise.withResolvers<SuiteResult>()
    await context.runSolidityTests(L1_CHAIN_TYPE, artifacts, [suite], settings, {}, resolve)
    const { testResults } = await promise
    return testResults
      .filter(({ status }) => status === TestStatus.Failure)
      .map(({ name, reason }) => ({ test: `${suite.name}.${name}`, reason: reason ?? 'no reason given' }))
  }
}

function runnerSettings(root: string, options: SuiteOptions): SolidityTestRunnerConfigArgs {
  const { fuzzRuns, invariantRuns, invariantDepth, onHits } = options
  return {
    projectRoot: root,
    hardfork: l1HardforkToString(l1HardforkLatest()),
    fsPermissions: [{ access: FsAccessPermission.ReadDirectory, path: root }],
    collectStackTraces: CollectStackTraces.OnFailure,
    includeTraces: IncludeTraces.None,
    disableBlockGasLimit: true,
    disableTransactionGasCap: true,
    // Far above what a test needs, and it ends a loop that a mutant has made endless within seconds.
    gasLimit: 1_000_000_000n,
    fuzz: { seed: '0xa3012', runs: fuzzRuns },
    invariant: { runs: invariantRuns, depth: invariantDepth, shrinkRunLimit: 0 },
    ...(onHits && {
      observability: {
        codeCoverage: {
          onCollectedCoverageCallback: (hits) => {
            onHits(hits)
            return Promise.resolve()
          },
        },
      },
    }),
  }
}
