// Whoever opens a record is its convener: among its people, and in that office. Of a consultation and of a community alike. Types and one rule.
import type { FieldsIn } from './calls.js';

type Listed = Pick<FieldsIn<'consultation.open'>, 'people' | 'offices'>;

/** People and offices of an opening, with whoever opens it where they are not among them. */
export function convenedBy(by: string, listed: Listed): Listed {
  const { people, offices } = listed;
  // Neither is known to have its form yet: what has none is refused as it is.
  if (!Array.isArray(people) || !Array.isArray(offices)) return listed;
  const isKnown = people.some((one) => one?.person === by);
  const convenes = offices.some((one) => one?.office === 'convener' && one.person === by);
  return {
    people: isKnown ? people : [{ person: by }, ...people],
    offices: convenes ? offices : [{ office: 'convener', person: by }, ...offices],
  };
}
