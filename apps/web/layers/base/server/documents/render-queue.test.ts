import { expect, it } from 'vitest'
import { createRenderQueue } from './render-queue.ts'

/** Renderings that end when they are told to. */
function pages(count: number) {
  const started: number[] = []
  const finish: (() => void)[] = []
  const render = (page: number) => () => {
    started.push(page)
    return new Promise<number>((resolve) => (finish[page] = () => resolve(page)))
  }
  return { started, finish, renderings: Array.from({ length: count }, (_, page) => render(page)) }
}
async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

it('renders in the order of asking, a few abreast', async () => {
  const { started, finish, renderings } = pages(4)
  const queue = createRenderQueue({ abreast: 2, waiting: 10 })
  const answers = renderings.map((render) => queue(render))
  await settle()
  expect(started).toEqual([0, 1])
  finish[1]?.()
  await settle()
  expect(started).toEqual([0, 1, 2])
  for (const page of [0, 2]) finish[page]?.()
  await settle()
  finish[3]?.()
  expect(await Promise.all(answers)).toEqual([0, 1, 2, 3])
})

it('turns away who would wait too long, and takes others once there is room', async () => {
  const { finish, renderings } = pages(4)
  const queue = createRenderQueue({ abreast: 1, waiting: 1 })
  const [first, second, third, fourth] = renderings
  const answer = queue(first!)
  await settle()
  void queue(second!)
  expect(queue(third!)).toBeUndefined()
  finish[0]?.()
  await answer
  await settle()
  expect(queue(fourth!)).toBeDefined()
})

it('passes a fault on and goes on', async () => {
  const queue = createRenderQueue({ abreast: 1, waiting: 1 })
  await expect(queue(() => Promise.reject(new Error('torn')))).rejects.toThrow('torn')
  expect(await queue(() => Promise.resolve('whole'))).toBe('whole')
})

it('sees those who come while it renders, though rendering waits for nothing', async () => {
  const inTurn = createRenderQueue({ abreast: 1, waiting: 10 })
  const answers: (Promise<string> | undefined)[] = []
  // Each comes by itself, as connections do, and all of them are there already.
  const arrivals = Array.from(
    { length: 30 },
    () =>
      new Promise<void>((resolve) => {
        setTimeout(() => {
          answers.push(inTurn(async () => 'page'))
          resolve()
        }, 1)
      }),
  )
  await Promise.all(arrivals)
  expect(answers.filter((answer) => answer === undefined).length).toBeGreaterThan(0)
  expect(await answers[0]).toBe('page')
})
