// Consultations that choose: a committee with a run-off, a site by lot, an order by ranking; and rules of a house, with a tie, a second
// call, a paper that cannot be read on one item, and a recount that turns what was posted.
import { at, type Given, lift, plus, rehearsed, staff } from 'yishi/testing';

const { convener, teller, secondTeller, scrutineer } = staff;

const half = { num: 1, den: 2, strict: true };
const house = {
  id: 'house',
  title: { zh: '本会章程过半数', en: 'Majority by our bylaws' },
  source: { zh: '本会章程第九条', en: 'Our bylaws, art. 9' },
  jurisdiction: 'any',
  effective: { from: '2020-01-01' },
  participation: [
    {
      of: 'participating' as const,
      measure: 'heads' as const,
      base: 'roll' as const,
      threshold: { num: 1, den: 2, strict: false },
    },
  ],
  consent: [{ measure: 'heads' as const, base: 'for-and-against' as const, threshold: half }],
  secondCall: { participation: [] },
  ties: 'casting-vote' as const,
};
const charter = {
  ...rehearsed,
  begins: 'vote' as const,
  rules: [house, { ...house, id: 'quorum', consent: [], ties: 'fail' as const }],
  vote: {
    ...rehearsed.vote,
    postingDays: 0,
    maxCalls: 2,
    deemedVotes: true,
    ballots: {
      committee: { marks: 'names' as const, seats: 2, by: 'heads' as const, tieBreak: 'leave' as const },
      site: { marks: 'names' as const, seats: 1, most: 2, by: 'heads' as const, tieBreak: 'lot' as const },
      order: { marks: 'ranking' as const, method: 'borda', seats: 1, by: 'heads' as const, tieBreak: 'order' as const },
    },
  },
};
const plans = ['a', 'b', 'c'].map((option) => ({ option, title: `Plan ${option}` }));
const persons = ['o1', 'o2', 'o3', 'o4', 'o5', 'o6'];

/** A vote of six owners on these items, whose poll is open. */
function polling(items: readonly object[], extra = {}): Given {
  const given = at('vote.preparing', { charter, items: items as never })
    .when('roll.enter', { body: 'owners', members: persons.map((person) => ({ person })) }, convener)
    .then();
  return announced(given, extra);
}

function announced(given: Given, extra = {}): Given {
  const items = Object.values(given.state.items).flatMap(({ item, status }) => (status === 'frozen' ? [item] : []));
  const closes = plus(given.now, { days: 60 });
  const posted = given.when('notice.post', { items, closes, ...extra }, convener).then();
  const opens = posted.state.vote.current?.opens ?? '';
  return posted.until(opens).when('poll.open', {}, teller).then();
}

const item = (id: string, rule: string, ballot?: string) => ({
  ...lift,
  item: id,
  title: id,
  affected: [],
  becomes: 'election' as const,
  ...(ballot && { options: plans }),
  route: [{ body: 'owners', rule, held: 'here' as const, ...(ballot && { ballot }) }],
});

const cast = (given: Given, answers: readonly object[], channel = 'paper'): Given =>
  answers.reduce<Given>(
    (there, choices, index) =>
      there.when('ballot.cast', { choices: choices as never, channel }, persons[index] ?? '').then(),
    given,
  );
const counted = (given: Given, fields = {}): Given =>
  given.when('poll.close', {}, teller).then().when('count.make', fields, teller).then();
const confirmed = (given: Given, otherwise?: 'call-again' | 'close'): Given =>
  given
    .when('result.post', {}, convener)
    .then()
    .when('result.confirm', otherwise ? { otherwise } : {}, convener)
    .then();

/** One seat is taken at the first vote; the other goes to a run-off. */
const committee = (): Given => {
  const votes = [['a', 'b'], ['a', 'b'], ['a', 'c'], ['a'], 'against'];
  const first = cast(
    polling([item('committee', 'residents-committee-by-voters', 'committee')]),
    votes.map((one) => ({ committee: one })),
  );
  const again = confirmed(counted(first), 'call-again');
  return confirmed(
    counted(
      cast(
        announced(again),
        [['b'], ['b'], ['c'], 'abstain'].map((one) => ({ committee: one })),
      ),
    ),
    'close',
  );
};

/** Two sites are tied, and a lot is drawn. */
const site = (): Given =>
  confirmed(
    counted(
      cast(
        polling([item('site', 'quorum', 'site')]),
        [['a', 'b'], ['b', 'a'], ['a', 'b'], 'abstain'].map((one) => ({ site: one })),
      ),
    ),
  );

/** The order of three is ranked. */
const order = (): Given =>
  confirmed(
    counted(
      cast(
        polling([item('order', 'quorum', 'order')]),
        [
          ['a', 'b', 'c'],
          ['b', ['a', 'c']],
          ['c', 'b', 'a'],
          ['b', 'a'],
        ].map((one) => ({ order: one })),
      ),
    ),
  );

/** Not formed at first, tied at the second call, decided by the chair, and turned by a recount after it was posted. */
const houseRules = (): Given => {
  const items = [item('hall', 'house'), item('yard', 'house')];
  const few = cast(polling(items), [{ hall: 'for', yard: 'for' }]);
  const again = announced(confirmed(counted(few), 'call-again'), { withMajority: 'Resolution of 2026-02-01' });
  const voted = cast(again, [
    { hall: 'for', yard: 'for' },
    { hall: 'against', yard: 'invalid' },
    { hall: 'for', yard: 'for' },
    { hall: 'against', yard: 'with-majority' },
  ]);
  const batch = { batch: 'b', papers: [{ person: 'o5', choices: { yard: 'against' as const } }] };
  const entered = voted.when('batch.enter', batch, teller).then().when('batch.enter', batch, secondTeller).then();
  const posted = counted(entered, { casting: { hall: 'for' } })
    .when('result.post', {}, convener)
    .then();
  const on = posted.state.vote.current?.openedAt ?? '';
  const add = [{ person: 'o6', choices: { hall: 'against' as const }, on }];
  const turned = posted
    .when('count.recount', { reason: 'A paper at the bottom', strike: [], add, witness: scrutineer }, teller)
    .then({ place: 'vote.counted', finding: { turned: ['hall'] } });
  return confirmed(turned, 'close');
};

export const choices: Record<string, () => Given> = {
  'choice-committee': committee,
  'choice-site': site,
  'choice-order': order,
  'house-rules': houseRules,
};
