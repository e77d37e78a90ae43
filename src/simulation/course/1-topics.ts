// Step 1 议题征集 among made-up people: topics are raised and seconded, screened, studied, and set on the agenda. Pure.
import { askedAbout, consult } from './asking.js';
import { ask, DAY, type Going, HOUR, MINUTE, must, OFFICERS, type Running, stateOf, until } from './running.js';

const topicOf = (item: string): string => `t-${item}`;

/** Every matter is raised by whoever feels like it, or else by the convener, who knows of it; then others second. */
export function* gathering(running: Running): Going<void> {
  const { crowd, items, charter } = running;
  const { secondsNeeded, channels = ['online'], gatheringDays } = charter.topics;
  const channel = channels[0] ?? 'online';
  for (const about of items) {
    const asked = askedAbout(about.item);
    const topic = topicOf(about.item);
    let author: string | undefined;
    for (let index = 0; index < crowd.size; index += 1) {
      const raises = yield* consult(running, index, 'raises', `raises ${about.item}`, asked);
      if (!raises) continue;
      author = crowd.persons[index]?.person;
      break;
    }
    until(running, running.now + HOUR);
    const fields = { topic, title: about.title, text: about.title, channel };
    if (!ask(running, 'topic.submit', fields, author ?? OFFICERS.convener)) continue;
    for (let index = 0; index < crowd.size; index += 1) {
      const person = crowd.persons[index]?.person;
      if (person === undefined || person === author) continue;
      if (!(yield* consult(running, index, 'seconds', `seconds ${about.item}`, asked))) continue;
      ask(running, 'topic.second', { topic }, person);
    }
    until(running, running.now + secondsNeeded * MINUTE);
  }
  const [gathering] = Object.values(stateOf(running).deadlines).filter(({ kind }) => kind === 'gathering');
  if (gathering && gatheringDays !== 0) until(running, gathering.due);
  else {
    until(running, running.now + 7 * DAY);
    must(running, 'gathering.close', {}, OFFICERS.convener);
  }
}

/** What has enough seconds is accepted; the rest is answered. */
export function screening(running: Running): void {
  until(running, running.now + DAY);
  for (const [topic, { status }] of [...stateOf(running).topics.topics].map(([id, one]) => [id, one] as const)) {
    if (status !== 'gathered') continue;
    if (ask(running, 'topic.screen', { topic, decision: 'accept' }, OFFICERS.convener)) continue;
    must(running, 'topic.screen', { topic, decision: 'answer', reply: 'Too few have seconded it.' }, OFFICERS.convener);
  }
  must(running, 'screening.close', {}, OFFICERS.convener);
}

export function study(running: Running): void {
  until(running, running.now + DAY);
  must(running, 'study.decide', { decision: 'pass', opinion: 'To be put on the agenda.' }, OFFICERS.convener);
}

export function agenda(running: Running): void {
  const { topics } = stateOf(running).topics;
  until(running, running.now + DAY);
  const items = running.items
    .filter(({ item }) => topics.get(topicOf(item))?.status === 'accepted')
    .map((about) => draftOf(about, [topicOf(about.item)]));
  must(running, 'agenda.set', { items }, OFFICERS.convener);
  must(running, 'agenda.confirm', {}, OFFICERS.convener);
}

/** An item as the agenda, or the opening, sets it. */
export const draftOf = (
  { item, title, route, becomes, options, affected }: Running['items'][number],
  topics: string[],
) => ({
  item,
  title,
  topics,
  stakeholders: [...affected],
  affected: [...affected],
  route: route.map(({ body, rule, ballot }) => ({
    body,
    rule,
    held: 'here' as const,
    ...(ballot !== undefined && { ballot }),
  })),
  // Options are proposed in deliberation; with a choice to vote on they stand from the start.
  ...(route.some(({ ballot }) => ballot !== undefined) &&
    options.length > 0 && {
      options: options.map(({ option, title, cost }) => ({ option, title, ...(cost !== undefined && { cost }) })),
    }),
  becomes,
});
