// One table of four items, with the same ballots, under charters of different places: their phases and clocks differ, what is counted
// does not. The table is that of examples/meetings/four-items.yaml, voted on by name; all of it is constructed.
import { describe, expect, it } from 'vitest';
import { type Charter, duyuanStreet, fourDeliberations, shaoxingSixSteps, sixStepWork } from 'yishi/charters';
import { type Answered, playScript, readScript } from 'yishi/script';

const WAYS: readonly Charter[] = [shaoxingSixSteps, fourDeliberations, duyuanStreet, sixStepWork];

const MEMBERS = Array.from({ length: 15 }, (_, index) => `r${String(index + 1).padStart(2, '0')}`);
const PRESENT = MEMBERS.slice(0, 13);

/** How many of those who vote are for and against; the others abstain. */
const ITEMS = [
  { item: 'service', title: '第二季度社区服务项目', for: 13, against: 0, outcome: 'passed' },
  { item: 'cctv', title: '补装监控摄像头', for: 11, against: 1, outcome: 'passed' },
  { item: 'roof', title: '楼顶防水补漏', for: 5, against: 7, outcome: 'failed' },
  // Of fifteen members eight are more than half.
  { item: 'boards', title: '更换楼栋公告栏', for: 8, against: 5, outcome: 'passed' },
] as const;

/** What the member at this place of the roll answers on each item. */
const choicesOf = (place: number) =>
  Object.fromEntries(
    ITEMS.map((item) => [
      item.item,
      place < item.for ? 'for' : place < item.for + item.against ? 'against' : 'abstain',
    ]),
  );

/** The same consultation under a charter: only the charter is another, and the bodies it speaks of are there. */
function consultation({ id, deliberation, topics, amendedBy }: Charter): string {
  const { body } = deliberation;
  const others = [topics.study?.body, amendedBy].filter((other) => other && other !== body);
  const by = 'lin';
  return JSON.stringify({
    title: '同样四件事',
    seed: 'same-items',
    charter: { from: id, change: { begins: 'vote' } },
    at: '2026-03-02 10:00',
    people: [by, 'chair', 'teller', 's1', 's2', ...MEMBERS].map((person) => ({ id: person })),
    bodies: [
      { id: body, kind: '议事主体', name: '议事主体', members: MEMBERS },
      ...[...new Set(others)].map((other) => ({ id: other, kind: '主体', name: '主体' })),
    ],
    offices: { convener: by, chair: 'chair', teller: 'teller', scrutineer: ['s1', 's2'] },
    items: ITEMS.map(({ item, title }) => ({
      item,
      title,
      route: [{ body, rule: 'council-majority' }],
      becomes: 'opinion',
    })),
    acts: [
      { do: 'notice.post', by, with: { items: ITEMS.map(({ item }) => item), closes: '2026-04-10 20:00' } },
      { do: 'poll.open', at: '2026-04-01 09:00', by },
      ...PRESENT.map((person, place) => ({
        do: 'ballot.cast',
        by: person,
        with: { choices: choicesOf(place), channel: 'paper' },
      })),
      { do: 'count.make', at: '2026-04-10 20:30', by: 'teller' },
      { do: 'result.post', by },
      { do: 'result.confirm', at: '2026-06-01 09:00', by, with: { otherwise: 'close' } },
    ],
  });
}

type Found = { opens: string; until: string; items: { item: string; outcome: string }[] };

/** What was found on the way: when the poll may open, until when the result is posted, and the count. */
async function playedUnder(charter: Charter) {
  const found = new Map<string, Partial<Found>>();
  const watch = (answered: readonly Answered[]) => {
    for (const { fact } of answered.flatMap(({ recorded }) => recorded)) {
      if ('finding' in fact) found.set(fact.type, fact.finding as Partial<Found>);
    }
  };
  const ending = await playScript(await readScript(consultation(charter)), { watch });
  expect(ending.ok).toBe(true);
  return {
    id: charter.id,
    phases: charter.phases.map(({ title, steps }) => `${title.zh}: ${steps.join(' ')}`),
    clocks: { opens: found.get('notice.post')?.opens, until: found.get('result.post')?.until },
    // The body that decides is called otherwise in places.
    count: { ...found.get('count.make'), body: undefined },
    way: found.get('result.confirm'),
  };
}

const played = await Promise.all(WAYS.map(playedUnder));
const distinct = (values: readonly unknown[]) => new Set(values.map((value) => JSON.stringify(value))).size;

describe('the same four items', () => {
  it('go through other phases in every place', () => {
    expect(distinct(played.map(({ phases }) => phases))).toBe(WAYS.length);
  });

  it('wait by other clocks in every place', () => {
    expect(distinct(played.map(({ clocks }) => clocks))).toBe(WAYS.length);
  });

  it('are counted the same in all of them, to the last number', () => {
    for (const { count } of played) expect(count).toEqual(played[0]?.count);
    expect(played[0]?.count.items?.map(({ outcome }) => outcome)).toEqual(ITEMS.map(({ outcome }) => outcome));
  });

  it('come to the same end', () => {
    for (const { way } of played) expect(way).toEqual(played[0]?.way);
  });
});
