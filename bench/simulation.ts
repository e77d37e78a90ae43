// Consultations as a simulation runs them: in sessions, on one state that changes in place. What is asked for is known beforehand, so
// that what is timed is the procedure and nothing else.
import { spawnSync } from 'node:child_process';
import type { Fact } from 'yishi';
import { quickPoll } from 'yishi/charters';
import { createSession, type Said, type Session } from 'yishi/simulation';
import { hundred } from './consultation.js';
import { atMost, each, type Figure, type Topic, told } from './figures.js';
import { inTurn, type Time, usual } from './measure.js';

interface Asked {
  type: Fact['type'];
  fields: object;
  said: Said;
}

export const askedIn = (facts: readonly Fact[]): Asked[] =>
  facts
    .filter(({ by }) => by !== 'clock')
    .map(({ type, fields, at, by, on, enteredBy, for: principal, key }) => ({
      type,
      fields: fields as object,
      said: {
        at,
        by,
        ...(on !== undefined && { on }),
        ...(enteredBy !== undefined && { enteredBy }),
        ...(principal !== undefined && { for: principal }),
        ...(key !== undefined && { key }),
      },
    }));

export function lived(asked: readonly Asked[], keep: 'facts' | 'nothing'): Session {
  const session = createSession({ id: 'c1', seed: 'bench', keep });
  for (const { type, fields, said } of asked) {
    // Fact and fields were admitted under this type once.
    const answer = session.submit(type, fields as never, said);
    if (!answer.ok) throw new Error(`${type} was refused: ${answer.refusal.code}`);
  }
  return session;
}

/** The share of a run is told in CPU time, whatever else the machine does. */
const ofCpu = ({ cpu }: Time): number => cpu;

const LOOKED_AT = ['place', 'items', 'deliberation', 'attendance', 'poll', 'surveys', 'permitted'] as const;

const PEOPLE = 100_000;
const LINES = 5000;
const CHOICES = ['for', 'against', 'abstain'] as const;
const HOUR = 3_600_000;

/** A poll of a hundred thousand people, from the opening to the count. */
export function poll(keep: 'facts' | 'nothing'): Session {
  const session = createSession({ id: 'c1', seed: 'bench', keep });
  let now = Date.parse('2026-03-02T01:00:00.000Z');
  const by = (person: string): Said => {
    now += 10;
    return { by: person, at: new Date(now).toISOString() };
  };
  const done = (answer: { ok: boolean; refusal?: { code: string } }): void => {
    if (!answer.ok) throw new Error(`the poll was not held: ${answer.refusal?.code}`);
  };
  const route = [{ body: 'group', rule: 'simple-majority', held: 'here' as const }];
  const lunch = { item: 'lunch', title: 'Noodles?', topics: [], stakeholders: [], affected: [], route };
  const bodies = [{ body: 'group', kind: 'group' as const, name: 'Group' }];
  const items = [{ ...lunch, becomes: 'opinion' as const }];
  done(session.open({ title: 'Lunch', charter: quickPoll, bodies, items }, by('ann')));
  for (let from = 0; from < PEOPLE; from += LINES) {
    const members = Array.from({ length: LINES }, (_, index) => ({ person: `p${from + index}` }));
    done(session.submit('roll.enter', { body: 'group', members, ...(from > 0 && { more: true }) }, by('ann')));
  }
  const closes = new Date(now + HOUR).toISOString();
  done(session.submit('notice.post', { items: ['lunch'], closes }, by('ann')));
  for (let index = 0; index < PEOPLE; index += 1)
    done(
      session.submit(
        'ballot.cast',
        { choices: { lunch: CHOICES[index % 3] ?? 'for' }, channel: 'online' },
        by(`p${index}`),
      ),
    );
  session.pass(closes);
  now = Date.parse(closes);
  if (session.place === 'vote.closed') done(session.submit('count.make', {}, by('ann')));
  return session;
}

export const simulation: Topic = {
  name: 'simulation',
  async figures() {
    const { facts, place } = hundred();
    const asked = askedIn(facts);
    const ended = lived(asked, 'facts');
    if (ended.place !== place) throw new Error(`the session ended at ${ended.place}`);
    const people = [...ended.state.people.keys()];
    const times = await inTurn(
      {
        inPlace: () => () => lived(asked, 'nothing'),
        chained: () => () => lived(asked, 'facts').record(),
        views: () => () => {
          for (let round = 0; round < 10; round += 1) for (const person of people) ended.view(person);
        },
        seen: () => () => {
          for (const person of people) for (const name of LOOKED_AT) void ended.view(person)[name];
        },
      },
      { rounds: 150, warm: 150 },
    );
    const crowd = await inTurn({ poll: () => () => poll('facts') }, { rounds: 3, warm: 1 });
    return [
      atMost(`a consultation of 100 people in place, ${facts.length} facts`, ofCpu(usual(times.inPlace)), 'ms CPU', 5),
      atMost('the same with its record, chained', ofCpu(usual(times.chained)), 'ms CPU', 9),
      atMost('a view', ofCpu(each(10 * people.length, usual(times.views))), 'us CPU', 2),
      told('a look at each of what a policy looks at', each(people.length * LOOKED_AT.length, usual(times.seen)), 'us'),
      atMost('a poll of 100,000 people, from the opening to the count', ofCpu(usual(crowd.poll)) / 1000, 's CPU', 8),
    ];
  },
};

/** Set in a process that does nothing else: what earlier work left in memory would hide what this takes. */
const ALONE = 'YISHI_BENCH_ALONE';

export const simulationMemory: Topic = {
  name: 'simulation-memory',
  async figures() {
    if (process.env[ALONE] === undefined) {
      const again = [process.argv[1] ?? '', '--only', 'simulation-memory', '--json'];
      const env = { ...process.env, [ALONE]: '1' };
      const { stdout } = spawnSync(process.execPath, again, { env, encoding: 'utf8' });
      const [line = ''] = stdout.trim().split('\n').slice(-1);
      // A line of `--json` is a figure.
      return [JSON.parse(line) as Figure];
    }
    const held = poll('facts');
    if (held.facts.length < PEOPLE) throw new Error('the poll was not held');
    return [
      atMost('the poll of 100,000 people, all memory of the process', process.resourceUsage().maxRSS / 1024, 'MB', 400),
    ];
  },
};
