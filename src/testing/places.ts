// at('vote.polling'): brings a consultation to a named place by real commands, once for each charter and agenda.
import type { Charter } from '../charters/charter.js';
import { hepingRoad } from '../charters/heping-road.js';
import { leavesOut } from '../charters/steps.js';
import type { ItemDraft } from '../kernel/words.js';
import { unopened } from '../procedure/snapshot.js';
import { START } from './clock.js';
import { itemsUnder, staff } from './community.js';
import { Given } from './scenario.js';
import type { About, Way } from './ways.js';
import * as way from './ways.js';

export interface AtOptions {
  /** 和平路's model rules unless given. */
  charter?: Charter;
  /** What is consulted on, in place of the community's own items. */
  items?: readonly ItemDraft[];
}

/** From which place, and how. Without `from` it is where the opening leads under this charter. */
type Leg = [from: string, ...ways: Way[]];

const begins =
  (step: Charter['begins'], otherwise: Leg) =>
  ({ charter }: About): Leg =>
    charter.begins === step ? ['unopened', way.open] : otherwise;

const LEGS = {
  unopened: ['unopened'],
  'topics.gathering': ['unopened', way.open],
  'topics.screening': ['topics.gathering', way.gather],
  'topics.study': ['topics.screening', way.screen],
  'topics.agenda': ['topics.screening', way.screen, way.pastStudy],
  'deliberation.planning': begins('deliberation', ['topics.agenda', way.setAgenda]),
  'deliberation.called': ['deliberation.planning', way.call],
  'deliberation.session': ['deliberation.called', way.meet],
  'deliberation.adjourned': [
    'deliberation.session',
    (given) => given.when('session.adjourn', { reason: 'It is late' }, staff.chair).then(),
  ],
  'deliberation.collecting': ['deliberation.planning', way.collect],
  'vote.preparing': begins('vote', ['deliberation.session', way.agree]),
  'vote.noticed': ['vote.preparing', way.notice],
  'vote.polling': ['vote.noticed', way.openPoll],
  'vote.closed': ['vote.polling', way.voteFor, way.closePoll],
  'vote.counted': ['vote.closed', way.count],
  'vote.posted': ['vote.counted', way.post],
  'vote.external': ['vote.preparing', way.notice],
  'conversion.drafting': ['vote.posted', way.restOfTheVote],
  'conversion.screening': ['conversion.drafting', way.draft],
  'implementation.underWay': ['conversion.screening', way.approve],
  'evaluation.rating': ['implementation.underWay', way.carryOut],
  'evaluation.found': ['evaluation.rating', way.rate()],
  suspended: [
    'vote.polling',
    (given) => given.when('consultation.suspend', { reason: 'The hall is flooded' }, staff.convener).then(),
  ],
  'closed.done': [
    'evaluation.found',
    (given) => given.when('evaluation.conclude', { way: 'done' }, staff.convener).then(),
  ],
  // Where nothing is voted on, what is agreed takes effect.
  'closed.adopted': ({ charter }: About): Leg =>
    leavesOut(charter, 'vote') ? ['deliberation.session', way.agree] : ['vote.posted', way.restOfTheVote],
  'closed.nothing-adopted': ['topics.screening', way.answerAll],
  'closed.not-adopted': ['vote.polling', way.voteAgainst, way.endWith],
  'closed.not-formed': ['vote.polling', way.endWith],
  'closed.not-converted': ['conversion.drafting', way.convertNothing],
  'closed.shelved': ['deliberation.session', way.giveUp('shelve')],
  'closed.referred': ['deliberation.session', way.giveUp('refer')],
  'closed.withdrawn': [
    'deliberation.planning',
    (given) => given.when('consultation.withdraw', { reason: 'Nobody wants it any more' }, staff.convener).then(),
  ],
  'closed.annulled': [
    'deliberation.planning',
    (given) =>
      given
        .when(
          'consultation.annul',
          { ground: 'It was unlawful', authority: 'Street office', document: '2026-1' },
          staff.authority,
        )
        .then(),
  ],
} as const satisfies Record<string, Leg | ((about: About) => Leg)>;

/** A place of the chart, as `placeOf` names it. */
export type PlaceName = keyof typeof LEGS;

/** Every place of the chart. */
export const PLACES = Object.keys(LEGS) as PlaceName[];

/** Items with which a consultation gets to this place: deciding on all of them would pass some by. */
function itemsFor(place: PlaceName, charter: Charter): ItemDraft[] {
  const items = itemsUnder(charter);
  switch (place) {
    case 'vote.external':
      return items.map((item) => ({ ...item, route: item.route.map((stage) => ({ ...stage, held: 'external' })) }));
    case 'closed.adopted':
      return items.filter(({ becomes }) => becomes !== 'project');
    case 'closed.not-adopted':
    case 'closed.not-formed':
      return items.slice(0, 1);
    default:
      return items;
  }
}

const reached = new WeakMap<Charter, Map<string, Given>>();

function reach(place: string, about: About): Given {
  const known = reached.get(about.charter) ?? new Map<string, Given>();
  reached.set(about.charter, known);
  const key = `${place} ${JSON.stringify(about.items)}`;
  const before = known.get(key);
  if (before) return before;
  const leg: Leg | ((about: About) => Leg) = LEGS[place as PlaceName];
  const [from, ...ways] = typeof leg === 'function' ? leg(about) : leg;
  const start = place === 'unopened' ? new Given(unopened('c1'), [], START) : reach(from, about);
  const there = ways.reduce((given, go) => go(given, about), start);
  if (there.place !== place) throw new Error(`under ${about.charter.id} the way to ${place} leads to ${there.place}`);
  known.set(key, there);
  return there;
}

/** The heping-road rules, but for one: a test need not wait for the hour at which a poll closes. */
export const rehearsed: Charter = {
  ...hepingRoad,
  // Days are counted on one's fingers.
  calendar: 'none',
  vote: { ...hepingRoad.vote, mayCloseEarly: true },
};

/**
 * A consultation that stands at a place of the chart, brought there by admitted commands. Nothing is simulated: its facts
 * are a record like any other. Throws where the charter has no way there.
 */
export const at = (place: PlaceName, { charter = rehearsed, items }: AtOptions = {}): Given =>
  reach(place, { charter, items: items ?? itemsFor(place, charter) });
