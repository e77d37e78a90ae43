// The files that a script names for its sections, read before it is.
import { faultOf } from '../problem.js';
import { scriptProblem } from '../problems/script.js';
import { YamlDocument } from './document.js';
import type { Referred } from './referred.js';
import { LONGEST } from './root.js';
import { MOST, type Sections } from './sections.js';

const isOutside = (path: string): boolean => /^([/\\]|[a-z]:)/i.test(path) || path.split(/[/\\]/).includes('..');

/**
 * Reads the files that a script names for its sections, and those that they name.
 * @throws {Fault} where one cannot be read, or lies elsewhere
 */
export async function sectionsOf(text: string, file: string, referred: Referred, lead = ''): Promise<Sections> {
  const found = new Map<string, { text: string; file: string }>();
  const look = async (document: YamlDocument, isScript: boolean): Promise<void> => {
    for (const { path, place } of document.sections(isScript)) {
      if (found.has(path)) continue;
      if (isOutside(path)) throw faultOf([scriptProblem('script.section-outside', { path }, place)]);
      if (found.size >= MOST) throw faultOf([scriptProblem('script.section-many', { most: MOST }, place)]);
      const { text: other, file: named } = await referred(path, 'acts', place);
      found.set(path, { text: other, file: named });
      await look(YamlDocument.read(other, named), false);
    }
  };
  // Whoever calls may not be checked by a compiler; what is too long is told of where it is read.
  if (typeof text === 'string' && text.length <= LONGEST && /\.ya?ml\b/i.test(text))
    await look(YamlDocument.read(text, file, { lead }), true);
  return found;
}
