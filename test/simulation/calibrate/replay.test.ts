// The people of a record under other rules: what they did they do again, and what comes of it is what the same ballots come to.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Entry, Fact } from 'yishi';
import { charterNamed } from 'yishi/charters';
import { models, sweepOf } from 'yishi/experiments';
import { LANGUAGES, language } from 'yishi/language';
import { decisionRules } from 'yishi/law';
import {
  type Draw,
  isCalibrationFault,
  type ReplayOptions,
  recordedPeople,
  recordedPeopleOf,
  replayPeople,
  simulate,
} from 'yishi/simulation';
import { isWhatIfFault, retally } from 'yishi/what-if';

const LIFT = 'examples/studies/replay/lift.jsonl';
const read = (file: string): Entry[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => JSON.parse(line) as Entry | Entry[]);
const lift = read(LIFT);
const people = recordedPeopleOf(lift);

type Count = Extract<Fact, { type: 'count.make' }>['finding'];
/** What a count comes to, without how it was counted. */
const figures = ({ body, rule, items }: Count) => ({
  body,
  rule,
  items: items.map(({ item, outcome, base, participating, for: yes, against, abstain, participation, consent }) => ({
    item,
    outcome,
    base,
    participating,
    for: yes,
    against,
    abstain,
    participation,
    consent,
  })),
});
const countsIn = (record: readonly (Fact | Entry)[]) =>
  record
    .filter(({ type }) => type === 'count.make')
    .map((one) => figures((one as { finding: unknown }).finding as Count));
const replayed = (options: Partial<ReplayOptions> = {}, of = people) =>
  simulate(replayPeople(of, { seed: 'seed', ...options }).simulation);

const problemOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (!isCalibrationFault(error)) throw error;
    for (const id of LANGUAGES) expect(language(id).problem(error.problem)).not.toMatch(/calibration\.|undefined/);
    return error.problem;
  }
  throw new Error('it went well');
};

describe('the people of a record, asked again', () => {
  it('come to the same counts under the same charter, and to the same end', () => {
    const run = replayed();
    expect(countsIn(run.facts)).toEqual(countsIn(lift));
    expect(run.end).toBe('closed.done');
    // The first session failed for want of a quorum, and does again.
    expect(run.facts.filter(({ type }) => type === 'session.fail')).toHaveLength(1);
  });

  it.each([
    'all-six-steps',
    'charter-xishan',
    'charter-condominium',
    'choice-order',
    'choice-site',
    'quick-poll',
    'ranked-options',
    'second-thoughts',
    'slips-tellers',
  ])('come to the same counts in other records: %s', (name) => {
    const record = read(`test/golden/0/${name}.jsonl`);
    const ends = simulate(replayPeople(record, { seed: 'seed' }).simulation);
    expect(countsIn(ends.facts)).toEqual(countsIn(record));
  });

  it.each(decisionRules().map(({ id }) => id))('come to what their ballots come to under another rule: %s', (rule) => {
    const { votes } = (() => {
      try {
        return retally(lift, { rule, vote: 2 });
      } catch (error) {
        if (isWhatIfFault(error)) return { votes: [] };
        throw error;
      }
    })();
    const [vote] = votes;
    if (!vote) return;
    const run = replayed({ rules: { owners: rule } });
    const first = countsIn(run.facts).find(({ body }) => body === 'owners');
    expect(first).toEqual(figures(vote.instead));
  });

  it('go through another charter, whatever its deliberating body is called', () => {
    const charter = charterNamed('xishan');
    if (!charter) throw new Error('there is a charter of Xishan');
    const run = replayed({ charter });
    expect(run.charter.id).toBe('xishan');
    expect(run.end).toMatch(/^closed\./);
  });

  it('follow a rule of the house', () => {
    const [ordinary] = decisionRules().filter(({ id }) => id === 'civil-code-278-ordinary');
    if (!ordinary) throw new Error('there is an ordinary rule');
    const half = { ...ordinary, id: 'half', participation: [], consent: ordinary.consent };
    const run = replayed({ rules: { owners: 'half' }, house: [half] });
    expect(countsIn(run.facts).find(({ body }) => body === 'owners')).toMatchObject({
      rule: 'half',
      items: [{ participation: [], outcome: 'passed' }],
    });
  });

  it('are said to behave as they did, in the title and in the result', () => {
    const { simulation, assumes } = replayPeople(lift, { seed: 'seed' });
    expect(assumes).toBe('behaviour held fixed');
    expect(simulation.title).toContain(assumes);
    expect(replayed().facts[0]).toMatchObject({
      fields: { title: expect.stringContaining(assumes), mode: 'simulated' },
    });
  });

  it('are plain data without names, addresses or texts', () => {
    const text = JSON.stringify(people);
    expect(recordedPeople.parse(JSON.parse(text))).toEqual(JSON.parse(text));
    for (const said of ['李秀兰', '刘明远', '101 室', '井道要靠']) expect(text).not.toContain(said);
  });

  it('can be asked again of a record whose sealed texts are gone', () => {
    const bare = lift.map(({ seals: _gone, ...entry }) => entry as Entry);
    expect(countsIn(replayed({}, recordedPeopleOf(bare)).facts)).toEqual(countsIn(lift));
  });
});

describe('runs of a replay', () => {
  const turnouts = (draw: Draw, runs: number) =>
    Array.from({ length: runs }, (_, run) => {
      const { facts } = replayed({ draw, seed: `run ${run}`, rules: { owners: 'simple-majority' } });
      const [count] = countsIn(facts).filter(({ body }) => body === 'owners');
      return count?.items[0]?.participating.heads ?? 0;
    });

  it('come to the same votes each time where everybody does what they did', () => {
    expect(new Set(turnouts('fixed', 5))).toEqual(new Set([10]));
  });

  it.each(['bootstrap', 'fitted'] as const)('differ by chance around what was recorded: %s', (draw) => {
    const seen = turnouts(draw, 60);
    expect(new Set(seen).size).toBeGreaterThan(2);
    // 10 of 11 voted; the mean of 60 binomials of 11 lies within four standard errors of it.
    const mean = seen.reduce((sum, one) => sum + one, 0) / seen.length;
    expect(Math.abs(mean - 10)).toBeLessThan(4 * Math.sqrt((11 * (10 / 11) * (1 / 11)) / 60));
  });

  it.each(['fixed', 'bootstrap', 'fitted'] as const)('are the same for the same seed, byte for byte: %s', (draw) => {
    const lines = () => replayed({ draw, seed: 'again' }).record().lines;
    expect(lines()).toEqual(lines());
  });

  it('draw as many people as there were, and keep whose own consent is asked for', () => {
    const { simulation } = replayPeople(people, { seed: 'seed', draw: 'bootstrap' });
    const owners = simulation.people.persons.filter(({ bodies }) => bodies.includes('owners'));
    expect(owners).toHaveLength(11);
    expect(owners.some(({ person }) => person === 'liu')).toBe(true);
    expect(new Set(owners.map(({ person }) => person)).size).toBe(11);
  });
});

describe('what cannot be asked again', () => {
  it('is said: rules and bodies that are not there, records with nothing in them', () => {
    expect(problemOf(() => replayed({ rules: { owner: 'simple-majority' } }))).toMatchObject({
      code: 'calibration.body-unknown',
      numbers: { body: 'owner', known: ['council', 'owners'] },
    });
    expect(problemOf(() => replayed({ rules: { owners: 'two-thirds' } }))).toMatchObject({
      code: 'calibration.rule-unknown',
      numbers: { rule: 'two-thirds' },
    });
    expect(problemOf(() => recordedPeopleOf(lift.slice(0, 5)))).toMatchObject({ code: 'calibration.no-items' });
  });
});

describe('a sweep over a record', () => {
  const sweep = (text: string, rules = ['civil-code-278-special', 'simple-majority']) =>
    sweepOf(
      {
        title: 'The lift under two rules',
        model: 'replayed-record',
        scenario: { people: { record: 'lift.jsonl', draw: 'fitted' } },
        factors: [{ name: 'rule', path: 'rules.owners', levels: rules }],
        measures: ['passed', 'turnout'],
      },
      { models, read: () => text },
    );
  const model = models['replayed-record'];

  it('reads it once, and needs nothing of it but what people did', async () => {
    const { scenario } = await sweep(readFileSync(LIFT, 'utf8'));
    expect(JSON.stringify(scenario)).not.toContain('刘明远');
    expect(scenario).toMatchObject({ assumes: 'behaviour held fixed', people: { draw: 'fitted' } });
    const outcome = await model?.run(scenario, 'seed', { record: false });
    expect(outcome?.measures).toMatchObject({ passed: expect.any(Boolean), turnout: expect.any(Number) });
  });

  it('says that a file is no record', async () => {
    await expect(sweep('person,area\n1,2\n')).rejects.toMatchObject({ problem: { code: 'calibration.no-record' } });
  });
});
