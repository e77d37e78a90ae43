// A client of one server for whoever is signed in: the consultations it shows, each over one connection however many look at it.
import type { ClientOptions } from './asking.js';
import { type Consultation, Store } from './consultation.js';

export interface Client {
  /** The same object for the same id. */
  consultation(id: string): Consultation;
  /** Ends everything: connections, and commands that still wait for their answer. For when somebody signs out; whoever comes next has a client of their own. */
  close(): void;
}

/**
 * A client of the handler that `yishi/http` makes.
 * @param url where it is mounted: `/api`
 * @param options a function is asked before each request
 * @example
 * const client = createClient('/api', { headers: () => ({ authorization: `Bearer ${token()}` }) });
 */
export function createClient(url: string, options: ClientOptions | (() => ClientOptions) = {}): Client {
  let base = url;
  while (base.endsWith('/')) base = base.slice(0, -1);
  const now = typeof options === 'function' ? options : () => options;
  const closing = new AbortController();
  const stores = new Map<string, Store>();
  return {
    consultation(id) {
      const store = stores.get(id) ?? new Store(id, base, now, closing.signal);
      stores.set(id, store);
      return store;
    },
    close() {
      closing.abort();
      stores.clear();
    },
  };
}
