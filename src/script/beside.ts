// What has to be refused, in a file beside a script: each act with the number of entries after which it is tried. A script that others read as an example
// then tells what happened, and nothing else.
import type { Chart } from '../procedure/chart.js';
import type { ActReader, Reads, ScriptAct } from './acts.js';
import { YamlDocument } from './document.js';
import type { Gathered } from './gathered.js';
import type { Referred } from './referred.js';
import { type RefusalsForm, refusalsForm, type ScriptForm } from './schema.js';
import { translate } from './translated.js';

/** The file as it is written. */
export interface Beside {
  document: YamlDocument;
  form: RefusalsForm;
}

/** An act that is tried once the record has so many entries. */
export interface Trial extends ScriptAct {
  after: number;
}

/** The file of refusals that a script names, if any. */
export async function besideOf(
  { refusals }: Pick<ScriptForm, 'refusals'>,
  document: YamlDocument,
  chart: Chart,
  referred: Referred,
): Promise<Beside | undefined> {
  if (refusals === undefined) return undefined;
  const { text, file } = await referred(refusals, 'acts', document.at(['refusals']));
  const around = { holders: () => [], isSomebody: () => false, taken: new Set<string>(), nouns: [] };
  const read = YamlDocument.read(text, file, { translate: (contents) => translate(contents, { chart, around }) });
  return { document: read, form: read.parse(refusalsForm) };
}

/** Its acts, read as a script's own are. */
export async function trialsIn(
  { form }: Beside,
  reader: ActReader,
  faults: Gathered,
  reads: Omit<Reads, 'due'>,
  played: number,
): Promise<Trial[]> {
  for (const [index, { expect }] of form.acts.entries())
    if (expect?.refused === undefined) faults.add(['acts', index], 'script.refusal-unsaid', {});
  const acts = await reader.read(
    form.acts.map(({ after: _, ...act }) => act),
    { ...reads, due: () => Promise.resolve(undefined) },
  );
  const trials = acts.map((act, index) => ({
    ...act,
    number: played + act.number,
    after: form.acts[index]?.after ?? 0,
  }));
  return trials.sort((one, other) => one.after - other.after);
}
