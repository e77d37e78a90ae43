// THE PAGE. The whole procedure (三段六步): six steps in their order, every way out and every way back.
// What a step accepts, and by which rules, stands in its own folder; here it is only where each way leads.
//
//   topics 议题征集 → deliberation 议事协商 → vote 民主表决 → conversion 项目转化 → implementation 组织实施 → evaluation 评估
//
import { topics } from '../parts/1-topics/chart.js';
import { deliberation } from '../parts/2-deliberation/chart.js';
import { vote } from '../parts/3-vote/chart.js';
import { conversion } from '../parts/4-conversion/chart.js';
import { implementation } from '../parts/5-implementation/chart.js';
import { evaluation } from '../parts/6-evaluation/chart.js';
import { consultation } from '../parts/all.js';
import { obeys, procedure } from '../parts/chart.js';
import * as slips from '../parts/common/corrections.js';
import * as items from '../parts/common/items.js';
import * as offices from '../parts/common/offices.js';
import * as people from '../parts/common/people.js';
import * as mandates from '../parts/mandates/commands.js';
import { comeBack, enter, enterStep } from './enter.js';
import { initialState } from './initial.js';

/** The way out a step ended with. */
const by = (output: string) => ({
  guard: ({ event }: { event: unknown }) =>
    typeof event === 'object' && event !== null && 'output' in event && event.output === output,
});

/** What can be said in every step, and after the end. */
const anytime = {
  'note.add': obeys(items.note),
  'entry.correct': obeys(slips.correctEntry),
  'person.erase': obeys(people.erase),
  'entry.redact': obeys(people.redact),
  'office.appoint': obeys(offices.appoint),
  'office.hand-over': obeys(offices.handOver),
  'office.relieve': obeys(offices.relieve),
} as const;

/** The ends are not final states: an authority or a court may annul what was decided long after it ended. */
const ended = {
  on: { 'consultation.annul': { ...obeys(consultation['consultation.annul']), target: 'annulled' } },
} as const;

export const machine = procedure.createMachine({
  id: 'consultation',
  context: ({ input }) => initialState(input.id),
  initial: 'unopened',
  on: anytime,
  states: {
    unopened: {
      on: {
        'consultation.open': [
          {
            ...obeys(consultation['consultation.open'], (draft) => enterStep(draft, 'deliberation')),
            target: 'open.deliberation',
            guard: ({ event }) => event.finding.begins === 'deliberation',
          },
          {
            ...obeys(consultation['consultation.open'], (draft) => enterStep(draft, 'vote')),
            target: 'open.vote',
            guard: ({ event }) => event.finding.begins === 'vote',
          },
          { ...obeys(consultation['consultation.open'], (draft) => enterStep(draft, 'topics')), target: 'open.topics' },
        ],
      },
    },

    open: {
      initial: 'topics',
      on: {
        'consultation.suspend': { ...obeys(consultation['consultation.suspend']), target: 'suspended' },
        'consultation.withdraw': { ...obeys(consultation['consultation.withdraw']), target: 'closed.withdrawn' },
        'consultation.annul': { ...obeys(consultation['consultation.annul']), target: 'closed.annulled' },
        'deadline.pass': obeys(consultation['deadline.pass']),
        'person.admit': obeys(people.admit),
        'roll.enter': obeys(people.enterRoll),
        'mandate.give': obeys(mandates.give),
        'mandate.end': obeys(mandates.end),
        'charter.amend': obeys(consultation['charter.amend']),
        'item.settle': obeys(items.settleItem),
        'item.split': obeys(items.splitItem),
        'item.reopen': obeys(slips.reopenItem),
        'person.correct': obeys(slips.correctPerson),
      },
      states: {
        topics: {
          ...topics,
          onDone: [
            { ...by('nothing'), target: '#consultation.closed.nothing-adopted' },
            { target: 'deliberation', actions: enter('deliberation') },
          ],
        },
        deliberation: {
          ...deliberation,
          onDone: [
            { ...by('vote'), target: 'vote', actions: enter('vote') },
            { ...by('conversion'), target: 'conversion', actions: enter('conversion') },
            { ...by('adopted'), target: '#consultation.closed.adopted' },
            { ...by('referred'), target: '#consultation.closed.referred' },
            { target: '#consultation.closed.shelved' },
          ],
        },
        vote: {
          ...vote,
          onDone: [
            { ...by('conversion'), target: 'conversion', actions: enter('conversion') },
            { ...by('adopted'), target: '#consultation.closed.adopted' },
            { ...by('deliberation'), target: 'deliberation', actions: comeBack('deliberation') },
            { ...by('not-formed'), target: '#consultation.closed.not-formed' },
            { target: '#consultation.closed.not-adopted' },
          ],
        },
        conversion: {
          ...conversion,
          onDone: [
            { ...by('approved'), target: 'implementation', actions: enter('implementation') },
            { ...by('back'), target: 'deliberation', actions: comeBack('deliberation') },
            { ...by('adopted'), target: '#consultation.closed.adopted' },
            { target: '#consultation.closed.not-converted' },
          ],
        },
        implementation: {
          ...implementation,
          onDone: [
            { ...by('back-to-deliberation'), target: 'deliberation', actions: comeBack('deliberation') },
            { ...by('back-to-vote'), target: 'vote', actions: comeBack('vote') },
            { target: 'evaluation', actions: enter('evaluation') },
          ],
        },
        evaluation: {
          ...evaluation,
          onDone: [
            { ...by('rectify'), target: 'implementation', actions: enter('implementation') },
            { ...by('redeliberate'), target: 'deliberation', actions: comeBack('deliberation') },
            { target: '#consultation.closed.done' },
          ],
        },
        /** Back to exactly where it was. */
        resumed: { type: 'history', history: 'deep' },
      },
    },

    suspended: {
      on: {
        'consultation.resume': { ...obeys(consultation['consultation.resume']), target: 'open.resumed' },
        'consultation.withdraw': { ...obeys(consultation['consultation.withdraw']), target: 'closed.withdrawn' },
        'consultation.annul': { ...obeys(consultation['consultation.annul']), target: 'closed.annulled' },
      },
    },

    closed: {
      initial: 'done',
      states: {
        done: ended,
        adopted: ended,
        'nothing-adopted': ended,
        'not-adopted': ended,
        'not-formed': ended,
        'not-converted': ended,
        shelved: ended,
        referred: ended,
        withdrawn: ended,
        annulled: {},
      },
    },
  },
});

export type Machine = typeof machine;
