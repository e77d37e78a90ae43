// 需求清单: what residents need stays on the list until it is answered.
import { describe, it } from 'vitest';
import { inCommunity, staff } from 'yishi/testing';

const { convener, recorder } = staff;
const lamp = { need: 'lamp', title: '后巷没有路灯' };
const given = inCommunity({ needs: { kinds: ['照明'], channels: ['坝坝会'] } })
  .when('need.post', lamp, 'r1')
  .then();

describe('a need', () => {
  it('is posted once, of a kind and by a channel the charter knows', () => {
    given.when('need.post', lamp, 'r2').refused('need.exists', { need: 'lamp' });
    given
      .when('need.post', { ...lamp, need: 'n2', kind: '停车' }, 'r2')
      .refused('need.kind-unknown', { known: ['照明'] });
    given.when('need.post', { ...lamp, need: 'n2', channel: '微信' }, 'r2').refused('need.channel-unknown');
    given.when('need.post', { ...lamp, need: 'n2', kind: '照明', channel: '坝坝会' }, 'r2').then();
  });

  it('is merged into another that is open, and never into itself', () => {
    given.when('need.merge', { need: 'lamp', into: 'lamp', reply: '同一件' }, recorder).refused('need.itself');
    given
      .when('need.merge', { need: 'lamp', into: 'n9', reply: '同一件' }, recorder)
      .refused('need.unknown', { need: 'n9' });
    given
      .when('need.post', { need: 'n2', title: '巷子太黑' }, 'r2')
      .then()
      .when('need.merge', { need: 'n2', into: 'lamp', reply: '同一件' }, recorder)
      .then()
      .when('need.merge', { need: 'lamp', into: 'n2', reply: '同一件' }, recorder)
      .refused('need.closed', { need: 'n2', status: 'declined' });
  });

  it('keeps the community open until it is answered', () => {
    given
      .when('community.close', { reason: '换届' }, convener)
      .refused('community.unfinished', { register: 'needs', count: 1 });
    given
      .when('need.meet', { need: 'lamp', reply: '已装六盏' }, convener)
      .then()
      .when('community.close', { reason: '换届' }, convener)
      .then({ place: 'closed' });
  });
});

it('a register the charter has no use for is not kept', () => {
  inCommunity({}).when('need.post', lamp, 'r1').refused('register.unused', { register: 'needs' });
});
