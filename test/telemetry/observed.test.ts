// An engine that is seen: which spans and metrics there are, and what stands in none of them.
import { SpanStatusCode } from '@opentelemetry/api';
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { describe, expect, it } from 'vitest';
import { observed } from 'yishi/telemetry';
import { host } from '../engine/host.js';

async function seen(...options: Parameters<typeof host>) {
  const spans = new InMemorySpanExporter();
  const tracing = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] });
  const exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const reader = new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: 3_600_000 });
  const measuring = new MeterProvider({ readers: [reader] });
  const standing = await host(...options);
  const engine = observed(standing.engine, { tracer: tracing.getTracer('test'), meter: measuring.getMeter('test') });
  return {
    ...standing,
    engine,
    spans: () => spans.getFinishedSpans().map(({ name, attributes, status }) => ({ name, attributes, status })),
    async metrics() {
      await reader.forceFlush();
      const all =
        exporter
          .getMetrics()
          .at(-1)
          ?.scopeMetrics.flatMap(({ metrics }) => metrics) ?? [];
      await measuring.shutdown();
      return new Map(all.map(({ descriptor, dataPoints }) => [descriptor.name, dataPoints]));
    },
  };
}

const by = 'zhao';

describe('an engine that is seen', () => {
  it('has a span for each call: which consultation, which command, what became of it', async () => {
    const { engine, spans } = await seen('topics.gathering');
    const answer = await engine.submit('c1', 'note.add', { text: 'a secret' }, { by, key: 'k1' });
    if (!answer.ok) throw new Error(answer.refusal.code);
    await engine.submit('c1', 'note.add', { text: 'a secret' }, { by, key: 'k1' });
    await engine.submit('c1', 'note.add', { text: 'a secret' }, { by: 'a stranger' });
    await engine.view('c1', by);
    await engine.tick();
    const consultation = { 'yishi.consultation': 'c1' };
    const command = { ...consultation, 'yishi.command': 'note.add' };
    expect(spans().map(({ name, attributes }) => [name, attributes])).toEqual([
      ['yishi submit', { ...command, 'yishi.outcome': 'admitted', 'yishi.seq': answer.seq }],
      ['yishi submit', { ...command, 'yishi.outcome': 'repeated', 'yishi.seq': answer.seq }],
      ['yishi submit', { ...command, 'yishi.outcome': 'refused', 'yishi.refusal': 'stranger' }],
      ['yishi view', consultation],
      ['yishi tick', { 'yishi.consultations': 0 }],
    ]);
    // A refusal is an answer, and no error.
    expect(spans().every(({ status }) => status.code === SpanStatusCode.UNSET)).toBe(true);
  });

  it('tells of errors by their code, and passes them on', async () => {
    const { engine, spans, metrics } = await seen();
    const unknown = { code: 'unknown-consultation' };
    await expect(engine.view('nowhere', by)).rejects.toMatchObject(unknown);
    await expect(engine.submit('nowhere', 'note.add', { text: 'x' }, { by }))
      .resolves.toMatchObject({ ok: false })
      .catch(() => {});
    const [view] = spans();
    expect(view).toEqual({
      name: 'yishi view',
      attributes: { 'yishi.consultation': 'nowhere', 'error.type': 'unknown-consultation' },
      status: { code: SpanStatusCode.ERROR, message: 'unknown-consultation' },
    });
    const durations = (await metrics()).get('yishi.duration') ?? [];
    expect(durations.map(({ attributes }) => attributes)).toContainEqual({
      'yishi.call': 'view',
      'error.type': 'unknown-consultation',
    });
  });

  it('counts commands by type and outcome, and how many come together; no series has a consultation’s name', async () => {
    const { engine, metrics } = await seen('topics.gathering');
    const note = { type: 'note.add' as const, fields: { text: 'a secret' } };
    await engine.submitMany('c1', [
      { ...note, by },
      { ...note, by },
      { ...note, by: 'a stranger' },
    ]);
    await engine.as('c1', by).submit('note.add', { text: 'a secret' });
    await engine.as('c1', by).ask({ type: 'my own words, by 王', fields: {} });
    const found = await metrics();
    const counted = (found.get('yishi.commands') ?? []).map(({ attributes, value }) => [attributes, value]);
    const command = { 'yishi.command': 'note.add' };
    expect(counted).toEqual([
      [{ ...command, 'yishi.outcome': 'admitted' }, 3],
      [{ ...command, 'yishi.outcome': 'refused', 'yishi.refusal': 'stranger' }, 1],
      [{ 'yishi.command': 'unknown', 'yishi.outcome': 'refused', 'yishi.refusal': expect.any(String) }, 1],
    ]);
    expect(found.get('yishi.batch')?.[0]).toMatchObject({ value: { sum: 3, count: 1 } });
    expect(JSON.stringify([...found])).not.toContain('c1');
  });

  it('says nowhere what anybody said, nor who', async () => {
    const { engine, spans, metrics } = await seen('topics.gathering');
    const words = { text: 'Schwarzwald' };
    await engine.submit('c1', 'note.add', words, { by });
    await engine.submit('c1', 'note.add', words, { by: 'Wang Xiaoming' });
    await engine.ask('c1', { type: 'Schwarzwald', fields: words, by });
    await engine.submit('c1', 'note.add', { text: 7 } as never, { by });
    const all = JSON.stringify([spans(), [...(await metrics())]]);
    for (const word of ['Schwarzwald', 'Wang', by]) expect(all).not.toContain(word);
  });

  it('is the same engine to whoever calls it: answers, watches, and either of the two left out', async () => {
    const standing = await host('topics.gathering');
    const engine = observed(standing.engine, {});
    const answer = await engine.submit('c1', 'note.add', { text: 'x' }, { by });
    expect(answer.ok).toBe(true);
    for await (const { seq } of engine.watch('c1', { after: 0 })) {
      expect(seq).toBe(1);
      break;
    }
    expect(Object.keys(engine).sort()).toEqual(Object.keys(standing.engine).sort());
  });
});
