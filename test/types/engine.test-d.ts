// What the compiler says to whoever calls the engine: fields by command, answers by command, refusals without gaps.
import { describe, expectTypeOf, it } from 'vitest';
import type {
  Answer,
  CommandType,
  declarations,
  Engine,
  Fact,
  FactOf,
  FieldsIn,
  Finding,
  Refusal,
  RefusalCode,
  RefusalCodeOf,
  Submission,
  Verification,
} from 'yishi';
import type * as z from 'zod/mini';

declare const engine: Engine;
const asker = { by: 'ann' };

describe('submit', () => {
  it('wants the fields of the command it is given', () => {
    engine.submit('c1', 'ballot.cast', { choices: { lift: 'for' }, channel: 'online' }, asker);
    engine.submit('c1', 'poll.close', {}, asker);
    expectTypeOf<Extract<FieldsIn<'ballot.cast'>['choices'][string], string>>().toEqualTypeOf<
      'for' | 'against' | 'abstain' | 'with-majority' | 'invalid'
    >();
    expectTypeOf<keyof FieldsIn<'topic.screen'>>().toEqualTypeOf<'topic' | 'decision' | 'to' | 'reply'>();
    expectTypeOf<FieldsIn<'poll.close'>>().toEqualTypeOf<Record<string, never>>();
    expectTypeOf<NonNullable<FieldsIn<'evaluation.conclude'>['way']>>().toEqualTypeOf<
      'done' | 'rectify' | 'redeliberate' | 'new-topic'
    >();
  });

  it('takes no field of another command, and leaves none out', () => {
    // @ts-expect-error the channel is missing
    engine.submit('c1', 'ballot.cast', { choices: { lift: 'for' } }, asker);
    // @ts-expect-error a ballot has no topic
    engine.submit('c1', 'ballot.cast', { choices: {}, channel: 'online', topic: 't1' }, asker);
    // @ts-expect-error a second needs its topic
    engine.submit('c1', 'topic.second', {}, asker);
  });

  it('takes no choice that is none', () => {
    // @ts-expect-error nobody can vote so
    engine.submit('c1', 'ballot.cast', { choices: { lift: 'maybe' }, channel: 'online' }, asker);
    // @ts-expect-error there is no such decision
    engine.submit('c1', 'topic.screen', { topic: 't1', decision: 'ignore' }, asker);
    // @ts-expect-error there is no such office
    engine.submit('c1', 'office.appoint', { office: 'mayor', person: 'bo' }, asker);
  });

  it('knows its commands, and wants to know who asks', () => {
    // @ts-expect-error nobody knows this word
    engine.submit('c1', 'ballot.burn', {}, asker);
    // @ts-expect-error somebody has to ask
    engine.submit('c1', 'poll.close', {}, {});
    // @ts-expect-error the time is the engine's
    engine.submit('c1', 'poll.close', {}, { by: 'ann', at: '2026-03-02T01:00:00.000Z' });
  });
});

describe('the names that editors show', () => {
  /** Those of these commands whose fields are others than their schema's. */
  type Others<T extends string, Shown, Read> = [Shown, keyof Shown] extends [Read, keyof Read]
    ? [Read, keyof Read] extends [Shown, keyof Shown]
      ? never
      : T
    : T;

  it('are those of the schemas, of every command', () => {
    type Found = {
      [T in CommandType]: Others<T, FieldsIn<T>, z.input<(typeof declarations)[T]['fields']>>;
    }[CommandType];
    expectTypeOf<Found>().toBeNever();
    expectTypeOf<Others<'a', { a: 1 }, { a: 1; b?: 2 }>>().toEqualTypeOf<'a'>();
    expectTypeOf<Others<'a', { a: 1 }, { a: 2 }>>().toEqualTypeOf<'a'>();
    expectTypeOf<Others<'a', { a?: 1 }, { a: 1 }>>().toEqualTypeOf<'a'>();
  });
});

describe('submitMany', () => {
  it('wants the fields of each command', () => {
    const cast: Submission = { type: 'ballot.cast', fields: { choices: { lift: 'for' }, channel: 'online' }, by: 'bo' };
    engine.submitMany('c1', [cast, { type: 'poll.close', fields: {}, by: 'ann' }]);
    // @ts-expect-error closing has no channel
    engine.submitMany('c1', [{ type: 'poll.close', fields: { channel: 'online' }, by: 'ann' }]);
  });
});

describe('open', () => {
  it('wants a title and a charter, and makes up the rest', () => {
    // @ts-expect-error no charter
    engine.open({ title: 'Lift' }, asker);
    engine.open({ title: 'Lift', charter: {} as never, edition: '0' }, asker);
    // @ts-expect-error there is no such edition
    engine.open({ title: 'Lift', charter: {} as never, edition: '9' }, asker);
  });
});

describe('an answer', () => {
  it('has the fact, the fields and the finding of its command', () => {
    expectTypeOf(engine.submit<'count.make'>).returns.resolves.toEqualTypeOf<Answer<'count.make'>>();
    type Counted = Extract<Answer<'count.make'>, { ok: true }>;
    expectTypeOf<Counted['fact']>().toEqualTypeOf<FactOf<'count.make'>>();
    expectTypeOf<Counted['fact']['type']>().toEqualTypeOf<'count.make'>();
    expectTypeOf<Counted['fact']['finding']['items'][number]['outcome']>().toEqualTypeOf<
      'passed' | 'failed' | 'not-formed'
    >();
    expectTypeOf<FactOf<'topic.second'>['fields']>().toEqualTypeOf<{ topic: string }>();
  });

  it('has a finding only where there is one', () => {
    expectTypeOf<Finding<'topic.second'>>().toEqualTypeOf<undefined>();
    expectTypeOf<Finding<'evaluation.conclude'>['next']>().toEqualTypeOf<
      'done' | 'rectify' | 'redeliberate' | 'new-topic'
    >();
    // A ballot that counts from when it came in has none.
    expectTypeOf<undefined>().toExtend<Finding<'ballot.cast'>>();
    expectTypeOf<FactOf<'ballot.cast'>>().not.toHaveProperty('salt');
  });

  it('is a fact or a refusal, never both', () => {
    const read = (answer: Answer<'poll.close'>) => {
      // @ts-expect-error it may have been refused
      answer.fact;
      return answer.ok ? answer.fact.finding.at : answer.refusal.code;
    };
    expectTypeOf(read).returns.toExtend<string>();
  });
});

describe('a refusal', () => {
  it('can be switched over without a gap', () => {
    const said = ({ code, numbers }: Refusal<RefusalCodeOf<'topic.second'>>): string => {
      switch (code) {
        case 'topic.unknown':
        case 'second.twice':
        case 'second.own':
          return numbers.topic;
        case 'topic.closed':
          return numbers.status;
        case 'malformed':
          return numbers.problems.map(({ numbers: { name } }) => name).join();
        case 'not-yours':
          return numbers.roles.join();
        case 'on.after-at':
          return numbers.on;
        case 'seq.moved':
          return numbers.actual.toFixed();
        case 'key.reused':
          return numbers.key;
        case 'clerk.not-entitled':
        case 'stranger':
          return numbers.person;
        case 'command.unknown':
        case 'not-now':
        case 'principal.not-allowed':
        case 'principal.no-mandate':
        case 'witness.needed':
          return numbers.type;
        default:
          return code satisfies never;
      }
    };
    expectTypeOf(said).returns.toEqualTypeOf<string>();
  });

  it('leaves a gap to see where a case is missing', () => {
    const said = ({ code }: Refusal<'stranger' | 'not-yours'>): string => {
      switch (code) {
        case 'stranger':
          return 'who?';
        default:
          // @ts-expect-error `not-yours` has no case
          return code satisfies never;
      }
    };
    expectTypeOf(said).toBeFunction();
  });

  it('has no code of another command', () => {
    const said = ({ code }: Refusal<RefusalCodeOf<'topic.second'>>): boolean => {
      switch (code) {
        // @ts-expect-error that is what a ballot is told
        case 'ballot.twice':
          return true;
        default:
          return false;
      }
    };
    expectTypeOf(said).toBeFunction();
    expectTypeOf<'ballot.twice'>().toExtend<RefusalCodeOf<'ballot.cast'>>();
    expectTypeOf<'ballot.twice'>().not.toExtend<RefusalCodeOf<'topic.second'>>();
    expectTypeOf<RefusalCodeOf<'topic.second'>>().toExtend<RefusalCode>();
  });
});

describe('a fact of any kind', () => {
  it('is told by its type', () => {
    const read = (fact: Fact) => (fact.type === 'survey.open' ? fact.fields.survey : undefined);
    expectTypeOf(read).returns.toEqualTypeOf<string | undefined>();
  });
});

describe('a verification', () => {
  it('says where it is wrong, or what was erased', () => {
    const read = (found: Verification) => (found.ok ? found.erasures.length : found.seq);
    expectTypeOf(read).returns.toEqualTypeOf<number>();
  });
});
