// The OpenAPI document, from the same declarations that the handler goes by. Pure.

import { type Status, TITLES } from './refusing.js';
import { type Components, HEADERS, type HeaderName, type Route, schemaOf } from './route.js';
import * as schemas from './schemas.js';

const versionOf = '0';

const parameters = ({ path, query, headers = [] }: Route): object[] => [
  ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  })),
  ...Object.entries(query?.shape ?? {}).map(([name, schema]) => ({ name, in: 'query', schema: schemaOf(schema) })),
  ...headers.map((name: HeaderName) => ({
    name,
    in: 'header',
    description: HEADERS[name],
    schema: { type: 'string' },
  })),
  { name: 'Accept-Language', in: 'header', schema: { type: 'string' }, description: 'zh-Hans, zh-Hant or en.' },
];

/** What may go wrong on a route. */
export const failuresOf = ({ open, query, body, headers = [], fails = [] }: Route): Status[] => {
  const also: Status[] = open ? [500] : [401, 429, 500, 503];
  if (query || body || headers.length > 0) also.push(400);
  return [...new Set([...fails, ...also])].sort((one, other) => one - other);
};

function responses(route: Route, components: Components): Record<string, object> {
  const { gives, also = {} } = route;
  const { status, what, type = 'application/json', schema } = gives;
  const content = { [type]: { schema: schema?.(components) ?? { type: 'string' } } };
  const found: Record<string, object> = { [status]: { description: what, content } };
  for (const [code, description] of Object.entries(also))
    found[code] = Number(code) === 200 ? { description, content } : { description };
  for (const code of failuresOf(route))
    found[code] = {
      description: TITLES[code],
      content: { 'application/problem+json': { schema: schemas.problem(components) } },
    };
  return found;
}

export function openApi(routes: readonly Route[], server: string): object {
  const kept: Record<string, object> = {};
  const components: Components = (name, schema) => {
    if (!Object.hasOwn(kept, name)) {
      // Taken before it is made, which others within it may ask for.
      kept[name] = {};
      kept[name] = schema();
    }
    return { $ref: `#/components/schemas/${name}` };
  };
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const { method, path, name, summary, description, open, body } = route;
    paths[path] = {
      ...paths[path],
      [method.toLowerCase()]: {
        operationId: name,
        summary,
        ...(description !== undefined && { description }),
        ...(open && { security: [] }),
        parameters: parameters(route),
        ...(body && { requestBody: { required: true, content: { 'application/json': { schema: body(components) } } } }),
        responses: responses(route, components),
      },
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Yishi',
      version: versionOf,
      description: 'Deliberative consultations: commands, views and records. Who asks is whoever is signed in.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: server === '' ? '/' : server }],
    security: [{ signedIn: [] }],
    paths,
    components: {
      securitySchemes: { signedIn: { type: 'http', scheme: 'bearer', description: 'Or as the host says.' } },
      schemas: kept,
    },
  };
}
