import { type PartTask, readPart } from '../../files/tally/part-task.js'
import { openFile } from '../../platform/files.js'
import { answerAsThread } from '../../platform/thread.js'

/** What a thread of the fast reader runs, as `tally-surroundings.ts` starts it. */
answerAsThread((task: PartTask) => readPart(task, (path) => openFile(path, { cwd: '/' })))
