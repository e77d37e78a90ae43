// The keys of the desk: one for each act that is asked for again and again, and of the others a free letter in the list of all. Pure.
import type { CommandType } from 'yishi';

/** Acts with a key of their own, wherever they can be asked for. docs/meet.md has the same table, and a test holds the two equal. */
export const KEYS: Readonly<Partial<Record<CommandType, string>>> = {
  'attendance.check-in': 'i',
  'attendance.check-out': 'o',
  'floor.request': 'r',
  'floor.grant': 'g',
  'speech.make': 's',
  'floor.yield': 'y',
  'motion.move': 'm',
  'motion.second': 'e',
  'motion.decide': 't',
  'option.propose': 'p',
  'options.freeze': 'f',
  'consensus.test': 'c',
  'notice.deliver': 'j',
  'paper.issue': 'u',
  'paper.return': 'k',
  'ballot.cast': 'v',
  'topic.submit': 'n',
  'note.add': 'x',
  'session.adjourn': 'z',
};

/** What leads elsewhere from the desk, and is no act. */
export const LEADS = { acts: 'a', last: 'b', log: 'l', whole: 'd', help: '?', quit: 'q' } as const;

const LETTERS = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** A letter for each of these acts, as far as there are letters: their own, or the first that is free. */
export function lettersFor(types: readonly CommandType[]): ReadonlyMap<CommandType, string> {
  const own = types.flatMap((type): [CommandType, string][] => {
    const key = KEYS[type];
    return key === undefined ? [] : [[type, key]];
  });
  const letters = new Map<CommandType, string>(own);
  // What leads elsewhere from the desk is pressed without looking, and is no act's key anywhere.
  const taken = new Set<string>([...Object.values(KEYS), ...Object.values(LEADS)]);
  const free = LETTERS.filter((letter) => !taken.has(letter));
  for (const type of types) {
    if (letters.has(type)) continue;
    const letter = free.shift();
    if (letter !== undefined) letters.set(type, letter);
  }
  return letters;
}
