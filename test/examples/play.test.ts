// The examples a document shows of playing scripts.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { played, problemsOf } from '../../examples/embed/play.js';

const folder = 'examples/meetings/';
const textOf = (file: string) => readFileSync(folder + file, 'utf8');
const read = (path: string) => textOf(path);

it('tells what happens in a script, and where it ends', async () => {
  const lines = await played(textOf('quick-poll.yaml'), read);
  expect(lines.at(0)).toContain('opened');
  expect(lines.at(-1)).toMatch(/^closed\.\S+ after \d+ entries$/);
});

it('reads the roll a script names', async () => {
  const lines = await played(textOf('stairwell-door.yaml'), read);
  expect(lines.at(-1)).toMatch(/^\S+ after \d+ entries$/);
});

it('says what went otherwise, and where the script asks for it', async () => {
  const text = textOf('quick-poll.yaml');
  const lines = await played(text.replace('refused: ballot.late', 'refused: stranger'), read);
  expect(lines.at(-1)).toMatch(/^line \d+: refused is ballot\.late /);
});

it('says what is wrong with a script, each with its place', async () => {
  const text = textOf('stairwell-door.yaml');
  expect(await problemsOf(text, read)).toEqual([]);
  const gone = () => {
    throw Object.assign(new Error('gone'), { code: 'ENOENT' });
  };
  expect(await problemsOf(text, gone)).toEqual([
    expect.stringMatching(/^meeting\.yaml:\d+:\d+: .*: there is no such file; check the path$/),
  ]);
  expect(await problemsOf('[', read)).toEqual([
    expect.stringMatching(/^meeting\.yaml:1:1: this bracket is not closed/),
  ]);
});
