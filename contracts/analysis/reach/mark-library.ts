import { getCoverageLibrary } from '@nomicfoundation/edr/coverage'

const { content, filename } = getCoverageLibrary()

/** Where marked files find what they call. */
export const branchFile = 'Branches.sol'

/** The sources to compile with marked files: EDR's for statements, and ours for branches. */
export const markLibrary: Readonly<Record<string, string>> = {
  [filename]: content,
  // The number of a condition says that it was true, and the next that it was false.
  [branchFile]: `// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;
import {__NomicFoundationCoverage as Marks} from "${filename}";
library Branches {
    function take(uint256 id, bool outcome) internal pure returns (bool) {
        Marks.sendHit(outcome ? id : id + 1);
        return outcome;
    }
    function reach(uint256 id) internal pure {
        Marks.sendHit(id);
    }
}
`,
}
