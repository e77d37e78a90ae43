// What whoever writes a behaviour relies on: it is handed its own and nothing else, nothing it is handed changes anything for another, and
// an answer of a wrong shape is one clear message.
import { describe, expect, it } from 'vitest';
import { quickPoll } from 'yishi/charters';
import {
  fromScenario,
  isSimulationFault,
  type Policy,
  type Question,
  readScenario,
  type Situation,
  simulate,
  type WrittenScenario,
} from 'yishi/simulation';

const scenario: WrittenScenario = {
  charter: 'quick-poll',
  items: [{ item: 'door', title: 'A door', becomes: 'covenant', route: [{ body: 'owners', rule: 'simple-majority' }] }],
  people: { groups: [{ id: 'owners', size: 5, bodies: ['owners'], opinion: 0.9, traits: { votes: 1, objects: 0 } }] },
};

const talked = (() => {
  const charter = structuredClone(quickPoll);
  charter.id = 'talked';
  charter.begins = 'topics';
  charter.phases = [
    {
      id: 'all',
      title: { zh: '全程', en: 'All' },
      steps: ['topics', 'deliberation', 'vote', 'conversion', 'implementation', 'evaluation'],
    },
  ];
  charter.vote.objections.blocking = true;
  charter.vote.postingDays = 3;
  return charter;
})();

/** All steps, so that every question is asked. */
const whole: WrittenScenario = {
  charter: talked,
  items: [
    {
      item: 'bike',
      title: 'A bike shed',
      becomes: 'covenant',
      ranked: true,
      options: ['wood', 'steel'].map((option) => ({ option, title: option })),
      route: [{ body: 'owners', rule: 'simple-majority' }],
    },
    {
      item: 'door',
      title: 'A door',
      affected: ['owners-1'],
      route: [{ body: 'owners', rule: 'simple-majority' }],
    },
    { item: 'bench', title: 'A bench', becomes: 'opinion', route: [] },
  ],
  people: {
    groups: [
      {
        id: 'owners',
        size: 9,
        bodies: ['owners', 'group'],
        opinion: { uniform: [0.3, 1] },
        traits: { votes: 1, objects: 1, speaks: 1, attends: 1, rates: 1, seconds: 1, raises: 0 },
      },
    ],
  },
};

/** Runs it with a policy before all others. */
function under(policy: unknown, of: WrittenScenario = scenario) {
  const simulation = fromScenario(readScenario(of), 's');
  // Whoever writes JavaScript is not told by types.
  const first = policy as Policy;
  return simulate({
    ...simulation,
    behaving: new Map([...simulation.behaving].map(([group, behaving]) => [group, [first, ...behaving]])),
  });
}

function problemOf(policy: unknown, of?: WrittenScenario) {
  try {
    under(policy, of);
  } catch (error) {
    if (isSimulationFault(error)) return error.problems[0];
    throw error;
  }
  return undefined;
}

const linesUnder = (policy: unknown, of?: WrittenScenario) => under(policy, of).record().lines;

describe('an answer of a wrong shape', () => {
  const vote = { does: 'vote', channel: 'online', choices: { door: 'for' } };
  it.each([
    ['no choices', { ...vote, choices: null }],
    ['choices that are a list', { ...vote, choices: ['for'] }],
    ['choices that are promised', { ...vote, choices: Promise.resolve({ door: 'for' }) }],
    ['a number for a choice', { ...vote, choices: { door: 7 } }],
    ['points that are no numbers', { ...vote, choices: { door: { x: Number.NaN } } }],
    ['a number for a way', { ...vote, channel: 42 }],
    ['no way', { does: 'vote', choices: { door: 'for' } }],
    ['nobody to entrust', { does: 'entrust' }],
    ['several, one of them nobody', { does: 'entrust', to: ['owners-2', null] }],
    ['a word', 'for'],
    ['a yes', true],
    ['something nobody does', { does: 'dance' }],
    ['a promise', Promise.resolve(vote)],
    ['a function', () => vote],
  ])('to a ballot ends the run with a message: %s', (_what, answer) => {
    expect(problemOf({ named: 'mine', votes: () => answer })).toMatchObject({
      code: 'simulation.behaviour-answer',
      numbers: { policy: 'mine', question: 'votes', person: expect.stringMatching(/^owners-\d$/) },
    });
  });

  const wrong: Record<Question, readonly unknown[]> = {
    raises: [1, 'yes'],
    seconds: [1, {}],
    attends: ['yes', []],
    speaks: [
      'for',
      { stance: 'neither', seconds: 60 },
      { stance: 'for', seconds: Number.NaN },
      { stance: 'for', seconds: 60, eagerness: 'very' },
    ],
    amends: [0, 'no'],
    decides: ['yes', true],
    ranks: ['wood', [1], true],
    votes: [{}],
    consents: [1, 'for'],
    objects: ['no', 0],
    withdraws: [1, 'yes'],
    rates: [1.01, -0.01, Number.NaN, '5'],
    leaves: [1, 'no'],
  };
  it.each(Object.entries(wrong))('to %s, too', (question, answers) => {
    const before = { objects: () => true, raises: () => false };
    for (const answer of answers)
      expect(problemOf({ ...before, [question]: () => answer }, whole)).toMatchObject({
        code: 'simulation.behaviour-answer',
        // By its place where it has no name.
        numbers: { policy: 'owners 1', question },
      });
  });

  it('is none where nothing is said: the next behaviour answers', () => {
    const lines = linesUnder({});
    expect(linesUnder({ votes: () => undefined })).toEqual(lines);
    expect(linesUnder({ votes: () => null })).toEqual(lines);
  });

  it('is none where only the procedure has something against it', () => {
    expect(under({ votes: () => ({ ...vote, choices: { door: 'banana' } }) }).refusals).toEqual({
      'answer.not-offered': 5,
    });
    expect(under({ votes: () => ({ ...vote, channel: 'pigeon' }) }).refusals).toEqual({ 'channel.unknown': 5 });
  });
});

/** Tries to write to everything it can get at; whatever cannot be written to throws, which is all the better. */
function wreck(value: unknown, depth = 0): void {
  if (typeof value !== 'object' || value === null || depth > 6) return;
  for (const key of Reflect.ownKeys(value)) {
    wreck(Reflect.get(value, key), depth + 1);
    Reflect.set(value, key, 0);
    Reflect.deleteProperty(value, key);
  }
  try {
    if (Array.isArray(value)) value.length = 0;
  } catch {
    // Frozen.
  }
}

describe('what a behaviour is handed', () => {
  const questions = [
    'raises',
    'seconds',
    'attends',
    'speaks',
    'amends',
    'decides',
    'ranks',
    'votes',
    'consents',
    'objects',
    'withdraws',
    'rates',
    'leaves',
  ] as const;

  it('changes nothing for anybody, whatever is done to it', () => {
    const asked = new Set<string>();
    const wrecking = Object.fromEntries(
      questions.map((question) => [
        question,
        (situation: Situation, about: unknown) => {
          asked.add(question);
          wreck(situation);
          wreck(situation.view);
          wreck(about);
          return undefined;
        },
      ]),
    );
    const quiet = Object.fromEntries(questions.map((question) => [question, () => undefined]));
    expect(linesUnder(wrecking, whole)).toEqual(linesUnder(quiet, whole));
    expect([...questions].filter((question) => !asked.has(question))).toEqual([]);
  });

  it('cannot be emptied for those who are asked after', () => {
    const emptying: NonNullable<Policy['votes']>[] = [
      (_situation, { items }) => void (items as unknown[]).splice(0),
      (_situation, { channels }) => void (channels as unknown[]).splice(0),
      ({ self }) => void Object.assign(self.traits, { votes: 0 }),
      ({ self }) => void Object.assign(self, { group: 'others' }),
    ];
    for (const empty of emptying)
      expect(problemOf({ votes: empty })).toMatchObject({ code: 'simulation.behaviour-broke' });
  });

  it('is the same people in the next run, untouched', () => {
    const simulation = fromScenario(readScenario(scenario), 's');
    const before = JSON.stringify(simulation.people.persons);
    simulate(simulation);
    expect(JSON.stringify(simulation.people.persons)).toBe(before);
    for (const { traits } of simulation.people.persons) expect(Object.isFrozen(traits)).toBe(false);
  });

  it('is one’s own: behind it stands nothing of the others, nor of the run', () => {
    const seen = new Set<string>();
    under({
      votes(situation: Situation) {
        for (const key of Reflect.ownKeys(situation)) seen.add(String(key));
        for (const key of Reflect.ownKeys(Object.getPrototypeOf(situation))) seen.add(String(key));
        return undefined;
      },
    });
    expect([...seen].sort()).toEqual(['at', 'chance', 'constructor', 'draw', 'lasting', 'self', 'view']);
  });
});
