// yishi paper: what is posted, signed and filed, made from a record: Markdown to read, HTML to print, Word to go on with.
import { mkdir, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { allPapers, type Paper, type PaperInfo, paperHtml, paperKinds, paperMarkdown, papers } from 'yishi/documents';
import { EXIT, type ExitCode, Stop } from '../exit.js';
import type { Desk } from '../print/desk.js';
import { readRecord } from '../records.js';

export interface PaperFlags {
  topic?: string;
  item?: string;
  stage?: string;
  session?: string;
  project?: string;
  format?: string;
  out?: string;
  issuer?: string;
}

const FORMATS = ['md', 'html', 'docx'] as const;
type Format = (typeof FORMATS)[number];

const isFormat = (word: string): word is Format => (FORMATS as readonly string[]).includes(word);

/** As said, or by the ending of the file; Markdown to the terminal, HTML to files. */
function formatOf({ format, out }: PaperFlags, { words }: Desk): Format {
  if (format !== undefined) {
    if (!isFormat(format)) throw new Stop(EXIT.usage, words.paper.noFormat(format, FORMATS));
    return format;
  }
  if (out === undefined) return 'md';
  const ending = extname(out).slice(1);
  return isFormat(ending) ? ending : 'html';
}

async function written(paper: Paper, format: Format): Promise<string | Uint8Array> {
  if (format === 'md') return paperMarkdown(paper);
  if (format === 'html') return paperHtml(paper);
  // Large, and seldom asked for.
  const { paperWord } = await import('yishi/word');
  return paperWord(paper);
}

/** A kind by its id, or by what it is called. */
const kindOf = (asked: string, kinds: readonly PaperInfo[], all: readonly PaperInfo[]): PaperInfo | undefined =>
  [...kinds, ...all].find(({ kind, title }) => kind === asked || title.toLowerCase() === asked.toLowerCase());

const fileOf = ({ title, subtitle, kind, name }: Paper, format: Format): string =>
  `${[kind, title, name || (subtitle ?? '')]
    .filter(Boolean)
    .join('-')
    .replace(/[^\p{L}\p{N}-]+/gu, '-')}.${format}`;

function list({ words, json, write, print, paint }: Desk, kinds: readonly PaperInfo[]): ExitCode {
  if (json) write(kinds);
  else {
    print(words.paper.kinds);
    for (const { kind, title, purpose } of kinds) print(`  ${paint.bold(title)} ${paint.dim(kind)}  ${purpose}`);
    print(`\n${words.paper.usage}`);
  }
  return EXIT.ok;
}

async function put(made: readonly Paper[], format: Format, { out }: PaperFlags, desk: Desk): Promise<void> {
  const [only] = made;
  if (out !== undefined && only && made.length === 1 && isFormat(extname(out).slice(1))) {
    await writeFile(out, await written(only, format));
    desk.print(out);
    return;
  }
  const directory = out ?? '.';
  await mkdir(directory, { recursive: true });
  for (const paper of made) {
    const file = join(directory, fileOf(paper, format));
    await writeFile(file, await written(paper, format));
    desk.print(file);
  }
}

export async function paper(
  desk: Desk,
  asked: string | undefined,
  file: string | undefined,
  flags: PaperFlags,
): Promise<ExitCode> {
  const { words, language } = desk;
  const { id } = language;
  const kinds = paperKinds(id);
  if (asked === undefined) return list(desk, kinds);
  const everything = asked === 'all' || asked === words.paper.all;
  const others = (['zh-Hans', 'zh-Hant', 'en'] as const).flatMap((one) => paperKinds(one));
  const kind = everything ? undefined : kindOf(asked, kinds, others);
  if (!everything && !kind) throw new Stop(EXIT.usage, words.paper.noKind(asked));
  if (file === undefined) throw new Stop(EXIT.usage, words.paper.noRecord);
  const format = formatOf(flags, desk);
  const { entries } = await readRecord(file, desk);
  const { topic, item, stage, session, project, issuer } = flags;
  const about = Object.fromEntries(
    Object.entries({ topic, item, stage, session, project }).filter(([, value]) => value !== undefined),
  );
  const options = { language: id, issuer, about };
  const made = kind ? papers(entries, kind.kind, options) : allPapers(entries, options);
  if (made.length === 0) throw new Stop(EXIT.no, words.paper.nothing(kind?.title ?? asked));
  if (desk.json)
    desk.write(
      made.map((one) => ({
        kind: one.kind,
        title: one.title,
        name: one.name,
        about: one.about,
        markdown: paperMarkdown(one),
      })),
    );
  else if (flags.out === undefined && format === 'md') desk.print(made.map(paperMarkdown).join('\n').trimEnd());
  else await put(made, format, flags, desk);
  return EXIT.ok;
}
