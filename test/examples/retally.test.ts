// The example a document shows of counting a record another way.
import { expect, it } from 'vitest';
import { at, lift, staff } from 'yishi/testing';
import { otherwise } from '../../examples/embed/retally.js';

it('says of every item what it came to, and would have come to', () => {
  const answers = ['for', 'for', 'for', 'for', 'for', 'against', 'against'] as const;
  const { facts } = at('vote.polling', { items: [{ ...lift, affected: [] }] })
    .whenEach(
      'ballot.cast',
      answers.map((choice, index) => [{ choices: { lift: choice }, channel: 'online' }, `o${index + 1}`] as const),
    )
    .when('poll.close', {}, staff.teller)
    .then()
    .when('count.make', {}, staff.teller)
    .then();
  expect(otherwise(facts)).toEqual(['vote 1: lift was failed, would be passed']);
});
