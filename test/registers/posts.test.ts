// 双向进入、交叉任职: what one hand may hold, what relatives may hold between them, and where somebody is recused.
import { describe, expect, it } from 'vitest';
import { figuresOf, registers } from 'yishi/community';
import { type CommunityGiven, inCommunity, plus, staff } from 'yishi/testing';

const { convener, recorder } = staff;

const council = { body: 'council' };
const branch = { kind: 'party-branch' };
const rules = (effect: 'refuse' | 'warn' | 'recuse') =>
  inCommunity({ posts: { collisions: [{ between: [council, branch], effect }], relatives: [[council, council]] } });
type Taking = { holding?: string; person?: string; post?: string; body?: string; days?: number };
const take = (given: CommunityGiven, fields: Taking = {}) =>
  given.when(
    'post.take',
    { holding: 'h1', person: 'r1', post: '委员', body: 'council', ground: 'appointed', ...fields },
    convener,
  );
const across = { holding: 'h2', post: '书记', body: 'party-branch' };

describe('posts', () => {
  it('collide as the charter says: refused, warned of, or recusing the holder both ways', () => {
    take(take(rules('refuse')).then(), across).refused('post.collides', { other: '委员', otherBody: 'council' });
    take(take(rules('warn')).then(), across).then({
      finding: { warned: [{ post: '委员', body: 'council' }], recused: [] },
    });
    const both = take(take(rules('recuse')).then(), across).then({
      finding: { warned: [], recused: [{ post: '委员', body: 'council' }] },
    });
    const told = (given: CommunityGiven, person: string) =>
      registers.posts.told?.(given.state as never, { person, insider: true });
    expect(told(both, 'r1')).toMatchObject({
      recusedIn: [
        { body: 'council', of: 'party-branch' },
        { body: 'party-branch', of: 'council' },
      ],
    });
    expect(told(both, 'r2')).toMatchObject({ recusedIn: [] });
    const left = both.when('post.leave', { holding: 'h2', reason: '调动' }, 'r1').then();
    expect(told(left, 'r1')).toMatchObject({ recusedIn: [] });
    // What was left collides with nothing.
    const free = take(rules('refuse')).then().when('post.leave', { holding: 'h1', reason: 'x' }, 'r1').then();
    take(free, across).then();
  });

  it('are not for close relatives together, whoever declared it', () => {
    const related = rules('warn')
      .when('post.relate', { person: 'r2', relative: 'r1' }, 'r2')
      .then({ finding: { beside: [] } });
    const first = take(related).then();
    take(first, { holding: 'h3', person: 'r2' }).refused('post.relative', { relative: 'r1', body: 'council' });
    take(first, { holding: 'h3', person: 'r3' }).then();
    first.when('post.relate', { person: 'r1', relative: 'r2' }, 'r1').refused('post.related');
    first.when('post.relate', { person: 'r1', relative: 'r1' }, 'r1').refused('post.itself');
    first.when('post.relate', { person: 'r1', relative: 'x' }, 'r1').refused('post.person-unknown', { person: 'x' });
    first.when('post.unrelate', { person: 'r1', relative: 'r3', reason: 'x' }, recorder).refused('post.unrelated');
    const unrelated = first.when('post.unrelate', { person: 'r1', relative: 'r2', reason: '同名' }, recorder).then();
    take(unrelated, { holding: 'h3', person: 'r2' }).then();
    const together = take(take(rules('warn')).then(), { holding: 'h3', person: 'r2' }).then();
    together.when('post.relate', { person: 'r1', relative: 'r2' }, 'r1').then({
      finding: { beside: [{ mine: { post: '委员', body: 'council' }, theirs: { post: '委员', body: 'council' } }] },
    });
  });

  it('by election come with the consultation that elected them, or a document', () => {
    const elect = (more: object) =>
      rules('warn').when(
        'post.take',
        { holding: 'h1', person: 'r1', post: '红色管家', body: 'council', ground: 'elected', ...more },
        convener,
      );
    elect({}).refused('post.no-election', { post: '红色管家' });
    elect({ document: '选举公告1号' }).then();
    const elected = elect({ consultation: 'c1', item: 'stewards', days: 30 }).then();
    elected.when('post.renew', { holding: 'h1', days: 30, reason: 'x' }, convener).refused('post.no-election');
  });

  it('have terms: what is over is owed, and renewed from its end, or from now where that is past', () => {
    const held = take(rules('warn'), { days: 30 }).then();
    const until = held.state.posts.get('h1')?.until ?? '';
    const renew = (given: CommunityGiven) =>
      given.when('post.renew', { holding: 'h1', days: 30, reason: '连任' }, convener);
    renew(held).then({ finding: { from: until } });
    const late = held.until(until).when('note.add', { text: 'x' }, recorder).then();
    expect(Object.keys(late.state.overdue)).toEqual(['post:h1']);
    const again = renew(late).then({ finding: { from: plus(late.now, { minutes: 1 }) } });
    expect(again.state.overdue).toEqual({});
    const suspended = held
      .when('community.suspend', { reason: 'x' }, convener)
      .then()
      .later({ days: 5 })
      .when('community.resume', {}, convener)
      .then();
    expect(suspended.state.posts.get('h1')?.until).toBe(suspended.state.deadlines['post:h1']?.due);
  });

  it('are entered once, for people and bodies there are, and left by whoever holds them', () => {
    const held = take(rules('warn')).then();
    take(held, { person: 'r2' }).refused('post.exists');
    take(held, { holding: 'h9' }).refused('post.held', { post: '委员', body: 'council' });
    take(rules('warn'), { person: 'x' }).refused('post.person-unknown');
    take(rules('warn'), { body: 'x' }).refused('post.body-unknown');
    held.when('post.leave', { holding: 'h1', reason: 'x' }, 'r2').refused('post.not-yours');
    held.when('post.leave', { holding: 'x', reason: 'x' }, 'r1').refused('post.unknown');
    const gone = held.when('post.remove', { holding: 'h1', reason: '登记有误' }, convener).then();
    gone.when('post.leave', { holding: 'h1', reason: 'x' }, 'r1').refused('post.over', { status: 'removed' });
    expect(figuresOf(gone.state, 'posts')).toMatchObject({ held: 0, people: 0 });
  });
});
