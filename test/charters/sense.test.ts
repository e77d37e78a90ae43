// A charter is looked at for sense: each thing that is wrong, at the line where it begins to be wrong, and nothing where nothing is.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { declarations } from 'yishi';
import {
  type Around,
  type Charter,
  charters,
  type Differences,
  extend,
  hepingRoad,
  quickPoll,
  senseOf,
} from 'yishi/charters';
import { method } from 'yishi/methods';
import { isScriptFault, readCharter, readScript, senseIn } from 'yishi/script';
import { threshold } from '../../src/law/threshold-form.js';

const own = { id: 'ours', title: { zh: '我们的规则', en: 'Ours' }, source: { zh: '自拟', en: 'Made up for tests' } };
const around: Around = { commands: declarations, methods: method };

/** What is remarked on of 和平路's rules with this changed. */
const remarks = (
  differs: Omit<Differences<Charter>, keyof typeof own>,
  more: Partial<Around> = {},
  base: Charter = hepingRoad,
) =>
  senseOf(extend(base, { ...own, ...differs }), { ...around, ...more }).map(({ severity, problem, path }) => [
    severity,
    problem.code.replace('charters.', ''),
    path.join('.'),
    problem.numbers,
  ]);

const phase = (...steps: Charter['phases'][number]['steps']) => [
  { id: 'all', title: { zh: '全程', en: 'All' }, steps },
];

describe('the charters of the package', () => {
  it.each(charters().map((charter) => [charter.id, charter] as const))(
    '%s has no problem, and no warning its file does not give a reason for',
    (id, charter) => {
      const found = senseOf(charter, around);
      expect(found.filter(({ severity }) => severity === 'problem').map(({ problem }) => problem)).toEqual([]);
      const text = readFileSync(new URL(`../../src/charters/${id}.ts`, import.meta.url), 'utf8');
      const reasons = text
        .split('\n')
        .filter((line) => /^\s*\/\//.test(line))
        .join('\n');
      for (const { problem } of found) expect(reasons).toContain(problem.code.replace('charters.', ''));
    },
  );
});

describe('steps', () => {
  it('are listed once', () => {
    expect(remarks({ phases: phase('vote'), begins: 'vote', maxReturns: 0 })).toEqual([]);
    expect(remarks({ phases: phase('vote', 'vote'), begins: 'vote', maxReturns: 0 })).toEqual([
      ['problem', 'step-twice', 'phases.0.steps.1', { step: 'vote' }],
    ]);
  });

  it('are listed where the procedure goes through them', () => {
    expect(remarks({ phases: phase('deliberation', 'vote') })).toEqual([
      ['problem', 'step-missing', 'begins', { step: 'topics', because: 'begins' }],
    ]);
    expect(remarks({ phases: phase('topics', 'vote'), maxReturns: 0 })).toEqual([
      ['problem', 'step-missing', 'phases', { step: 'deliberation', because: 'agenda' }],
    ]);
    expect(remarks({ phases: phase('deliberation', 'vote', 'conversion', 'implementation'), begins: 'vote' })).toEqual([
      ['problem', 'step-missing', 'phases', { step: 'evaluation', because: 'projects' }],
    ]);
  });

  it('are listed in the order they come in', () => {
    expect(remarks({ phases: phase('topics', 'vote', 'deliberation') })).toEqual([
      ['warning', 'step-order', 'phases.0.steps.2', { step: 'deliberation', after: 'vote' }],
    ]);
  });

  it('are there where a way leads back to them, or out of them', () => {
    expect(remarks({ phases: phase('vote'), begins: 'vote', maxReturns: 1 })).toEqual([
      ['warning', 'returns-idle', 'maxReturns', { returns: 1 }],
    ]);
    const projects = phase('vote', 'conversion', 'implementation', 'evaluation');
    expect(remarks({ phases: projects, begins: 'vote', maxReturns: 1 })).toEqual([]);
    expect(remarks({ phases: phase('topics', 'deliberation') })).toEqual([
      ['warning', 'cap-idle', 'deliberation.atCap', {}],
    ]);
    expect(remarks({ phases: phase('topics', 'deliberation'), deliberation: { atCap: 'refer' } })).toEqual([]);
  });
});

describe('there is somebody', () => {
  it('who may ask for what a right is given for, and a command of that name', () => {
    expect(remarks({ rights: { 'note.add': ['system', 'convener'] } })).toEqual([]);
    expect(remarks({ rights: { 'note.add': ['system', 'clock'], 'note.subtract': ['chair'] } })).toEqual([
      ['problem', 'nobody-asks', 'rights.note.add', { command: 'note.add' }],
      ['problem', 'command-unknown', 'rights.note.subtract', { command: 'note.subtract' }],
    ]);
    expect(remarks({ rights: { 'deadline.pass': ['convener'] } })).toEqual([
      ['warning', 'clock-keeps', 'rights.deadline.pass', { command: 'deadline.pass' }],
    ]);
  });

  it('who may be the second person', () => {
    expect(remarks({ secondPerson: ['ballot.correct'] })).toEqual([]);
    expect(remarks({ secondPerson: ['note.add', 'note.subtract'] })).toEqual([
      ['problem', 'no-witness', 'secondPerson.0', { command: 'note.add' }],
      ['problem', 'command-unknown', 'secondPerson.1', { command: 'note.subtract' }],
    ]);
  });

  it('who may hold each office', () => {
    const pair = (first: 'chair' | 'scrutineer', second: 'chair' | 'scrutineer', effect: 'refuse' | 'warn') => ({
      offices: [first, second] as ['chair', 'scrutineer'],
      effect,
    });
    expect(remarks({ collisions: [pair('chair', 'scrutineer', 'refuse'), pair('chair', 'chair', 'warn')] })).toEqual(
      [],
    );
    expect(remarks({ collisions: [pair('scrutineer', 'scrutineer', 'refuse')] })).toEqual([
      ['problem', 'office-alone', 'collisions.0', { office: 'scrutineer' }],
    ]);
    expect(
      remarks({ collisions: [pair('chair', 'scrutineer', 'warn'), pair('scrutineer', 'chair', 'refuse')] }),
    ).toEqual([['warning', 'collision-twice', 'collisions.1', { office: 'scrutineer', with: 'chair' }]]);
  });

  it('who enters late what may be entered late', () => {
    const late = (commands: string[], by: Charter['vote']['late']['by']) =>
      remarks({ vote: { late: { commands, by } } });
    expect(late(['ballot.cast'], ['teller'])).toEqual([]);
    expect(late(['ballot.cast'], [])).toEqual([['warning', 'late-nobody', 'vote.late.by', {}]]);
    expect(late([], [])).toEqual([]);
    expect(late(['ballot.cast'], ['scrutineer'])).toEqual([
      ['warning', 'late-no-clerk', 'vote.late.by.0', { office: 'scrutineer' }],
    ]);
    expect(late(['ballot.forge'], ['teller'])).toEqual([
      ['problem', 'command-unknown', 'vote.late.commands.0', { command: 'ballot.forge' }],
    ]);
  });

  it('in every body it speaks of, as far as it is known who takes part', () => {
    const evaluation = { raters: { bodies: ['owners'], kinds: ['resident', 'shop'] } };
    const listed = { bodies: ['council', 'party-branch', 'owners'], kinds: ['resident', 'shop'] };
    expect(remarks({ evaluation })).toEqual([]);
    expect(remarks({ evaluation }, listed)).toEqual([]);
    expect(remarks({ evaluation, amendedBy: 'senate' }, { bodies: [], kinds: ['shop'] })).toEqual([
      ['problem', 'body-unknown', 'deliberation.body', { body: 'council' }],
      ['problem', 'body-unknown', 'topics.study.body', { body: 'party-branch' }],
      ['problem', 'body-unknown', 'amendedBy', { body: 'senate' }],
      ['problem', 'body-unknown', 'evaluation.raters.bodies.0', { body: 'owners' }],
      ['warning', 'body-unknown', 'vote.bodies.council', { body: 'council' }],
      ['warning', 'kind-unknown', 'evaluation.raters.kinds.0', { kind: 'resident' }],
    ]);
  });
});

describe('what is decided by', () => {
  const share = (num: number, den: number, strict = false) => ({ num, den, strict });

  it('asks for something', () => {
    expect(remarks({ deliberation: { quorum: share(1, 1000) }, evaluation: { satisfied: share(0, 1, true) } })).toEqual(
      [],
    );
    expect(remarks({ deliberation: { quorum: share(0, 1) }, evaluation: { satisfied: share(0, 1) } })).toEqual([
      ['warning', 'quorum-nothing', 'deliberation.quorum', {}],
      ['warning', 'satisfied-nothing', 'evaluation.satisfied', {}],
    ]);
  });

  it('can be reached: the form of a charter takes nothing else', () => {
    expect(threshold.safeParse(share(1, 1)).success).toBe(true);
    expect(threshold.safeParse(share(1, 1, true)).success).toBe(false);
    expect(threshold.safeParse(share(4, 3)).success).toBe(false);
  });

  it('is, for motions, a rule that hands can be counted by', () => {
    const motions = (rule: string) => remarks({ deliberation: { motions: { rules: { 'close-debate': rule } } } });
    expect(motions('council-two-thirds')).toEqual([]);
    expect(motions('civil-code-278-special')).toEqual([
      [
        'problem',
        'motion-rule',
        'deliberation.motions.rules.close-debate',
        { kind: 'close-debate', rule: 'civil-code-278-special' },
      ],
    ]);
    expect(remarks({ deliberation: { motions: { precedence: ['amend', 'main'] } } })).toEqual([
      ['warning', 'amend-never', 'deliberation.motions.precedence', {}],
    ]);
    expect(remarks({ deliberation: { motions: { precedence: ['main', 'amend'] } } })).toEqual([]);
  });

  const rule = (differs: object = {}) => ({
    id: 'ours-1',
    title: own.title,
    source: own.source,
    jurisdiction: 'any',
    effective: { from: '2026-01-01' },
    participation: [],
    consent: [{ measure: 'heads' as const, base: 'roll' as const, threshold: share(1, 2, true) }],
    ...differs,
  });

  it('is, of the house, a rule with a name of its own that somebody has to agree by', () => {
    expect(remarks({ rules: [rule()] })).toEqual([]);
    expect(remarks({ rules: [rule({ id: 'simple-majority' })] })).toEqual([
      ['problem', 'rule-taken', 'rules.0.id', { rule: 'simple-majority' }],
    ]);
    const nobody = [{ measure: 'heads' as const, base: 'roll' as const, threshold: share(0, 1) }];
    expect(remarks({ rules: [rule({ consent: nobody })] })).toEqual([
      ['warning', 'consent-nothing', 'rules.0.consent.0', { rule: 'ours-1' }],
    ]);
  });

  it('is, of owners, not less than the Civil Code asks for', () => {
    const of = (num: number, den: number, consent = share(1, 2, true)) => {
      const both = ['area', 'heads'] as const;
      return rule({
        participation: both.map((measure) => ({
          of: 'participating',
          measure,
          base: 'roll',
          threshold: share(num, den),
        })),
        consent: both.map((measure) => ({ measure, base: 'participating', threshold: consent })),
      });
    };
    expect(remarks({ rules: [of(2, 3)] })).toEqual([]);
    const less = (of: string, measure: string, least: object) => [
      'warning',
      'rule-below-law',
      `rules.0.${of}`,
      { rule: 'ours-1', law: 'civil-code-278-ordinary', of, measure, least },
    ];
    expect(remarks({ rules: [of(1, 2)] })).toEqual([
      less('participation', 'area', share(2, 3)),
      less('participation', 'heads', share(2, 3)),
    ]);
    expect(remarks({ rules: [of(2, 3, share(1, 2))] })).toEqual([
      less('consent', 'area', share(1, 2, true)),
      less('consent', 'heads', share(1, 2, true)),
    ]);
    // Elsewhere another law holds, and who counts heads alone counts others than owners.
    expect(remarks({ jurisdiction: 'any', rules: [of(1, 2)] })).toEqual([]);
    expect(
      remarks({ rules: [rule({ consent: [{ measure: 'heads', base: 'roll', threshold: share(1, 4) }] })] }),
    ).toEqual([]);
  });

  it('is, where options are chosen from, a method that counts such ballots', () => {
    const form = { marks: 'ranking' as const, seats: 1, by: 'heads' as const, tieBreak: 'order' as const };
    const ballot = (differs: object, more: Partial<Around> = {}) =>
      remarks({ vote: { ballots: { site: { ...form, ...differs } } } }, more);
    expect(ballot({ method: 'schulze' })).toEqual([]);
    expect(ballot({ marks: 'names' })).toEqual([]);
    expect(ballot({})).toEqual([['problem', 'method-missing', 'vote.ballots.site', { ballot: 'site' }]]);
    const at = 'vote.ballots.site.method';
    expect(ballot({ method: 'dice' })).toEqual([['problem', 'method-unknown', at, { ballot: 'site', method: 'dice' }]]);
    expect(ballot({ method: 'dice' }, { methods: undefined })).toEqual([]);
    expect(ballot({ method: 'approval' })).toEqual([
      ['problem', 'method-unfit', at, { ballot: 'site', method: 'approval' }],
    ]);
    expect(ballot({ method: 'schulze', budget: 100 })).toEqual([
      ['problem', 'budget-idle', 'vote.ballots.site.budget', { ballot: 'site' }],
    ]);
    expect(ballot({ marks: 'names', method: 'pb-equal-shares', budget: 100 })).toEqual([]);
  });

  it('is scored, where a mark is asked for, and can be summed', () => {
    expect(remarks({ conversion: { criteria: [], passMark: null } })).toEqual([]);
    expect(remarks({ conversion: { criteria: [] } })).toEqual([['problem', 'pass-mark', 'conversion.passMark', {}]]);
    const most = 9_007_199_254;
    const scored = (max: number) => remarks({ topics: { criteria: [{ id: 'a', title: own.title, max, weight: 1 }] } });
    expect(scored(most)).toEqual([]);
    expect(scored(most + 1)).toEqual([['problem', 'scores-over', 'topics.criteria', { most }]]);
  });
});

describe('a vote', () => {
  const short = (days: number, least: number, rules: string[]) => [
    ['warning', 'notice-short', 'vote.noticeDays', { days, rules: expect.arrayContaining(rules), least }],
  ];

  it('is told as long before as the statutes of the place ask', () => {
    expect(remarks({ vote: { noticeDays: 15 } })).toEqual([]);
    expect(remarks({ vote: { noticeDays: 14 } })).toEqual(short(14, 15, ['civil-code-278-ordinary']));
    expect(remarks({ vote: { noticeDays: 9 } })).toEqual(short(9, 15, ['residents-assembly', 'villagers-assembly']));
    // Eleven working days take two weekends at least.
    expect(remarks({ vote: { noticeDays: { working: 11 } } })).toEqual([]);
    expect(remarks({ vote: { noticeDays: { working: 10 } } })).toEqual(short(12, 15, ['civil-code-278-special']));
    expect(remarks({ jurisdiction: 'any', vote: { noticeDays: 0 } })).toEqual([]);
    expect(remarks({ jurisdiction: 'CN-BJ', vote: { noticeDays: 14 } })).toEqual(
      short(14, 15, ['civil-code-278-special']),
    );
    expect(
      remarks({ phases: phase('topics', 'deliberation'), deliberation: { atCap: 'refer' }, vote: { noticeDays: 0 } }),
    ).toEqual([]);
  });

  it('is told as long before as the rules of the house ask', () => {
    const rules = (noticeDays: number) => [
      {
        ...{
          id: 'ours-1',
          title: own.title,
          source: own.source,
          jurisdiction: 'any',
          effective: { from: '2026-01-01' },
        },
        noticeDays,
        participation: [],
        consent: [{ measure: 'heads' as const, base: 'roll' as const, threshold: { num: 1, den: 2, strict: true } }],
      },
    ];
    expect(remarks({ rules: rules(15) })).toEqual([]);
    expect(remarks({ rules: rules(16) })).toEqual([
      ['warning', 'rule-notice', 'rules.0.noticeDays', { rule: 'ours-1', days: 15, least: 16 }],
    ]);
  });

  it('hangs where objections stop it', () => {
    expect(remarks({ vote: { postingDays: 1 } })).toEqual([]);
    expect(remarks({ vote: { postingDays: 0 } })).toEqual([['warning', 'posting-none', 'vote.postingDays', {}]]);
    expect(remarks({ vote: { postingDays: 0, objections: { blocking: false } } })).toEqual([]);
  });

  it('has somebody a proxy may stand for, days to extend it by, and the channel its papers come by', () => {
    expect(remarks({ vote: { proxies: { cap: 0 } } })).toEqual([['warning', 'proxies-nobody', 'vote.proxies.cap', {}]]);
    expect(remarks({ vote: { proxies: { allowed: false, cap: 0 } } })).toEqual([]);
    expect(remarks({ vote: { extensions: { days: 0 } } })).toEqual([
      ['warning', 'extension-nothing', 'vote.extensions.days', {}],
    ]);
    expect(remarks({ vote: { extensions: { max: 0, days: 0 } } })).toEqual([]);
    expect(remarks({ vote: { channels: ['online'] } })).toEqual([
      ['warning', 'channel-missing', 'vote.late.commands.1', { channel: 'paper', command: 'batch.enter' }],
    ]);
  });
});

describe('what is remarked on', () => {
  const file = `id: ours
title: { zh: 我们院子的议事规则, en: Rules of our courtyard }
source: { zh: 院坝会议定, en: Agreed in the courtyard }
extends: quick-poll
vote:
  late: { commands: [ballot.forge], by: [convener] }
`;

  it('has the file, line and column that say it', async () => {
    const read = await readCharter(file, { file: 'ours.yaml' });
    expect(senseIn(read, around)).toEqual([
      {
        severity: 'problem',
        path: ['vote', 'late', 'commands', 0],
        problem: {
          code: 'charters.command-unknown',
          numbers: { command: 'ballot.forge' },
          at: { file: 'ours.yaml', line: 6, column: 22, path: 'vote.late.commands.0' },
        },
      },
    ]);
  });

  const script = (charter: string, more = '') => `title: Lamps
seed: lamps
charter: ${charter}
at: 2026-03-02 09:00
people: [{ id: ann }]
bodies: [{ id: group, kind: group, name: Group }]
offices: { convener: ann${more} }
items:
  - { item: lamps, title: Lamps, becomes: covenant, route: [{ body: group, rule: simple-majority }] }
acts: []
`;
  const wrongIn = (text: string) =>
    readScript(text, { file: 'lamps.yaml', read: () => file }).then(
      () => [],
      (error: unknown) => {
        if (!isScriptFault(error)) throw error;
        return error.problems.map(({ code, at }) => `${code} ${at?.file}:${at?.line}:${at?.column}`);
      },
    );

  it('is told of a script before it is played, where the script or the file says it; what is a warning is not', async () => {
    expect(await wrongIn(script('quick-poll'))).toEqual([]);
    expect(await wrongIn(script('./ours.yaml'))).toEqual(['charters.command-unknown ./ours.yaml:6:22']);
    const change = (differs: string) => script(`{ from: quick-poll, change: { ${differs} } }`);
    expect(await wrongIn(change('secondPerson: [note.add]'))).toEqual(['charters.no-witness lamps.yaml:3:55']);
    expect(await wrongIn(change('begins: deliberation'))).toEqual(['charters.step-missing lamps.yaml:3:48']);
    expect(await wrongIn(change('maxReturns: 3'))).toEqual([]);
    expect(await wrongIn(change('amendedBy: senate'))).toEqual(['script.charter-body lamps.yaml:6:9']);
  });

  it('in items and offices is told of a script as well', async () => {
    const items = script('quick-poll');
    expect(await wrongIn(items.replace('covenant', 'project'))).toEqual(['script.step-left-out lamps.yaml:9:43']);
    expect(await wrongIn(items.replace(/route: .*\]/, 'route: []'))).toEqual(['script.route-missing lamps.yaml:9:5']);
    const options = 'options: [{ option: a, title: A }, { option: a, title: B }], route';
    expect(await wrongIn(items.replace('route', options))).toEqual(['script.option-twice lamps.yaml:9:98']);
    const collisions = 'collisions: [{ offices: [convener, teller], effect: refuse }]';
    const refusing = script(`{ from: quick-poll, change: { ${collisions} } }`, ', teller: ann');
    expect(await wrongIn(refusing)).toEqual(['script.office-collision lamps.yaml:7:35']);
  });

  it('is nothing of what is fit', () => {
    expect(remarks({}, {}, quickPoll)).toEqual([]);
    expect(remarks({})).toEqual([]);
  });
});
