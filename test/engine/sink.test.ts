// What a host is told of refusals with is the host's own: where it throws, no command fails for it, and it is not kept quiet.
import { expect, it } from 'vitest';
import { owners } from 'yishi/testing';
import { host } from './host.js';

const [first = '', second = ''] = owners;
const vote = { choices: { lift: 'for' }, channel: 'online' } as const;

it('a sink that throws fails no command, and is a warning of the process', async () => {
  const warned: Error[] = [];
  const heard = (warning: Error) => warned.push(warning);
  process.on('warning', heard);
  const onRefused = () => {
    throw new Error('the log is full');
  };
  const { engine } = await host('vote.polling', { onRefused });
  const wrong = { type: 'ballot.cast', fields: { ...vote, channel: 'pigeon' }, by: first } as const;
  const many = [wrong, { ...wrong, fields: vote, by: second }, wrong];
  expect((await engine.submitMany('c1', many)).map(({ ok }) => ok)).toEqual([false, true, false]);
  expect(await engine.submit('c1', 'ballot.cast', wrong.fields, { by: first })).toMatchObject({ ok: false });
  await new Promise((resolve) => setImmediate(resolve));
  process.off('warning', heard);
  expect(warned.map(({ message }) => message)).toEqual(Array(3).fill('the log is full'));
});
