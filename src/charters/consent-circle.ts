// A circle that decides by consent, as sociocracy has it (Endenburg; the open “Sociocracy 3.0” pattern Consent Decision-Making): a
// proposal stands unless somebody has a reasoned objection, an objection is worked into the proposal, and what is good enough for now is
// tried. So nothing is voted on: the vote is left out. In rounds everybody speaks, those who have not first; whoever chairs is one of
// the circle. How many rounds there are, that what is not settled by then is put off, and that two thirds are enough to meet, are ours.
import { extend } from './extend.js';
import { quickPoll } from './quick-poll.js';

export const consentCircle = extend(quickPoll, {
  id: 'consent-circle',
  title: { zh: '同意圈议事规则', en: 'Rules of a consent circle' },
  source: {
    zh: '参照公开的社会民主制（sociocracy）“同意决策”做法：无人坚持有理由的异议即为同意，不投票；轮次、人数和期限为本项目拟定，没有法律依据。',
    en: 'After consent decision-making as published of sociocracy: what nobody sustains a reasoned objection to is decided, and nothing is voted on; rounds, quorum and periods are constructed, and no statute is behind them.',
  },
  phases: [
    {
      id: 'circle',
      title: { zh: '提议、轮流发言、征询同意', en: 'Proposal, rounds, consent' },
      steps: ['deliberation'],
    },
  ],
  begins: 'deliberation',
  rights: {},
  clerks: ['recorder', 'convener'],
  amendedBy: 'circle',
  deliberation: {
    body: 'circle',
    quorum: { num: 2, den: 3, strict: false },
    noticeDays: 1,
    maxRounds: 3,
    atCap: 'shelve',
    speech: { maxSeconds: 120, maxPerItem: 4, newcomersFirst: true },
    consensusMaxObjections: 0,
    proxies: { allowed: false, written: false },
  },
});
