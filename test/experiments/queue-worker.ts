// A machine that does runs from a queue, as a process of its own: node queue-worker.mjs SWEEP REDIS THREADS LEASE
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { serveQueue } from '../../src/experiments/queue.js';
import { readSweep } from '../../src/experiments/read.js';
import { toys } from './toy.js';

const [file = '', url = '', threads = '', lease = ''] = process.argv.slice(2);
const sweep = await readSweep(readFileSync(file, 'utf8'), { models: toys });
const worker = pathToFileURL(process.env['WORKER'] ?? '');
console.log('ready');
const runs = await serveQueue(sweep, url, { worker, workers: Number(threads), lease: Number(lease) });
console.log(`did ${runs}`);
