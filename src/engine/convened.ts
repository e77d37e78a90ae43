// Whoever opens a record is its convener: among its people, and in that office. Of a consultation and of a community alike. Types and one rule.
import type { FieldsIn } from './calls.js';

type Listed = Pick<FieldsIn<'consultation.open'>, 'people' | 'offices'>;

const isGroup = (value: unknown): boolean => typeof value === 'object' && value !== null;

/** People and offices of an opening, with whoever opens it where they are not among them. */
export function convenedBy(by: string, { people = [], offices = [] }: Listed): Required<Listed> {
  // What has not the form of a list is refused as such by whoever reads the fields.
  if (![people, offices].every((list) => Array.isArray(list) && list.every(isGroup))) return { people, offices };
  const isKnown = people.some(({ person }) => person === by);
  const convenes = offices.some(({ office, person }) => office === 'convener' && person === by);
  return {
    people: isKnown ? people : [{ person: by }, ...people],
    offices: convenes ? offices : [{ office: 'convener', person: by }, ...offices],
  };
}
