// What the handler tells of itself: the document of its routes, and the form of every command, for clients that draw forms.
import { isCommandType } from '../parts/all.js';
import { httpProblem } from '../problems/http.js';
import { openApi } from './openapi.js';
import { stopped } from './refusing.js';
import { json, type Route } from './route.js';
import * as schemas from './schemas.js';
import { titledSchema } from './titled.js';

const titled = (language: { command(type: never): string | undefined }, type: string): string =>
  // A language has every command of every chart; of somebody else's there is the type.
  language.command(type as never) ?? type;

const document: Route = {
  method: 'GET',
  path: '/openapi.json',
  name: 'openapi',
  summary: 'This description: OpenAPI 3.1',
  open: true,
  gives: { status: 200, what: 'The document', schema: () => ({ type: 'object' }) },
  handle: async ({ routes, link }) => json(openApi(routes, link(''))),
};

const list: Route = {
  method: 'GET',
  path: '/commands',
  name: 'commands',
  summary: 'Every command of a consultation, with its title',
  open: true,
  gives: { status: 200, what: 'Types and titles', schema: schemas.catalogue },
  handle: async ({ language, link }) =>
    json({
      commands: schemas.asked.map((type) => ({
        type,
        title: titled(language, type),
        schema: link(`/commands/${type}`),
      })),
    }),
};

const one: Route = {
  method: 'GET',
  path: '/commands/{type}',
  name: 'command',
  summary: 'The JSON Schema of a command’s fields, titled in the language that is asked for',
  open: true,
  gives: { status: 200, what: 'A schema', type: 'application/schema+json' },
  fails: [404],
  async handle({ type, language, link }) {
    const schema = schemas.fieldsSchema(type);
    if (!schema) throw stopped(404, httpProblem('http.no-command', { type: type.slice(0, 100) }));
    const $id = link(`/commands/${type}`);
    const title = isCommandType(type) ? titled(language, type) : type;
    const $schema = 'https://json-schema.org/draft/2020-12/schema';
    const titles = titledSchema({ ...schema }, language, type);
    return json({ $schema, $id, title, ...titles }, 200, { 'content-type': 'application/schema+json' });
  },
};

export const describing: readonly Route[] = [document, list, one];
