// What no sentence may contain, in any language.
import { expect } from 'vitest';
import type { LanguageId } from 'yishi/language';

/** Fails where something was not put into words. */
export function expectClean(text: string, id: LanguageId): void {
  expect(text).not.toMatch(/undefined|NaN|\[object|\bnull\b|\bfunction\b/);
  // A code that nobody translated: `vote.polling`, `not-formed`, `quorum.missing`.
  expect(text).not.toMatch(/\b(?:not-formed|not-adopted|under-way|to-rectify|close-debate|call-again)\b/);
  expect(text).not.toMatch(/\.\.|。。|，，| {2}|“”| [.,;:]/);
  if (!id.startsWith('zh')) {
    // What somebody wrote stays as they wrote it.
    expect(text.replace(/“[^”]*”/g, '')).not.toMatch(/[，。；：、（）]/);
    return;
  }
  expect(text).not.toMatch(/\p{Script=Han}[,;:!?()"']|[,;!?()"']\p{Script=Han}/u);
  expect(text).not.toMatch(/\p{Script=Han} \p{Script=Han}/u);
}
