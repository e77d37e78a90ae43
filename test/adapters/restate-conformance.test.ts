// The contract of an engine, kept over a real Restate server: as it comes, and with each await suspended and played again.
import { afterAll } from 'vitest';
import { consultationObject, indexObject, restateEngine } from 'yishi/restate';
import { engineConformance } from 'yishi/testing';
import { restateServer, serving } from './restate/server.js';

/** One after the other each test has a clock of its own. */
let now = (): Date => new Date();

for (const [name, settings] of [
  ['on Restate', {}],
  ['on Restate with forced replay', { RESTATE_WORKER__INVOKER__INACTIVITY_TIMEOUT: '0s' }],
] as const) {
  const server = await restateServer(settings);
  const served = await serving([consultationObject({ now: () => now() }), indexObject()]);
  await server.register(served.uri);
  afterAll(async () => {
    await served.close();
    await server.stop();
  });
  await engineConformance({
    name,
    eventual: true,
    open(scope, clock) {
      now = clock;
      return restateEngine({ ingress: server.ingress, scope, now: clock });
    },
  });
}
