// What people expect of any command line: examples in the help, the nearest word on a slip, completion, the language of the system.
import { describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../examples/cli/examples.js';
import { languageOf } from '../../examples/cli/locale.js';
import { spawned, yishi } from './cli.js';

const commands = async (): Promise<string[]> => {
  const { out } = await yishi('--help');
  const [, listed = ''] = /\nCommands:\n([\s\S]*?)\n\n/.exec(out) ?? [];
  return [...listed.matchAll(/^ {2}([a-z-]+)/gmu)].map(([, name = '']) => name);
};

describe('the help', () => {
  it('has an example of every command, with options that it takes', async () => {
    const names = await commands();
    expect(names.length).toBeGreaterThan(18);
    expect(Object.keys(EXAMPLES).sort()).toEqual([...names].sort());
    for (const name of names) {
      const { out } = await yishi(name, '--help');
      for (const line of EXAMPLES[name] ?? []) {
        expect(out).toContain(line);
        expect(line).toMatch(new RegExp(`yishi ${name}\\b`));
        for (const [option] of line.matchAll(/(?<= )--[a-z-]+/g)) expect(out, line).toContain(`${option}`);
      }
    }
  });
});

describe('a slip', () => {
  it.each([
    [['minutess', 'x'], 'minutes'],
    [['rn', 'x'], 'run'],
    [['run', '--recrd', 'x'], '--record'],
  ])('%j is told with what is nearest, in each language', async (argv, nearest) => {
    for (const [lang, asked] of [
      ['zh-Hans', '您是不是要写'],
      ['zh-Hant', '您是不是要寫'],
      ['en', 'did you mean'],
    ] as const) {
      const { code, err } = await yishi(...argv, '--lang', lang);
      expect(code).toBe(2);
      expect(err).toContain(`${asked} ${nearest}`);
    }
  });

  it('that is near nothing is sent to the help', async () => {
    expect((await yishi('xyzzy', '--lang', 'zh-Hans')).err).toBe('✗ 没有命令 xyzzy；请看 yishi --help\n');
    expect((await yishi('completion', 'csh', '--lang', 'zh-Hans')).err).toMatch(/不能写 csh；可以写 bash, zsh/);
  });
});

describe('the language', () => {
  const spoken = (env: Record<string, string>, locale?: string, ...argv: string[]) =>
    languageOf(argv, { env, ...(locale !== undefined && { locale }) }).id;

  it('is what --lang says, else the environment’s, else the system’s', () => {
    expect(spoken({ LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US' })).toBe('zh-Hans');
    expect(spoken({ LC_ALL: '', LC_MESSAGES: 'zh_TW.UTF-8' })).toBe('zh-Hant');
    expect(spoken({}, 'zh-CN')).toBe('zh-Hans');
    expect(spoken({}, 'zh-Hant-HK')).toBe('zh-Hant');
    expect(spoken({ LANG: 'C.UTF-8' }, 'zh-CN')).toBe('en');
    expect(spoken({}, 'zh-CN', '--lang', 'en')).toBe('en');
    expect(spoken({})).toBe('en');
  });
});

describe('completion', () => {
  it.each(['bash', 'zsh', 'fish', 'powershell'])('is set up for %s', async (shell) => {
    const { code, out, err } = await spawned(['completion', shell]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/yishi.*complete/);
  });

  it('offers commands and options, each with what it does', async () => {
    expect((await spawned(['complete', '--', 'minu'])).out).toMatch(/^minutes\t\S/m);
    expect((await spawned(['complete', '--', 'run', '--re'])).out).toMatch(/^--record\t\S.*\n--resume\t/m);
  });
});
