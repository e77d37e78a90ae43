// A session: one consultation in memory, for whoever runs thousands. The same judging as the engine's, on one state that changes in
// place; fields are typed and not parsed; the record is made at the end or not at all. Pure: time comes with each command, chance from
// the seed.

import { withoutSeals } from '../adapters/entries.js';
import { type Instant, later } from '../calendar.js';
import type { Methods } from '../charters/ranking-methods.js';
import { Edit } from '../edit.js';
import type { FieldsIn, Opening } from '../engine/calls.js';
import { GENESIS, toEntry } from '../engine/chain.js';
import type { Entry } from '../engine/contracts.js';
import { convenedBy } from '../engine/convened.js';
import { coverage, isOrder } from '../engine/erasure.js';
import { answeredBefore, isRepeat } from '../engine/judging.js';
import { EDITION } from '../kernel/editions.js';
import { refuse } from '../parts/command.js';
import { type Chart, consultation } from '../procedure/chart.js';
import { type Decision, decideParsed, decideWithin, passDeadlines } from '../procedure/decide.js';
import { type Permission, permissionsOf } from '../procedure/permitted.js';
import { sealedPaths } from '../procedure/sealed.js';
import { placeOf, type Snapshot, unopened } from '../procedure/snapshot.js';
import { type View, type ViewForm, viewForm } from '../procedure/view.js';
import type { CommandType, Fact, FactOf, Refusal, RefusalCodeOf, Stamp, State } from '../procedure/vocabulary.js';
import { detached, handedOut } from './detached.js';
import { snapshotOfMoment, stateOfMoment, within } from './moments.js';
import { saltOf, saltsOf } from './streams.js';

export interface SessionOptions {
  /** The consultation's id. */
  id: string;
  /** What its salts and lots come from, and with them the record: any text. */
  seed: string;
  /** By default that of a consultation. */
  chart?: Chart;
  /** Voting methods, beside those of the core. */
  methods?: Methods;
  /** Whether facts are kept; without them there is no record. By default they are. */
  keep?: 'facts' | 'nothing';
}

/** Who says it, and when. */
export interface Said {
  by: string;
  /** When it is recorded; never before the last fact: an earlier moment counts as that. */
  at: Instant;
  /** When it happened, as claimed. */
  on?: Instant;
  enteredBy?: string;
  for?: string;
  key?: string;
  /** They were helped, as the clerk in `enteredBy` answers for. */
  assisted?: boolean;
}

/** What became of a command. A refusal is a copy: it stays as it was said. */
export type Reply<T extends CommandType> =
  | { ok: true; fact: FactOf<T> }
  | { ok: false; refusal: Refusal<RefusalCodeOf<T>> };

export interface Session {
  /**
   * The state at this moment, to be read only: its parts are copies, made as they are looked at. Of one that was handed out before the session
   * went on, what was not looked at by then throws.
   */
  readonly state: Readonly<State>;
  /** The same with its place in the chart. */
  readonly snapshot: Snapshot;
  /** Where it stands: `vote.polling`, `closed.done`. */
  readonly place: string;
  /** What was admitted, as it is kept, to be read only; none where nothing is kept. */
  readonly facts: readonly Fact[];
  /**
   * Opens the consultation, as `engine.open` does, and does not parse it again: the charter as `charter` of `yishi/charters` made it. It
   * is not written to, so many sessions may share one.
   */
  open(opening: Opening, said: Said): Reply<'consultation.open'>;
  /**
   * Asks for one thing.
   * @param fields as the command's schema makes them: texts without white space at either end, and nothing that is not declared. They
   * are part of the fact from then on, and nobody may change them
   */
  submit<T extends CommandType>(type: T, fields: FieldsIn<T>, said: Said): Reply<T>;
  /** The same of something nobody has looked at, from outside this program: its fields are parsed first, as an engine parses them. */
  ask(type: string, fields: unknown, said: Said): Reply<CommandType>;
  /** Lets the clock pass every deadline that is due by then. Commands do it too. An `at` that is no moment throws, here and there. */
  pass(at: Instant): void;
  /** What a person sees at this moment: look before the next command, not after. What they look at are copies, made as they look. */
  view(person: string): View;
  permitted(person: string): Permission[];
  /**
   * The record, chained now: entry for entry and byte for byte what an engine with the entropy of `streams(seed)` would have stored.
   * Throws where facts were not kept.
   * @returns entries, and the line of each as it was hashed; what is sealed is beside the entries alone
   */
  record(): { entries: Entry[]; lines: string[] };
}

/** The form of a moment; moments compare as strings. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** The stamp of a command. Its salt is drawn when a rule asks for it, which few do. */
class Stamped implements Stamp {
  readonly by: string;
  readonly on: Stamp['on'];
  readonly enteredBy: Stamp['enteredBy'];
  readonly for: Stamp['for'];
  readonly key: Stamp['key'];
  readonly assisted: Stamp['assisted'];

  constructor(
    said: Said,
    readonly at: Instant,
    readonly methods: Methods | undefined,
    private readonly seed: string,
    private readonly type: string,
    private readonly nth: number,
  ) {
    this.by = said.by;
    this.on = said.on;
    this.enteredBy = said.enteredBy;
    this.for = said.for;
    this.key = said.key;
    this.assisted = said.assisted;
  }

  get salt(): string {
    return saltOf(this.seed, this.type, this.nth);
  }
}

/** Begins a session: nothing is open yet. */
export function createSession({ id, seed, chart = consultation, methods, keep = 'facts' }: SessionOptions): Session {
  const edit = new Edit(true);
  const facts: Fact[] = [];
  /** What idempotency keys were used for, whether or not facts are kept. */
  const keyed = new Map<number, Fact>();
  const asked = new Map<string, number>();
  let snapshot = unopened(id, chart);
  let broken = false;
  let moment: { state: State; snapshot: Snapshot } | undefined;
  const views = viewsOf(chart);

  /** Runs a step of the procedure on the state there is, and keeps what was admitted. */
  const run = (step: (stamp: Stamp) => Decision, type: string, said: Said): Decision => {
    if (!MOMENT.test(said.at)) throw new RangeError(`${said.at} is no moment: one is 2026-03-02T01:00:00.000Z`);
    if (broken) throw new Error(`a command to ${id} broke off halfway, and its state is not whole`);
    const nth = asked.get(type) ?? 0;
    asked.set(type, nth + 1);
    broken = true;
    moment = undefined;
    const decision = step(new Stamped(said, later(said.at, snapshot.context.at), methods, seed, type, nth));
    // Not reached where a rule threw: it may have written half of what it had to.
    broken = false;
    snapshot = decision.snapshot;
    for (const fact of decision.facts) {
      if (keep === 'facts') facts.push(fact);
      if (fact.key !== undefined) keyed.set(fact.seq, fact);
    }
    return decision;
  };

  /** As in the engine: the fact that a key was used for, if it was the same command. */
  const repeated = (seq: number, type: string, fields: unknown, said: Said): Reply<CommandType> => {
    const fact = keyed.get(seq);
    const same = fact !== undefined && isRepeat(fact, { type, fields, asker: said }, chart);
    return same ? answerOf(fact) : { ok: false, refusal: refuse('key.reused', { key: said.key ?? '' }) };
  };

  const answered = (type: string, fields: unknown, said: Said, decide: typeof decideParsed): Reply<CommandType> => {
    const before = answeredBefore(id, snapshot, type, said);
    const { facts: admitted, refusal } = run(
      (stamp) => (before ? { facts: [], snapshot } : decide(edit, snapshot, type, fields, stamp)),
      type,
      said,
    );
    if (before instanceof Error) throw before;
    if (before && 'repeats' in before) return repeated(before.repeats, type, fields, said);
    const refused = before?.refusal ?? refusal;
    // Its refusals are among those of this command, whichever it is.
    if (refused) return { ok: false, refusal: detached(refused) } as Reply<CommandType>;
    const fact = admitted.at(-1);
    if (!fact) throw new Error(`${type} was neither refused nor admitted`);
    return answerOf(fact);
  };

  // The answer to a command of type T is an answer of type T.
  const submit = <T extends CommandType>(type: T, fields: FieldsIn<T>, said: Said): Reply<T> =>
    answered(type, fields, said, decideParsed) as Reply<T>;

  /** What is shown of this moment: the same to everybody, until the session goes on. */
  const shown = (): { state: State; snapshot: Snapshot } => {
    if (moment) return moment;
    const state = stateOfMoment(snapshot.context, () => moment?.state !== state);
    moment = { state, snapshot: snapshotOfMoment(snapshot, state) };
    return moment;
  };

  const session: Session = {
    get state() {
      return shown().state;
    },
    get snapshot() {
      return shown().snapshot;
    },
    get place() {
      return placeOf(snapshot);
    },
    facts,
    open({ charter, title, ...opening }, said) {
      const { mode = 'simulated', people = [], bodies = [], offices = [], items = [], follows, community } = opening;
      return submit(
        'consultation.open',
        {
          edition: EDITION,
          mode,
          title,
          charter,
          ...convenedBy(said.by, { people, offices }),
          bodies,
          items,
          ...(follows && { follows }),
          ...(community && { community }),
        },
        said,
      );
    },
    submit,
    ask: (type, fields, said) => answered(type, fields, said, decideWithin),
    pass(at) {
      run((stamp) => passDeadlines(snapshot, stamp, edit), 'deadline.pass', { by: 'clock', at });
    },
    view: (person) => views.look(snapshot, person),
    permitted: (person) => detached(permissionsOf(snapshot, person)),
    record() {
      if (keep === 'nothing') throw new Error(`the facts of ${id} were not kept: there is no record of it`);
      return chained(id, facts, seed);
    },
  };
  return within(session, () => snapshot);
}

/** The answer to what was admitted: a copy of its fact, made when somebody looks at it. */
function answerOf(fact: Fact): { ok: true; fact: Fact } {
  let copy: Fact | undefined;
  return {
    ok: true,
    get fact() {
      copy ??= detached(fact);
      return copy;
    },
  };
}

const forms = new WeakMap<Chart, ViewForm>();

/** Views whose every answer is a copy: the state changes in place, and a view is no way to change it. */
function viewsOf(chart: Chart): ViewForm {
  const form = forms.get(chart) ?? viewForm(chart, handedOut);
  forms.set(chart, form);
  return form;
}

function chained(id: string, facts: readonly Fact[], seed: string) {
  const [seals, salts] = [saltsOf(seed, 'seal'), saltsOf(seed, 'entry')];
  const entries: Entry[] = [];
  const lines: string[] = [];
  let hash = GENESIS;
  for (const fact of facts) {
    const seal = sealedPaths(fact.type).length > 0 ? seals(fact.type) : '';
    const entry = toEntry(id, fact, hash, { seal, entry: salts(fact.type) }, lines);
    hash = entry.hash;
    entries.push(entry);
  }
  if (!entries.some(isOrder)) return { entries, lines };
  // Texts that the record orders to be erased are not in it.
  const doomed = coverage(entries);
  const left = entries.map((entry, index) =>
    withoutSeals(
      entry,
      Object.keys(entry.seals ?? {}).filter((pointer) => doomed[index]?.(pointer)),
    ),
  );
  return { entries: left, lines };
}
