// What is said of mandates, in English.
import type { Texts } from '../../dictionary.js';
import { mandate } from '../terms.js';

export const mandates: Texts<'mandates'> = {
  commands: {
    'mandate.give': 'give a mandate',
    'mandate.end': 'end a mandate',
  },
  refusals: {
    'mandate.exists': ({ from, to }, say) =>
      `${say.person(to)} already has a mandate of ${say.person(from)}. End it first, if it is to be another.`,
    'mandate.none': ({ from, to }, say) => `${say.person(to)} has no mandate of ${say.person(from)}. Check both names.`,
    'mandate.oneself': ({ person }, say) => `${say.person(person)} needs no mandate of their own. Name somebody else.`,
    'mandate.not-yours': ({ person }, say) =>
      `A mandate of ${say.person(person)} is given by themselves; the convener or the recorder may enter one that others gave, never to themselves. A guardian or the head of a household is entered by them only.`,
    'mandate.no-basis': ({ from, to }, say) =>
      `Say what the mandate of ${say.person(from)} to ${say.person(to)} rests on, or attach the paper: it was not entered by whoever gave it.`,
    'mandate.over': ({ until }, say) => `The mandate would be over since ${say.when(until)}. Check until when it runs.`,
  },
  facts: {
    'mandate.give': (fact, say) =>
      `${say.who(fact)} recorded that ${say.person(fact.fields.to)} acts for ${say.person(fact.fields.from)} as ${mandate(fact.fields.as)}${
        fact.fields.until === undefined ? '' : ` until ${say.until(fact.fields.until)}`
      }${fact.fields.basis === undefined ? '' : `. Basis: ${say.quote(fact.fields.basis)}`}.`,
    'mandate.end': (fact, say) =>
      `${say.who(fact)} ended the mandate by which ${say.person(fact.fields.to)} acted for ${say.person(fact.fields.from)}${
        fact.fields.reason === undefined ? '' : `. Reason: ${say.quote(fact.fields.reason)}`
      }.`,
  },
  findings: {},
};
