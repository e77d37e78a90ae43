// Where an item 事项 stands, and the only ways from there on: agreed or frozen, announced, decided, taken off the table, or back. Pure.
import { lifecycle } from '../../kernel/lifecycle.js';
import type { Item, ItemStatus, Option } from '../../kernel/state.js';
import type { VoteOutcome } from '../../law/index.js';
import type { State } from '../command.js';

/** Items that are neither settled nor being voted on: those may be taken off the table. */
const off = (to: ItemStatus): Partial<Record<ItemStatus, ItemStatus>> => ({
  open: to,
  frozen: to,
  passed: to,
  agreed: to,
  failed: to,
  'not-formed': to,
  objected: to,
});

/** Items that were taken off the table. */
const taken = (to: ItemStatus): Partial<Record<ItemStatus, ItemStatus>> => ({
  answered: to,
  shelved: to,
  referred: to,
  withdrawn: to,
  split: to,
});

type Verb =
  | 'agree'
  | 'freeze'
  | 'announce'
  | 'call-off'
  | VoteOutcome
  | 'answered'
  | 'shelved'
  | 'referred'
  | 'withdrawn'
  | 'split'
  | 'reopen'
  | 'put-again'
  | 'restore-passed'
  | 'restore-agreed'
  | 'restore-failed'
  | 'restore-not-formed'
  | 'restore-objected';

/** What a vote or a settlement makes of an item is named after where it leads. */
export const itemStatus = lifecycle<ItemStatus, Verb>({
  agree: { open: 'agreed' },
  freeze: { open: 'frozen' },
  announce: { frozen: 'voting' },
  // The notice is withdrawn, the vote is called again, or the next stage of the route comes.
  'call-off': { voting: 'frozen' },
  passed: { voting: 'passed' },
  failed: { voting: 'failed' },
  'not-formed': { voting: 'not-formed' },
  answered: off('answered'),
  shelved: off('shelved'),
  referred: off('referred'),
  // A consultation is withdrawn while it votes, too.
  withdrawn: { ...off('withdrawn'), voting: 'withdrawn' },
  split: off('split'),
  // Deliberated or voted on again, with the projects that came of it, even where it had been taken off the table meanwhile.
  reopen: { ...off('open'), voting: 'open', ...taken('open') },
  'put-again': { ...off('frozen'), ...taken('frozen') },
  // Taken off the table by mistake: back to what it was.
  'restore-passed': taken('passed'),
  'restore-agreed': taken('agreed'),
  'restore-failed': taken('failed'),
  'restore-not-formed': taken('not-formed'),
  'restore-objected': taken('objected'),
});

const RESTORES: Readonly<Partial<Record<ItemStatus, Verb>>> = {
  open: 'reopen',
  frozen: 'put-again',
  passed: 'restore-passed',
  agreed: 'restore-agreed',
  failed: 'restore-failed',
  'not-formed': 'restore-not-formed',
  objected: 'restore-objected',
};

/** The item was taken off the table by mistake: it stands where it stood. */
export function restoreItem(item: Item): void {
  const verb = item.before && RESTORES[item.before.status];
  if (!verb) throw new Error(`there is no way back for ${item.item}`);
  itemStatus.move(item, verb);
  item.reply = undefined;
  item.to = undefined;
  item.before = undefined;
}

export const optionStatus = lifecycle<Option['status'], 'withdraw' | 'freeze' | 'reopen'>({
  withdraw: { open: 'withdrawn' },
  freeze: { open: 'frozen' },
  reopen: { frozen: 'open' },
});

/** The item is deliberated again, with its options open. */
export function reopenItem(draft: State, id: string): void {
  const item = draft.items[id];
  if (!item) return;
  itemStatus.move(item, 'reopen');
  item.stage = 0;
  item.chosen = undefined;
  item.elected = undefined;
  item.standing = undefined;
  for (const option of item.options) if (optionStatus.may(option, 'reopen')) optionStatus.move(option, 'reopen');
}

/** The item is voted on again, as it was frozen. */
export function putItemAgain(draft: State, id: string): void {
  const item = draft.items[id];
  if (!item) return;
  itemStatus.move(item, 'put-again');
  item.stage = 0;
}

/** Nothing has come of it yet: it still waits for an answer. */
export const isOpen = ({ status }: Pick<Item, 'status'>): boolean =>
  status === 'open' || status === 'frozen' || status === 'voting';

/** How often steps were entered: what was settled in one and left behind is not taken up again in another. */
export const stepsEntered = ({ rounds }: State): number =>
  Object.values(rounds).reduce((total, round) => total + round, 0);
