// 资源清单: whose a resource is stands on the list, and never more of one is in use than there is.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CommunityGiven, inCommunity, staff } from 'yishi/testing';

const { convener, recorder, executor } = staff;
const given = inCommunity({ needs: {}, resources: { kinds: ['筹智', '筹资', '筹治', '筹心'] } })
  .when('resource.offer', { resource: 'desks', title: '三张书桌', kind: '筹资', capacity: 3 }, 'r1')
  .then();

const engage = (use: string, slots: number) => ({ resource: 'desks', use, title: '假期托管', slots });

describe('a resource', () => {
  it('is offered once, of a kind the charter knows, by somebody it knows', () => {
    const offer = { resource: 'r9', title: '场地' };
    given.when('resource.offer', { ...offer, resource: 'desks' }, 'r2').refused('resource.exists');
    given.when('resource.offer', { ...offer, kind: '筹粮' }, 'r2').refused('resource.kind-unknown');
    given.when('resource.offer', { ...offer, party: 'nobody' }, recorder).refused('resource.party-unknown');
    given.when('resource.offer', { ...offer, kind: '筹心' }, 'r2').then({ finding: { party: 'r2' } });
  });

  it('of a body is offered by its members, the convener or the recorder', () => {
    const offer = { resource: 'hall', title: '会议室', party: 'party-branch' };
    given.when('resource.offer', offer, 'r2').refused('resource.not-yours', { party: 'party-branch' });
    given.when('resource.offer', offer, recorder).then();
    given
      .when('roll.enter', { body: 'party-branch', members: [{ person: 'r2' }] }, convener)
      .then()
      .when('resource.offer', offer, 'r2')
      .then({ finding: { party: 'party-branch' } });
  });

  it('is used up to its capacity and no further, and free again once released', () => {
    given
      .when('resource.engage', engage('u1', 4), executor)
      .refused('resource.full', { asked: 4, free: 3 })
      .when('resource.engage', engage('u1', 3), executor)
      .then({ finding: { free: 0 } })
      .when('resource.engage', engage('u1', 1), executor)
      .refused('resource.use-exists')
      .when('resource.engage', engage('u2', 1), executor)
      .refused('resource.full', { free: 0 })
      .when('resource.release', { use: 'u1' }, 'r2')
      .refused('resource.not-yours')
      .when('resource.release', { use: 'u1' }, executor)
      .then({ finding: { free: 3 } })
      .when('resource.release', { use: 'u1' }, executor)
      .refused('resource.released')
      .when('resource.release', { use: 'u7' }, executor)
      .refused('resource.use-unknown');
  });

  it('goes towards something that stands in a register the community uses', () => {
    const towards = (register: string) => ({ ...engage('u1', 1), towards: { register, id: 'lamp' } });
    for (const register of ['needs', 'nothing', 'people'])
      given.when('resource.engage', towards(register), convener).refused('resource.purpose-unknown', { id: 'lamp' });
    given
      .when('need.post', { need: 'lamp', title: '路灯' }, 'r1')
      .then()
      .when('resource.engage', towards('needs'), convener)
      .then();
  });

  it('is neither withdrawn nor cut below what is in use', () => {
    const cut = (capacity: number) => ({ resource: 'desks', capacity, reason: '一张坏了' });
    given
      .when('resource.engage', engage('u1', 2), convener)
      .then()
      .when('resource.withdraw', { resource: 'desks', reason: '搬家' }, 'r1')
      .refused('resource.engaged', { engaged: 2 })
      .when('resource.correct', cut(1), 'r1')
      .refused('resource.capacity-below', { capacity: 1, engaged: 2 })
      .when('resource.correct', cut(2), 'r2')
      .refused('resource.not-yours')
      .when('resource.correct', cut(2), 'r1')
      .then()
      .when('resource.engage', engage('u2', 1), convener)
      .refused('resource.full', { free: 0 })
      .when('community.close', { reason: '换届' }, convener)
      .refused('community.unfinished', { register: 'resources', open: ['u1'] });
  });

  it('that is withdrawn is out of use until it is offered again', () => {
    given
      .when('resource.reopen', { resource: 'desks', reason: '误填' }, 'r1')
      .refused('resource.out-of-turn', { status: 'offered' })
      .when('resource.withdraw', { resource: 'desks', reason: '搬家' }, 'r1')
      .then()
      .when('resource.engage', engage('u1', 1), convener)
      .refused('resource.out-of-turn', { status: 'withdrawn' })
      .when('resource.withdraw', { resource: 'desks', reason: '搬家' }, 'r1')
      .refused('resource.out-of-turn')
      .when('resource.reopen', { resource: 'desks', reason: '没搬成' }, 'r1')
      .then()
      .when('resource.engage', engage('u1', 1), convener)
      .then();
  });

  it('is counted in whole numbers from one up', () => {
    for (const slots of [0, -1, 1.5, 1e12])
      given.when('resource.engage', engage('u1', slots), convener).refused('malformed');
    given.when('resource.engage', { ...engage('u1', 1), resource: 'x' }, convener).refused('resource.unknown');
  });
});

it('never has more in use than there is, whatever is asked', () => {
  const step = fc.record({ use: fc.constantFrom('a', 'b', 'c', 'd'), slots: fc.integer({ min: 1, max: 3 }) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let at: CommunityGiven = given;
      for (const { use, slots } of steps) {
        const asked =
          at.state.resourceUses.get(use)?.status === 'engaged'
            ? at.when('resource.release', { use }, convener)
            : at.when('resource.engage', engage(use, slots), convener);
        if (!asked.refusal) at = asked.then();
        const desks = at.state.resources.get('desks');
        const inUse = [...at.state.resourceUses.values()]
          .filter(({ status }) => status === 'engaged')
          .reduce((sum, one) => sum + one.slots, 0);
        expect(desks?.engaged).toBe(inUse);
        expect(inUse).toBeLessThanOrEqual(3);
      }
    }),
    { numRuns: 40 },
  );
});
