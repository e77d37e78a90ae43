// Papers: every kind can be made in every language, says everything it holds, and nothing it may not; what is posted names no resident.
import JSZip from 'jszip';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  allPapers,
  minutes,
  type Paper,
  paperHtml,
  paperKinds,
  paperMarkdown,
  papers,
  squaresOf,
} from 'yishi/documents';
import { LANGUAGES, language, PAPER_KINDS } from 'yishi/language';
import { paperWord } from 'yishi/word';
import { rollOf } from '../../src/count/roll.js';
import { sourcesOf } from '../../src/documents/papers/source.js';
import { VOLUME, volumesOf } from '../../src/documents/papers/volumes.js';
import type { Entry } from '../../src/engine/contracts.js';
import { published } from '../../src/engine/publication.js';
import { changed, inMode, MEETINGS, recordOf, reworded } from './records.js';

const MODES = ['live', 'drill'] as const;

let lift: Entry[];
const records: Entry[][] = [];
beforeAll(async () => {
  for (const name of MEETINGS) records.push(await recordOf(name));
  lift = await recordOf('heping-road-lift');
});

const one = (made: readonly Paper[]): Paper => made[0] ?? expect.fail('no paper');
const kindIn = (kind: (typeof PAPER_KINDS)[number], options: Partial<Parameters<typeof papers>[2]> = {}) =>
  papers(lift, kind, { language: 'zh-Hans', ...options });
const markdown = (kind: (typeof PAPER_KINDS)[number], options: Partial<Parameters<typeof papers>[2]> = {}) =>
  kindIn(kind, options).map(paperMarkdown).join('\n');

describe.each(LANGUAGES)('in %s', (id) => {
  it.each(MODES)('every kind is made from a record that is %s, and no word is missing', (mode) => {
    const made = records.flatMap((record) => allPapers(inMode(record, mode), { language: id }));
    expect(new Set(made.map(({ kind }) => kind))).toEqual(new Set(PAPER_KINDS));
    const short = language(id).words.modes[mode];
    for (const paper of made) {
      const [html, text] = [paperHtml(paper), paperMarkdown(paper)];
      for (const written of [html, text]) {
        expect(written).not.toMatch(/undefined|NaN|\[object|\[withheld\]|\[erased\]/);
        expect(written).toContain(paper.title);
      }
      expect(html.includes('class="watermark"'), `${paper.kind} in ${mode}`).toBe(mode !== 'live');
      if (mode !== 'live') expect(html).toContain(`<span>${short}</span>`);
    }
  });

  it('lists every kind with its purpose and its basis', () => {
    const kinds = paperKinds(id);
    expect(kinds.map(({ kind }) => kind)).toEqual(PAPER_KINDS);
    for (const { title, purpose, basis } of kinds) expect([title, purpose, basis].every(Boolean)).toBe(true);
    expect(new Set(kinds.map(({ title }) => title)).size).toBe(kinds.length);
  });
});

describe('what is posted', () => {
  it('names those in office, and gives residents by door number', () => {
    const notice = markdown('consultation-notice');
    expect(notice).toContain('101 室住户');
    const result = markdown('result');
    expect(result).toContain('计票人（吴晓梅）');
    const public_ = paperKinds('zh-Hans').filter(({ posted }) => posted);
    for (const { kind } of public_) {
      const text = markdown(kind);
      for (const resident of ['陈桂英', '朱文斌', '黄志勇']) expect(text, kind).not.toContain(resident);
    }
  });

  it('publishes accounts with what the money was for, and changes with their reasons', () => {
    const text = markdown('progress');
    expect(text).not.toContain('〔未公开〕');
    const spent = lift.filter(({ type }) => type === 'money.spend');
    expect(spent.length).toBeGreaterThan(0);
    for (const { seals } of spent) expect(text).toContain(seals?.['/fields/text']?.text);
    expect(text).toContain('微基金追加');
    expect(text).not.toContain('王海涛');
  });

  it('says no more when it is made from the publication alone', () => {
    const open = lift.map(published);
    const text = papers(open, 'result', { language: 'zh-Hans' }).map(paperMarkdown).join('\n');
    expect(text).not.toContain('陈桂英');
    expect(text).toContain('计票人（吴晓梅）');
  });

  it('tells how and until when to object', () => {
    expect(markdown('result', { about: { stage: '2' } })).toMatch(/可在2026年6月10日 24:00前向召集人书面提出/);
  });

  it('has a red head with whoever issues it', () => {
    const html = paperHtml(one(kindIn('result', { issuer: '和平路社区居民委员会' })));
    expect(html).toContain('<main class="posted">');
    expect(html).toContain('<p class="head">和平路社区居民委员会</p>');
    expect(paperHtml(one(kindIn('sign-in')))).not.toContain('class="posted"');
  });
});

describe('what the record holds', () => {
  it('stands behind each line, by the number of its entry', () => {
    const html = paperHtml(one(kindIn('result', { about: { stage: '2' } })));
    const seqs = [...html.matchAll(/data-seq="(\d+)"/g)].map(([, seq]) => Number(seq));
    expect(seqs.length).toBeGreaterThan(5);
    const posting = lift.filter(({ type }) => type === 'result.post').at(-1);
    expect(seqs).toContain(posting?.seq);
    expect(seqs.every((seq) => lift[seq - 1]?.seq === seq)).toBe(true);
  });

  it('is named by its fingerprint, in words and as a QR code', () => {
    const paper = one(kindIn('sign-in'));
    const head = lift.at(-1)?.hash;
    expect(paper.source).toMatchObject({ entries: lift.length, hash: head });
    expect(paper.source.code).toBe(`yishi:${encodeURIComponent(lift[0]?.id ?? '')}/${lift.length}/${head}`);
    expect(paperHtml(paper)).toContain('<svg class="qr"');
    const squares = squaresOf(paper.source.code ?? '');
    expect(squares.every((row) => row.length === squares.length)).toBe(true);
  });

  it('is all that is claimed: who signed in, and who did not', () => {
    const text = markdown('minutes-sheet', { about: { session: '1' } });
    expect(text).toContain('实到21人，应到36人，占58.33%');
    expect(text).toMatch(/缺席人员\*\*：谭秋菊、/);
  });
});

describe('what things are called', () => {
  it('two of one name are told apart once, on sheets and in the minutes', () => {
    const record = reworded(lift, { 和丽萍: '赵国栋' });
    const texts = [
      ...(['sign-in', 'minutes-sheet'] as const).map((kind) =>
        papers(record, kind, { language: 'zh-Hans' }).map(paperMarkdown).join('\n'),
      ),
      minutes(record, { language: 'zh-Hans' }),
    ];
    for (const text of texts) {
      for (const called of ['赵国栋（m01）', '赵国栋（m11）']) expect(text).toContain(called);
      expect(text).not.toMatch(/（m\d+）（/);
    }
  });

  it('an option that was renamed by an amendment is posted under the name it has then, and never under its id', () => {
    const record = changed(lift, (fact) =>
      fact.type === 'motion.move' && fact.fields.kind === 'amend'
        ? { ...fact, fields: { ...fact.fields, title: '分层出资' } }
        : fact,
    );
    const posted = [
      ...papers(record, 'vote-notice', { language: 'zh-Hans' }),
      ...papers(record, 'result', { language: 'zh-Hans' }),
    ].map(paperMarkdown);
    const open = minutes(record, { language: 'zh-Hans', profile: 'publication' });
    for (const text of [...posted, open]) {
      expect(text).toContain('“分层出资”');
      expect(text).not.toContain('by-floor');
    }
  });
});

describe('a project that was changed', () => {
  const CHANGE =
    /\| 2026年11月23日[^|]*\| 预算 \| 480,000\.00元 \| 498,000\.00元 \| 一楼要求降噪，增加隔音棉与减振垫。? \|/;

  it('has a charter with the plan as it was approved, and what was changed below', () => {
    const text = markdown('project');
    expect(text).toMatch(/预算\*\*：480,000\.00元/);
    expect(text).toMatch(/立项日期\*\*：2026年\d+月\d+日/);
    expect(text).toMatch(CHANGE);
    expect(text).not.toMatch(/已验收|目前情况/);
  });

  it('says in its posted accounts when a milestone was due by its clock, which a stoppage moves', () => {
    expect(markdown('progress')).toContain('| 2026年11月20日 | 2026年11月19日 |');
    const moved = changed(lift, (fact) =>
      fact.type === 'milestone.reach' && fact.finding.due?.startsWith('2026-11-20')
        ? { ...fact, finding: { ...fact.finding, due: '2026-11-23T02:00:00.000Z' } }
        : fact,
    );
    const text = papers(moved, 'progress', { language: 'zh-Hans' }).map(paperMarkdown).join('\n');
    expect(text).toContain('| 2026年11月23日 10:00 | 2026年11月19日 |');
  });

  it('and gives its budget with the one approved at first where its accounts are posted', () => {
    expect(markdown('progress')).toContain('498,000.00元（原批准480,000.00元）');
  });

  it('gives why it was suspended among what happened, never as the reason of its charter', () => {
    const record = changed(lift, (fact) =>
      fact.type === 'project.suspend'
        ? { ...fact, fields: { ...fact.fields, reason: '挖破燃气支管，立即停工。' } }
        : fact,
    );
    const text = papers(record, 'project', { language: 'zh-Hans' }).map(paperMarkdown).join('\n');
    expect(text).not.toContain('挖破燃气支管');
    expect(text).not.toMatch(/理由\*\*/);
  });
});

describe('the index of what is filed', () => {
  it('lists what was made of something, and no form that nobody filled in', () => {
    const [survey, archive] = (['survey', 'archive'] as const).map((kind) =>
      papers(lift.slice(0, 1), kind, { language: 'zh-Hans' }).map(paperMarkdown).join('\n'),
    );
    expect(survey).toContain('空白表');
    expect(archive).not.toContain('空白表');
  });
});

describe('ballot papers', () => {
  it('are one for everybody on the frozen roll, by door number, two on a page', () => {
    const paper = one(kindIn('ballot', { about: { stage: '2' } }));
    const doors = paper.blocks.flatMap((block) =>
      block.is === 'fields' ? block.fields.filter(({ label }) => label === '房号').map(({ value }) => value) : [],
    );
    expect(doors).toEqual([
      '101 室',
      '102 室',
      '201 室',
      '202 室',
      '301 室',
      '302 室',
      '401 室',
      '402 室',
      '501 室',
      '502 室',
      '601、602 室',
    ]);
    expect(paper.blocks.filter(({ is }) => is === 'page')).toHaveLength(5);
    // Nobody's answer is on it.
    const boxes = paper.blocks.flatMap((block) =>
      block.is === 'table' ? block.rows.map(({ cells }) => cells.slice(1)) : [],
    );
    expect(boxes.every((row) => row.join('') === '□□□')).toBe(true);
  });

  it('of a large roll come in volumes, none of them too large to print', () => {
    const members = Array.from({ length: 2 * VOLUME + 1 }, (_, index) => ({
      person: `o${index}`,
      unit: `${index}-101`,
    }));
    const source = sourcesOf(lift, language('zh-Hans')).office;
    const volumes = volumesOf(source, rollOf(members), ({ unit }) => [{ is: 'slip', text: unit ?? '' }]);
    expect(volumes.map(({ subtitle, blocks }) => [subtitle, blocks.length])).toEqual([
      ['第1册，共3册', VOLUME],
      ['第2册，共3册', VOLUME],
      ['第3册，共3册', 1],
    ]);
    expect(volumes[0]?.blocks[10]).toEqual({ is: 'slip', text: '10-101' });
  });
});

describe('hostile names', () => {
  const HOSTILE = '<script>alert(1)</script>"&\'\u202Egnp';

  it('are escaped wherever they stand', () => {
    const paper = one(papers(lift, 'result', { language: 'zh-Hans', issuer: HOSTILE }));
    const html = paperHtml({
      ...paper,
      subtitle: HOSTILE,
      blocks: [
        ...paper.blocks,
        { is: 'paragraph', text: HOSTILE },
        { is: 'table', columns: [HOSTILE], rows: [{ cells: [HOSTILE] }] },
      ],
      mark: { short: HOSTILE, full: HOSTILE },
      source: { ...paper.source, short: `${HOSTILE}</style>`, foot: [HOSTILE] },
    });
    expect(html).not.toContain('<script');
    expect(html).not.toContain('\u202E');
    expect(html.match(/<\/style>/g)).toHaveLength(1);
  });
});

describe('a Word document', () => {
  const partsOf = async (paper: Paper) => {
    const zip = await JSZip.loadAsync(await paperWord(paper));
    const text = (file: string) => zip.file(file)?.async('string') ?? Promise.resolve('');
    const headers = Object.keys(zip.files).filter((file) => /header\d*\.xml$/.test(file));
    return { document: await text('word/document.xml'), header: await text(headers[0] ?? '') };
  };

  it.each(['result', 'sign-in', 'ballot', 'minutes-sheet', 'contract'] as const)(
    'is made of %s, with all its lines',
    async (kind) => {
      const paper = one(records.flatMap((record) => papers(record, kind, { language: 'zh-Hans' })));
      const { document, header } = await partsOf(paper);
      expect(document).toMatch(/^<\?xml/);
      expect(document).toContain(paper.title);
      for (const block of paper.blocks)
        if (block.is === 'fields') for (const { label } of block.fields) expect(document).toContain(label);
      expect(header).toContain('脚本演示');
    },
  );

  it('holds no sign that XML cannot', async () => {
    const paper = one(kindIn('sign-in'));
    const { document } = await partsOf({ ...paper, blocks: [{ is: 'paragraph', text: 'a\u0000b\uFFFE<&>\uD800' }] });
    expect(document).toContain('a\uFFFDb\uFFFD&lt;&amp;&gt;\uFFFD');
  });
});
