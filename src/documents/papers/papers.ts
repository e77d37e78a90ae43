// Papers 文书 from a record: every one of a kind that it can give, with head and foot, ready to be written as Markdown, HTML or Word. Pure.
import type { Entry } from '../../engine/contracts.js';
import { type Language, type LanguageId, language, PAPER_KINDS, type PaperKind } from '../../language/index.js';
import type { Fact } from '../../procedure/vocabulary.js';
import { makers } from './catalogue.js';
import { saidOfGone } from './gone.js';
import type { About, Draft, Paper } from './paper.js';
import { type Read, type Source, sourcesOf } from './source.js';

export interface PaperOptions {
  language: LanguageId;
  /** 题头: who issues it; without it what is consulted on stands there. */
  issuer?: string | undefined;
  /** Only those about this. */
  about?: About | undefined;
}

/** A kind of paper, for a list of them. */
export interface PaperInfo {
  kind: PaperKind;
  title: string;
  /** What it is for. */
  purpose: string;
  /** Where it is asked for: a law, or that it is custom. */
  basis: string;
  /** Whether everybody may read it. */
  posted: boolean;
}

/** Every kind there is. */
export const paperKinds = (id: LanguageId): PaperInfo[] => {
  const { kinds } = language(id).papers.sheets;
  return PAPER_KINDS.map((kind) => ({ kind, ...kinds[kind], posted: makers[kind].reader === 'posted' }));
};

/** How many signs of a fingerprint are enough to compare by eye. */
const SHORT = 16;

/** What the QR code says: which record it is, up to which entry, and the fingerprint there. */
export const codeOf = (id: string, entries: number, hash: string): string =>
  `yishi:${encodeURIComponent(id)}/${entries}/${hash}`;

const nameOf = (about: About): string =>
  Object.values(about)
    .join('-')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60);

const isAbout = ({ about }: Draft, wanted: About): boolean =>
  Object.entries(wanted).every(([of, id]) => (about[of as keyof About] ?? '').split(' ').includes(id));

function whole(
  kind: PaperKind,
  draft: Draft,
  name: string,
  source: Source,
  said: Language,
  issuer: string | undefined,
): Paper {
  const { sheets, minutes } = said.papers;
  const { last, id, entries, hash } = source;
  const full = minutes.mode(last.mode);
  const { title } = last;
  const { plain } = source.say(last);
  return {
    kind,
    name,
    lang: said.id,
    title: sheets.kinds[kind].title,
    subtitle: draft.subtitle,
    head: issuer ?? plain(title),
    posted: makers[kind].reader === 'posted',
    mark: full === undefined ? undefined : { short: said.words.modes[last.mode], full },
    blocks: saidOfGone(draft.blocks, plain),
    about: draft.about,
    source: {
      id,
      entries,
      hash,
      code: hash === undefined ? undefined : codeOf(id, entries, hash),
      foot: sheets.foot({ entries, hash }),
      short: sheets.short(hash === undefined ? undefined : hash.slice(0, SHORT)),
    },
    cite: (from) => said.papers.cite(from, from),
    page: sheets.page,
    colon: sheets.colon,
  };
}

function made(read: Read, kind: PaperKind, said: Language, { issuer, about = {} }: PaperOptions): Paper[] {
  const { reader, of, make } = makers[kind];
  const source = read[reader];
  if (of !== 'both' && (of === 'community') !== source.isCommunity) return [];
  const drafts = make(source).filter((draft) => isAbout(draft, about));
  const names = drafts.map((draft) => nameOf(draft.about));
  return drafts.map((draft, index) => {
    const name = names[index] ?? '';
    const alone = names.filter((other) => other === name).length === 1;
    const own = alone ? name : [name, String(index + 1)].filter(Boolean).join('-');
    return whole(kind, draft, own, source, said, issuer);
  });
}

/**
 * Every paper of a kind that a record gives; none where nothing of the sort has happened yet.
 * @param record its entries, which give the fingerprint, or its facts, which have none
 * @example
 * for (const paper of papers(entries, 'sign-in', { language: 'zh-Hans' })) print(paperHtml(paper));
 */
export const papers = (record: readonly Entry[] | readonly Fact[], kind: PaperKind, options: PaperOptions): Paper[] => {
  const said = language(options.language);
  return made(sourcesOf(record, said), kind, said, options);
};

/** All papers that a record gives, kind by kind. */
export function allPapers(record: readonly Entry[] | readonly Fact[], options: PaperOptions): Paper[] {
  const said = language(options.language);
  const read = sourcesOf(record, said);
  return PAPER_KINDS.flatMap((kind) => made(read, kind, said, options));
}
