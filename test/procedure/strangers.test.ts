// What somebody sees whom the consultation does not know: where things stand and what is decided on, and nothing that anybody wrote, nor who.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Entry, replay, type Snapshot, toFact, unopened, view } from 'yishi';
import { at, PLACES } from 'yishi/testing';

const directory = new URL('../golden/0/', import.meta.url);
const golden = readdirSync(directory).filter((file) => /^(?!register|communit|.*-community\.).*\.jsonl$/.test(file));

/** Everything a view says, but the consultation's own id, which may be somebody's too. */
function told(snapshot: Snapshot, person: string): Record<string, unknown> {
  const { id: _, ...rest } = JSON.parse(JSON.stringify(view(snapshot, person)));
  return rest;
}

/** Every text and word somewhere in a value. */
const wordsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(wordsIn) : [];
};

/** Whoever a state knows. */
const peopleOf = ({ context }: Snapshot): Set<string> =>
  new Set([...context.people.keys(), ...Object.values(context.rolls).flatMap(({ members }) => [...members.keys()])]);

describe('a stranger', () => {
  it.each(PLACES.filter((place) => place !== 'unopened'))('is told of nobody at %s', (place) => {
    const { snapshot } = at(place);
    const people = peopleOf(snapshot);
    const known = wordsIn(told(snapshot, 'nobody')).filter((word) => people.has(word));
    expect(known).toEqual([]);
  });

  it.each(golden)('is told nothing of what people wrote in %s, at any of its facts', (file) => {
    const lines = readFileSync(new URL(file, directory), 'utf8').trimEnd().split('\n');
    const entries = lines.map((line): Entry => JSON.parse(line));
    /** Titles of the consultation and its items: what is decided on. */
    const open = /^\/fields\/(title|items\/\d+\/title|into\/\d+\/title)$/;
    const written = new Set(
      entries.flatMap(({ seals = {} }) =>
        Object.entries(seals).flatMap(([pointer, { text }]) => (open.test(pointer) ? [] : [text])),
      ),
    );
    let snapshot = unopened(entries[0]?.id ?? '');
    for (const entry of entries) {
      snapshot = replay(snapshot, [toFact(entry)]);
      const { title, items, ...rest } = told(snapshot, 'nobody');
      const said = [...wordsIn(rest), ...wordsIn((items as object[]).map((item) => ({ ...item, title: '' })))];
      const people = peopleOf(snapshot);
      // A body, an item, a survey may be called as somebody is: those are for the host to keep apart.
      expect(
        said.filter((word) => written.has(word) && !people.has(word)),
        `entry ${entry.seq}`,
      ).toEqual([]);
    }
  });

  it('is told these things, and no others', () => {
    const { snapshot } = at('vote.posted');
    const seen = told(snapshot, 'nobody');
    expect(Object.keys(seen).sort()).toEqual(Object.keys(told(snapshot, 'o1')).sort());
    expect(seen).toMatchObject({
      offices: [],
      topics: [],
      claims: [],
      callOuts: [],
      projects: [],
      attendance: { present: false, entrustedBy: [] },
      poll: { objections: [], outstanding: [], principals: [], voted: false },
    });
    const [item] = seen.items as Record<string, unknown>[];
    expect(Object.keys(item ?? {}).sort()).toEqual(
      [
        'affected',
        'becomes',
        'form',
        'item',
        'level',
        'options',
        'route',
        'stage',
        'stakeholders',
        'status',
        'title',
        'topics',
        'chosen',
      ]
        .filter((name) => item?.[name] !== undefined)
        .sort(),
    );
    expect(item).toMatchObject({ options: [], stakeholders: [], affected: [], topics: [] });
    for (const permission of seen.permitted as { ok: boolean; refusal: { code: string } }[])
      expect(permission).toMatchObject({ ok: false, refusal: { code: 'stranger' } });
  });
});
