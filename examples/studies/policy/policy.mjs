// A policy as a process of its own, in JavaScript: it reads a question a line and writes an answer a line. See README.md.
import { createInterface } from 'node:readline';

/** On which side somebody is who waits for a third more than half before they say yes. */
const sideOf = (opinion = 0.5) => (opinion > 0.6 ? 'for' : opinion < 0.4 ? 'against' : 'abstain');

const answers = {
  votes({ person, about, draw }) {
    if (draw >= (person.traits.votes ?? 0.75) || about.channels.length === 0) return { does: 'stay-away' };
    const choices = about.items.map(({ item }) => [item, sideOf(person.opinions[item])]);
    return { does: 'vote', channel: about.channels[0], choices: Object.fromEntries(choices) };
  },
  speaks({ person, about, draw }) {
    if (draw >= 0.2) return 'silent';
    const side = sideOf(person.opinions[about.item]);
    return { stance: side === 'abstain' ? 'question' : side, seconds: 60 + Math.round(300 * draw) };
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const question = JSON.parse(line);
  // Whatever is not answered here is answered by the behaviour that stands behind this one.
  const answer = answers[question.question]?.(question) ?? null;
  process.stdout.write(`${JSON.stringify({ id: question.id, answer })}\n`);
}
