// npm run room: the room on this machine, kept in SQLite: with the lift consultation as a drill, or one in earnest.
//   --open FILE          begins a consultation in earnest with the head of a script, such as examples/room/our-stairwell.yaml
//   --file room.sqlite   records; who may come in stands beside it, in room.sqlite.codes
//   --host 0.0.0.0       for the phones of the hall, and --origin http://192.168.1.20:8790 or https://… for what stands on their slips
//   --new-secret PERSON  another secret of the desk for somebody, or for `screen`; the one before ends at once
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EngineError } from 'yishi';
import { shown, language as wordsOf } from 'yishi/language';
import { sqlite } from 'yishi/sqlite';
import { options } from './options.js';
import { createRoom } from './server/app.js';
import { roomClock } from './server/clock.js';
import { openCodes } from './server/codes.js';
import { comingInWords } from './server/coming-in-words.js';
import { following } from './server/following.js';
import { hold, isForeign } from './server/hold.js';
import { listening, tryListening } from './server/listening.js';
import { NotOpened, openFrom } from './server/open.js';
import { firstSecrets, newSecret } from './server/secrets.js';
import { MEETING, seedLift } from './server/seed.js';
import { isReached } from './server/slips.js';

// What is kept of people is for the eyes of whoever runs the room, and so is whatever SQLite keeps beside it.
process.umask(0o077);

/** To the terminal, which obeys nothing that somebody is called. */
const tell = (line: string): void => console.log(shown(line));

/** Says so, and is gone. */
function ended(code: number, ...lines: string[]): never {
  for (const line of lines) console.error(shown(line));
  process.exit(code);
}

const asked = options(process.argv.slice(2));
const { file, port, host, origin, language, open, addressHeader, another } =
  'wrong' in asked ? ended(2, asked.wrong) : asked;
const say = comingInWords[language];
const codesFile = `${file}.codes`;
const files = `${file}.files`;

const notThere = ({ code = '' }: NodeJS.ErrnoException) => ended(1, say.start.taken(`${host}:${port}`, code));
/** Does it, or says of a file that it cannot be opened. */
function opening<T>(path: string, open: () => T): T {
  try {
    return open();
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    return ended(1, say.start.unwritable(path, String(error.code)));
  }
}

// First whatever may be in the way: until then nothing is written.
if (another === undefined) await tryListening({ port, host }).catch(notThere);
else if (!existsSync(file)) ended(1, say.secrets.none(file));
for (const [path, table] of [
  [file, 'yishi_entries'],
  [codesFile, 'credentials'],
] as const)
  if (opening(path, () => isForeign(path, table))) ended(1, say.start.foreign(path));
if (existsSync(files) && !statSync(files).isDirectory()) ended(1, say.start.foreign(files));
// Whoever asks for a secret does it while the room runs.
const isThere = existsSync(dirname(file));
if (another === undefined && isThere && !opening(file, () => hold(file))) ended(1, say.start.held(file));

const store = await sqlite({ file }).catch((error: unknown) => {
  if (!(error instanceof EngineError)) throw error;
  return ended(1, wordsOf(language).problem(error.problem));
});
const held = (await store.list({ limit: 1 }))[0]?.id;
if (held !== undefined && open !== undefined) ended(2, say.secrets.held(file));
if (held === undefined && another !== undefined) ended(1, say.secrets.none(file));
const begun = async (): Promise<string> =>
  open === undefined ? (await seedLift(store)).id : await openFrom(store, open, language);
const id =
  held ??
  (await begun().catch((error: unknown) => {
    if (!(error instanceof NotOpened)) throw error;
    return ended(1, ...error.lines);
  }));
const codes = opening(codesFile, () => openCodes({ file: codesFile }));
const followed = await following(store, id).look();

if (another !== undefined) {
  const lines = await newSecret(codes, followed, language, another);
  tell(lines?.join('\n') ?? say.secrets.nobody(another));
  codes.close();
  await store.close();
  process.exit(lines ? 0 : 1);
}

const drill = followed.snapshot.context.mode !== 'live';
const room = createRoom({
  ...{ store, id, codes },
  clock: roomClock(codes, { drill, first: Date.parse(MEETING) - 5 * 60_000 }),
  files,
  pages: fileURLToPath(new URL('./.pages', import.meta.url)),
  ...(origin !== undefined && { origin }),
  ...(addressHeader !== undefined && { addressHeader }),
});
const { origin: here, stop } = await listening(room, { port, host }).catch(notThere);
// They are shown once: not before somebody can come in by them.
for (const line of await firstSecrets(codes, followed, language)) tell(line);
if (origin === undefined && !isReached(here)) tell(say.start.alone(here, new URL(here).port));
tell(here);

await Promise.race(['SIGTERM', 'SIGINT'].map((signal) => once(process, signal)));
await stop();
codes.close();
