// Made from texts/zh-Hans.ts by `npm run zh-hant`: not to be edited.
import type { RegisterTexts, Say } from '../../texts.js';
import type { commands } from '../commands.js';
import type { Ground, Holding, PostsState, Refusals } from '../words.js';

const grounds: Readonly<Record<Ground, string>> = { elected: '選舉產生', appointed: '委任', 'co-opted': '推舉增補' };

const status: Readonly<Record<Holding['status'], string>> = { held: '在任', left: '已離任', removed: '已免職' };

type Brief = Pick<Holding, 'post' | 'body'>;

const post = ({ post: named, body }: Brief, say: Say): string => `${say.body(body)}${say.quote(named)}`;

const posts = (all: readonly Brief[], say: Say): string => say.list(all.map((one) => post(one, say)));

export const zhHant: RegisterTexts<typeof commands, Refusals, PostsState> = {
  title: '交叉任職',
  about: '誰在哪個組織任什麼職、依據什麼、任到何時，哪些任職互相沖突。',
  commands: {
    'post.take': '登記任職',
    'post.renew': '登記連任',
    'post.leave': '辭去職務',
    'post.remove': '免去任職',
    'post.relate': '申報近親屬',
    'post.unrelate': '更正近親屬申報',
  },
  facts: {
    'post.take': ({ fields, ...fact }, say) =>
      `${say.who(fact)}登記：${say.person(fields.person)}任${post(fields, say)}，${grounds[fields.ground]}${
        fields.consultation === undefined ? '' : `，見協商${say.quote(fields.consultation)}`
      }${fields.document === undefined ? '' : `，依據${say.quote(fields.document)}`}。`,
    'post.renew': ({ fields, ...fact }, say) =>
      `${say.who(fact)}登記${say.named('任職', fields.holding)}連任${
        fields.consultation === undefined ? '' : `，見協商${say.quote(fields.consultation)}`
      }，理由：${say.quote(fields.reason)}。`,
    'post.leave': ({ fields, ...fact }, say) =>
      `${say.who(fact)}辭去${say.named('任職', fields.holding)}，理由：${say.quote(fields.reason)}。`,
    'post.remove': ({ fields, ...fact }, say) =>
      `${say.who(fact)}免去${say.named('任職', fields.holding)}，理由：${say.quote(fields.reason)}。`,
    'post.relate': ({ fields, ...fact }, say) =>
      `${say.who(fact)}申報：${say.person(fields.person)}與${say.person(fields.relative)}是近親屬。`,
    'post.unrelate': ({ fields, ...fact }, say) =>
      `${say.who(fact)}更正：${say.person(fields.person)}與${say.person(fields.relative)}不是近親屬，理由：${say.quote(fields.reason)}。`,
  },
  findings: {
    'post.take': ({ until, warned, recused }, say) => [
      until === null ? '任期不限。' : `任期到${say.until(until)}。`,
      ...(warned.length > 0 ? [`同時任${posts(warned, say)}，議事規則提請注意。`] : []),
      ...(recused.length > 0 ? [`同時任${posts(recused, say)}，涉及對方事項時須迴避。`] : []),
    ],
    'post.renew': ({ from, until }, say) => [`任期自${say.when(from)}至${say.until(until)}。`],
    'post.relate': ({ beside }, say) =>
      beside.map(
        ({ mine, theirs }) => `兩人分任${post(mine, say)}和${post(theirs, say)}，按議事規則近親屬不得如此任職。`,
      ),
  },
  refusals: {
    'post.exists': ({ holding }, say) => `${say.named('任職', holding)}已經登記，請另取編號。`,
    'post.unknown': ({ holding }, say) => `沒有${say.named('任職', holding)}，請核對編號。`,
    'post.over': ({ holding, status: now }, say) => `${say.named('任職', holding)}${status[now]}，請另行登記。`,
    'post.person-unknown': ({ person }, say) => `社區不認識${say.quote(person)}，請先登記此人。`,
    'post.body-unknown': ({ body }, say) => `沒有${say.named('組織', body)}，請核對編號。`,
    'post.held': ({ person, ...held }, say) => `${say.person(person)}已任${post(held, say)}，無須再登記。`,
    'post.no-election': ({ post: named }, say) =>
      `沒有寫明${say.quote(named)}由哪次選舉產生，請填協商編號，或另行選舉的文件號。`,
    'post.collides': ({ person, other, otherBody, ...taking }, say) =>
      `${say.person(person)}現任${post({ post: other, body: otherBody }, say)}，按議事規則不得兼任${post(taking, say)}，請先辭去其一。`,
    'post.relative': ({ person, relative, ...held }, say) =>
      `${say.person(relative)}現任${post(held, say)}，是${say.person(person)}的近親屬，按議事規則兩人不得如此任職。`,
    'post.itself': ({ person }, say) => `${say.person(person)}不能申報自己為近親屬，請寫另一人。`,
    'post.related': ({ person, relative }, say) =>
      `${say.person(person)}與${say.person(relative)}的近親屬關係已經申報，無須再報。`,
    'post.unrelated': ({ person, relative }, say) =>
      `沒有人申報過${say.person(person)}與${say.person(relative)}是近親屬，請核對姓名。`,
    'post.not-yours': ({ holding }, say) => `${say.named('任職', holding)}應由本人辭去；他人請辦理免職。`,
  },
  columns: ['姓名', '職務', '組織', '產生方式', '任期至', '狀態'],
  rows: (state, say) =>
    [...state.posts.values()].map((one) => [
      say.person(one.person),
      say.quote(one.post),
      say.body(one.body),
      grounds[one.ground],
      one.until === undefined ? '' : say.until(one.until),
      status[one.status],
    ]),
  clocks: { 'post-term': '任期' },
  indicators: { held: '在任職務', people: '任職人數', across: '跨組織任職人數', elected: '選舉產生的職務' },
};
