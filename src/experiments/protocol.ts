// What a simulated consultation is made of, in the order of the ODD protocol (Grimm et al. 2020), told from its scenario.
import type { Bilingual } from '../bilingual.js';
import type { Charter } from '../charters/charter.js';
import { behaviour } from '../simulation/behaviour/index.js';
import { dynamic } from '../simulation/dynamics/index.js';
import { networkKind } from '../simulation/networks/index.js';
import type { Scenario } from '../simulation/scenario.js';
import type { Section } from './model.js';

interface Named {
  kind: string;
}

interface Told {
  title: Bilingual;
  source: string;
}

/** How long a setting may be in a sentence. */
const LONGEST = 60;

/** What is set about a piece, as it was written. */
function settingsOf(piece: object): string {
  const told = Object.entries(piece).flatMap(([key, value]) => {
    if (key === 'kind' || key === 'groups' || value === undefined) return [];
    const text = JSON.stringify(value);
    return [`${key} ${text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text}`];
  });
  return told.length > 0 ? ` (${told.join(', ')})` : '';
}

const both = (zh: string, en: string): Bilingual => ({ zh, en });

/** A piece of a catalogue, with its settings and after whom it is. */
function piece(one: Named & { groups?: unknown }, found: Told | undefined): Bilingual {
  const settings = settingsOf(one);
  const { title = both(one.kind, one.kind), source = '' } = found ?? {};
  const of = Array.isArray(one.groups) ? one.groups.join(', ') : undefined;
  const after = source === '' ? '' : ` [${source}]`;
  return both(
    `${title.zh}${settings}${of === undefined ? '' : `，适用于 ${of}`}${after}`,
    `${title.en}${settings}${of === undefined ? '' : `, of ${of}`}${after}`,
  );
}

const listed = (parts: readonly Bilingual[]): Bilingual =>
  both(parts.map(({ zh }) => zh).join('；'), parts.map(({ en }) => en).join('; '));

function groupsIn({ people }: Scenario): Bilingual[] {
  return people.groups.map((group) => {
    const { id, size, roll, bodies } = group;
    const traits = Object.keys(group.traits);
    const attributes = Object.keys(group.attributes);
    const many = size === undefined ? undefined : String(size);
    const zh = [
      `${id}：${many === undefined ? '名册上的全部人员' : `${many} 人`}`,
      ...(roll === undefined ? [] : [`取自名册 ${roll}`]),
      ...(bodies.length > 0 ? [`属于 ${bodies.join('、')}`] : []),
      ...(attributes.length > 0 ? [`属性 ${attributes.join('、')}`] : []),
      ...(traits.length > 0 ? [`倾向 ${traits.join('、')}`] : []),
    ];
    const en = [
      `${id}: ${many === undefined ? 'everybody on the roll' : `${many} people`}`,
      ...(roll === undefined ? [] : [`from the roll ${roll}`]),
      ...(bodies.length > 0 ? [`in ${bodies.join(', ')}`] : []),
      ...(attributes.length > 0 ? [`attributes ${attributes.join(', ')}`] : []),
      ...(traits.length > 0 ? [`inclinations ${traits.join(', ')}`] : []),
    ];
    return both(zh.join('，'), en.join(', '));
  });
}

function entities(scenario: Scenario): Section {
  const items = scenario.items.map(({ item, title, route }) => {
    const way = route.map(({ body, rule }) => `${body} → ${rule}`).join(', ');
    return both(`${item}（${title}）${way && `：${way}`}`, `${item} (${title})${way && `: ${way}`}`);
  });
  return {
    title: both('主体、状态变量与尺度', 'Entities, state variables and scales'),
    paragraphs: [
      both(
        '主体是人。每人对每个议题（或其中的方案）有一个 0（反对）到 1（赞成）的意见、一个易受影响的程度，以及各自的倾向和属性；人又属于若干组织。',
        'The entities are people. Each has an opinion of every subject, an item or one of its options, from 0 (against) to 1 (for), a susceptibility, inclinations and attributes; people belong to bodies.',
      ),
      listed(groupsIn(scenario)),
      both(`议题：${items.map(({ zh }) => zh).join('；')}。`, `Items: ${items.map(({ en }) => en).join('; ')}.`),
      both(
        '时间以真实的日历时刻计；程序规定的期限都照走。没有空间。',
        'Time is that of the calendar, to the moment, and every period the procedure sets is waited for. There is no space.',
      ),
    ],
  };
}

const PROCEDURES: Readonly<Record<Scenario['procedure'], Bilingual>> = {
  whole: both(
    '每次运行都把章程的程序完整走一遍。程序走到哪里，就依次询问此时有权行动的人，他们的回答作为命令交给与真实协商相同的引擎，由引擎接受或驳回。',
    'Every run goes through the whole procedure of the charter. At each place those who may act are asked in turn; their answers are commands to the engine that runs real consultations, which accepts or refuses them.',
  ),
  'vote-at-once': both(
    '作为对照：不经协商，立即表决。',
    'For comparison: the vote is taken at once, without any deliberation.',
  ),
  'opinions-alone': both(
    '作为对照：只有意见变化，没有程序，最后按多数。',
    'For comparison: opinions change without any procedure, and the majority decides in the end.',
  ),
};

const STEPS: Readonly<Record<Charter['phases'][number]['steps'][number], Bilingual>> = {
  topics: both('议题征集', 'topics'),
  deliberation: both('协商', 'deliberation'),
  vote: both('表决', 'vote'),
  conversion: both('转化', 'conversion'),
  implementation: both('实施', 'implementation'),
  evaluation: both('评价', 'evaluation'),
};

/** Which fields of the scenario a factor varies. */
type Varied = ReadonlySet<string>;

/** What is said of a field, or that it is one thing in some cells and another in others. */
const unlessVaried = (varied: Varied, field: string, told: Bilingual): Bilingual =>
  varied.has(field)
    ? both(
        `${told.zh.replace(/。$/, '')}（情景中如此；${field} 随因素变动，见各组合的取值）。`,
        `${told.en.replace(/\.$/, '')} (as the scenario has it; a factor varies ${field}, see the levels).`,
      )
    : told;

function processes({ charter, procedure }: Scenario, varied: Varied): Section {
  const steps = charter.phases.flatMap(({ steps: of }) => of.map((step) => STEPS[step]));
  return {
    title: both('过程概述与调度', 'Process overview and scheduling'),
    paragraphs: [
      unlessVaried(
        varied,
        'charter',
        both(
          `章程：${charter.title.zh}（${charter.id}），依次为${steps.map(({ zh }) => zh).join('、')}。`,
          `Charter: ${charter.title.en} (${charter.id}), with the steps ${steps.map(({ en }) => en).join(', ')}.`,
        ),
      ),
      unlessVaried(varied, 'procedure', PROCEDURES[procedure]),
    ],
  };
}

type Behaving = Scenario['behaviour'][number];

/** Answers that come from elsewhere. */
interface Outside {
  outside: string;
  answers: readonly string[];
}

// A piece of the catalogue has a kind, and settings of any name: it is told by having one.
const isOutside = (one: Behaving): one is Behaving & Outside => !('kind' in one);

const outside = ({ outside: name, answers }: Outside): Bilingual =>
  both(`由外部进程 ${name} 回答 ${answers.join('、')}`, `the process ${name} outside answers ${answers.join(', ')}`);

/** How some behave: by a piece of the catalogue, or as somebody outside answers. */
const behaves = (one: Behaving): Bilingual =>
  isOutside(one) ? outside(one) : 'kind' in one ? piece(one, behaviour(one.kind)) : both('', '');

function concepts({ behaviour: behaving, dynamics, network }: Scenario, varied: Varied): Section {
  const behaviours = behaving.map(behaves);
  return {
    title: both('设计概念', 'Design concepts'),
    paragraphs: [
      both(
        '涌现：是否通过、用时、发言与意见的分布，都由各人的行为经程序而来，不是预先设定的。',
        'Emergence: outcomes, time, speaking and the spread of opinions come of what people do within the procedure; none is imposed.',
      ),
      unlessVaried(
        varied,
        'behaviour',
        behaviours.length === 0
          ? both(
              '适应与目标：人人按自己的意见真诚行事。',
              'Adaptation and objectives: everybody does sincerely as they think.',
            )
          : both(
              `适应与目标：依次取第一个能作答的行为：${listed(behaviours).zh}；其余按自己的意见真诚行事。`,
              `Adaptation and objectives: the first behaviour that has an answer gives it: ${listed(behaviours).en}; beyond that everybody does sincerely as they think.`,
            ),
      ),
      both(
        '感知：每人只看得到程序给他看的内容，以及自己的意见和倾向。',
        'Sensing: people know what the procedure shows them, their own opinions and inclinations, and nothing else.',
      ),
      unlessVaried(
        varied,
        'dynamics',
        dynamics.length === 0
          ? both(
              '相互作用与学习：意见不因协商而改变。',
              'Interaction and learning: opinions do not change in deliberation.',
            )
          : both(
              '相互作用与学习：在场的人通过发言和会面，按子模型所述改变意见。',
              'Interaction and learning: those who are there change their minds by speeches and meetings, as the submodels say.',
            ),
      ),
      unlessVaried(
        varied,
        'network',
        network === undefined
          ? both('关系：人人都听所有人的。', 'Ties: everybody listens to everybody.')
          : both(
              `关系：${piece(network, networkKind(network.kind)).zh}。`,
              `Ties: ${piece(network, networkKind(network.kind)).en}.`,
            ),
      ),
      both(
        '集体：组织（机构）按章程和名册组成，以其决策规则作出决定。',
        'Collectives: bodies are what charter and rolls make them, and decide by their rules.',
      ),
    ],
  };
}

function submodels({ dynamics, world, preferences }: Scenario, varied: Varied): Section {
  const minds = dynamics.map((one) => piece(one, dynamic(one.kind)));
  return {
    title: both('子模型', 'Submodels'),
    paragraphs: [
      ...(minds.length > 0 ? [both(`意见变化：${listed(minds).zh}。`, `How minds change: ${listed(minds).en}.`)] : []),
      ...preferences.map(({ from }) =>
        both(`对方案的偏好：${JSON.stringify(from)}。`, `Preferences over options: ${JSON.stringify(from)}.`),
      ),
      unlessVaried(
        varied,
        'world',
        world === undefined
          ? both('项目都照计划实施。', 'Projects go as planned.')
          : both(`项目的实施情况${settingsOf(world)}。`, `How projects go${settingsOf(world)}.`),
      ),
      both(
        '表决按章程所引的决策规则计票，与真实协商的计票完全相同。',
        'Votes are counted by the decision rules the charter names, exactly as in real consultations.',
      ),
    ],
  };
}

/** The parts of the protocol that a scenario says something about; purpose, chance, observation and input are told by the report. */
export const protocolOf = (scenario: Scenario, varied: ReadonlySet<string> = new Set()): Section[] => [
  entities(scenario),
  processes(scenario, varied),
  concepts(scenario, varied),
  submodels(scenario, varied),
];
