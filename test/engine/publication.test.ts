// What everybody is shown of a record: of each command the texts that are meant for the public, and never a name, an address or
// what somebody said. A command that is not in the table shows none.
import { describe, expect, it } from 'vitest';
import { type CommandType, commands, type Entry } from 'yishi';
import { isPublished, published } from '../../src/engine/publication.js';
import { sealedPaths } from '../../src/procedure/sealed.js';

/** By command: texts that are shown, and sealed texts beside them that are not. */
const SHOWN: Partial<Record<CommandType, readonly [shown: string, withheld?: string]>> = {
  'agenda.set': ['items/0/title items/0/options/0/title items/0/options/0/text'],
  'charter.amend': ['reason'],
  'consultation.annul': ['ground', 'attachment/name'],
  'claim.post': ['title', 'text'],
  'consultation.open': ['title items/0/title items/0/options/0/title items/0/options/0/text', 'people/0/name'],
  'consultation.suspend': ['reason'],
  'consultation.withdraw': ['reason'],
  'conversion.send-back': ['reason'],
  'deliberation.conclude': ['reply'],
  'evaluation.conclude': ['reason'],
  'implementation.send-back': ['reason'],
  'item.settle': ['reply'],
  'item.split': ['reason'],
  'motion.move': ['title text'],
  'notice.post': ['place', 'attachment/name /finding/salt'],
  'objection.reply': ['reply'],
  'objection.uphold': ['reason'],
  'option.amend': ['title text'],
  'option.propose': ['title text'],
  'poll.extend': ['reason'],
  'project.accept': ['text'],
  'project.amend': [
    'reason title goal beneficiaries content manner effect milestones/0/title indicators/0/title indicators/0/target',
  ],
  'project.draft': [
    'title goal beneficiaries content manner effect milestones/0/title indicators/0/title indicators/0/target',
  ],
  'project.rectify': ['milestones/0/title reason'],
  'project.screen': ['reason'],
  'project.suspend': ['reason'],
  'project.terminate': ['reason'],
  'project.withdraw': ['reason'],
  'result.post': ['place'],
  'round.call': ['place', 'materials/0/name'],
  'ruling.make': ['about ruling'],
  'study.decide': ['opinion'],
  'topic.merge': ['reason'],
  'topic.screen': ['reply'],
  'topic.submit': ['title', 'text place'],
  'vote.return': ['reason'],
  'money.spend': ['text', 'voucher/name'],
  'ledger.reverse': ['reason'],
  'change.request': ['alters/content reason'],
  'change.decide': ['reason'],
  'milestone.reach': ['text', 'evidence/name'],
  'milestone.reopen': ['reason'],
  'inspection.record': ['text'],
  'session.fail': ['reason'],
  'session.adjourn': ['reason'],
  'round.cancel': ['reason'],
  'notice.withdraw': ['reason'],
  'poll.reopen': ['reason'],
  'extension.correct': ['reason'],
  'count.recount': ['reason'],
  'tally.correct': ['reason'],
  'tally.strike': ['reason'],
  'external.correct': ['reason', 'attachment/name'],
  'result.retract': ['reason'],
};

const pointersOf = (type: string): string[] =>
  sealedPaths(type).map((path) => `/${path.map((key) => (key === '*' ? '0' : key)).join('/')}`);

const entryOf = (type: string, pointers: readonly string[]): Entry => ({
  v: 0,
  id: 'c1',
  seq: 1,
  at: '2026-03-02T01:00:00.000Z',
  type,
  by: 'r1',
  fields: {},
  prev: '',
  hash: '',
  seals: Object.fromEntries(pointers.map((pointer) => [pointer, { salt: '0'.repeat(32), text: pointer }])),
});

const whole = (pointers: string | undefined): string[] =>
  (pointers ?? '')
    .split(' ')
    .filter(Boolean)
    .map((pointer) => (pointer.startsWith('/') ? pointer : `/fields/${pointer}`));

describe('of what is published', () => {
  const types = (Object.keys(commands) as CommandType[]).filter((type) => pointersOf(type).length > 0);

  it.each(types)('%s shows these texts', (type) => {
    const [shown, withheld] = SHOWN[type] ?? [''];
    const kept = Object.keys(published(entryOf(type, pointersOf(type))).seals ?? {});
    expect(kept.sort()).toEqual(whole(shown).sort());
    if (SHOWN[type])
      expect(
        pointersOf(type)
          .filter((pointer) => !kept.includes(pointer))
          .sort(),
      ).toEqual(whole(withheld).sort());
  });

  it('a text of an item shows whichever item it is, and a text named alike elsewhere does not', () => {
    const seals = ['/fields/items/12/title', '/fields/itemsOf/0', '/fields/titles', '/fields/title'];
    expect(Object.keys(published(entryOf('consultation.open', seals)).seals ?? {})).toEqual([
      '/fields/items/12/title',
      '/fields/title',
    ]);
  });

  it.each(['consultation.open', 'community.open'])('%s names those who hold an office, and nobody else', (type) => {
    const seals = ['/fields/people/0/name', '/fields/people/1/name', '/fields/people/2/name', '/fields/rolls/0/name'];
    const people = [{ person: 'r1' }, { person: 'r2' }, { person: 'r3' }];
    const opens = { ...entryOf(type, seals), fields: { people, offices: [{ office: 'chair', person: 'r2' }] } };
    expect(Object.keys(published(opens).seals ?? {})).toEqual(['/fields/people/1/name']);
    expect(isPublished(published(opens))).toBe(true);
    expect(isPublished(opens)).toBe(false);
    expect(published({ ...opens, type: 'person.admit' })).not.toHaveProperty('seals');
    for (const fields of [null, [], 'x', { people: {}, offices: [] }, { people: [null], offices: [null] }, { people }])
      expect(published({ ...opens, fields })).not.toHaveProperty('seals');
  });

  it('what came in says what it came out of where that is a public purse, and never who of the residents gave it', () => {
    const came = (source: unknown) => ({
      ...entryOf('money.receive', ['/fields/text', '/fields/voucher/name']),
      fields: { source } as never,
    });
    expect(Object.keys(published(came('community')).seals ?? {})).toEqual(['/fields/text']);
    for (const source of ['residents', 'enterprise', 'donors', 'elsewhere', undefined, null, ['community']])
      expect(published(came(source))).not.toHaveProperty('seals');
  });

  it('an entry that shows nothing has nothing beside it, and stays what was hashed', () => {
    const note = entryOf('note.add', ['/fields/text']);
    const { seals: _, ...open } = note;
    expect(published(note)).toStrictEqual(open);
    const bare = { ...open, type: 'poll.close' };
    expect(published(bare)).toStrictEqual(bare);
  });
});
