// A host for the tests of HTTP: people are who their token says, and one clerk may enter for others.
import { createEngine, type Engine, type EngineOptions } from 'yishi';
import { quickPoll } from 'yishi/charters';
import { type Handler, type HttpOptions, http, type Who } from 'yishi/http';
import { memory } from 'yishi/memory';

export const bodies = [{ body: 'group', kind: 'group', name: 'Lunch group' }];
const route = [{ body: 'group', rule: 'simple-majority', held: 'here' as const }];
const noodles = { item: 'noodles', title: 'Noodles today?', topics: [], stakeholders: [], affected: [], route };
export const items = [{ ...noodles, becomes: 'opinion' as const }];
export const people = ['ann', 'bo', 'cy', 'dee'];

export interface Hosted {
  engine: Engine;
  handler: Handler;
  errors: unknown[];
  /** A request as a person; `body` as JSON. */
  ask(
    person: string | undefined,
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Response>;
}

export const tokenOf = (request: Request): Who | undefined => {
  const [, person] = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '') ?? [];
  return person === undefined ? undefined : { person };
};

export function hosted(options: Partial<HttpOptions> = {}, engineOptions: Partial<EngineOptions> = {}): Hosted {
  const engine = createEngine({ store: memory(), ...engineOptions });
  const errors: unknown[] = [];
  const handler = http(engine, {
    authenticate: tokenOf,
    mayOpen: () => true,
    mayEnter: ({ person }) => person === 'ann',
    onError: (error) => errors.push(error),
    ...options,
  });
  const ask: Hosted['ask'] = (person, method, path, body, headers = {}) =>
    handler(
      new Request(`http://host.test${path}`, {
        method,
        headers: {
          ...(person !== undefined && { authorization: `Bearer ${person}` }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    );
  return { engine, handler, errors, ask };
}

/** A lunch group with a poll that is open, under the id `lunch`. */
export async function polling(engine: Engine, id = 'lunch'): Promise<void> {
  const opened = await engine.open({ title: 'Lunch', charter: quickPoll, bodies, items }, { by: 'ann', id });
  if (!opened.ok) throw new Error(opened.refusal.code);
  await engine.submit(
    id,
    'roll.enter',
    { body: 'group', members: people.map((person) => ({ person })) },
    { by: 'ann' },
  );
  const closes = new Date(Date.now() + 3_600_000).toISOString();
  await engine.submit(id, 'notice.post', { items: ['noodles'], closes }, { by: 'ann' });
}

export const ballot = (choice: string) => ({
  type: 'ballot.cast',
  fields: { choices: { noodles: choice }, channel: 'online' },
});

/** What an answer may hold, for tests that know which it is. */
export interface Told {
  id: string;
  seq: number;
  code: string;
  status: number;
  detail: string;
  fact: object;
  refusal: { code: string };
  answers: { ok: boolean; status?: number; detail?: string }[];
  permitted: { type: string; ok: boolean; title: string }[];
  heads: { id: string }[];
  commands: { type: string; schema: string }[];
  paths: object;
  /** Of a form: its fields, and what is inside of them. */
  properties: Record<string, Form>;
}

export interface Form {
  title: string;
  properties: Record<string, Form>;
  items: Form;
}

export const read = async (response: Response): Promise<Told> => (await response.json()) as Told;
