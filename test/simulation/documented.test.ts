// docs/simulate/opinions.md has every network and every dynamic, with all there is to set, and its default.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dynamics, networkKinds } from 'yishi/simulation';
import * as z from 'zod/mini';

const text = readFileSync(new URL('../../docs/simulate/opinions.md', import.meta.url), 'utf8');
const pieces = [...networkKinds(), ...dynamics()];

describe.each(pieces.map((piece) => [piece.id, piece] as const))('%s', (id, { title, settings }) => {
  it('is in the documents by its names, with its settings and their defaults', () => {
    const start = text.indexOf(`\`${id}\` `);
    expect(start).toBeGreaterThan(0);
    const part = text.startsWith('### ', start - 4)
      ? text.slice(start).split('\n###')[0]
      : text.slice(start).split('\n')[0];
    expect(part).toContain(title.zh);
    const { properties = {} } = z.toJSONSchema(settings, { io: 'input' });
    for (const [name, schema] of Object.entries(properties)) {
      expect(part).toContain(`\`${name}\``);
      const given = typeof schema === 'object' ? schema.default : undefined;
      if (given === undefined || Array.isArray(given)) continue;
      expect(part).toMatch(new RegExp(`\`${name}\`[^\`]*\\(${given}\\)`));
    }
  });
});
