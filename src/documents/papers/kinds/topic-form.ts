// 议题征集表: a topic as it came in, and what was answered; one to be filled in by hand where none has come in. Pure.
import type { Maker } from '../maker.js';
import { fieldsIn, sheetsOf } from '../maker.js';
import type { Block } from '../paper.js';

export const topicForm: Maker = {
  reader: 'office',
  of: 'consultation',
  make(source) {
    const words = sheetsOf(source);
    const fields = fieldsIn(words);
    const say = source.say(source.last);
    const foot: Block = { is: 'signatures', lines: [words.signed(words.labels.receivedBy, undefined)] };
    const topics = source.all('topic.submit');
    const screened = new Map(source.all('topic.screen').map((moment) => [moment.fact.fields.topic, moment.fact]));
    const merged = new Map(source.all('topic.merge').map((moment) => [moment.fact.fields.topic, moment.fact]));
    const blank = fields(
      ['topic', undefined],
      ['channel', words.boxes(words.channels)],
      ['origin', words.boxes(words.origins)],
      ['place', undefined],
      ['category', undefined],
      ['raisedBy', undefined],
      ['contact', undefined],
      ['date', undefined],
      ['problem', undefined],
      ['wish', undefined],
      ['answer', undefined],
    );
    if (topics.length === 0) return [{ about: {}, subtitle: words.toFillIn, blocks: [blank, foot], blank: true }];
    return topics.map(({ fact, state }) => {
      const { topic, title, text, channel, place, category } = fact.fields;
      const then = source.say(state);
      const answer = screened.get(topic);
      const into = merged.get(topic);
      const seconds = source.all('topic.second').filter((one) => one.fact.fields.topic === topic).length;
      return {
        about: { topic },
        subtitle: title,
        blocks: [
          fields(
            ['topic', title, fact.seq],
            ['channel', source.language.chosen('topic.submit', 'channel', channel)],
            ['place', place],
            ['category', category],
            ['raisedBy', then.who(fact)],
            ['contact', undefined],
            ['date', source.day(fact.on ?? fact.at)],
            ['problem', text],
            seconds === 0 ? undefined : ['seconds', say.heads(seconds)],
            answer && ['triage', source.language.fact(answer, say.names), answer.seq],
            into && ['triage', source.language.fact(into, say.names), into.seq],
            answer || into ? undefined : ['answer', undefined],
          ),
          foot,
        ],
      };
    });
  },
};
