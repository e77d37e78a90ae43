// What a record goes on with, read against the record itself: who there is and where it stands are known from there, so that what was written before is
// never asked for again.
import type { Office } from '../charters/roles.js';
import type { Entry } from '../engine/contracts.js';
import type { FieldsIn } from '../engine/engine.js';
import { alike } from '../names.js';
import { refuseAny } from '../problem.js';
import type { ScriptProblem } from '../problems/script.js';
import { actTablesOf } from './act-tables.js';
import { ActReader, type Asked, type Reads, type ScriptAct } from './acts.js';
import { aligned, type Onward } from './aligned.js';
import type { Attach } from './attached.js';
import { YamlDocument } from './document.js';
import { nextDue } from './dues.js';
import { Gathered } from './gathered.js';
import { copyOf, entropyOf, type Held, heldIn, isLive, peopleIn } from './held.js';
import { newcomersOf } from './newcomers.js';
import { ownWords } from './open-words.js';
import { textApart } from './phrase.js';
import { Player } from './player.js';
import { examineScript, type ReadOptions } from './read.js';
import type { Around } from './recipes.js';
import { readsNothing, referredBy } from './referred.js';
import { rollsOf, tablesOf } from './rolls.js';
import { keyed, lastRun, resumed } from './runs.js';
import { type OnwardForm, onwardForm } from './schema.js';
import { admittedBy, knownAmong } from './script.js';
import { sectionsOf } from './section-files.js';
import { translate } from './translated.js';
import { People, type Rowed } from './who.js';

export interface OnwardOptions extends ReadOptions {
  /** Now: of a live record, when what is read here happens. */
  now: Date;
  /** Each time it is something new, and not what may have been recorded already. */
  anew?: boolean;
}

/** Who holds which office now, and the motions there are. */
const aroundIn = ({ now: { context } }: Held): Around => ({
  holders: (office) => (Object.hasOwn(context.offices, office) && context.offices[office as Office]) || [],
  taken: new Set(
    [context.deliberation?.motions, context.vote?.current?.objections].flatMap((all) => Object.keys(all ?? {})),
  ),
  isSomebody: somebodyIn(context),
  nouns: [],
});

function somebodyIn(state: Held['now']['context']): Around['isSomebody'] {
  let names: Set<string> | undefined;
  return (word) => {
    if (!names) {
      const { form, tables, ids } = peopleIn(state);
      const called = [...form.people, ...[...tables.values()].flatMap(({ members }) => members)];
      names = new Set([...ids, ...called.flatMap(({ name }) => name ?? [])].map(alike));
    }
    return names.has(alike(word));
  };
}

/** Of texts that acts in a record bring: where one goes on with another act, the text alone and what goes on. */
export function apartIn(entries: readonly Entry[]): (text: string) => { text: string; acts: string } | undefined {
  let held: Held | undefined;
  return (text) => {
    if (!/[；;]/.test(text)) return undefined;
    held ??= heldIn(entries);
    return textApart(text, held.chart, aroundIn(held));
  };
}

/** A list alone is a list of acts. */
function leadOf(text: string): string {
  const said = text.split('\n').map((line) => line.trim());
  const first = said.find((line) => line !== '' && !line.startsWith('#')) ?? '';
  return first === '-' || first.startsWith('- ') ? 'acts:\n' : '';
}

const isWhole = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && ['title', 'charter', 'offices'].some((key) => key in data);

/**
 * Reads what a record goes on with: acts, and people and units who come in; or the whole script again, of which the record has the beginning.
 * @throws {Fault} with everything that cannot be read
 */
export async function readOnward(text: string, entries: readonly Entry[], options: OnwardOptions): Promise<Onward> {
  const { file = 'script', read = readsNothing, attach, now, anew = false } = options;
  const held = heldIn(entries);
  const live = isLive(held);
  const lead = leadOf(text);
  const document = YamlDocument.read(text, file, {
    lead,
    sections: await sectionsOf(text, file, referredBy(read), lead),
    translate: (contents) => translate(contents, { chart: held.chart, around: aroundIn(held) }),
  });
  const faults = new Gathered(document);
  if (isWhole(document.data)) {
    if (live) faults.add([], 'script.head-live', {});
    refuseAny(faults.all);
    const { script, problems } = await examineScript(text, { file, read, attach });
    refuseAny(problems);
    return aligned(held, script, document);
  }
  const form = document.parse(onwardForm);
  const tables = await tablesOf({ bodies: form.bodies }, document, referredBy(read));
  const turns = await actTablesOf(form, document, referredBy(read), held.chart);
  /** The acts as they are read after an entry, and what is wrong with them. */
  const readFrom = async (before: string): Promise<{ acts: ScriptAct[]; problems: readonly ScriptProblem[] }> => {
    const found = new Gathered(document);
    const acts = await readActs(
      held,
      form,
      { tables, turns, attach },
      document,
      found,
      live ? now.toISOString() : before,
    );
    return { acts, problems: found.all };
  };
  const run = anew ? undefined : lastRun(held);
  const begun = run && entries[run.before - 1];
  if (run && begun) {
    const { acts } = await readFrom(begun.at);
    const [added, said] = parted(acts);
    const again = resumed(keyed(said, begun.hash, live), run, live);
    if (again) return { held, ...again, acts: [...added, ...again.left] };
  }
  const { acts, problems } = await readFrom(held.now.context.at);
  refuseAny(problems);
  const [added, said] = parted(acts);
  const last = entries.at(-1)?.hash ?? '';
  return { held, acts: [...added, ...(anew ? said : keyed(said, last, live))], already: 0, differs: [] };
}

/** People and units come in before the acts: they have no number. */
const parted = (acts: readonly ScriptAct[]): [ScriptAct[], ScriptAct[]] => [
  acts.filter(({ number }) => number === 0),
  acts.filter(({ number }) => number > 0),
];

async function readActs(
  held: Held,
  form: OnwardForm,
  {
    tables,
    turns,
    attach,
  }: { tables: Awaited<ReturnType<typeof tablesOf>>; turns: Reads['tables']; attach: Attach | undefined },
  document: YamlDocument,
  faults: Gathered,
  from: string,
): Promise<ScriptAct[]> {
  const { now, chart } = held;
  const state = now.context;
  const { zone } = state.charter;
  const there = peopleIn(state);
  const people = newcomersOf(form.people, there);
  const who = new People(
    {
      people: [...there.form.people, ...people.map(({ id, name }) => ({ id, name }))],
      bodies: [...there.form.bodies, ...form.bodies],
    },
    new Map<string, { members: readonly Rowed[] }>([...there.tables, ...tables]),
    faults,
    true,
  );
  const ids = new Set([...there.ids, ...people.map(({ id }) => id), 'system']);
  for (const act of form.acts) if (act.do === 'person.admit') for (const one of admittedBy(act.with)) ids.add(one);
  for (const { members } of tables.values())
    for (const { person, coOwners = [] } of members) for (const one of [person, ...coOwners]) ids.add(one);
  const known = knownAmong(ids, who, faults);
  const bodies = who.bodies(form.bodies);
  const rolls = rollsOf({ bodies }, tables, known, faults);
  const open = Object.values(state.items).filter(({ status }) => status === 'open' || status === 'frozen');
  const reader = new ActReader(
    document,
    chart,
    zone,
    { known, who, words: ownWords(state.charter, undefined), attach },
    faults,
  );
  const acts = await reader.read(form.acts, {
    from,
    items: open,
    offices: {
      held: Object.entries(state.offices).flatMap(([office, holders = []]) =>
        holders.map((person) => ({ office, person })),
      ),
      rights: state.charter.rights,
    },
    tables: turns,
    due: dueIn(held),
    ...(isLive(held) && { live: { late: state.charter.vote.late.commands } }),
  });
  const first = acts[0]?.at ?? from;
  const fresh = people.filter(({ id }) => !state.people.has(id));
  const units = bodies.filter(({ id }) => !state.bodies[id]);
  const added: Pick<ScriptAct, 'type' | 'asked'>[] = [];
  const [convener = ''] = state.offices.convener ?? [];
  const ask = (type: string, fields: Asked['fields']) => added.push({ type, asked: [{ by: convener, fields }] });
  if (fresh.length + units.length > 0) {
    const fields: FieldsIn<'person.admit'> = {
      people: fresh.map(({ id, ...rest }) => ({ person: id, ...rest })),
      ...(units.length > 0 && {
        bodies: units.map(({ id, kind, name, parent }) => ({
          body: id,
          kind,
          name,
          ...(parent !== undefined && { parent }),
        })),
      }),
    };
    ask('person.admit', { ...fields });
  }
  for (const fields of rolls) if (!state.bodies[fields.body]) ask('roll.enter', { ...fields });
  const at = { position: document.at(['people']), expectedAt: document.at([]) };
  return [...added.map((one) => ({ number: 0, ...one, at: first, expect: undefined, ...at })), ...acts];
}

/** When the next deadline is due: at once, or after acts, which are tried on a copy of the record. */
function dueIn(held: Held): (acts: readonly ScriptAct[]) => Promise<string | undefined> {
  let player: Player | undefined;
  let played = 0;
  return async (acts) => {
    if (acts.length === 0 || isLive(held)) return nextDue(held.now);
    player ??= new Player({
      id: held.id,
      store: await copyOf(held),
      snapshot: held.now,
      head: held.entries.at(-1)?.hash ?? '',
      entropy: entropyOf(held),
      watch: () => {},
    });
    for (const act of acts.slice(played)) if (!act.unread) await player.act(act, true);
    played = acts.length;
    return nextDue(player.snapshot);
  };
}
