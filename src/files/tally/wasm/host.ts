// What the program outside is asked for: seldom, since it is asked for each text and each kind of document once.

/** What a text means in a column of this role, as a number. */
export declare function understand(role: i32, at: usize, length: i32): i32

/** Trims a text in place as the exact reader does, where that takes more than ASCII; its new length. */
export declare function trim(at: usize, length: i32): i32

/** Doubts about a document of such cells: about its requirement x 256 + about being valid at all. */
export declare function judge(
  indicator: i32,
  requirement: i32,
  issued: i32,
  validUntil: i32,
  state: i32,
): i32

/** An agency-year is met first: whether it is asked for. */
export declare function meet(agency: i32, year: i32): bool

/** A row does not say whose it is. */
export declare function tellOwnerless(agency: i32, year: i32, line: f64): void

/** A row goes with the one above it, if there is one: all that it names was merged. */
export declare function tellFurther(line: f64, hasAbove: bool, namesOwner: bool): void

/** A row of an agency-year has more cells than the header, or fewer. */
export declare function tellRagged(owner: i32): void

/** A block of Excel's in which rows have fewer cells than the header; see `shortBlocksOf`. */
export declare function tellBlock(block: i32, isShort: bool): void

/** A whole record, where records are asked for: `isFlagged` if its agency-year is to be read again. */
export declare function tellRecord(
  at: usize,
  length: i32,
  line: f64,
  index: i32,
  isFlagged: bool,
): void
