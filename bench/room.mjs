// A hall under load, over real sockets: so many phones follow one consultation by `yishi/client` as the room's page does, a poll is opened, all of them
// vote within some seconds, and the desk and the screen show it. `node bench/room.mjs`, or with `--phones 500 --within 10 --seconds 600`.
// It prints how long a ballot's answer took, how fresh desk and screen were, errors, and the memory of the server while it goes on.
import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const text = (value) => ({ type: 'string', default: value });
const { values } = parseArgs({
  options: {
    phones: text('500'),
    within: text('10'),
    seconds: text('60'),
    every: text('5000'),
    json: { type: 'boolean' },
  },
});
const [phones, within, seconds, every] = [values.phones, values.within, values.seconds, values.every].map(Number);

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = `${root}node_modules/.cache/yishi/`;
const banner = {
  // Packages written for CommonJS ask for `require`.
  js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
};
await build({
  entryPoints: { 'room-server': `${root}bench/room-server.ts`, 'room-client': `${root}src/client/index.ts` },
  outdir: dirname(`${cache}x`),
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  external: ['better-sqlite3', 'esbuild'],
  banner,
  logLevel: 'error',
});
const { createClient } = await import(`${cache}room-client.mjs`);

const server = spawn(process.execPath, ['--expose-gc', `${cache}room-server.mjs`, '--owners', String(phones)], {
  cwd: root,
  stdio: ['pipe', 'pipe', 'inherit'],
});
const waiting = [];
createInterface({ input: server.stdout }).on('line', (line) => waiting.shift()?.(JSON.parse(line)));
const line = () => new Promise((resolve) => waiting.push(resolve));
// Whatever ends this ends the server as well.
process.once('exit', () => server.kill('SIGKILL'));
for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => process.exit(1));
server.once('exit', (code) => {
  console.error(`the server ended with ${code}`);
  process.exit(1);
});
const { origin, id, people, slips, desk, screen } = await line();
const memory = () => {
  server.stdin.write('memory\n');
  return line();
};

const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
const quantile = (found, share) =>
  [...found].sort((one, other) => one - other)[Math.min(found.length - 1, Math.floor(found.length * share))] ?? 0;
const ms = (found) =>
  `p50 ${quantile(found, 0.5).toFixed(0)}  p99 ${quantile(found, 0.99).toFixed(0)}  most ${quantile(found, 1).toFixed(0)} ms`;

let errors = 0;
const kinds = new Map();
const wrong = (what) => {
  errors += 1;
  kinds.set(what, (kinds.get(what) ?? 0) + 1);
};

/** Comes in with a code, as the page does. */
async function cookieOf(code) {
  for (;;) {
    const response = await fetch(`${origin}/room/in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code }),
    });
    if (response.ok) return response.headers.get('set-cookie').split(';')[0];
    if (response.status !== 429) throw new Error(`${response.status} ${await response.text()}`);
    await pause(1000 * Number(response.headers.get('retry-after')));
  }
}

let looks = 0;
/** A page: it follows the consultation, and for each seq asks for this moment in words. */
function pageOf(cookie, as, gather, seen) {
  let spread = 800;
  const headers = { cookie, ...(as && { 'x-as': as }) };
  const client = createClient(`${origin}/api`, () => ({
    language: 'zh-Hans',
    headers: () => headers,
    gather: gather(spread),
    look: 'seq',
  }));
  const store = client.consultation(id);
  let at = 0;
  let asking = Promise.resolve();
  store.subscribe(() => {
    const { seq = 0, error } = store.getSnapshot();
    if (error) wrong(`${as ?? 'screen'}: ${error.code} ${error.status ?? ''}`.replace(/^p\d+/, 'phone'));
    if (seq <= at) return;
    at = seq;
    asking = asking.then(async () => {
      if (seq < at) return;
      const response = await fetch(`${origin}/room/now?lang=zh-Hans${as ? `&as=${as}` : ''}`, { headers }).catch(
        () => undefined,
      );
      if (!response?.ok) return wrong(`now: ${response?.status ?? 'unreachable'}`);
      const now = await response.json();
      looks += 1;
      spread = now.gather;
      seen?.(now, performance.now());
    });
  });
  const ask = async () => {
    const response = await fetch(`${origin}/room/pace${as ? `?as=${as}` : ''}`, { headers }).catch(() => undefined);
    if (response?.ok) spread = (await response.json()).gather;
  };
  const pace = setInterval(ask, 20_000 * (0.75 + Math.random() / 2));
  pace.unref();
  return { store, client, live: () => store.getSnapshot().status === 'live' };
}

/** As `gatherOf` of the page has it. */
const phone = (spread) => 200 + Math.random() * spread;
const begun = performance.now();
const all = [];
for (let from = 0; from < phones; from += 20) {
  const cookies = await Promise.all(slips.slice(from, from + 20).map(cookieOf));
  for (const [n, cookie] of cookies.entries()) all.push(pageOf(cookie, people[from + n], phone));
}
const tell = (line) => !values.json && console.log(line);
tell(`${phones} phones have come in after ${((performance.now() - begun) / 1000).toFixed(0)} s`);
/** When which seq was first on the desk and on the screen. */
const shown = { desk: [], screen: [] };
const deskCookie = await cookieOf(desk);
const deskPage = pageOf(
  deskCookie,
  'clerk',
  () => 150,
  (now, at) => shown.desk.push({ seq: now.seq, at }),
);
const screenPage = pageOf(
  await cookieOf(screen),
  undefined,
  () => 150,
  (now, at) => shown.screen.push({ seq: now.seq, at }),
);
for (let waited = 0; ![...all, deskPage, screenPage].every(({ live }) => live()); waited += 1) {
  if (waited % 100 === 99) tell(`${all.filter(({ live }) => !live()).length} are not in yet ${[...kinds].join(', ')}`);
  await pause(100);
}
const mib = (bytes) => `${(bytes / 2 ** 20).toFixed(0)} MiB`;
tell(`${phones} phones came in and follow it after ${((performance.now() - begun) / 1000).toFixed(0)} s`);

// Until each has heard how many they are, as a hall has by the time a poll opens.
await pause(26_000);
const answered = [];
const ask = async (page, type, fields) => {
  const sent = performance.now();
  const answer = await page.store.submit(type, fields).catch((error) => ({ ok: false, refusal: { code: error.code } }));
  if (!answer.ok) wrong(`${type}: ${answer.refusal.code}`);
  return { seq: answer.seq, sent, at: performance.now() };
};
const closes = new Date(Date.now() + 86_400_000).toISOString();
const posted = await ask(deskPage, 'notice.post', { items: ['lift'], closes });
// They wake with it; each votes when it has read what it is about.
const before = await memory();
// All phones are one process here: what it is late by itself is no answer's.
const stood = monitorEventLoopDelay({ resolution: 10 });
stood.enable();
const votes = await Promise.all(
  all.map(async (page, n) => {
    await pause(Math.random() * within * 1000);
    const vote = await ask(page, 'ballot.cast', {
      choices: { lift: n % 5 === 0 ? 'against' : 'for' },
      channel: 'online',
    });
    answered.push(vote.at - vote.sent);
    return vote;
  }),
);
await pause(2000);
const after = await memory();
/** From a ballot's answer to when it was on a page; never below nought, where the page was told first. */
const fresh = (pages) =>
  votes.flatMap(({ seq, at }) => {
    const found = pages.find((one) => one.seq >= seq);
    return seq === undefined ? [] : [found ? Math.max(0, found.at - at) : Number.POSITIVE_INFINITY];
  });
const now = await (await fetch(`${origin}/room/now?lang=zh-Hans&as=clerk`, { headers: { cookie: deskCookie } })).json();
const late = shown.desk.find((one) => one.seq >= posted.seq)?.at - posted.at;
const result = {
  phones,
  within,
  turnout: now.poll.turnout.map(({ said }) => said),
  answer: { p50: quantile(answered, 0.5), p99: quantile(answered, 0.99) },
  desk: { p50: quantile(fresh(shown.desk), 0.5), p99: quantile(fresh(shown.desk), 0.99) },
  screen: { p50: quantile(fresh(shown.screen), 0.5), p99: quantile(fresh(shown.screen), 0.99) },
  cpu: after.cpu - before.cpu,
  counted: votes.filter(({ seq }) => seq !== undefined).length,
};
tell(
  `ballots answered: ${ms(answered)}; turnout ${result.turnout.join(', ')}; the notice on the desk after ${late.toFixed(0)} ms`,
);
tell(`this process, in which all phones are, stood still for ${(stood.max / 1e6).toFixed(0)} ms at most`);
tell(`on the desk: ${ms(fresh(shown.desk))}; on the screen: ${ms(fresh(shown.screen))}`);
tell(`looks of all pages: ${looks}; errors: ${errors} ${[...kinds].map(([what, n]) => `${what} ×${n}`).join(', ')}`);
tell(
  `the server used ${(after.cpu - before.cpu).toFixed(1)} s of a processor; rss ${mib(after.rss)}, heap ${mib(after.heapUsed)}`,
);

// On and on: somebody writes a note every few seconds, and everybody looks.
const end = performance.now() + seconds * 1000;
const heaps = [];
let told = performance.now();
for (let n = 0; performance.now() < end; n += 1) {
  await ask(deskPage, 'note.add', { text: `note ${n}` });
  await pause(every);
  const { heapUsed, rss } = await memory();
  heaps.push(heapUsed);
  if (performance.now() - told < 30_000) continue;
  told = performance.now();
  tell(`heap ${mib(heapUsed)}, rss ${mib(rss)}, looks ${looks}, errors ${errors}`);
}
const half = heaps.slice(Math.floor(heaps.length / 2));
tell(
  `heap at first ${mib(heaps[0] ?? 0)}, halfway ${mib(half[0] ?? 0)}, at the end ${mib(half.at(-1) ?? 0)}; errors ${errors}`,
);
if (values.json)
  console.log(JSON.stringify({ ...result, errors, heap: { first: heaps[0], halfway: half[0], end: half.at(-1) } }));

for (const { client } of [...all, deskPage, screenPage]) client.close();
server.removeAllListeners('exit');
const gone = new Promise((resolve) => server.once('exit', resolve));
server.kill('SIGTERM');
setTimeout(() => server.kill('SIGKILL'), 15_000).unref();
await gone;
// As figures, what went wrong is one of them.
process.exit(errors > 0 && !values.json ? 1 : 0);
