// The count with all its working, in English: votes, bases, shares, outcome, and the rule they rest on.
import type { Judgement } from '../../../../law/index.js';
import type { Count, ItemCount, Pack } from '../../../../parts/3-vote/words.js';
import type { Say } from '../../../say.js';
import {
  basesOf,
  failedForConsent,
  invalidTookPart,
  isEmpty,
  isLocal,
  lawOf,
  recusalsCount,
} from '../../../working.js';
import { bases, checks, worked } from '../../checks.js';
import { jurisdiction, many } from '../../terms.js';
import { words } from '../../words.js';
import { choice } from './choice.js';
import { deemed, papers, reconciliation } from './reconciliation.js';

const LOCAL_PREVAILS = '; where local rules ask for more, they prevail';

/** The rule, its source, jurisdiction and date; with a warning where it was not in force on the day of the notice. */
export function law(say: Say, pack: Pack): string[] {
  const found = lawOf(pack, say.names);
  const from = found === undefined ? '' : `, in force since ${say.date(found.effective.from)}`;
  const until = found?.effective.until === undefined ? '' : ` until ${say.date(found.effective.until)}`;
  const agreed = pack.jurisdiction === 'any';
  const rest = `${agreed ? '' : `${from}${until}`}${agreed || isLocal(pack) ? '' : LOCAL_PREVAILS}`;
  return [
    `Rule: ${found?.title.en ?? pack.id}. Source: ${pack.source.en}. Jurisdiction: ${jurisdiction(pack.jurisdiction)}${rest}.`,
    ...(pack.inForce ? [] : ['WARNING: this rule was not in force on the day of the notice.']),
    ...(found?.reading === undefined ? [] : [`A note on the count, which is no text of law: ${found.reading.en}`]),
  ];
}

/** The two groups of shares: who took part, and who agreed. */
export function shares(say: Say, pack: Pick<Pack, 'id'>, { participation, consent, tie: tied }: Judgement): string[] {
  const found = lawOf(pack, say.names);
  return [
    participation.length === 0
      ? 'Participation: this rule asks for none.'
      : `Participation${bases(basesOf(found?.participation))}: ${checks(participation)}.`,
    // Of a choice every option is held against it by itself.
    ...(consent.length === 0 ? [] : [`Consent${bases(basesOf(found?.consent))}: ${checks(consent)}.`]),
    ...tie({ tie: tied }),
    ...worked([...participation, ...consent]),
  ];
}

function recused(say: Say, item: ItemCount): string[] {
  if (item.recused.length === 0) return [];
  const who = `Recused: ${say.people(item.recused)} (${item.recused.length})`;
  const base = say.measures(item.base);
  switch (recusalsCount(item, say.names)) {
    case 'left-out':
      return [
        `${who}; taken out of the base, which is ${base} instead of the roll’s ${say.measures(say.names.vote?.roll ?? item.base)}.`,
      ];
    case 'kept':
      return [`${who}; kept in the base, which is ${base}.`];
    case undefined:
      return [`${who}; the base is ${base}.`];
  }
}

/** As many for as against, and what the rule makes of it. */
function tie({ tie: found }: { tie: Judgement['tie'] | undefined }): string[] {
  if (!found) return [];
  if (found.by === 'pass') return ['As many for as against: by the rule it passes.'];
  return [
    found.choice === undefined
      ? 'As many for as against: the rule leaves it to the chair.'
      : `As many for as against: the chair’s casting vote, by the rule, is ${words.choices[found.choice]}.`,
  ];
}

function outcome(item: ItemCount): string {
  const verdict = `Outcome: ${words.outcomes[item.outcome]}`;
  if (item.outcome === 'not-formed') return `${verdict}. Too few took part for a decision, whatever they answered.`;
  return failedForConsent(item)
    ? `${verdict}. Every share was met, but not everybody directly affected has consented.`
    : `${verdict}.`;
}

function counted(say: Say, pack: Pack, item: ItemCount): string[] {
  const { needed, missing } = item.affected;
  const invalid = isEmpty(item.invalid)
    ? ''
    : `; invalid ${say.measures(item.invalid)} (${invalidTookPart(item) ? 'counted as taking part' : 'not counted as taking part'})`;
  return [
    item.choice
      ? `${say.item(item.item)}: ${say.measures(item.for)} chose; ${say.measures(item.against)} wanted none; abstaining ${say.measures(item.abstain)}${invalid}.`
      : `${say.item(item.item)}: for ${say.measures(item.for)}; against ${say.measures(item.against)}; abstaining ${say.measures(item.abstain)}${invalid}.`,
    ...recused(say, item),
    ...deemed(say, item),
    ...(item.came === undefined
      ? []
      : [
          `Attending: ${say.measures(item.attending)}. READING (the law does not say): whoever was in the room when hands were raised, not whoever had come before.`,
        ]),
    ...shares(say, pack, item),
    ...choice(say, item),
    ...(needed === 0
      ? []
      : [
          `Directly affected: ${many(needed, 'person', 'persons')} must consent in writing; ${
            missing.length === 0 ? 'all have' : `missing: ${say.people(missing)} (${missing.length})`
          }.`,
        ]),
    outcome(item),
  ];
}

export function count(say: Say, found: Count): string[] {
  const { supersedes } = found;
  return [
    ...reconciliation(say, found),
    ...papers(found.papers),
    ...found.items.flatMap((item) => counted(say, found.pack, item)),
    ...law(say, found.pack),
    ...(found.turned === undefined
      ? []
      : [`${say.items(found.turned)}: not what was posted. The result is posted anew, and may be objected to anew.`]),
    ...(supersedes === 0 ? [] : [`This supersedes ${many(supersedes, 'earlier count')}, kept in the record.`]),
  ];
}
