// yishi/telemetry: an engine that is seen by OpenTelemetry. Spans and metrics say which consultation, which command and what became of it;
// never a text, a name or who asked.
import { type Attributes, type Meter, SpanStatusCode, type Tracer } from '@opentelemetry/api';
import type { Engine } from '../engine/calls.js';
import { EngineError } from '../engine/errors.js';
import { asPerson } from '../engine/person.js';

export interface ObservedOptions {
  /** `trace.getTracer('yishi')` of `@opentelemetry/api`. */
  tracer?: Tracer;
  /** `metrics.getMeter('yishi')` of `@opentelemetry/api`. */
  meter?: Meter;
}

/** What a wire may call a type is anything; an attribute is one of those there are, in form at least. */
const TYPE = /^[a-z][a-z-]{0,39}(\.[a-z][a-z-]{0,39}){1,2}$/;
const typed = (type: unknown): string => (typeof type === 'string' && TYPE.test(type) ? type : 'unknown');

const codeOf = (error: unknown): string =>
  error instanceof EngineError ? error.code : error instanceof Error ? error.name : 'unknown';

class Instruments {
  private readonly commands;
  private readonly duration;
  private readonly batch;

  constructor(
    private readonly tracer: Tracer | undefined,
    meter: Meter | undefined,
  ) {
    this.commands = meter?.createCounter('yishi.commands', {
      description:
        'Commands by type and by what became of them: admitted, repeated, refused (with its code) or failed (with its error)',
    });
    this.duration = meter?.createHistogram('yishi.duration', {
      description: 'How long calls take',
      unit: 's',
      advice: { explicitBucketBoundaries: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30] },
    });
    this.batch = meter?.createHistogram('yishi.batch', {
      description: 'Commands submitted together, and consultations that a look of the clock passed',
      advice: { explicitBucketBoundaries: [1, 2, 5, 10, 25, 50, 100, 250, 500, 1000] },
    });
  }

  /** One call under a span. What it throws is told by its code: its message may say more than anybody should keep. */
  async call<T>(
    call: string,
    attributes: Attributes,
    work: () => Promise<T>,
    became: (answer: T) => Attributes = () => ({}),
  ): Promise<T> {
    const began = performance.now();
    const under = async (end: (attributes: Attributes, failed?: string) => void): Promise<T> => {
      // Without the id: every consultation would be a series of its own.
      const { 'yishi.consultation': _id, ...labels } = attributes;
      try {
        const answer = await work();
        end(became(answer));
        this.duration?.record((performance.now() - began) / 1000, { ...labels, 'yishi.call': call });
        return answer;
      } catch (error) {
        const code = codeOf(error);
        end({ 'error.type': code }, code);
        this.duration?.record((performance.now() - began) / 1000, {
          ...labels,
          'yishi.call': call,
          'error.type': code,
        });
        throw error;
      }
    };
    if (!this.tracer) return under(() => {});
    return this.tracer.startActiveSpan(`yishi ${call}`, { attributes }, (span) =>
      under((more, failed) => {
        span.setAttributes(more);
        if (failed !== undefined) span.setStatus({ code: SpanStatusCode.ERROR, message: failed });
        span.end();
      }),
    );
  }

  count(type: string, answer: Answered | { error: unknown }): Attributes {
    const attributes = outcomeOf(answer);
    this.commands?.add(1, { 'yishi.command': type, ...attributes });
    return attributes;
  }

  together(call: string, size: number): void {
    this.batch?.record(size, { 'yishi.call': call });
  }
}

type Answered = { ok: true; id?: string; seq?: number; repeated?: true } | { ok: false; refusal: { code: string } };

function outcomeOf(answer: Answered | { error: unknown }): Attributes {
  if ('error' in answer) return { 'yishi.outcome': 'failed', 'error.type': codeOf(answer.error) };
  if (answer.ok) return { 'yishi.outcome': answer.repeated ? 'repeated' : 'admitted' };
  return { 'yishi.outcome': 'refused', 'yishi.refusal': answer.refusal.code };
}

/**
 * The same engine, seen: a span for each `open`, `submit`, `ask`, `submitMany`, `view`, `permitted`, `record`, `tick` and `purge`, and counts.
 * @example
 * const engine = observed(createEngine({ store }), { tracer: trace.getTracer('yishi'), meter: metrics.getMeter('yishi') });
 */
export function observed(engine: Engine, { tracer, meter }: ObservedOptions): Engine {
  const seen = new Instruments(tracer, meter);
  const of = (id: string, type?: string): Attributes => ({
    'yishi.consultation': id,
    ...(type !== undefined && { 'yishi.command': type }),
  });
  /** One command: a span, and one more of its type and outcome. */
  const asked = <T extends Answered>(
    call: string,
    id: string | undefined,
    type: string,
    work: () => Promise<T>,
  ): Promise<T> =>
    seen.call(
      call,
      id === undefined ? { 'yishi.command': type } : of(id, type),
      () =>
        work().catch((error: unknown) => {
          seen.count(type, { error });
          throw error;
        }),
      (answer) => ({
        ...seen.count(type, answer),
        ...(answer.ok && answer.id !== undefined && { 'yishi.consultation': answer.id }),
        ...(answer.ok && answer.seq !== undefined && { 'yishi.seq': answer.seq }),
      }),
    );

  const wrapped: Engine = {
    ...engine,
    open: (opening, asker) => asked('open', asker?.id, 'consultation.open', () => engine.open(opening, asker)),
    submit: (id, type, fields, asker) => asked('submit', id, typed(type), () => engine.submit(id, type, fields, asker)),
    // The two forms of `ask` differ in what they know of the type, not in what they do.
    ask: ((id: string, command: Parameters<Engine['ask']>[1]) =>
      asked('ask', id, typed(command?.type), () => engine.ask(id, command))) as Engine['ask'],
    as: (id, person) => asPerson(wrapped, id, person),
    submitMany: (id, submissions) => {
      const types = Array.from(submissions, (one) => typed(one?.type));
      seen.together('submitMany', types.length);
      return seen.call(
        'submitMany',
        { ...of(id), 'yishi.commands': types.length },
        () =>
          engine.submitMany(id, submissions).catch((error: unknown) => {
            for (const type of types) seen.count(type, { error });
            throw error;
          }),
        (answers) => {
          for (const [index, answer] of answers.entries()) seen.count(types[index] ?? 'unknown', answer);
          return { 'yishi.admitted': answers.filter(({ ok }) => ok).length };
        },
      );
    },
    permitted: (id, person) => seen.call('permitted', of(id), () => engine.permitted(id, person)),
    view: (id, person) => seen.call('view', of(id), () => engine.view(id, person)),
    names: (id) => seen.call('names', of(id), () => engine.names(id)),
    record: (id, reader) => seen.call('record', of(id), () => engine.record(id, reader), outcomeOf),
    tick: () =>
      seen.call(
        'tick',
        {},
        () => engine.tick(),
        (passed) => {
          seen.together('tick', passed.length);
          return { 'yishi.consultations': passed.length };
        },
      ),
    purge: (id, asker) => seen.call('purge', of(id), () => engine.purge(id, asker), outcomeOf),
  };
  return wrapped;
}
