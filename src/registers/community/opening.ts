// What a community is opened with, and in what it may contradict itself; what a charter says of its registers, read whole. Pure.
import * as z from 'zod/mini';
import { charter, role } from '../../charters/charter.js';
import { isTree } from '../../charters/extend.js';
import { canonical } from '../../digest.js';
import { text, word } from '../../fields.js';
import { type FormProblem, formProblemOf } from '../../form.js';
import { EDITION, EDITIONS } from '../../kernel/editions.js';
import type { Refused } from '../../kernel/refusal.js';
import { since } from '../../kernel/revisions.js';
import { convenes, heldWrong, listedWrong, rosterFields } from '../../parts/consultation/roster.js';
import type { AnyRegister, Community } from '../register.js';
import { declaring } from '../register.js';
import type { Refusals } from './words.js';

export const { command, refuse } = declaring<Community, Refusals>();

/** What a charter says of a register: plain JSON; each register reads its own. */
const said = z.record(z.string(), z.json());

/** By register: those that are not named are not used. */
export const registersSaid = z.record(word, said);

export const opening = z.strictObject({
  edition: z._default(z.enum(EDITIONS), EDITION),
  mode: z.enum(['live', 'script', 'drill', 'simulated']),
  title: text(200),
  /** The rules it goes by: rights, offices, periods, clocks. */
  charter,
  /** What they say of each register the community uses. */
  registers: registersSaid,
  /** Who may ask for a register's commands, where it differs from the register's own; the charter's rights are of consultations. */
  rights: z.optional(z.record(word, z.array(role).check(z.minLength(1)))),
  ...rosterFields,
});

export type Opening = z.output<typeof opening>;

const inconsistent = (problem: Refusals['community.inconsistent']['problem'], at: string) =>
  refuse('community.inconsistent', { problem, at });

/** Why this opening cannot be, if it cannot: the first thing in which it contradicts itself. */
export function refuseOpening(fields: Opening, known: readonly string[], by: string, revision: number) {
  const command = Object.keys(fields.rights ?? {}).find((type) => !known.includes(type));
  if (command !== undefined) return inconsistent('unknown-command', command);
  const wrong = listedWrong(fields) ?? heldWrong(fields);
  if (wrong) return inconsistent(wrong.problem, wrong.at);
  return since({ revision }, 3) && !convenes(fields, by) ? inconsistent('no-convener', by) : undefined;
}

/** What is said of the registers, each read by its own schema, with everything it left out; or what is wrong with it. */
export function settingsOf(
  registers: readonly AnyRegister[],
  given: z.output<typeof registersSaid>,
): { settings: Record<string, unknown> } | Refused {
  const settings: Record<string, unknown> = {};
  const problems: FormProblem[] = [];
  for (const [id, said] of Object.entries(given)) {
    const register = registers.find((one) => one.id === id);
    if (!register) return refuse('community.register-unknown', { register: id, known: registers.map((one) => one.id) });
    const parsed = z.safeParse(register.settings, said);
    if (parsed.success) settings[id] = parsed.data;
    else
      for (const issue of parsed.error.issues)
        problems.push(formProblemOf(issue, ['registers', id, ...issue.path].join('.'), false));
  }
  return problems.length > 0 ? { code: 'malformed', numbers: { problems } } : { settings };
}

/**
 * Whether settings that a record has sealed are what was said, with what was left out as some version of the registers had it: those
 * registers and no others, each as its schema reads it, and nothing that was said said otherwise.
 */
export function isSettled(
  registers: readonly AnyRegister[],
  said: z.output<typeof registersSaid>,
  settings: Readonly<Record<string, unknown>> | undefined,
): boolean {
  if (!isTree(settings) || Object.keys(settings).sort().join() !== Object.keys(said).sort().join()) return false;
  return Object.entries(said).every(([id, own]) => {
    const sealed = settings[id];
    const parsed = registers.find((one) => one.id === id)?.settings;
    if (!parsed || !isTree(sealed)) return false;
    const read = z.safeParse(parsed, { ...sealed, ...own });
    return read.success && canonical(read.data) === canonical(sealed);
  });
}
