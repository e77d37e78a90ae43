// The desk, in English.
import type { DeskWords } from '../desk.js';
import { room } from './room.js';
import { many } from './terms.js';

const waiting = (objections: number): string =>
  objections > 0 ? `, ${many(objections, 'objection')} to be answered` : '';

export const desk: DeskWords = {
  titles: {
    where: 'where it is',
    charter: 'charter',
    items: 'items',
    meeting: 'meeting',
    poll: 'vote',
    needed: 'still needed',
    outstanding: 'not voted',
    next: 'next',
    owed: 'to do',
    projects: 'projects',
    deadlines: 'due',
    overdue: 'overdue',
    registers: 'registers',
  },
  standing: {
    'to-deliberate': 'to be deliberated',
    called: (from) => `called for ${from}`,
    deliberated: (until) => (until === undefined ? 'being deliberated' : `being deliberated until ${until}`),
    'to-announce': 'settled, the vote is still to be announced',
    announced: (opens) => `announced, voting begins ${opens}`,
    polling: (closes) => `voting until ${closes}`,
    'to-count': 'voting is over, to be counted',
    'to-post': (outcome) => `${outcome}, to be posted`,
    posted: (outcome, until, objections) =>
      `${outcome}, posted${until === undefined ? '' : ` until ${until}`}${waiting(objections)}`,
    'to-confirm': (outcome, objections) => `${outcome}, the posting is over, to be confirmed${waiting(objections)}`,
  },
  stage: (number, of, body) => (of === 1 ? `decided by ${body}` : `vote ${number} of ${of}, by ${body}`),
  option: (title, cost) => (cost === undefined ? title : `${title}, at ${cost}`),
  meeting: {
    quorum: (present, members, short) =>
      `${present} of ${members} present, ${short > 0 ? `${short} more needed to meet` : 'a quorum'}`,
    guests: (count) => many(count, 'guest'),
    missing: (people) => `must be there and is not: ${people}`,
    speaking: (person, side, seconds, since) =>
      `has the floor: ${person} (${side}, ${seconds} s${since === undefined ? '' : `, since ${since}`})`,
    waiting: (turns) => `waiting for it: ${turns}`,
    turn: (person, side) => `${person} (${side})`,
    motion: (kind, by, text, next, seconded) =>
      `${kind} of ${by}: ${text}${next ? ' (to be decided now)' : seconded ? ' (after that)' : ' (wants a second)'}`,
    stance: { for: 'for', against: 'against', question: 'question' },
    motions: {
      main: 'motion',
      amend: 'amendment',
      'close-debate': 'motion to close debate',
      shelve: 'motion to shelve',
      adjourn: 'motion to adjourn',
    },
  },
  poll: {
    turnout: (part, whole) => `${part} so far, of ${whole}`,
    heldBack: (whole) => `${whole} on the roll; how many have voted is told once it is counted`,
    closes: (closes) => `until ${closes}`,
    opens: (opens) => `begins ${opens}`,
    more: (amounts, share) => `${amounts} more make ${share}`,
    lacking: (share) => `not yet ${share}`,
    enough: (share) => `${share} have taken part`,
    contact: { 'paper-out': 'paper still out', told: 'told of it', none: 'no delivery on record' },
    outstanding: (count, contact, people) => `${contact}, ${count}: ${people}`,
  },
  move: (command, people, refusal) =>
    `${command}${people === '' ? '' : ` (${people})`}${refusal === undefined ? '' : `; not yet: ${refusal}`}`,
  owed: {
    'answer-topic': (thing) => `answer topic ${thing}`,
    'answer-objection': (thing) => `answer objection ${thing}`,
    assign: (thing) => `assign ${thing}`,
    arrive: (thing) => `come out for ${thing}`,
    resolve: (thing) => `resolve ${thing}`,
    'confirm-call-out': (thing) => `confirm that ${thing} is resolved`,
    take: (thing) => `to be taken on: ${thing}`,
    deliver: (thing) => `deliver ${thing}`,
    'confirm-claim': (thing) => `confirm that ${thing} is done`,
    milestone: (thing) => `reach ${thing}`,
  },
  duty: (what, people, due, late) =>
    `${people === '' ? '' : `${people}: `}${what}${due === undefined ? '' : late ? ` (was due ${due})` : ` (by ${due})`}`,
  money: (budget, moneyIn, moneyOut) => `budget ${budget}, in ${moneyIn}, out ${moneyOut}`,
  register: (title, things, unfinished) => `${title}: ${things}${unfinished > 0 ? `, ${unfinished} under way` : ''}`,
  clocks: {
    gathering: 'topics are gathered until then',
    response: 'answer to a topic',
    session: 'end of the round',
    poll: 'end of the vote',
    posting: 'end of the posting',
    reply: 'answer to an objection',
    'call-out': 'response to a call-out',
    claim: 'delivery of a claim',
    survey: 'end of the survey',
    milestone: 'milestone',
  },
  room,
  more: (count) => `… ${count} in all`,
};
