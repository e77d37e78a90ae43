// Errors of broken infrastructure and of bugs: a closed set, each with a code and the problem behind it, which a language says.
// Refusals are not errors. May import nothing but the shape of a problem and the codes.
import { problemLine } from '../problem.js';
import type { EngineProblem } from './problems.js';

/** Anything wrong with the machinery; `code` says which of the closed set it is, `problem` what exactly. */
export abstract class EngineError extends Error {
  abstract readonly code:
    | 'conflict'
    | 'store-unavailable'
    | 'unknown-edition'
    | 'drift'
    | 'corrupt'
    | 'unknown-consultation'
    | 'driver-missing'
    | 'clock-ahead'
    | 'closed';

  constructor(
    readonly problem: EngineProblem,
    options?: ErrorOptions,
  ) {
    super(problemLine(problem), options);
    this.name = new.target.name;
  }
}

/** Somebody else appended first, again and again, for as long as was waited; or the record was purged. Submit again. */
export class Conflict extends EngineError {
  readonly code = 'conflict';
}

/** The store could not be read or written: locked, full, gone. Nothing was recorded. */
export class StoreUnavailable extends EngineError {
  readonly code = 'store-unavailable';
}

/** The record was opened with an edition of the procedure this version does not know. */
export class UnknownEdition extends EngineError {
  readonly code = 'unknown-edition';
}

/** A fact the machine has no place for: record and procedure disagree. */
export class Drift extends EngineError {
  readonly code = 'drift';

  /** The entry. */
  get seq(): number | undefined {
    return this.problem.at?.seq;
  }
}

/** The record is damaged: not readable, its chain does not hold, or something of it is missing. */
export class Corrupt extends EngineError {
  readonly code = 'corrupt';
  /** The first entry that is wrong, where it is known. */
  get seq(): number | undefined {
    return this.problem.at?.seq;
  }
}

/** There is no consultation with this id in this scope. */
export class UnknownConsultation extends EngineError {
  readonly code = 'unknown-consultation';
}

/** This process's clock stands further ahead than it may. Nothing was recorded: set it right, and submit again. */
export class ClockAhead extends EngineError {
  readonly code = 'clock-ahead';
}

/** The engine was closed before it was asked. Nothing was recorded. */
export class Closed extends EngineError {
  readonly code = 'closed';
}

/** An optional driver is not installed. The problem says which. */
export class DriverMissing extends EngineError {
  readonly code = 'driver-missing';
}
