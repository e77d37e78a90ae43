// Rules as people cite them: charters by a part of their title, decision rules by the article they rest on.
import { describe, expect, it } from 'vitest';
import { charterRead, readScript, ruleRead } from '../../src/script/index.js';

describe('a charter', () => {
  it('is known by its id, its title, or a part of it that no other has', () => {
    for (const written of ['heping-road', '和平路', '和平路三段六步协商议事规则（示范）', '快速表决', 'Quick poll'])
      expect(charterRead(written), written).toHaveProperty('is');
    expect(charterRead('和平路')).toEqual({ is: 'heping-road' });
  });

  it('is asked back where several are called so, and suggested where none is', () => {
    expect(charterRead('绍兴')).toEqual({ among: ['shaoxing-quick-track', 'shaoxing-six-steps'] });
    expect(charterRead('heping-raod')).toMatchObject({ near: ['heping-road'] });
    expect(charterRead('')).toEqual({ near: [] });
    expect(charterRead('路')).not.toHaveProperty('is');
  });

  it('is what a script is played under', async () => {
    const head = (charter: string) => `
title: t
seed: s
charter: ${charter}
at: 2026-04-11 18:00
people: [{ id: zhou }]
bodies: [{ id: group, kind: g, name: g, members: [zhou] }]
offices: { convener: zhou }
items: [{ item: lamp, title: l, route: [{ body: group, rule: 'simple-majority' }], becomes: opinion }]
acts: []
`;
    expect((await readScript(head('快速'))).opening.charter.id).toBe('quick-poll');
    await expect(readScript(head('绍兴'))).rejects.toMatchObject({
      problems: [
        { code: 'script.charter-unknown', numbers: { known: ['shaoxing-quick-track', 'shaoxing-six-steps'] } },
      ],
    });
  });
});

describe('a decision rule', () => {
  it.each([
    ['民法典278条第八项', 'civil-code-278-special'],
    ['《民法典》第二百七十八条第一款第（五）项', 'civil-code-278-ordinary'],
    ['民法典第279条', 'civil-code-279'],
    ['居委会组织法第二十八条', 'resident-representatives'],
  ])('is known by the article it rests on: %s', (written, rule) => {
    expect(ruleRead(written)).toEqual({ is: rule });
  });

  it('is asked back where several rest on it, and none is made up', () => {
    expect(ruleRead('民法典278条')).toEqual({ among: ['civil-code-278-ordinary', 'civil-code-278-special'] });
    for (const written of ['民法典278条第十项', '民法典1条', '第条', `${'九'.repeat(50)}条`, '刑法第一条'])
      expect(ruleRead(written), written).toHaveProperty('near');
  });
});
