// The opening fact: everything a consultation begins with, and in what it may contradict itself. Pure.
import * as z from 'zod/mini';
import { bodiesNamed } from '../../charters/bodies.js';
import { charter } from '../../charters/charter.js';
import { type Known, takesWitness, unknownCommand } from '../../charters/commands.js';
import { ballotFormIn, ruleIn, takenName, unfitForMotions } from '../../charters/rules.js';
import { stepsMissing } from '../../charters/steps.js';
import { id, text } from '../../fields.js';
import { EDITION, EDITIONS } from '../../kernel/editions.js';
import { since } from '../../kernel/revisions.js';
import { itemDraft, openedFrom } from '../../kernel/words.js';
import { firstTwice } from '../../twice.js';
import { refuse } from '../command.js';
import { itemProblem, refuseLeftOut } from '../common/item-list.js';
import { convenes, heldWrong, listedWrong, rosterFields } from './roster.js';
import type { Refusals } from './words.js';

export const opening = z.strictObject({
  edition: z._default(z.enum(EDITIONS), EDITION),
  mode: z.enum(['live', 'script', 'drill', 'simulated']),
  title: text(200),
  charter,
  ...rosterFields,
  /** Items, where the charter begins later than the gathering of topics. */
  items: z._default(z.array(itemDraft), []),
  /** The consultation this one was split off from or follows. */
  follows: z.optional(z.strictObject({ consultation: id, item: z.optional(id) })),
  /** The community it is opened from, whose chart has the matter referred to this consultation. */
  community: z.optional(openedFrom),
});

export type Opening = z.output<typeof opening>;

const inconsistent = (problem: Refusals['opening.inconsistent']['problem'], at: string) =>
  refuse('opening.inconsistent', { problem, at });

/** Why this opening cannot be under the rules of a revision, if it cannot: the first thing in which it contradicts itself. */
export function refuseOpening(known: Known, fields: Opening, by: string, revision: number) {
  const people = new Set(fields.people.map(({ person }) => person));
  const bodies = new Set(fields.bodies.map(({ body }) => body));
  const listed = listedWrong(fields);
  if (listed) return inconsistent(listed.problem, listed.at);
  const { deliberation, begins, phases } = fields.charter;
  const needed = bodiesNamed(fields.charter).find(({ body }) => !bodies.has(body));
  if (needed) return inconsistent('unknown-body', needed.body);
  const step = firstTwice(phases.flatMap((phase) => phase.steps));
  if (step !== undefined) return inconsistent('step-twice', step);
  const asked = since({ revision }, 2);
  const [missing] = asked ? stepsMissing(fields.charter) : [];
  if (missing !== undefined) return inconsistent('step-missing', missing);
  const held = heldWrong(fields);
  if (held) return inconsistent(held.problem, held.at);
  if (since({ revision }, 3) && !convenes(fields, by)) return inconsistent('no-convener', by);
  const taken = takenName(fields.charter);
  if (taken !== undefined) return inconsistent('rule-taken', taken);
  const unfit = unfitForMotions(fields.charter, deliberation);
  if (unfit !== undefined) return inconsistent('motion-rule', unfit);
  const item = itemProblem(fields.items, {
    body: (id) => bodies.has(id),
    person: (id) => people.has(id),
    rule: (id) => ruleIn(fields.charter, id) !== undefined,
    ballot: (id) => ballotFormIn(fields.charter, id) !== undefined,
  });
  if (item) return inconsistent(item.problem, item.at);
  if (begins !== 'topics' && fields.items.length === 0) return inconsistent('no-items', begins);
  const unroutable = begins === 'vote' ? fields.items.find(({ route }) => route.length === 0) : undefined;
  if (unroutable) return inconsistent('no-route', unroutable.item);
  const leftOut = asked ? refuseLeftOut(fields.charter, fields.items) : undefined;
  if (leftOut) return leftOut;
  const { rights, secondPerson, vote } = fields.charter;
  const command = unknownCommand(known, [...Object.keys(rights), ...secondPerson, ...vote.late.commands]);
  if (command !== undefined) return inconsistent('unknown-command', command);
  const unwitnessed = secondPerson.find((type) => !takesWitness(known, type));
  return unwitnessed === undefined ? undefined : inconsistent('unknown-command', unwitnessed);
}
