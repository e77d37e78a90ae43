// Covenants 公约: drafted → adopted by a vote or a body's document → amended by a new version, repealed, or annulled by an authority, when
// the version before holds again. Pure.
import * as z from 'zod/mini';
import { count, id, text, word } from '../../fields.js';
import { momentOf, periodEnd } from '../../kernel/questions.js';
import { isAmong } from '../lists.js';
import { admitted, byType, dropClock, found, setClock } from '../register.js';
import { command, grounds, groundOf, refuse, refuseGround, withVersion } from './ground.js';
import { signing } from './signing.js';
import { type Covenant, type CovenantsState, drafted, inForce, type Version } from './words.js';

const clockOf = (covenant: string): string => `covenant:${covenant}`;

export const theCovenant = (state: CovenantsState, { fields }: { fields: { covenant: string } }) =>
  state.covenants.get(fields.covenant) ?? refuse('covenant.unknown', { covenant: fields.covenant });

function keep(draft: CovenantsState, one: Covenant, due: string | null): void {
  draft.covenants = draft.covenants.set(one.covenant, one);
  if (due === null) dropClock(draft, clockOf(one.covenant));
  else setClock(draft, { id: clockOf(one.covenant), kind: 'covenant-filing', due, subject: one.covenant });
}

const last = ({ versions }: Covenant): number => versions.at(-1)?.version ?? 0;

export const drafting = command({
  type: 'covenant.draft',
  fields: z.strictObject({ covenant: id, title: text(200), text: text(20_000), scope: word, place: z.optional(word) }),
  who: ['convener', 'member', 'recorder'],
  judge(state, { fields: { covenant, scope } }) {
    const { scopes } = state.settings.covenants;
    if (state.covenants.has(covenant)) return refuse('covenant.exists', { covenant });
    return isAmong(scopes, scope) ? admitted : refuse('covenant.scope-unknown', { scope, known: scopes });
  },
  changes(draft, { fields: { text: said, ...fields } }) {
    const first: Version = { version: 1, text: said, status: 'drafted' };
    draft.covenants = draft.covenants.set(fields.covenant, {
      ...fields,
      versions: [first],
      signed: draft.covenants.get(fields.covenant)?.signed ?? NOBODY,
    });
  },
});

/** 修订: a new version, which holds once it is adopted as the first was; until then the one before does. */
export const amend = command({
  type: 'covenant.amend',
  fields: z.strictObject({ covenant: id, text: text(20_000), reason: text() }),
  who: ['convener', 'member', 'recorder'],
  subject: theCovenant,
  judge(_state, _asked, one) {
    const open = drafted(one);
    return open
      ? refuse('covenant.drafted-already', { covenant: one.covenant, version: open.version })
      : found({ version: last(one) + 1 });
  },
  changes(draft, { fields, finding: { version } }, one) {
    const fresh: Version = { version, text: fields.text, status: 'drafted' };
    draft.covenants = draft.covenants.set(one.covenant, { ...one, versions: [...one.versions, fresh] });
  },
});

/** The draft is not put to a decision, or failed there. */
export const drop = command({
  type: 'covenant.drop',
  fields: z.strictObject({ covenant: id, reason: text() }),
  who: ['convener', 'recorder'],
  subject: theCovenant,
  judge(_state, _asked, one) {
    const open = drafted(one);
    return open
      ? found({ version: open.version })
      : refuse('covenant.nothing-drafted', { covenant: one.covenant });
  },
  changes(draft, { fields: { reason }, finding: { version } }, one) {
    draft.covenants = draft.covenants.set(one.covenant, withVersion(one, version, { status: 'dropped', reason }));
  },
});

export const adopt = command({
  type: 'covenant.adopt',
  fields: z.strictObject({ covenant: id, ...grounds }),
  who: ['convener', 'recorder'],
  subject: theCovenant,
  judge(state, asked, one) {
    const open = drafted(one);
    if (!open) return refuse('covenant.nothing-drafted', { covenant: one.covenant });
    const refused = refuseGround(state, one, asked.fields);
    if (refused) return refused;
    const { fileDays } = state.settings.covenants;
    const { moment } = momentOf(state, asked);
    return found({
      version: open.version,
      supersedes: inForce(one)?.version ?? null,
      due: fileDays > 0 ? periodEnd(state, moment, fileDays) : null,
    });
  },
  changes(draft, { fields, finding: { version, supersedes, due }, at }, one) {
    const before = supersedes === null ? one : withVersion(one, supersedes, { status: 'superseded' });
    const ground = groundOf(fields);
    keep(draft, withVersion(before, version, { status: 'in-force', ground, adoptedAt: at }), due);
  },
});

const theVersionInForce = (one: Covenant) =>
  inForce(one) ?? refuse('covenant.not-in-force', { covenant: one.covenant });

/** 备案: filed with the street or the district. */
export const file = command({
  type: 'covenant.file',
  fields: z.strictObject({ covenant: id, document: word }),
  who: ['convener', 'recorder'],
  subject: theCovenant,
  judge(_state, _asked, one) {
    const held = theVersionInForce(one);
    if ('code' in held) return held;
    const { version, filed } = held;
    return filed === undefined
      ? found({ version })
      : refuse('covenant.filed-already', { covenant: one.covenant, version, document: filed });
  },
  changes(draft, { fields: { document }, finding: { version } }, one) {
    keep(draft, withVersion(one, version, { filed: document }), null);
  },
});

/** 废止: decided as it was adopted; nothing takes its place. */
export const repeal = command({
  type: 'covenant.repeal',
  fields: z.strictObject({ covenant: id, reason: text(), ...grounds }),
  who: ['convener', 'recorder'],
  subject: theCovenant,
  judge(state, { fields }, one) {
    const held = theVersionInForce(one);
    if ('code' in held) return held;
    return refuseGround(state, one, fields) ?? found({ version: held.version });
  },
  changes(draft, { fields: { reason }, finding: { version } }, one) {
    keep(draft, withVersion(one, version, { status: 'repealed', reason }), null);
  },
});

/** 撤销: by an authority, for what the law does not allow. The version that held before holds again, if there was one. */
export const annul = command({
  type: 'covenant.annul',
  fields: z.strictObject({ covenant: id, document: word, reason: text() }),
  who: ['authority'],
  subject: theCovenant,
  judge(_state, _asked, one) {
    const held = theVersionInForce(one);
    if ('code' in held) return held;
    const before = one.versions.filter(({ status }) => status === 'superseded').at(-1);
    return found({ version: held.version, again: before?.version ?? null });
  },
  changes(draft, { fields: { reason }, finding: { version, again } }, one) {
    const annulled = withVersion(one, version, { status: 'annulled', reason });
    keep(draft, again === null ? annulled : withVersion(annulled, again, { status: 'in-force' }), null);
  },
});

/** Repealed or annulled by mistake, or that was itself undone: this version holds again. */
export const reinstate = command({
  type: 'covenant.reinstate',
  fields: z.strictObject({ covenant: id, version: count, document: word, reason: text() }),
  who: ['authority'],
  subject: theCovenant,
  judge(_state, { fields: { version } }, one) {
    const { covenant } = one;
    const other = one.versions.find((each) => each.version === version);
    if (!other) return refuse('covenant.version-unknown', { covenant, version });
    return other.status === 'annulled' || other.status === 'repealed'
      ? found({ supersedes: inForce(one)?.version ?? null })
      : refuse('covenant.version-stands', { covenant, version });
  },
  changes(draft, { fields: { version }, finding: { supersedes } }, one) {
    const before = supersedes === null ? one : withVersion(one, supersedes, { status: 'superseded' });
    keep(draft, withVersion(before, version, { status: 'in-force', reason: undefined }), null);
  },
});

/** Everything declared here, by type. */
export const commands = { ...byType(drafting, amend, drop, adopt, file, repeal, annul, reinstate), ...signing };
