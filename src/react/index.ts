// yishi/react: a consultation on a screen, as a hook. What it does stands in the client; here is only what React needs.
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { type ClientOptions, checked } from '../client/asking.js';
import { type Client, createClient } from '../client/client.js';
import type { Consultation } from '../client/consultation.js';
import type { Snapshot } from '../client/told.js';

export * from '../client/index.js';

/** A consultation as it stands, and how something is asked for in it. */
export interface Consulted extends Snapshot, Pick<Consultation, 'submit' | 'retry'> {}

/**
 * A consultation as whoever is signed in sees it, kept up while the component is there.
 * @param at where the handler is mounted, or a client: several components that show one consultation share its connection
 * @example
 * const { status, view, can, submit } = useConsultation('/api', id);
 */
export function useConsultation(at: Client, id: string): Consulted;
export function useConsultation(at: string, id: string, options?: ClientOptions): Consulted;
export function useConsultation(at: string | Client, id: string, options: ClientOptions = {}): Consulted {
  // Made anew with every render: what they are now is asked at each request, and makes no new connection.
  const latest = useRef(checked(options));
  useEffect(() => {
    latest.current = options;
  });
  const client = useMemo(() => (typeof at === 'string' ? createClient(at, () => latest.current) : at), [at]);
  const consultation = useMemo(() => client.consultation(id), [client, id]);
  const { subscribe, getSnapshot, getServerSnapshot, submit, retry } = consultation;
  const snapshot = useSyncExternalStore(subscribe, getSnapshot, getServerSnapshot);
  return useMemo(() => ({ ...snapshot, submit, retry }), [snapshot, submit, retry]);
}
