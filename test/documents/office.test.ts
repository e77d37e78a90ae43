// A Word document, opened by LibreOffice where it is installed: it reads every line.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { papers } from 'yishi/documents';
import { paperWord } from 'yishi/word';
import { scratch } from '../scratch.js';
import { recordOf } from './records.js';

const there = spawnSync('soffice', ['--version']).status === 0;
if (!there) console.warn('Left out: no LibreOffice (soffice) to open Word documents with.');

describe.runIf(there)('LibreOffice', () => {
  it('opens a paper and reads what it says', async () => {
    const directory = scratch();
    const [paper] = papers(await recordOf('heping-road-lift'), 'result', { language: 'zh-Hans' });
    if (!paper) expect.fail('no paper');
    writeFileSync(join(directory, 'paper.docx'), await paperWord(paper));
    execFileSync('soffice', [
      '--headless',
      '--convert-to',
      'txt:Text',
      '--outdir',
      directory,
      join(directory, 'paper.docx'),
    ]);
    const text = readFileSync(join(directory, 'paper.txt'), 'utf8');
    expect(text).toContain('表决结果公示');
    expect(text).toContain('脚本演示');
  });
});
