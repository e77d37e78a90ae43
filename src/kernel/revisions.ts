// 修订: rules that an edition gained once there were records. A consultation goes by those it was opened under, to its end, so that what
// was admitted stays right and `verify` asks no record for what nobody asked then. Why: docs/decisions/revisions.md. Imports types only.
import type { Common } from './state.js';

/**
 * The revision a consultation is opened under today; sealed into its opening fact.
 * 1: a body that decides needs its quorum when it decides; whoever leaves has left the queue; nobody is present for another without
 * being entrusted; hands are counted among those in the room; a recusal reaches every body the charter says; periods tell of their calendar;
 * one voice over surveys of one thing; papers come by the charter's channels; what an objection overturned was no call of the vote; of
 * elections, who may stand for others.
 * 2: nothing leads into a step that the charter leaves out: no item, no way back, no opening.
 * 3: no more options on a ballot or in a ranking than can be counted.
 */
export const REVISION = 3;

/** Whether the rules of this revision hold for a consultation. */
export const since = ({ revision = 0 }: Pick<Common, 'revision'>, asked: number): boolean => revision >= asked;
