// Step 1 议题征集, the agenda: accepted topics become items. Pure; imports no other step.
import * as z from 'zod/mini';
import { ballotFormIn, ruleIn } from '../../charters/rules.js';
import { isKnown } from '../../kernel/questions.js';
import { since } from '../../kernel/revisions.js';
import { type ItemDraft, itemDraft } from '../../kernel/words.js';
import { admitted, byType, command, refuse, type State } from '../command.js';
import { itemProblem, newItem, refuseLeftOut } from '../common/item-list.js';
import { idsOf, topicsThat } from './register.js';

/** Why these items cannot be: the first thing wrong with them. */
function refuseItems(state: State, items: readonly ItemDraft[]) {
  const problem = itemProblem(items, {
    body: (id) => state.bodies[id] !== undefined,
    person: (id) => isKnown(state, id),
    rule: (id) => ruleIn(state.charter, id) !== undefined,
    ballot: (id) => ballotFormIn(state.charter, id) !== undefined,
  });
  switch (problem?.problem) {
    case 'item-twice':
      return refuse('agenda.item-twice', { item: problem.item });
    case 'unknown-body':
      return refuse('agenda.unknown-body', { item: problem.item, body: problem.at });
    case 'unknown-rule':
      return refuse('agenda.unknown-rule', { item: problem.item, rule: problem.at });
    case 'unknown-ballot':
      return refuse('agenda.unknown-ballot', { item: problem.item, ballot: problem.at });
    case 'option-twice':
      return refuse('option.exists', { option: problem.at });
    case 'unknown-person':
      return refuse('agenda.unknown-person', { item: problem.item, person: problem.at });
    case undefined:
      return undefined;
  }
}

/** Items are about topics that were accepted. */
function refuseTopics({ topics: { topics: all } }: State, items: readonly ItemDraft[]) {
  for (const { item, topics } of items) {
    const topic = topics.find((id) => all.get(id)?.status !== 'accepted');
    if (topic !== undefined) return refuse('agenda.topic-not-accepted', { item, topic });
  }
  return undefined;
}

export const setAgenda = command({
  type: 'agenda.set',
  fields: z.strictObject({ items: z.array(itemDraft).check(z.minLength(1)) }),
  who: ['convener'],
  back: { by: { 'agenda.set': ['items'] }, until: 'agenda' },
  judge: (state, { fields: { items } }) =>
    refuseItems(state, items) ??
    refuseTopics(state, items) ??
    (since(state, 2) ? refuseLeftOut(state.charter, items) : undefined) ??
    admitted,
  changes(draft, { fields, by }) {
    // Set as often as needed until it is confirmed; the last one holds.
    draft.items = Object.fromEntries(fields.items.map((item) => [item.item, newItem(item, by)]));
    draft.topics.agendaSet = true;
  },
});

export const confirmAgenda = command({
  type: 'agenda.confirm',
  fields: z.strictObject({}),
  who: ['convener'],
  back: { by: { 'item.settle': [], 'item.split': [] }, until: 'voted' },
  may(state) {
    if (!state.topics.agendaSet) return refuse('agenda.empty', {});
    const placed = new Set(Object.values(state.items).flatMap((item) => item.topics));
    const left = idsOf(topicsThat(state, 'accepted')).filter((topic) => !placed.has(topic));
    return left.length > 0 ? refuse('topic.not-on-agenda', { topics: left }) : undefined;
  },
});

/** Everything declared here, by type. */
export const commands = byType(setAgenda, confirmAgenda);
