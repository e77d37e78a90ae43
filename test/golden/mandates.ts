// Who acts for whom: helpers, delegates, a guardian, and people who were helped at the counter; in a consultation and in a community.
import { at, type Given, inCommunity, plus, staff } from 'yishi/testing';

const { convener, recorder } = staff;

const consulted = (): Given =>
  at('topics.gathering')
    .when(
      'mandate.give',
      { from: 'r2', to: 'r1', as: 'helper', until: plus(at('topics.gathering').now, { days: 2 }) },
      'r2',
    )
    .then()
    .when(
      'topic.submit',
      { topic: 'bench', title: 'A bench', text: 'To sit on', channel: 'visit' },
      { by: 'r1', for: 'r2' },
    )
    .then()
    .when('mandate.give', { from: 'r3', to: 'r4', as: 'guardian', basis: 'A decision of the court' }, recorder)
    .then()
    .when('topic.second', { topic: 'bench' }, { by: 'r4', for: 'r3' })
    .then()
    .when('topic.second', { topic: 'bench' }, { by: 'r1', for: 'r5', enteredBy: recorder, assisted: true })
    .then()
    .when('mandate.end', { from: 'r2', to: 'r1', reason: 'She is well again' }, 'r2')
    .then();

// A scenario in a community is a scenario, typed by other words.
const inTheCommunity = (): Given =>
  inCommunity({ needs: {} })
    .when('mandate.give', { from: 'r2', to: 'r1', as: 'household', basis: 'The book of the household' }, convener)
    .then()
    .when('need.post', { need: 'lamp', title: 'A lamp' }, { by: 'r1', for: 'r2' })
    .then()
    .when('mandate.end', { from: 'r2', to: 'r1' }, 'r1')
    .then()
    .when('need.post', { need: 'rail', title: 'A rail' }, { by: 'r1', for: 'r3', enteredBy: convener, assisted: true })
    .then() as unknown as Given;

export const mandates: Record<string, () => Given> = { mandates: consulted, 'mandates-community': inTheCommunity };
