// One request of a signed-in person, as a server has it: what they sent is one object, and who they are the session says.
import type { Engine, Person } from 'yishi';
import { language } from 'yishi/language';

// #region person
/** What a form or an app sent: whatever it says of who is asking is not listened to. */
export async function asked(ann: Person, engine: Engine, sent: { type: string; fields?: unknown }): Promise<string> {
  const answer = await ann.ask(sent);
  if (answer.ok) return `entry ${answer.seq}`;
  // Times and people as this consultation calls them.
  return language('en', { names: await engine.names(ann.id) }).refusal(answer.refusal);
}
// #endregion

// #region all
/** Tells somebody of everything that happens in any consultation, and goes on after a restart where it was. */
export async function tellAll(
  engine: Engine,
  cursor: { load(): Promise<string>; save(cursor: string): Promise<void> },
  tell: (id: string, what: string) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  for await (const one of engine.watchAll({ after: await cursor.load(), signal, every: 5_000 })) {
    await tell(one.id, one.kind === 'entry' ? one.type : one.kind);
    // After it is done: what was under way when the process died is told again.
    await cursor.save(one.cursor);
  }
}
// #endregion
