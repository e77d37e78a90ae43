// 修订: rules that an edition gained once there were records. A consultation goes by those it was opened under, to its end, so that what
// was admitted stays right and `verify` asks no record for what nobody asked then. Why: docs/decisions/revisions.md. Imports types only.
import type { Common } from './state.js';

/**
 * The revision a consultation is opened under today; sealed into its opening fact.
 * 1: a body that decides needs its quorum when it decides; whoever leaves has left the queue; nobody is present for another without
 * being entrusted; hands are counted among those in the room; a recusal reaches every body the charter says; periods tell of their calendar.
 */
export const REVISION = 1;

/** Whether the rules of this revision hold for a consultation. */
export const since = ({ revision = 0 }: Pick<Common, 'revision'>, asked: number): boolean => revision >= asked;
