// 认定：计票。逐项列明票数、基数、比例和结论，并注明所依据的规则。The count with all its working, in Chinese.
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

const LOCAL_PREVAILS = '；地方另有规定的，从其规定';

/** 规则、出处、法域、施行日期；公告之日不在施行期内的予以警示。 */
export function law(say: Say, pack: Pack): string[] {
  const found = lawOf(pack, say.names);
  const from = found === undefined ? '' : `，自${say.date(found.effective.from)}起施行`;
  const until = found?.effective.until === undefined ? '' : `，至${say.date(found.effective.until)}止`;
  const agreed = pack.jurisdiction === 'any';
  const rest = `${agreed ? '' : `${from}${until}`}${agreed || isLocal(pack) ? '' : LOCAL_PREVAILS}`;
  return [
    `表决规则：${found === undefined ? pack.id : say.text(found.title)}，出自${say.text(pack.source)}。适用法域：${jurisdiction(pack.jurisdiction)}${rest}。`,
    ...(pack.inForce ? [] : ['警示：公告之日该规则不在施行期内。']),
    ...(found?.reading === undefined ? [] : [`计票说明（非法律条文）：${say.text(found.reading)}`]),
  ];
}

/** 参与和同意两组比例。 */
export function shares(say: Say, pack: Pick<Pack, 'id'>, { participation, consent, tie: tied }: Judgement): string[] {
  const found = lawOf(pack, say.names);
  return [
    participation.length === 0
      ? '参与：本规则不设参与比例。'
      : `参与${bases(basesOf(found?.participation))}：${checks(say, participation)}。`,
    // 选举、择一的，逐项另列。
    ...(consent.length === 0 ? [] : [`同意${bases(basesOf(found?.consent))}：${checks(say, consent)}。`]),
    ...tie({ tie: tied }),
    ...worked([...participation, ...consent]),
  ];
}

function recused(say: Say, item: ItemCount): string[] {
  if (item.recused.length === 0) return [];
  const who = `回避：${say.people(item.recused)}（${item.recused.length}人）`;
  const left = say.measures(item.base);
  switch (recusalsCount(item, say.names)) {
    case 'left-out':
      return [`${who}，不计入基数，名册${say.measures(say.names.vote?.roll ?? item.base)}，减为${left}。`];
    case 'kept':
      return [`${who}，仍计入基数，基数为${left}。`];
    case undefined:
      return [`${who}，基数为${left}。`];
  }
}

/** 票数相等：按规则怎么办。 */
function tie({ tie: found }: { tie: Judgement['tie'] | undefined }): string[] {
  if (!found) return [];
  if (found.by === 'pass') return ['赞成与反对票数相等，按规则视为通过。'];
  return [
    found.choice === undefined
      ? '赞成与反对票数相等，按规则由主持人投决定票。'
      : `赞成与反对票数相等，按规则由主持人投决定票：${words.choices[found.choice]}。`,
  ];
}

function outcome(item: ItemCount): string {
  const verdict = `结论：${words.outcomes[item.outcome]}`;
  if (item.outcome === 'not-formed') return `${verdict}。参与未达到规定比例，无论赞成多少，均不成立。`;
  return failedForConsent(item) ? `${verdict}。各项比例均已达到，但直接受影响人未全部书面同意。` : `${verdict}。`;
}

function counted(say: Say, pack: Pack, item: ItemCount): string[] {
  const { needed, missing } = item.affected;
  const invalid = isEmpty(item.invalid)
    ? ''
    : `；无效${say.measures(item.invalid)}（${invalidTookPart(item) ? '计入参与' : '不计入参与'}）`;
  return [
    item.choice
      ? `${say.item(item.item)}：作出选择的${say.measures(item.for)}；都不选的${say.measures(item.against)}；弃权${say.measures(item.abstain)}${invalid}。`
      : `${say.item(item.item)}：赞成${say.measures(item.for)}；反对${say.measures(item.against)}；弃权${say.measures(item.abstain)}${invalid}。`,
    ...recused(say, item),
    ...deemed(say, item),
    ...(item.came === undefined
      ? []
      : [`到会：${say.measures(item.attending)}。【理解】法律未作规定，以举手时在场的人为准，先前到过的不计。`]),
    ...shares(say, pack, item),
    ...choice(say, item),
    ...(needed === 0
      ? []
      : [
          `直接受影响人：须${needed}人各自书面同意，${missing.length === 0 ? '均已同意' : `尚缺${say.people(missing)}（${missing.length}人）`}。`,
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
      : [`${say.items(found.turned)}的结论与已公示的不同：原公示作废，重新公示，异议期重新起算。`]),
    ...(supersedes === 0 ? [] : [`本次计票取代此前${supersedes}次计票，此前的计票仍保留在记录中。`]),
  ];
}
