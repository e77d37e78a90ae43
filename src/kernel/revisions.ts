// 修订: rules that an edition gained once there were records. A consultation goes by those it was opened under, to its end, so that what
// was admitted stays right and `verify` asks no record for what nobody asked then. Why: docs/decisions/revisions.md.
import { joined, joinedBy } from '../joined.js';
import type { Common } from './state.js';

/**
 * The revision a consultation is opened under today; sealed into its opening fact.
 * 1: a body that decides needs its quorum when it decides; whoever leaves has left the queue; nobody is present for another without
 * being entrusted; hands are counted among those in the room; a recusal reaches every body the charter says; periods tell of their calendar;
 * one voice over surveys of one thing; papers come by the charter's channels; what an objection overturned was no call of the vote; of
 * elections, who may stand for others.
 * 2: nothing leads into a step that the charter leaves out: no item, no way back, no opening.
 * 3: every entry carries a salt; idempotency keys are each person's own; nobody acts for another without a mandate in the record or as the
 * host's clerk says; whoever opens it convenes it; ids that stand together in a key are told apart;
 * nothing is said in a person's name by a field that names them; ratings and scores know their first fact;
 * no more options on a ballot or in a ranking than can be counted; a roll is continued only where it was begun.
 * 4: a project keeps to the price of what was decided.
 * 5: what was voted down is not called again.
 */
export const REVISION = 5;

/** Whether this is a revision that is known here, or nought for those of before they were numbered. */
export const isRevision = (revision: number): boolean =>
  Number.isInteger(revision) && revision >= 0 && revision <= REVISION;

/** Whether records may be opened under it. */
export const isNumbered = (revision: number): boolean => revision !== 0 && isRevision(revision);

/** Whether the rules of this revision hold for a consultation. */
export const since = ({ revision = 0 }: Pick<Common, 'revision'>, asked: number): boolean => revision >= asked;

/**
 * The name an idempotency key is kept under. Since revision 3 it is the key of whoever acts: what a key was used for is nobody else's to
 * find out, nor to use up. Ids have no white space in them.
 */
export const keyName = (state: Pick<Common, 'revision'>, by: string, key: string): string =>
  since(state, 3) ? joined(by, key) : key;

/**
 * Ids as one key of the state. Before revision 3 they stood with a sign between them that an id may hold: records of then keep those keys, in which
 * `3/2` with `101` and `3` with `2/101` were one.
 */
export const keyIn = (state: Pick<Common, 'revision'>, sign: '/' | ':', ...ids: readonly string[]): string =>
  since(state, 3) ? joinedBy(sign, ...ids) : ids.join(sign);
