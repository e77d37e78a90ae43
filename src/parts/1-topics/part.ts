// Step 1 议题征集: topics are gathered, screened and set on the agenda.
import { commandsIn, part } from '../command.js';
import * as commands from './rules.js';
import { emptyTopics, type Topics } from './vocabulary.js';

export const topics = part({
  id: 'topics',
  empty: () => ({ topics: emptyTopics() }),
  copy(from: { topics: Topics }, to: { topics: Topics }) {
    to.topics = from.topics;
  },
  commands: commandsIn(commands),
  clocks: { gathering: { owed: false, runsOn: false } },
  answerAll({ topics }, reply) {
    for (const [id, { status }] of topics.topics) {
      if (status !== 'gathered') continue;
      topics.topics = topics.topics.change(id, (topic) => ({ ...topic, status: 'answered', reply }));
    }
  },
});
