// The charters beyond the founding articles: what each takes from a statute or a published practice, and that it says what is ours.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  association,
  charters,
  citizensPanel,
  condominium,
  consentCircle,
  fourDeliberations,
  leavesOut,
  liftRetrofit,
  ownersAssembly,
  participatoryBudget,
  residentsAssembly,
  shaoxingQuickTrack,
  shaoxingSixSteps,
  villagersAssembly,
} from 'yishi/charters';
import { decisionRules } from 'yishi/law';
import { method } from 'yishi/methods';
import { readScript, readYaml } from 'yishi/script';
import { drawPanel, type Quota, readPool } from 'yishi/sortition';

const law = (id: string) => decisionRules().find((rule) => rule.id === id);

it.each(charters().map((one) => [one.id, one] as const))(
  '%s says that what its source does not fix is ours',
  (_id, one) => {
    expect(one.source.zh).toMatch(/拟定|构造/);
    expect(one.source.en).toMatch(/[Cc]onstructed/);
  },
);

describe('by statute', () => {
  it('owners are told as long before as the rules of the owners ask', () => {
    expect(ownersAssembly.vote.noticeDays).toBe(law('civil-code-278-ordinary')?.noticeDays);
    expect(liftRetrofit.vote.noticeDays).toBe(law('civil-code-278-special')?.noticeDays);
  });

  it.each([residentsAssembly, villagersAssembly])(
    '$id: ten days of notice, fifteen of publication, study first',
    (one) => {
      expect(one.vote).toMatchObject({ noticeDays: 10, postingDays: 15 });
      expect(one.topics.study).toMatchObject({ body: 'party-branch' });
      // The articles count those who attend.
      expect(one.vote.proxies.allowed).toBe(false);
    },
  );

  it('a Party members’ meeting publishes nothing, the villagers’ resolution hangs fifteen days', () => {
    expect(fourDeliberations.vote.bodies['party-members']?.postingDays).toBe(0);
    expect(fourDeliberations.vote.postingDays).toBe(15);
  });

  it('a lift waits for every written objection', () => {
    expect(liftRetrofit.vote.objections.blocking).toBe(true);
    expect(ownersAssembly.vote.objections.blocking).toBe(false);
    expect(liftRetrofit.conversion).toMatchObject({
      sources: ['residents', 'community', 'government', 'enterprise'],
      mustBeFunded: true,
    });
  });
});

describe('by published practice', () => {
  it('Shaoxing answers in five working days, or in 48 hours without a vote', () => {
    expect(shaoxingSixSteps.topics.response).toEqual({ working: 5 });
    expect(shaoxingQuickTrack.topics.response).toEqual({ hours: 48 });
    expect(leavesOut(shaoxingQuickTrack, 'vote')).toBe(true);
    const names = shaoxingSixSteps.phases.flatMap(({ title }) => title.zh.split('、'));
    expect(names).toEqual(
      expect.arrayContaining(['议题采集', '分类定级', '组建议事组', '形式选择', '协商实施', '结果公示']),
    );
  });

  it('two thirds of the votes cast close a debate, which goes before main motions and amendments', () => {
    const { rules, precedence } = association.deliberation.motions;
    expect(association.rules?.find(({ id }) => id === rules?.['close-debate'])).toMatchObject({
      consent: [{ base: 'for-and-against', threshold: { num: 2, den: 3, strict: false } }],
    });
    expect(precedence).toEqual(['main', 'amend', 'close-debate', 'shelve', 'adjourn']);
  });

  it('a circle has no vote and bears no objection', () => {
    expect(leavesOut(consentCircle, 'vote')).toBe(true);
    expect(consentCircle.deliberation.consensusMaxObjections).toBe(0);
  });

  it('a budget is counted by a method there is', () => {
    const { method: id = '' } = participatoryBudget.vote.ballots?.['budget'] ?? {};
    expect(method(id)?.elects).toBe('projects');
  });

  it('a condominium is of no country, and asks for less at its second call', () => {
    expect(condominium).toMatchObject({ jurisdiction: 'any', calendar: 'none' });
    expect(condominium.rules?.every(({ jurisdiction }) => jurisdiction === 'any')).toBe(true);
    expect(condominium.rules?.[0]?.secondCall?.participation).toMatchObject([{ threshold: { num: 1, den: 3 } }]);
  });
});

describe('the panel of the example', () => {
  const file = (path: string): string => readFileSync(new URL(`../../examples/${path}`, import.meta.url), 'utf8');

  it('is the one that the draw its script names seats', async () => {
    const text = file('meetings/citizens-panel.yaml');
    const [, seed = ''] = /--seed '([^']+)'/.exec(text) ?? [];
    const [, seats = ''] = /--seats (\d+)/.exec(text) ?? [];
    const { rolls } = await readScript(text, { file: 'citizens-panel.yaml' });
    const entered = rolls.flatMap(({ members }) => members.map(({ person }) => person));
    expect(entered).toEqual(drawnFrom(seed, Number(seats)));
    expect(citizensPanel.deliberation.body).toBe(rolls[0]?.body);
  });

  /** The quotas as they are written: a number means exactly so many. */
  const quotas = (seats: number) => {
    const written = readYaml(file('sortition/quotas.yaml'), 'quotas.yaml').data as Record<
      string,
      Record<string, number | Partial<Quota>>
    >;
    const quotaOf = (quota: number | Partial<Quota>): Quota =>
      typeof quota === 'number' ? { min: quota, max: quota } : { min: 0, max: seats, ...quota };
    return Object.fromEntries(
      Object.entries(written).map(([trait, values]) => [
        trait,
        Object.fromEntries(Object.entries(values).map(([value, quota]) => [value, quotaOf(quota)])),
      ]),
    );
  };

  function drawnFrom(seed: string, seats: number): string[] {
    const asked = quotas(seats);
    const pool = readPool(file('sortition/residents.csv'), { traits: Object.keys(asked), household: 'unit' });
    return drawPanel({ pool, seats, quotas: asked, seed }).seats.map(({ person }) => person);
  }
});
