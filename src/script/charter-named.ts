// Rules of procedure as people call them: by their id, their title, or a part of it (和平路). Pure.
import { type Charter, charterNamed, charters } from '../charters/index.js';
import { LANGUAGES, language } from '../language/language.js';
import { alike } from '../names.js';
import { type Read, wordsNear } from './words.js';

const plain = (word: string): string => alike(word).replace(/[\s“”"·-]/gu, '');

/** A charter of the package by its id, its title, or a part of its title that no other has. */
export function charterRead(written: string): Read<string> {
  const word = plain(written);
  const known = charters().map(({ id, title }) => ({
    id,
    words: [id, ...LANGUAGES.map((one) => language(one).text(title))].map(plain),
  }));
  const whole = known.filter(({ words }) => words.includes(word));
  // Half an id is a slip, and half a title a name.
  const part = /\p{Script=Han}{2}/u.test(word)
    ? known.filter(({ words }) => words.some((one) => one.includes(word)))
    : [];
  const found = (whole.length > 0 ? whole : part).map(({ id }) => id);
  const [only, more] = found;
  if (only !== undefined && more === undefined) return { is: only };
  if (more !== undefined) return { among: found };
  const titles = charters().map(({ title }) =>
    language('zh-Hans')
      .text(title)
      .replace(/（[^（）]{0,60}）/g, ''),
  );
  return { near: wordsNear(written, [...known.map(({ id }) => id), ...titles]) };
}

/** A charter of the package, as people call it; or those that may have been meant, all where none is near. */
export function charterMeant(written: string): { is: Charter } | { charter: string; known: readonly string[] } {
  const read = charterRead(written);
  const found = 'is' in read ? charterNamed(read.is) : undefined;
  if (found) return { is: found };
  const near = 'among' in read ? read.among : 'near' in read ? read.near : [];
  return { charter: written, known: near.length > 0 ? near : charters().map(({ id }) => id) };
}
