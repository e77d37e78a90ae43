// Step 1 议题征集: topics are gathered, screened and set on the agenda.
import { part, type State } from '../command.js';
import { commands as agenda } from './agenda.js';
import { commands as gathering } from './gathering.js';
import { putTopic, topicLifecycle, topicsThat } from './register.js';
import { commands as screening } from './screening.js';
import { emptyTopics, type Topics, type TopicView, type Words } from './words.js';

function* topicViews(state: State, person: string): Generator<TopicView> {
  // Name by name: V8 is slow to spread objects of so many names.
  for (const {
    topic,
    title,
    text,
    channel,
    place,
    category,
    by,
    seconds,
    status,
    into,
    to,
    reply,
    score,
  } of state.topics.topics.values())
    yield {
      topic,
      title,
      text,
      channel,
      place,
      category,
      by,
      seconds: seconds.size,
      seconded: seconds.has(person),
      status,
      into,
      to,
      reply,
      score,
    };
}

export const topics = part({
  id: 'topics',
  empty: () => ({ topics: emptyTopics() }),
  copy(from: { topics: Topics }, to: { topics: Topics }) {
    to.topics = from.topics;
  },
  commands: { ...gathering, ...screening, ...agenda },
  clocks: { gathering: { owed: false, runsOn: false }, response: { owed: true, runsOn: false } },
  told: (state, { person, insider }): Words['told'] => ({
    get topics() {
      return insider ? [...topicViews(state, person)] : [];
    },
  }),
  answerAll(draft, reply) {
    for (const topic of topicsThat(draft, 'gathered'))
      putTopic(draft, { ...topicLifecycle.moved(topic, 'answer'), reply });
  },
});
