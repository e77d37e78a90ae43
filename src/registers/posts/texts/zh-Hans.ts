// 双向进入、交叉任职的中文说法：每一条记事、每一句不予受理，和会议记录里的表。
import type { RegisterTexts, Say } from '../../texts.js';
import type { commands } from '../commands.js';
import type { Ground, Holding, PostsState, Refusals } from '../words.js';

const grounds: Readonly<Record<Ground, string>> = { elected: '选举产生', appointed: '委任', 'co-opted': '推举增补' };

const status: Readonly<Record<Holding['status'], string>> = { held: '在任', left: '已离任', removed: '已免职' };

type Brief = Pick<Holding, 'post' | 'body'>;

const post = ({ post: named, body }: Brief, say: Say): string => `${say.body(body)}${say.quote(named)}`;

const posts = (all: readonly Brief[], say: Say): string => say.list(all.map((one) => post(one, say)));

export const zhHans: RegisterTexts<typeof commands, Refusals, PostsState> = {
  title: '交叉任职',
  about: '谁在哪个组织任什么职、依据什么、任到何时，哪些任职互相冲突。',
  commands: {
    'post.take': '登记任职',
    'post.renew': '登记连任',
    'post.leave': '辞去职务',
    'post.remove': '免去任职',
    'post.relate': '申报近亲属',
    'post.unrelate': '更正近亲属申报',
  },
  facts: {
    'post.take': ({ fields, ...fact }, say) =>
      `${say.who(fact)}登记：${say.person(fields.person)}任${post(fields, say)}，${grounds[fields.ground]}${
        fields.consultation === undefined ? '' : `，见协商${say.quote(fields.consultation)}`
      }${fields.document === undefined ? '' : `，依据${say.quote(fields.document)}`}。`,
    'post.renew': ({ fields, ...fact }, say) =>
      `${say.who(fact)}登记${say.named('任职', fields.holding)}连任${
        fields.consultation === undefined ? '' : `，见协商${say.quote(fields.consultation)}`
      }，理由：${say.quote(fields.reason)}。`,
    'post.leave': ({ fields, ...fact }, say) =>
      `${say.who(fact)}辞去${say.named('任职', fields.holding)}，理由：${say.quote(fields.reason)}。`,
    'post.remove': ({ fields, ...fact }, say) =>
      `${say.who(fact)}免去${say.named('任职', fields.holding)}，理由：${say.quote(fields.reason)}。`,
    'post.relate': ({ fields, ...fact }, say) =>
      `${say.who(fact)}申报：${say.person(fields.person)}与${say.person(fields.relative)}是近亲属。`,
    'post.unrelate': ({ fields, ...fact }, say) =>
      `${say.who(fact)}更正：${say.person(fields.person)}与${say.person(fields.relative)}不是近亲属，理由：${say.quote(fields.reason)}。`,
  },
  findings: {
    'post.take': ({ until, warned, recused }, say) => [
      until === null ? '任期不限。' : `任期到${say.until(until)}。`,
      ...(warned.length > 0 ? [`同时任${posts(warned, say)}，议事规则提请注意。`] : []),
      ...(recused.length > 0 ? [`同时任${posts(recused, say)}，涉及对方事项时须回避。`] : []),
    ],
    'post.renew': ({ from, until }, say) => [`任期自${say.when(from)}至${say.until(until)}。`],
    'post.relate': ({ beside }, say) =>
      beside.map(
        ({ mine, theirs }) => `两人分任${post(mine, say)}和${post(theirs, say)}，按议事规则近亲属不得如此任职。`,
      ),
  },
  refusals: {
    'post.exists': ({ holding }, say) => `${say.named('任职', holding)}已经登记，请另取编号。`,
    'post.unknown': ({ holding }, say) => `没有${say.named('任职', holding)}，请核对编号。`,
    'post.over': ({ holding, status: now }, say) => `${say.named('任职', holding)}${status[now]}，请另行登记。`,
    'post.person-unknown': ({ person }, say) => `社区不认识${say.quote(person)}，请先登记此人。`,
    'post.body-unknown': ({ body }, say) => `没有${say.named('组织', body)}，请核对编号。`,
    'post.held': ({ person, ...held }, say) => `${say.person(person)}已任${post(held, say)}，无须再登记。`,
    'post.no-election': ({ post: named }, say) =>
      `没有写明${say.quote(named)}由哪次选举产生，请填协商编号，或另行选举的文件号。`,
    'post.collides': ({ person, other, otherBody, ...taking }, say) =>
      `${say.person(person)}现任${post({ post: other, body: otherBody }, say)}，按议事规则不得兼任${post(taking, say)}，请先辞去其一。`,
    'post.relative': ({ person, relative, ...held }, say) =>
      `${say.person(relative)}现任${post(held, say)}，是${say.person(person)}的近亲属，按议事规则两人不得如此任职。`,
    'post.itself': ({ person }, say) => `${say.person(person)}不能申报自己为近亲属，请写另一人。`,
    'post.related': ({ person, relative }, say) =>
      `${say.person(person)}与${say.person(relative)}的近亲属关系已经申报，无须再报。`,
    'post.unrelated': ({ person, relative }, say) =>
      `没有人申报过${say.person(person)}与${say.person(relative)}是近亲属，请核对姓名。`,
    'post.not-yours': ({ holding }, say) => `${say.named('任职', holding)}应由本人辞去；他人请办理免职。`,
  },
  columns: ['姓名', '职务', '组织', '产生方式', '任期至', '状态'],
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
  indicators: { held: '在任职务', people: '任职人数', across: '跨组织任职人数', elected: '选举产生的职务' },
};
