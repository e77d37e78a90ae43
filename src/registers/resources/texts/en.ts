// What is said of resources, in English.
import type { RegisterTexts, Say } from '../../texts.js';
import type { commands } from '../commands.js';
import type { Refusals, ResourceStatus, ResourcesState } from '../words.js';

const status: Readonly<Record<ResourceStatus, string>> = { offered: 'on offer', withdrawn: 'withdrawn' };

const the = (resource: string, say: Say): string => `the resource ${say.thing('resources', resource)}`;

export const en: RegisterTexts<typeof commands, Refusals, ResourcesState> = {
  title: 'Resources',
  about: 'What people and units can lend a hand with, and what it is in use for.',
  commands: {
    'resource.offer': 'offer a resource',
    'resource.correct': 'correct a resource',
    'resource.engage': 'put a resource to use',
    'resource.release': 'release a resource from a use',
    'resource.withdraw': 'withdraw a resource',
    'resource.reopen': 'put a resource on offer again',
  },
  facts: {
    'resource.offer': (fact, say) =>
      `${say.who(fact)} put the resource ${say.quote(fact.fields.title)} of ${say.party(fact.finding.party)} on offer.`,
    'resource.correct': ({ fields, ...fact }, say) =>
      `${say.who(fact)} corrected ${the(fields.resource, say)}. Reason: ${say.quote(fields.reason)}.`,
    'resource.engage': ({ fields, ...fact }, say) =>
      `${say.who(fact)} put ${the(fields.resource, say)} to use for ${say.quote(fields.title)}${
        fields.towards ? `, towards ${say.thing(fields.towards.register, fields.towards.id)}` : ''
      }.`,
    'resource.release': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)} released ${the(finding.resource, say)} from ${say.named('use', fields.use)}${
        fields.reason === undefined ? '' : `: ${say.quote(fields.reason)}`
      }.`,
    'resource.withdraw': ({ fields, ...fact }, say) =>
      `${say.who(fact)} withdrew ${the(fields.resource, say)}. Reason: ${say.quote(fields.reason)}.`,
    'resource.reopen': ({ fields, ...fact }, say) =>
      `${say.who(fact)} put ${the(fields.resource, say)} on offer again. Reason: ${say.quote(fields.reason)}.`,
  },
  findings: {
    'resource.engage': ({ free }, _say, { fields }) => [`In use by this: ${fields.slots}. Still free: ${free}.`],
    'resource.release': ({ free, slots }) => [`Given back: ${slots}. Free now: ${free}.`],
  },
  refusals: {
    'resource.exists': ({ resource }, say) =>
      `The resource ${say.thing('resources', resource)} is on the list already. Use another id.`,
    'resource.unknown': ({ resource }, say) =>
      `There is no ${say.named('resource', resource)} on the list. Check its id.`,
    'resource.kind-unknown': ({ kind, known }, say) =>
      `The charter knows no kind of resource ${say.quote(kind)}. Use one of ${say.list(known.map(say.quote))}.`,
    'resource.party-unknown': ({ party }, say) =>
      `The community knows nobody under ${say.quote(party)}. Admit them first, or name somebody it knows.`,
    'resource.not-yours': ({ resource, party }, say) =>
      `The resource ${say.thing('resources', resource)} is of ${say.party(party)}. This is for them, the convener or the recorder to do.`,
    'resource.out-of-turn': ({ resource, status: now }, say) =>
      `The resource ${say.thing('resources', resource)} is ${status[now]}, and this cannot be done with it now.`,
    'resource.use-exists': ({ use }, say) => `The use ${say.quote(use)} is on the list already. Use another id.`,
    'resource.use-unknown': ({ use }, say) => `There is no use ${say.quote(use)} on the list. Check its id.`,
    'resource.released': ({ use }, say) => `The use ${say.quote(use)} is over already. There is nothing to release.`,
    'resource.purpose-unknown': ({ register, id }, say) =>
      `There is no ${say.quote(id)} in the register ${say.quote(say.register(register))}. Enter it there first, or leave it out.`,
    'resource.full': ({ resource, asked, free }, say) =>
      `Of the resource ${say.thing('resources', resource)} ${free} can still be used, and ${asked} were asked for. Ask for less, or release another use.`,
    'resource.engaged': ({ resource, engaged }, say) =>
      `The resource ${say.thing('resources', resource)} is still in use (${engaged}). Release it first.`,
    'resource.capacity-below': ({ resource, capacity, engaged }, say) =>
      `Of the resource ${say.thing('resources', resource)} ${engaged} are in use; it cannot be cut to ${capacity}. Release some first.`,
  },
  columns: ['Resource', 'Kind', 'Of', 'In use', 'Stands'],
  rows: (state, say) =>
    [...state.resources.values()].map((one) => [
      say.thing('resources', one.resource),
      one.kind ?? '',
      say.party(one.party),
      `${one.engaged}/${one.capacity}`,
      status[one.status],
    ]),
  indicators: {
    offered: 'resources on offer',
    parties: 'people and units that offer some',
    engaged: 'resources in use',
    uses: 'uses so far',
  },
};
