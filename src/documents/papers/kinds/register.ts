// 发放回收登记册: to whom which ballot paper went, when it came back, and both signed for. Never what it said. Pure.
import { columnsIn, fieldsIn, type Maker, numbered, sheetsOf, signaturesOf } from '../maker.js';
import { aboutPoll, pollsOf } from '../polls.js';
import { byDoor } from '../volumes.js';

export const register: Maker = {
  reader: 'office',
  of: 'consultation',
  make(source) {
    const words = sheetsOf(source);
    return pollsOf(source)
      .filter(({ frozen }) => frozen.held === 'here')
      .map((poll) => {
        const { frozen, stage, state, moments, number } = poll;
        const say = source.say(state);
        const issued = new Map<string, { paper: string; at: string; seq: number }>();
        const returned = new Map<string, string>();
        for (const { fact } of moments) {
          if (fact.type === 'paper.issue')
            issued.set(fact.fields.person, { paper: fact.fields.paper, at: fact.on ?? fact.at, seq: fact.seq });
          if (fact.type === 'paper.return') returned.set(fact.fields.paper, fact.on ?? fact.at);
          if (fact.type === 'paper.correct') returned.delete(fact.fields.paper);
        }
        const day = (instant: string | undefined) => (instant === undefined ? '' : source.day(instant));
        const { issued: out, returned: back, spoiled } = stage.paperCounts;
        return {
          about: aboutPoll(poll),
          subtitle: words.polls(number),
          blocks: [
            fieldsIn(words)(
              ['items', say.list(frozen.items.map(say.item)), poll.notice.fact.seq],
              ['voters', say.measures(frozen.roll)],
              out === 0 ? undefined : ['papers', words.papers(out, back, spoiled)],
            ),
            {
              is: 'table',
              columns: columnsIn(words)(
                'no',
                'unit',
                'voter',
                'serial',
                'issuedOn',
                'signature',
                'returnedOn',
                'signature',
              ),
              wide: [2, 4, 4, 3, 5, 4, 5, 4],
              tall: true,
              rows: byDoor(frozen.roll).map(({ person, unit }, index) => {
                const paper = issued.get(person);
                return {
                  cells: [
                    numbered(index),
                    unit ?? '',
                    say.person(person),
                    paper?.paper ?? '',
                    day(paper?.at),
                    '',
                    day(paper && returned.get(paper.paper)),
                    '',
                  ],
                  from: paper?.seq,
                };
              }),
            },
            signaturesOf(source, state, ['teller', 'scrutineer']),
          ],
        };
      });
  },
};
