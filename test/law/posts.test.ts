// Elections to several posts in one vote: votes for a higher post pass down to the lower ones.
import { describe, expect, it } from 'vitest';
import { electionRule, electPosts, type PostsCount } from 'yishi/law';
import { problemsOf } from '../saying.js';

const rule = electionRule('villagers-committee');
if (!rule) throw new Error('the law of villagers’ committees is in the catalogue');

const count: PostsCount = {
  roll: 900,
  voting: 560,
  posts: [
    { post: '主任', seats: 1 },
    { post: '副主任', seats: 1 },
    { post: '委员', seats: 2 },
  ],
  candidates: [
    { candidate: '张', votes: [300, 150, 80] },
    { candidate: '王', votes: [180, 120, 110] },
    { candidate: '李', votes: [40, 60, 420] },
    { candidate: '陈', votes: [0, 0, 281] },
  ],
  counted: 'passed-down',
};
const of = (change: Partial<PostsCount> = {}) => electPosts(rule, { ...count, ...change });

describe('votes for a higher post', () => {
  it('count for the lower ones of whoever is not elected to it, who stands for no lower post once elected', () => {
    const { posts, open } = of();
    expect(open).toEqual([]);
    expect(posts.map(({ post, elected }) => [post, elected])).toEqual([
      ['主任', ['张']],
      ['副主任', ['王']],
      ['委员', ['李', '陈']],
    ]);
    expect(posts[1]?.candidates.map(({ candidate, votes }) => [candidate, votes])).toEqual([
      ['王', 300],
      ['李', 100],
    ]);
    expect(posts[2]?.candidates[0]).toMatchObject({ candidate: '李', votes: 520 });
  });

  it('stay where they are if each post is counted for itself', () => {
    const { posts } = of({ counted: 'separate' });
    expect(posts.map(({ elected }) => elected)).toEqual([['张'], [], ['李', '陈']]);
  });

  it('may bring more together than the ballots of one post hold, which is no error', () => {
    const vice = of().posts[1];
    expect([vice?.passedDown, vice?.candidates.reduce((sum, { votes }) => sum + votes, 0)]).toEqual([220, 400]);
    const many = of({
      posts: count.posts.slice(0, 2),
      candidates: [
        { candidate: '张', votes: [281, 0, 0] },
        { candidate: '王', votes: [279, 281, 0] },
        { candidate: '陈', votes: [0, 279, 0] },
      ],
    });
    expect(many.posts[1]?.elected).toEqual(['王']);
  });
});

describe('what cannot be', () => {
  it.each([
    ['more votes for one post than its ballots hold', [[300], [261]], 'elections.more-votes-than-fit'],
    ['more votes of one candidate for all posts than ballots', [[300, 261]], 'elections.more-votes-than-ballots'],
  ])('%s', (_what, votes, code) => {
    const candidates = votes.map((each, index) => ({ candidate: `c${index}`, votes: each }));
    expect(problemsOf(() => of({ candidates, posts: count.posts.slice(0, 2) })).map((one) => one.code)).toEqual([code]);
  });

  it('is not what stands at the line', () => {
    const candidates = [{ candidate: 'c', votes: [300, 260] }];
    expect(of({ candidates, posts: count.posts.slice(0, 2) }).posts[0]?.elected).toEqual(['c']);
  });
});

describe('a tie for a higher post', () => {
  it('leaves the lower posts open', () => {
    const tied = of({
      posts: [
        { post: '主任', seats: 1 },
        { post: '委员', seats: 1 },
      ],
      voting: 500,
      candidates: [
        { candidate: '张', votes: [250, 0] },
        { candidate: '王', votes: [250, 0] },
      ],
    });
    // Half is not more than half: nobody has the votes, so nobody is tied for the seat, and both run again.
    expect(tied.posts[0]?.outcome).toBe('run-off');
    expect(tied.open).toEqual([]);
    const seats = of({
      posts: [
        { post: '副主任', seats: 2 },
        { post: '委员', seats: 1 },
      ],
      candidates: ['a', 'b', 'c'].map((candidate) => ({ candidate, votes: [300, 0] })),
    });
    expect(seats.posts[0]?.tied).toEqual({ seats: 2, candidates: ['a', 'b', 'c'] });
    expect(seats.open).toEqual(['委员']);
  });
});
