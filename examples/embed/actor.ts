// The procedure as an XState actor, for hosts that keep the state themselves.

import { createActor } from 'xstate';
import { consultationLogic, type Fact } from 'yishi';

// #region actor
/** An actor that takes commands. Whatever it admits is handed to `keep`; nothing else is stored for you. */
export function consultation(id: string, keep: (fact: Fact) => void) {
  // A salt wants at least 128 bits of chance, and one of these has 122.
  const stamp = () => ({ at: new Date().toISOString(), salt: crypto.randomUUID() + crypto.randomUUID() });
  const actor = createActor(consultationLogic(id, stamp));
  actor.on('admitted', ({ fact }) => keep(fact));
  actor.on('refused', ({ command, refusal }) => console.warn(`${command}: ${refusal.code}`));
  return actor.start();
}
// #endregion
