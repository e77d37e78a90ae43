// The words of `yishi tally --method` in English.
import type { Method, TieBreak } from 'yishi/methods';

const many = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

const list = (parts: readonly string[]): string => (parts.length === 0 ? 'nobody' : parts.join(', '));

const RULES: Readonly<Record<TieBreak['rule'], string>> = {
  order: 'the order given',
  'casting-vote': 'the casting vote',
  'status-quo': 'the status quo',
  lot: 'the lot',
};

export const tallyMethod = {
  help: {
    method: 'a voting method; yishi methods lists them',
    seats: 'how many are elected',
    budget: 'how much there is to spend',
    option: 'an option of the method, as key=value; may be repeated',
    numbers: 'what the numbers of a table are, where it does not tell: ranks (1 is best) or scores',
    mark: 'what becomes of the rest of a ballot behind skipped, overvote, exhausted, write-in or repeated: overvote=end, say; may be repeated',
    strict: 'refuse a file with a vote that is wrong in itself, instead of leaving it out',
    tieBreak: 'how a tie is broken: order:A,B, casting-vote:A, status-quo:A or lot:SEED; without it ties stay ties',
  },
  noFile: 'name the file that holds the election; docs/formats.md says how it may be written',
  noNumber: {
    '--seats': (written: string) => `--seats must be a whole number above 0, of at most 15 digits, not ${written}`,
    '--budget': (written: string) =>
      `--budget must be a number from 0 up, of at most 15 digits and 6 decimals, not ${written}`,
  },
  by: (method: string) => `Counted by ${method}`,
  counted: (elects: Method['elects'], ballots: number, candidates: number, seats = 0, budget = 0) =>
    [
      many(ballots, 'ballot'),
      ...(elects === 'proposal' ? [] : [many(candidates, elects === 'projects' ? 'project' : 'candidate')]),
      ...(elects === 'several' ? [many(seats, 'seat')] : []),
      ...(elects === 'projects' ? [`budget ${budget}`] : []),
    ].join(', '),
  called: (id: string, name: string) => `${name} (${id})`,
  list,
  standing: 'Standing',
  rounds: 'By round',
  round: (round: number) => `Round ${round}`,
  pairs: 'Pairwise: how many prefer the row to the column',
  working: 'Working',
  result: 'Result',
  wins: (winners: string, elects: Method['elects']) =>
    ({
      one: `${winners} wins`,
      several: `elected: ${winners}`,
      projects: `funded: ${winners}`,
      proposal: `passed (${winners})`,
    })[elects],
  several: (sets: number) => `${sets} outcomes are equally good; the method does not decide between them:`,
  more: (sets: number) => `... and ${sets} more; --json lists them all`,
  tied: (candidates: string) => `tied: ${candidates}; --tie-break says how the tie is to be broken`,
  nobody: {
    one: 'nobody wins',
    several: 'nobody is elected',
    projects: 'no project is funded',
    proposal: 'not passed',
  },
  broken: (rule: TieBreak['rule'], tied: string, order: string) =>
    `tied were ${tied}; ${RULES[rule]} decides: ${order}`,
};
