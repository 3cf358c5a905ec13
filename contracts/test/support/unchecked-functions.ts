/** The names of the functions of a Solidity source that hold an `unchecked` block. */
export function uncheckedFunctions(source: string): string[] {
  return source
    .split(/(?=\bfunction \w+\()/)
    .filter((part) => /\bunchecked \{/.test(part))
    .map((part) => /function (\w+)/.exec(part)?.[1] ?? 'constructor')
}
