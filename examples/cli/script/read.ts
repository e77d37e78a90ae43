// Reads a script from its file, as it will be played.
import { basename, dirname, extname } from 'node:path';
import type { Words } from '../words/words.js';
import { charterOf } from './charter.js';
import { FileDocument } from './document.js';
import { type Plan, planOf } from './plan.js';
import { scriptForm } from './schema.js';

export async function readScript(file: string, words: Words): Promise<Plan> {
  const document = await FileDocument.read(file, words);
  const form = document.parse(scriptForm, words);
  const charter = await charterOf(form, document, dirname(file), words);
  return planOf(basename(file, extname(file)), form, document, charter, words);
}
