// The consultation a room begins with: the lift of 和平路社区 as far as the evening of its meeting, as a drill.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Store } from 'yishi';
import { playScript, readScript, type Script } from 'yishi/script';

const LIFT = fileURLToPath(new URL('../../meetings/heping-road-lift.yaml', import.meta.url));

/** When the members come to the meeting that forms: the room opens a little before. */
export const MEETING = '2026-03-20T06:20:00.000Z';

/** The script as it is written, to be played as a drill. */
export async function liftScript(): Promise<Script> {
  const read = async (file: string) => readFile(join(dirname(LIFT), file), 'utf8');
  const script = await readScript(await readFile(LIFT, 'utf8'), { file: LIFT, read });
  return { ...script, opening: { ...script.opening, mode: 'drill' } };
}

/** Plays what comes before a moment into the store. @returns the consultation's id, and when the room is to open */
export async function seedLift(store: Store, until = MEETING): Promise<{ id: string; at: string }> {
  const script = await liftScript();
  const acts = script.acts.filter(({ at }) => at !== undefined && at < until);
  const ending = await playScript({ ...script, acts, trials: [] }, { store });
  if (!ending.ok) throw new Error(`the lift consultation stops at ${JSON.stringify(ending.answered.refusal)}`);
  return { id: script.id, at: until };
}
