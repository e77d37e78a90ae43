// What the working of a vote is made of, before any language says it: which law, which bases, and why it came out so. Pure.

import type { NameLookup } from '../engine/names.js';
import type { FormProblem } from '../form.js';
import {
  type Base,
  type Check,
  type DecisionRule,
  decisionRule,
  type Group,
  type Measures,
  sum,
} from '../law/index.js';
import type { ItemCount, Pack } from '../parts/3-vote/words.js';
import type { Quorum } from '../parts/attendance/words.js';
import type { DeadlineKind } from '../parts/state.js';
import type { FactOf } from '../procedure/vocabulary.js';
import type { Say } from './say.js';

/** The decision rule a pack stands for: as the notice sealed it, or else the catalogue's of that name. */
export const lawOf = (pack: Pick<Pack, 'id'>, { vote }: NameLookup): DecisionRule | undefined =>
  vote?.pack.id === pack.id ? vote.law : decisionRule(pack.id);

/** Whether enough have come. Where there is nobody to come, nobody is enough. */
export const isQuorate = ({ members, present, needed }: Quorum): boolean => members > 0 && present >= needed;

/** The option an item was frozen on. Records begun before that was found lack it: then the one named, or chosen by now. */
export function frozenOn({ fields, finding }: FactOf<'options.freeze'>, say: Say): string | undefined {
  const { item, option } = fields;
  if (!finding) return say.chosen(item, option);
  return finding.chosen === null ? undefined : say.option(item, finding.chosen);
}

/** A pack of local rules: `CN-BJ`. Every other pack leaves them out, and says so. */
export const isLocal = ({ jurisdiction }: Pack): boolean => jurisdiction.includes('-');

/** What the shares of these checks were taken of, each base once, in order. */
export const basesOf = (
  requirements: readonly { base: Base; group?: Group | undefined }[] | undefined,
): (Base | Group)[] => [...new Set((requirements ?? []).map(({ base, group }) => group ?? base))];

export const isEmpty = ({ heads, area, weight }: Measures): boolean => heads === 0 && area === 0 && weight === 0;

/** Whether invalid papers were let take part. */
export const invalidTookPart = (count: ItemCount): boolean => {
  const following = count['with-majority'];
  const deemed = count.deemed?.answer == null ? (following ? [following] : []) : [count.deemed.added];
  return count.participating.heads > sum(count.for, count.against, count.abstain, ...deemed).heads;
};

/** Enough took part and agreed, and yet it failed: somebody directly affected has not consented. */
export const failedForConsent = ({ outcome, consent, affected }: ItemCount): boolean =>
  outcome === 'failed' && affected.missing.length > 0 && consent.every(({ met }) => met);

/** Whether recusals took anybody out of the base; undefined where the roll they were on is not known. */
export function recusalsCount({ base }: ItemCount, { vote }: NameLookup): 'left-out' | 'kept' | undefined {
  if (!vote) return undefined;
  return base.heads < vote.roll.heads ? 'left-out' : 'kept';
}

/** Heads that meet a threshold need no arithmetic; everything else shows its products. */
export const needsProducts = ({ measure, met }: Check): boolean => measure !== 'heads' || !met;

/** Of a field that is wrong in a way that can be named, nothing vaguer is said besides. */
export const told = (problems: readonly FormProblem[]): FormProblem[] =>
  problems.filter(
    (problem) => !isVague(problem) || !problems.some((one) => !isVague(one) && nameOf(one) === nameOf(problem)),
  );

/** What a problem is about: a field by its path, or those that should not be there by theirs; empty for the whole. */
export const nameOf = ({ code, numbers }: FormProblem): string =>
  code === 'form.unknown-field' ? [numbers.name, numbers.fields.join(', ')].filter(Boolean).join('.') : numbers.name;

const isVague = ({ code, numbers }: FormProblem): boolean => code === 'form.written' && numbers.as === 'other';

/** Deadlines whose passing leaves somebody owing an answer; the others only move things on. */
export const isOwed = (kind: DeadlineKind): boolean =>
  ['reply', 'call-out', 'milestone', 'claim', 'response'].includes(kind);

/** Two moments, so that it shows how they differ: within one minute by their seconds, within one second by its parts. */
export function toldApart(one: string, other: string, say: Pick<Say, 'when'>): readonly [string, string] {
  const [first, second] = [say.when(one), say.when(other)];
  if (first !== second) return [first, second];
  const end = one.slice(17, 19) === other.slice(17, 19) ? 23 : 19;
  // Behind hours and minutes, which every language writes so; a zone may follow.
  const with_ = (said: string, instant: string) => said.replace(/\d\d:\d\d(?=\D*$)/, `$&:${instant.slice(17, end)}`);
  return [with_(first, one), with_(second, other)];
}
