// How made-up people behave: each by their own traits and behaviours, as voters and as proxies, at every call and extension alike.
import { describe, expect, it } from 'vitest';
import { hepingRoad, quickPoll } from 'yishi/charters';
import {
  behaviour,
  fromScenario,
  measured,
  type Run,
  readScenario,
  simulate,
  sincere,
  type WrittenScenario,
} from 'yishi/simulation';

const proxied = { ...structuredClone(quickPoll), id: 'proxied' };
proxied.vote.proxies = { allowed: true, cap: 50, written: false };
proxied.vote.extensions = { max: 2, days: 7 };

const item = (name: string, rule = 'simple-majority') => ({
  item: name,
  title: name,
  becomes: 'covenant' as const,
  route: [{ body: 'owners', rule }],
});

const run = (more: Partial<WrittenScenario> & Pick<WrittenScenario, 'people'>, seed = '1'): Run =>
  simulate(fromScenario(readScenario({ charter: proxied, items: [item('a')], ...more }), seed));

const ballots = ({ facts }: Run) =>
  facts.flatMap((fact) => (fact.type === 'ballot.cast' ? [{ by: fact.by, for: fact.for, ...fact.fields }] : []));

const owners = (id: string, size: number, more: object = {}) => ({
  id,
  size,
  bodies: ['owners'],
  area: 80,
  opinion: 0.9,
  ...more,
});

describe('a proxy', () => {
  const pair = (how: WrittenScenario['behaviour'], of: object = {}, more: Partial<WrittenScenario> = {}) =>
    run({
      people: {
        groups: [
          owners('d', 1, { opinion: 0.1, traits: { objects: 0 } }),
          owners('p', 1, { traits: { votes: 1, objects: 0 }, ...of }),
        ],
      },
      behaviour: [{ kind: 'delegate', groups: ['d'] }, ...(how ?? [])],
      ...more,
    });
  const sides = (of: Run) => ballots(of).map(({ for: principal, choices }) => [principal ?? '', choices['a']]);

  it.each([
    ['bloc', { kind: 'bloc' as const, lines: { a: 0 }, groups: ['p'] }, 'against'],
    ['abstain', { kind: 'abstain' as const, groups: ['p'] }, 'abstain'],
    ['sincere', { kind: 'sincere' as const, indifference: 0.45, groups: ['p'] }, 'abstain'],
  ])('who is told nothing votes for another as for themselves: %s', (_kind, how, side) => {
    expect(sides(pair([how])).toSorted()).toEqual([
      ['', side],
      ['d-1', side],
    ]);
  });

  it('who stays away for a boycott takes nobody’s vote', () => {
    const boycotted = pair([{ kind: 'boycott', groups: ['p'] }], { opinion: 0.2 });
    expect(boycotted.facts.filter(({ type }) => type === 'proxy.grant')).toEqual([]);
    expect(ballots(boycotted)).toEqual([]);
  });

  it('casts it by a way that is offered and open to them', () => {
    for (const seed of ['1', '2', '3']) {
      const people = { groups: [owners('d', 1), owners('p', 1, { traits: { votes: 1 } })] };
      const cast = run({ people, behaviour: [{ kind: 'delegate', groups: ['d'] }], channels: ['online'] }, seed);
      expect(cast.refusals).toEqual({});
      expect(
        ballots(cast).filter(({ channel, for: principal }) => channel === 'online' && principal === 'd-1').length,
      ).toBe(1);
    }
    const only = pair([], { traits: { votes: 1, online: 0, paper: 1 } });
    expect(ballots(only).every(({ channel }) => channel === 'paper')).toBe(true);
    expect(ballots(pair([], { traits: { votes: 1, online: 0, paper: 0 } }))).toEqual([]);
  });

  it('who has left takes none', () => {
    const left = pair([{ kind: 'drop-out', hazard: 1, groups: ['p'] }]);
    expect(left.facts.some(({ type }) => type === 'proxy.grant')).toBe(false);
  });
});

describe('whether and how somebody votes', () => {
  const kinds = [[], [{ kind: 'bloc', lines: { a: 1 } }], [{ kind: 'abstain' }], [{ kind: 'strategic' }]] as const;
  const turnout = (traits: Record<string, number>, how: (typeof kinds)[number], rule = 'simple-majority') =>
    measured(
      run({
        people: { groups: [owners('o', 200, { traits: { reminded: 0, objects: 0, ...traits } })] },
        items: [item('a', rule)],
        behaviour: [...how] as WrittenScenario['behaviour'] & object,
      }),
      ['turnout', 'online'],
    );

  it.each(kinds)('is their own under %o: by their traits, and by no way that is not open to them', (...how) => {
    expect(turnout({ votes: 0 }, how as never)['turnout']).toBe(0);
    expect(turnout({ votes: 1, online: 0, paper: 0 }, how as never)['turnout']).toBe(0);
    expect(turnout({ votes: 1, online: 0 }, how as never)).toEqual({ turnout: 1, online: 0 });
    const some = Number(turnout({ votes: 0.6 }, how as never)['turnout']);
    // Four standard errors of two hundred.
    expect(Math.abs(some - 0.6)).toBeLessThan(0.14);
  });

  it.each(kinds)('is by being reminded once a poll is extended, under %o', (...how) => {
    const none = turnout({ votes: 0.5, reminded: 0 }, how as never, 'civil-code-278-ordinary');
    expect(Number(none['turnout'])).toBeLessThan(2 / 3);
    expect(Number(turnout({ votes: 0, reminded: 1 }, how as never, 'civil-code-278-ordinary')['turnout'])).toBe(1);
  });

  it('is by being reminded among strategic voters, too', () => {
    const options = ['x', 'y', 'z'].map((option) => ({ option, title: option }));
    const charter = structuredClone(proxied);
    charter.id = 'choosing';
    charter.vote.ballots = { one: { marks: 'names', seats: 1, by: 'heads', tieBreak: 'leave' } };
    const chosen = run({
      charter,
      items: [
        {
          ...item('a', 'civil-code-278-ordinary'),
          options,
          route: [{ body: 'owners', rule: 'civil-code-278-ordinary', ballot: 'one' }],
        },
      ],
      people: { groups: [owners('o', 30, { opinion: { uniform: [0, 1] }, traits: { votes: 1e-9, reminded: 1 } })] },
      behaviour: [{ kind: 'strategic', expected: { a: ['x', 'y'] } }],
    });
    expect(measured(chosen, ['turnout'])['turnout']).toBe(1);
    // They choose between the two that lead: nobody wastes a vote on the third.
    expect(ballots(chosen).some(({ choices }) => JSON.stringify(choices['a']).includes('z'))).toBe(false);
  });
});

describe('a share of the people', () => {
  it('is the same people at every call and extension: who boycotts once boycotts again', () => {
    const boycotted = run({
      people: { groups: [owners('o', 60, { opinion: 0.1, traits: { votes: 1, reminded: 1, objects: 0 } })] },
      items: [item('a', 'civil-code-278-special')],
      behaviour: [{ kind: 'boycott', share: 0.5 }],
    });
    const calls = boycotted.facts.filter(({ type }) => type === 'notice.post').length;
    expect(calls).toBeGreaterThan(1);
    expect(boycotted.facts.filter(({ type }) => type === 'poll.extend').length).toBeGreaterThan(1);
    const voters = new Set(ballots(boycotted).map(({ by }) => by));
    expect(voters.size).toBeGreaterThan(15);
    expect(voters.size).toBeLessThan(45);
    // At each call the same.
    expect(ballots(boycotted).length).toBe(voters.size * calls);
  });

  it.each(['abstain', 'bloc', 'delegate', 'strategic', 'boycott'])('is told by a lot that lasts: %s', (id) => {
    const names: string[] = [];
    const settings = { share: 0.5, discipline: 0.5, lines: { a: 0 }, expected: {}, when: 'always' };
    const policy = behaviour(id)?.begin(settings as never);
    const situation = {
      self: { person: 'p', group: 'g', attributes: {}, traits: {}, opinion: () => 0.1 },
      view: {} as never,
      at: '2026-03-02T01:00:00.000Z',
      draw: 0,
      chance: () => ({ float: () => 0, below: () => 0, hex: () => '' }),
      lasting(name: string) {
        names.push(name);
        return 0.9;
      },
    };
    const marks = id === 'strategic' ? 'names' : 'for-against';
    const asked = { item: 'a', options: ['x', 'y'], marks, least: 1, most: 1, points: {} } as const;
    const ballot = {
      body: 'o',
      items: [asked],
      channels: ['online'],
      elapsed: 0,
      calls: 1,
      extensions: 0,
      acquaintances: ['q'],
    };
    expect(policy?.votes?.(situation, ballot)).toBeUndefined();
    expect(names).toEqual([id]);
  });
});

describe('speaking', () => {
  const speakers = (() => {
    const charter = structuredClone(hepingRoad);
    charter.id = 'talk';
    charter.begins = 'deliberation';
    const spoken = simulate(
      fromScenario(
        readScenario({
          charter,
          items: [
            { item: 'a', title: 'A', becomes: 'covenant', route: [{ body: 'council', rule: 'council-majority' }] },
          ],
          people: {
            groups: [
              {
                id: 'c',
                size: 300,
                bodies: ['council'],
                opinion: { uniform: [0, 1] },
                traits: { attends: 1, speaks: 0.6 },
              },
            ],
          },
        }),
        '1',
      ),
    );
    return spoken;
  })();

  it('takes the eager as long as the others: how soon a hand is up says nothing of how long they go on', () => {
    const policy = sincere.begin({ indifference: 0.05 });
    const answers = Array.from({ length: 400 }, (_, n) => {
      const seen: string[] = [];
      const said = policy.speaks?.(
        {
          self: { person: `p${n}`, group: 'g', attributes: {}, traits: { speaks: 1 }, opinion: () => 0.9 },
          view: {} as never,
          at: '',
          draw: n / 400,
          chance(own = '') {
            seen.push(own);
            return {
              float: () => (own === 'seconds' ? ((n * 7) % 20) / 20 : Math.floor(n / 20) / 20),
              below: () => 0,
              hex: () => '',
            };
          },
          lasting: () => 0,
        },
        { item: 'a', options: [] },
      );
      expect(seen.toSorted()).toEqual(['eagerness', 'seconds']);
      return said as { seconds: number; eagerness: number };
    });
    const mean = (of: number[]) => of.reduce((sum, one) => sum + one, 0) / of.length;
    const [x, y] = [mean(answers.map(({ seconds }) => seconds)), mean(answers.map(({ eagerness }) => eagerness))];
    expect(Math.abs(mean(answers.map(({ seconds, eagerness }) => (seconds - x) * (eagerness - y))))).toBeLessThan(1e-9);
  });

  it('counts a hand that a rule passes over once, however often the chair looks at it again', () => {
    const { facts, refusals } = speakers;
    const requests = facts.filter(({ type }) => type === 'floor.request').length;
    const speeches = facts.filter(({ type }) => type === 'speech.make').length;
    expect(speeches).toBeGreaterThan(200);
    for (const code of ['floor.newcomer-first', 'floor.other-side']) {
      expect(refusals[code]).toBeGreaterThan(0);
      expect(refusals[code]).toBeLessThanOrEqual(requests);
    }
  });

  it('counts no refusal of what offices try: only what people wanted and a rule refused', () => {
    const nobody = simulate(
      fromScenario(
        readScenario({
          charter: 'heping-road',
          items: [{ item: 'a', title: 'A', route: [{ body: 'owners', rule: 'civil-code-278-special' }] }],
          people: {
            groups: [
              { id: 'c', size: 12, bodies: ['council'], opinion: 0.9, traits: { attends: 0, seconds: 0, raises: 0 } },
              {
                id: 'o',
                size: 12,
                bodies: ['owners'],
                area: 80,
                opinion: 0.9,
                traits: { votes: 0, seconds: 0, raises: 0 },
              },
            ],
          },
        }),
        '1',
      ),
    );
    // The convener tried to accept a topic without seconds, which is refused, and answered it.
    expect(nobody.refusals).toEqual({});
    expect(measured(nobody, ['refused'])['refused']).toBe(0);
  });
});
