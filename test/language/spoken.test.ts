// A language as a host uses it: spoken in a consultation's zone and with its names, or one of the host's own, or one alone on a page.
import { describe, expect, it } from 'vitest';
import { type commands, createEngine, type Refusal } from 'yishi';
import { quickPoll } from 'yishi/charters';
import { anonymous, type LANGUAGES, language, languageData } from 'yishi/language';
import { language as english } from 'yishi/language/en';
import { language as simplified } from 'yishi/language/zh-Hans';
import { language as traditional } from 'yishi/language/zh-Hant';
import { memory } from 'yishi/memory';

const late: Refusal<'ballot.late'> = {
  code: 'ballot.late',
  numbers: { closed: '2026-03-01T16:30:00.000Z', moment: '2026-03-01T16:31:00.000Z' },
};

describe('a language', () => {
  it('says moments in the zone it is spoken in, and otherwise in UTC', () => {
    expect(language('en').refusal(late)).toContain('16:30');
    const here = language('en', { zone: 'Asia/Shanghai' });
    expect(here.refusal(late)).toContain('00:30');
    expect(here.refusal(late)).not.toContain('16:30');
    // Names that are given with a sentence are that sentence's.
    expect(here.refusal(late, anonymous)).toContain('16:30');
  });

  it('says what is called so by the consultation it speaks of', async () => {
    const engine = createEngine({ store: memory() });
    const route = [{ body: 'group', rule: 'simple-majority', held: 'here' as const }];
    await engine.open(
      {
        title: 'Tea',
        charter: quickPoll,
        people: [{ person: 'ann', name: 'Ann Ames' }],
        bodies: [{ body: 'group', kind: 'group', name: 'The group' }],
        items: [{ item: 'tea', title: 'Tea at four?', route, becomes: 'opinion' }],
      },
      { by: 'ann', id: 'c1' },
    );
    const names = await engine.names('c1');
    const stranger: Refusal<'stranger'> = { code: 'stranger', numbers: { person: 'ann' } };
    expect(language('en').refusal(stranger)).toContain('ann');
    expect(language('en', { names }).refusal(stranger)).toContain('Ann Ames');
    expect(language('en', { names, zone: 'Asia/Tokyo' }).refusal(late)).toContain('01:30');
  });

  it('may be one of your own, written by another', () => {
    const data = languageData('en');
    const ours = language({
      ...data,
      id: 'x-pirate',
      words: { ...data.words, steps: { ...data.words.steps, vote: 'aye or nay' } },
    });
    expect([ours.id, ours.step('vote')]).toEqual(['x-pirate', 'aye or nay']);
    expect(language('en').step('vote')).not.toBe('aye or nay');
    // Registers that say nothing in it say it in English.
    expect(ours.register('needs')?.title).toBe(language('en').register('needs')?.title);
  });

  it('is the same alone as among all', () => {
    for (const alone of [english(), simplified(), traditional()]) {
      const among = language(alone.id as (typeof LANGUAGES)[number]);
      expect(alone.refusal(late)).toBe(among.refusal(late));
      for (const type of [
        'note.add',
        'ballot.cast',
        'consultation.open',
      ] as const satisfies readonly (keyof typeof commands)[])
        expect(alone.command(type)).toBe(among.command(type));
    }
  });
});
