// The outcome of a voting method for people: standings as tables, the working line by line, and who wins.
import { figure } from 'yishi/language';
import type { Candidate, Outcome, Standing, Step } from 'yishi/methods';
import type { MethodCount } from 'yishi/tally';
import type { Desk } from './desk.js';
import { hang, padded } from './width.js';

/** Beyond so many outcomes that are all allowed the rest is only counted. */
const LISTED = 12;

/** Rows of cells; the first column to the left, the others to the right, each as wide as it has to be. */
function table({ width }: Desk, rows: readonly (readonly string[])[]): string[] {
  const columns = Math.max(0, ...rows.map((cells) => cells.length));
  const widths = Array.from({ length: columns }, (_none, at) =>
    Math.max(...rows.map((cells) => width(cells[at] ?? ''))),
  );
  return rows.map((cells) =>
    cells
      .map((cell, at) => {
        const wide = widths[at] ?? 0;
        return at === 0 ? padded(cell, wide) : ' '.repeat(wide - width(cell)) + cell;
      })
      .join('  ')
      .trimEnd(),
  );
}

/** The candidates as they were ranked, those not ranked after them. */
const inOrder = ({ ranking }: Outcome, candidates: readonly Candidate[]): Candidate[] => [
  ...new Set([...ranking.flat(), ...candidates]),
];

/** The working without its last step where that says the result once more. */
const withoutResult = ({ working, winners }: Outcome): Step[] => {
  const last = working.at(-1);
  if (!last) return [];
  const verdict = ['passed', 'not-passed', 'unfunded'].includes(last.what);
  const elected = ['elected', 'tied', 'nobody'].includes(last.what) && last.candidates.join() === winners.join();
  return verdict || elected ? working.slice(0, -1) : working;
};

export function printOutcome(desk: Desk, { method: by, profile, outcome, tie }: MethodCount): void {
  const { language, paint, columns, words } = desk;
  const { title, names = {}, election } = profile;
  const told = words.tally.method;
  const called = (candidate: Candidate): string => {
    const name = Object.hasOwn(names, candidate) ? names[candidate] : undefined;
    return name ? told.called(candidate, name) : candidate;
  };
  const heading = (text: string): void => desk.print(`\n${paint.bold(text)}`);
  const lines = (rows: readonly string[]): void => {
    for (const row of rows) desk.print(`  ${row}`);
  };

  if (title) desk.print(paint.bold(title));
  desk.print(paint.bold(told.by(language.method(by.id).title)));
  const ballots = election.ballots.reduce((sum, { count }) => sum + count, 0);
  const { seats, budget } = election;
  desk.print(paint.dim(told.counted(by.elects, ballots, election.candidates.length, seats, budget)));

  const order = inOrder(outcome, election.candidates);
  const scored = order.filter((candidate) => Object.hasOwn(outcome.scores, candidate));
  if (scored.length > 0) {
    heading(told.standing);
    lines(
      table(
        desk,
        scored.map((candidate) => [called(candidate), figure(outcome.scores[candidate] ?? 0)]),
      ),
    );
  }
  printRounds(desk, outcome.rounds, order, called);
  printPairs(desk, outcome, order, called);

  heading(told.working);
  const rounds = Math.max(0, ...outcome.working.map(({ round }) => round));
  let round = 0;
  for (const step of withoutResult(outcome)) {
    if (rounds > 1 && step.round !== round) {
      round = step.round;
      desk.print(`  ${told.round(round)}`);
    }
    desk.print(hang(rounds > 1 ? '    ' : '  ', language.counted(step, called), columns));
  }

  heading(told.result);
  const list = (candidates: readonly Candidate[]): string => told.list(candidates.map(called));
  const sets = outcome.committees ?? outcome.allocations;
  const winners = tie?.winners ?? (sets?.length === 1 ? (sets[0] ?? []) : outcome.winners);
  const decided = tie !== undefined || (sets ? sets.length === 1 : winners.length === 1);
  if (decided && winners.length > 0) desk.print(`  ${paint.green('✓')} ${told.wins(list(winners), by.elects)}`);
  else if (sets && sets.length > 1) {
    desk.print(`  ${paint.yellow('=')} ${told.several(sets.length)}`);
    lines(sets.slice(0, LISTED).map((set) => `  ${list(set)}`));
    if (sets.length > LISTED) lines([`  ${told.more(sets.length - LISTED)}`]);
  } else if (winners.length > 1) desk.print(`  ${paint.yellow('=')} ${told.tied(list(winners))}`);
  else if (by.elects === 'proposal') desk.print(`  ${paint.red('✗')} ${told.nobody[by.elects]}`);
  else desk.print(`  ${paint.dim('–')} ${told.nobody[by.elects]}`);
  if (tie) desk.print(paint.dim(`    ${told.broken(tie.rule, list(tie.tied), list(tie.order))}`));
}

function printRounds(
  desk: Desk,
  rounds: readonly Standing[],
  order: readonly Candidate[],
  called: (one: Candidate) => string,
) {
  const { words, columns, paint } = desk;
  const told = words.tally.method;
  if (rounds.length < 2) return;
  const header = ['', ...rounds.map((_round, index) => String(index + 1))];
  const rows = order
    .filter((candidate) => rounds.some((round) => Object.hasOwn(round, candidate)))
    .map((candidate) => [
      called(candidate),
      ...rounds.map((round) => (Object.hasOwn(round, candidate) ? figure(round[candidate] ?? 0) : '–')),
    ]);
  const [first = '', ...others] = table(desk, [header, ...rows]);
  // The working says the same, round by round.
  if (desk.width(first) + 2 > columns) return;
  desk.print(`\n${paint.bold(told.rounds)}`);
  desk.print(paint.dim(`  ${first}`));
  for (const row of others) desk.print(`  ${row}`);
}

function printPairs(
  desk: Desk,
  { pairwise }: Outcome,
  order: readonly Candidate[],
  called: (one: Candidate) => string,
) {
  const { words, columns, paint } = desk;
  if (!pairwise || order.length > 12) return;
  const rows = order.map((a, index) => [
    `${index + 1}  ${called(a)}`,
    ...order.map((b) => (a === b ? '–' : String(pairwise[a]?.[b] ?? ''))),
  ]);
  const [first = '', ...others] = table(desk, [['', ...order.map((_one, index) => String(index + 1))], ...rows]);
  if (Math.max(...[first, ...others].map(desk.width)) + 2 > columns) return;
  desk.print(`\n${paint.bold(words.tally.method.pairs)}`);
  desk.print(paint.dim(`  ${first}`));
  for (const row of others) desk.print(`  ${row}`);
}
