// The first letters of the pinyin of a name, by which people are found.
import { pinyin } from 'pinyin-pro';

const known = new Map<string, string>();

/** 陈桂英: cgy. Of a name that is read in several ways, the way it is read as a name. */
export function lettersOf(name: string): string {
  const found =
    known.get(name) ?? pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', surname: 'head' }).join('');
  known.set(name, found);
  return found;
}
