// Elections of villagers' committees: 中华人民共和国村民委员会组织法, art. 18 as amended 2025 and art. 15 before. Data only.
import type { Article } from './article.js';
import type { ElectionRule } from './election.js';
import { chinaLawDb } from './references.js';
import { countNotes } from './residents-elections.js';
import { moreThanHalf, oneThird } from './threshold.js';
import { began } from './villagers.js';

const shared = {
  jurisdiction: 'CN',
  electors: 'villagers',
  turnout: moreThanHalf,
  elected: moreThanHalf,
  runoff: oneThird,
  rollDays: 20,
} as const;

export const villagersCommittee: ElectionRule = {
  id: 'villagers-committee',
  title: { zh: '村民委员会选举', en: 'Election of the villagers’ committee' },
  source: {
    zh: '《中华人民共和国村民委员会组织法》（2025年修正）第十六条至第十八条',
    en: 'Organic Law of Villagers’ Committees (as amended in 2025), arts. 16 to 18',
  },
  effective: { from: '2026-01-01' },
  ...shared,
  proxies: 3,
};

export const villagersCommittee2018: ElectionRule = {
  id: 'villagers-committee-2018',
  title: {
    zh: '村民委员会选举（2025年修正前）',
    en: 'Election of the villagers’ committee (before the 2025 amendment)',
  },
  source: {
    zh: '《中华人民共和国村民委员会组织法》（2018年修正）第十三条至第十五条',
    en: 'Organic Law of Villagers’ Committees (as amended in 2018), arts. 13 to 15',
  },
  effective: { from: '2018-12-29', until: '2025-12-31' },
  ...shared,
};

const count =
  '选举村民委员会，有登记参加选举的村民过半数投票，选举有效；候选人获得参加投票的村民过半数的选票，始得当选。当选人数不足应选名额的，不足的名额另行选举。另行选举的，第一次投票未当选的人员得票多的为候选人，候选人以得票多的当选，但是所得票数不得少于已投选票总数的三分之一。';

export const villagersElectionArticle = (): Article => ({
  rules: [villagersCommittee.id],
  text: [
    `第十八条第二款　${count}`,
    '第十八条第四款　登记参加选举的村民，选举期间外出不能参加投票的，可以书面委托本村有选举权的近亲属或者其他村民代为投票。每一村民接受委托不得超过三人。候选人不得接受委托投票。村民选举委员会应当公布委托人和受委托人的名单。',
  ].join('\n'),
  reference: chinaLawDb('laws/法律/宪法相关法/中华人民共和国村民委员会组织法(2025-10-28).md'),
  notes: [...countNotes, began],
});

export const villagersElection2018Article = (): Article => ({
  rules: [villagersCommittee2018.id],
  text: [
    `第十五条第二款　${count}`,
    '第十五条第四款　登记参加选举的村民，选举期间外出不能参加投票的，可以书面委托本村有选举权的近亲属代为投票。村民选举委员会应当公布委托人和受委托人的名单。',
  ].join('\n'),
  reference: chinaLawDb('laws/法律/宪法相关法/中华人民共和国村民委员会组织法(2018-12-29).md'),
  notes: [
    {
      text: {
        zh: '只能委托本村有选举权的近亲属；一人可受几人委托，该文本未设上限。',
        en: 'Only a close relative with the vote in the village could be a proxy; for how many, that text did not limit.',
      },
      source: villagersCommittee2018.source,
    },
    ...countNotes,
  ],
});
