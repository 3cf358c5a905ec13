import { readFile, readdir } from 'node:fs/promises'

/** What a function should do (`it should …`) in one situation (`when …`); the branch is empty under none. */
export interface Leaf {
  readonly branch: string
  readonly text: string
}

/** One tree: what it is about, by name, and its leaves. */
export interface Root {
  readonly subjects: readonly string[]
  readonly branches: readonly string[]
  readonly leaves: readonly Leaf[]
}

export interface TreeFile {
  readonly file: string
  readonly roots: readonly Root[]
}

const NODE = /^(?:[│ ] {3})*[├└]── (?<text>.+)$/

/** Every `.tree` file of a folder, by name. */
export async function readTrees(folder: string): Promise<TreeFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.tree')).sort()
  return Promise.all(
    names.map(async (file) => ({ file, roots: parse(await readFile(`${folder}${file}`, 'utf8')) })),
  )
}

function parse(text: string): Root[] {
  return text
    .trim()
    .split(/\n\n+/)
    .map((block) => {
      const [title = '', ...lines] = block.split('\n')
      return { subjects: title.split(', '), ...read(lines) }
    })
}

function read(lines: readonly string[]): Pick<Root, 'branches' | 'leaves'> {
  const branches: string[] = []
  const leaves: Leaf[] = []
  for (const line of lines) {
    const text = NODE.exec(line)?.groups?.text
    if (text === undefined) throw new Error(`not a line of a tree: ${line}`)
    if (text.startsWith('it should ')) leaves.push({ branch: branches.at(-1) ?? '', text })
    else branches.push(text)
  }
  return { branches, leaves }
}
