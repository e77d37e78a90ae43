// What an order takes out of the record goes out of the room as well, while it runs.
import { afterEach, describe, expect, it } from 'vitest';
import { ID, started, stopAll } from './room.js';

afterEach(stopAll);

describe('a text that is ordered to go', () => {
  it('is on no page from then on, and the room goes on', async () => {
    const room = await started();
    const desk = await room.enter('li', 'desk');
    const told = async (): Promise<string> => (await desk.get('/room/now?lang=zh-Hans&as=li')).text();
    const moved = await room.engine.submit(ID, 'note.add', { text: '住在六零二的那位电话是一三八零零' }, { by: 'li' });
    if (!moved.ok) throw new Error(JSON.stringify(moved.refusal));
    expect(await told()).toContain('一三八零零');
    const ordered = await room.engine.submit(
      ID,
      'entry.redact',
      { seq: moved.seq, paths: ['/fields/text'], ground: 'unlawful' },
      { by: 'li' },
    );
    expect(ordered).toMatchObject({ ok: true });
    expect(await told()).not.toContain('一三八零零');
    const later = await room.engine.submit(ID, 'note.add', { text: '会议继续' }, { by: 'li' });
    expect(later).toMatchObject({ ok: true });
    const after = await told();
    expect(after).toContain('会议继续');
    expect(after).not.toContain('一三八零零');
    expect(room.errors).toEqual([]);
  });
});
