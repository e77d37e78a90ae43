// The desk's log says what was done as it was then, whatever has come since.
import { afterEach, expect, it } from 'vitest';
import type { Now } from '../../examples/room/wire.js';
import { started, stopAll } from './room.js';

afterEach(stopAll);

it('says of a speech which side it was on, and not the side of whoever speaks now', async () => {
  // 孙德胜 has spoken; 陈桂英, who is against, has the floor.
  const room = await started({ until: '2026-03-20T06:47:00.000Z' });
  const desk = await room.enter('li', 'desk');
  const { last = [], meeting } = (await (await desk.get('/room/now?lang=zh-Hans&as=li')).json()) as Now;
  expect(meeting?.speaking).toMatchObject({ name: '陈桂英', stance: '反对' });
  const speeches = last.filter(({ line }) => /发言（.+秒）/.test(line)).map(({ line }) => line);
  expect(speeches.join()).toMatch(/孙德胜.*发言（赞成/);
  expect(speeches.join()).not.toMatch(/孙德胜.*发言（反对/);
  expect(room.errors).toEqual([]);
});
