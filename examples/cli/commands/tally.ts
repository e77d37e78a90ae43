// yishi tally: counts ballots, by a voting method or by a decision rule of the law. An option that goes with another way of
// counting is refused: whoever wrote it expects it to count.
import { decisionRule, electionRule } from 'yishi/law';
import { readRule } from 'yishi/script';
import { EXIT, type ExitCode, Stop } from '../exit.js';
import { readText } from '../files.js';
import type { Desk } from '../print/desk.js';
import { type ElectionAsked, tallyElection } from './tally-election.js';
import { type MethodAsked, tallyMethod } from './tally-method.js';
import { type RuleAsked, tallyRule } from './tally-rule.js';

export type TallyOptions = Partial<MethodAsked & Omit<RuleAsked, 'rule'> & ElectionAsked & { rule: string }>;

/** A voting method, a rule for decisions, a law of elections. */
export type Way = 'method' | 'decision' | 'election';

const GOES_WITH: Readonly<Record<Exclude<keyof TallyOptions, 'method' | 'rule'>, readonly Way[]>> = {
  option: ['method'],
  tieBreak: ['method'],
  numbers: ['method'],
  mark: ['method'],
  strict: ['method'],
  budget: ['method'],
  seats: ['method', 'election', 'decision'],
  mostNames: ['decision'],
  roll: ['decision', 'election'],
  ballots: ['decision', 'election'],
  day: ['decision', 'election'],
  scope: ['decision'],
  parking: ['decision'],
  precedence: ['decision'],
  invalid: ['decision'],
  attending: ['decision'],
  merge: ['decision'],
  sameName: ['decision'],
  followMajority: ['decision'],
  voting: ['election'],
  cast: ['election'],
  runoff: ['election'],
  posts: ['election'],
};

const flagOf = (option: string): string => `--${option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

function checkOptions(way: Way, file: string | undefined, options: TallyOptions, { words }: Desk): void {
  const misplaced = Object.entries(GOES_WITH)
    .filter(([option, ways]) => Object.hasOwn(options, option) && !ways.includes(way))
    .map(([option, ways]) => ({ message: words.tally.misplaced(flagOf(option), way, ways) }));
  if (way !== 'method' && file !== undefined) misplaced.push({ message: words.tally.noFileHere(file) });
  if (misplaced.length > 0) throw new Stop(EXIT.usage, misplaced);
}

/** What names a rule of one's own: a file. */
const isFile = (rule: string): boolean => /[/\\]|\.(json|ya?ml)$/i.test(rule);

export async function tally(desk: Desk, file: string | undefined, options: TallyOptions): Promise<ExitCode> {
  const { method, rule, roll, ballots, ...asked } = options;
  const { words } = desk;
  if ((method === undefined) === (rule === undefined)) throw new Stop(EXIT.usage, words.tally.which);
  if (method !== undefined) {
    checkOptions('method', file, options, desk);
    if (file === undefined) throw new Stop(EXIT.usage, words.tally.method.noFile);
    return tallyMethod(desk, file, { ...asked, method });
  }
  const law = rule === undefined ? undefined : electionRule(rule);
  // Of a rule nobody knows nobody knows its options either.
  const own = rule !== undefined && isFile(rule) ? readRule(await readText(rule, desk), rule) : undefined;
  if (law || own || (rule !== undefined && decisionRule(rule)))
    checkOptions(law ? 'election' : 'decision', file, options, desk);
  if (rule === undefined || roll === undefined || ballots === undefined) {
    throw new Stop(EXIT.usage, words.tally.rule.noFiles);
  }
  if (law) return tallyElection(desk, law, { ...asked, roll, ballots });
  return tallyRule(desk, { ...asked, rule: own ?? rule, roll, ballots });
}
