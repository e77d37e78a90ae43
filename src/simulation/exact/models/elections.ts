// Paradoxes and merits of voting methods, over preferences that are equally likely.
import * as z from 'zod/mini';
import { untheoretical } from '../../../problems/theory.js';
import { type Answer, inPercent } from '../answer.js';
import { checkDraws, drawsOf } from '../draws.js';
import { efficiency, efficiencyDrawn, winnerIAC, winnerIC, workOf } from '../elections/condorcet.js';
import { coalitionLimit, efficiencyLimit, winnerLimit } from '../elections/limits.js';
import { coalitionIAC, nitzanKelly } from '../elections/manipulation.js';
import { noWinnerLimit } from '../elections/many-voters.js';
import { ruleNamed } from '../elections/rules.js';
import { model } from '../model.js';
import { options } from './fields.js';

/** Societies drawn; where only points are added up, more of them. Standard errors are then 0.25 points and 0.15 at most. */
const DRAWS = 40_000;
const MANY_DRAWS = 120_000;

const voters = z.int().check(z.gte(1), z.lte(20_000));
const endless = z.literal('infinity');
const three = z._default(z.literal(3), 3);
const rule = z.string();
const variant = z._default(z.string(), '');

/** The rule that an entry says in words: "of Borda", "ce-IAC-limit-antiplurality". */
function ruleIn(words: string): { rule?: string } {
  const [found] = /anti-?plurality|plurality|borda|hare|coombs|runoff/i.exec(words) ?? [];
  return found === undefined ? {} : { rule: found.toLowerCase().replace('anti-', 'anti') };
}

/** What an entry says in words of Coombs. */
const coombsIn = (words: string): { variant?: string } =>
  /that stops at a majority|majority-stop/i.test(words) ? { variant: 'stops at a majority of firsts' } : {};

export const condorcetWinnerIC = model({
  id: 'condorcet-winner-ic',
  title: { zh: '存在孔多塞胜者（无偏文化）', en: 'A Condorcet winner exists, impartial culture' },
  source:
    'Guilbaud (1952), Gehrlein and Fishburn (1976): counted voter by voter; for many options with what stands where drawn',
  called: /condorcet winner exists.*\bIC\b|^condorcet winner/i,
  ids: /^cw-IC-/,
  parameters: z.strictObject({ m: options, n: z.union([voters, endless]) }),
  answer({ m, n }) {
    if (n !== 'infinity') return winnerIC(m, n);
    const { value, interval, ...more } = noWinnerLimit(m);
    const less = (one: typeof value): number => 1 - Number(one);
    return { ...more, value: less(value), interval: { low: less(interval.high), high: less(interval.low) } };
  },
});

export const condorcetWinnerIAC = model({
  id: 'condorcet-winner-iac',
  title: { zh: '存在孔多塞胜者（无偏匿名文化）', en: 'A Condorcet winner exists, impartial anonymous culture' },
  source: 'Gehrlein and Fishburn (1976): profiles counted; the limit by the leading coefficients of the counts',
  called: /condorcet winner exists.*\bIAC\b/i,
  ids: /^cw-IAC-/,
  parameters: z.strictObject({ m: three, n: z.union([voters, endless]) }),
  inWords: (words) => (/\blimit\b/.test(words) ? { n: 'infinity' } : {}),
  answer: ({ n }) => (n === 'infinity' ? winnerLimit() : winnerIAC(n)),
});

export const paradox = model({
  id: 'condorcet-paradox',
  title: { zh: '孔多塞悖论', en: 'Condorcet’s paradox' },
  source: 'no option beats each other one: what is left of the chance that one does',
  called: /\bcondorcet('s)? paradox\b|\bparadox of voting\b/i,
  ids: /^(paradox|condorcet-paradox)-/,
  parameters: z.strictObject({
    m: z._default(options, 3),
    n: z.union([voters, endless]),
    culture: z._default(z.enum(['IC', 'IAC']), 'IC'),
  }),
  inWords: (words) => (/\bIAC\b/.test(words) ? { culture: 'IAC' } : {}),
  answer({ m, n, culture }) {
    if (culture === 'IC' && n === 'infinity') return noWinnerLimit(m);
    if (culture === 'IAC' && m !== 3)
      throw untheoretical('theory.not-of-this', { name: 'm', value: String(m), allowed: ['3'] });
    const there =
      culture === 'IC' && n !== 'infinity' ? winnerIC(m, n) : n === 'infinity' ? winnerLimit() : winnerIAC(n);
    return without(there);
  },
});

/** The chance that it is not so. */
function without({ value, interval: { low, high }, fraction, ...more }: Answer): Answer {
  const rest = { ...more, value: 1 - Number(value), interval: { low: 1 - Number(high), high: 1 - Number(low) } };
  const [num, den] = fraction?.split('/') ?? [];
  if (num === undefined || den === undefined) return rest;
  return { ...rest, fraction: `${BigInt(den) - BigInt(num)}/${den}` };
}

export const noMajorityWinner = model({
  id: 'no-majority-winner',
  title: { zh: '无多数胜者的极限', en: 'No majority winner, very many voters' },
  source: 'Niemi and Weisberg (1968): 1 - m times the integral of the density at z by Φ(z/√2)^(m-1)',
  called: /^no majority winner\b/i,
  ids: /^niemi-weisberg-/,
  parameters: z.strictObject({ m: options }),
  answer: ({ m }) => noWinnerLimit(m),
});

export const efficiencyIC = model({
  id: 'condorcet-efficiency-ic',
  title: { zh: '孔多塞效率（无偏文化，平票抽签）', en: 'Condorcet efficiency, impartial culture, ties by lot' },
  source: 'Fishburn (1974), Merrill (1984): all profiles, counted by the methods of src/methods',
  called: /condorcet efficiency, IC\b/i,
  ids: /^ce-IC-/,
  parameters: z.strictObject({ m: options, n: voters, rule, variant }),
  inWords: ruleIn,
  answer: ({ m, n, rule: id, variant: how }) => efficiency(ruleNamed(id, how), 'IC', m, n),
});

export const efficiencyIAC = model({
  id: 'condorcet-efficiency-iac',
  title: {
    zh: '孔多塞效率（无偏匿名文化，平票抽签）',
    en: 'Condorcet efficiency, impartial anonymous culture, ties by lot',
  },
  source:
    'Gehrlein (1982): all anonymous profiles, counted by the methods of src/methods; limits by their leading coefficients',
  called: /condorcet efficiency.*\bIAC\b|^of (borda|anti-?plurality|hare|coombs|plurality)$/i,
  ids: /^ce-IAC-/,
  parameters: z.strictObject({ m: z._default(options, 3), n: z.union([voters, endless]), rule, variant }),
  inWords: (words) => ({ ...ruleIn(words), ...(/\blimit\b/.test(words) && { n: 'infinity' }) }),
  answer({ m, n, rule: id, variant: how }) {
    const by = ruleNamed(id, how);
    if (n !== 'infinity') return efficiency(by, 'IAC', m, n);
    if (m === 3) return efficiencyLimit(by);
    throw untheoretical('theory.not-of-this', { name: 'm', value: String(m), allowed: ['3'] });
  },
});

export const randomSociety = model({
  id: 'random-society',
  title: { zh: '随机社会中的孔多塞效率（百分比）', en: 'Condorcet efficiency of a random society, in percent' },
  source:
    'Merrill (1984), table 1: societies drawn, counted by the methods of src/methods; `cw`: there is a Condorcet winner',
  called: /random society|^the same, coombs|^coombs that stops/i,
  ids: /^(merrill1984|coombs-majority-stop)-/,
  parameters: z.strictObject({
    m: options,
    n: z._default(voters, 25),
    rule,
    variant,
    draws: z.optional(z.int().check(z.gte(100), z.lte(10_000_000))),
  }),
  inWords: (words) => ({ ...ruleIn(words), ...coombsIn(words) }),
  answer({ m, n, rule: id, variant: how, draws }) {
    if (id === 'cw') return inPercent(winnerIC(m, n));
    const by = ruleNamed(id, how);
    if (m === 3 && draws === undefined) return inPercent(efficiency(by, 'IC', m, n));
    const steps = workOf(by, 'IC', m, n);
    if (draws !== undefined) checkDraws(draws, steps);
    return inPercent(efficiencyDrawn(by, 'IC', m, n, draws ?? drawsOf(by.additive ? MANY_DRAWS : DRAWS, steps, 'n')));
  },
});

export const manipulable = model({
  id: 'nitzan-kelly',
  title: { zh: 'Nitzan–Kelly 可操纵性指数', en: 'Nitzan-Kelly index of manipulability' },
  source:
    'Nitzan (1985), Kelly (1988), as in Aleskerov and Kurbanov (1999): all anonymous profiles; ties by the alphabet',
  called: /nitzan-kelly/i,
  ids: /^nitzan-kelly-/,
  parameters: z.strictObject({
    m: options,
    n: voters,
    rule,
    variant,
    ties: z._default(z.literal('alphabetical'), 'alphabetical'),
  }),
  inWords: ruleIn,
  answer: ({ m, n, rule: id, variant: how }) => nitzanKelly(ruleNamed(id, how), m, n),
});

export const coalitionPlurality = model({
  id: 'coalition-plurality',
  title: { zh: '相对多数决：联盟可操纵', en: 'Plurality: a coalition can make its candidate win' },
  source:
    'Lepelley and Mbih (1987): all anonymous profiles, each side counted by plurality of src/methods; a tie is safe',
  called: /coalition/i,
  ids: /^coalition-plurality-/,
  parameters: z.strictObject({ m: three, n: z.union([voters, endless]) }),
  inWords: (words) => (/\blimit\b/.test(words) ? { n: 'infinity' } : {}),
  answer: ({ n }) => (n === 'infinity' ? coalitionLimit() : coalitionIAC(n)),
});
