import { availableParallelism } from 'node:os'
import { parentPort, Worker, workerData } from 'node:worker_threads'
import { exists } from './files.js'
import { packageFile } from './package.js'

/** How many threads can work at the same time. */
export const processorCount = (): number => availableParallelism()

/** What a thread answers; what is handed over is not copied, and gone from the thread. */
export interface ThreadAnswer<Answer> {
  readonly answer: Answer
  readonly handedOver: readonly ArrayBuffer[]
}

/** Whether the package is built: threads run its files, not the sources. */
export const hasThread = (name: string): boolean => exists(threadFile(name))

const threadFile = (name: string): string => packageFile('dist', `${name}.cjs`)

/** Runs one of the package's own files in a thread. What it throws is thrown here. */
export const runInThread = <Answer>(name: string, task: unknown): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(threadFile(name), { workerData: task })
    thread.once('message', resolve)
    thread.once('error', reject)
  })

/** For the file that a thread runs: answers its task and ends. */
export function answerAsThread<Task, Answer>(work: (task: Task) => ThreadAnswer<Answer>): void {
  const { answer, handedOver } = work(workerData)
  parentPort?.postMessage(answer, handedOver)
}
