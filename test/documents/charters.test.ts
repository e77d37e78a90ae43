// Minutes of a consultation under each charter, in every language: nothing is left in the words of the record's codes.
import { describe, expect, it } from 'vitest';
import { type Charter, charters, leavesOut } from 'yishi/charters';
import { minutes } from 'yishi/documents';
import { LANGUAGES, language } from 'yishi/language';
import { at } from 'yishi/testing';
import { expectClean } from '../language/clean.js';

/** Where it ends where all goes well: evaluated, or in effect. */
const good = (charter: Charter) => (leavesOut(charter, 'evaluation') ? 'closed.adopted' : 'closed.done');

const items = (paper: string): string[] => paper.split('\n').filter((line) => /^\s*- /.test(line));

describe.each(charters().map((one) => [one.id, one] as const))('minutes under %s', (_id, charter) => {
  const { facts } = at(good(charter), { charter });

  it.each(LANGUAGES)('say everything in %s', (id) => {
    const { place, papers } = language(id);
    const paper = minutes(facts, { language: id });
    expect(paper).toContain(place(good(charter)));
    expect(paper).toContain(papers.minutes.sections.items);
    expect(paper).not.toMatch(/undefined|NaN|\[object/);
    // What people wrote, whom they are, and what laws are called stays as it is.
    const said = items(paper).map((line) =>
      line
        .replace(/《[^》]*》(?:（[^）]*）)?第?[^。，.]*(?:，第二款)?|社区协商议事规则（约定，非法定）/g, 'X')
        .replace(/^\s*- /, ''),
    );
    for (const line of said) expectClean(line, id);
  });

  it('name no channel and no source of money by its code', () => {
    const { vote, conversion } = charter;
    const codes = [...vote.channels, ...(leavesOut(charter, 'conversion') ? [] : conversion.sources)];
    const paper = minutes(facts, { language: 'zh-Hans' }).replace(/“[^”]*”/g, '');
    for (const code of codes.filter((one) => /^[a-z-]+$/.test(one)))
      expect(paper).not.toMatch(new RegExp(`\\b${code}\\b`));
    expect(minutes(facts, { language: 'en' })).toContain(charter.title.en);
  });
});
