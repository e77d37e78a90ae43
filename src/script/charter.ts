// The charter a script is played under: from the catalogue or from a file, with what the script changes. Reads no file itself.
import { houseRule } from '../law/index.js';
import { faultOf } from '../problem.js';
import { type CharterRead, chartered } from './charter-file.js';
import type { YamlDocument } from './document.js';
import type { Referred } from './referred.js';
import type { WrittenForm } from './schema.js';

/** The charter with the rules the script brings beside it. */
function withRules(read: CharterRead, { rules }: WrittenForm, document: YamlDocument): CharterRead {
  if (rules.length === 0) return read;
  const own = rules.map((rule, index) => {
    const parsed = houseRule.safeParse(rule);
    if (!parsed.success) throw faultOf(document.problems(parsed.error.issues, ['rules', index]));
    return parsed.data;
  });
  const { charter } = read;
  const before = charter.rules ?? [];
  return {
    charter: { ...charter, rules: [...before, ...own] },
    at([first, index, ...rest]) {
      const brought = first === 'rules' && typeof index === 'number' ? index - before.length : -1;
      if (brought >= 0) return document.at(['rules', brought, ...rest]);
      return read.at([first, index, ...rest].filter((key) => key !== undefined));
    },
  };
}

/**
 * The charter of a script, and where each part of it is said.
 * @throws {Fault} where there is none, or it is none
 */
export async function charterOf(form: WrittenForm, document: YamlDocument, referred: Referred): Promise<CharterRead> {
  const whole = typeof form.charter === 'string';
  const { from, change } = typeof form.charter === 'string' ? { from: form.charter, change: {} } : form.charter;
  const named = whole ? ['charter'] : ['charter', 'from'];
  const top = { document, base: ['charter', 'change'], differs: change, extends: named };
  return withRules(await chartered(top, from, document.at(named), referred), form, document);
}
