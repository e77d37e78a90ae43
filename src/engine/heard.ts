// What a host listens with is the host's: where it throws, nobody's command fails for it, and it is not kept quiet either.

interface Surroundings {
  process?: { emitWarning?: (warning: Error) => void };
  reportError?: (error: unknown) => void;
}

/** Tells a listener; what it throws is reported where the platform reports such things, as a warning of the process or to the console. */
export function toldTo<T>(listener: ((said: T) => void) | undefined, said: T): void {
  try {
    listener?.(said);
  } catch (thrown) {
    const { process, reportError }: Surroundings = globalThis;
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    if (process?.emitWarning) process.emitWarning(error);
    else reportError?.(error);
  }
}
