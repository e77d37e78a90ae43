// The charter a script is played under: from the catalogue or from a file, with what the script changes. Reads no file itself.
import * as catalogue from '../charters/catalogue.js';
import { isTree, merged } from '../charters/extend.js';
import { houseRule } from '../law/index.js';
import { Fault, faultOf } from '../problem.js';
import { scriptProblem } from '../problems/script.js';
import { YamlDocument } from './document.js';
import type { Referred } from './referred.js';
import type { ScriptForm } from './schema.js';

/** Every charter of the package, by id. */
const charters = new Map(
  Object.values(catalogue)
    .filter((value): value is catalogue.Charter => typeof value === 'object' && 'phases' in value)
    .map((charter) => [charter.id, charter]),
);

/** Decimals are kept as written; in a charter only hours may have them. */
const numbered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(numbered);
  if (isTree(value)) return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, numbered(part)]));
  return typeof value === 'string' && /^\d+\.\d+$/.test(value) ? Number(value) : value;
};

/** The charter with the rules the script brings beside it. */
function withRules(charter: catalogue.Charter, { rules }: ScriptForm, document: YamlDocument): catalogue.Charter {
  if (rules.length === 0) return charter;
  const own = rules.map((rule, index) => {
    const parsed = houseRule.safeParse(rule);
    if (!parsed.success) throw faultOf(document.problems(parsed.error.issues, ['rules', index]));
    return parsed.data;
  });
  return { ...charter, rules: [...(charter.rules ?? []), ...own] };
}

/**
 * The charter of a script.
 * @throws {Fault} where there is none, or it is none
 */
export async function charterOf(
  form: ScriptForm,
  document: YamlDocument,
  referred: Referred,
): Promise<catalogue.Charter> {
  const { from, change } = typeof form.charter === 'string' ? { from: form.charter, change: {} } : form.charter;
  const place = document.at(typeof form.charter === 'string' ? ['charter'] : ['charter', 'from']);
  const isFile = /[/\\]|\.(json|ya?ml)$/.test(from);
  const known = charters.get(from);
  if (!known && !isFile) {
    throw new Fault([scriptProblem('script.charter-unknown', { charter: from, known: [...charters.keys()] }, place)]);
  }
  const source = isFile ? await referred(from, 'charter', place) : undefined;
  const file = source && YamlDocument.read(source.text, source.file);
  const base: unknown = file ? numbered(file.data) : known;
  const parsed = catalogue.charter.safeParse(merged(base, numbered(change)));
  if (parsed.success) return withRules(parsed.data, form, document);
  const { issues } = parsed.error;
  // A file of its own that is wrong by itself is told of by its own lines.
  const own = file && !catalogue.charter.safeParse(base).success;
  throw faultOf(own ? file.problems(issues, []) : document.problems(issues, ['charter', 'change']));
}
