// A decision rule of a house's own, read from a file: YAML or JSON, every mistake with its place. Reads no file itself.
import { type HouseRule, houseRule } from '../law/index.js';
import { YamlDocument } from './document.js';

/**
 * Reads a decision rule (docs/law.md, “A rule of one's own”).
 * @throws {Fault} with everything that is wrong with it, each at its place
 */
export function readRule(text: string, file = 'rule'): HouseRule {
  const document = YamlDocument.read(text, file);
  const parsed = houseRule.safeParse(document.data);
  if (parsed.success) return parsed.data;
  throw document.fault(parsed.error.issues);
}
