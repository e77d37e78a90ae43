// What keeps something from being delivered. Errors of the way out: what went wrong is said in few words, and nothing that was answered.

/** It did not arrive; it is tried again. */
export class NotDelivered extends Error {
  override readonly name: string = 'NotDelivered';
  /** What the other side answered, where it did. */
  readonly status: number | undefined;
  /** For how long not to try again, in milliseconds, where it was asked for. */
  readonly retryAfter: number | undefined;

  constructor(
    message: string,
    { status, retryAfter, cause }: { status?: number; retryAfter?: number; cause?: unknown } = {},
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/** Nobody wants it any more: nothing is delivered there from now on. */
export class Gone extends NotDelivered {
  override readonly name = 'Gone';
}
