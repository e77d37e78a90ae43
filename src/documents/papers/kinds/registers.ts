// Papers of a community: its registers as they stand, table by table, with their figures and when each line last changed. Pure.
import { textsIn } from '../../../language/spoken.js';
import { registers } from '../../../registers/all.js';
import { type AnyRegister, isUsed } from '../../../registers/register.js';
import { fieldsIn, type Maker, sealOf, sheetsOf, signaturesOf } from '../maker.js';
import type { Block } from '../paper.js';
import type { Source } from '../source.js';

/** A register's own table and figures; nothing where the community does not keep it. */
export function registerBlocks(source: Source, id: string): Block[] {
  const { last, language } = source;
  const register = Object.values<AnyRegister>(registers).find((one) => one.id === id);
  if (!register || !isUsed(last, id)) return [];
  const say = source.say(last);
  const texts = textsIn(register.texts, language.id);
  const rows = texts.rows(last as never, say);
  const { figure } = language.papers.book;
  const figures = Object.entries(register.indicators?.(last as never) ?? {}).map(([name, value]) =>
    figure(
      (texts.indicators as Readonly<Record<string, string>>)?.[name] ?? name,
      register.money?.includes(name) ? say.money(value) : value,
    ),
  );
  return [
    { is: 'heading', text: texts.title },
    rows.length === 0
      ? { is: 'paragraph', text: sheetsOf(source).none }
      : { is: 'table', columns: texts.columns, rows: rows.map((cells) => ({ cells })) },
    ...(figures.length === 0 ? [] : [{ is: 'list' as const, lines: figures.map((text) => ({ text })) }]),
  ];
}

/** Everything entered in a register, line by line, in the words of the record. */
export function courseOf(source: Source, commands: readonly string[]): Block[] {
  const lines = source.moments
    .filter(({ fact }) => commands.some((one) => fact.type === one || fact.type.startsWith(`${one}.`)))
    .map(({ fact, state }) => ({
      text: `${source.day(fact.on ?? fact.at)} ${source.language.fact(fact, source.say(state).names)}`,
      from: fact.seq,
    }));
  return lines.length === 0
    ? []
    : [
        { is: 'heading', text: sheetsOf(source).labels.course },
        { is: 'list', lines },
      ];
}

/** A paper that shows registers: those named, and what was entered under these commands. */
export const ofRegisters = (
  ids: readonly string[],
  { commands = [], reader = 'posted' }: { commands?: readonly string[]; reader?: Maker['reader'] } = {},
): Maker => ({
  reader,
  of: 'community',
  make(source) {
    const blocks = ids.flatMap((id) => registerBlocks(source, id));
    if (blocks.length === 0) return [];
    return [
      {
        about: {},
        blocks: [
          fieldsIn(sheetsOf(source))(['asOf', source.day(source.at)]),
          ...blocks,
          ...courseOf(source, commands),
          signaturesOf(source, source.last, ['convener']),
          sealOf(source, source.at),
        ],
      },
    ];
  },
});
