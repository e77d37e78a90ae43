// The handler as any server calls it: a request in, a response out, no socket.
import { parse, validate } from '@readme/openapi-parser';
import { describe, expect, it } from 'vitest';
import { verify } from 'yishi';
import { quickPoll } from 'yishi/charters';
import { ballot, bodies, hosted, items, polling, read } from './host.js';

const opening = { title: 'Lunch', charter: quickPoll, bodies, items };

describe('a consultation over HTTP', () => {
  it('is opened by whoever is signed in, who is its convener', async () => {
    const { ask, engine } = hosted();
    const answer = await ask('ann', 'POST', '/consultations', opening);
    expect(answer.status).toBe(201);
    const { id } = await read(answer);
    expect(answer.headers.get('location')).toBe(`/consultations/${id}/view`);
    expect((await engine.view(id, 'ann')).offices).toContain('convener');
  });

  it('is opened once under one key, however often it is asked for', async () => {
    const { ask, engine } = hosted();
    const open = (title: string) =>
      ask('ann', 'POST', '/consultations', { ...opening, title }, { 'idempotency-key': '"k1"' });
    const first = await read(await open('Lunch'));
    const again = await open('Lunch');
    expect(again.status).toBe(200);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect((await read(again)).id).toBe(first.id);
    expect((await open('Dinner')).status).toBe(422);
    expect(await engine.list()).toHaveLength(1);
  });

  it('is opened by nobody where the host says nothing, and never by a command', async () => {
    const { ask, engine } = hosted({ mayOpen: undefined as never });
    expect((await ask('ann', 'POST', '/consultations', opening)).status).toBe(403);
    const fields = { ...opening, edition: '0', mode: 'live', people: [], offices: [] };
    const answer = await ask('ann', 'POST', '/consultations/mine/commands', { type: 'consultation.open', fields });
    expect(answer.status).toBe(404);
    expect(await engine.list()).toEqual([]);
  });

  it('names one of the host’s charters, where the host has some', async () => {
    const { ask } = hosted({ charters: { quick: quickPoll } });
    expect((await ask('ann', 'POST', '/consultations', { ...opening, charter: 'quick' })).status).toBe(201);
    const own = await ask('ann', 'POST', '/consultations', opening);
    expect([own.status, (await read(own)).code]).toEqual([422, 'http.charter-unknown']);
    expect((await ask('ann', 'POST', '/consultations', { ...opening, charter: 'constructor' })).status).toBe(422);
  });

  it('takes a command, says its entry, and shows it', async () => {
    const { ask, engine } = hosted();
    await polling(engine);
    const answer = await ask('bo', 'POST', '/consultations/lunch/commands', ballot('for'));
    expect(answer.status).toBe(201);
    const { seq, fact } = await read(answer);
    expect(fact).toMatchObject({ type: 'ballot.cast', by: 'bo' });
    expect(answer.headers.get('etag')).toBe(`"${seq}"`);
    const view = await ask('bo', 'GET', '/consultations/lunch/view');
    expect(await read(view)).toMatchObject({ seq, poll: { voted: true } });
    expect(view.headers.get('cache-control')).toBe('no-store');
    expect(view.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('takes many in order, and one refused does not stop the rest', async () => {
    const { ask, engine } = hosted();
    await polling(engine);
    const commands = [ballot('for'), { type: 'count.make', fields: {} }, { type: 'poll.close', fields: {} }];
    const answer = await ask('ann', 'POST', '/consultations/lunch/commands/many', { commands });
    const { answers } = await read(answer);
    expect(answers.map((one: { ok: boolean; status?: number }) => [one.ok, one.status])).toEqual([
      [true, undefined],
      [false, 409],
      [true, undefined],
    ]);
    expect(answers[1]).toMatchObject({ refusal: { code: expect.any(String) }, detail: expect.stringMatching(/ /) });
  });

  it('tells its buttons, its head, its list and what is due', async () => {
    const { ask, engine } = hosted();
    await polling(engine);
    const { permitted } = await read(
      await ask('bo', 'GET', '/consultations/lunch/permitted', undefined, { 'accept-language': 'zh-CN' }),
    );
    const casting = permitted.find(({ type }: { type: string }) => type === 'ballot.cast');
    expect(casting).toMatchObject({ ok: true });
    expect(casting?.title).toMatch(/\p{Script=Han}/u);
    const head = await engine.head('lunch');
    expect(await read(await ask('bo', 'GET', '/consultations/lunch/head'))).toMatchObject({
      id: 'lunch',
      seq: head?.seq,
      hash: head?.hash,
    });
    expect((await read(await ask('bo', 'GET', '/consultations?limit=1'))).heads).toMatchObject([{ id: 'lunch' }]);
    expect((await read(await ask('bo', 'GET', '/due'))).heads).toEqual([]);
    const later = new Date(Date.now() + 7_200_000).toISOString();
    expect((await read(await ask('bo', 'GET', `/due?at=${later}`))).heads).toHaveLength(1);
  });

  it('hands out a publication that verifies, and the archive to office-holders alone', async () => {
    const { ask, engine } = hosted();
    await polling(engine);
    await engine.submit('lunch', 'poll.close', {}, { by: 'ann' });
    const record = await ask('bo', 'GET', '/consultations/lunch/record');
    const entries = (await record.text())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(record.headers.get('content-type')).toBe('application/jsonl');
    expect(await verify(entries, undefined, { published: true })).toMatchObject({ ok: true });
    expect((await ask('bo', 'GET', '/consultations/lunch/record?profile=archive')).status).toBe(403);
    expect((await ask('ann', 'GET', '/consultations/lunch/record?profile=archive&after=2')).status).toBe(200);
  });
});

describe('what it says of itself', () => {
  it('is a valid OpenAPI document of every route', async () => {
    const { ask } = hosted();
    const text = await (await ask(undefined, 'GET', '/openapi.json')).text();
    const document = JSON.parse(text);
    const result = await validate(structuredClone(document));
    expect(result).toMatchObject({ valid: true });
    await parse(structuredClone(document));
    expect(Object.keys(document.paths)).toHaveLength(13);
  });

  it('has the form of every command', async () => {
    const { ask } = hosted();
    const { commands } = await read(await ask(undefined, 'GET', '/commands'));
    expect(commands.length).toBeGreaterThan(150);
    const { type, schema } = commands.find((one: { type: string }) => one.type === 'ballot.cast')!;
    const form = await read(await ask(undefined, 'GET', schema, undefined, { 'accept-language': 'en' }));
    expect(form).toMatchObject({ type: 'object', required: ['choices', 'channel'], title: expect.any(String) });
    expect(type).toBe('ballot.cast');
    expect((await ask(undefined, 'GET', '/commands/tea.pour')).status).toBe(404);
    expect((await ask(undefined, 'GET', '/commands/constructor')).status).toBe(404);
  });

  it('titles every field and every choice of a form in the language that is asked for, at any depth', async () => {
    const { ask } = hosted();
    const chinese = { 'accept-language': 'zh-CN' };
    const tally = await read(await ask(undefined, 'GET', '/commands/tally.enter', undefined, chinese));
    expect(tally.properties).toMatchObject({
      for: { title: '赞成' },
      form: {
        title: '方式',
        enum: ['show-of-hands', 'secret-paper'],
        oneOf: [
          { const: 'show-of-hands', title: '举手' },
          { const: 'secret-paper', title: '不记名投票' },
        ],
      },
    });
    const agenda = await read(await ask(undefined, 'GET', '/commands/agenda.set', undefined, chinese));
    const { options } = agenda.properties.items!.items.properties;
    expect([options!.title, options!.items.properties.cost!.title]).toEqual(['方案', '费用']);
  });
});
