// Who may read a record, and how much of it: the archive for those who answer for it, the publication for everybody.
// The publication uses the seals: what is not published is simply not handed out, and the chain still verifies.

import { OFFICES } from '../charters/charter.js';
import type { Json } from '../digest.js';
import { holds, isKnown } from '../kernel/questions.js';
import { declaredAs } from '../procedure/chart.js';
import type { State } from '../procedure/vocabulary.js';
import type { Entry } from './contracts.js';

export type Profile = 'archive' | 'publication';

/**
 * Texts that are meant for the public: what is consulted on, proposed, decided and answered; what money was spent for, and why something was
 * changed or failed (城市居民委员会组织法 (2025) 第四十二条: docs/decisions/published-accounts.md). Names of those in no office, addresses and what
 * people said are not.
 */
const PUBLISHED: Readonly<Record<string, readonly string[]>> = {
  'consultation.open': ['/fields/title', '/fields/items'],
  'consultation.suspend': ['/fields/reason'],
  'consultation.withdraw': ['/fields/reason'],
  'consultation.annul': ['/fields/ground'],
  'charter.amend': ['/fields/reason'],
  'claim.post': ['/fields/title'],
  'item.settle': ['/fields/reply'],
  'item.split': ['/fields/reason'],
  'topic.submit': ['/fields/title'],
  'topic.merge': ['/fields/reason'],
  'topic.screen': ['/fields/reply'],
  'study.decide': ['/fields/opinion'],
  'agenda.set': ['/fields/items'],
  'round.call': ['/fields/place'],
  'deliberation.conclude': ['/fields/reply'],
  'poll.extend': ['/fields/reason'],
  'vote.return': ['/fields/reason'],
  'objection.uphold': ['/fields/reason'],
  'conversion.send-back': ['/fields/reason'],
  'implementation.send-back': ['/fields/reason'],
  'evaluation.conclude': ['/fields/reason'],
  'option.propose': ['/fields/title', '/fields/text'],
  'option.amend': ['/fields/title', '/fields/text'],
  'ruling.make': ['/fields/about', '/fields/ruling'],
  'motion.move': ['/fields/title', '/fields/text'],
  'notice.post': ['/fields/place'],
  'result.post': ['/fields/place'],
  'objection.reply': ['/fields/reply'],
  'money.spend': ['/fields/text'],
  'ledger.reverse': ['/fields/reason'],
  'change.request': ['/fields/alters/content', '/fields/reason'],
  'change.decide': ['/fields/reason'],
  'milestone.reach': ['/fields/text'],
  'milestone.reopen': ['/fields/reason'],
  'inspection.record': ['/fields/text'],
  'session.fail': ['/fields/reason'],
  'session.adjourn': ['/fields/reason'],
  'round.cancel': ['/fields/reason'],
  'notice.withdraw': ['/fields/reason'],
  'poll.reopen': ['/fields/reason'],
  'extension.correct': ['/fields/reason'],
  'count.recount': ['/fields/reason'],
  'tally.correct': ['/fields/reason'],
  'tally.strike': ['/fields/reason'],
  'external.correct': ['/fields/reason'],
  'result.retract': ['/fields/reason'],
};

/** Commands that open a record: they list people, and say who of them holds an office. */
const OPENINGS: ReadonlySet<string> = new Set(['consultation.open', 'community.open']);

const NAMED = /^\/fields\/people\/(\d+)\/name$/;

/** What stands there, if anything does: entries from elsewhere are asked before they are judged. */
const at = (of: Json | undefined, key: string): Json | undefined =>
  typeof of === 'object' && of !== null && !Array.isArray(of) && Object.hasOwn(of, key) ? of[key] : undefined;

function listIn(fields: Json, key: string): readonly Json[] {
  const list = at(fields, key);
  return Array.isArray(list) ? list : [];
}

/** Whoever holds an office answers for it by name (docs/record.md): so the entry that opens a record keeps their names, and nobody else's. */
function isOfOffice({ type, fields }: Entry, pointer: string): boolean {
  const index = OPENINGS.has(type) ? NAMED.exec(pointer)?.[1] : undefined;
  if (index === undefined) return false;
  const person = at(listIn(fields, 'people')[Number(index)], 'person');
  return person !== undefined && listIn(fields, 'offices').some((held) => at(held, 'person') === person);
}

/** Sources of money that are nobody's own: what is written beside it says which fund or account it came out of, and names no giver. */
const PUBLIC_PURSE: ReadonlySet<Json | undefined> = new Set([
  'budget',
  'collective',
  'community',
  'departments',
  'government',
  'micro-fund',
  'public-income',
  'return-fund',
  'service-fund',
]);

const isOfPurse = ({ type, fields }: Entry, pointer: string): boolean =>
  type === 'money.receive' && pointer === '/fields/text' && PUBLIC_PURSE.has(at(fields, 'source'));

const isForAll = (entry: Entry, pointer: string): boolean =>
  entry.type.startsWith('project.') ||
  isOfOffice(entry, pointer) ||
  isOfPurse(entry, pointer) ||
  (declaredAs(entry.type)?.published ?? PUBLISHED[entry.type] ?? []).some(
    (path) => pointer === path || pointer.startsWith(`${path}/`),
  );

/** Whether nothing lies beside an entry but what is meant for the public. */
export const isPublished = (entry: Entry): boolean =>
  Object.keys(entry.seals ?? {}).every((pointer) => isForAll(entry, pointer));

/** The entry with only the texts that are meant for the public. */
export function published(entry: Entry): Entry {
  const { seals, ...open } = entry;
  const kept = Object.entries(seals ?? {}).filter(([pointer]) => isForAll(entry, pointer));
  return kept.length === 0 ? open : { ...open, seals: Object.fromEntries(kept) };
}

/** Whether a reader may have this profile: the archive is for office-holders and the host itself. */
export function mayRead(state: State, reader: string, profile: Profile): boolean {
  if (reader === 'system') return true;
  if (profile === 'archive') return OFFICES.some((office) => holds(state, reader, office));
  return isKnown(state, reader);
}

/** Whether somebody may have a closed record deleted. */
export const mayPurge = (state: State, person: string): boolean =>
  person === 'system' || holds(state, person, 'convener') || holds(state, person, 'authority');
