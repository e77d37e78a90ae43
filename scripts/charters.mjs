// What the pages of communities show of a charter: its phases over the steps as Mermaid, and who does what by which clocks.
// Everything is read off the charter and the machine; only the labels are written here. Used by docs.mjs.

const LABELS = {
  'zh-Hans': {
    heads: ['步骤', '谁', '办什么', '期限和门槛'],
    days: (n) => (n.working === undefined ? `${n} 天` : `${n.working} 个工作日`),
    hours: (n) => `${n} 小时`,
    each: (n, of) => `${of} ${n}`,
    rows: {
      submit: '提出议题',
      screen: '受理审查',
      study: '前置研究',
      call: '发会议通知',
      open: '宣布开会',
      speak: '发言',
      notice: '发表决公告、公示结果',
      objection: '答复异议',
      score: '过筛评分',
      approve: '准予立项',
      raise: '吹哨',
      assign: '派单',
      come: '到场、办结',
      rate: '测评',
      rectify: '退回整改',
    },
    called: '被派单的人或者单位',
    raters: (kinds) => (kinds.length ? kinds.join('、') : '任一参与人'),
    channels: (all) => (all ? `渠道：${all.join('、')}` : '渠道不限'),
    gathering: (days) => (days === 0 ? '征集不限期，由召集人结束' : `征集 ${LABELS['zh-Hans'].days(days)}`),
    seconds: (n) => (n === 0 ? '不须附议' : `须 ${n} 人附议`),
    returns: (n) => `至多退回 ${n} 次`,
    quorum: (share) => `到会须${share}`,
    parties: (all) => (all ? `，${all.join('、')}各有一人到场` : ''),
    speech: ({ maxSeconds, maxPerItem }) => `每人每事项 ${maxPerItem} 次，每次 ${maxSeconds} 秒`,
    periods: (body, notice, posting) => `${body}：公告 ${notice}、公示 ${posting}`,
    others: '其他主体',
    pass: (share) => (share === null ? '不设通过线' : `通过线${share}`),
    funded: (must, sources) => `${must ? '资金须全部落实' : '资金可后补'}；来源：${sources.join('、')}`,
    within: (hours) => `${hours}内派单`,
    coming: (arrive, resolve) => `${arrive}内到场，到场后 ${resolve}内办结`,
    satisfied: (share, least, dimensions) => `${dimensions.join('、')}；满意线${share}，至少 ${least} 份`,
    weighed: (title, weight) => `${title}（权重 ${weight}）`,
    times: (n) => `至多 ${n} 次`,
    rectification: '整改',
    consensus: '达成共识',
  },
  en: {
    heads: ['Step', 'Who', 'Does what', 'Clocks and shares'],
    days: (n) => (n.working === undefined ? `${n} ${n === 1 ? 'day' : 'days'}` : `${n.working} working days`),
    hours: (n) => `${n} ${n === 1 ? 'hour' : 'hours'}`,
    rows: {
      submit: 'raises topics',
      screen: 'screens them',
      study: 'studies them',
      call: 'calls a session',
      open: 'opens it',
      speak: 'speaks',
      notice: 'posts the notice of a vote and its result',
      objection: 'replies to an objection',
      score: 'scores projects',
      approve: 'approves them',
      raise: 'raises a call-out',
      assign: 'assigns it',
      come: 'comes and resolves it',
      rate: 'rates',
      rectify: 'sends back to be put right',
    },
    called: 'whoever it is assigned to',
    raters: (kinds) => (kinds.length ? kinds.join(', ') : 'anyone taking part'),
    channels: (all) => (all ? `ways in: ${all.join(', ')}` : 'any way in'),
    gathering: (days) => (days === 0 ? 'open until the convener closes' : `open ${LABELS.en.days(days)}`),
    seconds: (n) => (n === 0 ? 'no seconds needed' : `${n} ${n === 1 ? 'second' : 'seconds'} needed`),
    returns: (n) => `returned ${n} times at most`,
    quorum: (share) => `${share} of the members present`,
    parties: (all) => (all ? `, and one each of ${all.join(', ')}` : ''),
    speech: ({ maxSeconds, maxPerItem }) => `${maxPerItem} times an item, ${maxSeconds} seconds each`,
    periods: (body, notice, posting) => `${body}: notice ${notice}, posting ${posting}`,
    others: 'other bodies',
    pass: (share) => (share === null ? 'no pass mark' : `pass mark ${share}`),
    funded: (must, sources) => `${must ? 'the whole budget pledged' : 'money may follow'}; from ${sources.join(', ')}`,
    within: (hours) => `assigned within ${hours}`,
    coming: (arrive, resolve) => `there within ${arrive}, resolved within ${resolve} more`,
    satisfied: (share, least, dimensions) =>
      `${dimensions.join(', ')}; satisfied with ${share} of the points, from ${least} ratings on`,
    weighed: (title, weight) => `${title} (weight ${weight})`,
    times: (n) => `${n} times at most`,
    rectification: 'put right',
    consensus: 'by consensus',
  },
};

/**
 * What the pages say of charters.
 * @param language a language of the package by its id
 * @param names what the sentences of a language look names up in
 * @param asks every command with who may ask for it, as the machine has it
 * @param steps the six steps, in their order
 */
export function charterPages({ language, names, asks, steps, charterNamed }) {
  const read = (scope) => {
    const [id, lang] = scope.split('/');
    return { charter: charterNamed(id), spoken: language(lang), label: LABELS[lang] };
  };

  /** The phases of a charter over its steps, and the ways back. */
  function chart(scope) {
    const { charter, spoken, label } = read(scope);
    const used = charter.phases.flatMap((phase) => phase.steps);
    const boxes = charter.phases.flatMap(({ title, steps: over }, index) => [
      `  subgraph phase${index + 1}["${spoken.text(title)}"]`,
      ...over.map((step) => `    ${step}_["${steps.indexOf(step) + 1} ${spoken.step(step)}"]`),
      '  end',
    ]);
    const next = used.slice(1).map((step, index) => `  ${used[index]}_ --> ${step}_`);
    const has = (...all) => all.every((step) => used.includes(step));
    return [
      'flowchart LR',
      ...boxes,
      ...next,
      ...(has('deliberation', 'vote', 'conversion') ? [`  deliberation_ -- ${label.consensus} --> conversion_`] : []),
      ...(has('evaluation', 'implementation') ? [`  evaluation_ -. ${label.rectification} .-> implementation_`] : []),
    ].join('\n');
  }

  /** Who does what under a charter, and by which clocks. */
  function clocks(scope) {
    const { charter, spoken, label } = read(scope);
    const { topics, deliberation, vote, conversion, implementation, evaluation } = charter;
    const say = spoken.say(names);
    const who = (type) =>
      (charter.rights[type] ?? asks.get(type).who)
        .map((role) => spoken.role(role))
        .join(spoken.id === 'en' ? ', ' : '、');
    const { days, hours, rows } = label;
    const periods = [
      ...Object.entries(vote.bodies).map(([body, own]) => [`\`${body}\``, own]),
      [label.others, vote],
    ].map(([body, own]) => label.periods(body, days(own.noticeDays), days(own.postingDays)));
    const { callout } = implementation;
    const sources = conversion.sources.map((source) => say.source(source));
    const dimensions = evaluation.dimensions.map(({ title, weight }) => label.weighed(spoken.text(title), weight));
    const table = {
      topics: [
        [who('topic.submit'), rows.submit, [label.channels(topics.channels), label.gathering(topics.gatheringDays)]],
        [who('topic.screen'), rows.screen, [label.seconds(topics.secondsNeeded)]],
        ...(topics.study ? [[`\`${topics.study.body}\``, rows.study, [label.returns(topics.study.maxReturns)]]] : []),
      ],
      deliberation: [
        [who('round.call'), rows.call, [days(deliberation.noticeDays)]],
        [
          who('session.open'),
          rows.open,
          [
            `\`${deliberation.body}\`: ${label.quorum(say.threshold(deliberation.quorum))}${label.parties(deliberation.parties)}`,
          ],
        ],
        [who('floor.request'), rows.speak, [label.speech(deliberation.speech)]],
      ],
      vote: [
        [who('notice.post'), rows.notice, periods],
        [who('objection.reply'), rows.objection, [days(vote.objections.replyDays)]],
      ],
      conversion: [
        [who('project.score'), rows.score, [label.pass(conversion.passMark && say.threshold(conversion.passMark))]],
        [who('project.screen'), rows.approve, [label.funded(conversion.mustBeFunded, sources)]],
      ],
      implementation: [
        [who('callout.raise'), rows.raise, [label.within(hours(callout.assignHours))]],
        [who('callout.assign'), rows.assign, ['–']],
        [label.called, rows.come, [label.coming(hours(callout.arriveHours), hours(callout.resolveHours))]],
      ],
      evaluation: [
        [
          label.raters([...evaluation.raters.bodies, ...evaluation.raters.kinds].map((each) => `\`${each}\``)),
          rows.rate,
          [label.satisfied(say.threshold(evaluation.satisfied), evaluation.minRatings, dimensions)],
        ],
        [who('evaluation.conclude'), rows.rectify, [label.times(evaluation.maxRectifications)]],
      ],
    };
    const used = charter.phases.flatMap((phase) => phase.steps);
    const lines = used.flatMap((step) =>
      table[step].map(([person, act, limits], index) => [
        index === 0 ? spoken.step(step) : '',
        person,
        act,
        limits.join('<br>'),
      ]),
    );
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(label.heads), `|${'---|'.repeat(label.heads.length)}`, ...lines.map(line)].join('\n');
  }

  return { chart, clocks };
}
