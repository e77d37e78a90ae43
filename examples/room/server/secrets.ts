// Secrets of the desk and of the screen, as they are handed out at the terminal: once, and nowhere else.
import { language, namesOf } from 'yishi/language';
import type { LanguageId } from '../wire.js';
import type { Codes } from './codes.js';
import { comingInWords } from './coming-in-words.js';
import type { Followed } from './following.js';
import { listed } from './people.js';

/** Who hands out what is handed out at the terminal. */
const TERMINAL = 'terminal';

/** For everybody who holds an office one, and one for the screen: the first time, and never again. @returns the lines to be shown */
export async function firstSecrets(codes: Codes, { snapshot }: Followed, id: LanguageId): Promise<string[]> {
  if (codes.everIssued('desk') || codes.everIssued('screen')) return [];
  const { context } = snapshot;
  const { roles } = language(id).words;
  const names = namesOf(context);
  const { once, screen } = comingInWords[id].secrets;
  const offices = new Map<string, string[]>();
  for (const [office, holders = []] of Object.entries(context.offices))
    for (const person of holders)
      offices.set(person, [...(offices.get(person) ?? []), roles[office as keyof typeof roles] ?? office]);
  const lines = await Promise.all(
    [...offices].map(
      async ([person, held]) =>
        `  ${await codes.issue('desk', person, TERMINAL)}  ${names.person(person)} · ${held.join(' · ')}`,
    ),
  );
  return [once, ...lines, `  ${await codes.issue('screen', 'screen', TERMINAL)}  ${screen}`];
}

/** Another one for somebody, in place of the one before. `screen` is the projector's. @returns the lines to be shown, or nothing where there is nobody of that id */
export async function newSecret(
  codes: Codes,
  followed: Followed,
  id: LanguageId,
  person: string,
): Promise<string[] | undefined> {
  const { made, screen } = comingInWords[id].secrets;
  const known = person === 'screen' ? screen : listed(followed).find((one) => one.person === person)?.name;
  if (known === undefined) return undefined;
  return [made(known), `  ${await codes.issue(person === 'screen' ? 'screen' : 'desk', person, TERMINAL)}`];
}
