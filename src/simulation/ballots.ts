// Which items of a scenario are a choice among options, by which ballot form. Pure.
import type { Charter } from '../charters/charter.js';
import { ballotFormIn } from '../charters/rules.js';
import type { BallotForm } from '../count/ballot-form.js';
import type { Item } from './scenario.js';

/** The ballot form an item's options are chosen by, and the body that chooses; nothing where it is voted for or against. */
export function balloted(
  charter: Pick<Charter, 'vote'>,
  { route }: Pick<Item, 'route'>,
): { ballot: string; form: BallotForm; body: string } | undefined {
  for (const { ballot, body } of route) {
    const form = ballot === undefined ? undefined : ballotFormIn(charter, ballot);
    if (ballot !== undefined && form) return { ballot, form, body };
  }
  return undefined;
}
