// What the compiler says to whoever writes a language: what is missing, and what nothing says.
import { describe, expectTypeOf, it } from 'vitest';
import { catalogue } from '../../src/language/catalogue.js';
import type { Dictionary, FindingType, PartId, Texts } from '../../src/language/dictionary.js';
import type { CommandType, RefusalNumbers } from '../../src/procedure/vocabulary.js';

const { en } = catalogue;
const { claims, surveys } = en.parts;

/** The keys of one table over all parts; a table with nothing to say has none. */
type Said<Table extends keyof Texts<PartId>> = {
  [P in PartId]: string extends keyof Texts<P>[Table] ? never : keyof Texts<P>[Table];
}[PartId];

describe('a language', () => {
  it('is whatever says everything', () => {
    expectTypeOf(catalogue).toExtend<Record<string, Dictionary>>();
    const { door: _, ...less } = en;
    // @ts-expect-error the refusals at the door are missing
    expectTypeOf(less).toExtend<Dictionary>();
    const { claims: _claims, ...others } = en.parts;
    // @ts-expect-error a part is missing
    expectTypeOf({ ...en, parts: others }).toExtend<Dictionary>();
  });

  it('has every command, refusal and finding, each in its part', () => {
    expectTypeOf<Said<'commands'>>().toEqualTypeOf<CommandType>();
    expectTypeOf<Said<'facts'>>().toEqualTypeOf<CommandType>();
    expectTypeOf<Said<'findings'>>().toEqualTypeOf<FindingType>();
    expectTypeOf<Said<'refusals'> | keyof Dictionary['door']>().toEqualTypeOf<keyof RefusalNumbers>();
  });
});

describe('the texts of a part', () => {
  it('lack nothing', () => {
    const { 'claim.own': _own, ...refusals } = claims.refusals;
    // @ts-expect-error a refusal has no sentence
    expectTypeOf({ ...claims, refusals }).toExtend<Texts<'claims'>>();
    const { 'claim.take': _take, ...commands } = claims.commands;
    // @ts-expect-error a command has no name
    expectTypeOf({ ...claims, commands }).toExtend<Texts<'claims'>>();
    const { 'claim.take': _taken, ...facts } = claims.facts;
    // @ts-expect-error a fact has no line
    expectTypeOf({ ...claims, facts }).toExtend<Texts<'claims'>>();
    const { 'survey.open': _open, ...findings } = surveys.findings;
    // @ts-expect-error a finding has no working
    expectTypeOf({ ...surveys, findings }).toExtend<Texts<'surveys'>>();
  });

  it('say nothing that nobody asks for', () => {
    const refusals: Texts<'claims'>['refusals'] = {
      ...claims.refusals,
      // @ts-expect-error there is no such refusal
      'claim.eaten': () => '',
    };
    const findings: Texts<'projects'>['findings'] = {
      // @ts-expect-error it has no commands of its own, and so no findings
      'project.start': () => [],
    };
    expectTypeOf([refusals, findings]).toBeArray();
  });

  it('are given the numbers of the refusal and the fields of the fact', () => {
    type Own = Parameters<Texts<'claims'>['refusals']['claim.own']>[0];
    expectTypeOf<Own>().toEqualTypeOf<RefusalNumbers['claim.own']>();
    type Taken = Parameters<Texts<'claims'>['facts']['claim.take']>[0];
    expectTypeOf<Taken['fields']>().toEqualTypeOf<{ claim: string }>();
  });
});
