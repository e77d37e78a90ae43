// Reads a script from its file, as it will be played.
import { basename, dirname, extname } from 'node:path';
import type { Telling } from '../tables.js';
import { charterOf } from './charter.js';
import { FileDocument } from './document.js';
import { type Plan, planOf } from './plan.js';
import { tablesOf } from './rolls.js';
import { scriptForm } from './schema.js';

export async function readScript(file: string, telling: Telling): Promise<Plan> {
  const { words } = telling;
  const document = await FileDocument.read(file, words);
  const form = document.parse(scriptForm, words);
  const charter = await charterOf(form, document, dirname(file), words);
  const tables = await tablesOf(form, document, dirname(file), telling);
  return planOf(basename(file, extname(file)), form, tables, document, charter, words);
}
