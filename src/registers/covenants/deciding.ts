// Covenants decided on: adopted and repealed by a vote or a body's document, annulled by an authority; and what was entered wrongly
// taken back. Pure.
import * as z from 'zod/mini';
import { id, line, text } from '../../fields.js';
import { written } from '../../form.js';
import { hasRole, momentOf } from '../../kernel/questions.js';
import { lateness } from '../lists.js';
import { found } from '../register.js';
import {
  clockOf,
  command,
  filingDue,
  heldBefore,
  keep,
  life,
  mark,
  refuse,
  refuseOutOfTurn,
  textOf,
  theCovenant,
} from './versions.js';
import type { Covenant, CovenantsState, Decision } from './words.js';

const head = z.string().check(z.regex(/^[0-9a-f]{64}$/, written('sha-256')));

/** What decided: an item of a matter the community handed over, one of another consultation, or a body, with its document. */
const decision = z.discriminatedUnion('how', [
  z.strictObject({ how: z.literal('matter'), matter: id, item: id, head }),
  z.strictObject({ how: z.literal('consultation'), consultation: id, item: id, head }),
  z.strictObject({ how: z.literal('body'), body: id, document: line }),
]);

const version = z.int().check(z.gte(1), z.lte(1_000_000));

/** Why a report does not say that this item passed: the record it tells of is named by its head. */
function refuseReport(state: CovenantsState, of: string, item: string, head: string) {
  const matter = state.matters.get(of);
  if (!matter) return refuse('covenant.matter-unknown', { matter: of });
  const { report, status } = matter;
  if (status !== 'reported' || !report || /^closed\.(annulled|withdrawn)$/.test(report.place))
    return refuse('covenant.matter-not-decided', { matter: of });
  if (report.head !== head) return refuse('covenant.head-differs', { matter: of, head: report.head });
  const passed = report.items.some((one) => one.item === item && ['passed', 'agreed'].includes(one.status));
  return passed ? undefined : refuse('covenant.item-not-passed', { matter: of, item });
}

/** Whether two decisions are one. */
const isSame = (one: Decision, other: Decision): boolean =>
  one.consultation === other.consultation &&
  one.item === other.item &&
  one.body === other.body &&
  one.document === other.document;

/** The covenant that a decision of a vote adopted or repealed already. A body's document may settle several at once. */
function usedBy(state: CovenantsState, by: Decision): string | undefined {
  if (by.consultation === undefined) return undefined;
  for (const { covenant, adopted } of state.covenantVersions.values())
    if (adopted && isSame(adopted, by)) return covenant;
  for (const { covenant, repealed } of state.covenants.values()) if (repealed && isSame(repealed, by)) return covenant;
  return undefined;
}

/** What decided, as the covenant keeps it, or why it decided nothing here. */
function decided(state: CovenantsState, how: z.output<typeof decision>) {
  if (how.how === 'body') {
    const { body, document } = how;
    return Object.hasOwn(state.bodies, body) ? { body, document } : refuse('covenant.body-unknown', { body });
  }
  const { item, head } = how;
  // A consultation that was handed a matter is known by its report, whichever way it is named.
  const matter = how.how === 'matter' ? how.matter : state.consultations.get(how.consultation);
  const refused = matter === undefined ? undefined : refuseReport(state, matter, item, head);
  if (refused) return refused;
  const consultation = how.how === 'matter' ? state.matters.get(how.matter)?.consultation : how.consultation;
  const by: Decision = { ...(matter !== undefined && { matter }), consultation, item, head };
  const used = usedBy(state, by);
  return used === undefined ? by : refuse('covenant.decision-used', { covenant: used });
}

/** What stood before a decision. */
const before = ({ status, holding }: Covenant) => ({ status, holding });

export const adopt = command({
  type: 'covenant.adopt',
  /** The number of the text that was decided on: one that was replaced meanwhile is not adopted by mistake. */
  fields: z.strictObject({ covenant: id, version, decision }),
  who: ['convener', 'recorder'],
  back: { by: { 'covenant.retract': ['covenant'] }, until: 'kept' },
  subject: theCovenant,
  judge(state, asked, one) {
    const { fields } = asked;
    const { covenant, pending } = one;
    if (pending !== fields.version) return refuse('covenant.not-pending', { covenant, version: pending });
    const refused = refuseOutOfTurn(one, 'adopt');
    if (refused) return refused;
    const by = decided(state, fields.decision);
    if ('code' in by) return by;
    const { moment } = momentOf(state, asked);
    return found({ by, before: one.holding ?? null, moment, due: filingDue(state, one, pending, moment) });
  },
  changes(draft, { fields, finding: { by, moment, due } }, one) {
    const { version: adopted } = fields;
    mark(draft, one, adopted, { adopted: { ...by, at: moment }, before: one.holding });
    const undo = { what: 'adopt', version: adopted, ...before(one) } as const;
    keep(draft, { ...life.moved(one, 'adopt'), pending: undefined, holding: adopted, undo }, due);
  },
});

/** Done away with, by whoever could have adopted it. */
export const repeal = command({
  type: 'covenant.repeal',
  fields: z.strictObject({ covenant: id, decision, reason: text() }),
  who: ['convener', 'recorder'],
  back: { by: { 'covenant.retract': ['covenant'] }, until: 'kept' },
  subject: theCovenant,
  judge(state, { fields }, one) {
    const { covenant, pending } = one;
    const refused = refuseOutOfTurn(one, 'repeal');
    if (refused) return refused;
    // Nobody is to think that the text that waits went with it.
    if (pending !== undefined) return refuse('covenant.pending', { covenant, version: pending });
    const by = decided(state, fields.decision);
    return 'code' in by ? by : found({ by, version: one.holding ?? 0 });
  },
  changes(draft, { finding }, one) {
    const undo = { what: 'repeal', version: finding.version, ...before(one) } as const;
    keep(draft, { ...life.moved(one, 'repeal'), holding: undefined, repealed: finding.by, undo }, null);
  },
});

/**
 * By an authority, with its document: the text before holds again, or none. A text that waits is not touched.
 * @see 城市居民委员会组织法 (2025) art. 31: what conflicts with the law the street or the district has corrected; that the text before
 * holds meanwhile is ours
 */
export const annul = command({
  type: 'covenant.annul',
  fields: z.strictObject({
    covenant: id,
    /** The text that is annulled; the one that holds where nothing is said. */
    version: z.optional(version),
    document: line,
    ground: text(),
  }),
  who: ['authority'],
  back: { by: { 'covenant.retract': ['covenant'] }, until: 'kept' },
  subject: theCovenant,
  judge(state, asked, one) {
    const { covenant } = one;
    const refused = refuseOutOfTurn(one, 'hold');
    if (refused) return refused;
    const { version: annulled = one.holding ?? 0 } = asked.fields;
    const its = textOf(state, one, annulled);
    if (!its?.adopted) return refuse('covenant.not-adopted', { covenant, version: annulled });
    if (its.annulled) return refuse('covenant.annulled', { covenant, version: annulled });
    const holding = annulled === one.holding ? heldBefore(state, one, annulled) : one.holding;
    const { moment } = momentOf(state, asked);
    return found({ version: annulled, holding: holding ?? null, due: filingDue(state, one, holding, moment) });
  },
  changes(draft, { fields: { document, ground }, finding }, one) {
    const holding = finding.holding ?? undefined;
    mark(draft, one, finding.version, { annulled: { document, ground } });
    const undo = { what: 'annul', version: finding.version, ...before(one) } as const;
    const after = { ...life.moved(one, holding === undefined ? 'annul' : 'fall-back'), holding, undo };
    // The clock of a text that goes on to hold runs on as it is.
    if (holding === one.holding) draft.covenants = draft.covenants.set(one.covenant, after);
    else keep(draft, after, finding.due);
  },
});

/** The last decision was entered by mistake, or set aside: what stood before it stands again, and a text adopted waits again. */
export const retract = command({
  type: 'covenant.retract',
  fields: z.strictObject({ covenant: id, reason: text() }),
  who: ['convener', 'recorder', 'authority'],
  back: { by: { 'covenant.adopt': ['covenant'], 'covenant.repeal': ['covenant'] }, until: 'kept' },
  subject: theCovenant,
  judge(state, asked, one) {
    const { covenant, pending, undo } = one;
    if (!undo) return refuse('covenant.nothing-to-retract', { covenant });
    if (undo.what === 'annul' && !hasRole(state, asked.by, ['authority']))
      return refuse('covenant.authority-only', { covenant });
    if (undo.what === 'adopt' && pending !== undefined)
      return refuse('covenant.pending', { covenant, version: pending });
    const { moment } = momentOf(state, asked);
    const { what, version: of, holding } = undo;
    return found({ what, version: of, holding: holding ?? null, due: filingDue(state, one, holding, moment) });
  },
  changes(draft, { finding }, one) {
    const { undo } = one;
    if (!undo) return;
    if (undo.what === 'adopt') mark(draft, one, undo.version, { adopted: undefined, before: undefined });
    if (undo.what === 'annul') mark(draft, one, undo.version, { annulled: undefined });
    // Not by the table: it puts back what a verb of the table had changed.
    const { status, holding } = undo;
    keep(
      draft,
      {
        ...one,
        status,
        holding,
        pending: undo.what === 'adopt' ? undo.version : one.pending,
        repealed: undo.what === 'repeal' ? undefined : one.repealed,
        undo: undefined,
      },
      finding.due,
    );
  },
});

/**
 * 备案: the text that holds was filed with an authority. Filed again, with a reason, it corrects what was entered.
 * @see 城市居民委员会组织法 (2025) art. 31, which sets no time for it
 */
export const file = command({
  type: 'covenant.file',
  fields: z.strictObject({ covenant: id, authority: line, document: line, reason: z.optional(text()) }),
  who: ['convener', 'recorder'],
  back: { by: { 'covenant.file': ['covenant', 'authority', 'document'] }, until: 'kept' },
  subject: theCovenant,
  judge(state, asked, one) {
    const refused = refuseOutOfTurn(one, 'hold');
    if (refused) return refused;
    const { covenant, holding = 0 } = one;
    if (textOf(state, one, holding)?.filed && asked.fields.reason === undefined)
      return refuse('covenant.filed', { covenant, version: holding });
    return found({ version: holding, ...lateness(state, clockOf(covenant), asked) });
  },
  changes(draft, { fields: { authority, document }, finding }, one) {
    mark(draft, one, finding.version, { filed: { authority, document } });
    keep(draft, one, null);
  },
});
