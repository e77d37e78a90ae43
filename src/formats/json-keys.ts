// Keys that stand twice in an object of a JSON text: parsing keeps the last one and says nothing. It imports nothing.

export interface KeyTwice {
  key: string;
  /** On which line it stands again. */
  line: number;
}

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"?|[{}[\]:]|\n/gs;

/** Every key that its object has already, in a text that parses as JSON. */
export function keysTwice(text: string): KeyTwice[] {
  const found: KeyTwice[] = [];
  /** The keys of each object that is open; of a list nothing. */
  const open: (Set<string> | undefined)[] = [];
  let line = 1;
  let latest = '';
  for (const [token] of text.matchAll(TOKEN)) {
    const keys = open.at(-1);
    if (token === '\n') line += 1;
    else if (token === '{') open.push(new Set());
    else if (token === '[') open.push(undefined);
    else if (token === '}' || token === ']') open.pop();
    else if (token !== ':') latest = token;
    else if (keys) {
      // A colon outside of a text stands behind a key.
      const key: string = JSON.parse(latest);
      if (keys.has(key)) found.push({ key, line });
      keys.add(key);
    }
  }
  return found;
}
