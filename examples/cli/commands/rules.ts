// yishi rules: the decision rules and election laws there are; of one, everything, with the article's own words.
import { anonymous } from 'yishi/language';
import {
  type Article,
  articleOf,
  type DecisionRule,
  decisionRule,
  decisionRules,
  type ElectionRule,
  electionRule,
  electionRules,
  inForce,
  type Provision,
} from 'yishi/law';
import { momentOf } from 'yishi/rolls';
import { ruleRead } from 'yishi/script';
import { askedFor, inForceFrom } from 'yishi/tally';
import { EXIT, type ExitCode, Stop } from '../exit.js';
import type { Desk } from '../print/desk.js';
import { hang, padded } from '../print/width.js';

export interface RulesOptions {
  on?: string;
}

type Row = readonly [label: string, text: string];

const isElection = (rule: DecisionRule | ElectionRule): rule is ElectionRule => 'turnout' in rule;

const askedIn = ({ language, words }: Desk, rule: DecisionRule | ElectionRule): Row[] =>
  askedFor(rule, language).map(({ what, text }) => [words.rules.labels[what], text]);

function printRows(desk: Desk, rows: readonly Row[], indent: string): void {
  const column = Math.max(...rows.map(([label]) => desk.width(label))) + 2;
  for (const [index, [label, text]] of rows.entries()) {
    const lead = label === rows[index - 1]?.[0] ? '' : label;
    const start = `${indent}${desk.paint.dim(padded(lead, column))}`;
    // An address is copied whole.
    desk.print(text.startsWith('http') ? start + text : hang(start, text, desk.columns, indent.length + column));
  }
}

function printList(desk: Desk, title: string, rules: readonly (DecisionRule | ElectionRule)[]): void {
  if (rules.length === 0) return;
  const { paint, language, words } = desk;
  desk.print(paint.bold(title));
  for (const rule of rules) {
    desk.print(`\n  ${paint.bold(rule.id)}  ${language.text(rule.title)}`);
    printRows(desk, [[words.rules.labels.force, inForceFrom(rule, language)], ...askedIn(desk, rule)], '    ');
  }
  desk.print('');
}

/** Everything about a rule and its article, row by row. */
function rowsOf(desk: Desk, rule: DecisionRule | ElectionRule, article: Article | undefined): Row[] {
  const { language, words } = desk;
  const { labels, ...say } = words.rules;
  const { text } = language;
  const optional = (label: string, value: string | undefined): Row[] => (value === undefined ? [] : [[label, value]]);
  const several = (label: string, values: readonly string[]): Row[] => values.map((value) => [label, value]);
  const matter = ({ item, title, rule: of }: NonNullable<Article['matters']>[number]): string =>
    say.item(item, text(title)) + (of === rule.id ? '' : say.other(of));
  return [
    [labels.source, text(rule.source)],
    [labels.jurisdiction, say.jurisdiction(rule.jurisdiction)],
    [labels.force, inForceFrom(rule, language)],
    ...askedIn(desk, rule),
    ...optional(labels.notice, rule.noticeDays === undefined ? undefined : say.notice(rule.noticeDays)),
    ...optional(labels.roll, isElection(rule) ? say.roll(rule.rollDays) : undefined),
    ...optional(labels.proxies, rule.proxies === undefined ? undefined : say.proxies(rule.proxies)),
    ...optional(labels.reading, rule.reading && text(rule.reading)),
    ...several(labels.matters, article?.matters?.map(matter) ?? []),
    ...several(labels.text, article?.text.split('\n') ?? []),
    ...optional(labels.reference, article?.reference),
    ...several(
      labels.notes,
      article?.notes?.map(({ text: of, source }) => say.note(text(of), source && text(source))) ?? [],
    ),
  ];
}

/** Ids that share a part with what was written. */
const near = (id: string, known: readonly string[]): string[] =>
  known.filter((other) => other.includes(id) || id.split('-').some((part) => part.length > 3 && other.includes(part)));

function printOne(desk: Desk, written: string, on: string | undefined): ExitCode {
  const { words, paint, language } = desk;
  const read = ruleRead(written);
  const id = 'is' in read ? read.is : written;
  const rule = decisionRule(id) ?? electionRule(id);
  if (!rule) {
    const known = [...decisionRules(), ...electionRules()].map(({ id: other }) => other);
    throw new Stop(EXIT.usage, words.rules.noRule(id, 'among' in read ? read.among : near(id, known).slice(0, 6)));
  }
  const holds = on === undefined || inForce(rule, on);
  const article = articleOf(id);
  if (desk.json) {
    const kind = isElection(rule) ? 'election' : 'decision';
    desk.write({
      kind,
      ...rule,
      ...(on !== undefined && { on, inForce: holds }),
      article: article ?? null,
      localRules: 'not-modelled',
    });
    return holds ? EXIT.ok : EXIT.no;
  }
  desk.print(`${paint.bold(language.text(rule.title))}  ${rule.id}`);
  if (on !== undefined) {
    const day = language.say(anonymous).date(on);
    desk.print(
      holds ? `${paint.green('✓')} ${words.rules.inForce(day)}` : `${paint.red('✗')} ${words.rules.notInForce(day)}`,
    );
  }
  desk.print('');
  printRows(desk, rowsOf(desk, rule, article), '  ');
  desk.print(`\n${language.tally.local}`);
  return holds ? EXIT.ok : EXIT.no;
}

export function rules(desk: Desk, id: string | undefined, { on }: RulesOptions): ExitCode {
  const { words, language } = desk;
  if (on !== undefined && momentOf(on)?.form !== 'day') throw new Stop(EXIT.usage, words.rules.noDay(on));
  if (id !== undefined) return printOne(desk, id, on);
  const wanted = <T extends Provision>(all: T[]): T[] => all.filter((rule) => on === undefined || inForce(rule, on));
  const [decisions, elections] = [wanted(decisionRules()), wanted(electionRules())];
  if (desk.json) {
    desk.write({ ...(on !== undefined && { on }), decisions, elections, localRules: 'not-modelled' });
    return EXIT.ok;
  }
  printList(desk, words.rules.decisions, decisions);
  printList(desk, words.rules.elections, elections);
  if (decisions.length + elections.length === 0 && on !== undefined)
    desk.print(words.rules.none(language.say(anonymous).date(on)));
  desk.print(`${words.rules.more}\n${language.tally.local}`);
  return EXIT.ok;
}
