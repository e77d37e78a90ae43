// A process that serves consultations: its clock, its own login, and how it goes down.
import { ClockAhead, createEngine, type Engine, runClock } from 'yishi';
import { sqlite } from 'yishi/sqlite';

/** As your sessions have them. */
export interface Session {
  user?: { id: string; clerk?: boolean };
}

export async function start(file: string) {
  // #region start
  const engine = createEngine({ store: await sqlite({ file }) });
  const clock = runClock(engine, { onError: (error) => console.error('the clock:', error) });

  /** Takes no new requests before this. */
  const stop = async (): Promise<void> => {
    await clock.stop();
    await engine.close();
  };
  // #endregion
  return { engine, stop };
}

// #region login
/** Asks for what a form sent. Who asks is what your login says, whatever the form says. */
export async function posted(engine: Engine, session: Session, id: string, form: { type: string; fields?: unknown }) {
  if (!session.user) return { status: 401 };
  const answer = await engine.as(id, session.user.id).ask(form);
  return answer.ok ? { status: 200, seq: answer.seq } : { status: 409, refusal: answer.refusal };
}
// #endregion

// #region ahead
/** What to tell whoever asked, and whoever is on duty. */
export function unavailable(error: unknown): { status: number; wake: boolean } {
  if (error instanceof ClockAhead) return { status: 503, wake: true };
  throw error;
}
// #endregion
