// What records show of how often people do what: each estimate with its interval and what it rests on. Pure.
import { type Figure, meanOf, shareOf } from './intervals.js';
import type { RecordedPeople, RecordedPoll } from './recorded.js';

/** What is estimated. */
export const ESTIMATES = {
  attends: { zh: '到会率', en: 'comes to a session' },
  speaks: { zh: '发言率（每次可发言机会）', en: 'speaks, each time they might' },
  'seconds-a-speech': { zh: '每次发言秒数', en: 'seconds of a speech' },
  raises: { zh: '提出议题', en: 'raises a matter' },
  seconds: { zh: '附议议题', en: 'seconds a topic' },
  votes: { zh: '投票率', en: 'votes before a poll is extended' },
  reminded: { zh: '延期后补投率', en: 'votes once a poll is extended' },
  for: { zh: '投票者中赞成', en: 'for, of those who voted' },
  against: { zh: '投票者中反对', en: 'against, of those who voted' },
  abstain: { zh: '投票者中弃权', en: 'abstains, of those who voted' },
  away: { zh: '未投票', en: 'stays away' },
  channel: { zh: '投票渠道', en: 'votes by this way' },
  entrusts: { zh: '委托他人投票', en: 'votes by proxy' },
  objects: { zh: '投反对票者对通过结果提出异议', en: 'objects to a passed result, having voted against' },
  withdraws: { zh: '撤回异议', en: 'takes an objection back' },
  rates: { zh: '参与测评', en: 'rates what was done' },
  rating: { zh: '测评得分（占满分的份额）', en: 'rating, as a share of the points' },
  days: { zh: '项目计划天数', en: 'days the plan of a project has' },
  delay: { zh: '项目逾期天数', en: 'days beyond the plan' },
  overrun: { zh: '超预算份额', en: 'cost beyond the budget, as a share of it' },
} as const;

export type EstimateId = keyof typeof ESTIMATES;

/** An estimate, of whom and of what it is. */
export interface Estimate extends Figure {
  id: EstimateId;
  body?: string;
  item?: string;
  channel?: string;
  /** Of the units no larger than the middle one, or of the larger ones. */
  area?: 'smaller' | 'larger';
}

/** Observations of a class of areas, below which it is not told apart. */
const LEAST_OF_A_CLASS = 10;

const unique = <T>(values: Iterable<T>): T[] => [...new Set(values)];
const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);

/** Whoever has spoken on an item might speak again, until they have spoken as often as the charter lets them. */
function againAsked(speeches: readonly { person: string; item: string }[], most: number): number {
  const spoken = new Map<string, number>();
  for (const { person, item } of speeches) {
    const key = JSON.stringify([person, item]);
    spoken.set(key, (spoken.get(key) ?? 0) + 1);
  }
  return sum([...spoken.values()].map((times) => Math.min(times, most - 1)));
}

function ofSessions(records: readonly RecordedPeople[]): Estimate[] {
  const bodies = unique(records.map(({ charter }) => charter.deliberation.body));
  return bodies.flatMap((body): Estimate[] => {
    const of = records.filter(({ charter }) => charter.deliberation.body === body);
    let [came, asked, turns, heard] = [0, 0, 0, 0];
    const seconds: number[] = [];
    for (const { rounds, speeches, bodies: rolls, charter, items } of of) {
      const members = new Set(rolls.find((one) => one.body === body)?.members.map(({ person }) => person));
      for (const { round, form, held, came: who, members: all } of rounds) {
        const there = form === 'session' ? who.filter((person) => members.has(person)).length : all;
        if (form === 'session') {
          came += there;
          asked += all;
        }
        if (!held) continue;
        const said = speeches.filter((one) => one.round === round);
        const about = unique([...said.map(({ item }) => item), ...items.slice(0, 1).map(({ item }) => item)]);
        // Whoever spoke from outside the body was not among those who might have.
        const theirs = said.filter(({ person }) => members.has(person));
        heard += theirs.length;
        turns += there * about.length;
        if (form === 'session') turns += againAsked(theirs, charter.deliberation.speech.maxPerItem);
        for (const speech of said) if (speech.seconds !== undefined) seconds.push(speech.seconds);
      }
    }
    return [
      ...(asked > 0 ? [{ id: 'attends' as const, body, ...shareOf(came, asked) }] : []),
      ...(turns > 0 ? [{ id: 'speaks' as const, body, ...shareOf(Math.min(heard, turns), turns) }] : []),
      ...(seconds.length > 0 ? [{ id: 'seconds-a-speech' as const, body, ...meanOf(seconds) }] : []),
    ];
  });
}

/** How a body that deliberates voted on motions, where it did not vote on the item itself. */
function ofMotions(records: readonly RecordedPeople[]): Estimate[] {
  const voted = (body: string, item: string): boolean =>
    records.some(({ polls }) => polls.some((poll) => poll.body === body && poll.items.includes(item)));
  const motions = records.flatMap((one) =>
    one.motions.map((motion) => ({ ...motion, body: one.charter.deliberation.body })),
  );
  return unique(motions.map(({ body }) => body)).flatMap((body) =>
    unique(motions.filter((one) => one.body === body).map(({ item }) => item))
      .filter((item) => !voted(body, item))
      .flatMap((item) => {
        const of = motions.filter((one) => one.body === body && one.item === item);
        const n = sum(of.map((one) => one.for + one.against + one.abstain));
        const sides = ['for', 'against', 'abstain'] as const;
        return n === 0
          ? []
          : sides.map((id): Estimate => ({ id, body, item, ...shareOf(sum(of.map((one) => one[id])), n) }));
      }),
  );
}

function ofTopics(records: readonly RecordedPeople[]): Estimate[] {
  const of = records.filter(({ raised }) => raised.length > 0);
  const people = (record: RecordedPeople): number =>
    unique(record.bodies.flatMap(({ members }) => members.map(({ person }) => person))).length * record.items.length;
  const all = sum(of.map(people));
  if (all === 0) return [];
  const count = (name: 'raised' | 'seconded') => Math.min(all, sum(of.map((record) => record[name].length)));
  return [
    { id: 'raises', ...shareOf(count('raised'), all) },
    { id: 'seconds', ...shareOf(count('seconded'), all) },
  ];
}

/** Who answered an item how, of a poll: those whose answer is one of the three. */
function sidesIn(poll: RecordedPoll, item: string, person: (who: string) => boolean) {
  const sides = { for: 0, against: 0, abstain: 0 };
  for (const { person: who, choices } of poll.ballots) {
    const choice = choices[item];
    if (person(who) && (choice === 'for' || choice === 'against' || choice === 'abstain')) sides[choice] += 1;
  }
  return sides;
}

function ofPolls(records: readonly RecordedPeople[]): Estimate[] {
  const polls = records.flatMap((record) => record.polls);
  return unique(polls.map(({ body }) => body)).flatMap((body): Estimate[] => {
    const of = polls.filter((poll) => poll.body === body);
    const roll = sum(of.map((poll) => poll.roll.length));
    const handsOf = (poll: RecordedPoll): number =>
      Math.max(0, ...Object.values(poll.hands).map(({ among }) => among.length));
    const first = sum(of.map((poll) => poll.ballots.filter(({ extension }) => extension === 0).length + handsOf(poll)));
    const extended = of.filter(({ extensions }) => extensions > 0);
    const late = sum(extended.map((poll) => poll.ballots.filter(({ extension }) => extension > 0).length));
    const left = sum(
      extended.map((poll) => poll.roll.length - poll.ballots.filter(({ extension }) => extension === 0).length),
    );
    const ballots = of.flatMap((poll) => poll.ballots);
    const own = ballots.filter(({ proxy }) => proxy === undefined);
    const channels = unique(own.map(({ channel }) => channel)).sort();
    return [
      { id: 'votes', body, ...shareOf(Math.min(first, roll), roll) },
      ...(left > 0 ? [{ id: 'reminded' as const, body, ...shareOf(late, left) }] : []),
      ...(ballots.length > 0
        ? [{ id: 'entrusts' as const, body, ...shareOf(ballots.length - own.length, ballots.length) }]
        : []),
      ...channels.map((channel): Estimate => {
        const by = own.filter((one) => one.channel === channel).length;
        return { id: 'channel', body, channel, ...shareOf(by, own.length) };
      }),
      ...unique(of.flatMap(({ items }) => items)).flatMap((item) => ofItem(of, body, item)),
    ];
  });
}

/** How a body answered one item, and by classes of area where there are enough of each. */
function ofItem(polls: readonly RecordedPoll[], body: string, item: string): Estimate[] {
  const of = polls.filter(({ items }) => items.includes(item));
  const areas = of.flatMap(({ roll }) => roll.flatMap(({ area }) => (area === undefined ? [] : [area])));
  const middle = [...areas].sort((one, other) => one - other)[Math.floor((areas.length - 1) / 2)] ?? 0;
  const among = (within?: (area: number) => boolean): Record<'for' | 'against' | 'abstain' | 'roll', number> => {
    const found = { for: 0, against: 0, abstain: 0, roll: 0 };
    for (const poll of of) {
      const area = new Map(poll.roll.map((one) => [one.person, one.area ?? 0] as const));
      const counts = (who: string): boolean => !within || within(area.get(who) ?? 0);
      const sides = sidesIn(poll, item, counts);
      const hands = within ? undefined : poll.hands[item];
      for (const side of ['for', 'against', 'abstain'] as const) found[side] += sides[side] + (hands?.[side] ?? 0);
      found.roll += poll.roll.filter(({ person }) => counts(person)).length;
    }
    return found;
  };
  const told = (found: ReturnType<typeof among>, more: Pick<Estimate, 'area'>): Estimate[] => {
    const voted = found.for + found.against + found.abstain;
    const sides = (['for', 'against', 'abstain'] as const).map(
      (id): Estimate => ({ id, body, item, ...more, ...shareOf(found[id], voted) }),
    );
    const away: Estimate = { id: 'away', body, item, ...more, ...shareOf(Math.max(0, found.roll - voted), found.roll) };
    return voted === 0 ? [away] : [...sides, away];
  };
  const smaller = among((area) => area <= middle);
  const larger = among((area) => area > middle);
  const enough = [smaller, larger].every((one) => one.for + one.against + one.abstain >= LEAST_OF_A_CLASS);
  return [
    ...told(among(), {}),
    ...(enough ? [...told(smaller, { area: 'smaller' }), ...told(larger, { area: 'larger' })] : []),
  ];
}

function afterwards(records: readonly RecordedPeople[]): Estimate[] {
  let [against, objected, objections, withdrawn] = [0, 0, 0, 0];
  for (const { polls, objections: filed } of records) {
    objections += filed.length;
    withdrawn += filed.filter((one) => one.withdrawn).length;
    for (const { outcomes, ballots } of polls)
      for (const [item, outcome] of Object.entries(outcomes)) {
        const opponents = ballots.filter(({ choices }) => outcome === 'passed' && choices[item] === 'against');
        against += opponents.length;
        objected += opponents.filter(({ person }) =>
          filed.some((one) => one.item === item && one.person === person),
        ).length;
      }
  }
  const surveys = records.flatMap((record) => record.surveys);
  const asked = sum(surveys.map((survey) => Math.max(survey.asked, survey.ratings.length)));
  const ratings = surveys.flatMap((survey) => survey.ratings.map(({ share }) => share));
  const known = (name: 'days' | 'delay' | 'overrun'): number[] =>
    records.flatMap(({ projects }) => projects.flatMap((one) => (one[name] === undefined ? [] : [one[name]])));
  const projects = (['days', 'delay', 'overrun'] as const).flatMap((id): Estimate[] =>
    known(id).length > 0 ? [{ id, ...meanOf(known(id)) }] : [],
  );
  return [
    ...(against > 0 ? [{ id: 'objects' as const, ...shareOf(objected, against) }] : []),
    ...(objections > 0 ? [{ id: 'withdraws' as const, ...shareOf(withdrawn, objections) }] : []),
    ...(asked > 0 ? [{ id: 'rates' as const, ...shareOf(ratings.length, asked) }] : []),
    ...(ratings.length > 0 ? [{ id: 'rating' as const, ...meanOf(ratings) }] : []),
    ...projects,
  ];
}

/** Everything that can be estimated from these records, each observation taken for independent of the others. */
export const estimatesOf = (records: readonly RecordedPeople[]): Estimate[] => [
  ...ofTopics(records),
  ...ofSessions(records),
  ...ofMotions(records),
  ...ofPolls(records),
  ...afterwards(records),
];
