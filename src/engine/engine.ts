// The engine: what a host calls. It finds the room of each consultation and hands out answers, views, records and changes.
// Everything that is decided is decided by `decide`; here is only what has to do with the outside.
import { nanoid } from 'nanoid';
import { deepFrozen } from '../handed.js';
import { EDITION } from '../kernel/editions.js';
import { isNumbered, REVISION } from '../kernel/revisions.js';
import type { RefusalCodeOf } from '../parts/all.js';
import { refuse } from '../parts/command.js';
import { retention } from '../parts/common/people.js';
import { consultation } from '../procedure/chart.js';
import { passDeadlines } from '../procedure/decide.js';
import { permitted } from '../procedure/permitted.js';
import { placeOf, type Snapshot } from '../procedure/snapshot.js';
import { heldBackFrom, view } from '../procedure/view.js';
import type { CommandType, Refusal } from '../procedure/vocabulary.js';
import { Ahead } from './ahead.js';
import type { Answer, Answered, Engine, EngineOptions, FieldsIn, Submission } from './calls.js';
import { toFact } from './chain.js';
import type { Entry } from './contracts.js';
import { convenedBy } from './convened.js';
import { randomHex } from './entropy.js';
import { Closed, Corrupt, UnknownConsultation } from './errors.js';
import { toldTo } from './heard.js';
import { type Asker, type Outcome, writtenDown } from './judging.js';
import { namesOf } from './names.js';
import { OpenConsultation } from './open-consultation.js';
import { asPerson } from './person.js';
import { engineProblem } from './problems.js';
import { mayPurge, mayRead } from './publication.js';
import { readUntil } from './reading.js';
import { asSaid, checkDate, checkPage, checkSeq, checkStore, type Said, taken } from './said.js';
import { Watching } from './watching.js';

export type {
  Answer,
  Answered,
  Asking,
  Change,
  Engine,
  EngineOptions,
  FieldsIn,
  Opening,
  Person,
  Posted,
  Submission,
} from './calls.js';
export type { Happening } from './feed.js';
export type { Asker } from './judging.js';

/** Consultations one look of the clock takes at most, where a store gives them to one caller each, and for how many milliseconds. */
const CLAIMED = 1000;
const LEASE = 60_000;
/** How far ahead the system's clock may be, in milliseconds. */
const AHEAD = 300_000;

/**
 * Creates an engine over a store.
 * @example
 * const engine = createEngine({ store: memory() });
 */
export function createEngine({
  store: given,
  scope,
  now: givenNow,
  ahead = givenNow ? Number.POSITIVE_INFINITY : AHEAD,
  id: newId = nanoid,
  entropy,
  methods,
  revision,
  charts: others = [],
  cache = 128,
  patience = 30_000,
  onRefused,
  onAdmitted,
}: EngineOptions): Engine {
  if (typeof given !== 'function' && scope !== undefined)
    throw new TypeError(
      `createEngine: scope '${scope}' would not be kept to, since \`store\` was opened for a scope of its own; open it for that one, or hand in a function: store: (scope) => …`,
    );
  if (revision !== undefined && !isNumbered(revision))
    throw new RangeError(`createEngine: there is no revision ${revision}; there are 1 to ${REVISION}`);
  const store = typeof given === 'function' ? given(scope ?? 'default') : given;
  checkStore(store);
  const clock = givenNow ?? (() => new Date());
  const ours = store.clock?.bind(store);
  const guard = new Ahead(ahead, { now: clock, gone: () => performance.now(), store: ours });
  const charts = [consultation, ...others];
  const rooms = new Map<string, OpenConsultation>();
  const closing = new AbortController();
  const watching = new Watching(
    store,
    closing.signal,
    async (id) => (await asOfNow(id, Math.min(ahead, AHEAD))).context.seq,
  );
  const chance = entropy ? { entropy } : { entropy: randomHex, uncounted: true };

  /** Whoever goes on asking a closed engine is told so, and not what its store says of it. */
  const refuseClosed = (): void => {
    if (closing.signal.aborted) throw new Closed(engineProblem('engine.closed', {}));
  };

  const publish = (id: string, entries: readonly Entry[]): void => {
    watching.published(id, entries);
    if (onAdmitted) for (const entry of entries) toldTo(onAdmitted, { id, fact: deepFrozen(toFact(entry)) });
  };

  const room = (id: string): OpenConsultation => {
    const found =
      rooms.get(id) ??
      new OpenConsultation(id, { store, charts, now: guard.now, ...chance, methods, revision, patience, publish });
    // Least recently used first: a Map keeps the order of insertion.
    rooms.delete(id);
    rooms.set(id, found);
    for (const [other, candidate] of rooms) {
      if (rooms.size <= cache) break;
      if (candidate.idle && other !== id) rooms.delete(other);
    }
    return found;
  };

  const heard = async (id: string, type: string, fields: unknown, asker: Asker): Promise<Outcome> => {
    refuseClosed();
    // Copied as they call, whatever has to be waited for then.
    const said = asSaid(type, fields, asker);
    const unsure = guard.ask();
    if (unsure) await unsure;
    const outcome = await room(id).ask(said);
    if (!outcome) throw new Error(`${type} got no answer`);
    if (!outcome.ok) toldTo(onRefused, { id, type, by: asker?.by ?? '', refusal: outcome.refusal });
    return outcome;
  };

  /** The state as of now: what is overdue has passed, though it may not be recorded yet. `later`: as a process sees it whose clock is so far ahead. */
  const asOfNow = async (id: string, later = 0): Promise<Snapshot> => {
    refuseClosed();
    const snapshot = await room(id).snapshot();
    if (!snapshot) throw new UnknownConsultation(engineProblem('engine.unknown-consultation', { id }));
    const at = writtenDown(later === 0 ? clock() : new Date(clock().getTime() + later));
    return at < snapshot.context.at ? snapshot : passDeadlines(snapshot, { at, salt: '' }).snapshot;
  };

  const engine: Engine = {
    async open({ charter, title, ...opening }, { id = newId(), ...asker }) {
      const {
        edition = EDITION,
        mode = 'live',
        people = [],
        bodies = [],
        offices = [],
        items = [],
        follows,
        community,
      } = opening;
      const fields: FieldsIn<'consultation.open'> = {
        edition,
        mode,
        title,
        charter,
        ...convenedBy(asker.by, { people, offices }),
        bodies,
        items,
        ...(follows && { follows }),
        ...(community && { community }),
      };
      const outcome = await heard(id, 'consultation.open', fields, asker);
      // The codes this command can be refused with are those of its rule and of the door: `RefusalCodeOf` derives them from both.
      return outcome.ok
        ? { ok: true, id, seq: outcome.seq, ...(outcome.repeated && { repeated: true }) }
        : { ok: false, refusal: outcome.refusal as Refusal<RefusalCodeOf<'consultation.open'>> };
    },

    async submit<T extends CommandType>(id: string, type: T, fields: FieldsIn<T>, asker: Asker) {
      // As in `open`: an outcome of a command of type T is an answer of type T.
      return (await heard(id, type, fields, asker)) as Answer<T>;
    },

    async ask(id: string, command: Asker & { type: string; fields?: unknown }) {
      const { type, fields, asker } = taken(command as Submission);
      return (await heard(id, type, fields, asker)) as Answer<never>;
    },

    as: (id, person) => asPerson(engine, id, person),

    async submitMany(id, submissions) {
      refuseClosed();
      const said: Said[] = [];
      for (let at = 0; at < submissions.length; at += 1) said.push(taken(submissions[at]));
      await guard.ask();
      const outcomes = await room(id).askMany(said);
      for (const [index, outcome] of outcomes.entries()) {
        if (outcome.ok) continue;
        const { type = '', asker } = said[index] ?? {};
        const { by = '' } = asker ?? {};
        if ('refusal' in outcome) toldTo(onRefused, { id, type, by, refusal: outcome.refusal });
      }
      // As in `submit`: each outcome is the answer to its own command.
      return outcomes as Answered[];
    },

    permitted: async (id, person) => permitted(await asOfNow(id), person),

    view: async (id, person) => view(await asOfNow(id), person),

    async head(id) {
      refuseClosed();
      return store.head(id);
    },

    names: async (id) => namesOf((await asOfNow(id)).context),

    async record(id, { for: reader, profile = 'archive', after = 0, readable = false }) {
      checkSeq(after);
      const snapshot = await asOfNow(id);
      if (!mayRead(snapshot.context, reader, profile)) {
        return {
          ok: false,
          refusal: refuse('not-yours', {
            type: `record.${profile}`,
            roles: profile === 'archive' ? ['convener', 'recorder', 'supervisor'] : ['anyone'],
          }),
        };
      }
      // Not beyond what was judged, and no further than is recorded: what comes in while it is being read may have to be held back, and
      // what the clock has yet to say is in no store.
      const recorded = (await room(id).snapshot())?.context.seq ?? 0;
      const last = Math.min(snapshot.context.seq, recorded) + 1;
      const end = reader === 'system' && !readable ? last : Math.min(heldBackFrom(snapshot) ?? last, last);
      return { ok: true, entries: readUntil(store, id, { after, end, profile }, () => room(id).lastOrder()) };
    },

    watch(id, options = {}) {
      return watching.one(id, options);
    },

    watchAll: (options = {}) => watching.all(options),

    async list(options) {
      refuseClosed();
      checkPage('list', options);
      return store.list(options);
    },

    async due(at = clock()) {
      refuseClosed();
      checkDate('due: at', at);
      return store.list({ dueBefore: at.toISOString() });
    },

    async tick() {
      refuseClosed();
      await guard.ask();
      const dueBefore = guard.now().toISOString();
      const due = await (store.claim?.({ dueBefore, limit: CLAIMED, lease: LEASE }) ?? store.list({ dueBefore }));
      const heads = due.filter((one) => !('damaged' in one));
      const damaged = due.find((one) => 'damaged' in one);
      // What others ordered to be erased is not kept here until somebody asks. What is wrong with one of these, whoever asks is told.
      const kept = [...rooms.values()].map((each) => each.lastOrder().catch(() => undefined));
      const passed = await Promise.allSettled(heads.map(({ id }) => room(id).ask(undefined)));
      await Promise.all(kept);
      // One that is damaged holds up no other, and is not passed over in silence.
      for (const one of passed) if (one.status === 'rejected') throw one.reason;
      if (damaged) throw new Corrupt(damaged.damaged);
      return heads.map(({ id }) => id);
    },

    async purge(id, { by, ground }) {
      await guard.ask();
      const snapshot = await asOfNow(id);
      const { context: state } = snapshot;
      const place = placeOf(snapshot);
      if (!mayPurge(state, by)) {
        return { ok: false, refusal: refuse('not-yours', { type: 'record.purge', roles: ['convener', 'authority'] }) };
      }
      if (!place.startsWith('closed'))
        return { ok: false, refusal: refuse('not-now', { type: 'record.purge', place }) };
      const kept = retention(state, ground, guard.now().toISOString());
      if (kept) return { ok: false, refusal: kept };
      const left = rooms.get(id);
      rooms.delete(id);
      await left?.settle();
      return { ok: true, tombstone: await store.purge(id, { purgedAt: guard.now().toISOString(), ground }) };
    },

    async close() {
      closing.abort();
      await Promise.all([...rooms.values()].map((left) => left.settle()));
      await store.close();
    },
  };
  return engine;
}
