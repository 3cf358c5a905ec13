import { readFile } from 'node:fs/promises'
import type { ArtifactResolver, BuildInfo } from '@nomicfoundation/ignition-core'
import { type Build, artifactsFolder } from './build.ts'
import { type ContractName, readArtifact } from './read-artifact.ts'

/** Gives Ignition the contracts as they were compiled. */
export function artifactResolver(build: Build): ArtifactResolver {
  return {
    loadArtifact: (name) => readArtifact(name as ContractName, build),
    async getBuildInfo(name) {
      const { buildInfoId } = await readArtifact(name as ContractName, build)
      const file = new URL(`build-info/${buildInfoId}.json`, artifactsFolder(build))
      return JSON.parse(await readFile(file, 'utf8')) as BuildInfo
    },
  }
}
