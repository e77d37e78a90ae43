// A model for reports: a made-up consultation with everything a report can show, and numbers that can be worked out by hand.
import * as z from 'zod/mini';
import { sha256 } from '../../src/digest.js';
import type { Measure, Model } from '../../src/experiments/model.js';
import { chance } from '../../src/simulation/chance.js';

const share = z.number().check(z.minimum(0), z.maximum(1));

const scenario = z.strictObject({
  people: z._default(z.int().check(z.minimum(1)), 30),
  quorum: z._default(share, 0.5),
  turnout: z._default(share, 0.6),
  minutes: z._default(z.number(), 3),
  hostile: z._default(z.string(), ''),
  unlucky: z._default(z.string(), ''),
});

const about = (zh: string, en: string, unit = '1'): Measure => ({
  title: { zh, en },
  unit,
  formula: 'as counted',
  source: 'made up',
});

export const town: Model<typeof scenario> = {
  id: 'town',
  title: { zh: '小镇', en: 'a small town' },
  scenario,
  measures: {
    formed: about('会议是否有效', 'vote formed'),
    turnout: about('参与率', 'turnout'),
    days: about('用时', 'time', 'day'),
    end: about('结局', 'end'),
    seats: about('席位', 'seats'),
  },
  seeded: { zh: '谁到场、用几天', en: 'who comes and how long it takes' },
  protocol: ({ people }) => [
    {
      title: { zh: '主体与状态变量', en: 'Entities and state variables' },
      paragraphs: [{ zh: `居民 ${people} 人。`, en: `${people} residents.` }],
    },
  ],
  exactly: ({ turnout }) => ({ turnout: { value: turnout, error: 0 } }),
  run({ people, quorum, turnout, minutes, hostile, unlucky }, seed) {
    if (unlucky.includes(seed.charAt(0))) throw new Error(`nobody came ${hostile}`);
    const comes = chance(seed, 'comes');
    const takes = chance(seed, 'takes');
    let here = 0;
    for (let person = 0; person < people; person += 1) if (comes.float() < turnout) here += 1;
    const formed = here >= people * quorum;
    const rounds = 1 + takes.below(3);
    const days = 10 + rounds * (5 + minutes * takes.float());
    const agrees = takes.float() < 0.7;
    const opinion: number[] = [];
    for (let step = 0; step < 8 + rounds * 4; step += 1)
      opinion.push(0.5 + (0.3 * step) / (step + 6) + (takes.float() - 0.5) / 5);
    return {
      measures: {
        formed,
        turnout: here / people,
        days,
        end: formed ? (agrees ? 'closed.done' : 'closed.rejected') : null,
        seats: 7,
      },
      refusals: { ...(formed ? {} : { 'vote.quorum': people - here }), [`speech.too-long${hostile}`]: rounds },
      traces: { opinion },
      flows: {
        'topics.gathering>topics.agenda': 1,
        'topics.agenda>deliberation.session': 1,
        'deliberation.session>deliberation.session': rounds - 1,
        'deliberation.session>vote.polling': 1,
        ...(formed ? {} : { 'vote.polling>deliberation.session': 1 }),
        ...(formed && { 'vote.polling>vote.counted': 1 }),
        ...(formed &&
          agrees && { 'vote.counted>implementation.underWay': 1, 'implementation.underWay>closed.done': 1 }),
        ...(formed && !agrees && { 'vote.counted>closed.rejected': 1 }),
      },
      hash: sha256(JSON.stringify([seed, here, days])),
    };
  },
};

export const towns = { town };
