// docs/simulate/theory.md has every model, with its parameters.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { theoryModels } from 'yishi/simulation';
import * as z from 'zod/mini';

const text = readFileSync(new URL('../../../docs/simulate/theory.md', import.meta.url), 'utf8');

describe.each(theoryModels().map((one) => [one.id, one] as const))('%s', (id, { title, parameters }) => {
  it('is in the documents, with what it is given', () => {
    const row = text.split('\n').find((line) => line.startsWith(`| \`${id}\` |`)) ?? '';
    expect(row).toContain(title.en);
    const { properties = {} } = z.toJSONSchema(parameters, { io: 'input' });
    for (const name of Object.keys(properties)) expect(row).toContain(`\`${name}\``);
  });
});
