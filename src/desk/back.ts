// How an entry is put right where it was a slip: what to ask for, with the fields that the entry tells, by whom, until when. Pure.
import type { Role } from '../charters/charter.js';
import { fillingsOf, type Never, type Until, type Wrong } from '../kernel/back.js';

import { declaredAs } from '../procedure/chart.js';
import { community } from '../procedure/community.js';

export type { Never, Until, Wrong } from '../kernel/back.js';

/** A command that puts it right. What its fields lack - a reason, a witness, what is right - is for whoever asks to say. */
export interface WayBack {
  command: string;
  fields: Readonly<Record<string, unknown>>;
  /** Who may ask for it, unless the charter's `rights` say otherwise. */
  who: readonly Role[];
  /** `language(...).words.back.until` says it. */
  until: Until;
}

/** Of the community's chart, of the consultation's, or of one that a host put together. */
const declared = (type: string) =>
  Object.hasOwn(community.commands, type) ? community.commands[type] : declaredAs(type);

/**
 * How this is put right: of several ways each is for another moment, the nearest first. Where nothing puts it right, why not:
 * `language(...).words.back.never` says it. Whether it can still be done, the engine answers.
 * @param wrong a fact, or a command with its fields; of a stored entry `toFact` makes one with its texts
 * @example
 * wayBack(fact); // [{ command: 'motion.correct', fields: { motion: 'm1', for: 3, against: 6, abstain: 0 }, who: [...], until: 'built' }]
 */
export function wayBack(wrong: Wrong): WayBack[] | { none: Never } {
  const back = declared(wrong.type)?.back;
  // What no chart knows nobody has entered.
  if (!back) return [];
  if ('never' in back) return { none: back.never };
  return fillingsOf(back.by, wrong).map(({ command, fields }) => ({
    command,
    fields,
    who: declared(command)?.who ?? [],
    until: back.until,
  }));
}
