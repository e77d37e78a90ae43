// What the compiler says to whoever writes a screen: fields and answers by command, and a view as JSON has it.
import { describe, expectTypeOf, it } from 'vitest';
import type { FactOf, RefusalCodeOf } from 'yishi';
import type { Consultation, Seen } from 'yishi/client';
import { type Client, useConsultation } from 'yishi/react';

declare const consultation: Consultation;
declare const client: Client;

describe('submit', () => {
  it('wants the fields of the command it is given, and nobody else’s name', () => {
    consultation.submit('ballot.cast', { choices: { lift: 'for' }, channel: 'online' }, { if: 'seen' });
    // @ts-expect-error nobody can vote so
    consultation.submit('ballot.cast', { choices: { lift: 'maybe' }, channel: 'online' });
    // @ts-expect-error nobody knows this word
    consultation.submit('ballot.burn', {});
    // @ts-expect-error who enters it is who is signed in
    consultation.submit('poll.close', {}, { enteredBy: 'ann' });
  });

  it('answers with the fact of that command, or why not in words', async () => {
    const answer = await consultation.submit('topic.second', { topic: 't1' });
    if (answer.ok) expectTypeOf(answer.fact).toEqualTypeOf<FactOf<'topic.second'>>();
    else {
      expectTypeOf(answer.refusal.code).toEqualTypeOf<RefusalCodeOf<'topic.second'>>();
      expectTypeOf(answer.detail).toEqualTypeOf<string>();
    }
  });
});

describe('the hook', () => {
  it('takes an address with options, or a client without', () => {
    useConsultation('/api', 'c1', { language: 'en' });
    useConsultation(client, 'c1');
    // @ts-expect-error a client has its own
    useConsultation(client, 'c1', { language: 'en' });
  });

  it('shows a view that may not be there yet', () => {
    const { view } = useConsultation(client, 'c1');
    expectTypeOf(view).toEqualTypeOf<Seen | undefined>();
    expectTypeOf<Seen['topics'][number]['seconded']>().toEqualTypeOf<boolean>();
    expectTypeOf<NonNullable<Seen['poll']>['outstanding']>().toEqualTypeOf<readonly string[]>();
  });
});
