// The catalogue 服务目录: listed → retired, and listed again. Pure.
import * as z from 'zod/mini';
import { id, text, word } from '../../fields.js';
import type { Stamp } from '../../kernel/command.js';
import { lifecycle } from '../../kernel/lifecycle.js';
import { asker, endsFor, isAmong, isParty, speaksFor } from '../lists.js';
import { admitted, byType, declaring, found } from '../register.js';
import type { Refusals, Service, ServiceStatus, ServicesState } from './words.js';

export const { command, refuse } = declaring<ServicesState, Refusals>();

const life = lifecycle<ServiceStatus, 'order' | 'retire' | 'relist'>({
  order: { listed: 'listed' },
  retire: { listed: 'retired' },
  relist: { retired: 'listed' },
});

export const theService = (state: ServicesState, { fields }: { fields: { service: string } }) =>
  state.services.get(fields.service) ?? refuse('service.unknown', { service: fields.service });

export const refuseOutOfTurn = ({ service, status }: Service, verb: keyof typeof life.table) =>
  life.may({ status }, verb) ? undefined : refuse('service.out-of-turn', { service, status });

/** Who keeps the catalogue: they enter what bodies render, and take out what is rendered no more. */
const KEEPERS = ['convener', 'recorder'] as const;

/** Only whoever renders it promises to. */
const refuseOthers = (state: ServicesState, service: string, provider: string, asked: Stamp) =>
  speaksFor(state, provider, asked, KEEPERS) ? undefined : refuse('service.not-yours', { service });

export const list = command({
  type: 'service.list',
  fields: z.strictObject({
    service: id,
    title: text(200),
    text: z.optional(text()),
    kind: z.optional(word),
    /** Who renders it; whoever lists it where nothing is said. */
    provider: z.optional(id),
    capacity: z.optional(z.int().check(z.gte(1), z.lte(1_000_000))),
  }),
  who: ['anyone'],
  back: { by: { 'service.retire': ['service'] }, until: 'kept' },
  concerns: ['provider'],
  forOthers: true,
  judge(state, asked) {
    const { service, kind, provider = asker(asked) } = asked.fields;
    if (state.services.has(service)) return refuse('service.exists', { service });
    if (!isParty(state, provider)) return refuse('service.provider-unknown', { provider });
    const refused = refuseOthers(state, service, provider, asked);
    if (refused) return refused;
    const { kinds } = state.settings.services;
    return kind !== undefined && !isAmong(kinds, kind)
      ? refuse('service.kind-unknown', { kind, known: kinds })
      : found({ provider });
  },
  changes(draft, { fields, finding: { provider } }) {
    draft.services = draft.services.set(fields.service, { ...fields, provider, ordered: 0, status: 'listed' });
  },
});

/** Out of the catalogue: not while somebody waits for it. */
export const retire = command({
  type: 'service.retire',
  fields: z.strictObject({ service: id, reason: text() }),
  who: ['anyone'],
  back: { by: { 'service.relist': ['service'] }, until: 'kept' },
  forOthers: true,
  subject: theService,
  judge(state, asked, one) {
    const refused = refuseOutOfTurn(one, 'retire');
    if (refused) return refused;
    const { service, ordered } = one;
    if (!endsFor(state, one.provider, asked, KEEPERS)) return refuse('service.not-yours', { service });
    return ordered > 0 ? refuse('service.orders-open', { service, ordered }) : admitted;
  },
  changes(draft, { fields }, one) {
    draft.services = draft.services.set(one.service, { ...life.moved(one, 'retire'), reason: fields.reason });
  },
});

export const relist = command({
  type: 'service.relist',
  fields: z.strictObject({ service: id, reason: text() }),
  who: ['anyone'],
  back: { by: { 'service.retire': ['service'] }, until: 'kept' },
  forOthers: true,
  subject: theService,
  judge: (state, asked, one) =>
    refuseOutOfTurn(one, 'relist') ?? refuseOthers(state, one.service, one.provider, asked) ?? admitted,
  changes(draft, _fact, one) {
    draft.services = draft.services.set(one.service, { ...life.moved(one, 'relist'), reason: undefined });
  },
});

/** Everything declared here, by type. */
export const commands = byType(list, retire, relist);
