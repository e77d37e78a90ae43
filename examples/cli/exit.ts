// How the program ends: the exit codes, which never change their meaning, and the ways to stop on the way.
export const EXIT = {
  ok: 0,
  /**
   * The answer is no: an act was refused unexpectedly, an expectation was not met, a record did not verify, a decision was not
   * passed, a rule is not in force that day, there is no such panel.
   */
  no: 1,
  /** Wrong usage, or a file, a rule or a question that cannot be worked with as it is. */
  usage: 2,
  /** A file could not be read or written, or a record is damaged. */
  storage: 3,
  /** A fault of the program itself. */
  fault: 4,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Where in a file something stands. */
export interface Position {
  file: string;
  line: number;
  column: number;
}

/** One thing wrong: what, what to do, and where it stands if it stands in a file. */
export interface Complaint {
  message: string;
  /** What a program goes by, where what is wrong has a code of its own. */
  code?: string;
  at?: Position;
}

/** Ends the program with a message for people; never a stack trace. */
export class Stop extends Error {
  readonly complaints: readonly Complaint[];

  constructor(
    readonly exitCode: ExitCode,
    complaints: string | readonly Complaint[],
    options?: ErrorOptions,
  ) {
    super(typeof complaints === 'string' ? complaints : complaints.map(({ message }) => message).join('\n'), options);
    this.complaints = typeof complaints === 'string' ? [{ message: complaints }] : complaints;
  }
}

export const placed = ({ message, at }: Complaint): string =>
  at ? `${at.file}:${at.line}:${at.column}: ${message}` : message;
