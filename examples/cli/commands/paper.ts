// yishi paper: what is posted, signed and filed, made from a record: Markdown to read, HTML to print, Word to go on with.
import { existsSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { allPapers, type Paper, type PaperInfo, paperHtml, paperKinds, paperMarkdown, papers } from 'yishi/documents';
import { wordsNear } from 'yishi/script';
import { EXIT, type ExitCode, Stop } from '../exit.js';
import type { Desk } from '../print/desk.js';
import { readRecord } from '../records.js';
import { LANGUAGES, wordsIn } from '../words/words.js';

export interface PaperFlags {
  topic?: string;
  item?: string;
  stage?: string;
  session?: string;
  project?: string;
  format?: string;
  out?: string;
  force?: boolean;
  issuer?: string;
}

const FORMATS = ['md', 'html', 'docx'] as const;
type Format = (typeof FORMATS)[number];

const isFormat = (word: string): word is Format => (FORMATS as readonly string[]).includes(word);

/** What a file ends in as one of a format does, of those there are or any other; a folder ends in nothing. */
function endingOf(out: string): string | undefined {
  const [, ending] = /^\.([a-z][a-z0-9]{0,4})$/iu.exec(extname(out)) ?? [];
  return ending === undefined || statSync(out, { throwIfNoEntry: false })?.isDirectory()
    ? undefined
    : ending.toLowerCase();
}

/** As said, or by the ending of the file; Markdown to the terminal, HTML to files. */
function formatOf({ format, out }: PaperFlags, { words }: Desk): Format {
  const ending = out === undefined ? undefined : endingOf(out);
  for (const one of [format, ending])
    if (one !== undefined && !isFormat(one)) throw new Stop(EXIT.usage, words.paper.noFormat(one, FORMATS));
  const said = format ?? ending;
  if (said !== undefined && isFormat(said)) return said;
  return out === undefined ? 'md' : 'html';
}

async function written(paper: Paper, format: Format): Promise<string | Uint8Array> {
  if (format === 'md') return paperMarkdown(paper);
  if (format === 'html') return paperHtml(paper);
  // Large, and seldom asked for.
  const { paperWord } = await import('yishi/word');
  return paperWord(paper);
}

const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** A kind by its id, by its title in any language, or by what else people call it. */
function kindOf(asked: string, { words, language }: Desk): PaperInfo {
  const wanted = folded(asked);
  const kinds = paperKinds(language.id);
  const called = LANGUAGES.flatMap((id) => {
    const { also } = wordsIn(id).paper;
    return paperKinds(id).map(({ kind, title }) => ({ kind, names: [kind, title, ...(also[kind] ?? [])].map(folded) }));
  });
  const found = called.find(({ names }) => names.includes(wanted));
  const kind = found && kinds.find((one) => one.kind === found.kind);
  if (kind) return kind;
  // Whatever is called so among other things, or else what is nearest.
  const names = called.flatMap((one) => one.names);
  const within = wanted.length > 1 ? names.filter((name) => name.includes(wanted)) : [];
  const near = within.length > 0 ? within : wordsNear(wanted, [...new Set(names)]);
  const titles = kinds
    .filter((one) =>
      called.some(({ kind: other, names: own }) => other === one.kind && own.some((name) => near.includes(name))),
    )
    .map(({ title }) => title);
  throw new Stop(EXIT.usage, words.paper.noKind(asked, titles));
}

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

/** Where each goes: into a folder, or to the file that is named, numbered where there are several. */
function filesOf(made: readonly Paper[], format: Format, out = '.'): string[] {
  if (endingOf(out) === undefined) return made.map((paper) => join(out, fileOf(paper, format)));
  const ending = extname(out);
  const stem = out.slice(0, -ending.length);
  return made.map((_, index) => (made.length === 1 ? out : `${stem}-${index + 1}${ending}`));
}

async function put(made: readonly Paper[], format: Format, { out, force }: PaperFlags, desk: Desk): Promise<void> {
  const files = filesOf(made, format, out);
  const there = force ? undefined : files.find((file) => existsSync(file));
  if (there !== undefined) throw new Stop(EXIT.usage, desk.words.paper.exists(there));
  if (out !== undefined) await mkdir(endingOf(out) === undefined ? out : dirname(out), { recursive: true });
  for (const [index, paper] of made.entries()) {
    const file = files[index] ?? '';
    // `wx`: what came to be there since is not written over either.
    await writeFile(file, await written(paper, format), { flag: force ? 'w' : 'wx' });
    desk.print(file);
  }
}

/** So many of what there is instead are named. */
const MOST_NAMED = 12;

/** What could have been asked for: `--item 雨棚`. */
const aboutOf = ({ about }: Paper, flags: readonly string[]): string[] =>
  Object.entries(about).flatMap(([of, ids]) =>
    flags.includes(of) && ids !== undefined ? ids.split(' ').map((id) => `--${of} ${id}`) : [],
  );

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
  const everything = LANGUAGES.some((one) => folded(asked) === wordsIn(one).paper.all);
  const kind = everything ? undefined : kindOf(asked, desk);
  if (file === undefined) throw new Stop(EXIT.usage, words.paper.noRecord);
  const format = formatOf(flags, desk);
  const { entries } = await readRecord(file, desk, { published: true });
  const { topic, item, stage, session, project, issuer } = flags;
  const about = Object.fromEntries(
    Object.entries({ topic, item, stage, session, project }).filter(([, value]) => value !== undefined),
  );
  const options = { language: id, issuer, about };
  const made = kind ? papers(entries, kind.kind, options) : allPapers(entries, options);
  if (made.length === 0) {
    const every = kind
      ? papers(entries, kind.kind, { ...options, about: {} })
      : allPapers(entries, { ...options, about: {} });
    const others = [...new Set(every.flatMap((one) => aboutOf(one, Object.keys(about))))].slice(0, MOST_NAMED);
    const title = kind?.title ?? asked;
    throw new Stop(EXIT.no, every.length === 0 ? words.paper.nothing(title) : words.paper.notAbout(title, others));
  }
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
