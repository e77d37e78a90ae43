// What each choice of a field is called, as it is written in a form.
import type { FieldWords } from '../../fields.js';
import { stance } from '../terms.js';
import { words } from '../words.js';

const { for: yes, against, abstain } = words.choices;
const marks = { for: yes, against, abstain };
const dispute = { named: 'named', urged: 'urged', excused: 'excused' };
const motions = {
  main: 'main motion',
  amend: 'amendment',
  'close-debate': 'close debate',
  shelve: 'shelve',
  adjourn: 'adjourn',
};
const kept = { needs: 'needs', resources: 'resources' };
const given = { money: 'money', labour: 'labour', idea: 'idea', goodwill: 'goodwill' };
const channels = {
  online: 'online',
  paper: 'paper',
  post: 'post',
  phone: 'phone',
  'show-of-hands': 'show of hands',
  'door-to-door': 'door to door',
  visit: 'visit',
  'courtyard-meeting': 'courtyard meeting',
  meeting: 'meeting',
};

/** Without the article that sentences give them. */
const offices = Object.fromEntries(
  Object.entries(words.roles).map(([id, said]) => [id, said.replace(/^(the|a) /, '')]),
);

export const choices: FieldWords['choices'] = {
  channel: channels,
  channels,
  source: words.sources,
  sources: words.sources,
  mode: words.modes,
  edition: { '0': 'former', '1': 'current' },
  office: offices,
  rights: offices,
  by: offices,
  'ballots.by': { heads: 'heads', area: 'area', weight: 'weight' },
  step: words.steps,
  choices: words.choices,
  answers: marks,
  casting: marks,
  stance: { ...stance, question: 'question' },
  as: { helper: 'helper', delegate: 'delegate', guardian: 'guardian', household: 'head of household' },
  'grid.assign as': { lead: 'lead', member: 'member' },
  areaDecimals: { '3': 'three', '4': 'four' },
  'members.kind': { natural: 'natural person', organisation: 'organisation', 'developer-stock': 'developer stock' },
  becomes: { project: 'project', covenant: 'covenant', election: 'election', opinion: 'opinion' },
  held: { here: 'here', external: 'elsewhere' },
  'person.erase ground': { order: 'order', unlawful: 'unlawful', request: 'request' },
  'entry.redact ground': { order: 'order', unlawful: 'unlawful', request: 'request' },
  'contract.terminate ground': { breach: 'breach', agreed: 'agreed', impossible: 'impossible' },
  'post.take ground': { elected: 'elected', appointed: 'appointed', 'co-opted': 'co-opted' },
  'item.settle how': { answered: 'answered', shelved: 'shelved', referred: 'referred', withdrawn: 'withdrawn' },
  'decision.how': { matter: 'referred matter', consultation: 'consultation', body: 'by the body' },
  'topic.screen decision': {
    accept: 'accept',
    answer: 'answer at once',
    refer: 'refer',
    defer: 'defer',
    reject: 'reject',
  },
  'study.decide decision': { pass: 'pass', return: 'return', amend: 'pass amended' },
  'project.screen decision': { approve: 'approve', return: 'return', reject: 'reject' },
  'change.decide decision': { approve: 'approve', decline: 'decline' },
  'round.call form': { session: 'session', written: 'in writing', 'door-to-door': 'door to door', online: 'online' },
  'tally.enter form': { 'show-of-hands': 'show of hands', 'secret-paper': 'secret paper' },
  'motion.move kind': motions,
  precedence: motions,
  rules: motions,
  'offer.make kind': given,
  'pledge.make kind': given,
  'alters.kind': { budget: 'budget', schedule: 'schedule', content: 'content', responsible: 'responsible' },
  'contract.sign kind': {
    property: 'property firm',
    department: 'department',
    resident: 'resident',
    charity: 'charity',
    business: 'business',
  },
  list: kept,
  'about.of': { consultation: 'this consultation', item: 'item', project: 'project' },
  'deliberation.conclude way': {
    vote: 'on to the vote',
    adopt: 'adopt',
    convert: 'convert into projects',
    shelve: 'shelve',
    refer: 'refer',
  },
  'objection.uphold way': { 'vote-again': 'vote again', deliberation: 'back to deliberation' },
  'evaluation.conclude way': {
    done: 'done',
    rectify: 'rectify',
    redeliberate: 'deliberate again',
    'new-topic': 'new topic',
  },
  'implementation.send-back to': { deliberation: 'deliberation', vote: 'vote' },
  otherwise: { deliberation: 'back to deliberation', 'call-again': 'call again', close: 'close' },
  'callout.settle outcome': dispute,
  'case.settle outcome': dispute,
  'objection.mediate outcome': { agreed: 'agreed', 'not-agreed': 'not agreed' },
  'external outcome': words.outcomes,
  'visit.correct outcome': { made: 'made', missed: 'missed' },
  result: { ok: 'in order', defects: 'defects' },
  risk: { low: 'low', medium: 'medium', high: 'high', urgent: 'urgent' },
  scope: { building: 'building', courtyard: 'courtyard', community: 'community' },
  'items.status': words.itemStatus,
  'projects.status': words.projectStatus,
  atCap: { vote: 'on to the vote', shelve: 'shelve', refer: 'refer' },
  'recusal.bodies': { all: 'all' },
  method: { schulze: 'Schulze', borda: 'Borda', plurality: 'plurality' },
  'ranking.tieBreak': { order: 'order proposed', 'casting-vote': 'casting vote', lot: 'lot' },
  tieBreak: { order: 'order proposed', lot: 'lot', 'casting-vote': 'casting vote', leave: 'leave tied' },
  marks: { names: 'names', ranking: 'ranking', points: 'points' },
  replace: { refuse: 'refuse', 'first-valid': 'first valid', 'last-valid': 'last valid' },
};
