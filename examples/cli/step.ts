// A step as somebody names it on the command line.
import { STEPS, type Step } from 'yishi/charters';
import { LANGUAGES, language } from 'yishi/language';
import { EXIT, Stop } from './exit.js';
import type { Desk } from './print/desk.js';

const namesOf = (step: Step): string[] => [step, ...LANGUAGES.map((id) => language(id).step(step).toLowerCase())];

/** The step somebody means: as the engine has it, or in any language, whole or by a part that no other step's name has. */
export function stepMeant(written: string, desk: Desk): Step {
  const said = written.toLowerCase();
  const parts = said.length > 1 ? STEPS.filter((step) => namesOf(step).some((name) => name.includes(said))) : [];
  const found = STEPS.find((step) => namesOf(step).includes(said)) ?? (parts.length === 1 ? parts[0] : undefined);
  if (found) return found;
  const known = STEPS.map((step) => (desk.language.id === 'en' ? step : desk.language.step(step)));
  throw new Stop(EXIT.usage, desk.words.usage.step(written, known));
}
