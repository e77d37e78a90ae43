// The words of `yishi rules` in English.
import type { Base, ElectionRule, Group, Measure } from 'yishi/law';

const MEASURES: Readonly<Record<Measure, string>> = { area: 'by area', heads: 'by heads', weight: 'by weight' };

const BASES: Readonly<Record<Base, string>> = {
  roll: 'the roll',
  attending: 'those attending',
  participating: 'those who take part',
  'for-and-against': 'those for or against',
};

const GROUPS: Readonly<Record<Group, string>> = { affected: 'those directly affected' };

const ELECTORS: Readonly<Record<ElectionRule['electors'], string>> = {
  voters: 'the registered voters',
  households: 'the households’ representatives',
  representatives: 'the residents’ representatives',
  villagers: 'the registered villagers',
};

const DOES = { attending: 'attend', participating: 'take part', consent: 'agree' } as const;

/** One share of one base on some measures, as a rule asks for it. */
export interface Share {
  /** In words, `more than half`; nothing where it is all of them. */
  share: string | undefined;
  base: Base;
  group: Group | undefined;
  /** Nothing where only heads are counted. */
  measures: readonly Measure[];
  does: keyof typeof DOES;
}

export const rules = {
  help: {
    summary: 'lists the decision rules and election laws of the catalogue, or shows one with its article',
    id: 'the id of a rule: everything about it, its article’s own words included',
    on: 'those in force on this day, 2026-03-01; of one rule, whether it is (exit code 1 if not)',
  },
  decisions: 'Decision rules',
  elections: 'Elections',
  more: 'yishi rules <id> shows a rule with its article, its matters and what is a reading of ours.',
  local: 'Local rules are not modelled: where a province, a city or a covenant asks for more, that comes first.',
  none: (day: string) => `No rule of the catalogue was in force on ${day}.`,
  inForce: (day: string) => `in force on ${day}`,
  notInForce: (day: string) => `NOT in force on ${day}`,
  noRule: (id: string, near: readonly string[]) =>
    `there is no rule ${id}; ${near.length > 0 ? `did you mean ${near.join(', ')}?` : 'yishi rules lists them all'}`,
  noDay: (written: string) => `${written} is no day; write it as 2026-03-01`,
  labels: {
    source: 'Source',
    jurisdiction: 'Holds in',
    force: 'In force',
    formed: 'Formed if',
    passed: 'Passed if',
    valid: 'Valid if',
    elected: 'Elected by',
    runoff: 'Run-off by',
    notice: 'Notice',
    roll: 'Roll',
    proxies: 'Proxies',
    reading: 'READING',
    matters: 'Matters',
    text: 'The law says',
    reference: 'Read at',
    notes: 'Notes',
  },
  jurisdiction: (code: string) => ({ CN: 'China', any: 'anywhere: agreed on, not law' })[code] ?? code,
  force: (from: string, until: string | undefined) => (until === undefined ? `from ${from}` : `${from} to ${until}`),
  undated: 'as long as it is agreed on',
  noQuorum: 'no quorum of its own',
  share: ({ share, base, group, measures, does }: Share): string => {
    const whole = group === undefined ? BASES[base] : GROUPS[group];
    const by = measures.length === 0 ? '' : `, ${measures.map((measure) => MEASURES[measure]).join(' and ')}`;
    return `${share ?? 'all'} of ${whole} ${DOES[does]}${by}`;
  },
  valid: (share: string, electors: ElectionRule['electors']) => `${share} of ${ELECTORS[electors]} vote`,
  elected: (share: string) => `the votes of ${share} of those who vote`,
  runoff: (share: string) => `most votes, and ${share} of the ballots cast`,
  notice: (days: number) => `${days} days before, at least`,
  roll: (days: number) => `posted ${days} days before election day`,
  proxies: (most: number) => (most === 0 ? 'none' : `one proxy stands for ${most} at most`),
  and: '; and ',
  item: (item: string, title: string) => `(${item}) ${title}`,
  other: (rule: string) => `: ${rule}`,
  note: (text: string, source: string | undefined) =>
    source === undefined ? `READING: ${text}` : `${text} (${source})`,
};
