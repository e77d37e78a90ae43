// What an editor shows of a command's fields where somebody writes it, from the declarations as they are published.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const file = `${root}test/package/written.virtual.ts`;
const text = `
import type { Engine } from 'yishi';
import type { Communities } from 'yishi/community';
declare const engine: Engine;
declare const communities: Communities;
engine.submit('c1', 'ballot.cast', { choices: { lift: 'for' }, channel: 'online', paper: 'p1' }, { by: 'ann' });
engine.ask('c1', { type: 'topic.second', fields: { topic: 't1' }, by: 'ann' });
communities.submit('s1', 'need.post', { need: 'lamp', title: 'A lamp' }, { by: 'ann' });
communities.submit('s1', 'note.add', { text: 'x' }, { by: 'ann' });
`;

/** Whether the declarations were built: the library alone is what most tests need. */
const isBuilt = ((): boolean => {
  try {
    return readFileSync(`${root}dist/index.d.ts`, 'utf8').length > 0;
  } catch {
    return false;
  }
})();

describe.skipIf(!isBuilt)('an editor', () => {
  const read = (path: string): string | undefined => (path === file ? text : ts.sys.readFile(path));
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
    paths: { yishi: [`${root}dist/index.d.ts`], 'yishi/community': [`${root}dist/community.d.ts`] },
  };
  const service = ts.createLanguageService({
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot(path) {
      const found = read(path);
      return found === undefined ? undefined : ts.ScriptSnapshot.fromString(found);
    },
    getCurrentDirectory: () => root,
    getCompilationSettings: () => options,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (path) => path === file || ts.sys.fileExists(path),
    readFile: read,
  });
  const shown = (before: string): string => {
    const found = service.getQuickInfoAtPosition(file, text.indexOf(before) + before.length);
    return ts.displayPartsToString(found?.documentation);
  };

  it('finds nothing wrong with what was written', () => {
    const wrong = service.getSemanticDiagnostics(file);
    expect(wrong.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))).toEqual([]);
  });

  it('shows what a field takes, what its command does, who may ask and where, and with what it is refused', () => {
    const choices = shown("'ballot.cast', { ");
    expect(choices).toContain('`for` · `against` · `abstain`');
    expect(choices).toContain('`ballot.cast` cast a ballot · 投票 (anyone: vote.polling, vote.closed)');
    expect(choices).toMatch(/Refused with .*ballot\.late, .*stage\.none\./);
    expect(shown("lift: 'for' }, ")).toMatch(/^word\. `ballot\.cast`/);
    expect(shown("channel: 'online', ")).toMatch(/^identifier, may be left out\. `ballot\.cast`/);
  });

  it('shows it where a command is one object, and of a register’s commands', () => {
    expect(shown("'topic.second', fields: { ")).toMatch(/^identifier\. `topic\.second` .*Refused with .*second\.twice/);
    expect(shown("'need.post', { ")).toMatch(/^identifier\. `need\.post` post a need · .*Refused with .*need\.exists/);
    expect(shown("'note.add', { ")).toContain('`note.add`');
  });
});
