// The engine on Restate: an endpoint that serves the objects, in as many processes as it takes, and the engine a host calls over them.
import { serve } from '@restatedev/restate-sdk';
import type { Engine } from 'yishi';
import { consultationObject, indexObject, restateEngine } from 'yishi/restate';

/** What keeps the consultations: registered with Restate once, and again with every new version of it. */
export async function serveObjects(port: number): Promise<number> {
  // #region serve
  const publish = [{ service: 'Notices', handler: 'appended' }];
  const bound = await serve({ services: [consultationObject({ publish }), indexObject()], port });
  // #endregion
  return bound;
}

/** What the app calls, in any process. */
export function onRestate(ingress: string, tenant: string): Engine {
  // #region engine
  const engine = restateEngine({ ingress, scope: tenant });
  // #endregion
  return engine;
}
