// Scripts are played and tables counted wherever the core runs: on Node, at the edge, in a browser.
import { expect, it } from 'vitest';
import { language } from 'yishi/language';
import { isScriptFault, playScript, readScript } from 'yishi/script';
import { tallyByRule } from 'yishi/tally';

const roll = 'person,unit,area\nann,1,80.00\nbo,2,90.00\ncy,3,100.00\n';
const script = `title: Lamp
id: lamp
seed: s
charter: quick-poll
at: 2026-04-11 19:30
people: [{ id: ann }]
bodies: [{ id: group, kind: stair, name: Stair, roll: roll.csv }]
offices: { convener: ann }
items: [{ item: lamp, title: Lamp, route: [{ body: group, rule: simple-majority }], becomes: opinion }]
acts:
  - { do: notice.post, by: ann, with: { items: [lamp], closes: 2026-04-11 21:00 } }
  - { do: ballot.cast, at: +1h, as: [ann, bo], with: { choices: { lamp: for }, channel: online } }
  - { do: wait, at: 2026-04-11 21:01, expect: { passed: [poll], place: vote.closed } }
  - { do: count.make, by: ann, expect: { finding: { items: [{ outcome: passed }] } } }
`;

it('a script is played, to the same record each time', async () => {
  const played = async () => playScript(await readScript(script, { read: () => roll }));
  const ending = await played();
  expect(ending).toMatchObject({ ok: true, entries: 7 });
  expect(await played()).toMatchObject({ head: ending.ok && ending.head });
});

it('what is wrong with a script is told everywhere', async () => {
  const problems = await readScript(script).catch((error: unknown) => (isScriptFault(error) ? error.problems : error));
  expect(problems).toMatchObject([{ code: 'files.unreadable', at: { line: 7 } }]);
});

it('tables are counted', () => {
  const ballots = { text: 'person,choice\nann,for\nbo,for\ncy,against\n' };
  const counted = tallyByRule({ rule: 'civil-code-278-ordinary', roll: { text: roll }, ballots }, language('en'));
  expect(counted).toMatchObject({ outcome: 'passed', for: { heads: 2, area: 17000 }, roll: { heads: 3, area: 27000 } });
});
