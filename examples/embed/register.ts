// A register of one's own: bicycles that are lent out. Run it with `npx tsx examples/embed/register.ts`.
// #region words
import { createEngine, PersistentMap } from 'yishi';
import { quickPoll } from 'yishi/charters';
import {
  admitted,
  byType,
  communityWith,
  declaring,
  type RegisterTexts,
  register,
  registers,
  type Seen,
} from 'yishi/community';
import { language } from 'yishi/language';
import { memory } from 'yishi/memory';
import * as z from 'zod/mini';

/** What a charter may say of it: everything has a value of its own. */
const settings = z.strictObject({ most: z._default(z.int().check(z.gte(1)), 3) });

interface Bicycle {
  bicycle: string;
  title: string;
  rider?: string | undefined;
}
interface Bicycles {
  bicycles: PersistentMap<Bicycle>;
}
type State = Seen<'bicycles', Bicycles, z.output<typeof settings>>;

/** Why not, each with the numbers its sentence needs. */
interface Refusals {
  'bicycle.unknown': { bicycle: string };
  'bicycle.out': { bicycle: string; rider: string };
  'bicycle.too-many': { most: number };
}
// #endregion

// #region commands
const { command, refuse } = declaring<State, Refusals>();
const id = z.string().check(z.regex(/^[\w-]{1,64}$/));

const add = command({
  type: 'bicycle.add',
  fields: z.strictObject({ bicycle: id, title: z.string() }),
  who: ['convener'],
  // Nothing takes one off the list yet; a word that was typed wrong is put right by another entry.
  back: { by: { 'entry.correct': { seq: 'seq', reads: 'title' } }, until: 'always' },
  judge: ({ bicycles, settings: { bicycles: rules } }) =>
    bicycles.size >= rules.most ? refuse('bicycle.too-many', { most: rules.most }) : admitted,
  // What is written to is replaced, never changed in place.
  changes(draft, { fields }) {
    draft.bicycles = draft.bicycles.set(fields.bicycle, fields);
  },
});

const lend = command({
  type: 'bicycle.lend',
  fields: z.strictObject({ bicycle: id }),
  who: ['anyone'],
  back: { by: { 'entry.correct': { seq: 'seq' } }, until: 'always' },
  subject: ({ bicycles }, { fields }) =>
    bicycles.get(fields.bicycle) ?? refuse('bicycle.unknown', { bicycle: fields.bicycle }),
  judge: (_state, _asked, { bicycle, rider }) =>
    rider === undefined ? admitted : refuse('bicycle.out', { bicycle, rider }),
  changes(draft, { by }, one) {
    draft.bicycles = draft.bicycles.set(one.bicycle, { ...one, rider: by });
  },
});

const commands = byType(add, lend);
// #endregion

// #region texts
const texts = {
  title: 'Bicycles',
  about: 'Bicycles that are lent out.',
  commands: { 'bicycle.add': 'add a bicycle', 'bicycle.lend': 'borrow a bicycle' },
  facts: {
    'bicycle.add': (fact, say) => `${say.who(fact)} added the bicycle ${say.quote(fact.fields.title)}.`,
    'bicycle.lend': (fact, say) => `${say.who(fact)} borrowed ${say.thing('bicycles', fact.fields.bicycle)}.`,
  },
  refusals: {
    'bicycle.unknown': ({ bicycle }, say) => `There is no ${say.named('bicycle', bicycle)}. Check its id.`,
    'bicycle.out': ({ bicycle, rider }, say) =>
      `${say.person(rider)} has ${say.thing('bicycles', bicycle)}. Wait, or ask.`,
    'bicycle.too-many': ({ most }) => `The charter allows ${most} bicycles. Take one off first.`,
  },
  columns: ['Bicycle', 'With'],
  rows: ({ bicycles }, say) =>
    [...bicycles.values()].map(({ bicycle, rider }) => [
      say.thing('bicycles', bicycle),
      rider === undefined ? '' : say.person(rider),
    ]),
} satisfies RegisterTexts<typeof commands, Refusals, State>;

const bicycles = register({
  id: 'bicycles',
  settings,
  empty: (): Bicycles => ({ bicycles: PersistentMap.empty() }),
  commands,
  // A community of one language says the same in all three.
  texts: { en: texts, 'zh-Hans': texts, 'zh-Hant': texts },
});
// #endregion

// #region use
const kept = { ...registers, bicycles };
const chart = communityWith(kept);
const engine = createEngine({ store: memory(), charts: [chart] });
const opening = {
  edition: '0',
  mode: 'live',
  title: 'Our yard',
  charter: quickPoll,
  registers: { bicycles: { most: 1 } },
  people: [{ person: 'ann' }, { person: 'bo' }],
  bodies: [],
  offices: [{ office: 'convener', person: 'ann' }],
};
// The engine's own types are those of a consultation; a chart of one's own has its own words.
const ask = (type: string, fields: object, by: string) => engine.submit('yard', type as never, fields as never, { by });
await ask('community.open', opening, 'ann');
await ask('bicycle.add', { bicycle: 'red', title: 'The red one' }, 'ann');
await ask('bicycle.lend', { bicycle: 'red' }, 'bo');
const refused = await ask('bicycle.lend', { bicycle: 'red' }, 'ann');

if (!refused.ok) console.log(language('en', { registers: kept }).refusal(refused.refusal)); // bo has “red”. Wait, or ask.
// #endregion
