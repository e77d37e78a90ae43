// The screen in a terminal: rows as they are handed in, and keys as they are pressed. Knows nothing of meetings.
import { Box, type Key as Pressed, Text, useCursor, useInput } from 'ink';
import type { Look, Span } from './rows.js';
import type { Screen } from './screen.js';
import type { Key } from './typed.js';

const COLOURED: readonly Look[] = ['red', 'green', 'yellow'];

function Piece({ span: { text, look }, colours }: { span: Span; colours: boolean }) {
  const colour = look !== undefined && COLOURED.includes(look) && colours ? { color: look } : {};
  return (
    <Text bold={look === 'bold'} dimColor={look === 'dim'} inverse={look === 'inverse'} {...colour}>
      {text}
    </Text>
  );
}

/** Names of keys that type nothing, in the order in which they are told apart. */
const NAMED: readonly (readonly [pressed: keyof Pressed, name: Key['name']])[] = [
  ['return', 'enter'],
  ['escape', 'escape'],
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['home', 'home'],
  ['end', 'end'],
  ['pageUp', 'page-up'],
  ['pageDown', 'page-down'],
  // Which of the two a terminal sends for the same key is its own affair.
  ['backspace', 'backspace'],
  ['delete', 'backspace'],
];

/** Keys that are pressed with Control, by the signs they send. */
const SIGNS: Readonly<Record<string, Key['name'] | undefined>> = {
  '\u0001': 'home',
  '\u0003': 'quit',
  '\u0005': 'end',
  '\b': 'backspace',
  '\t': 'tab',
  '\n': 'enter',
  '\r': 'enter',
  '\u0013': 'save',
  '\u0015': 'clear',
  '\u007f': 'backspace',
};

const signOf = (letter: string): string => String.fromCodePoint((letter.codePointAt(0) ?? 0) & 0x1f);

/** What was pressed; nothing where it is no key of ours. What is typed fast or pasted comes in one piece, with the keys that are pressed between. */
export function keyOf(input: string, pressed: Pressed): Key[] {
  const named = NAMED.find(([key]) => pressed[key] === true);
  if (named) return [{ name: named[1], text: '' }];
  if (pressed.tab) return [{ name: pressed.shift ? 'back-tab' : 'tab', text: '' }];
  const sent = pressed.ctrl && /^[a-z]$/.test(input) ? signOf(input) : input;
  if (pressed.meta) return [];
  return sent.split(/(\p{Cc})/u).flatMap((part): Key[] => {
    if (part === '') return [];
    if (!/^\p{Cc}$/u.test(part)) return [{ name: 'text', text: part }];
    const name = SIGNS[part];
    return name ? [{ name, text: '' }] : [];
  });
}

export interface ViewProps {
  screen: Screen;
  colours: boolean;
  onKey(key: Key): void;
}

export function View({ screen, colours, onKey }: ViewProps) {
  const { setCursorPosition } = useCursor();
  // What is composed of several keys is shown where the cursor stands.
  setCursorPosition(screen.cursor);
  useInput((input, pressed) => {
    for (const key of keyOf(input, pressed)) onKey(key);
  });
  return (
    <Box flexDirection="column">
      {screen.rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is where it is.
        <Text key={index} wrap="truncate">
          {row.length === 0
            ? ' '
            : row.map((span, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above.
                <Piece key={at} span={span} colours={colours} />
              ))}
        </Text>
      ))}
    </Box>
  );
}
