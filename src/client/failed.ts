// What went wrong between a client and its server, where it is no refusal: nobody is signed in, the network is away, something is broken.

/** What is known of it. */
export interface Wrong {
  /** Of the answer; nothing where there was none. */
  status?: number | undefined;
  /**
   * The server's, as the problem document has it; `unreachable` where no answer came, `unreadable` where what came is none of ours, `stale` where it was
   * older than what is known.
   */
  code: string;
  /** In words, where the server found some. */
  detail?: string | undefined;
  /** After how many milliseconds the server wants to be asked again. */
  after?: number | undefined;
  cause?: unknown;
}

export class RequestFailed extends Error {
  override readonly name = 'RequestFailed';
  readonly status: number | undefined;
  readonly code: string;
  readonly detail: string | undefined;
  readonly after: number | undefined;
  /** Of a command: what to send it again under, so that it is done once. */
  readonly key: string | undefined;

  constructor({ status, code, detail, after, cause }: Wrong, key?: string) {
    super(detail ?? code, cause === undefined ? undefined : { cause });
    this.status = status;
    this.code = code;
    this.detail = detail;
    this.after = after;
    this.key = key;
  }

  /** The same of a command that was sent under a key. */
  under(key: string): RequestFailed {
    return new RequestFailed(this, key);
  }
}

/** Too early, too often, or nobody there to answer: what was asked may do the next time. */
const PASSING = new Set<number | undefined>([undefined, 408, 425, 429, 502, 503, 504]);

export const isPassing = ({ status }: RequestFailed): boolean => PASSING.has(status);
