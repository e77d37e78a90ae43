// What the engine costs over Restate: one command at a time and sixteen consultations at once, beside calls of a virtual object that does nothing,
// and of one that notes a line in its state, on the same server by the same ingress.
import * as restate from '@restatedev/restate-sdk';
import { consultationObject, indexObject, restateEngine } from 'yishi/restate';
import { Ingress } from '../src/adapters/restate/ingress.js';
import { restateServer, serving } from '../test/adapters/restate/server.js';
import { tidy } from '../test/scratch.js';
import { each, type Figure, rate, type Topic, told } from './figures.js';
import { inTurn, quantile, ratio, type Time, usual } from './measure.js';
import { ballot, openPoll } from './scene.js';

const SINGLES = 300;
const WARM = 100;
const LANES = 16;
const EACH = 10;
const ROUNDS = 12;

const line = JSON.stringify({ entry: 'x'.repeat(450) });

const bare = restate.object({
  name: 'Bare',
  handlers: {
    empty: async (_ctx: restate.ObjectContext, _request: unknown) => null,
    keep: async (ctx: restate.ObjectContext, one: { n: number; line: string }) => {
      await ctx.run('judge', () => one.line);
      ctx.set(`e:${one.n}`, one.line);
      return { n: one.n };
    },
  },
  options: { journalRetention: 0, enableLazyState: true },
});

const percentiles = (name: string, times: readonly Time[]): Figure[] => {
  const walls = times.map(({ wall }) => wall);
  return [told(`${name}, p50`, quantile(walls, 0.5), 'ms'), told(`${name}, p99`, quantile(walls, 0.99), 'ms')];
};

export const onRestate: Topic = {
  name: 'restate',
  async figures() {
    const server = await restateServer();
    const served = await serving([consultationObject(), indexObject(), bare]);
    try {
      await server.register(served.uri);
      const engine = restateEngine({ ingress: server.ingress });
      const ingress = new Ingress({ ingress: server.ingress });
      const idOf = (lane: number): string => `c${lane}`;
      await openPoll(engine, 'single', SINGLES + WARM);
      for (let lane = 0; lane < LANES; lane += 1) await openPoll(engine, idOf(lane), EACH * (ROUNDS + 2));
      const submit = async (id: string, n: number): Promise<void> => {
        const { type, fields, by } = ballot(n);
        const answer = await engine.submit(id, type, fields, { by });
        if (!answer.ok) throw new Error(`a ballot was refused: ${answer.refusal.code}`);
      };
      let next = 0;
      let noted = 0;
      const singles = await inTurn(
        {
          submit() {
            next += 1;
            return () => submit('single', next - 1);
          },
          view: () => () => engine.view('single', 'p1'),
          empty: () => () => ingress.call('Bare', 'one', 'empty', {}, true),
          keep() {
            noted += 1;
            return () => ingress.call('Bare', 'one', 'keep', { n: noted, line }, true);
          },
        },
        { rounds: SINGLES, warm: WARM },
      );
      let round = 0;
      const lanes = (work: (lane: number, n: number) => Promise<unknown>) => async () => {
        const from = (round % (ROUNDS + 2)) * EACH;
        await Promise.all(
          Array.from({ length: LANES }, async (_, lane) => {
            for (let n = from; n < from + EACH; n += 1) await work(lane, n);
          }),
        );
      };
      const many = await inTurn(
        {
          submit: () => lanes((lane, n) => submit(idOf(lane), n)),
          empty: () => async () => {
            await lanes((lane) => ingress.call('Bare', idOf(lane), 'empty', {}, true))();
            round += 1;
          },
        },
        { rounds: ROUNDS, warm: 2 },
      );
      await engine.close();
      return [
        ...percentiles('an empty call of a virtual object', singles.empty),
        ...percentiles('one that notes a line by a recorded step', singles.keep),
        ...percentiles('submit on Restate', singles.submit),
        ...percentiles('view on Restate', singles.view),
        told('submit against an empty call', ratio(singles.submit, singles.empty), 'times'),
        told('submit against one that notes a line', ratio(singles.submit, singles.keep), 'times'),
        told('empty calls, 16 objects at once', rate(LANES * EACH, usual(many.empty)), 'calls/s'),
        told('submits, 16 consultations at once', rate(LANES * EACH, usual(many.submit)), 'commands/s'),
        told('the same, a command', each(LANES * EACH, usual(many.submit)), 'us'),
      ];
    } finally {
      await served.close();
      await server.stop();
      tidy();
    }
  },
};
