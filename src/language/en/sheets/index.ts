// The sentences of papers, in English.
import { needed } from '../../../law/index.js';
import { fixed, percent, products } from '../../amounts.js';
import type { Sheets } from '../../sheets.js';
import { callOutStatus } from '../parts/call-outs.js';
import { capital, jurisdiction, roundForm } from '../terms.js';
import { kinds } from './kinds.js';
import { labels } from './labels.js';

const BASES = {
  roll: 'the whole roll',
  attending: 'those attending',
  participating: 'those taking part',
  'for-and-against': 'for and against together',
} as const;

const unit = { heads: 'heads', area: 'floor area', weight: 'weight' } as const;

export const sheets: Sheets = {
  kinds,
  labels,
  colon: ': ',
  page: ['Page ', ' of ', ''],
  foot: ({ entries, hash }) => [
    `Made from the record of ${entries} entries; a number behind “#” is the entry a line comes from.`,
    hash === undefined
      ? 'Without a fingerprint: made from facts, it vouches for no record.'
      : `Fingerprint of the last entry: ${hash}. Where the code says the same, yishi verify checks the record.`,
  ],
  short: (hash) => (hash === undefined ? '' : `Fingerprint ${hash}`),
  none: 'none',
  household: (unit) => `household ${unit}`,
  resident: 'a resident',
  signed: (part, name) => `${capital(part)}${name === undefined ? '' : ` (${name})`}: `,
  blankDate: 'Date: ____-__-__',
  toFillIn: 'Blank form',
  boxes: (choices) => choices.map((choice) => `□ ${choice}`).join('   '),
  inBrackets: (text) => ` (${text})`,
  numbered: (number, text) => `${number}. ${text}`,
  span: (from, until) => `from ${from} to ${until}`,
  until: (moment) => `until ${moment}`,
  volume: (number, of) => `Volume ${number} of ${of}`,
  entries: (first, last) => (first === last ? `#${first}` : `#${first} to #${last}`),
  channels: ['courtyard meeting', 'visit', 'online', 'letter', 'other'],
  origins: ['residents', 'staff', 'from above'],
  rounds: (number) => `Round ${number}`,
  forms: roundForm,
  calls: (title, items) =>
    `For ${title} ${items === 1 ? 'one item is' : `${items} items are`} open to consultation, and everybody concerned is asked to take part.`,
  option: (title, text, cost) => `Option ${title}: ${text}${cost === undefined ? '' : `, estimated at ${cost}`}.`,
  materials: (files) => `${files} to be had from the convener`,
  howToSpeak:
    'Whoever wants to speak tells the convener beforehand or asks for the floor; whoever cannot come may write',
  howToWrite: 'Hand your comment to the convener before it closes, or answer whoever calls at your door',
  welcome:
    'Those whose interests are touched are asked to come or to send somebody. Questions go to the contact above.',
  agenda: {
    signIn: (quorum) => `Sign-in and count of those present; the quorum is ${quorum} of those due`,
    oath: 'The rules are read out, and everybody promises to keep them',
    introduce: (item) => `Introduction of ${item} and its options`,
    debate: (item, time, speeches) => `Debate on ${item}: ${time} a speech, at most ${speeches} on an item`,
    settle: (item) => `Opinions are asked, and an option or a conclusion on ${item} is settled`,
    sum: 'The chair sums up and says what comes next',
    sign: 'The minutes are read out and signed',
  },
  due: (body) => `Due (${body})`,
  ofDue: (present, due) => `${present} of ${due} due${due === 0 ? '' : `, ${percent(present, due)}`}`,
  polls: (number) => `Vote ${number}`,
  votes: (body, items) =>
    `${items === 1 ? 'One item is' : `${items} items are`} put to the vote of ${body}. Please check your door number and area, and vote in time.`,
  frozenRoll: (measures) => `the roll is frozen from this notice on: ${measures}`,
  elsewhere: 'the roll is kept by whoever holds the vote',
  choiceAmong: 'a choice among what is listed',
  mayEntrust: (cap, written) =>
    `others may vote for you${written ? ', with a form in writing' : ''}${cap === 0 ? '' : `; nobody for more than ${cap}`}`,
  noProxy: 'everybody votes in person',
  byRule: (title, source) => `${title} (${source})`,
  rollHash: (hash) => `Fingerprint of the roll: ${hash}`,
  measures: unit,
  bases: (base, group) =>
    group === undefined ? BASES[base] : `${BASES[base]} among ${group === 'affected' ? 'those affected' : group}`,
  marks: (marks, seats) =>
    marks === 'ranking' ? 'Rank (1 is first)' : marks === 'points' ? 'Points' : `Tick at most ${seats}`,
  howToMark:
    'Tick one box of each line; none, several or an unclear one make the paper invalid. Sign, and put it in the box or hand it to a teller.',
  howToMarkChoice:
    'Fill in what the heading asks; an unclear paper is invalid. Sign, and put it in the box or hand it to a teller.',
  powers: ['votes as the principal says', 'decides by themselves'],
  untilClose: (moment) => `until this poll closes (${moment})`,
  proxyNote:
    'The principal signs in person; the form is handed to a teller with proof of the agent’s identity, and filed. The agent may not entrust anybody else.',
  papers: (issued, returned, spoiled) => `${issued} issued, ${returned} returned, ${spoiled} spoiled`,
  received: ({ ballots, late, invalid, reconciliation: { hands } }) => {
    if (ballots + invalid === 0 && hands > 0) return `By hands or unnamed papers: ${hands} counted.`;
    const added = late === 0 ? '' : ` (${late} of them entered late)`;
    const shown = hands === 0 ? '' : `; besides, ${hands} by hands or unnamed papers`;
    return `Ballot papers returned: ${ballots + invalid}, of which ${ballots} valid${added} and ${invalid} invalid${shown}.`;
  },
  outcome: (outcome) => `Result: ${outcome}.`,
  votedOn: (option, text) => `Voted on was the option ${option}: ${text}.`,
  share(of, say, one) {
    const { measure, part, whole, areaDecimals, met, group } = one;
    const amount = (units: number): string =>
      measure === 'area' ? say.area(units, areaDecimals) : measure === 'heads' ? say.heads(units) : String(units);
    const who = group === undefined ? '' : ` among ${group === 'affected' ? 'those affected' : group}`;
    const what = `${of === 'participation' ? 'Taking part' : 'Agreeing'} by ${unit[measure]}${who}`;
    if (whole === 0) return `${what}: of nothing, ${met ? 'met' : 'not met'}.`;
    const asked = `needed are ${say.threshold(one)}, which is ${amount(needed(whole, one))}`;
    return `${what}: ${amount(part)}, ${percent(part, whole)} (${asked}): ${met ? 'met' : 'not met'}.`;
  },
  resultOf: (body, day) => `The vote of ${body} was counted on ${day}. The result is posted below.`,
  objectUntil: (moment) =>
    `Whoever objects writes to the convener until ${moment}, with the item and the reason; the convener replies within the charter’s period.`,
  objectWhenPosted: 'While the result is posted, whoever objects writes to the convener with the item and the reason.',
  arithmetic: (say, checks) =>
    checks.length === 0
      ? []
      : [
          `Compared by cross-multiplication: ${checks
            .map((one) => `${unit[one.measure]} ${products(one)} (${say.threshold(one)})`)
            .join('; ')}.`,
        ],
  lawNotes: (say, { jurisdiction: of, reading }) => [
    of === 'any'
      ? 'Counted by rules agreed on.'
      : `Counted by the law of ${jurisdiction(of)}; where local rules ask for more, they prevail.`,
    ...(reading === undefined ? [] : [`A note on the count, which is no text of law: ${say.text(reading)}`]),
  ],
  ofMilestones: (done, all) => `${done} of ${all} milestones${all === 0 ? '' : ` (${percent(done, all)})`}`,
  budgetNow: (now, approved) => `${now} (approved at first: ${approved})`,
  balance: (moneyIn, moneyOut, rest) => `${moneyIn} in, ${moneyOut} out, ${rest} left`,
  risks: { low: 'low risk', medium: 'medium risk', high: 'high risk', urgent: 'urgent' },
  callOutStatus: (status) => callOutStatus[status],
  within: (arrive, resolve) => `on the spot within ${arrive} hours, resolved within ${resolve}`,
  outOf: (max) => `      of ${max}`,
  surveyNote: 'Tick a box or write the points; more points mean more satisfied. No names: only sums are counted.',
  evaluations: (number) => `Evaluation ${number}`,
  ratings: (ratings, least) => `${ratings}${least === 0 ? '' : ` (at least ${least})`}`,
  average: (weighted, greatest, people) =>
    people === 0
      ? 'nobody rated'
      : `${fixed(weighted, people)} on average (of ${fixed(greatest, people)}, by ${people}), ${percent(weighted, greatest)} of what is possible`,
  mean: (num, den, max) => `${fixed(num, den)} of ${max}`,
  satisfied: (satisfied, threshold) =>
    `${satisfied ? 'satisfied' : 'not satisfied'} (${threshold} of the possible points needed)`,
  review: (review, num, den) => `${review}: ${num}/${den}`,
  notYetDecided: 'Not yet decided.',
  overdue: (what, due) => `Still not done: ${what}. It was due by ${due}.`,
  pleaseDo:
    'Please see to it by the day given, and say in writing why it is late; otherwise it goes to the supervisor under the charter.',
  partners: {
    property: 'property partner',
    department: 'department partner',
    resident: 'resident partner',
    charity: 'charity partner',
    business: 'business partner',
  },
};
