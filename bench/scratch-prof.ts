import { hundred } from './consultation.js';
import { askedIn, lived } from './simulation.js';

const { facts } = hundred();
const asked = askedIn(facts);
const mode = process.argv[2];
const run = mode === 'chain' ? () => lived(asked, 'facts').record() : () => lived(asked, 'nothing');
for (let i = 0; i < 300; i++) run();
const ts: number[] = [];
const N = 600;
for (let i = 0; i < N; i++) {
  const c = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(c);
  ts.push((user + system) / 1000);
}
ts.sort((a, b) => a - b);
console.log(mode, 'median', ts[N / 2], 'p10', ts[N / 10]);
