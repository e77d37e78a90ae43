// Counts outside any record in English, and what rules ask for.
import type { Base, CandidateStanding, ElectionOutcome, ElectionRule, Measure } from '../../law/index.js';
import type { Precedence } from '../../rolls/index.js';
import type { TallyWords } from '../tally.js';

/** Names beyond these are a number. */
const LISTED = 20;

const list = (names: readonly (string | number)[], last = 'and'): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`;

const COUNTS: Readonly<Record<Precedence, string>> = {
  refuse: 'those who share a vote and answer alike have one',
  'first-valid': 'the first valid ballot counts',
  'last-valid': 'the last valid ballot counts',
};
const HAND = 'a head votes with one hand, the first that voted, and in person before its proxy';

const FOLLOWING = { for: 'for', against: 'against' } as const;

const JOINED = {
  'id-number': 'same ID number',
  phone: 'same name and telephone',
  name: 'same name, as asked for',
} as const;

/** The first of many, and how many more there are. */
const firstOf = (told: readonly string[], between: string): string =>
  told.length > LISTED
    ? `${told.slice(0, LISTED).join(between)}${between}and ${told.length - LISTED} more`
    : told.join(between);

const OUTCOMES: Readonly<Record<ElectionOutcome, string>> = {
  elected: 'every seat is filled',
  tied: 'tied for the last seats',
  'run-off': 'seats are left for a run-off',
  unfilled: 'seats are left unfilled',
  'not-formed': 'not valid: too few voted',
};

const STANDINGS: Readonly<Record<CandidateStanding, string>> = {
  elected: 'elected',
  tied: 'tied',
  'runs-again': 'stands in the run-off',
  'not-elected': 'not elected',
};

/** How two products compare. */
const sign = (left: string, right: string): string =>
  BigInt(left) > BigInt(right) ? '>' : BigInt(left) < BigInt(right) ? '<' : '=';

const seatsOf = (seats: number): string => (seats === 1 ? 'one seat' : `${seats} seats`);

const MEASURES: Readonly<Record<Measure, string>> = { area: 'by area', heads: 'by heads', weight: 'by weight' };

const BASES: Readonly<Record<Base, string>> = {
  roll: 'the roll',
  attending: 'those attending',
  participating: 'those who take part',
  'for-and-against': 'those for or against',
};

const GROUPS: Readonly<Record<string, string>> = { affected: 'those directly affected' };

const ELECTORS: Readonly<Record<ElectionRule['electors'], string>> = {
  voters: 'the registered voters',
  households: 'the households’ representatives',
  representatives: 'the residents’ representatives',
  villagers: 'the registered villagers',
};

const DOES = { attending: 'attend', participating: 'take part', consent: 'agree' } as const;

export const tally: TallyWords = {
  decision: {
    heading: (rule, outcome) => `${rule}: ${outcome}`,
    item: (item, said) => `${item}. ${said}`,
    named: (person, name) => `${person} (${name})`,
    roll: (measures, units, scope, parking) =>
      `Roll${scope === undefined ? '' : ` of ${scope}`}: ${measures}${units === 0 ? '' : `, ${units} ${units === 1 ? 'unit' : 'units'}`}${
        parking === 0 ? '' : ` and ${parking} parking ${parking === 1 ? 'space' : 'spaces'}`
      }.`,
    byPerson: 'Everybody on the roll is one head, those of one unit too: this rule does not count owners.',
    parking: 'The area of parking spaces and garages counts.',
    coOwned: (units) =>
      `Co-owned, ${units.length} ${units.length === 1 ? 'unit' : 'units'}: ${firstOf(
        units.map(({ unit, head, owners }) => `${unit} (${list(owners)}; ${head} votes)`),
        '; ',
      )}.`,
    unstated: (units) =>
      `Note: counted as co-owned only because several are listed for the same unit, with neither a share nor co-owner of: ${firstOf(
        units.map(({ unit, lines }) => `${unit} (lines ${list(lines)})`),
        ', ',
      )}. If these are different units, write the building and stairwell of each.`,
    stock: (ids) => `The developer’s unsold stock under ${list(ids)} is one head.`,
    noParking: (heads) =>
      heads.length === 0
        ? 'Parking spaces and garages are left out of the area.'
        : `Parking spaces and garages are left out of the area, and ${heads.length} who own nothing else are left out of the heads: ${firstOf(heads, ', ')}. READING: a court took out both the area of garages and those who own them; no national provision says it.`,
    derived: ({ persons, joined }) =>
      `The roll has no ids: ${persons} ${persons === 1 ? 'person was' : 'persons were'} given one each, N and the number of their first row.${
        joined.length === 0
          ? ''
          : ` Counted as one person: ${firstOf(
              joined.map(({ person, name, lines, by }) => `${name}, ${person} (lines ${list(lines)}, ${JOINED[by]})`),
              '; ',
            )}.`
      }`,
    merged: (persons) =>
      `Counted as one head by the same ID number: ${firstOf(
        persons.map(({ person, listedAs }) => list([person, ...listedAs])),
        '; ',
      )}.`,
    unreadNumbers: (lines) =>
      `Note: the ID numbers on ${lines.length === 1 ? 'line' : 'lines'} ${firstOf(lines.map(String), ', ')} are hidden in part or spoilt by a spreadsheet, and were not compared.`,
    followed: (measures, answer, ground) =>
      `Said that they go with the majority: ${measures}; ${answer === null ? 'no answer has a majority of the others, so they take part and agree to nothing' : `counted as ${FOLLOWING[answer]}`}. Ground: ${ground}. Whether this stands beside art. 278 of the Civil Code is disputed.`,
    papers: ({ head, counts, same }) =>
      `Papers of ${head} for several units say the same and are one ballot: ${list([counts, ...same].map((line) => `line ${line}`))}.`,
    unused: (ballots) =>
      `Not used, as whoever cast them owns nothing but parking: ${firstOf(
        ballots.map(({ line, person }) => `${person} on line ${line}`),
        ', ',
      )}.`,
    blank: (heads) => `Returned the sheet and left this item blank: ${heads}.`,
    answers: (of) =>
      `For ${of.for}; against ${of.against}; abstaining ${of.abstain}${
        of.invalid === undefined
          ? ''
          : `; invalid ${of.invalid} (${of.participates ? 'counted as taking part' : 'not counted as taking part'})`
      }.`,
    attending: (measures) => `Attending: ${measures}.`,
    outcome: (said, outcome) =>
      `Outcome: ${said}.${outcome === 'not-formed' ? ' Too few took part for a decision, whatever they answered.' : ''}`,
    received: ({ received, counted, same = 0, superseded, invalid, unused }) =>
      `Ballots: ${received} received = ${counted} counted${same === 0 ? '' : ` + ${same} that say the same of other units`}${superseded === 0 ? '' : ` + ${superseded} superseded`}${invalid === 0 ? '' : ` + ${invalid} invalid`}${unused.length === 0 ? '' : ` + ${unused.length} not used`}.`,
    channels: (ways) =>
      `By channel: ${ways
        .map(({ channel, received, superseded, invalid }) => {
          const of = [superseded > 0 ? `${superseded} superseded` : '', invalid > 0 ? `${invalid} invalid` : ''];
          const left = of.filter(Boolean).join(', ');
          return `${channel ?? 'not said'} ${received}${left === '' ? '' : ` (of which ${left})`}`;
        })
        .join('; ')}.`,
    several: ({ head, counts, superseded, by }, precedence) =>
      `Several ballots of ${head}: that on line ${counts} counts, not ${list(superseded.map((line) => `line ${line}`))} (${by === 'hand' ? HAND : COUNTS[precedence]}).`,
    coOwners: (cast) => `Cast by a co-owner: ${cast.map((one) => `${one.by} for the units of ${one.for}`).join('; ')}.`,
    proxies: (cast) => `Cast by proxy: ${cast.map((one) => `${one.proxy} for ${list(one.for)}`).join('; ')}.`,
    ignored: ({ roll, ballots }) => {
      const of = [
        roll.length > 0 ? `of the roll ${firstOf(roll, ', ')}` : '',
        ballots.length > 0 ? `of the ballots ${firstOf(ballots, ', ')}` : '',
      ];
      return `Columns passed over: ${of.filter(Boolean).join('; ')}.`;
    },
    invalid: ({ line, person, reason }) =>
      `Invalid: the ballot of ${person} on line ${line}${reason === null ? '' : ` (${reason})`}.`,
    silent: (heads) =>
      heads.length === 0
        ? 'Everybody on the roll returned a ballot.'
        : `No ballot came from ${heads.length} on the roll: ${heads.length > LISTED ? `${heads.slice(0, LISTED).join(', ')} and ${heads.length - LISTED} more` : list(heads)}.`,
  },
  election: {
    outcomes: OUTCOMES,
    heading: (rule, outcome) => `${rule}: ${outcome}`,
    turnout: ({ part, whole, left, right, met, den, num }, threshold) =>
      `Voted: ${part} of ${whole}, ${threshold} is needed: ${part} × ${den} = ${left} ${sign(left, right)} ${whole} × ${num} = ${right}: ${met ? 'valid' : 'not valid'}.`,
    needed: (votes, threshold, runoff) =>
      `A candidate needs ${votes} votes: ${threshold} of ${runoff ? 'the ballots cast' : 'those who voted'}.`,
    candidate: (candidate, votes, standing) =>
      `${candidate}: ${votes} ${votes === 1 ? 'vote' : 'votes'}, ${STANDINGS[standing]}.`,
    tied: (seats, candidates) =>
      `${candidates.join(', ')} have as many votes for ${seatsOf(seats)}: vote again among them. No tie is broken here.`,
    left: (seats, candidates) =>
      candidates.length === 0
        ? `${seats === 1 ? 'One seat is' : `${seats} seats are`} left unfilled.`
        : `${seats === 1 ? 'One seat is' : `${seats} seats are`} left; in the run-off stand ${candidates.join(', ')}.`,
    uncontested: 'Warning: the law asks for more candidates than seats (差额).',
    seats: (seats, names, elected) =>
      `Elected to ${seatsOf(seats)}, with at most ${names} ${names === 1 ? 'name' : 'names'} a paper: ${elected.length === 0 ? 'nobody' : elected.join(', ')}.`,
    passedDown:
      'Votes for a higher post count for the lower ones too, of whoever is not elected to it. READING: some provinces count so (such a measure’s art. 27: a member’s votes are those for chair, deputy and member together); the national law does not say.',
    separate: 'Every post is counted by its own votes.',
    post: (post, seats) => `${post}, ${seatsOf(seats)}:`,
    open: (posts) => `${posts.join(', ')}: open until the tie above is decided.`,
    source: (source) => `Source: ${source}.`,
    notInForce: (day) => `Warning: this law was not in force on ${day}.`,
  },
  asked: {
    share: ({ share, base, group, measures, does }) => {
      const whole = group === undefined ? BASES[base] : (GROUPS[group] ?? group);
      const by = measures.length === 0 ? '' : `, ${measures.map((measure) => MEASURES[measure]).join(' and ')}`;
      return `${share ?? 'all'} of ${whole} ${DOES[does]}${by}`;
    },
    and: '; and ',
    noQuorum: 'no quorum of its own',
    valid: (share, electors) => `${share} of ${ELECTORS[electors]} vote`,
    elected: (share) => `the votes of ${share} of those who vote`,
    runoff: (share) => `most votes, and ${share} of the ballots cast`,
    force: (from, until) => (until === undefined ? `from ${from}` : `${from} to ${until}`),
    undated: 'as long as it is agreed on',
  },
  local: 'Local rules are not modelled: where a province, a city or a covenant asks for more, that comes first.',
};
