// A process that answers as it should not, in the way its argument says. For tests.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const [how = ''] = process.argv.slice(2);
const say = (value) => process.stdout.write(`${typeof value === 'string' ? value : JSON.stringify(value)}\n`);
const ways = {
  garbage: () => say('Good morning!'),
  'no-object': () => say('42'),
  'other-id': ({ id }) => say({ id: id + 7, answer: null }),
  wrong: ({ id }) => say({ id, answer: { does: 'vote', channel: 'online', choices: { lift: 7 } } }),
  'more-fields': ({ id }) => say({ id, answer: { does: 'stay-away', because: 'of the rain' } }),
  dies: () => {
    process.stderr.write('the model is out of memory\n');
    process.exit(3);
  },
  killed: () => process.kill(process.pid, 'SIGKILL'),
  silent: () => {},
  twice: ({ id }) => say(`${JSON.stringify({ id, answer: null })}\n${JSON.stringify({ id, answer: null })}`),
  endless: () => {
    const part = 'x'.repeat(100_000);
    const more = () => process.stdout.write(part, more);
    more();
  },
};
if (how === 'leaves-a-child')
  // It holds the pipes of the process that began it.
  spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
if (how === 'at-once') process.exit(0);
if (how === 'stays') setInterval(() => {}, 1000);
for await (const line of createInterface({ input: process.stdin })) {
  const question = JSON.parse(line);
  if (how === 'stays') say({ id: question.id, answer: null });
  else ways[how]?.(question);
}
