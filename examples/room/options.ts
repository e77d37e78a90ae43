// What the room is started with, looked at before anything is opened: whatever is wrong is said in a line, and nothing has been done.
import { parseArgs } from 'node:util';
import { comingInWords } from './server/coming-in-words.js';
import type { LanguageId } from './wire.js';

export interface Options {
  file: string;
  port: number;
  host: string;
  language: LanguageId;
  origin: string | undefined;
  addressHeader: string | undefined;
  /** For whom another secret is wanted. */
  another: string | undefined;
  /** The script a consultation is begun with. */
  open: string | undefined;
}

/** What is wrong with what was typed, in words. */
export interface Wrong {
  wrong: string;
}

/** Where nothing else is said. */
export const PORT = '8790';

const LARGEST_PORT = 65_535;

/** An address and nothing behind it: what stands on slips goes on from there. */
const isAddress = (text: string): boolean =>
  URL.canParse(text) && /^https?:\/\/[^/?#@]+\/?$/i.test(text) && /^https?:$/.test(new URL(text).protocol);

/** What a header may be called. */
const HEADER = /^[\w!#$%&'*+.^`|~-]+$/;

const languageIn = (lang: string | undefined): LanguageId | undefined =>
  (['zh-Hans', 'zh-Hant', 'en'] as const).find((one) => one === lang);

function parsed(args: string[]) {
  const text = { type: 'string' } as const;
  const known = { file: text, port: text, host: text, lang: text, origin: text, 'address-header': text };
  try {
    return parseArgs({ args, options: { ...known, 'new-secret': text, open: text } }).values;
  } catch (error) {
    // Node says which of them it is. What language is wanted is not known yet.
    const said = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    const at = args.indexOf('--lang');
    return { wrong: comingInWords[languageIn(args[at + 1]) ?? 'zh-Hans'].start.option(said) };
  }
}

/** @param args as they were typed */
export function options(args: string[]): Options | Wrong {
  const read = parsed(args);
  if ('wrong' in read) return read;
  const { file = 'room.sqlite', port = PORT, host = '127.0.0.1', lang = 'zh-Hans', origin, ...rest } = read;
  const language = languageIn(lang);
  if (language === undefined) return { wrong: comingInWords['zh-Hans'].start.language(lang) };
  const { start } = comingInWords[language];
  // SQLite would keep them nowhere.
  if (file.trim() === '' || file === ':memory:') return { wrong: start.file(file) };
  if (!/^\d{1,5}$/.test(port) || Number(port) > LARGEST_PORT) return { wrong: start.port(port) };
  if (host.trim() === '') return { wrong: start.empty('--host') };
  if (origin !== undefined && !isAddress(origin)) return { wrong: start.origin(origin) };
  const { 'address-header': addressHeader, 'new-secret': another, open } = rest;
  if (addressHeader !== undefined && !HEADER.test(addressHeader)) return { wrong: start.header(addressHeader) };
  if (another?.trim() === '') return { wrong: start.empty('--new-secret') };
  if (open?.trim() === '') return { wrong: start.empty('--open') };
  if (another !== undefined && open !== undefined) return { wrong: start.apart('--new-secret', '--open') };
  // What is put behind it begins with a slash.
  const address = origin?.replace(/\/$/, '');
  return { file, port: Number(port), host, language, origin: address, addressHeader, another, open };
}
