// The model of the package: a consultation of made-up people under a charter, through the real procedure.
import { charterNamed } from '../charters/index.js';
import { type ReadReferred, readCharter } from '../script/index.js';
import { fromScenario, measures, readScenario, scenario, simulate } from '../simulation/index.js';
import type { Measure, Model } from './model.js';

const isFile = (name: string): boolean => /[/\\]|\.(json|ya?ml)$/.test(name);

/** The charter in full, so that factors find every field of it. One that nobody knows is left for the reading to refuse. */
async function charterOf(written: unknown, read: ReadReferred): Promise<unknown> {
  if (typeof written !== 'string') return written;
  if (!isFile(written)) return charterNamed(written) ?? written;
  const found = await read(written, 'charter');
  const { text, file = written } = typeof found === 'string' ? { text: found } : found;
  const { charter } = await readCharter(text, { file, read });
  return charter;
}

const catalogue: readonly (readonly [string, Measure])[] = measures().map(({ id, title, unit, formula, source }) => [
  id,
  { title, unit, formula, source },
]);

export const consultation: Model<typeof scenario> = {
  id: 'consultation',
  title: { zh: '协商', en: 'consultation' },
  scenario,
  measures: Object.fromEntries(catalogue),
  seeded: {
    zh: '人、网络、偏好、各人的行为、观点的变化、项目的进展，以及程序中的抽签和盐值',
    en: 'people, networks, preferences, what each of them does, how opinions change, how projects go, and the lots and salts of the procedure',
  },
  async resolve(written, read) {
    if (typeof written !== 'object' || written === null || !('charter' in written)) return written;
    return { ...written, charter: await charterOf(written.charter, read) };
  },
  run(given, seed, { record }) {
    const came = simulate(fromScenario(readScenario(given), seed));
    const { entries, lines } = came.record();
    return {
      measures: Object.fromEntries(measures().map(({ id, of }) => [id, of(came)])),
      refusals: came.refusals,
      hash: entries.at(-1)?.hash ?? '',
      ...(record && { lines }),
    };
  },
};
