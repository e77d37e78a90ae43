// The words of `yishi tally --rule` in English.
import type { VoteOutcome } from 'yishi/law';
import type { BallotAccount, ByChannel, Precedence } from 'yishi/rolls';

/** Names beyond these are a number. */
const LISTED = 20;

const list = (names: readonly (string | number)[], last = 'and'): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`;

const COUNTS: Readonly<Record<Precedence, string>> = {
  refuse: 'those who share a vote and answer alike have one',
  'first-valid': 'the first valid ballot counts',
  'last-valid': 'the last valid ballot counts',
};

/** A unit that several own, with the lines that say so. */
export interface Shared {
  unit: string;
  head: string;
  owners: readonly string[];
  lines: readonly number[];
}

/** The first of many, and how many more there are. */
const firstOf = (told: readonly string[], between: string): string =>
  told.length > LISTED
    ? `${told.slice(0, LISTED).join(between)}${between}and ${told.length - LISTED} more`
    : told.join(between);

export const tallyRule = {
  help: {
    rule: 'a decision rule; yishi rules lists them',
    roll: 'with --rule: the roll (CSV: person, name, unit, area)',
    ballots: 'with --rule: the ballots (CSV: person, choice, channel, at)',
    scope: 'with --rule: only this part of the estate votes, such as 3幢/2单元',
    precedence:
      'with --rule: of several ballots of one head, first-valid or last-valid counts; refuse (if nothing is said) counts nothing and says where',
    invalid:
      'with --rule: whether invalid ballots take part, as the notice said: participates or left-out (if nothing is said)',
    parking:
      'with --rule: whether the area of parking spaces and garages counts: counted or left-out (if nothing is said, as the rule has it)',
    attending: 'with --rule: who came to the meeting, a number or a file with a column person; else all who voted',
    day: 'with --rule: the day of the notice, 2026-03-01; warns where the rule was not in force',
  },
  title: 'decision rule',
  noFiles: 'a decision rule needs both --roll and --ballots',
  unknownRule: (id: string, known: readonly string[]) =>
    `there is no decision rule ${id}; the rules are ${known.join(', ')}`,
  unknownWord: (option: string, written: string, known: readonly string[]) =>
    `${option} cannot be ${written}; write ${list(known, 'or')}`,
  noDay: (written: string) => `${written} is no day; write the day of the notice as 2026-03-01`,
  noAffected: (rule: string) =>
    `${rule} asks those whom the matter affects, and the roll does not say who they are; add a column affected with yes or no`,
  namedOnly: (rule: string) =>
    `a number of people does not do for ${rule}, which asks who they are; name a file with a column person`,
  heading: (rule: string, outcome: string) => `${rule}: ${outcome}`,
  named: (person: string, name: string) => `${person} (${name})`,
  roll: (measures: string, units: number, scope: string | undefined, parking: number) =>
    `Roll${scope === undefined ? '' : ` of ${scope}`}: ${measures}${units === 0 ? '' : `, ${units} ${units === 1 ? 'unit' : 'units'}`}${
      parking === 0 ? '' : ` and ${parking} parking ${parking === 1 ? 'space' : 'spaces'}`
    }.`,
  byPerson: 'Everybody on the roll is one head, those of one unit too: this rule does not count owners.',
  parking: 'The area of parking spaces and garages counts.',
  coOwned: (units: readonly Shared[]) =>
    `Co-owned, ${units.length} ${units.length === 1 ? 'unit' : 'units'}: ${firstOf(
      units.map(({ unit, head, owners }) => `${unit} (${list(owners)}; ${head} votes)`),
      '; ',
    )}.`,
  unstated: (units: readonly Pick<Shared, 'unit' | 'lines'>[]) =>
    `Note: counted as co-owned only because several are listed for the same unit, with neither a share nor co-owner of: ${firstOf(
      units.map(({ unit, lines }) => `${unit} (lines ${list(lines)})`),
      ', ',
    )}. If these are different units, write the building and stairwell of each.`,
  stock: (ids: readonly string[]) => `The developer’s unsold stock under ${list(ids)} is one head.`,
  noParking: 'Parking spaces and garages are left out of the area.',
  answers: (of: { for: string; against: string; abstain: string; invalid?: string; participates?: boolean }) =>
    `For ${of.for}; against ${of.against}; abstaining ${of.abstain}${
      of.invalid === undefined
        ? ''
        : `; invalid ${of.invalid} (${of.participates ? 'counted as taking part' : 'not counted as taking part'})`
    }.`,
  attending: (measures: string) => `Attending: ${measures}.`,
  outcome: (said: string, outcome: VoteOutcome) =>
    `Outcome: ${said}.${outcome === 'not-formed' ? ' Too few took part for a decision, whatever they answered.' : ''}`,
  received: ({ received, counted, superseded, invalid }: BallotAccount) =>
    `Ballots: ${received} received = ${counted} counted${superseded === 0 ? '' : ` + ${superseded} superseded`}${invalid === 0 ? '' : ` + ${invalid} invalid`}.`,
  channels: (ways: readonly ByChannel[]) =>
    `By channel: ${ways
      .map(({ channel, received, superseded, invalid }) => {
        const of = [superseded > 0 ? `${superseded} superseded` : '', invalid > 0 ? `${invalid} invalid` : ''];
        const left = of.filter(Boolean).join(', ');
        return `${channel ?? 'not said'} ${received}${left === '' ? '' : ` (of which ${left})`}`;
      })
      .join('; ')}.`,
  several: ({ head, counts, superseded }: BallotAccount['several'][number], precedence: Precedence) =>
    `Several ballots of ${head}: that on line ${counts} counts, not ${list(superseded.map((line) => `line ${line}`))} (${COUNTS[precedence]}).`,
  coOwners: (cast: BallotAccount['coOwners']) =>
    `Cast by a co-owner: ${cast.map((one) => `${one.by} for the units of ${one.for}`).join('; ')}.`,
  proxies: (cast: BallotAccount['proxies']) =>
    `Cast by proxy: ${cast.map((one) => `${one.proxy} for ${list(one.for)}`).join('; ')}.`,
  ignored: ({ roll, ballots }: { roll: readonly string[]; ballots: readonly string[] }) => {
    const of = [
      roll.length > 0 ? `of the roll ${firstOf(roll, ', ')}` : '',
      ballots.length > 0 ? `of the ballots ${firstOf(ballots, ', ')}` : '',
    ];
    return `Columns passed over: ${of.filter(Boolean).join('; ')}.`;
  },
  invalid: ({ line, person, reason }: BallotAccount['invalidBallots'][number]) =>
    `Invalid: the ballot of ${person} on line ${line}${reason === null ? '' : ` (${reason})`}.`,
  silent: (heads: readonly string[]) =>
    heads.length === 0
      ? 'Everybody on the roll returned a ballot.'
      : `No ballot came from ${heads.length} on the roll: ${heads.length > LISTED ? `${heads.slice(0, LISTED).join(', ')} and ${heads.length - LISTED} more` : list(heads)}.`,
};
