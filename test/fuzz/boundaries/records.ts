// Records: entries and lines that nobody wrote, files of stores that are damaged, and what is asked of a record.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine, type Entry, permitted, persist, restore, verify, view } from 'yishi';
import { charters } from 'yishi/charters';
import { minutes } from 'yishi/documents';
import { jsonlFile, readRecordFile } from 'yishi/jsonl';
import { memory } from 'yishi/memory';
import { method, methods } from 'yishi/methods';
import { at, fakeClock, fakeEntropy, openingUnder, PLACES, type PlaceName, recordOf, staff } from 'yishi/testing';
import { retally } from 'yishi/what-if';
import { scratch, tidy } from '../../scratch.js';
import { type Boundary, Broken, hold, isDeclared } from '../boundary.js';
import { odd, oddText, type Recipe, revived, spoilt, spoiltText } from '../recipe.js';

const places = PLACES.filter((place) => place !== 'unopened');
const records = new Map<PlaceName, Entry[]>();

/** The record of whoever stands here, made once. */
function record(place: PlaceName): Entry[] {
  const known = records.get(place);
  if (known) return known;
  const made = JSON.parse(JSON.stringify(recordOf(at(place).facts))) as Entry[];
  records.set(place, made);
  return made;
}

const SHORT = places.filter((place) => record(place).length <= 40);

const entries: Boundary = {
  name: 'entries',
  draw(dice) {
    const place = dice.maybe(SHORT) ?? 'topics.gathering';
    const all = record(place);
    const nth = dice.below(all.length);
    const entry = all[nth] as unknown as Recipe;
    // No file of JSON has them.
    const written = JSON.stringify(spoilt(dice, entry, true)).replaceAll(/"(NaN|-?Infinity)"/g, '"0"');
    return { place, nth, entry: JSON.parse(written) as Recipe, end: dice.once(2) ? nth + 1 : all.length };
  },
  async attempt(input) {
    const { place, nth, entry, end } = input as { place: PlaceName; nth: number; entry: Recipe; end: number };
    const all = record(place).slice(0, end);
    all[nth] = revived(entry) as Entry;
    const found = await verify(all, undefined, { methods: method });
    hold(found.ok || typeof found.problem.code === 'string', 'what does not verify is told why');
  },
};

const folder = scratch();
process.on('exit', tidy);

const linesOf = (place: PlaceName): string =>
  record(place)
    .map((entry) => `${JSON.stringify(entry)}\n`)
    .join('');

const files: Boundary = {
  name: 'record files',
  draw(dice) {
    const place = dice.maybe(SHORT.slice(0, 6)) ?? 'topics.gathering';
    return spoiltText(dice, linesOf(place));
  },
  async attempt(input) {
    const path = join(folder, 'record.jsonl');
    writeFileSync(path, String(input));
    let read: Entry[] = [];
    try {
      read = (await readRecordFile(path)).entries;
    } catch (error) {
      if (!isDeclared(error)) throw error;
    }
    await verify(read, undefined, { methods: method });
    const store = jsonlFile({ file: path });
    const engine = createEngine({ store, entropy: fakeEntropy('f'), now: fakeClock('2026-06-01T00:00:00.000Z').now });
    try {
      await engine.view('c1', staff.convener);
      await engine.submit('c1', 'note.add', { text: 'x' }, { by: staff.recorder });
    } finally {
      await engine.close();
    }
  },
};

const checkpoints: Boundary = {
  name: 'checkpoints',
  draw(dice) {
    const place = dice.maybe(places) ?? 'topics.gathering';
    const pieces = persist(at(place).snapshot);
    const nth = dice.below(pieces.length);
    return { place, nth, piece: spoiltText(dice, pieces[nth] ?? '') };
  },
  attempt(input) {
    const { place, nth, piece } = input as { place: PlaceName; nth: number; piece: string };
    const pieces = persist(at(place).snapshot);
    pieces[nth] = piece;
    let restored: ReturnType<typeof restore>;
    try {
      restored = restore(pieces);
    } catch (error) {
      // The engine takes a checkpoint it cannot restore for none; that it is an error is all that is asked.
      if (error instanceof RangeError || !(error instanceof Error)) throw error;
      return;
    }
    void restored;
  },
};

const askers: Boundary = {
  name: 'askers',
  draw(dice) {
    const place = dice.maybe(places) ?? 'vote.polling';
    const submissions = Array.from({ length: 1 + dice.below(4) }, () => ({
      type: dice.once(8)
        ? odd(dice)
        : dice.pick(['note.add', 'ballot.cast', 'poll.close', 'session.close', 'gathering.close']),
      fields: dice.once(2) ? { text: 'x' } : dice.once(2) ? { choices: { lift: 'for' }, channel: 'online' } : odd(dice),
      by: dice.once(5) ? odd(dice) : dice.pick(['o1', 'r1', 'convener', 'teller', 'recorder']),
      ...(dice.once(4) && { key: dice.once(2) ? odd(dice) : oddText(dice) }),
      ...(dice.once(6) && { for: dice.once(2) ? odd(dice) : oddText(dice) }),
      ...(dice.once(6) && { enteredBy: dice.once(2) ? odd(dice) : oddText(dice) }),
      ...(dice.once(6) && { on: dice.once(2) ? odd(dice) : oddText(dice) }),
      ...(dice.once(9) && { if: odd(dice) }),
    }));
    return { place, id: dice.once(9) ? odd(dice) : 'c1', submissions, person: odd(dice) };
  },
  async attempt(input) {
    const { place, id, submissions, person } = input as Record<string, Recipe>;
    const medium = new Map();
    const store = memory({ medium });
    const given = at(place as PlaceName);
    await store.append('c1', 0, structuredClone(record(place as PlaceName)), { place: given.place });
    const options = { now: fakeClock(given.now).now, entropy: fakeEntropy('a'), methods: method };
    const engine = createEngine({ store, ...options });
    const who = revived(id ?? 'c1') as string;
    const before = record(place as PlaceName).length;
    let admitted = 0;
    try {
      const answers = await engine.submitMany(who, revived(submissions ?? []) as never);
      admitted = answers.filter(({ ok }) => ok).length;
    } catch (error) {
      if (!isDeclared(error)) throw error;
    }
    for (const asked of [
      () => engine.view(who, revived(person ?? null) as string),
      () => engine.permitted('c1', revived(person ?? null) as string),
    ]) {
      try {
        await asked();
      } catch (error) {
        if (!isDeclared(error)) throw error;
      }
    }
    const all: Entry[] = [];
    for await (const page of store.read('c1', 0)) all.push(...page);
    hold(
      all.length <= before + admitted + all.slice(before).filter(({ type }) => type === 'deadline.pass').length,
      'nothing but what was admitted is recorded',
    );
    // Only what is new is walked through where there is something new.
    if (all.length > before && before <= 40) {
      const found = await verify(all, undefined, { methods: method });
      hold(found.ok, `what an engine recorded verifies: ${JSON.stringify(found)}`);
      const live = await engine.view('c1', 'r1');
      const fresh = await createEngine({ store: memory({ medium }), ...options }).view('c1', 'r1');
      hold(live.place === fresh.place, 'another engine sees the same');
    }
    await engine.close();
  },
};

const CHARTERS = charters();
const openings: Boundary = {
  name: 'openings',
  draw(dice) {
    const charter = dice.maybe(CHARTERS);
    const opening = JSON.parse(JSON.stringify(charter ? openingUnder(charter, []) : {})) as Recipe;
    return { opening: spoilt(dice, opening, false, 1 + dice.below(3)), id: dice.once(9) ? oddText(dice) : 'c1' };
  },
  async attempt(input) {
    const { opening, id } = input as Record<string, Recipe>;
    const store = memory();
    const engine = createEngine({ store, now: fakeClock('2026-03-01T00:00:00.000Z').now, entropy: fakeEntropy('o') });
    const fields = revived(opening ?? null) as never;
    const answer = await engine.open(fields, { by: staff.convener, id: String(id) });
    if (answer.ok) {
      await engine.view(answer.id, staff.convener);
      await engine.permitted(answer.id, staff.convener);
      await engine.submit(answer.id, 'note.add', { text: 'x' }, { by: staff.convener });
      const all: Entry[] = [];
      for await (const page of store.read(answer.id, 0)) all.push(...page);
      const found = await verify(all);
      hold(found.ok, `what was opened verifies: ${JSON.stringify(found)}`);
    } else hold((await store.list()).length === 0, 'what is refused is not opened');
    await engine.close();
  },
};

const COUNTED = places.filter((place) => /^vote\.(counted|posted)|^closed\.done|^evaluation/.test(place));
const IDS = methods().map(({ id }) => id);

const whatIf: Boundary = {
  name: 'what if',
  draw(dice) {
    const options: { [key: string]: Recipe } = {};
    const other: { [key: string]: Recipe } = {
      method: dice.once(4) ? oddText(dice) : (dice.maybe(IDS) ?? ''),
      rule: dice.once(3)
        ? oddText(dice)
        : dice.pick(['simple-majority', 'civil-code-278-special', 'civil-code-278-ordinary']),
      recusals: dice.pick(['left-out', 'kept', 'voting']),
      proxies: dice.maybe(['left-out', 0, 1, -1, 0.5, 1e300]) ?? 0,
      measure: dice.pick(['heads', 'area', 'weight']),
      vote: dice.pick([0, 1, 2, -1, 0.5, 1e300]),
      seats: dice.pick([0, 1, 2, -1, 0.5, 1e300]),
      budget: dice.pick([0, 1, 100, -1, 0.5, 1e300]),
      options: { [oddText(dice)]: odd(dice) },
    };
    for (const [name, value] of Object.entries(other)) if (dice.once(4)) options[name] = value;
    return { place: dice.maybe(COUNTED) ?? 'vote.counted', options };
  },
  attempt(input) {
    const { place, options } = input as Record<string, Recipe>;
    retally(record(place as PlaceName), revived(options ?? {}) as never);
  },
};

const readers: Boundary = {
  name: 'readers',
  draw: (dice) => ({ place: dice.maybe(places) ?? 'vote.polling', person: dice.once(2) ? oddText(dice) : odd(dice) }),
  attempt(input) {
    const { place, person } = input as Record<string, Recipe>;
    const { snapshot } = at(place as PlaceName);
    const who = revived(person ?? null) as string;
    const before = JSON.stringify(persist(snapshot));
    JSON.stringify(view(snapshot, who));
    permitted(snapshot, who);
    hold(JSON.stringify(persist(snapshot)) === before, 'looking changes nothing');
  },
};

const papers: Boundary = {
  name: 'papers',
  draw(dice) {
    const place = dice.maybe(SHORT) ?? 'topics.gathering';
    const all = structuredClone(record(place));
    for (const { seals } of all)
      for (const seal of Object.values(seals ?? {})) if (dice.once(4)) seal.text = oddText(dice);
    return all as unknown as Recipe;
  },
  attempt(input) {
    const text = minutes(input as unknown as Entry[], { language: 'en' });
    for (const sign of text)
      if (sign < ' ' && sign !== '\n') throw new Broken(`a paper has ${JSON.stringify(sign)} in it`);
  },
};

export const boundaries: readonly Boundary[] = [entries, files, checkpoints, askers, openings, whatIf, readers, papers];
