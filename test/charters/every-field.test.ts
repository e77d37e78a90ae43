// Every field of a charter does something: one that is turned changes a finding, a refusal, a deadline or a paper. A field without an
// entry here fails, so that none is ever added that nothing asks for.
import { describe, expect, it } from 'vitest';
import { unopened } from 'yishi';
import { type Charter, charter } from 'yishi/charters';
import { minutes } from 'yishi/documents';
import {
  at,
  council,
  covenant,
  Given,
  lamps,
  lift,
  openingUnder,
  owners,
  plus,
  rehearsed,
  START,
  staff,
  ways,
} from 'yishi/testing';
import type * as z from 'zod/mini';
import { namesOf } from '../../src/engine/names.js';
import { cast, castAll, counted, houseMajority, present } from '../parts/3-vote/ballots.js';

const { convener, chair, recorder, teller, scrutineer, supervisor, executor } = staff;

/** The leaves of a schema: whatever is no object any more, by its path. */
function leaves(schema: z.core.$ZodType, path = ''): string[] {
  const { def } = schema._zod as unknown as { def: { type: string; innerType?: z.core.$ZodType; shape?: object } };
  if ((def.type === 'optional' || def.type === 'nullable') && def.innerType) return leaves(def.innerType, path);
  if (def.type !== 'object' || !def.shape) return [path];
  return Object.entries(def.shape).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key));
}

/** A charter with one leaf turned. */
function turned(base: Charter, path: string, value: unknown): Charter {
  const copy = structuredClone(base);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const inner = keys.reduce<Record<string, unknown>>(
    (part, key) => {
      part[key] ??= {};
      return part[key] as Record<string, unknown>;
    },
    copy as unknown as Record<string, unknown>,
  );
  inner[last] = value;
  return charter.parse(copy);
}

type Asked = {
  refusal: unknown;
  then(look: (after: { fact: { finding: unknown }; place: string; state: Given['state'] }) => void): Given;
};

/** What became of asking: the refusal, or the place and the finding. */
function came(asked: unknown): unknown {
  const one = asked as Asked;
  if (one.refusal !== undefined) return one.refusal;
  let seen: unknown;
  one.then(({ fact, place }) => {
    seen = { place, finding: fact.finding };
  });
  return seen;
}

type See = (charter: Charter) => unknown;
type Turn = [to: unknown, see: See] | [to: unknown, see: See, base: (charter: Charter) => Charter];

const opening = (rules: Charter) => openingUnder(rules, rules.begins === 'topics' ? [] : [covenant()]);
const opens: See = (rules) =>
  came(new Given(unopened('c1'), [], START).when('consultation.open', opening(rules), convener));
const opensUnder =
  (offices: (each: { office: string; person: string }[]) => { office: string; person: string }[]): See =>
  (rules) => {
    const fields = opening(rules);
    return came(
      new Given(unopened('c1'), [], START).when(
        'consultation.open',
        { ...fields, offices: offices(fields.offices ?? []) as typeof fields.offices },
        convener,
      ),
    );
  };
const record: See = (rules) => at('deliberation.planning', { charter: rules }).facts[0]?.fields;
const session = (rules: Charter, items = [lift, { ...covenant(), route: [] }]): Given =>
  at('deliberation.session', { charter: rules, items });
const voting = (rules: Charter): Given => at('vote.polling', { charter: rules });
const counting = (given: Given) => counted(given).state.vote.current?.counts.at(-1);
const asksFloor = (given: Given, person: string, stance: 'for' | 'against' = 'for', item = 'lift') =>
  given.when('floor.request', { item, stance }, person);
const spoke = (given: Given, person: string, stance: 'for' | 'against' = 'for'): Given =>
  asksFloor(given, person, stance)
    .then()
    .when('floor.grant', { person }, chair)
    .then()
    .when('speech.make', { person, seconds: 200, text: 'x' }, recorder)
    .then();
const recused = (given: Given, person = 'c9', item = 'lift'): Given =>
  given.when('recusal.record', { item, person, reason: 'x' }, chair).then();
const seconded = (given: Given, kind: 'close-debate' | 'adjourn', motion: string): Given =>
  given
    .when('motion.move', { motion, kind, item: 'lift', text: 'x' }, 'c1')
    .then()
    .when('motion.second', { motion }, 'c2')
    .then();
const ranked = (rules: Charter, ...given: (string | string[])[][]): Given =>
  session(rules).through(ways.rank('lift', given));
const topic = { topic: 't9', title: 'x', text: 'x', channel: 'visit' };
const screening = (rules: Charter): Given =>
  at('topics.gathering', { charter: rules })
    .when('topic.submit', topic, 'r1')
    .then()
    .when('gathering.close', {}, convener)
    .then();
const late = (rules: Charter): Given => voting(rules).later({ hours: 2 });
const paper = (given: Given, by: string) => ({ by: 'o1', enteredBy: by, on: plus(given.now, { hours: -1 }) });
const forLift = { choices: { lift: 'for' as const }, channel: 'online' };
const notFormed = (rules: Charter): Given =>
  at('vote.counted', { charter: rules }) && counted(cast(voting(rules), 'o1'));
const posted = (rules: Charter): Given => counted(voting(rules)).when('result.post', {}, convener).then();
const objected = (rules: Charter): Given =>
  posted(rules).when('objection.file', { objection: 'x1', item: 'lift', text: 'x' }, 'o2').then();
const replied = (rules: Charter): Given =>
  objected(rules).when('objection.reply', { objection: 'x1', reply: 'x' }, convener).then();
const submitted = (rules: Charter): Given => at('conversion.screening', { charter: rules });
const underWay = (rules: Charter): Given => at('implementation.underWay', { charter: rules });
const started = (rules: Charter): Given =>
  underWay(rules).when('project.start', { project: 'p-lift' }, executor).then();
const budget = (rules: Charter, budgets: number) =>
  came(
    started(rules)
      .when(
        'change.request',
        { project: 'p-lift', change: 'h1', reason: 'x', alters: { kind: 'budget', budget: budgets } },
        executor,
      )
      .then()
      .when('change.decide', { project: 'p-lift', change: 'h1', decision: 'approve' }, convener),
  );
const rated: See = (rules) => at('evaluation.found', { charter: rules }).state.evaluation.found;
const called = (rules: Charter): Given =>
  underWay(rules).when('callout.raise', { callout: 'q1', matter: 'x' }, supervisor).then();
const assigned = (rules: Charter): Given =>
  called(rules).when('callout.assign', { callout: 'q1', to: 'r1' }, convener).then();
const calendar =
  (change: Partial<Charter>) =>
  (rules: Charter): Charter => ({ ...rules, ...change });

const TURNS: Record<string, Turn> = {
  id: ['other', record],
  'title.zh': ['别的', record],
  'title.en': [
    'Other',
    (rules) => minutes(at('deliberation.planning', { charter: rules }).facts as never, { language: 'en' } as never),
  ],
  'source.zh': ['别处', record],
  'source.en': ['Elsewhere', record],
  jurisdiction: ['any', opens, calendar({ calendar: undefined })],
  zone: ['Europe/Berlin', (rules) => came(counted(voting(rules)).when('result.post', {}, convener))],
  currency: ['EUR', (rules) => namesOf(at('deliberation.planning', { charter: rules }).state).currency],
  holidays: [
    Array.from({ length: 30 }, (_, day) => `2026-04-${String(day + 1).padStart(2, '0')}`),
    (rules) => came(at('vote.counted', { charter: rules }).when('result.post', {}, convener)),
    calendar({ weekends: 'roll' }),
  ],
  workdays: [
    [
      '2026-03-07',
      '2026-03-08',
      '2026-03-14',
      '2026-03-15',
      '2026-03-21',
      '2026-03-22',
      '2026-03-28',
      '2026-03-29',
      '2026-04-04',
      '2026-04-05',
    ],
    (rules) => came(at('vote.counted', { charter: rules }).when('result.post', {}, convener)),
    calendar({ vote: { ...rehearsed.vote, postingDays: { working: 8 } } }),
  ],
  calendar: ['cn-mainland', (rules) => came(at('vote.counted', { charter: rules }).when('result.post', {}, convener))],
  weekends: [
    'roll',
    (rules) =>
      [1, 2, 3, 4, 5, 6, 7].map((days) =>
        came(
          at('vote.counted', { charter: { ...rules, vote: { ...rules.vote, postingDays: days } } }).when(
            'result.post',
            {},
            convener,
          ),
        ),
      ),
  ],
  phases: [[{ id: 'x', title: { zh: 'x', en: 'x' }, steps: ['vote', 'vote'] }], opens],
  begins: ['vote', opens],
  rules: [
    [houseMajority],
    (rules) =>
      came(
        new Given(unopened('c1'), [], START).when(
          'consultation.open',
          openingUnder({ ...rules, begins: 'vote' }, [
            { ...covenant(), topics: [], route: [{ body: 'council', rule: houseMajority.id, held: 'here' }] },
          ]),
          convener,
        ),
      ),
  ],
  rights: [
    { 'note.add': ['convener'] },
    (rules) => came(at('deliberation.planning', { charter: rules }).when('note.add', { text: 'x' }, 'r1')),
  ],
  collisions: [[], opensUnder((offices) => [...offices, { office: 'scrutineer', person: teller }])],
  secondPerson: [
    ['recusal.correct'],
    (rules) =>
      came(
        recused(at('deliberation.planning', { charter: rules })).when(
          'recusal.correct',
          { item: 'lift', person: 'c9', reason: 'x' },
          chair,
        ),
      ),
  ],
  clerks: [['convener'], (rules) => came(voting(rules).when('ballot.cast', forLift, { by: 'o1', enteredBy: teller }))],
  amendedBy: [
    null,
    (rules) =>
      came(
        at('topics.gathering', { charter: rules }).when(
          'charter.amend',
          { change: { step: 'evaluation', rules: rules.evaluation }, body: 'council', document: '1', reason: 'x' },
          convener,
        ),
      ),
  ],
  maxReturns: [
    0,
    (rules) => came(at('vote.preparing', { charter: rules }).when('vote.return', { reason: 'x' }, convener)),
  ],
  retentionYears: [
    0,
    (rules) => came(voting(rules).when('person.erase', { person: 'r1', ground: 'request' }, convener)),
  ],
  'topics.secondsNeeded': [
    0,
    (rules) => came(screening(rules).when('topic.screen', { topic: 't9', decision: 'accept' }, convener)),
  ],
  'topics.channels': [
    ['online'],
    (rules) => came(at('topics.gathering', { charter: rules }).when('topic.submit', topic, 'r1')),
  ],
  'topics.gatheringDays': [9, opens],
  'topics.response': [
    { hours: 48 },
    (rules) => came(at('topics.gathering', { charter: rules }).when('topic.submit', topic, 'r1')),
  ],
  'topics.criteria': [
    [],
    (rules) => came(screening(rules).when('topic.score', { topic: 't9', scores: { urgency: 1, reach: 1 } }, convener)),
  ],
  'topics.study.body': [
    'study-group',
    (rules) =>
      came(
        present(
          at('topics.study', { charter: rules })
            .when(
              'roll.enter',
              {
                body: rules.topics.study?.body === 'party-branch' ? 'party-branch' : 'council',
                members: council.map((person) => ({ person })),
              },
              recorder,
            )
            .then(),
          ['c1'],
        ).when('study.decide', { decision: 'pass', opinion: 'x' }, convener),
      ),
  ],
  'topics.study.maxReturns': [
    0,
    (rules) =>
      came(at('topics.study', { charter: rules }).when('study.decide', { decision: 'return', opinion: 'x' }, convener)),
  ],
  'deliberation.body': [
    'owners',
    (rules) => {
      // Whoever sits in the body may move something in it.
      const { snapshot } = session(rehearsed);
      const under = { ...snapshot, context: { ...snapshot.context, charter: rules } };
      return came(
        new Given(under, [], START).when('motion.move', { motion: 'm1', kind: 'main', item: 'lift', text: 'x' }, 'c1'),
      );
    },
  ],
  'deliberation.quorum.num': [
    1,
    (rules) => came(at('deliberation.called', { charter: rules }).later({ days: 9 }).when('session.open', {}, chair)),
  ],
  'deliberation.quorum.den': [
    9,
    (rules) => came(at('deliberation.called', { charter: rules }).later({ days: 9 }).when('session.open', {}, chair)),
  ],
  'deliberation.quorum.strict': [
    true,
    (rules) => came(at('deliberation.called', { charter: rules }).later({ days: 9 }).when('session.open', {}, chair)),
  ],
  'deliberation.parties': [
    ['property manager'],
    (rules) => came(recall(at('deliberation.planning', { charter: rules }))),
  ],
  'deliberation.noticeDays': [
    9,
    (rules) => at('deliberation.called', { charter: rules }).state.deliberation.round?.opens,
  ],
  'deliberation.maxRounds': [1, (rules) => came(recall(session(rules).when('round.close', {}, chair).then()))],
  'deliberation.atCap': [
    'shelve',
    (rules) =>
      came(
        recall(
          session({ ...rules, deliberation: { ...rules.deliberation, maxRounds: 1 } })
            .when('round.close', {}, chair)
            .then(),
        ),
      ),
  ],
  'deliberation.oath': [
    false,
    (rules) => came(asksFloor(unsworn(rules), 'c1').then().when('floor.grant', { person: 'c1' }, chair)),
  ],
  'deliberation.speech.maxSeconds': [
    60,
    (rules) =>
      came(
        asksFloor(session(rules), 'c1')
          .then()
          .when('floor.grant', { person: 'c1' }, chair)
          .then()
          .when('speech.make', { person: 'c1', seconds: 100, text: 'x' }, recorder),
      ),
  ],
  'deliberation.speech.maxPerItem': [1, (rules) => came(asksFloor(spoke(session(rules), 'c1'), 'c1'))],
  'deliberation.speech.alternateSides': [
    false,
    (rules) =>
      came(
        asksFloor(asksFloor(spoke(session(rules), 'c1'), 'c2').then(), 'c3', 'against')
          .then()
          .when('floor.grant', { person: 'c2' }, chair),
      ),
  ],
  'deliberation.speech.newcomersFirst': [
    false,
    (rules) =>
      came(
        asksFloor(asksFloor(spoke(session(rules), 'c1'), 'c1', 'against').then(), 'c3', 'against')
          .then()
          .when('floor.grant', { person: 'c1' }, chair),
      ),
  ],
  'deliberation.speech.chairMaySpeak': [true, (rules) => came(asksFloor(session(rules), chair))],
  'deliberation.motions.secondNeeded': [
    false,
    (rules) =>
      session(rules).when('motion.move', { motion: 'm1', kind: 'main', item: 'lift', text: 'x' }, 'c1').then().state
        .deliberation.motions['m1']?.status,
  ],
  'deliberation.motions.precedence': [
    ['main', 'amend', 'adjourn', 'shelve', 'close-debate'],
    (rules) =>
      came(
        seconded(session(rules), 'adjourn', 'm1').when(
          'motion.move',
          { motion: 'm2', kind: 'close-debate', item: 'lift', text: 'x' },
          'c1',
        ),
      ),
  ],
  'deliberation.motions.rules': [
    { 'close-debate': 'council-two-thirds' },
    (rules) =>
      came(
        seconded(session(rules), 'close-debate', 'm1').when(
          'motion.decide',
          { motion: 'm1', for: 5, against: 4, abstain: 0 },
          chair,
        ),
      ),
  ],
  'deliberation.consensusMaxObjections': [
    1,
    (rules) =>
      came(
        session(rules).when('consensus.test', { item: 'covenant', objections: [{ person: 'c1', reason: 'x' }] }, chair),
      ),
  ],
  'deliberation.ranking.method': [
    'plurality',
    (rules) => came(ranked(rules, ['wood'], ['steel']).when('ranking.close', { item: 'lift' }, chair)),
  ],
  'deliberation.ranking.tieBreak': [
    'order',
    (rules) => came(ranked(rules, ['wood'], ['steel']).when('ranking.close', { item: 'lift' }, chair)),
  ],
  'deliberation.recusal.maySpeak': [true, (rules) => came(asksFloor(recused(session(rules)), 'c9'))],
  'deliberation.recusal.mayVote': [
    true,
    (rules) => came(recused(ranked(rules, ['wood'])).when('ranking.cast', { item: 'lift', ranking: ['wood'] }, 'c9')),
  ],
  'deliberation.recusal.counted': [
    true,
    (rules) => counting(recused(at('vote.polling', { charter: rules, items: [covenant()] }), 'c9', 'covenant')),
  ],
  'deliberation.recusal.bodies': [
    'all',
    (rules) => came(recused(voting(rules), 'o1').when('ballot.cast', forLift, 'o1')),
  ],
  'deliberation.proxies.allowed': [
    false,
    (rules) =>
      came(at('deliberation.called', { charter: rules }).when('attendance.entrust', { from: 'c1', to: 'r1' }, 'c1')),
    withProxies,
  ],
  'deliberation.proxies.written': [
    true,
    (rules) =>
      came(at('deliberation.called', { charter: rules }).when('attendance.entrust', { from: 'c1', to: 'r1' }, 'c1')),
    withProxies,
  ],
  'vote.noticeDays': [30, (rules) => at('vote.noticed', { charter: rules }).state.vote.current?.opens],
  'vote.postingDays': [30, (rules) => came(counted(voting(rules)).when('result.post', {}, convener))],
  'vote.bodies': [{}, (rules) => at('vote.noticed', { charter: rules, items: [covenant()] }).state.vote.current?.opens],
  'vote.late.commands': [
    [],
    (rules) => came(late(rules).when('ballot.cast', { ...forLift, channel: 'paper' }, paper(late(rules), teller))),
  ],
  'vote.late.by': [
    ['recorder'],
    (rules) => came(late(rules).when('ballot.cast', { ...forLift, channel: 'paper' }, paper(late(rules), teller))),
  ],
  'vote.replace': ['last-valid', (rules) => came(cast(voting(rules), 'o1').when('ballot.cast', forLift, 'o1'))],
  'vote.channels': [['paper'], (rules) => came(voting(rules).when('ballot.cast', forLift, 'o1'))],
  'vote.proxies.allowed': [false, (rules) => came(voting(rules).when('proxy.grant', { from: 'o1', to: 'r1' }, 'o1'))],
  'vote.proxies.cap': [0, (rules) => came(voting(rules).when('proxy.grant', { from: 'o1', to: 'r1' }, 'o1'))],
  'vote.proxies.written': [true, (rules) => came(voting(rules).when('proxy.grant', { from: 'o1', to: 'r1' }, 'o1'))],
  'vote.extensions.max': [
    0,
    (rules) =>
      came(
        voting(rules).when(
          'poll.extend',
          { closes: plus(voting(rules).state.vote.current?.closes ?? '', { days: 1 }), reason: 'x' },
          convener,
        ),
      ),
  ],
  'vote.extensions.days': [
    2,
    (rules) =>
      came(
        voting(rules).when(
          'poll.extend',
          { closes: plus(voting(rules).state.vote.current?.closes ?? '', { days: 9 }), reason: 'x' },
          convener,
        ),
      ),
  ],
  'vote.lateQuorum.withinHours': [0, lateQuorum, withLateQuorum],
  'vote.lateQuorum.extendHours': [96, lateQuorum, withLateQuorum],
  'vote.deemedVotes': [
    true,
    (rules) =>
      came(
        at('vote.preparing', { charter: rules }).when(
          'notice.post',
          { items: ['lift'], closes: plus(START, { days: 90 }), deemed: 'x' },
          convener,
        ),
      ),
  ],
  'vote.ballots': [
    { pick: { marks: 'names', seats: 1, by: 'heads', tieBreak: 'leave' } },
    (rules) =>
      came(
        new Given(unopened('c1'), [], START).when(
          'consultation.open',
          openingUnder({ ...rules, begins: 'vote' }, [
            {
              ...covenant(),
              topics: [],
              route: [{ body: 'council', rule: 'council-majority', held: 'here', ballot: 'pick' } as never],
            },
          ]),
          convener,
        ),
      ),
  ],
  'vote.maxCalls': [
    1,
    (rules) => came(hung(notFormed(rules)).when('result.confirm', { otherwise: 'call-again' }, convener)),
  ],
  'vote.mayCloseEarly': [false, (rules) => came(voting(rules).when('poll.close', {}, teller))],
  'vote.mayReopen': [
    false,
    (rules) =>
      came(
        voting(rules)
          .when('poll.close', {}, teller)
          .then()
          .when('poll.reopen', { reason: 'x', witness: scrutineer }, teller),
      ),
  ],
  'vote.scrutineers': [
    3,
    (rules) => came(voting(rules).when('poll.close', {}, teller).then().when('count.make', {}, teller)),
  ],
  'vote.objections.replyDays': [
    9,
    (rules) => came(posted(rules).when('objection.file', { objection: 'x1', item: 'lift', text: 'x' }, 'o2')),
  ],
  'vote.objections.blocking': [
    false,
    (rules) => came(hung(replied(rules)).when('result.confirm', { otherwise: 'close' }, convener)),
  ],
  'vote.invalidParticipates': [
    true,
    (rules) => counting(voting(rules).when('ballot.invalidate', { person: 'o1', reason: 'x' }, teller).then()),
  ],
  'conversion.criteria': [
    [{ id: 'need', title: { zh: 'x', en: 'x' }, max: 5, weight: 1 }],
    (rules) =>
      came(
        submitted(rules).when(
          'project.score',
          { project: 'p-lift', scores: { need: 3, feasibility: 3, effect: 3 } },
          'c1',
        ),
      ),
  ],
  'conversion.passMark.num': [5, passes],
  'conversion.passMark.den': [9, passes],
  'conversion.passMark.strict': [true, passes],
  'conversion.sources': [
    ['community'],
    (rules) =>
      came(
        at('conversion.drafting', { charter: rules }).when(
          'project.draft',
          { ...plan, funding: [{ source: 'residents', amount: 100 }] },
          convener,
        ),
      ),
  ],
  'conversion.mustBeFunded': [false, (rules) => came(funded(rules))],
  'conversion.priceShare.num': [9, screenedAt(160), withPriceShare],
  'conversion.priceShare.den': [20, screenedAt(140), withPriceShare],
  'conversion.priceShare.strict': [false, screenedAt(150), withPriceShare],
  'implementation.callout.assignHours': [1, (rules) => called(rules).state.deadlines],
  'implementation.callout.arriveHours': [1, (rules) => assigned(rules).state.deadlines],
  'implementation.callout.resolveHours': [
    1,
    (rules) => assigned(rules).when('callout.arrive', { callout: 'q1' }, 'r1').then().state.deadlines,
  ],
  'implementation.materialChange.num': [9, (rules) => budget(rules, grown(rules, 2, 10))],
  'implementation.materialChange.den': [2, (rules) => budget(rules, grown(rules, 2, 10))],
  'implementation.materialChange.strict': [false, (rules) => budget(rules, grown(rules, 1, 10))],
  'evaluation.dimensions': [[{ id: 'goals', title: { zh: 'x', en: 'x' }, max: 5, weight: 1 }], (rules) => rated(rules)],
  'evaluation.raters.bodies': [['council'], (rules) => rates(rules, 'c1')],
  'evaluation.raters.kinds': [['owner'], (rules) => rates(rules, 'r1')],
  'evaluation.satisfied.num': [1, rated],
  'evaluation.satisfied.den': [4, rated],
  'evaluation.satisfied.strict': [true, rated],
  'evaluation.minRatings': [1, rated],
  'evaluation.maxRectifications': [
    0,
    (rules) =>
      came(
        at('evaluation.found', { charter: rules }).when(
          'evaluation.conclude',
          { way: 'rectify', reason: 'x' },
          convener,
        ),
      ),
  ],
};

function recall(given: Given) {
  return given.when(
    'round.call',
    { form: 'session', items: ['lift'], opens: plus(given.now, { days: 20 }), invited: ['r1'], required: [] },
    convener,
  );
}
function unsworn(rules: Charter): Given {
  const given = at('deliberation.called', { charter: rules });
  return present(given.until(given.state.deliberation.round?.opens ?? ''), council)
    .when('session.open', {}, chair)
    .then();
}
function withProxies(rules: Charter): Charter {
  return { ...rules, deliberation: { ...rules.deliberation, proxies: { allowed: true, written: false } } };
}
function withLateQuorum(rules: Charter): Charter {
  return { ...rules, vote: { ...rules.vote, lateQuorum: { withinHours: 24, extendHours: 48 } } };
}
function lateQuorum(rules: Charter): unknown {
  const five = castAll(voting(rules), Object.fromEntries(owners.slice(0, 5).map((owner) => [owner, 'for' as const])));
  const { closes = '' } = five.state.vote.current ?? {};
  return came(five.until(plus(closes, { hours: -1 })).when('ballot.cast', forLift, 'o6'));
}
function hung(given: Given): Given {
  const there =
    given.state.vote.current?.postedUntil === undefined ? given.when('result.post', {}, convener).then() : given;
  return there.until(there.state.vote.current?.postedUntil ?? '');
}
const plan = {
  project: 'p9',
  item: 'lift',
  title: 'x',
  goal: 'x',
  beneficiaries: 'x',
  content: 'x',
  manner: 'x',
  effect: 'x',
  responsible: { person: executor },
  budget: 100,
  funding: [] as { source: string; amount: number }[],
  milestones: [{ milestone: 'a', title: 'x', due: '2027-03-01' }],
  indicators: [],
};
function passes(rules: Charter): unknown {
  const scored = submitted(rules)
    .when('project.score', { project: 'p-lift', scores: { need: 3, feasibility: 3, effect: 3 } }, 'c1')
    .then();
  return came(scored.when('project.screen', { project: 'p-lift', decision: 'approve' }, convener));
}
function funded(rules: Charter) {
  const drafted = at('conversion.drafting', { charter: rules })
    .when('project.draft', { ...plan, funding: [{ source: 'residents', amount: 100 }] }, convener)
    .then();
  const scored = drafted
    .when('project.submit', { project: 'p9' }, convener)
    .then()
    .when('projects.screen', {}, convener)
    .then()
    .when('project.score', { project: 'p9', scores: { need: 5, feasibility: 5, effect: 5 } }, 'c1')
    .then();
  return scored.when('project.screen', { project: 'p9', decision: 'approve' }, convener);
}
function withPriceShare(rules: Charter): Charter {
  return { ...rules, conversion: { ...rules.conversion, priceShare: { num: 5, den: 10, strict: true } } };
}
/** A project of so much, of an item that was decided on at a hundred. */
function screenedAt(budget: number) {
  return (rules: Charter): unknown => {
    const charter = { ...rules, conversion: { ...rules.conversion, mustBeFunded: false } };
    const items = [{ ...lamps, options: [{ option: 'led', title: 'LED', text: 'Six of them', cost: 100 }] }];
    const agreed = at('deliberation.session', { charter, items })
      .when('consensus.test', { item: 'lamps', objections: [] }, chair)
      .then()
      .when('round.close', {}, chair)
      .then()
      .when('deliberation.conclude', { way: 'convert' }, convener)
      .then();
    const drafted = agreed
      .when(
        'project.draft',
        { ...plan, item: 'lamps', budget, funding: [{ source: 'residents', amount: budget }] },
        convener,
      )
      .then()
      .when('project.submit', { project: 'p9' }, convener)
      .then()
      .when('projects.screen', {}, convener)
      .then()
      .when('project.score', { project: 'p9', scores: { need: 5, feasibility: 5, effect: 5 } }, 'c1')
      .then();
    return came(drafted.when('project.screen', { project: 'p9', decision: 'approve' }, convener));
  };
}
function grown(rules: Charter, num: number, den: number): number {
  const approved = started(rules).state.projects['p-lift']?.approvedBudget ?? 0;
  return approved + (approved * num) / den;
}
function rates(rules: Charter, person: string): unknown {
  const rating = at('evaluation.rating', { charter: rules })
    .when('survey.open', { survey: 'y9', about: { of: 'consultation' }, days: 3 }, convener)
    .then();
  const scores = Object.fromEntries(rules.evaluation.dimensions.map(({ id }) => [id, 3]));
  return came(rating.when('rating.give', { survey: 'y9', scores }, person));
}

it('every field of the charter has a scenario, and every scenario a field', () => {
  expect(Object.keys(TURNS).sort()).toEqual(leaves(charter).sort());
});

const said = (seen: unknown): string => JSON.stringify(seen) ?? 'nothing';

/** Where two sights of a consultation first differ, in the words of a refusal where there is one. */
function difference(before: unknown, after: unknown, path = ''): string {
  const deep = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
  const refusal = (value: unknown): string | undefined =>
    deep(value) && typeof value['code'] === 'string' && 'numbers' in value ? value['code'] : undefined;
  const [was, is] = [refusal(before), refusal(after)];
  if (was !== is)
    return `${was === undefined ? 'admitted' : `refused: ${was}`} → ${is === undefined ? 'admitted' : `refused: ${is}`}`;
  if (deep(before) && deep(after)) {
    const key = [...new Set([...Object.keys(before), ...Object.keys(after)])].find(
      (one) => said(before[one]) !== said(after[one]),
    );
    if (key !== undefined) return difference(before[key], after[key], path ? `${path}.${key}` : key);
  }
  const told = (value: unknown): string => (said(value).length > 40 ? 'another' : said(value));
  return `${path}: ${told(before)} → ${told(after)}`.replace(/^: /, '').replaceAll('|', '\\|');
}

it('the table of what each field changes is as checked in', async () => {
  const rows = Object.entries(TURNS).map(([path, [to, see, base = (rules: Charter) => rules]]) => {
    const before = charter.parse(base(structuredClone(rehearsed)));
    const turn = said(to).length > 50 ? 'other data' : said(to).replaceAll('|', '\\|');
    return `| \`${path}\` | ${turn} | ${difference(see(before), see(turned(before, path, to)))} |`;
  });
  const table = [
    '# What each field of a charter changes',
    '',
    'Read off by `every-field.test.ts`, which turns each field once; not written by hand. Admitted or refused, or the first thing found otherwise.',
    '',
    '| Field | Turned to | What changes |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n');
  await expect(table).toMatchFileSnapshot('every-field.md');
});

describe.each(Object.entries(TURNS))('%s', (path, [to, see, base = (rules: Charter) => rules]) => {
  it('turned, changes what is seen', () => {
    const before = charter.parse(base(structuredClone(rehearsed)));
    expect(said(see(turned(before, path, to)))).not.toBe(said(see(before)));
  });
});
