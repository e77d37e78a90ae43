// 合伙协议: a partner's contract with its rights, duties and spaces, as it was signed, and how it was kept. Pure.

import type { Contracts } from '../../../registers/contracts/words.js';
import type { Community } from '../../../registers/register.js';
import { isUsed } from '../../../registers/register.js';
import { columnsIn, fieldsIn, type Maker, sheetsOf } from '../maker.js';

export const contract: Maker = {
  reader: 'office',
  of: 'community',
  make(source) {
    const words = sheetsOf(source);
    const { last, language } = source;
    if (!isUsed(last, 'contracts')) return [];
    const say = source.say(last);
    // A community that keeps contracts has their slice.
    const { contracts } = last as Community & Contracts;
    return [...contracts.values()].map((one) => {
      const clauses = (of: readonly { zh: string; en: string }[]) =>
        of.map((clause) => ({ text: language.text(clause) }));
      return {
        about: { contract: one.contract },
        subtitle: say.plain(one.title),
        blocks: [
          fieldsIn(words)(
            ['partyA', undefined],
            ['partyB', say.party(one.party)],
            ['category', words.partners[one.kind]],
            ['documentNo', one.document],
            ['term', words.until(say.until(one.ends))],
          ),
          { is: 'heading', text: words.labels.rights },
          { is: 'list', lines: clauses(one.rights), numbered: true },
          { is: 'heading', text: words.labels.duties },
          { is: 'list', lines: clauses(one.obligations), numbered: true },
          ...(one.duties.length === 0
            ? []
            : [
                {
                  is: 'table' as const,
                  columns: columnsIn(words)('what', 'dueOn', 'times', 'kept'),
                  wide: [5, 3, 2, 2],
                  rows: one.duties.map(({ title, due, times, done }) => ({
                    cells: [say.plain(title), say.until(due), String(times), String(done)],
                  })),
                },
              ]),
          {
            is: 'signatures',
            lines: [
              words.signed(words.labels.partyA, undefined),
              words.signed(words.labels.partyB, undefined),
              words.signed(words.labels.date, undefined),
            ],
          },
        ],
      };
    });
  },
};
