// Scripts that open a community: the registers its charter uses, and what is wrong with them, by its line.
import { describe, expect, it } from 'vitest';
import { type Entry, verify } from 'yishi';
import { community } from 'yishi/community';
import { minutes } from 'yishi/documents';
import { LANGUAGES } from 'yishi/language';
import { memory } from 'yishi/memory';
import { isScriptFault, playScript, readScript } from 'yishi/script';

const head = `title: 和平里社区
seed: k
charter: heping-road
at: 2026-03-02 09:00
people: [{ id: zhao, name: 赵明 }, { id: li, name: 李秀兰 }]
bodies: []
offices: { convener: zhao }
`;
const acts = `acts:
  - { do: need.post, by: li, with: { need: lamp, title: 后巷没有路灯 } }
  - { do: need.post, by: li, with: { need: lamp, title: 又一盏 }, expect: { refused: need.exists } }
  - { do: topic.submit, by: li, with: { topic: t }, expect: { refused: command.unknown } }
  - { do: need.meet, at: +1d, by: zhao, with: { need: lamp, reply: 装了六盏 }, expect: { place: running } }
`;

const problemsOf = async (text: string) => {
  try {
    await readScript(text, { file: 'k.yaml' });
    return [];
  } catch (error) {
    if (!isScriptFault(error)) throw error;
    return error.problems.map(({ code, at }) => [code, at?.line]);
  }
};

describe('a script with registers', () => {
  it('opens a community, plays it, and its record verifies under its chart', async () => {
    const store = memory();
    const ending = await playScript(await readScript(`${head}registers: { needs: {} }\n${acts}`), { store });
    expect(ending).toMatchObject({ ok: true, entries: 3 });
    const entries: Entry[] = [];
    for await (const some of store.read('script')) entries.push(...some);
    expect(await verify(entries, undefined, { charts: [community] })).toMatchObject({ ok: true, place: 'running' });
    // Whoever has no such chart says what it is lacking, and nothing about tampering.
    expect(await verify(entries)).toMatchObject({ ok: false, problem: { code: 'record.type' } });
    for (const language of LANGUAGES) expect(minutes(entries, { language })).toContain('后巷没有路灯');
  });

  it('is told of a register there is none of, and of what a register’s rules cannot be, by its line', async () => {
    const wrong = (registers: string) => problemsOf(`${head}registers: ${registers}\nacts: []\n`);
    expect(await wrong('{ bicycles: {} }')).toEqual([['script.register-unknown', 8]]);
    expect(await wrong('{ needs: { kinds: 3 } }')).toEqual([['form.kind', 8]]);
    expect(await wrong('{ needs: { colour: red } }')).toEqual([['form.unknown-field', 8]]);
    expect(await wrong('atlantis')).toEqual([['script.community-unknown', 8]]);
    expect(await wrong('xishan')).toEqual([]);
  });

  it('has no items and follows nothing, as a consultation may', async () => {
    const follows = `${head}registers: { needs: {} }\nfollows: { consultation: c1 }\nacts: []\n`;
    expect(await problemsOf(follows)).toEqual([['script.community-has-none', 9]]);
  });

  it('knows the commands of a community, and no others', async () => {
    const other = `${head}registers: { needs: {} }\nacts:\n  - { do: topic.submit, by: li, with: { topic: t } }\n`;
    expect(await problemsOf(other)).toEqual([['script.command-elsewhere', 10]]);
    const consultation = `${head}acts:\n  - { do: need.post, by: li, with: { need: n, title: x } }\n`;
    expect((await problemsOf(consultation)).map(([code]) => code)).toContain('script.command-elsewhere');
    const nowhere = `${head}registers: { needs: {} }\nacts:\n  - { do: need.fly, by: li }\n`;
    expect(await problemsOf(nowhere)).toEqual([['script.command-unknown', 10]]);
  });
});
