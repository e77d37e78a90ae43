// Where every ballot and paper went, who cast for whom, and what a reader is warned of, in English.
import type { Count, ItemCount, NoticeWarning, Reconciliation } from '../../../../parts/3-vote/words.js';
import type { Say } from '../../../say.js';
import { channel, daysUnknown, many } from '../../terms.js';
import { words } from '../../words.js';

const PRECEDENCE: Readonly<Record<Reconciliation['precedence'], string>> = {
  refuse: 'one ballot a head, later ones refused',
  'first-valid': 'the first valid ballot of a head counts',
  'last-valid': 'the last valid ballot of a head counts',
};

export function papers({ issued, returned, spoiled, outstanding, unnumbered, checked }: Count['papers']): string[] {
  if (issued === 0) return [];
  const inHand = checked ? ', as counted in hand too' : '';
  return [
    `Papers: ${issued} issued = ${returned} returned + ${spoiled} cancelled + ${outstanding} outstanding${inHand}.`,
    ...(unnumbered === 0
      ? []
      : [`Warning: ${many(unnumbered, 'paper ballot')} without the number of an issued paper.`]),
  ];
}

/** What there is none of is not mentioned. */
const some = (ballots: number, how: string): string => (ballots === 0 ? '' : ` + ${ballots} ${how}`);

export function reconciliation(say: Say, { late, roll, items, reconciliation: found }: Count): string[] {
  const {
    received,
    counted,
    superseded,
    struck,
    invalid,
    precedence,
    channels,
    hands,
    silent,
    proxies,
    coOwners,
    delegates,
  } = found;
  const ways = Object.entries(channels)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(
      ([id, { counted: in_, superseded: out }]) =>
        `${channel(id)} ${in_}${out === 0 ? '' : ` (and ${out} superseded)`}`,
    );
  if (received === 0 && hands > 0) {
    const there = Math.max(hands, ...items.map(({ attending }) => attending.heads));
    return [
      `By hands or without names: ${there} attending, ${hands} counted, ${Math.max(0, roll.heads - there)} not there.`,
    ];
  }
  const added = late === 0 ? '' : ` (${late} of them entered after the close)`;
  return [
    `Ballots returned: ${received}, of which ${counted} valid${added}${some(superseded, 'superseded')}${some(struck, 'struck out')} and ${invalid} invalid${hands === 0 ? '' : `; besides ${hands} by hands or without names`}; nothing from ${silent} on the roll. Precedence: ${PRECEDENCE[precedence]}.`,
    ...(ways.length === 0 ? [] : [`By channel: ${ways.join(', ')}.`]),
    ...(proxies.length === 0
      ? []
      : [`Cast by proxy: ${proxies.map(({ from, by }) => `${say.person(by)} for ${say.person(from)}`).join('; ')}.`]),
    ...(delegates ?? []).map(
      ({ by, body, figures }) =>
        `${say.person(by)} carried the vote of ${say.body(body)}: ${Object.entries(figures)
          .map(
            ([item, votes]) =>
              `${say.item(item)} ${votes.for} for, ${votes.against} against, ${votes.abstain} abstaining`,
          )
          .join('; ')}.`,
    ),
    ...(coOwners.length === 0
      ? []
      : [
          `Cast by a co-owner: ${coOwners.map(({ for: head, by }) => `${say.person(by)} for the units of ${say.person(head)}`).join('; ')}.`,
        ]),
  ];
}

export function deemed(say: Say, { deemed: found, outcome }: ItemCount): string[] {
  if (!found) return [];
  const { answer, added, asked, without } = found;
  if (answer === null)
    return [
      asked === undefined
        ? 'Those who were told and did not vote are counted with nobody: no answer has a majority.'
        : `Nobody is counted with the majority: no answer has one. ${say.measures(asked)} asked for it on the ballot and take part.`,
    ];
  const who =
    asked === undefined
      ? 'though they did not vote'
      : asked.heads === added.heads
        ? 'as the ballot asks'
        : `${say.measures(asked)} as the ballot asks, and those who were told and did not vote, in all`;
  return [
    `Counted with the majority ${who}: ${say.measures(added)}, as ${words.choices[answer]}. Without them: ${words.outcomes[without]}${without === outcome ? '' : ', so they decide'}. Whether this stands beside art. 278 of the Civil Code is disputed.`,
  ];
}

export function warning(say: Say, one: NoticeWarning): string {
  switch (one.code) {
    case 'calendar':
      return daysUnknown(say, one);
    case 'recusal-idle':
      return `${say.people(one.persons)} ${one.persons.length === 1 ? 'is' : 'are'} recused from ${say.item(one.item)} and ${one.persons.length === 1 ? 'votes' : 'vote'} here all the same: by these rules the recusal does not reach this body.`;
    case 'not-in-force':
      return `this rule was not in force on the day of the notice, ${say.date(one.day)}.`;
    case 'no-against':
      return 'the ballot offers no answer against, though the statute asks who agrees.';
    case 'no-seats':
      return `${say.items(one.items)} are elections, each voted on for or against: every one of them may pass. Hold them as one item with a ballot form that has seats.`;
    case 'notice-short':
      return `${many(one.days, 'day')} of notice; the statute asks for ${one.least}.`;
    case 'proxies-over':
      return one.most === 0
        ? 'the statute lets nobody vote by proxy; none will be admitted.'
        : `the statute lets one proxy stand for ${one.most} at most, and so many will be admitted, not ${one.proxies}.`;
  }
}
