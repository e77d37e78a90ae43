// yishi retally: what the ballots of a record would have come to, counted another way. Nothing is written.
import { type NameLookup, namesOf } from 'yishi/language';
import { decisionRule } from 'yishi/law';
import { isMethodFault } from 'yishi/methods';
import { rollFields } from 'yishi/rolls';
import { readMoney } from 'yishi/script';
import { overTable, readRollFrom } from 'yishi/tally';
import { answerOf, retally as countAgain, isWhatIfFault, type WhatIf, type WouldHaveBeen } from 'yishi/what-if';
import { EXIT, type ExitCode, Stop } from '../exit.js';
import { readTable } from '../files.js';
import type { Desk } from '../print/desk.js';
import { readRecord } from '../records.js';
import { SAME_NAME, among as sameAmong } from './tally-rule.js';

export interface RetallyAsked {
  rule?: string;
  method?: string;
  roll?: string;
  scope?: string;
  merge?: boolean;
  sameName?: string;
  recusals?: string;
  proxies?: string;
  measure?: string;
  seats?: string;
  budget?: string;
  vote?: string;
}

const RECUSALS = ['left-out', 'kept', 'voting'] as const;
const MEASURES = ['heads', 'area', 'weight'] as const;

const among = <T extends string>(known: readonly T[], written: string, option: string, { words }: Desk): T => {
  const found = known.find((one) => one === written);
  if (found === undefined) throw new Stop(EXIT.usage, words.retally.unknownWord(option, written, known));
  return found;
};

function numberOf(written: string, option: string, { words }: Desk): number {
  if (!/^\d{1,15}$/.test(written)) throw new Stop(EXIT.usage, words.retally.noNumber(option, written));
  return Number(written);
}

/** Money as it is written, in 0.01 of the currency. */
function moneyOf(written: string, option: string, { words }: Desk): number {
  const read = readMoney(written);
  if (read === undefined) throw new Stop(EXIT.usage, words.retally.noNumber(option, written));
  return read;
}

/** The members of another roll, and the unit of their areas. */
async function rollFrom(
  file: string,
  { scope, merge, sameName: written }: RetallyAsked,
  desk: Desk,
): Promise<Pick<WhatIf, 'roll' | 'areaDecimals'>> {
  const sameName = written === undefined ? undefined : sameAmong(SAME_NAME, written, '--same-name', desk);
  const table = await readTable(file, desk);
  return overTable(table, () => {
    const { members, ...unit } = rollFields(readRollFrom(table, { scope, merge, sameName }).roll);
    return { roll: members, ...unit };
  });
}

/** Options that say nothing without another: what was asked for with them alone would come out as if it had been counted so. */
const TOGETHER = [
  ['scope', '--scope', 'roll', '--roll'],
  ['merge', '--merge', 'roll', '--roll'],
  ['sameName', '--same-name', 'roll', '--roll'],
  ['measure', '--measure', 'method', '--method'],
  ['seats', '--seats', 'method', '--method'],
  ['budget', '--budget', 'method', '--method'],
] as const;

function refuseAlone(asked: RetallyAsked, { words }: Desk): void {
  for (const [key, option, other, partner] of TOGETHER)
    if (asked[key] !== undefined && asked[other] === undefined)
      throw new Stop(EXIT.usage, words.retally.alone(option, partner));
}

async function whatIf(asked: RetallyAsked, desk: Desk): Promise<WhatIf> {
  const { rule, method, roll, recusals, proxies, measure, seats, budget, vote } = asked;
  return {
    ...(rule !== undefined && { rule }),
    ...(method !== undefined && { method }),
    ...(roll !== undefined && (await rollFrom(roll, asked, desk))),
    ...(recusals !== undefined && { recusals: among(RECUSALS, recusals, '--recusals', desk) }),
    ...(proxies !== undefined && {
      proxies: proxies === 'left-out' ? proxies : numberOf(proxies, '--proxies', desk),
    }),
    ...(measure !== undefined && { measure: among(MEASURES, measure, '--measure', desk) }),
    ...(seats !== undefined && { seats: numberOf(seats, '--seats', desk) }),
    ...(budget !== undefined && { budget: moneyOf(budget, '--budget', desk) }),
    ...(vote !== undefined && { vote: numberOf(vote, '--vote', desk) }),
  };
}

function told(error: unknown, { language }: Desk, names: NameLookup): never {
  if (!isMethodFault(error) && !isWhatIfFault(error)) throw error;
  throw new Stop(EXIT.usage, language.problem(error.problem, names), { cause: error });
}

const titleOf = (id: string, { language }: Desk): string => {
  const rule = decisionRule(id);
  return rule ? language.text(rule.title) : id;
};

export async function retally(desk: Desk, file: string, asked: RetallyAsked): Promise<ExitCode> {
  const { words, language, paint } = desk;
  refuseAlone(asked, desk);
  const how = await whatIf(asked, desk);
  if (Object.keys(how).every((key) => key === 'vote')) throw new Stop(EXIT.usage, words.retally.howElse);
  const { recorded, now } = await readRecord(file, desk);
  const names = namesOf(now.context);
  let found: WouldHaveBeen;
  try {
    found = countAgain(
      recorded.map(({ fact }) => fact),
      how,
    );
  } catch (error) {
    return told(error, desk, names);
  }
  if (desk.json) {
    desk.write(answerOf(found));
    return EXIT.ok;
  }
  for (const { vote, fact, counted, instead, differences, law, without, byMethod } of found.votes) {
    const state = recorded[fact.seq - 1]?.after.context;
    if (!state) throw new Error(`entry ${fact.seq} was counted, so it was read`);
    const then = { ...namesOf(state), vote: { pack: instead.pack, law, roll: instead.roll } };
    const say = language.say(then);
    desk.print(
      paint.bold(
        words.retally.heading(vote, say.body(counted.body), titleOf(counted.rule, desk), language.text(law.title)),
      ),
    );
    for (const [index, { item, was, wouldBe }] of differences.entries()) {
      const line = words.retally.item(
        say.item(item),
        language.outcome(was),
        language.outcome(wouldBe),
        was === wouldBe,
      );
      desk.print(`  ${was === wouldBe ? '=' : paint.yellow('≠')} ${line}`);
      const judged = instead.items[index];
      if (!judged) continue;
      const [participation = '', consent = ''] = language.judgement(law, judged).shares;
      desk.print(`    ${words.retally.because(wouldBe === 'not-formed' ? participation : consent)}`);
    }
    if (without.offRoll.length > 0) desk.print(`  ${words.retally.offRoll(say.people(without.offRoll))}`);
    if (without.byProxy.length > 0) desk.print(`  ${words.retally.byProxy(say.people(without.byProxy))}`);
    if (byMethod) {
      desk.print(
        `  ${words.retally.method(
          byMethod.method,
          byMethod.outcome.winners.map((item) => say.item(item)),
        )}`,
      );
      for (const step of byMethod.outcome.working)
        desk.print(`    ${language.counted(step, (item) => say.item(item))}`);
    }
    desk.print(`  ${words.retally.working}`);
    // The same sentences as the record's own count has, of the count that was never made.
    for (const line of language.finding({ ...fact, finding: instead }, then)) desk.print(paint.dim(`    ${line}`));
  }
  for (const { item, seq, was, wouldBe, instead } of found.rankings) {
    const state = recorded[seq - 1]?.after.context;
    if (!state) throw new Error(`entry ${seq} closed a ranking, so it was read`);
    const say = language.say(namesOf(state));
    const option = (id: string): string => say.option(item, id);
    const by = language.method(asked.method ?? '').title;
    desk.print(
      paint.bold(
        words.retally.ranking(say.item(item), by, was === null ? undefined : option(was), wouldBe.map(option)),
      ),
    );
    // Options are not elected: which of them comes first is said already.
    for (const step of instead.working.filter(({ what }) => what !== 'elected'))
      desk.print(`    ${language.counted(step, (id) => say.names.option(item, id))}`);
  }
  for (const { problem } of found.left) desk.print(paint.dim(words.retally.left(language.problem(problem, names))));
  desk.print(words.retally.nothingWritten);
  return EXIT.ok;
}
