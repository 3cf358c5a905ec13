const TITLES: readonly [RegExp, string][] = [
  [/^FundSale$/, 'Give the sale the AMR it may owe'],
  [/^AddRound(\d+)$/, 'Add round $1'],
  [/^FundVesting(\d+)$/, 'Give vesting $1 its AMR'],
  [/^GiveTreasuryTheRest$/, 'Give the treasury the rest'],
  [/^LetGuardianPause$/, 'Let guardians pause buying'],
  [/^LetBothResume$/, 'Let guardian and admin end a pause'],
  [/^LetGuardianResume$/, 'Let the guardian resume'],
  [/^LetAdminResume$/, 'Let the admin resume'],
  [/^GrantGuardian$/, 'Appoint the guardian'],
  [/^GrantAdmin$/, 'Appoint the admin'],
  [/^RenounceAdmin$/, 'Give up the deployer’s power'],
  [/^(.+)$/, 'Create $1'],
]

/** What a step of the module does, in a few words. */
export function stepTitle(id: string): string {
  const [pattern, title] = TITLES.find(([candidate]) => candidate.test(id)) ?? [/^/, '']
  return id.replace(pattern, title)
}
