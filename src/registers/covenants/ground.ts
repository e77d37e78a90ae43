// By what a covenant may be adopted or repealed: a vote of a consultation, or a body's document; and why it may not. What the commands of
// covenants are declared with stands here too. Pure.
import * as z from 'zod/mini';
import { id, word } from '../../fields.js';
import { written } from '../../form.js';
import { declaring, isUsed } from '../register.js';
import type { Covenant, CovenantsState, Ground, Refusals, Version } from './words.js';

export const { command, refuse } = declaring<CovenantsState, Refusals>();

/** The fields in which a command names its ground. */
export const grounds = {
  matter: z.optional(id),
  consultation: z.optional(id),
  item: z.optional(id),
  head: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/, written('sha-256')))),
  body: z.optional(id),
  document: z.optional(word),
};

export const groundOf = ({ matter, consultation, item, head, body, document }: Ground): Ground => ({
  matter,
  consultation,
  item,
  head,
  body,
  document,
});

/** Decided for: by a vote that passed, or by agreement. */
const CARRIED: readonly string[] = ['passed', 'agreed'];

function refuseBody(state: CovenantsState, body: string) {
  const { bodies } = state.settings.covenants;
  if (!state.bodies[body]) return refuse('covenant.body-unknown', { body });
  return bodies.length > 0 && !bodies.includes(body)
    ? refuse('covenant.body-not-entitled', { body, known: bodies })
    : undefined;
}

/** What the consultation came to, as the community has it from its report. */
function refuseMatter(state: CovenantsState, matter: string, item: string, head: string) {
  const one = state.matters.get(matter);
  if (!one) return refuse('covenant.matter-unknown', { matter });
  const { report } = one;
  if (!report) return refuse('covenant.matter-not-reported', { matter });
  if (report.head !== head) return refuse('covenant.head-differs', { matter, head, reported: report.head });
  const decided = report.items.find((each) => each.item === item);
  if (!decided) return refuse('covenant.item-unknown', { matter, item });
  return CARRIED.includes(decided.status)
    ? undefined
    : refuse('covenant.not-adopted', { matter, item, status: decided.status });
}

/** Why this is no ground, if it is none. */
export function refuseGround(state: CovenantsState, { covenant }: Covenant, ground: Ground) {
  const { matter, consultation, item, head, body, document } = ground;
  const voted = matter ?? consultation;
  const both = matter !== undefined && consultation !== undefined;
  if (voted !== undefined && item !== undefined && head !== undefined && body === undefined && !both) {
    if (matter !== undefined) return refuseMatter(state, matter, item, head);
    // A consultation the community itself handed over is looked up; any other is what the record that is named says.
    const handed = isUsed(state, 'matters') ? state.consultations.get(voted) : undefined;
    return handed === undefined ? undefined : refuseMatter(state, handed, item, head);
  }
  if (body !== undefined && document !== undefined && voted === undefined && item === undefined && head === undefined)
    return refuseBody(state, body);
  return refuse('covenant.no-ground', { covenant });
}

/** A covenant with one of its versions changed. */
export const withVersion = (one: Covenant, version: number, change: Partial<Version>): Covenant => ({
  ...one,
  versions: one.versions.map((each) => (each.version === version ? { ...each, ...change } : each)),
});
