// The words of `yishi methods` in English.
import type { Answer, BallotKind, Method, OptionOf } from 'yishi/methods';

const elects: Readonly<Record<Method['elects'], string>> = {
  one: 'To elect one',
  several: 'To elect several',
  projects: 'To choose projects within a budget',
  proposal: 'To decide on a proposal',
};

const ballots: Readonly<Record<BallotKind, string>> = {
  ranking: 'a ranking, best first; equal ranks and unranked candidates are allowed',
  approvals: 'those approved',
  scores: 'a number or a grade for each candidate',
  choice: 'one choice, or a ranking whose first place counts',
};

const kinds: Readonly<Record<Extract<OptionOf['values'], string>, string>> = {
  fraction: 'a number or a fraction, such as 1/10',
  threshold: 'a threshold, such as "2/3 inclusive" or "1/2 exclusive"',
  integer: 'a whole number',
  candidates: 'a list of candidates: A,B,C',
  grades: 'a list of grades, lowest first: Poor,Good',
  record: 'a JSON object',
};

export const methods = {
  help: {
    summary: 'lists the voting methods, or shows one with its options',
    id: 'a voting method',
  },
  elects,
  ballots,
  kinds,
  more: 'yishi methods ID shows one with its options; docs/methods.md has them all.',
  electsLabel: 'Purpose',
  ballotLabel: 'A ballot says',
  referenceLabel: 'Reference',
  answers: ({ yes, no, abstain }: Readonly<Record<Answer, readonly string[]>>) =>
    `one choice: ${yes.join(', ')} (for); ${no.join(', ')} (against, or an objection); ${abstain.join(', ')} (neither)`,
  noteLabel: 'Note',
  optionsLabel: 'Options',
  either: (values: readonly string[]) => values.join(' | '),
  withDefault: (allowed: string, standard: string) => `${allowed} (if nothing is said: ${standard})`,
};
