// A line somebody types: its text, and where they are in it. Pure.

/** Where somebody is in a text is counted in signs as they see them, and not in units. */
export interface Typed {
  text: string;
  at: number;
}

export const empty: Typed = { text: '', at: 0 };

const signs = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

export const signsOf = (text: string): string[] => Array.from(signs.segment(text), ({ segment }) => segment);

export const typed = (text: string): Typed => ({ text, at: signsOf(text).length });

/** What comes before where somebody is. */
export const before = ({ text, at }: Typed): string => signsOf(text).slice(0, at).join('');

/** Longer than anything that is said in one breath: what is pasted beyond is left out. */
const LONGEST = 4000;

/** What is typed or pasted is one line: signs that are no letters are left out. */
const plain = (input: string): string => input.replace(/\r\n?|[\n\t]/g, ' ').replace(/\p{Cc}/gu, '');

/** A key, as whoever reads the keyboard calls it; `text` is what it types. */
export interface Key {
  name:
    | 'text'
    | 'enter'
    | 'escape'
    | 'up'
    | 'down'
    | 'left'
    | 'right'
    | 'home'
    | 'end'
    | 'page-up'
    | 'page-down'
    | 'tab'
    | 'back-tab'
    | 'backspace'
    | 'save'
    | 'clear'
    | 'quit';
  text: string;
}

/** The line after a key; nothing where the key is none of its own. */
export function edited({ text, at }: Typed, { name, text: input }: Key): Typed | undefined {
  const all = signsOf(text);
  const move = (to: number): Typed => ({ text, at: Math.max(0, Math.min(all.length, to)) });
  switch (name) {
    case 'left':
      return move(at - 1);
    case 'right':
      return move(at + 1);
    case 'home':
      return move(0);
    case 'end':
      return move(all.length);
    case 'backspace':
      return at === 0 ? { text, at } : { text: [...all.slice(0, at - 1), ...all.slice(at)].join(''), at: at - 1 };
    case 'clear':
      return empty;
    case 'text': {
      const said = plain(input);
      if (said === '' || text.length + said.length > LONGEST) return { text, at };
      const head = all.slice(0, at).join('') + said;
      return { text: head + all.slice(at).join(''), at: signsOf(head).length };
    }
    default:
      return undefined;
  }
}
