// Made from zh-Hans/parts/vote/count.ts by `npm run zh-hant`: not to be edited.
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
import { jurisdiction } from '../../terms.js';
import { words } from '../../words.js';
import { choice } from './choice.js';
import { deemed, papers, reconciliation } from './reconciliation.js';

const LOCAL_PREVAILS = '；地方另有規定的，從其規定';

/** 規則、出處、法域、施行日期；公告之日不在施行期內的予以警示。 */
export function law(say: Say, pack: Pack): string[] {
  const found = lawOf(pack, say.names);
  const from = found === undefined ? '' : `，自${say.date(found.effective.from)}起施行`;
  const until = found?.effective.until === undefined ? '' : `，至${say.date(found.effective.until)}止`;
  const agreed = pack.jurisdiction === 'any';
  const rest = `${agreed ? '' : `${from}${until}`}${agreed || isLocal(pack) ? '' : LOCAL_PREVAILS}`;
  return [
    `表決規則：${found === undefined ? pack.id : say.text(found.title)}，出自${say.text(pack.source)}。適用法域：${jurisdiction(pack.jurisdiction)}${rest}。`,
    ...(pack.inForce ? [] : ['警示：公告之日該規則不在施行期內。']),
    ...(found?.reading === undefined ? [] : [`計票說明（非法律條文）：${say.text(found.reading)}`]),
  ];
}

/** 參與和同意兩組比例。 */
export function shares(say: Say, pack: Pick<Pack, 'id'>, { participation, consent, tie: tied }: Judgement): string[] {
  const found = lawOf(pack, say.names);
  return [
    participation.length === 0
      ? '參與：本規則不設參與比例。'
      : `參與${bases(basesOf(found?.participation))}：${checks(say, participation)}。`,
    // 選舉、擇一的，逐項另列。
    ...(consent.length === 0 ? [] : [`同意${bases(basesOf(found?.consent))}：${checks(say, consent)}。`]),
    ...tie({ tie: tied }),
    ...worked([...participation, ...consent]),
  ];
}

function recused(say: Say, item: ItemCount): string[] {
  if (item.recused.length === 0) return [];
  const who = `迴避：${say.people(item.recused)}（${item.recused.length}人）`;
  const left = say.measures(item.base);
  switch (recusalsCount(item, say.names)) {
    case 'left-out':
      return [`${who}，不計入基數，名冊${say.measures(say.names.vote?.roll ?? item.base)}，減為${left}。`];
    case 'kept':
      return [`${who}，仍計入基數，基數為${left}。`];
    case undefined:
      return [`${who}，基數為${left}。`];
  }
}

/** 票數相等：按規則怎麼辦。 */
function tie({ tie: found }: { tie: Judgement['tie'] | undefined }): string[] {
  if (!found) return [];
  if (found.by === 'pass') return ['贊成與反對票數相等，按規則視為通過。'];
  return [
    found.choice === undefined
      ? '贊成與反對票數相等，按規則由主持人投決定票。'
      : `贊成與反對票數相等，按規則由主持人投決定票：${words.choices[found.choice]}。`,
  ];
}

function outcome(item: ItemCount): string {
  const verdict = `結論：${words.outcomes[item.outcome]}`;
  if (item.outcome === 'not-formed') return `${verdict}。參與未達到規定比例，無論贊成多少，均不成立。`;
  return failedForConsent(item) ? `${verdict}。各項比例均已達到，但直接受影響人未全部書面同意。` : `${verdict}。`;
}

function counted(say: Say, pack: Pack, item: ItemCount): string[] {
  const { needed, missing } = item.affected;
  const invalid = isEmpty(item.invalid)
    ? ''
    : `；無效${say.measures(item.invalid)}（${invalidTookPart(item) ? '計入參與' : '不計入參與'}）`;
  return [
    item.choice
      ? `${say.item(item.item)}：作出選擇的${say.measures(item.for)}；都不選的${say.measures(item.against)}；棄權${say.measures(item.abstain)}${invalid}。`
      : `${say.item(item.item)}：贊成${say.measures(item.for)}；反對${say.measures(item.against)}；棄權${say.measures(item.abstain)}${invalid}。`,
    ...recused(say, item),
    ...deemed(say, item),
    ...(item.came === undefined
      ? []
      : [`到會：${say.measures(item.attending)}。【理解】法律未作規定，以舉手時在場的人為準，先前到過的不計。`]),
    ...shares(say, pack, item),
    ...choice(say, item),
    ...(needed === 0
      ? []
      : [
          `直接受影響人：須${needed}人各自書面同意，${missing.length === 0 ? '均已同意' : `尚缺${say.people(missing)}（${missing.length}人）`}。`,
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
      : [`${say.items(found.turned)}的結論與已公示的不同：原公示作廢，重新公示，異議期重新起算。`]),
    ...(supersedes === 0 ? [] : [`本次計票取代此前${supersedes}次計票，此前的計票仍保留在記錄中。`]),
  ];
}
