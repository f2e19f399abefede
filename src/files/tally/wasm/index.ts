// All that the program outside calls. Adds up the rows of evidence: what a cell means, how a document
// is judged and whose rows are asked for is asked outside, by `host.ts`, once for each text.

export { setBlocks } from './blocks'
export { codeTables } from './codes'
export { setRequirements } from './documents'
export { joinRecord, setJoin } from './join'
export { isFull, room } from './memory'
export { findOwner, recordOf, setRecord } from './owners'
export { copyHashes, flagRepeats, flagRepeatsWith, hashCount, takeHashes } from './repeats'
export {
  giveUp,
  index,
  isBeyond,
  isBroken,
  line,
  scan,
  setColumns,
  setRubric,
  start,
  talliesOf,
} from './rows'
