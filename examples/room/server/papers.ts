// Papers of the consultation as pages to print: for the desk as far as whoever asks may read the record, for everybody what is published.
import { createHash } from 'node:crypto';
import type { Entry } from 'yishi';
import { type Paper, paperHtml, paperKinds, papers } from 'yishi/documents';
import type { LanguageId } from '../wire.js';
import { policyWith } from './guard.js';

/** Every paper of a kind that a record gives, the last one last; nothing where there is no such kind. */
export function papersOf(entries: readonly Entry[], kind: string, language: LanguageId): Paper[] | undefined {
  const known = paperKinds(language).find((one) => one.kind === kind);
  return known && papers(entries, known.kind, { language });
}

/** Which papers there are: of each kind that gives any. `posted`: only those that hang where everybody reads them. */
export const kindsIn = (entries: readonly Entry[], language: LanguageId, posted: boolean) =>
  paperKinds(language)
    .filter((one) => !posted || one.posted)
    .map(({ kind, title }) => ({ kind, label: title, count: papers(entries, kind, { language }).length }))
    .filter(({ count }) => count > 0);

const hashOf = (style: string): string => `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

/** A paper as a page, and the policy under which its own style holds and no other does. */
export function paperPage(paper: Paper): { html: string; policy: string } {
  const html = paperHtml(paper);
  const styles = [...html.matchAll(/<style>([^<]*)<\/style>| style="([^"]*)"/g)].map(([, sheet, own]) =>
    hashOf(sheet ?? own ?? ''),
  );
  return { html, policy: policyWith([...new Set(styles)]) };
}
