// How soon the room's pages show something on a weak phone: Chromium with the network of slow 4G (1.6 Mbit/s, 150 ms there and back) and a processor four times
// slower, nothing kept from before. `node bench/room-page.mjs [runs] [--json]` prints the first content painted, in milliseconds, and the script that was loaded, packed.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { tsImport } from 'tsx/esm/api';

const root = fileURLToPath(new URL('..', import.meta.url));
const json = process.argv.includes('--json');
const runs = Number(process.argv.slice(2).find((one) => one !== '--json') ?? 5);
const folder = mkdtempSync(join(tmpdir(), 'room-page-'));
const port = 8000 + Math.floor(Math.random() * 1000);
const { build } = await import('../scripts/build.mjs');
const { executablePath } = await tsImport('../test/chromium.ts', import.meta.url);
await build(['pages'], { ifStale: true });
const server = spawn(
  'npx',
  ['tsx', 'examples/room/server.ts', '--file', join(folder, 'room.sqlite'), '--port', String(port)],
  {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  },
);
// Whatever ends this ends the server as well.
process.once('exit', () => {
  if (server.exitCode === null) process.kill(-server.pid, 'SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});
for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => process.exit(1));
await new Promise((resolve, reject) => {
  server.stdout.on('data', (line) => String(line).includes('http://') && resolve());
  server.on('exit', () => reject(new Error('the room did not start')));
});

const NETWORK = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const found = [];
try {
  for (const path of ['/', '/in', '/me']) {
    const painted = [];
    let script = 0;
    for (let run = 0; run < runs; run += 1) {
      const context = await browser.newContext({ viewport: { width: 360, height: 740 }, serviceWorkers: 'block' });
      const page = await context.newPage();
      const devtools = await context.newCDPSession(page);
      await devtools.send('Network.enable');
      await devtools.send('Network.emulateNetworkConditions', NETWORK);
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      const loaded = new Map();
      devtools.on('Network.responseReceived', ({ requestId, response }) =>
        loaded.set(requestId, { url: response.url, bytes: 0 }),
      );
      devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
        const one = loaded.get(requestId);
        if (one) one.bytes = encodedDataLength;
      });
      await page.goto(`http://127.0.0.1:${port}${path}`);
      // So slow a processor may be at the first script while the network has nothing to do: it is there once it has a head, and what it loads behind that.
      await page.waitForSelector('h1');
      await page.waitForTimeout(2000);
      painted.push(
        await page.evaluate(() => Math.round(performance.getEntriesByName('first-contentful-paint')[0].startTime)),
      );
      script = [...loaded.values()].filter(({ url }) => url.endsWith('.js')).reduce((sum, { bytes }) => sum + bytes, 0);
      await context.close();
    }
    painted.sort((one, other) => one - other);
    const middle = painted[Math.floor(painted.length / 2)];
    found.push({ path, first: middle, script: script / 1000 });
    if (json) continue;
    console.log(
      `${path.padEnd(4)} first content ${middle} ms (${painted[0]} to ${painted.at(-1)}), ${(script / 1000).toFixed(1)} kB of script over the network`,
    );
  }
} finally {
  await browser.close();
}
if (json) console.log(JSON.stringify(found));
process.exit();
