// What a host listens with is the host's: where it throws, nobody's command fails for it, and it is not kept quiet either.

interface Surroundings {
  process?: { emitWarning?: (warning: Error) => void };
  reportError?: (error: unknown) => void;
}

function report(thrown: unknown): void {
  const { process, reportError }: Surroundings = globalThis;
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  if (process?.emitWarning) process.emitWarning(error);
  else reportError?.(error);
}

/**
 * Tells a listener; what it throws, or rejects with, is reported where the platform reports such things, as a warning of the process or to the
 * console.
 */
export function toldTo<T>(listener: ((said: T) => unknown) | undefined, said: T): void {
  try {
    const answer = listener?.(said);
    if (answer instanceof Promise) answer.catch(report);
  } catch (thrown) {
    report(thrown);
  }
}
