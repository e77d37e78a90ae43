// What every reader gives and every writer takes: an election with what its file says besides. Pure.
import type { Bilingual } from '../bilingual.js';
import type { Problem } from '../csv.js';
import type { Ballot, Candidate, Election } from '../methods/index.js';

export interface Profile {
  election: Election;
  /** Options of a method, where the file brings any: the grades of its categories, say. */
  options?: Readonly<Record<string, unknown>>;
  title?: string;
  /** What candidates are called, where their ids are not their names. */
  names?: Readonly<Record<Candidate, string>>;
}

/** A profile, or everything that is wrong with the file, in the order of its lines. Readers never throw. */
export type Read = Profile | { problems: Problem[] };

export const isProfile = (read: Read): read is Profile => !('problems' in read);

/** A format has no way to say this. What was written would not be what was meant, so nothing is. */
export class Unwritable extends Error {
  override readonly name = 'Unwritable';

  constructor(readonly says: Bilingual) {
    super(says.en);
  }
}

export const problem = (line: number, en: string, zh: string): Problem => ({ line, says: { en, zh } });

export const inOrder = (problems: readonly Problem[]): { problems: Problem[] } => ({
  problems: problems.toSorted((one, other) => one.line - other.line),
});

/** The whole number that is written, in digits alone; nothing where it is another thing, or too large to be exact. */
export function wholeNumber(written: string): number | undefined {
  const number = /^\d{1,16}$/.test(written) ? Number(written) : Number.NaN;
  return Number.isSafeInteger(number) ? number : undefined;
}

/** What to add to “a whole number” where what was written is one, and only too large to be exact. */
export const most = (written: string | number): Bilingual => {
  const whole = typeof written === 'number' || /^\d+$/.test(written);
  const large = whole && Number(written) > Number.MAX_SAFE_INTEGER;
  const limit = Number.MAX_SAFE_INTEGER;
  return large ? { en: `, at most ${limit}`, zh: `，且不大于 ${limit}` } : { en: '', zh: '' };
};

/** The number that is written in decimal digits; a `number` keeps fifteen of them. */
export function decimal(written: string): number | undefined {
  const digits = /^-?\d+(\.\d+)?$/.test(written)
    ? written.replaceAll(/[-.]|^-?0+/g, '').length
    : Number.POSITIVE_INFINITY;
  return digits <= 15 ? Number(written) : undefined;
}

/** Why this cannot be what a candidate is called, if it cannot. Names are keys, so those that every object has are none. */
export function badName(name: string): Bilingual | undefined {
  if (name.trim() === '') return { en: 'a candidate has no name; name every one', zh: '有候选项没有名称；请逐一写明' };
  if (name in Object.prototype) {
    return {
      en: `no candidate can be called ${name}; name it otherwise`,
      zh: `${name} 不能用作候选项名称；请改用别的名称`,
    };
  }
  return name !== name.trim() || /[\p{Cc}\p{Zl}\p{Zp}]/u.test(name)
    ? {
        en: `the name ${JSON.stringify(name)} has line breaks in it or white space around it; leave them out`,
        zh: `名称 ${JSON.stringify(name)} 中有换行或首尾有空白；请去掉`,
      }
    : undefined;
}

/** Whatever is wrong with these names; each must be given once. */
export function badNames(names: readonly { name: string; line: number }[]): Problem[] {
  const seen = new Map<string, number>();
  return names.flatMap(({ name, line }) => {
    const wrong = badName(name);
    const before = seen.get(name);
    if (before === undefined) seen.set(name, line);
    if (wrong) return [{ line, says: wrong }];
    if (before === undefined) return [];
    return [
      problem(
        line,
        `two candidates are called ${name} (the other on line ${before}); tell them apart`,
        `有两个候选项都叫 ${name}（另一个在第 ${before} 行）；请加以区分`,
      ),
    ];
  });
}

/** The first that has come before. */
export function firstTwice(texts: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return texts.find((text) => seen.size === seen.add(text).size);
}

/** A header that does not agree with what follows it. */
export const lies = (line: number, key: string, says: number | string, found: number): Problem =>
  problem(
    line,
    `${key} is ${says}, and the file has ${found}; it may be cut off: correct whichever is wrong`,
    `${key} 写的是 ${says}，文件中实有 ${found}；文件可能不完整，请更正`,
  );

/** The same ballots, those that say the same put together, in the order in which they first came. */
export function merged(ballots: readonly Ballot[]): Ballot[] {
  const counts = new Map<string, Ballot>();
  for (const ballot of ballots) {
    const { count, ...said } = ballot;
    const key = JSON.stringify(said);
    const before = counts.get(key);
    counts.set(key, before ? { ...before, count: before.count + count } : ballot);
  }
  return [...counts.values()];
}

/** How many ballots there are, where each counts a whole number of times. */
export function wholeCounts(ballots: readonly Ballot[]): number {
  const total = ballots.reduce((sum, { count }) => sum + count, 0);
  if (ballots.every(({ count }) => Number.isSafeInteger(count) && count > 0) && Number.isSafeInteger(total))
    return total;
  throw new Unwritable({
    en: 'this format counts ballots in whole numbers, and some here are none',
    zh: '此格式的票数须为整数，而此处有的不是',
  });
}
