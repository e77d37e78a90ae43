// A consultation as a virtual object of Restate: one writer a key, its state beside it. Whatever asks the clock, chance or what this process
// has in mind happens in one recorded step, whose result says what is to be written: played again, the same is written again.
import * as restate from '@restatedev/restate-sdk';
import type { Submission } from '../../engine/calls.js';
import type { Entry } from '../../engine/contracts.js';
import type { Engine } from '../../engine/engine.js';
import { catchUp, load } from '../../engine/load.js';
import { consultation } from '../../procedure/chart.js';
import { persist } from '../../procedure/codec.js';
import { asStore } from './as-store.js';
import { Desks, type Judging, type Written } from './desk.js';
import type { News } from './index-object.js';
import { HEAD, type Kept, type KeptStore, type Lying } from './kept.js';
import { byKey, CONSULTATION, INDEX, keyOfPart, partOf } from './keys.js';
import { HANDED_OUT, type Handler, type Requests, type Telling, type Told, toldError } from './wire.js';

export interface ConsultationOptions extends Judging {
  /**
   * Handlers of the host's that are told of each append, once: `{ scope, id, first, last }`. A service handles several at a time; a virtual object that is
   * told under the key of the consultation (`keyed`) one after the other, in order.
   */
  publish?: readonly { service: string; handler: string; keyed?: boolean }[];
}

/** Nothing of an invocation is kept once it is answered, but for whoever asks the same again because the line was cut. */
const KEPT = { journalRetention: 0, idempotencyRetention: { minutes: 2 }, enableLazyState: true } as const;

/** As the SDK's own, whose type is at odds with itself where no property may be `undefined`. */
const JSON_TEXT: restate.Serde<unknown> = {
  contentType: 'application/json',
  serialize: (value) => restate.serde.json.serialize(value),
  deserialize: (bytes) => restate.serde.json.deserialize(bytes),
};

const LOOKING = { ...KEPT, idempotencyRetention: 0 } as const;

type Doing<H extends Handler> = (
  engine: Engine,
  id: string,
  request: Requests[H],
  store: KeptStore,
) => Promise<unknown>;

/** Entries up to about so many characters, and whether there are more. */
async function taken(entries: AsyncIterable<Entry>): Promise<{ entries: Entry[]; more: boolean }> {
  const page: Entry[] = [];
  let size = 0;
  for await (const entry of entries) {
    if (size >= HANDED_OUT) return { entries: page, more: true };
    page.push(entry);
    size += JSON.stringify(entry).length;
  }
  return { entries: page, more: false };
}

async function* within(pages: Iterable<readonly Entry[]>): AsyncIterable<Entry> {
  for (const page of pages) yield* page;
}

/** Lets the clock pass what is due; a message for a deadline that is none any more does nothing. */
async function passing(engine: Engine, store: KeptStore, due: string | undefined): Promise<string[]> {
  if (due !== undefined) {
    if (store.kept?.due !== due) return [];
    store.unschedule();
  }
  return engine.tick();
}

const standing = ({ seq, hash, place, due }: Kept) => ({ seq, hash, place, ...(due !== undefined && { due }) });

export function consultationObject(options: ConsultationOptions = {}) {
  const { publish = [], ...judging } = options;
  const desks = new Desks(judging);
  const charts = [consultation, ...(judging.charts ?? [])];

  const lyingIn = async (ctx: restate.ObjectSharedContext): Promise<Lying> => (await ctx.get<Lying>(HEAD)) ?? undefined;

  const readOn = async (ctx: restate.ObjectSharedContext, keys: readonly string[], read: Map<string, unknown>) => {
    const values = await restate.RestatePromise.all(
      keys.map((key) => ctx.get<unknown>(key) as restate.RestatePromise<unknown>),
    );
    for (const [index, key] of keys.entries()) read.set(key, values[index] ?? null);
  };

  const carryOut = (ctx: restate.ObjectContext, { changes, cleared, happened, pass }: Written): void => {
    const { scope, id } = byKey(ctx.key);
    if (cleared) ctx.clearAll();
    for (const [key, value] of changes) {
      if (value === null) ctx.clear(key);
      else ctx.set(key, value);
    }
    const send = { inputSerde: JSON_TEXT };
    if (pass)
      ctx.genericSend({
        ...send,
        service: CONSULTATION,
        method: 'pass',
        key: ctx.key,
        parameter: { due: pass.due },
        delay: pass.in,
      });
    const lying = new Map(changes).get(HEAD) as Lying;
    const told: News = { id, lying: lying && 'seq' in lying ? { id, ...standing(lying) } : lying, happened };
    ctx.genericSend({ ...send, service: INDEX, method: 'tell', key: keyOfPart(scope, partOf(id)), parameter: told });
    for (const { service, handler, keyed = false } of publish)
      for (const one of happened)
        ctx.genericSend({
          ...send,
          ...{ service, method: handler, parameter: { scope, id, ...one } },
          ...(keyed && { key: ctx.key }),
        });
  };

  const writing = async <H extends Handler>(
    ctx: restate.ObjectContext,
    request: Requests[H] & Telling,
    doing: Doing<H>,
  ): Promise<Told> => {
    const { id } = byKey(ctx.key);
    const { id: by, attemptCompletedSignal } = ctx.request();
    const desk = desks.of(ctx.key, id);
    const lying = await lyingIn(ctx);
    attemptCompletedSignal.addEventListener('abort', () => desk.abandon(by), { once: true });
    for (const read = new Map<string, unknown>(); ; ) {
      const attempted = await ctx.run('judge', () =>
        desk.write(by, lying, read, (engine, store) => doing(engine, id, request, store), request.tell),
      );
      if ('needs' in attempted) {
        await readOn(ctx, attempted.needs, read);
        continue;
      }
      desk.confirm(by);
      if (attempted.written) carryOut(ctx, attempted.written);
      return attempted.told;
    }
  };

  const looking = async <H extends Handler>(
    ctx: restate.ObjectSharedContext,
    request: Requests[H],
    doing: Doing<H>,
  ): Promise<Told> => {
    const { id } = byKey(ctx.key);
    const desk = desks.of(ctx.key, id);
    for (let lying = await lyingIn(ctx); ; ) {
      const read = new Map<string, unknown>();
      let told: Told | undefined;
      while (!told) {
        const attempted = await ctx.run('look', () =>
          desk.look(lying, read, (engine, store) => doing(engine, id, request, store)),
        );
        if ('needs' in attempted) await readOn(ctx, attempted.needs, read);
        else told = attempted.told;
      }
      if (!('error' in told) || !('code' in told.error) || told.error.code !== 'corrupt') return told;
      // It may have been written to, erased from or purged while it was read.
      const now = await lyingIn(ctx);
      if (JSON.stringify(now) === JSON.stringify(lying)) return told;
      lying = now;
    }
  };

  const writes = <H extends Handler>(doing: Doing<H>) =>
    restate.handlers.object.exclusive(KEPT, (ctx: restate.ObjectContext, request: Requests[H] & Telling) =>
      writing(ctx, request, doing),
    );
  const looks = <H extends Handler>(doing: Doing<H>) =>
    restate.handlers.object.shared(LOOKING, (ctx: restate.ObjectSharedContext, request: Requests[H]) =>
      looking(ctx, request, doing),
    );

  return restate.object({
    name: CONSULTATION,
    handlers: {
      open: writes<'open'>((engine, id, { opening, asker }) => engine.open(opening, { ...asker, id })),
      // Whatever came over the wire is looked at by the engine as everything else is.
      ask: writes<'ask'>((engine, id, { type, fields, asker }) => engine.ask(id, { ...asker, type, fields })),
      askMany: writes<'askMany'>(async (engine, id, { submissions }) =>
        (
          await engine.submitMany(
            id,
            submissions.map(({ type, fields, asker }) => ({ ...asker, type, fields })) as Submission[],
          )
        ).map((one) => ('error' in one ? { ok: false, error: toldError(one.error) } : one)),
      ),
      purge: writes<'purge'>((engine, id, asker) => engine.purge(id, asker)),
      pass: writes<'pass'>((engine, _id, { due }, store) => passing(engine, store, due)),
      permitted: looks<'permitted'>((engine, id, { person }) => engine.permitted(id, person)),
      view: looks<'view'>((engine, id, { person }) => engine.view(id, person)),
      state: looks<'state'>(async (_engine, id, _request, store) => {
        const before = store.loaded;
        const now = before && (await catchUp(asStore(store), id, before, charts));
        // What was ordered to go since is still in what was folded before.
        store.loaded = now && now.order === before.order ? now : await load(asStore(store), id, charts);
        return store.loaded && persist(store.loaded.snapshot);
      }),
      record: looks<'record'>(async (engine, id, reader) => {
        const record = await engine.record(id, reader);
        return record.ok ? { ok: true, ...(await taken(record.entries)) } : record;
      }),
      read: looks<'read'>(async (_engine, _id, { after = 0 }, store) => {
        return taken(within(store.pagesAfter(after)));
      }),
      head: restate.handlers.object.shared(LOOKING, async (ctx: restate.ObjectSharedContext): Promise<Told> => {
        const lying = await lyingIn(ctx);
        const { id } = byKey(ctx.key);
        return { ok: lying && 'seq' in lying ? { head: { id, ...standing(lying) } } : { ...lying } };
      }),
    },
  });
}
