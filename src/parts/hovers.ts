// What an editor shows of the fields of each command. Made of the declarations by `npm run docs`; never edited by hand. Types only.

export interface CommandHovers {
  'consultation.open': {
    /** `0` · `1`, "1" unless said. `consultation.open` open the consultation · 启动协商 (convener: unopened). Refused with item.step-left-out, opening.inconsistent. */ edition?: unknown;
    /** `live` · `script` · `drill` · `simulated`. `consultation.open` open the consultation · 启动协商 (convener: unopened). */ mode: unknown;
    /** text, sealed. `consultation.open` open the consultation · 启动协商 (convener: unopened). */ title: unknown;
    /** charter. `consultation.open` open the consultation · 启动协商 (convener: unopened). */ charter: unknown;
    /** list of { person, name?, kinds? }, [] unless said. `consultation.open` open the consultation · 启动协商 (convener: unopened). */ people?: unknown;
    /** list of { body, kind, name, parent? }. `consultation.open` open the consultation · 启动协商 (convener: unopened). */ bodies: unknown;
    /** list of { office, person }, [] unless said. `consultation.open` open the consultation · 启动协商 (convener: unopened). */ offices?: unknown;
    /** list of { item, title, topics?, level?, form?, stakeholders?, affected?, route, options?, becomes }, [] unless said. `consultation.open` open the consultation · 启动协商 (convener: unopened). */ items?: unknown;
    /** { consultation, item? }, may be left out. `consultation.open` open the consultation · 启动协商 (convener: unopened). */ follows?: unknown;
    /** { community, matter, entries }, may be left out. `consultation.open` open the consultation · 启动协商 (convener: unopened). */ community?: unknown;
  };
  'note.add': {
    /** text, sealed. `note.add` add a note · 附注 (anyone: everywhere). */ text: unknown;
    /** text, sealed, may be left out. `note.add` add a note · 附注 (anyone: everywhere). */ about?: unknown;
  };
  'entry.correct': {
    /** whole number. `entry.correct` correct the words of an entry · 更正记录文字 (recorder, convener, chair: everywhere). Refused with entry.unknown. */ seq: unknown;
    /** text, sealed. `entry.correct` correct the words of an entry · 更正记录文字 (recorder, convener, chair: everywhere). */ reads: unknown;
    /** text, sealed. `entry.correct` correct the words of an entry · 更正记录文字 (recorder, convener, chair: everywhere). */ reason: unknown;
    /** identifier, may be left out. `entry.correct` correct the words of an entry · 更正记录文字 (recorder, convener, chair: everywhere). */ witness?: unknown;
  };
  'person.erase': {
    /** identifier. `person.erase` erase a person’s data · 删除个人信息 (convener, authority: everywhere). Refused with person.unknown, retention.running. */ person: unknown;
    /** `order` · `unlawful` · `request`. `person.erase` erase a person’s data · 删除个人信息 (convener, authority: everywhere). */ ground: unknown;
  };
  'entry.redact': {
    /** whole number. `entry.redact` redact an entry · 遮蔽记事 (convener, authority: everywhere). Refused with entry.unknown, retention.running. */ seq: unknown;
    /** list of text. `entry.redact` redact an entry · 遮蔽记事 (convener, authority: everywhere). */ paths: unknown;
    /** `order` · `unlawful` · `request`. `entry.redact` redact an entry · 遮蔽记事 (convener, authority: everywhere). */ ground: unknown;
  };
  'office.appoint': {
    /** `convener` · `chair` · `recorder` · `teller` · `scrutineer` · `supervisor` · `executor` · `treasurer` · `authority`. `office.appoint` appoint to an office · 任命职务 (convener: everywhere). Refused with office.collision, office.held, person.unknown. */ office: unknown;
    /** identifier. `office.appoint` appoint to an office · 任命职务 (convener: everywhere). */ person: unknown;
  };
  'office.hand-over': {
    /** `convener` · `chair` · `recorder` · `teller` · `scrutineer` · `supervisor` · `executor` · `treasurer` · `authority`. `office.hand-over` hand over an office · 移交职务 (convener, chair, recorder, teller, scrutineer, supervisor, executor, treasurer, authority: everywhere). Refused with office.collision, office.held, office.not-held, person.unknown. */ office: unknown;
    /** identifier. `office.hand-over` hand over an office · 移交职务 (convener, chair, recorder, teller, scrutineer, supervisor, executor, treasurer, authority: everywhere). */ from: unknown;
    /** identifier. `office.hand-over` hand over an office · 移交职务 (convener, chair, recorder, teller, scrutineer, supervisor, executor, treasurer, authority: everywhere). */ to: unknown;
  };
  'office.relieve': {
    /** `convener` · `chair` · `recorder` · `teller` · `scrutineer` · `supervisor` · `executor` · `treasurer` · `authority`. `office.relieve` relieve of an office · 免去职务 (convener: everywhere). Refused with office.last, office.not-held. */ office: unknown;
    /** identifier. `office.relieve` relieve of an office · 免去职务 (convener: everywhere). */ person: unknown;
    /** text, sealed. `office.relieve` relieve of an office · 免去职务 (convener: everywhere). */ reason: unknown;
  };
  'topic.submit': {
    /** identifier. `topic.submit` submit a topic · 提出议题 (anyone: topics.gathering). Refused with topic.channel-unknown, topic.exists. */ topic: unknown;
    /** text, sealed. `topic.submit` submit a topic · 提出议题 (anyone: topics.gathering). */ title: unknown;
    /** text, sealed. `topic.submit` submit a topic · 提出议题 (anyone: topics.gathering). */ text: unknown;
    /** word. `topic.submit` submit a topic · 提出议题 (anyone: topics.gathering). */ channel: unknown;
    /** text, sealed, may be left out. `topic.submit` submit a topic · 提出议题 (anyone: topics.gathering). */ place?: unknown;
    /** word, may be left out. `topic.submit` submit a topic · 提出议题 (anyone: topics.gathering). */ category?: unknown;
  };
  'topic.withdraw': {
    /** identifier. `topic.withdraw` withdraw a topic · 撤回议题 (anyone: topics.gathering, topics.screening). Refused with topic.closed, topic.not-yours, topic.unknown. */ topic: unknown;
    /** text, sealed. `topic.withdraw` withdraw a topic · 撤回议题 (anyone: topics.gathering, topics.screening). */ reason: unknown;
  };
  'topic.correct': {
    /** identifier. `topic.correct` correct a topic · 更正议题 (anyone: topics.gathering, topics.screening). Refused with topic.closed, topic.not-yours, topic.unknown. */ topic: unknown;
    /** text, sealed, may be left out. `topic.correct` correct a topic · 更正议题 (anyone: topics.gathering, topics.screening). */ title?: unknown;
    /** text, sealed, may be left out. `topic.correct` correct a topic · 更正议题 (anyone: topics.gathering, topics.screening). */ text?: unknown;
    /** text, sealed. `topic.correct` correct a topic · 更正议题 (anyone: topics.gathering, topics.screening). */ reason: unknown;
    /** identifier, may be left out. `topic.correct` correct a topic · 更正议题 (anyone: topics.gathering, topics.screening). */ witness?: unknown;
  };
  'topic.second': {
    /** identifier. `topic.second` second a topic · 附议 (anyone: topics.gathering, topics.screening). Refused with second.own, second.twice, topic.closed, topic.unknown. */ topic: unknown;
  };
  'second.withdraw': {
    /** identifier. `second.withdraw` withdraw a second · 撤回附议 (anyone: topics.gathering, topics.screening). Refused with second.missing, topic.closed, topic.unknown. */ topic: unknown;
  };
  'deadline.pass': {
    /** text. `deadline.pass` pass a deadline · 期限届满 (clock: every step). Refused with deadline.not-due, deadline.unknown. */ deadline: unknown;
  };
  'consultation.suspend': {
    /** text, sealed. `consultation.suspend` suspend the consultation · 中止协商 (convener, chair, authority: every step). */ reason: unknown;
  };
  'consultation.withdraw': {
    /** text, sealed. `consultation.withdraw` withdraw the consultation · 撤回协商 (convener: every step, suspended). */ reason: unknown;
  };
  'consultation.annul': {
    /** text, sealed. `consultation.annul` annul the decision · 撤销决定 (authority, convener: every step, suspended, after the end). */ ground: unknown;
    /** line, open. `consultation.annul` annul the decision · 撤销决定 (authority, convener: every step, suspended, after the end). */ authority: unknown;
    /** word. `consultation.annul` annul the decision · 撤销决定 (authority, convener: every step, suspended, after the end). */ document: unknown;
    /** attachment: `{ hash, mediaType, name, size }`, may be left out. `consultation.annul` annul the decision · 撤销决定 (authority, convener: every step, suspended, after the end). */ attachment?: unknown;
  };
  'person.admit': {
    /** list of { person, name?, kinds? }. `person.admit` admit people · 登记人员 (convener, recorder: every step). Refused with body.known, body.unknown, person.known. */ people: unknown;
    /** list of { body, kind, name, parent? }, may be left out. `person.admit` admit people · 登记人员 (convener, recorder: every step). */ bodies?: unknown;
  };
  'roll.enter': {
    /** identifier. `roll.enter` enter a roll · 录入名册 (convener, recorder: every step). Refused with body.unknown, roll.duplicate, roll.nothing-before, roll.parking-over, roll.total-over, roll.units-differ. */ body: unknown;
    /** list of { person, name?, unit?, area?, parking?, weight?, kind?, coOwners?, parkingCoOwners?, groups? }. `roll.enter` enter a roll · 录入名册 (convener, recorder: every step). */ members: unknown;
    /** `3` · `4`, may be left out. `roll.enter` enter a roll · 录入名册 (convener, recorder: every step). */ areaDecimals?: unknown;
    /** word, may be left out. `roll.enter` enter a roll · 录入名册 (convener, recorder: every step). */ scope?: unknown;
    /** yes or no, may be left out. `roll.enter` enter a roll · 录入名册 (convener, recorder: every step). */ more?: unknown;
  };
  'mandate.give': {
    /** identifier. `mandate.give` give a mandate · 登记代办授权 (anyone: every step). Refused with mandate.exists, mandate.no-basis, mandate.not-yours, mandate.oneself, mandate.over, person.unknown. */ from: unknown;
    /** identifier. `mandate.give` give a mandate · 登记代办授权 (anyone: every step). */ to: unknown;
    /** `helper` · `delegate` · `guardian` · `household`. `mandate.give` give a mandate · 登记代办授权 (anyone: every step). */ as: unknown;
    /** moment (RFC 3339), may be left out. `mandate.give` give a mandate · 登记代办授权 (anyone: every step). */ until?: unknown;
    /** text, sealed, may be left out. `mandate.give` give a mandate · 登记代办授权 (anyone: every step). */ basis?: unknown;
    /** attachment: `{ hash, mediaType, name, size }`, may be left out. `mandate.give` give a mandate · 登记代办授权 (anyone: every step). */ attachment?: unknown;
  };
  'mandate.end': {
    /** identifier. `mandate.end` end a mandate · 终止代办授权 (anyone: every step). Refused with mandate.none, mandate.not-yours. */ from: unknown;
    /** identifier. `mandate.end` end a mandate · 终止代办授权 (anyone: every step). */ to: unknown;
    /** text, sealed, may be left out. `mandate.end` end a mandate · 终止代办授权 (anyone: every step). */ reason?: unknown;
  };
  'charter.amend': {
    /** { step, rules }. `charter.amend` amend the rules of procedure · 修订议事规则 (convener: every step). Refused with charter.fixed, charter.motion-rule, charter.not-amendable, charter.not-by-this-body, charter.unknown-command. */ change: unknown;
    /** identifier. `charter.amend` amend the rules of procedure · 修订议事规则 (convener: every step). */ body: unknown;
    /** word. `charter.amend` amend the rules of procedure · 修订议事规则 (convener: every step). */ document: unknown;
    /** text, sealed. `charter.amend` amend the rules of procedure · 修订议事规则 (convener: every step). */ reason: unknown;
  };
  'item.settle': {
    /** identifier. `item.settle` settle an item · 了结事项 (convener, chair: every step). Refused with item.in-vote, item.settled, item.unknown. */ item: unknown;
    /** `answered` · `shelved` · `referred` · `withdrawn`. `item.settle` settle an item · 了结事项 (convener, chair: every step). */ how: unknown;
    /** word, may be left out. `item.settle` settle an item · 了结事项 (convener, chair: every step). */ to?: unknown;
    /** text, sealed. `item.settle` settle an item · 了结事项 (convener, chair: every step). */ reply: unknown;
  };
  'item.split': {
    /** identifier. `item.split` split off an item · 分出事项 (convener, chair: every step). Refused with item.in-vote, item.settled, item.unknown. */ item: unknown;
    /** identifier. `item.split` split off an item · 分出事项 (convener, chair: every step). */ into: unknown;
    /** text, sealed. `item.split` split off an item · 分出事项 (convener, chair: every step). */ reason: unknown;
  };
  'item.reopen': {
    /** identifier. `item.reopen` take an item up again · 恢复事项 (convener, chair: every step). Refused with item.moved-on, item.not-settled, item.unknown. */ item: unknown;
    /** text, sealed. `item.reopen` take an item up again · 恢复事项 (convener, chair: every step). */ reason: unknown;
    /** identifier, may be left out. `item.reopen` take an item up again · 恢复事项 (convener, chair: every step). */ witness?: unknown;
  };
  'person.correct': {
    /** identifier. `person.correct` correct a person’s entry · 更正人员登记 (convener, recorder: every step). Refused with person.unknown. */ person: unknown;
    /** text, sealed, may be left out. `person.correct` correct a person’s entry · 更正人员登记 (convener, recorder: every step). */ name?: unknown;
    /** list of word, may be left out. `person.correct` correct a person’s entry · 更正人员登记 (convener, recorder: every step). */ kinds?: unknown;
    /** text, sealed. `person.correct` correct a person’s entry · 更正人员登记 (convener, recorder: every step). */ reason: unknown;
    /** identifier, may be left out. `person.correct` correct a person’s entry · 更正人员登记 (convener, recorder: every step). */ witness?: unknown;
  };
  'topic.merge': {
    /** identifier. `topic.merge` merge topics · 并案 (convener, recorder: topics.screening). Refused with topic.closed, topic.merge-into-itself, topic.unknown. */ topic: unknown;
    /** identifier. `topic.merge` merge topics · 并案 (convener, recorder: topics.screening). */ into: unknown;
    /** text, sealed. `topic.merge` merge topics · 并案 (convener, recorder: topics.screening). */ reason: unknown;
  };
  'topic.reopen': {
    /** identifier. `topic.reopen` reopen a topic · 恢复议题 (convener, recorder: topics.screening). Refused with topic.not-closed, topic.unknown. */ topic: unknown;
    /** text, sealed. `topic.reopen` reopen a topic · 恢复议题 (convener, recorder: topics.screening). */ reason: unknown;
    /** identifier, may be left out. `topic.reopen` reopen a topic · 恢复议题 (convener, recorder: topics.screening). */ witness?: unknown;
  };
  'topic.screen': {
    /** identifier. `topic.screen` screen a topic · 议题受理审查 (convener: topics.screening). Refused with referral.missing, reply.missing, seconds.too-few, topic.closed, topic.unknown. */ topic: unknown;
    /** `accept` · `answer` · `refer` · `defer` · `reject`. `topic.screen` screen a topic · 议题受理审查 (convener: topics.screening). */ decision: unknown;
    /** word, may be left out. `topic.screen` screen a topic · 议题受理审查 (convener: topics.screening). */ to?: unknown;
    /** text, sealed, may be left out. `topic.screen` screen a topic · 议题受理审查 (convener: topics.screening). */ reply?: unknown;
  };
  'topic.score': {
    /** identifier. `topic.score` score a topic · 议题评分 (convener, member: topics.screening). Refused with score.malformed, topic.closed, topic.unknown. */ topic: unknown;
    /** by word: whole number. `topic.score` score a topic · 议题评分 (convener, member: topics.screening). */ scores: unknown;
  };
  'topics.rank': {
    /** list of identifier. `topics.rank` rank the topics · 议题排序 (convener: topics.screening). Refused with rank.incomplete. */ order: unknown;
  };
  'gathering.reopen': {
    /** text, sealed. `gathering.reopen` reopen the gathering of topics · 重新征集 (convener: topics.screening, topics.agenda). */ reason: unknown;
  };
  'attendance.check-in': {
    /** identifier. `attendance.check-in` sign in · 签到 (anyone: topics.study, deliberation.called, deliberation.session, deliberation.adjourned, vote.noticed, vote.polling). Refused with attendance.not-yours, attendance.present, attendance.principal-not-member, attendance.principal-represented, person.unknown, proxy.expired, proxy.none, proxy.not-allowed. */ person: unknown;
    /** identifier, may be left out. `attendance.check-in` sign in · 签到 (anyone: topics.study, deliberation.called, deliberation.session, deliberation.adjourned, vote.noticed, vote.polling). */ proxyFor?: unknown;
  };
  'attendance.check-out': {
    /** identifier. `attendance.check-out` sign out · 签退 (anyone: topics.study, deliberation.called, deliberation.session, deliberation.adjourned, vote.noticed, vote.polling). Refused with attendance.absent, attendance.not-yours. */ person: unknown;
  };
  'attendance.correct': {
    /** identifier. `attendance.correct` correct the attendance · 更正签到 (recorder, teller, convener, chair: topics.study, deliberation.called, deliberation.session, deliberation.adjourned, vote.noticed, vote.polling). Refused with attendance.absent, ballot.counted-in-show. */ person: unknown;
    /** text, sealed. `attendance.correct` correct the attendance · 更正签到 (recorder, teller, convener, chair: topics.study, deliberation.called, deliberation.session, deliberation.adjourned, vote.noticed, vote.polling). */ reason: unknown;
    /** identifier, may be left out. `attendance.correct` correct the attendance · 更正签到 (recorder, teller, convener, chair: topics.study, deliberation.called, deliberation.session, deliberation.adjourned, vote.noticed, vote.polling). */ witness?: unknown;
  };
  'study.decide': {
    /** `pass` · `return` · `amend`. `study.decide` decide the Party organisation’s study · 党组织研究 (convener: topics.study). Refused with quorum.missing, study.returns-used-up. */ decision: unknown;
    /** text, sealed. `study.decide` decide the Party organisation’s study · 党组织研究 (convener: topics.study). */ opinion: unknown;
    /** word, may be left out. `study.decide` decide the Party organisation’s study · 党组织研究 (convener: topics.study). */ document?: unknown;
  };
  'agenda.set': {
    /** list of { item, title, topics?, level?, form?, stakeholders?, affected?, route, options?, becomes }. `agenda.set` set the agenda · 拟定议程 (convener: topics.agenda). Refused with agenda.item-twice, agenda.topic-not-accepted, agenda.unknown-ballot, agenda.unknown-body, agenda.unknown-person, agenda.unknown-rule, item.step-left-out, option.exists. */ items: unknown;
  };
  'evidence.submit': {
    /** identifier. `evidence.submit` submit evidence · 提交材料 (anyone: deliberation.planning, deliberation.called, deliberation.session, deliberation.collecting). Refused with evidence.exists, item.not-in-round, item.not-open, item.unknown. */ evidence: unknown;
    /** identifier. `evidence.submit` submit evidence · 提交材料 (anyone: deliberation.planning, deliberation.called, deliberation.session, deliberation.collecting). */ item: unknown;
    /** text, sealed. `evidence.submit` submit evidence · 提交材料 (anyone: deliberation.planning, deliberation.called, deliberation.session, deliberation.collecting). */ title: unknown;
    /** attachment: `{ hash, mediaType, name, size }`, may be left out. `evidence.submit` submit evidence · 提交材料 (anyone: deliberation.planning, deliberation.called, deliberation.session, deliberation.collecting). */ file?: unknown;
  };
  'option.propose': {
    /** identifier. `option.propose` propose an option · 提出方案 (anyone: deliberation.planning, deliberation.called, deliberation.session, deliberation.collecting). Refused with item.not-in-round, item.not-open, item.unknown, option.exists, ranking.open. */ option: unknown;
    /** identifier. `option.propose` propose an option · 提出方案 (anyone: deliberation.planning, deliberation.called, deliberation.session, deliberation.collecting). */ item: unknown;
    /** text, sealed. `option.propose` propose an option · 提出方案 (anyone: deliberation.planning, deliberation.called, deliberation.session, deliberation.collecting). */ title: unknown;
    /** text, sealed. `option.propose` propose an option · 提出方案 (anyone: deliberation.planning, deliberation.called, deliberation.session, deliberation.collecting). */ text: unknown;
    /** money in 0.01, may be left out. `option.propose` propose an option · 提出方案 (anyone: deliberation.planning, deliberation.called, deliberation.session, deliberation.collecting). */ cost?: unknown;
  };
  'option.amend': {
    /** identifier. `option.amend` amend an option · 修改方案 (anyone: deliberation.planning, deliberation.called, deliberation.session, deliberation.collecting). Refused with item.not-in-round, item.not-open, item.unknown, option.not-yours, option.unknown, option.withdrawn, ranking.open. */ item: unknown;
    /** identifier. `option.amend` amend an option · 修改方案 (anyone: deliberation.planning, deliberation.called, deliberation.session, deliberation.collecting). */ option: unknown;
    /** text, sealed, may be left out. `option.amend` amend an option · 修改方案 (anyone: deliberation.planning, deliberation.called, deliberation.session, deliberation.collecting). */ title?: unknown;
    /** text, sealed. `option.amend` amend an option · 修改方案 (anyone: deliberation.planning, deliberation.called, deliberation.session, deliberation.collecting). */ text: unknown;
    /** money in 0.01, may be left out. `option.amend` amend an option · 修改方案 (anyone: deliberation.planning, deliberation.called, deliberation.session, deliberation.collecting). */ cost?: unknown;
  };
  'option.withdraw': {
    /** identifier. `option.withdraw` withdraw an option · 撤回方案 (anyone: deliberation.planning, deliberation.called, deliberation.session, deliberation.collecting). Refused with item.not-in-round, item.not-open, item.unknown, option.not-yours, option.unknown, option.withdrawn, ranking.open. */ item: unknown;
    /** identifier. `option.withdraw` withdraw an option · 撤回方案 (anyone: deliberation.planning, deliberation.called, deliberation.session, deliberation.collecting). */ option: unknown;
    /** text, sealed. `option.withdraw` withdraw an option · 撤回方案 (anyone: deliberation.planning, deliberation.called, deliberation.session, deliberation.collecting). */ reason: unknown;
  };
  'ranking.open': {
    /** identifier. `ranking.open` open the ranking of the options · 开始方案排序 (chair, convener: deliberation.planning, deliberation.called, deliberation.session, deliberation.collecting). Refused with item.not-in-round, item.not-open, item.unknown, ranking.open, ranking.too-few-options, ranking.too-many-options. */ item: unknown;
  };
  'ranking.cast': {
    /** identifier. `ranking.cast` rank the options · 提交方案排序 (member: deliberation.planning, deliberation.called, deliberation.session, deliberation.collecting). Refused with item.not-in-round, item.not-open, item.unknown, ranking.named-twice, ranking.none, ranking.not-on-it, recused. */ item: unknown;
    /** list of identifier or list of identifier. `ranking.cast` rank the options · 提交方案排序 (member: deliberation.planning, deliberation.called, deliberation.session, deliberation.collecting). */ ranking: unknown;
  };
  'ranking.close': {
    /** identifier. `ranking.close` close the ranking of the options · 结束方案排序并计票 (chair: deliberation.planning, deliberation.called, deliberation.session, deliberation.collecting). Refused with quorum.missing, ranking.no-ballots, ranking.no-casting-vote, ranking.none, ranking.tied. */ item: unknown;
    /** identifier, may be left out. `ranking.close` close the ranking of the options · 结束方案排序并计票 (chair: deliberation.planning, deliberation.called, deliberation.session, deliberation.collecting). */ casting?: unknown;
  };
  'ranking.cancel': {
    /** identifier. `ranking.cancel` cancel the ranking of the options · 取消方案排序 (chair: deliberation.planning, deliberation.called, deliberation.session, deliberation.collecting). Refused with ranking.none. */ item: unknown;
    /** text, sealed. `ranking.cancel` cancel the ranking of the options · 取消方案排序 (chair: deliberation.planning, deliberation.called, deliberation.session, deliberation.collecting). */ reason: unknown;
  };
  'interest.declare': {
    /** identifier. `interest.declare` declare an interest · 申报利害关系 (anyone: deliberation.planning, deliberation.called, deliberation.session, deliberation.collecting, vote.noticed, vote.polling). Refused with item.unknown. */ item: unknown;
    /** text, sealed. `interest.declare` declare an interest · 申报利害关系 (anyone: deliberation.planning, deliberation.called, deliberation.session, deliberation.collecting, vote.noticed, vote.polling). */ interest: unknown;
  };
  'interest.withdraw': {
    /** identifier. `interest.withdraw` withdraw a declared interest · 撤回利害关系申报 (anyone: deliberation.planning, deliberation.called, deliberation.session, deliberation.collecting, vote.noticed, vote.polling). Refused with interest.none. */ item: unknown;
    /** text, sealed. `interest.withdraw` withdraw a declared interest · 撤回利害关系申报 (anyone: deliberation.planning, deliberation.called, deliberation.session, deliberation.collecting, vote.noticed, vote.polling). */ reason: unknown;
  };
  'recusal.record': {
    /** identifier. `recusal.record` record a recusal · 登记回避 (chair, convener, recorder: deliberation.planning, deliberation.called, deliberation.session, deliberation.collecting, vote.noticed, vote.polling). Refused with ballot.counted-in-show, item.unknown, person.unknown, recusal.exists. */ item: unknown;
    /** identifier. `recusal.record` record a recusal · 登记回避 (chair, convener, recorder: deliberation.planning, deliberation.called, deliberation.session, deliberation.collecting, vote.noticed, vote.polling). */ person: unknown;
    /** text, sealed. `recusal.record` record a recusal · 登记回避 (chair, convener, recorder: deliberation.planning, deliberation.called, deliberation.session, deliberation.collecting, vote.noticed, vote.polling). */ reason: unknown;
  };
  'recusal.correct': {
    /** identifier. `recusal.correct` correct a recusal · 更正回避 (chair, convener: deliberation.planning, deliberation.called, deliberation.session, deliberation.collecting, vote.noticed, vote.polling). Refused with recusal.missing. */ item: unknown;
    /** identifier. `recusal.correct` correct a recusal · 更正回避 (chair, convener: deliberation.planning, deliberation.called, deliberation.session, deliberation.collecting, vote.noticed, vote.polling). */ person: unknown;
    /** text, sealed. `recusal.correct` correct a recusal · 更正回避 (chair, convener: deliberation.planning, deliberation.called, deliberation.session, deliberation.collecting, vote.noticed, vote.polling). */ reason: unknown;
    /** identifier, may be left out. `recusal.correct` correct a recusal · 更正回避 (chair, convener: deliberation.planning, deliberation.called, deliberation.session, deliberation.collecting, vote.noticed, vote.polling). */ witness?: unknown;
  };
  'options.freeze': {
    /** identifier. `options.freeze` freeze the options · 确定表决方案 (chair, convener: deliberation.planning, deliberation.session). Refused with item.no-route, item.not-in-round, item.not-open, item.unknown, option.chosen-later, option.needed, option.not-ranked-first, option.unknown, option.withdrawn, quorum.missing, ranking.open. */ item: unknown;
    /** identifier, may be left out. `options.freeze` freeze the options · 确定表决方案 (chair, convener: deliberation.planning, deliberation.session). */ option?: unknown;
  };
  'options.reopen': {
    /** identifier. `options.reopen` reopen the options · 重开方案 (chair, convener: deliberation.planning, deliberation.session). Refused with item.not-frozen, item.unknown. */ item: unknown;
    /** text, sealed. `options.reopen` reopen the options · 重开方案 (chair, convener: deliberation.planning, deliberation.session). */ reason: unknown;
    /** identifier, may be left out. `options.reopen` reopen the options · 重开方案 (chair, convener: deliberation.planning, deliberation.session). */ witness?: unknown;
  };
  'round.reopen': {
    /** text, sealed. `round.reopen` reopen a round · 恢复本轮协商 (chair, convener: deliberation.planning). Refused with round.none-closed, round.over. */ reason: unknown;
    /** identifier, may be left out. `round.reopen` reopen a round · 恢复本轮协商 (chair, convener: deliberation.planning). */ witness?: unknown;
  };
  'round.call': {
    /** `session` · `written` · `door-to-door` · `online`. `round.call` call a round · 召集协商 (convener, chair: deliberation.planning). Refused with item.unknown, notice.closes-early, notice.too-short, party.not-required, person.unknown, round.items-settled, rounds.used-up, stakeholder.not-invited. */ form: unknown;
    /** list of identifier. `round.call` call a round · 召集协商 (convener, chair: deliberation.planning). */ items: unknown;
    /** moment (RFC 3339). `round.call` call a round · 召集协商 (convener, chair: deliberation.planning). */ opens: unknown;
    /** moment (RFC 3339), may be left out. `round.call` call a round · 召集协商 (convener, chair: deliberation.planning). */ closes?: unknown;
    /** text, sealed, may be left out. `round.call` call a round · 召集协商 (convener, chair: deliberation.planning). */ place?: unknown;
    /** list of attachment: `{ hash, mediaType, name, size }`, may be left out. `round.call` call a round · 召集协商 (convener, chair: deliberation.planning). */ materials?: unknown;
    /** list of identifier, [] unless said. `round.call` call a round · 召集协商 (convener, chair: deliberation.planning). */ invited?: unknown;
    /** list of identifier, [] unless said. `round.call` call a round · 召集协商 (convener, chair: deliberation.planning). */ required?: unknown;
  };
  'deliberation.conclude': {
    /** `vote` · `adopt` · `convert` · `shelve` · `refer`. `deliberation.conclude` conclude the deliberation · 议事协商结束 (convener, chair: deliberation.planning). Refused with conclusion.reply-missing, items.need-vote, items.not-adoptable, items.undecided, quorum.missing, round.none-held. */ way: unknown;
    /** word, may be left out. `deliberation.conclude` conclude the deliberation · 议事协商结束 (convener, chair: deliberation.planning). */ to?: unknown;
    /** text, sealed, may be left out. `deliberation.conclude` conclude the deliberation · 议事协商结束 (convener, chair: deliberation.planning). */ reply?: unknown;
  };
  'attendance.entrust': {
    /** identifier. `attendance.entrust` send somebody in one’s place · 委托他人到会 (anyone: deliberation.called, deliberation.session, deliberation.adjourned). Refused with attendance.not-yours, attendance.principal-not-member, person.unknown, proxy.chain, proxy.exists, proxy.not-allowed, proxy.not-written. */ from: unknown;
    /** identifier. `attendance.entrust` send somebody in one’s place · 委托他人到会 (anyone: deliberation.called, deliberation.session, deliberation.adjourned). */ to: unknown;
    /** attachment: `{ hash, mediaType, name, size }`, may be left out. `attendance.entrust` send somebody in one’s place · 委托他人到会 (anyone: deliberation.called, deliberation.session, deliberation.adjourned). */ attachment?: unknown;
  };
  'attendance.recall': {
    /** identifier. `attendance.recall` recall whoever was sent · 收回到会委托 (anyone: deliberation.called, deliberation.session, deliberation.adjourned). Refused with attendance.not-yours, attendance.principal-represented, proxy.none. */ from: unknown;
  };
  'round.cancel': {
    /** text, sealed. `round.cancel` cancel the round · 取消召集 (convener, chair: deliberation.called). Refused with round.none. */ reason: unknown;
  };
  'session.fail': {
    /** text, sealed. `session.fail` declare the session failed · 宣布流会 (chair, convener: deliberation.called). Refused with quorum.reached, round.none, session.too-early. */ reason: unknown;
  };
  'floor.request': {
    /** identifier. `floor.request` ask for the floor · 请求发言 (anyone: deliberation.session). Refused with attendance.absent, chair.neutral, debate.closed, floor.requested, item.not-in-round, item.not-open, item.unknown, recused, speech.used-up. */ item: unknown;
    /** `for` · `against` · `question`. `floor.request` ask for the floor · 请求发言 (anyone: deliberation.session). */ stance: unknown;
  };
  'floor.grant': {
    /** identifier. `floor.grant` grant the floor · 准许发言 (chair: deliberation.session). Refused with floor.newcomer-first, floor.not-requested, floor.other-side, floor.taken, oath.needed. */ person: unknown;
  };
  'floor.yield': {
    /** identifier. `floor.yield` yield the floor · 放弃发言 (anyone: deliberation.session). Refused with floor.not-yours. */ person: unknown;
  };
  'speech.make': {
    /** identifier. `speech.make` make a speech · 发言 (anyone: deliberation.session). Refused with floor.not-yours. */ person: unknown;
    /** whole number from 0. `speech.make` make a speech · 发言 (anyone: deliberation.session). */ seconds: unknown;
    /** text, sealed. `speech.make` make a speech · 发言 (anyone: deliberation.session). */ text: unknown;
  };
  'motion.move': {
    /** identifier. `motion.move` move a motion · 提出动议 (member: deliberation.session). Refused with item.not-in-round, item.not-open, item.unknown, motion.depth, motion.exists, motion.no-option, motion.nothing-to-amend, motion.pending, motion.precedence, option.unknown, recused. */ motion: unknown;
    /** `main` · `amend` · `close-debate` · `shelve` · `adjourn`. `motion.move` move a motion · 提出动议 (member: deliberation.session). */ kind: unknown;
    /** identifier. `motion.move` move a motion · 提出动议 (member: deliberation.session). */ item: unknown;
    /** identifier, may be left out. `motion.move` move a motion · 提出动议 (member: deliberation.session). */ option?: unknown;
    /** text, sealed. `motion.move` move a motion · 提出动议 (member: deliberation.session). */ text: unknown;
    /** text, sealed, may be left out. `motion.move` move a motion · 提出动议 (member: deliberation.session). */ title?: unknown;
    /** money in 0.01, may be left out. `motion.move` move a motion · 提出动议 (member: deliberation.session). */ cost?: unknown;
  };
  'motion.second': {
    /** identifier. `motion.second` second a motion · 附议动议 (member: deliberation.session). Refused with motion.own-second, motion.precedence, motion.seconded, motion.unknown, recused. */ motion: unknown;
  };
  'motion.withdraw': {
    /** identifier. `motion.withdraw` withdraw a motion · 撤回动议 (member: deliberation.session). Refused with motion.not-next, motion.not-yours, motion.unknown. */ motion: unknown;
  };
  'motion.decide': {
    /** identifier. `motion.decide` decide a motion · 动议表决 (chair: deliberation.session). Refused with casting.needed, casting.no-tie, item.unknown, motion.decided, motion.not-next, motion.unknown, motion.unseconded, quorum.missing, ranking.open, votes.over-attendance. */ motion: unknown;
    /** whole number from 0. `motion.decide` decide a motion · 动议表决 (chair: deliberation.session). */ for: unknown;
    /** whole number from 0. `motion.decide` decide a motion · 动议表决 (chair: deliberation.session). */ against: unknown;
    /** whole number from 0. `motion.decide` decide a motion · 动议表决 (chair: deliberation.session). */ abstain: unknown;
    /** `for` · `against`, may be left out. `motion.decide` decide a motion · 动议表决 (chair: deliberation.session). */ casting?: unknown;
  };
  'motion.correct': {
    /** identifier. `motion.correct` correct the votes on a motion · 更正动议票数 (chair, recorder: deliberation.session). Refused with casting.needed, casting.no-tie, item.unknown, motion.built-on, motion.pending, motion.unknown, quorum.missing, votes.over-attendance. */ motion: unknown;
    /** whole number from 0. `motion.correct` correct the votes on a motion · 更正动议票数 (chair, recorder: deliberation.session). */ for: unknown;
    /** whole number from 0. `motion.correct` correct the votes on a motion · 更正动议票数 (chair, recorder: deliberation.session). */ against: unknown;
    /** whole number from 0. `motion.correct` correct the votes on a motion · 更正动议票数 (chair, recorder: deliberation.session). */ abstain: unknown;
    /** `for` · `against`, may be left out. `motion.correct` correct the votes on a motion · 更正动议票数 (chair, recorder: deliberation.session). */ casting?: unknown;
    /** text, sealed. `motion.correct` correct the votes on a motion · 更正动议票数 (chair, recorder: deliberation.session). */ reason: unknown;
    /** identifier, may be left out. `motion.correct` correct the votes on a motion · 更正动议票数 (chair, recorder: deliberation.session). */ witness?: unknown;
  };
  'ruling.make': {
    /** text, sealed. `ruling.make` make a ruling · 主持人裁定 (chair: deliberation.session). */ about: unknown;
    /** text, sealed. `ruling.make` make a ruling · 主持人裁定 (chair: deliberation.session). */ ruling: unknown;
  };
  'consensus.test': {
    /** identifier. `consensus.test` test for consensus · 征询共识 (chair: deliberation.session). Refused with attendance.absent, item.not-in-round, item.not-open, item.unknown, option.chosen-later, option.needed, option.unknown, option.withdrawn, quorum.missing, ranking.open, recused. */ item: unknown;
    /** identifier, may be left out. `consensus.test` test for consensus · 征询共识 (chair: deliberation.session). */ option?: unknown;
    /** list of { person, reason }, [] unless said. `consensus.test` test for consensus · 征询共识 (chair: deliberation.session). */ objections?: unknown;
  };
  'session.adjourn': {
    /** text, sealed. `session.adjourn` adjourn the session · 休会 (chair: deliberation.session). */ reason: unknown;
  };
  'comment.submit': {
    /** identifier. `comment.submit` submit a comment · 提交意见 (anyone: deliberation.collecting). Refused with comment.exists, comment.outside-window, item.not-in-round, item.not-open, item.unknown, recused, round.none. */ comment: unknown;
    /** identifier. `comment.submit` submit a comment · 提交意见 (anyone: deliberation.collecting). */ item: unknown;
    /** `for` · `against` · `question`. `comment.submit` submit a comment · 提交意见 (anyone: deliberation.collecting). */ stance: unknown;
    /** text, sealed. `comment.submit` submit a comment · 提交意见 (anyone: deliberation.collecting). */ text: unknown;
  };
  'consent.give': {
    /** identifier. `consent.give` give consent in writing · 书面同意 (anyone: vote.preparing, vote.noticed, vote.polling, vote.closed, vote.external). Refused with consent.given, consent.not-affected, consent.not-yours, item.unknown. */ item: unknown;
    /** identifier. `consent.give` give consent in writing · 书面同意 (anyone: vote.preparing, vote.noticed, vote.polling, vote.closed, vote.external). */ person: unknown;
    /** attachment: `{ hash, mediaType, name, size }`, may be left out. `consent.give` give consent in writing · 书面同意 (anyone: vote.preparing, vote.noticed, vote.polling, vote.closed, vote.external). */ attachment?: unknown;
  };
  'consent.withdraw': {
    /** identifier. `consent.withdraw` withdraw consent · 撤回同意 (anyone: vote.preparing, vote.noticed, vote.polling, vote.closed, vote.external). Refused with consent.missing, consent.not-yours. */ item: unknown;
    /** identifier. `consent.withdraw` withdraw consent · 撤回同意 (anyone: vote.preparing, vote.noticed, vote.polling, vote.closed, vote.external). */ person: unknown;
    /** text, sealed. `consent.withdraw` withdraw consent · 撤回同意 (anyone: vote.preparing, vote.noticed, vote.polling, vote.closed, vote.external). */ reason: unknown;
  };
  'notice.post': {
    /** list of identifier. `notice.post` post the notice of a vote · 发布表决公告 (convener, teller: vote.preparing). Refused with affected.missing, ballot.budget-idle, ballot.cost-missing, ballot.form-needed, ballot.form-unknown, ballot.method-missing, ballot.method-refuses, ballot.method-unfit, ballot.method-unknown, ballot.rule-unfit, ballot.too-few-options, ballot.too-many-options, deemed.not-allowed, item.unknown, notice.closes-early, notice.too-short, roll.lacks, roll.lacks-group, roll.missing, rule.no-consent, stage.item-not-ready, stage.items-differ. */ items: unknown;
    /** moment (RFC 3339), may be left out. `notice.post` post the notice of a vote · 发布表决公告 (convener, teller: vote.preparing). */ opens?: unknown;
    /** moment (RFC 3339). `notice.post` post the notice of a vote · 发布表决公告 (convener, teller: vote.preparing). */ closes: unknown;
    /** list of `for` · `against` · `abstain`, may be left out. `notice.post` post the notice of a vote · 发布表决公告 (convener, teller: vote.preparing). */ answers?: unknown;
    /** line, open, may be left out. `notice.post` post the notice of a vote · 发布表决公告 (convener, teller: vote.preparing). */ deemed?: unknown;
    /** line, open, may be left out. `notice.post` post the notice of a vote · 发布表决公告 (convener, teller: vote.preparing). */ withMajority?: unknown;
    /** text, sealed, may be left out. `notice.post` post the notice of a vote · 发布表决公告 (convener, teller: vote.preparing). */ place?: unknown;
    /** attachment: `{ hash, mediaType, name, size }`, may be left out. `notice.post` post the notice of a vote · 发布表决公告 (convener, teller: vote.preparing). */ attachment?: unknown;
  };
  'vote.return': {
    /** text, sealed. `vote.return` return to deliberation · 退回议事协商 (convener: vote.preparing). Refused with returns.used-up, step.left-out. */ reason: unknown;
  };
  'notice.deliver': {
    /** identifier. `notice.deliver` deliver the notice · 送达公告 (teller, recorder, convener: vote.noticed, vote.polling). Refused with ballot.not-on-roll, stage.none. */ person: unknown;
    /** word. `notice.deliver` deliver the notice · 送达公告 (teller, recorder, convener: vote.noticed, vote.polling). */ manner: unknown;
    /** attachment: `{ hash, mediaType, name, size }`, may be left out. `notice.deliver` deliver the notice · 送达公告 (teller, recorder, convener: vote.noticed, vote.polling). */ attachment?: unknown;
  };
  'paper.issue': {
    /** identifier. `paper.issue` issue a ballot paper · 发放表决票 (teller: vote.noticed, vote.polling). Refused with ballot.not-on-roll, paper.exists, stage.none. */ paper: unknown;
    /** identifier. `paper.issue` issue a ballot paper · 发放表决票 (teller: vote.noticed, vote.polling). */ person: unknown;
  };
  'paper.spoil': {
    /** identifier. `paper.spoil` cancel a ballot paper · 作废表决票 (teller: vote.noticed, vote.polling, vote.closed). Refused with paper.not-out, paper.unknown, stage.none. */ paper: unknown;
    /** text, sealed. `paper.spoil` cancel a ballot paper · 作废表决票 (teller: vote.noticed, vote.polling, vote.closed). */ reason: unknown;
  };
  'proxy.grant': {
    /** identifier. `proxy.grant` grant a proxy · 委托投票 (anyone: vote.noticed, vote.polling). Refused with ballot.not-on-ballot, ballot.not-on-roll, ballot.twice, person.unknown, proxy.candidate, proxy.cap, proxy.chain, proxy.exists, proxy.expired, proxy.not-allowed, proxy.not-voter, proxy.not-written, proxy.not-yours, stage.none. */ from: unknown;
    /** identifier. `proxy.grant` grant a proxy · 委托投票 (anyone: vote.noticed, vote.polling). */ to: unknown;
    /** list of identifier, may be left out. `proxy.grant` grant a proxy · 委托投票 (anyone: vote.noticed, vote.polling). */ items?: unknown;
    /** moment (RFC 3339), may be left out. `proxy.grant` grant a proxy · 委托投票 (anyone: vote.noticed, vote.polling). */ until?: unknown;
    /** attachment: `{ hash, mediaType, name, size }`, may be left out. `proxy.grant` grant a proxy · 委托投票 (anyone: vote.noticed, vote.polling). */ attachment?: unknown;
  };
  'proxy.revoke': {
    /** identifier. `proxy.revoke` revoke a proxy · 撤销委托 (anyone: vote.noticed, vote.polling). Refused with proxy.none, proxy.not-yours, proxy.used, stage.none. */ from: unknown;
  };
  'paper.correct': {
    /** identifier. `paper.correct` correct what was noted of a ballot paper · 更正表决票登记 (teller: vote.noticed, vote.polling, vote.closed). Refused with paper.in-box, paper.still-out, paper.unknown, stage.none. */ paper: unknown;
    /** text, sealed. `paper.correct` correct what was noted of a ballot paper · 更正表决票登记 (teller: vote.noticed, vote.polling, vote.closed). */ reason: unknown;
    /** identifier, may be left out. `paper.correct` correct what was noted of a ballot paper · 更正表决票登记 (teller: vote.noticed, vote.polling, vote.closed). */ witness?: unknown;
  };
  'delivery.strike': {
    /** identifier. `delivery.strike` strike a delivery · 更正送达 (teller, recorder, convener: vote.noticed, vote.polling, vote.closed). Refused with delivery.none, stage.none. */ person: unknown;
    /** text, sealed. `delivery.strike` strike a delivery · 更正送达 (teller, recorder, convener: vote.noticed, vote.polling, vote.closed). */ reason: unknown;
    /** identifier, may be left out. `delivery.strike` strike a delivery · 更正送达 (teller, recorder, convener: vote.noticed, vote.polling, vote.closed). */ witness?: unknown;
  };
  'notice.withdraw': {
    /** text, sealed. `notice.withdraw` withdraw the notice of a vote · 撤回表决公告 (convener: vote.noticed, vote.polling, vote.external). Refused with notice.answered, stage.none. */ reason: unknown;
  };
  'paper.return': {
    /** identifier. `paper.return` take back a ballot paper · 收回表决票 (teller: vote.polling, vote.closed). Refused with paper.not-out, paper.unknown, stage.none. */ paper: unknown;
  };
  'ballot.cast': {
    /** by identifier: `for` · `against` · `abstain` · `with-majority` · `invalid` or list of identifier or list of identifier or by identifier: whole number from 0. `ballot.cast` cast a ballot · 投票 (anyone: vote.polling, vote.closed). Refused with answer.not-offered, ballot.counted-in-show, ballot.empty, ballot.late, ballot.method-refuses, ballot.method-unknown, ballot.named-twice, ballot.names, ballot.no-such-option, ballot.not-as-asked, ballot.not-on-ballot, ballot.not-on-roll, ballot.nothing-valid, ballot.points, ballot.too-early, ballot.twice, body.unknown, channel.unknown, delegate.contradicts, delegate.no-figures, delegate.too-many, delegate.twice, paper.not-out, paper.not-theirs, paper.unknown, proxy.expired, proxy.none, proxy.scope, recused, stage.none. */ choices: unknown;
    /** word. `ballot.cast` cast a ballot · 投票 (anyone: vote.polling, vote.closed). */ channel: unknown;
    /** identifier, may be left out. `ballot.cast` cast a ballot · 投票 (anyone: vote.polling, vote.closed). */ paper?: unknown;
    /** { body, figures }, may be left out. `ballot.cast` cast a ballot · 投票 (anyone: vote.polling, vote.closed). */ behind?: unknown;
  };
  'ballot.correct': {
    /** identifier. `ballot.correct` correct a ballot · 更正表决票 (teller: vote.polling, vote.closed). Refused with answer.not-offered, ballot.counted-in-show, ballot.empty, ballot.method-refuses, ballot.method-unknown, ballot.named-twice, ballot.names, ballot.no-such-option, ballot.none, ballot.not-as-asked, ballot.not-on-ballot, ballot.not-on-roll, ballot.nothing-valid, ballot.points, body.unknown, delegate.contradicts, delegate.no-figures, delegate.too-many, proxy.scope, recused, stage.none. */ person: unknown;
    /** by identifier: `for` · `against` · `abstain` · `with-majority` · `invalid` or list of identifier or list of identifier or by identifier: whole number from 0, may be left out. `ballot.correct` correct a ballot · 更正表决票 (teller: vote.polling, vote.closed). */ choices?: unknown;
    /** text, sealed. `ballot.correct` correct a ballot · 更正表决票 (teller: vote.polling, vote.closed). */ reason: unknown;
    /** identifier, may be left out. `ballot.correct` correct a ballot · 更正表决票 (teller: vote.polling, vote.closed). */ witness?: unknown;
  };
  'ballot.invalidate': {
    /** identifier. `ballot.invalidate` find a ballot invalid · 认定无效票 (teller, scrutineer: vote.polling, vote.closed). Refused with ballot.counted-in-show, ballot.none, ballot.not-on-ballot, ballot.not-on-roll, ballot.twice, paper.not-out, paper.not-theirs, paper.unknown, stage.none. */ person: unknown;
    /** identifier, may be left out. `ballot.invalidate` find a ballot invalid · 认定无效票 (teller, scrutineer: vote.polling, vote.closed). */ paper?: unknown;
    /** list of identifier, may be left out. `ballot.invalidate` find a ballot invalid · 认定无效票 (teller, scrutineer: vote.polling, vote.closed). */ items?: unknown;
    /** text, sealed. `ballot.invalidate` find a ballot invalid · 认定无效票 (teller, scrutineer: vote.polling, vote.closed). */ reason: unknown;
  };
  'batch.enter': {
    /** identifier. `batch.enter` enter a batch of papers · 成批录入表决票 (teller: vote.polling, vote.closed). Refused with answer.not-offered, ballot.counted-in-show, ballot.empty, ballot.late, ballot.method-refuses, ballot.method-unknown, ballot.named-twice, ballot.names, ballot.no-such-option, ballot.not-as-asked, ballot.not-on-ballot, ballot.not-on-roll, ballot.nothing-valid, ballot.points, ballot.too-early, ballot.twice, batch.counted, batch.differs, batch.person-twice, batch.same-hand, body.unknown, channel.unknown, delegate.contradicts, delegate.no-figures, delegate.too-many, delegate.twice, paper.not-out, paper.not-theirs, paper.unknown, proxy.expired, proxy.none, proxy.scope, recused, stage.none. */ batch: unknown;
    /** list of { paper?, person, proxy?, choices, behind?, on? }. `batch.enter` enter a batch of papers · 成批录入表决票 (teller: vote.polling, vote.closed). */ papers: unknown;
  };
  'batch.discard': {
    /** identifier. `batch.discard` discard a batch of papers · 作废批次 (teller: vote.polling, vote.closed). Refused with batch.counted, batch.unknown, stage.none. */ batch: unknown;
    /** text, sealed. `batch.discard` discard a batch of papers · 作废批次 (teller: vote.polling, vote.closed). */ reason: unknown;
  };
  'tally.enter': {
    /** identifier. `tally.enter` enter a tally · 录入计数 (teller: vote.polling, vote.closed). Refused with ballot.names, ballot.no-such-option, ballot.not-on-ballot, quorum.missing, scrutineer.missing, stage.none, tally.area-counts, tally.options, votes.over-attendance. */ item: unknown;
    /** `show-of-hands` · `secret-paper`. `tally.enter` enter a tally · 录入计数 (teller: vote.polling, vote.closed). */ form: unknown;
    /** whole number from 0. `tally.enter` enter a tally · 录入计数 (teller: vote.polling, vote.closed). */ for: unknown;
    /** whole number from 0. `tally.enter` enter a tally · 录入计数 (teller: vote.polling, vote.closed). */ against: unknown;
    /** whole number from 0. `tally.enter` enter a tally · 录入计数 (teller: vote.polling, vote.closed). */ abstain: unknown;
    /** by identifier: whole number from 0, may be left out. `tally.enter` enter a tally · 录入计数 (teller: vote.polling, vote.closed). */ options?: unknown;
    /** list of identifier. `tally.enter` enter a tally · 录入计数 (teller: vote.polling, vote.closed). */ scrutineers: unknown;
  };
  'tally.strike': {
    /** identifier. `tally.strike` strike a tally · 撤去计数 (teller: vote.polling, vote.closed). Refused with stage.none, tally.none. */ item: unknown;
    /** text, sealed. `tally.strike` strike a tally · 撤去计数 (teller: vote.polling, vote.closed). */ reason: unknown;
    /** identifier, may be left out. `tally.strike` strike a tally · 撤去计数 (teller: vote.polling, vote.closed). */ witness?: unknown;
  };
  'batch.strike': {
    /** identifier. `batch.strike` strike a batch of papers · 撤去批次 (teller: vote.polling, vote.closed). Refused with batch.not-counted, batch.unknown, stage.none. */ batch: unknown;
    /** text, sealed. `batch.strike` strike a batch of papers · 撤去批次 (teller: vote.polling, vote.closed). */ reason: unknown;
    /** identifier, may be left out. `batch.strike` strike a batch of papers · 撤去批次 (teller: vote.polling, vote.closed). */ witness?: unknown;
  };
  'ballot.restore': {
    /** identifier. `ballot.restore` restore a ballot found invalid · 恢复表决票 (teller: vote.polling, vote.closed). Refused with ballot.none, stage.none. */ person: unknown;
    /** text, sealed. `ballot.restore` restore a ballot found invalid · 恢复表决票 (teller: vote.polling, vote.closed). */ reason: unknown;
    /** identifier, may be left out. `ballot.restore` restore a ballot found invalid · 恢复表决票 (teller: vote.polling, vote.closed). */ witness?: unknown;
  };
  'poll.extend': {
    /** moment (RFC 3339). `poll.extend` extend the poll · 延长投票 (convener, chair: vote.polling, vote.counted). Refused with extension.backwards, extension.formed, extension.too-long, extension.used-up, stage.none. */ closes: unknown;
    /** text, sealed. `poll.extend` extend the poll · 延长投票 (convener, chair: vote.polling, vote.counted). */ reason: unknown;
  };
  'extension.correct': {
    /** moment (RFC 3339). `extension.correct` correct an extension · 更正延长时间 (convener, chair: vote.polling). Refused with extension.backwards, extension.none, extension.too-long, stage.none. */ closes: unknown;
    /** text, sealed. `extension.correct` correct an extension · 更正延长时间 (convener, chair: vote.polling). */ reason: unknown;
    /** identifier, may be left out. `extension.correct` correct an extension · 更正延长时间 (convener, chair: vote.polling). */ witness?: unknown;
  };
  'count.make': {
    /** { returned, spoiled, outstanding }, may be left out. `count.make` count the votes · 计票 (teller: vote.closed). Refused with ballot.method-unknown, batch.unfinished, casting.needed, casting.no-tie, papers.differ, scrutineer.missing, stage.none. */ papers?: unknown;
    /** by identifier: identifier, may be left out. `count.make` count the votes · 计票 (teller: vote.closed). */ casting?: unknown;
  };
  'poll.reopen': {
    /** text, sealed. `poll.reopen` reopen the poll · 恢复投票 (convener, teller, chair: vote.closed, vote.counted). Refused with poll.no-reopening, poll.over, stage.none. */ reason: unknown;
    /** identifier. `poll.reopen` reopen the poll · 恢复投票 (convener, teller, chair: vote.closed, vote.counted). */ witness: unknown;
  };
  'count.recount': {
    /** text, sealed. `count.recount` recount the votes · 重新计票 (teller: vote.counted, vote.posted). Refused with answer.not-offered, ballot.counted-in-show, ballot.empty, ballot.late, ballot.method-refuses, ballot.method-unknown, ballot.named-twice, ballot.names, ballot.no-such-option, ballot.none, ballot.not-as-asked, ballot.not-on-ballot, ballot.not-on-roll, ballot.nothing-valid, ballot.points, ballot.too-early, ballot.twice, body.unknown, casting.needed, casting.no-tie, channel.unknown, delegate.contradicts, delegate.no-figures, delegate.too-many, delegate.twice, paper.not-out, paper.not-theirs, paper.unknown, proxy.expired, proxy.none, proxy.scope, recused, scrutineer.missing, stage.none. */ reason: unknown;
    /** list of identifier, [] unless said. `count.recount` recount the votes · 重新计票 (teller: vote.counted, vote.posted). */ strike?: unknown;
    /** list of { paper?, person, proxy?, choices, behind?, on? }, [] unless said. `count.recount` recount the votes · 重新计票 (teller: vote.counted, vote.posted). */ add?: unknown;
    /** identifier. `count.recount` recount the votes · 重新计票 (teller: vote.counted, vote.posted). */ witness: unknown;
    /** by identifier: identifier, may be left out. `count.recount` recount the votes · 重新计票 (teller: vote.counted, vote.posted). */ casting?: unknown;
  };
  'tally.correct': {
    /** identifier. `tally.correct` correct a tally · 更正计数 (teller: vote.counted, vote.posted). Refused with attendance.absent, ballot.method-unknown, ballot.names, ballot.no-such-option, ballot.not-on-roll, casting.needed, casting.no-tie, quorum.missing, recused, scrutineer.missing, stage.none, tally.none, tally.options, votes.over-attendance. */ item: unknown;
    /** whole number from 0. `tally.correct` correct a tally · 更正计数 (teller: vote.counted, vote.posted). */ for: unknown;
    /** whole number from 0. `tally.correct` correct a tally · 更正计数 (teller: vote.counted, vote.posted). */ against: unknown;
    /** whole number from 0. `tally.correct` correct a tally · 更正计数 (teller: vote.counted, vote.posted). */ abstain: unknown;
    /** by identifier: whole number from 0, may be left out. `tally.correct` correct a tally · 更正计数 (teller: vote.counted, vote.posted). */ options?: unknown;
    /** by identifier: identifier, may be left out. `tally.correct` correct a tally · 更正计数 (teller: vote.counted, vote.posted). */ casting?: unknown;
    /** list of identifier, may be left out. `tally.correct` correct a tally · 更正计数 (teller: vote.counted, vote.posted). */ there?: unknown;
    /** list of identifier, may be left out. `tally.correct` correct a tally · 更正计数 (teller: vote.counted, vote.posted). */ notThere?: unknown;
    /** text, sealed. `tally.correct` correct a tally · 更正计数 (teller: vote.counted, vote.posted). */ reason: unknown;
    /** identifier. `tally.correct` correct a tally · 更正计数 (teller: vote.counted, vote.posted). */ witness: unknown;
  };
  'result.post': {
    /** text, sealed, may be left out. `result.post` post the result · 公示表决结果 (convener, teller: vote.counted). Refused with stage.none. */ place?: unknown;
  };
  'result.retract': {
    /** text, sealed. `result.retract` retract a posted result · 撤下公示 (convener, teller: vote.posted). Refused with posting.over, stage.none. */ reason: unknown;
    /** identifier, may be left out. `result.retract` retract a posted result · 撤下公示 (convener, teller: vote.posted). */ witness?: unknown;
  };
  'objection.file': {
    /** identifier. `objection.file` file an objection · 提出异议 (anyone: vote.posted). Refused with ballot.not-on-ballot, objection.exists, posting.over, stage.none. */ objection: unknown;
    /** identifier. `objection.file` file an objection · 提出异议 (anyone: vote.posted). */ item: unknown;
    /** text, sealed. `objection.file` file an objection · 提出异议 (anyone: vote.posted). */ text: unknown;
  };
  'objection.reply': {
    /** identifier. `objection.reply` reply to an objection · 答复异议 (convener: vote.posted). Refused with objection.settled, objection.unknown. */ objection: unknown;
    /** text, sealed. `objection.reply` reply to an objection · 答复异议 (convener: vote.posted). */ reply: unknown;
  };
  'objection.mediate': {
    /** identifier. `objection.mediate` mediate an objection · 调解异议 (convener, authority: vote.posted). Refused with objection.settled, objection.unknown. */ objection: unknown;
    /** identifier. `objection.mediate` mediate an objection · 调解异议 (convener, authority: vote.posted). */ mediator: unknown;
    /** `agreed` · `not-agreed`. `objection.mediate` mediate an objection · 调解异议 (convener, authority: vote.posted). */ outcome: unknown;
    /** text, sealed. `objection.mediate` mediate an objection · 调解异议 (convener, authority: vote.posted). */ text: unknown;
  };
  'objection.withdraw': {
    /** identifier. `objection.withdraw` withdraw an objection · 撤回异议 (anyone: vote.posted). Refused with objection.not-yours, objection.settled, objection.unknown. */ objection: unknown;
    /** text, sealed, may be left out. `objection.withdraw` withdraw an objection · 撤回异议 (anyone: vote.posted). */ terms?: unknown;
  };
  'objection.note': {
    /** identifier. `objection.note` note an objection · 异议备查 (convener: vote.posted). Refused with objection.settled, objection.unknown. */ objection: unknown;
    /** text, sealed. `objection.note` note an objection · 异议备查 (convener: vote.posted). */ reason: unknown;
  };
  'objection.uphold': {
    /** identifier. `objection.uphold` uphold an objection · 异议成立 (convener, authority: vote.posted). Refused with objection.settled, objection.unknown, returns.used-up, step.left-out. */ objection: unknown;
    /** text, sealed. `objection.uphold` uphold an objection · 异议成立 (convener, authority: vote.posted). */ reason: unknown;
    /** `vote-again` · `deliberation`. `objection.uphold` uphold an objection · 异议成立 (convener, authority: vote.posted). */ way: unknown;
  };
  'result.confirm': {
    /** `deliberation` · `call-again` · `close`, may be left out. `result.confirm` confirm the result · 确认表决结果 (convener: vote.posted, vote.external). Refused with calls.used-up, confirmation.needs-otherwise, confirmation.none-again, objection.outstanding, posting.running, returns.used-up, stage.none, stage.undecided, step.left-out. */ otherwise?: unknown;
  };
  'external.enter': {
    /** identifier. `external.enter` enter another body’s result · 录入外部表决结果 (convener, teller, authority: vote.external). Refused with ballot.not-on-ballot, external.contradicts, external.elected, external.twice, stage.none. */ item: unknown;
    /** line, open. `external.enter` enter another body’s result · 录入外部表决结果 (convener, teller, authority: vote.external). */ authority: unknown;
    /** word. `external.enter` enter another body’s result · 录入外部表决结果 (convener, teller, authority: vote.external). */ document: unknown;
    /** `passed` · `failed` · `not-formed`. `external.enter` enter another body’s result · 录入外部表决结果 (convener, teller, authority: vote.external). */ outcome: unknown;
    /** { areaDecimals?, roll, for, against, abstain, attending? }, may be left out. `external.enter` enter another body’s result · 录入外部表决结果 (convener, teller, authority: vote.external). */ figures?: unknown;
    /** list of identifier, may be left out. `external.enter` enter another body’s result · 录入外部表决结果 (convener, teller, authority: vote.external). */ elected?: unknown;
    /** attachment: `{ hash, mediaType, name, size }`, may be left out. `external.enter` enter another body’s result · 录入外部表决结果 (convener, teller, authority: vote.external). */ attachment?: unknown;
  };
  'external.correct': {
    /** identifier. `external.correct` correct another body’s result · 更正外部表决结果 (convener, teller, authority: vote.external). Refused with external.contradicts, external.elected, external.none, stage.none. */ item: unknown;
    /** line, open. `external.correct` correct another body’s result · 更正外部表决结果 (convener, teller, authority: vote.external). */ authority: unknown;
    /** word. `external.correct` correct another body’s result · 更正外部表决结果 (convener, teller, authority: vote.external). */ document: unknown;
    /** `passed` · `failed` · `not-formed`. `external.correct` correct another body’s result · 更正外部表决结果 (convener, teller, authority: vote.external). */ outcome: unknown;
    /** { areaDecimals?, roll, for, against, abstain, attending? }, may be left out. `external.correct` correct another body’s result · 更正外部表决结果 (convener, teller, authority: vote.external). */ figures?: unknown;
    /** list of identifier, may be left out. `external.correct` correct another body’s result · 更正外部表决结果 (convener, teller, authority: vote.external). */ elected?: unknown;
    /** attachment: `{ hash, mediaType, name, size }`, may be left out. `external.correct` correct another body’s result · 更正外部表决结果 (convener, teller, authority: vote.external). */ attachment?: unknown;
    /** text, sealed. `external.correct` correct another body’s result · 更正外部表决结果 (convener, teller, authority: vote.external). */ reason: unknown;
    /** identifier, may be left out. `external.correct` correct another body’s result · 更正外部表决结果 (convener, teller, authority: vote.external). */ witness?: unknown;
  };
  'project.draft': {
    /** identifier. `project.draft` draft a project · 编制项目书 (convener, executor, member: conversion.drafting). Refused with body.unknown, item.executes-itself, item.not-decided, item.unknown, milestone.past, milestone.twice, person.unknown, project.exists, source.unknown. */ project: unknown;
    /** identifier. `project.draft` draft a project · 编制项目书 (convener, executor, member: conversion.drafting). */ item: unknown;
    /** text, sealed. `project.draft` draft a project · 编制项目书 (convener, executor, member: conversion.drafting). */ title: unknown;
    /** text, sealed. `project.draft` draft a project · 编制项目书 (convener, executor, member: conversion.drafting). */ goal: unknown;
    /** text, sealed. `project.draft` draft a project · 编制项目书 (convener, executor, member: conversion.drafting). */ beneficiaries: unknown;
    /** text, sealed. `project.draft` draft a project · 编制项目书 (convener, executor, member: conversion.drafting). */ content: unknown;
    /** text, sealed. `project.draft` draft a project · 编制项目书 (convener, executor, member: conversion.drafting). */ manner: unknown;
    /** text, sealed. `project.draft` draft a project · 编制项目书 (convener, executor, member: conversion.drafting). */ effect: unknown;
    /** { body?, person }. `project.draft` draft a project · 编制项目书 (convener, executor, member: conversion.drafting). */ responsible: unknown;
    /** whole number from 0. `project.draft` draft a project · 编制项目书 (convener, executor, member: conversion.drafting). */ budget: unknown;
    /** list of { source, amount }. `project.draft` draft a project · 编制项目书 (convener, executor, member: conversion.drafting). */ funding: unknown;
    /** list of { milestone, title, due }. `project.draft` draft a project · 编制项目书 (convener, executor, member: conversion.drafting). */ milestones: unknown;
    /** list of { indicator, title, target }. `project.draft` draft a project · 编制项目书 (convener, executor, member: conversion.drafting). */ indicators: unknown;
  };
  'offer.make': {
    /** identifier. `offer.make` offer a resource · 登记资源 (anyone: all of conversion). Refused with offer.exists. */ offer: unknown;
    /** `money` · `labour` · `idea` · `goodwill`. `offer.make` offer a resource · 登记资源 (anyone: all of conversion). */ kind: unknown;
    /** text, sealed. `offer.make` offer a resource · 登记资源 (anyone: all of conversion). */ title: unknown;
    /** text, sealed, may be left out. `offer.make` offer a resource · 登记资源 (anyone: all of conversion). */ text?: unknown;
    /** money in 0.01, may be left out. `offer.make` offer a resource · 登记资源 (anyone: all of conversion). */ amount?: unknown;
  };
  'offer.match': {
    /** identifier. `offer.match` match an offer to a demand · 供需对接 (convener, executor, member: all of conversion). Refused with item.unknown, offer.unknown, offer.withdrawn. */ offer: unknown;
    /** identifier. `offer.match` match an offer to a demand · 供需对接 (convener, executor, member: all of conversion). */ item: unknown;
  };
  'offer.unmatch': {
    /** identifier. `offer.unmatch` take back a match · 撤销对接 (convener, executor, member: all of conversion). Refused with offer.unknown, offer.unmatched. */ offer: unknown;
    /** identifier. `offer.unmatch` take back a match · 撤销对接 (convener, executor, member: all of conversion). */ item: unknown;
    /** text, sealed. `offer.unmatch` take back a match · 撤销对接 (convener, executor, member: all of conversion). */ reason: unknown;
  };
  'offer.withdraw': {
    /** identifier. `offer.withdraw` withdraw an offer · 撤回资源 (anyone: all of conversion). Refused with offer.not-yours, offer.unknown, offer.withdrawn. */ offer: unknown;
    /** text, sealed. `offer.withdraw` withdraw an offer · 撤回资源 (anyone: all of conversion). */ reason: unknown;
  };
  'pledge.make': {
    /** identifier. `pledge.make` make a pledge · 认筹 (anyone: all of conversion). Refused with pledge.exists, pledge.incomplete, project.out-of-turn, project.unknown, source.unknown. */ project: unknown;
    /** identifier. `pledge.make` make a pledge · 认筹 (anyone: all of conversion). */ pledge: unknown;
    /** `money` · `labour` · `idea` · `goodwill`. `pledge.make` make a pledge · 认筹 (anyone: all of conversion). */ kind: unknown;
    /** word, may be left out. `pledge.make` make a pledge · 认筹 (anyone: all of conversion). */ source?: unknown;
    /** money in 0.01, may be left out. `pledge.make` make a pledge · 认筹 (anyone: all of conversion). */ amount?: unknown;
    /** text, sealed, may be left out. `pledge.make` make a pledge · 认筹 (anyone: all of conversion). */ text?: unknown;
  };
  'pledge.withdraw': {
    /** identifier. `pledge.withdraw` withdraw a pledge · 撤回认筹 (anyone: all of conversion). Refused with pledge.bound, pledge.not-yours, pledge.unknown, pledge.withdrawn, project.unknown. */ project: unknown;
    /** identifier. `pledge.withdraw` withdraw a pledge · 撤回认筹 (anyone: all of conversion). */ pledge: unknown;
    /** text, sealed. `pledge.withdraw` withdraw a pledge · 撤回认筹 (anyone: all of conversion). */ reason: unknown;
  };
  'project.amend': {
    /** identifier. `project.amend` amend a project · 修改项目书 (convener, executor, member: all of conversion). Refused with body.unknown, milestone.past, milestone.twice, person.unknown, project.not-yours, project.out-of-turn, project.unknown, source.unknown. */ project: unknown;
    /** text, sealed. `project.amend` amend a project · 修改项目书 (convener, executor, member: all of conversion). */ reason: unknown;
    /** text, sealed, may be left out. `project.amend` amend a project · 修改项目书 (convener, executor, member: all of conversion). */ title?: unknown;
    /** text, sealed, may be left out. `project.amend` amend a project · 修改项目书 (convener, executor, member: all of conversion). */ goal?: unknown;
    /** text, sealed, may be left out. `project.amend` amend a project · 修改项目书 (convener, executor, member: all of conversion). */ beneficiaries?: unknown;
    /** text, sealed, may be left out. `project.amend` amend a project · 修改项目书 (convener, executor, member: all of conversion). */ content?: unknown;
    /** text, sealed, may be left out. `project.amend` amend a project · 修改项目书 (convener, executor, member: all of conversion). */ manner?: unknown;
    /** text, sealed, may be left out. `project.amend` amend a project · 修改项目书 (convener, executor, member: all of conversion). */ effect?: unknown;
    /** { body?, person }, may be left out. `project.amend` amend a project · 修改项目书 (convener, executor, member: all of conversion). */ responsible?: unknown;
    /** whole number from 0, may be left out. `project.amend` amend a project · 修改项目书 (convener, executor, member: all of conversion). */ budget?: unknown;
    /** list of { source, amount }, may be left out. `project.amend` amend a project · 修改项目书 (convener, executor, member: all of conversion). */ funding?: unknown;
    /** list of { milestone, title, due }, may be left out. `project.amend` amend a project · 修改项目书 (convener, executor, member: all of conversion). */ milestones?: unknown;
    /** list of { indicator, title, target }, may be left out. `project.amend` amend a project · 修改项目书 (convener, executor, member: all of conversion). */ indicators?: unknown;
  };
  'project.withdraw': {
    /** identifier. `project.withdraw` withdraw a project · 撤回项目 (convener, executor, member: all of conversion). Refused with project.not-yours, project.out-of-turn, project.unknown. */ project: unknown;
    /** text, sealed. `project.withdraw` withdraw a project · 撤回项目 (convener, executor, member: all of conversion). */ reason: unknown;
  };
  'project.submit': {
    /** identifier. `project.submit` submit a project · 申报项目 (convener, executor, member: all of conversion). Refused with project.funding-unequal, project.out-of-turn, project.unknown. */ project: unknown;
  };
  'claim.post': {
    /** identifier. `claim.post` post something to be claimed · 发布认领 (anyone: all of conversion, implementation.underWay). Refused with claim.exists, claim.past, item.unknown, project.unknown. */ claim: unknown;
    /** text, sealed. `claim.post` post something to be claimed · 发布认领 (anyone: all of conversion, implementation.underWay). */ title: unknown;
    /** text, sealed, may be left out. `claim.post` post something to be claimed · 发布认领 (anyone: all of conversion, implementation.underWay). */ text?: unknown;
    /** word, may be left out. `claim.post` post something to be claimed · 发布认领 (anyone: all of conversion, implementation.underWay). */ kind?: unknown;
    /** identifier, may be left out. `claim.post` post something to be claimed · 发布认领 (anyone: all of conversion, implementation.underWay). */ project?: unknown;
    /** identifier, may be left out. `claim.post` post something to be claimed · 发布认领 (anyone: all of conversion, implementation.underWay). */ item?: unknown;
    /** moment (RFC 3339), may be left out. `claim.post` post something to be claimed · 发布认领 (anyone: all of conversion, implementation.underWay). */ due?: unknown;
  };
  'claim.take': {
    /** identifier. `claim.take` claim it · 认领 (anyone: all of conversion, implementation.underWay). Refused with claim.out-of-turn, claim.past, claim.unknown. */ claim: unknown;
  };
  'claim.deliver': {
    /** identifier. `claim.deliver` deliver a claim · 交付认领 (anyone: all of conversion, implementation.underWay). Refused with claim.not-yours, claim.out-of-turn, claim.unknown. */ claim: unknown;
    /** text, sealed, may be left out. `claim.deliver` deliver a claim · 交付认领 (anyone: all of conversion, implementation.underWay). */ text?: unknown;
    /** attachment: `{ hash, mediaType, name, size }`, may be left out. `claim.deliver` deliver a claim · 交付认领 (anyone: all of conversion, implementation.underWay). */ evidence?: unknown;
  };
  'claim.confirm': {
    /** identifier. `claim.confirm` confirm a claim · 确认认领 (anyone: all of conversion, implementation.underWay). Refused with claim.not-yours, claim.out-of-turn, claim.own, claim.unknown. */ claim: unknown;
  };
  'claim.release': {
    /** identifier. `claim.release` release a claim · 退回认领 (anyone: all of conversion, implementation.underWay). Refused with claim.not-yours, claim.out-of-turn, claim.unknown. */ claim: unknown;
    /** text, sealed. `claim.release` release a claim · 退回认领 (anyone: all of conversion, implementation.underWay). */ reason: unknown;
  };
  'claim.withdraw': {
    /** identifier. `claim.withdraw` withdraw a claim · 撤回认领 (anyone: all of conversion, implementation.underWay). Refused with claim.not-yours, claim.out-of-turn, claim.unknown. */ claim: unknown;
    /** text, sealed. `claim.withdraw` withdraw a claim · 撤回认领 (anyone: all of conversion, implementation.underWay). */ reason: unknown;
  };
  'callout.assign': {
    /** identifier. `callout.assign` assign a call-out · 派单 (convener, authority: all of conversion, implementation.underWay). Refused with callout.out-of-turn, callout.unknown, person.unknown. */ callout: unknown;
    /** identifier. `callout.assign` assign a call-out · 派单 (convener, authority: all of conversion, implementation.underWay). */ to: unknown;
  };
  'callout.arrive': {
    /** identifier. `callout.arrive` report in to a call-out · 报到 (anyone: all of conversion, implementation.underWay). Refused with callout.not-yours, callout.out-of-turn, callout.unknown. */ callout: unknown;
  };
  'callout.resolve': {
    /** identifier. `callout.resolve` resolve a call-out · 办理 (anyone: all of conversion, implementation.underWay). Refused with callout.not-yours, callout.out-of-turn, callout.unknown. */ callout: unknown;
    /** text, sealed. `callout.resolve` resolve a call-out · 办理 (anyone: all of conversion, implementation.underWay). */ result: unknown;
    /** attachment: `{ hash, mediaType, name, size }`, may be left out. `callout.resolve` resolve a call-out · 办理 (anyone: all of conversion, implementation.underWay). */ evidence?: unknown;
  };
  'callout.confirm': {
    /** identifier. `callout.confirm` confirm a call-out · 确认办结 (anyone: all of conversion, implementation.underWay). Refused with callout.not-yours, callout.out-of-turn, callout.own, callout.unknown. */ callout: unknown;
  };
  'callout.return': {
    /** identifier. `callout.return` return a call-out · 退回重办 (anyone: all of conversion, implementation.underWay). Refused with callout.not-yours, callout.out-of-turn, callout.own, callout.unknown. */ callout: unknown;
    /** text, sealed. `callout.return` return a call-out · 退回重办 (anyone: all of conversion, implementation.underWay). */ reason: unknown;
  };
  'callout.withdraw': {
    /** identifier. `callout.withdraw` withdraw a call-out · 撤回吹哨 (anyone: all of conversion, implementation.underWay). Refused with callout.not-yours, callout.out-of-turn, callout.own, callout.unknown. */ callout: unknown;
    /** text, sealed. `callout.withdraw` withdraw a call-out · 撤回吹哨 (anyone: all of conversion, implementation.underWay). */ reason: unknown;
  };
  'conversion.send-back': {
    /** list of identifier. `conversion.send-back` send items back from conversion · 项目转化退回协商 (convener: all of conversion). Refused with item.has-project, item.not-decided, item.unknown, returns.used-up, step.left-out. */ items: unknown;
    /** text, sealed. `conversion.send-back` send items back from conversion · 项目转化退回协商 (convener: all of conversion). */ reason: unknown;
  };
  'project.score': {
    /** identifier. `project.score` score a project · 项目评分 (convener, member, authority: conversion.screening). Refused with project.out-of-turn, project.score-malformed, project.unknown, recused. */ project: unknown;
    /** by word: whole number from 0. `project.score` score a project · 项目评分 (convener, member, authority: conversion.screening). */ scores: unknown;
  };
  'project.screen': {
    /** identifier. `project.screen` screen a project · 项目过筛 (convener, authority: conversion.screening). Refused with project.below-pass-mark, project.off-price, project.out-of-turn, project.underfunded, project.unknown, reason.missing. */ project: unknown;
    /** `approve` · `return` · `reject`. `project.screen` screen a project · 项目过筛 (convener, authority: conversion.screening). */ decision: unknown;
    /** text, sealed, may be left out. `project.screen` screen a project · 项目过筛 (convener, authority: conversion.screening). */ reason?: unknown;
  };
  'drafting.reopen': {
    /** text, sealed. `drafting.reopen` reopen the drafting of projects · 恢复项目编制 (convener: conversion.screening). */ reason: unknown;
  };
  'project.start': {
    /** identifier. `project.start` start a project · 项目开工 (executor, convener: implementation.underWay). Refused with project.out-of-turn, project.unknown. */ project: unknown;
  };
  'milestone.reach': {
    /** identifier. `milestone.reach` reach a milestone · 完成节点 (executor, convener: implementation.underWay). Refused with milestone.reached, milestone.unknown, project.out-of-turn, project.unknown. */ project: unknown;
    /** identifier. `milestone.reach` reach a milestone · 完成节点 (executor, convener: implementation.underWay). */ milestone: unknown;
    /** text, sealed, may be left out. `milestone.reach` reach a milestone · 完成节点 (executor, convener: implementation.underWay). */ text?: unknown;
    /** attachment: `{ hash, mediaType, name, size }`, may be left out. `milestone.reach` reach a milestone · 完成节点 (executor, convener: implementation.underWay). */ evidence?: unknown;
  };
  'milestone.reopen': {
    /** identifier. `milestone.reopen` reopen a milestone · 撤回节点 (executor, convener, supervisor: implementation.underWay). Refused with milestone.not-reached, milestone.unknown, project.out-of-turn, project.unknown. */ project: unknown;
    /** identifier. `milestone.reopen` reopen a milestone · 撤回节点 (executor, convener, supervisor: implementation.underWay). */ milestone: unknown;
    /** text, sealed. `milestone.reopen` reopen a milestone · 撤回节点 (executor, convener, supervisor: implementation.underWay). */ reason: unknown;
    /** identifier, may be left out. `milestone.reopen` reopen a milestone · 撤回节点 (executor, convener, supervisor: implementation.underWay). */ witness?: unknown;
  };
  'inspection.record': {
    /** identifier. `inspection.record` record an inspection · 检查 (supervisor: implementation.underWay). Refused with inspection.exists, inspection.unknown, project.out-of-turn, project.unknown. */ project: unknown;
    /** identifier. `inspection.record` record an inspection · 检查 (supervisor: implementation.underWay). */ inspection: unknown;
    /** `ok` · `defects`. `inspection.record` record an inspection · 检查 (supervisor: implementation.underWay). */ result: unknown;
    /** text, sealed, may be left out. `inspection.record` record an inspection · 检查 (supervisor: implementation.underWay). */ text?: unknown;
    /** list of identifier, may be left out. `inspection.record` record an inspection · 检查 (supervisor: implementation.underWay). */ resolves?: unknown;
  };
  'project.suspend': {
    /** identifier. `project.suspend` suspend a project · 项目停工 (convener, supervisor, authority: implementation.underWay). Refused with project.out-of-turn, project.unknown. */ project: unknown;
    /** text, sealed. `project.suspend` suspend a project · 项目停工 (convener, supervisor, authority: implementation.underWay). */ reason: unknown;
  };
  'project.resume': {
    /** identifier. `project.resume` resume a project · 项目复工 (convener, supervisor, authority: implementation.underWay). Refused with project.out-of-turn, project.unknown. */ project: unknown;
  };
  'project.terminate': {
    /** identifier. `project.terminate` terminate a project · 项目终止 (convener, authority: implementation.underWay). Refused with project.out-of-turn, project.unknown. */ project: unknown;
    /** text, sealed. `project.terminate` terminate a project · 项目终止 (convener, authority: implementation.underWay). */ reason: unknown;
  };
  'project.complete': {
    /** identifier. `project.complete` complete a project · 项目完工 (executor, convener: implementation.underWay). Refused with callout.open, change.open, milestone.not-reached, project.out-of-turn, project.unknown. */ project: unknown;
  };
  'project.accept': {
    /** identifier. `project.accept` accept a project · 项目验收 (supervisor, convener: implementation.underWay). Refused with inspection.unresolved, project.out-of-turn, project.own, project.unknown. */ project: unknown;
    /** word, may be left out. `project.accept` accept a project · 项目验收 (supervisor, convener: implementation.underWay). */ document?: unknown;
    /** text, sealed, may be left out. `project.accept` accept a project · 项目验收 (supervisor, convener: implementation.underWay). */ text?: unknown;
  };
  'project.rectify': {
    /** identifier. `project.rectify` have a project put right · 项目整改 (convener, supervisor: implementation.underWay). Refused with milestone.past, milestone.twice, project.out-of-turn, project.unknown. */ project: unknown;
    /** list of { milestone, title, due }. `project.rectify` have a project put right · 项目整改 (convener, supervisor: implementation.underWay). */ milestones: unknown;
    /** text, sealed. `project.rectify` have a project put right · 项目整改 (convener, supervisor: implementation.underWay). */ reason: unknown;
  };
  'money.receive': {
    /** identifier. `money.receive` receive money · 入账 (treasurer: implementation.underWay). Refused with line.exists, pledge.exceeded, pledge.source-differs, pledge.unknown, pledge.withdrawn, project.out-of-turn, project.unknown, source.unknown. */ project: unknown;
    /** identifier. `money.receive` receive money · 入账 (treasurer: implementation.underWay). */ line: unknown;
    /** word. `money.receive` receive money · 入账 (treasurer: implementation.underWay). */ source: unknown;
    /** money in 0.01. `money.receive` receive money · 入账 (treasurer: implementation.underWay). */ amount: unknown;
    /** identifier, may be left out. `money.receive` receive money · 入账 (treasurer: implementation.underWay). */ pledge?: unknown;
    /** text, sealed, may be left out. `money.receive` receive money · 入账 (treasurer: implementation.underWay). */ text?: unknown;
    /** attachment: `{ hash, mediaType, name, size }`, may be left out. `money.receive` receive money · 入账 (treasurer: implementation.underWay). */ voucher?: unknown;
  };
  'money.spend': {
    /** identifier. `money.spend` spend money · 支出 (treasurer: implementation.underWay). Refused with line.exists, money.over-budget, money.short, project.out-of-turn, project.unknown, source.unknown. */ project: unknown;
    /** identifier. `money.spend` spend money · 支出 (treasurer: implementation.underWay). */ line: unknown;
    /** word. `money.spend` spend money · 支出 (treasurer: implementation.underWay). */ source: unknown;
    /** money in 0.01. `money.spend` spend money · 支出 (treasurer: implementation.underWay). */ amount: unknown;
    /** text, sealed. `money.spend` spend money · 支出 (treasurer: implementation.underWay). */ text: unknown;
    /** attachment: `{ hash, mediaType, name, size }`, may be left out. `money.spend` spend money · 支出 (treasurer: implementation.underWay). */ voucher?: unknown;
  };
  'ledger.reverse': {
    /** identifier. `ledger.reverse` reverse a line of the ledger · 冲正 (treasurer: implementation.underWay). Refused with line.exists, line.reversed, line.unknown, money.short, project.out-of-turn, project.unknown. */ project: unknown;
    /** identifier. `ledger.reverse` reverse a line of the ledger · 冲正 (treasurer: implementation.underWay). */ line: unknown;
    /** identifier. `ledger.reverse` reverse a line of the ledger · 冲正 (treasurer: implementation.underWay). */ reverses: unknown;
    /** text, sealed. `ledger.reverse` reverse a line of the ledger · 冲正 (treasurer: implementation.underWay). */ reason: unknown;
    /** identifier, may be left out. `ledger.reverse` reverse a line of the ledger · 冲正 (treasurer: implementation.underWay). */ witness?: unknown;
  };
  'change.request': {
    /** identifier. `change.request` request a change · 申请变更 (executor, convener: implementation.underWay). Refused with body.unknown, change.below-spent, change.exists, milestone.past, milestone.reached, milestone.twice, milestone.unknown, person.unknown, project.out-of-turn, project.unknown. */ project: unknown;
    /** identifier. `change.request` request a change · 申请变更 (executor, convener: implementation.underWay). */ change: unknown;
    /** { kind, budget } or { kind, milestone, due } or { kind, content, material } or { kind, responsible }. `change.request` request a change · 申请变更 (executor, convener: implementation.underWay). */ alters: unknown;
    /** text, sealed. `change.request` request a change · 申请变更 (executor, convener: implementation.underWay). */ reason: unknown;
  };
  'change.decide': {
    /** identifier. `change.decide` decide a change · 审批变更 (convener, authority: implementation.underWay). Refused with body.unknown, change.below-spent, change.decided, change.material, change.own, change.unknown, milestone.past, milestone.reached, milestone.twice, milestone.unknown, person.unknown, project.out-of-turn, project.unknown, reason.missing. */ project: unknown;
    /** identifier. `change.decide` decide a change · 审批变更 (convener, authority: implementation.underWay). */ change: unknown;
    /** `approve` · `decline`. `change.decide` decide a change · 审批变更 (convener, authority: implementation.underWay). */ decision: unknown;
    /** text, sealed, may be left out. `change.decide` decide a change · 审批变更 (convener, authority: implementation.underWay). */ reason?: unknown;
  };
  'callout.raise': {
    /** identifier. `callout.raise` raise a call-out · 吹哨 (convener, executor, supervisor, member: implementation.underWay). Refused with callout.exists, item.unknown, project.unknown. */ callout: unknown;
    /** text, sealed. `callout.raise` raise a call-out · 吹哨 (convener, executor, supervisor, member: implementation.underWay). */ matter: unknown;
    /** text, sealed, may be left out. `callout.raise` raise a call-out · 吹哨 (convener, executor, supervisor, member: implementation.underWay). */ place?: unknown;
    /** word, may be left out. `callout.raise` raise a call-out · 吹哨 (convener, executor, supervisor, member: implementation.underWay). */ kind?: unknown;
    /** `low` · `medium` · `high` · `urgent`, may be left out. `callout.raise` raise a call-out · 吹哨 (convener, executor, supervisor, member: implementation.underWay). */ risk?: unknown;
    /** identifier, may be left out. `callout.raise` raise a call-out · 吹哨 (convener, executor, supervisor, member: implementation.underWay). */ project?: unknown;
    /** identifier, may be left out. `callout.raise` raise a call-out · 吹哨 (convener, executor, supervisor, member: implementation.underWay). */ item?: unknown;
  };
  'callout.escalate': {
    /** identifier. `callout.escalate` escalate a call-out · 吹哨升级 (anyone: implementation.underWay). Refused with callout.not-higher, callout.not-yours, callout.out-of-turn, callout.risk-lower, callout.unknown, person.unknown. */ callout: unknown;
    /** identifier. `callout.escalate` escalate a call-out · 吹哨升级 (anyone: implementation.underWay). */ to: unknown;
    /** `low` · `medium` · `high` · `urgent`, may be left out. `callout.escalate` escalate a call-out · 吹哨升级 (anyone: implementation.underWay). */ risk?: unknown;
    /** text, sealed. `callout.escalate` escalate a call-out · 吹哨升级 (anyone: implementation.underWay). */ reason: unknown;
  };
  'callout.report': {
    /** identifier. `callout.report` report that a call-out is not answered · 报告吹哨不应 (anyone: implementation.underWay). Refused with callout.not-overdue, callout.not-yours, callout.out-of-turn, callout.reported, callout.unknown. */ callout: unknown;
    /** text, sealed, may be left out. `callout.report` report that a call-out is not answered · 报告吹哨不应 (anyone: implementation.underWay). */ text?: unknown;
  };
  'callout.settle': {
    /** identifier. `callout.settle` answer the report of a call-out · 答复吹哨不应的报告 (supervisor, authority: implementation.underWay). Refused with callout.about-you, callout.no-report, callout.unknown. */ callout: unknown;
    /** `named` · `urged` · `excused`. `callout.settle` answer the report of a call-out · 答复吹哨不应的报告 (supervisor, authority: implementation.underWay). */ outcome: unknown;
    /** text, sealed. `callout.settle` answer the report of a call-out · 答复吹哨不应的报告 (supervisor, authority: implementation.underWay). */ reply: unknown;
  };
  'survey.open': {
    /** identifier. `survey.open` open a survey · 开始满意度测评 (convener, supervisor: implementation.underWay, evaluation.rating). Refused with body.unknown, item.unknown, person.unknown, project.unknown, survey.exists, survey.too-early. */ survey: unknown;
    /** { of } or { of, item } or { of, project }. `survey.open` open a survey · 开始满意度测评 (convener, supervisor: implementation.underWay, evaluation.rating). */ about: unknown;
    /** { bodies, kinds, people }, may be left out. `survey.open` open a survey · 开始满意度测评 (convener, supervisor: implementation.underWay, evaluation.rating). */ raters?: unknown;
    /** whole number. `survey.open` open a survey · 开始满意度测评 (convener, supervisor: implementation.underWay, evaluation.rating). */ days: unknown;
  };
  'survey.close': {
    /** identifier. `survey.close` close a survey · 结束满意度测评 (convener, supervisor: implementation.underWay, evaluation.rating). Refused with survey.closed, survey.unknown. */ survey: unknown;
  };
  'survey.withdraw': {
    /** identifier. `survey.withdraw` withdraw a survey · 撤销测评 (convener, supervisor: implementation.underWay, evaluation.rating). Refused with survey.spent, survey.unknown. */ survey: unknown;
    /** text, sealed. `survey.withdraw` withdraw a survey · 撤销测评 (convener, supervisor: implementation.underWay, evaluation.rating). */ reason: unknown;
    /** identifier, may be left out. `survey.withdraw` withdraw a survey · 撤销测评 (convener, supervisor: implementation.underWay, evaluation.rating). */ witness?: unknown;
  };
  'rating.give': {
    /** identifier. `rating.give` give a rating · 评分 (anyone: implementation.underWay, evaluation.rating). Refused with rating.elsewhere, rating.malformed, rating.not-a-rater, rating.twice, survey.closed, survey.spent, survey.unknown. */ survey: unknown;
    /** by word: whole number from 0. `rating.give` give a rating · 评分 (anyone: implementation.underWay, evaluation.rating). */ scores: unknown;
    /** text, sealed, may be left out. `rating.give` give a rating · 评分 (anyone: implementation.underWay, evaluation.rating). */ comment?: unknown;
  };
  'rating.correct': {
    /** identifier. `rating.correct` correct a rating · 更正评分 (anyone: implementation.underWay, evaluation.rating). Refused with rating.malformed, rating.missing, rating.not-yours, survey.spent, survey.unknown. */ survey: unknown;
    /** identifier. `rating.correct` correct a rating · 更正评分 (anyone: implementation.underWay, evaluation.rating). */ rater: unknown;
    /** by word: whole number from 0. `rating.correct` correct a rating · 更正评分 (anyone: implementation.underWay, evaluation.rating). */ scores: unknown;
    /** text, sealed. `rating.correct` correct a rating · 更正评分 (anyone: implementation.underWay, evaluation.rating). */ reason: unknown;
    /** identifier, may be left out. `rating.correct` correct a rating · 更正评分 (anyone: implementation.underWay, evaluation.rating). */ witness?: unknown;
  };
  'review.submit': {
    /** identifier. `review.submit` submit a review · 提交评议 (supervisor, authority, anyone: implementation.underWay, evaluation.rating). Refused with body.unknown, item.unknown, project.unknown, review.exists, review.not-entitled, review.own, review.share, survey.too-early. */ review: unknown;
    /** { of } or { of, item } or { of, project }. `review.submit` submit a review · 提交评议 (supervisor, authority, anyone: implementation.underWay, evaluation.rating). */ about: unknown;
    /** identifier, may be left out. `review.submit` submit a review · 提交评议 (supervisor, authority, anyone: implementation.underWay, evaluation.rating). */ body?: unknown;
    /** { num, den }. `review.submit` submit a review · 提交评议 (supervisor, authority, anyone: implementation.underWay, evaluation.rating). */ share: unknown;
    /** text, sealed. `review.submit` submit a review · 提交评议 (supervisor, authority, anyone: implementation.underWay, evaluation.rating). */ text: unknown;
  };
  'review.withdraw': {
    /** identifier. `review.withdraw` withdraw a review · 撤回评议 (anyone: implementation.underWay, evaluation.rating). Refused with review.not-entitled, review.spent, review.unknown. */ review: unknown;
    /** text, sealed. `review.withdraw` withdraw a review · 撤回评议 (anyone: implementation.underWay, evaluation.rating). */ reason: unknown;
  };
  'implementation.send-back': {
    /** list of identifier. `implementation.send-back` send projects back from implementation · 重大变更退回 (convener: implementation.underWay). Refused with item.no-route, project.out-of-turn, project.unknown, returns.used-up, step.left-out. */ projects: unknown;
    /** `deliberation` · `vote`. `implementation.send-back` send projects back from implementation · 重大变更退回 (convener: implementation.underWay). */ to: unknown;
    /** text, sealed. `implementation.send-back` send projects back from implementation · 重大变更退回 (convener: implementation.underWay). */ reason: unknown;
  };
  'evaluation.revise': {
    /** identifier. `evaluation.revise` put a rating right after the finding · 更正评分并重新汇总 (convener: evaluation.found). Refused with rating.malformed, rating.missing, survey.unknown. */ survey: unknown;
    /** identifier. `evaluation.revise` put a rating right after the finding · 更正评分并重新汇总 (convener: evaluation.found). */ rater: unknown;
    /** by word: whole number from 0. `evaluation.revise` put a rating right after the finding · 更正评分并重新汇总 (convener: evaluation.found). */ scores: unknown;
    /** text, sealed. `evaluation.revise` put a rating right after the finding · 更正评分并重新汇总 (convener: evaluation.found). */ reason: unknown;
    /** identifier. `evaluation.revise` put a rating right after the finding · 更正评分并重新汇总 (convener: evaluation.found). */ witness: unknown;
  };
  'evaluation.reopen': {
    /** text, sealed. `evaluation.reopen` reopen the survey · 重新测评 (convener: evaluation.found). Refused with evaluation.enough. */ reason: unknown;
  };
  'evaluation.conclude': {
    /** `done` · `rectify` · `redeliberate` · `new-topic`. `evaluation.conclude` conclude the evaluation · 评估结束 (convener: evaluation.found). Refused with callout.open, claim.open, deadline.overdue, evaluation.too-few, evaluation.unsatisfied, follow-up.missing, item.not-decided, item.unanswered, item.unknown, project.out-of-turn, project.unknown, reason.missing, rectification.nothing, rectifications.used-up, redeliberation.nothing, returns.used-up, step.left-out. */ way: unknown;
    /** text, sealed, may be left out. `evaluation.conclude` conclude the evaluation · 评估结束 (convener: evaluation.found). */ reason?: unknown;
    /** list of identifier, may be left out. `evaluation.conclude` conclude the evaluation · 评估结束 (convener: evaluation.found). */ projects?: unknown;
    /** list of identifier, may be left out. `evaluation.conclude` conclude the evaluation · 评估结束 (convener: evaluation.found). */ items?: unknown;
    /** identifier, may be left out. `evaluation.conclude` conclude the evaluation · 评估结束 (convener: evaluation.found). */ follows?: unknown;
  };
}

/** Those that may be asked for, also without fields. */
export type ConsultationCommand =
  | 'consultation.open'
  | 'note.add'
  | 'entry.correct'
  | 'person.erase'
  | 'entry.redact'
  | 'office.appoint'
  | 'office.hand-over'
  | 'office.relieve'
  | 'topic.submit'
  | 'topic.withdraw'
  | 'topic.correct'
  | 'topic.second'
  | 'second.withdraw'
  | 'gathering.close'
  | 'deadline.pass'
  | 'consultation.suspend'
  | 'consultation.withdraw'
  | 'consultation.annul'
  | 'person.admit'
  | 'roll.enter'
  | 'mandate.give'
  | 'mandate.end'
  | 'charter.amend'
  | 'item.settle'
  | 'item.split'
  | 'item.reopen'
  | 'person.correct'
  | 'topic.merge'
  | 'topic.reopen'
  | 'topic.screen'
  | 'topic.score'
  | 'topics.rank'
  | 'gathering.reopen'
  | 'screening.close'
  | 'attendance.check-in'
  | 'attendance.check-out'
  | 'attendance.correct'
  | 'study.decide'
  | 'agenda.set'
  | 'agenda.confirm'
  | 'evidence.submit'
  | 'option.propose'
  | 'option.amend'
  | 'option.withdraw'
  | 'ranking.open'
  | 'ranking.cast'
  | 'ranking.close'
  | 'ranking.cancel'
  | 'interest.declare'
  | 'interest.withdraw'
  | 'recusal.record'
  | 'recusal.correct'
  | 'options.freeze'
  | 'options.reopen'
  | 'round.reopen'
  | 'round.call'
  | 'deliberation.conclude'
  | 'attendance.entrust'
  | 'attendance.recall'
  | 'round.cancel'
  | 'session.open'
  | 'session.fail'
  | 'oath.take'
  | 'floor.request'
  | 'floor.grant'
  | 'floor.yield'
  | 'speech.make'
  | 'motion.move'
  | 'motion.second'
  | 'motion.withdraw'
  | 'motion.decide'
  | 'motion.correct'
  | 'ruling.make'
  | 'consensus.test'
  | 'session.adjourn'
  | 'round.close'
  | 'session.reconvene'
  | 'comment.submit'
  | 'consent.give'
  | 'consent.withdraw'
  | 'notice.post'
  | 'vote.return'
  | 'notice.deliver'
  | 'paper.issue'
  | 'paper.spoil'
  | 'proxy.grant'
  | 'proxy.revoke'
  | 'paper.correct'
  | 'delivery.strike'
  | 'notice.withdraw'
  | 'poll.open'
  | 'paper.return'
  | 'ballot.cast'
  | 'ballot.correct'
  | 'ballot.invalidate'
  | 'batch.enter'
  | 'batch.discard'
  | 'tally.enter'
  | 'tally.strike'
  | 'batch.strike'
  | 'ballot.restore'
  | 'poll.extend'
  | 'extension.correct'
  | 'poll.close'
  | 'count.make'
  | 'poll.reopen'
  | 'count.recount'
  | 'tally.correct'
  | 'result.post'
  | 'result.retract'
  | 'objection.file'
  | 'objection.reply'
  | 'objection.mediate'
  | 'objection.withdraw'
  | 'objection.note'
  | 'objection.uphold'
  | 'result.confirm'
  | 'external.enter'
  | 'external.correct'
  | 'project.draft'
  | 'projects.screen'
  | 'offer.make'
  | 'offer.match'
  | 'offer.unmatch'
  | 'offer.withdraw'
  | 'pledge.make'
  | 'pledge.withdraw'
  | 'project.amend'
  | 'project.withdraw'
  | 'project.submit'
  | 'claim.post'
  | 'claim.take'
  | 'claim.deliver'
  | 'claim.confirm'
  | 'claim.release'
  | 'claim.withdraw'
  | 'callout.assign'
  | 'callout.arrive'
  | 'callout.resolve'
  | 'callout.confirm'
  | 'callout.return'
  | 'callout.withdraw'
  | 'conversion.conclude'
  | 'conversion.send-back'
  | 'project.score'
  | 'project.screen'
  | 'drafting.reopen'
  | 'project.start'
  | 'milestone.reach'
  | 'milestone.reopen'
  | 'inspection.record'
  | 'project.suspend'
  | 'project.resume'
  | 'project.terminate'
  | 'project.complete'
  | 'project.accept'
  | 'project.rectify'
  | 'money.receive'
  | 'money.spend'
  | 'ledger.reverse'
  | 'change.request'
  | 'change.decide'
  | 'callout.raise'
  | 'callout.escalate'
  | 'callout.report'
  | 'callout.settle'
  | 'survey.open'
  | 'survey.close'
  | 'survey.withdraw'
  | 'rating.give'
  | 'rating.correct'
  | 'review.submit'
  | 'review.withdraw'
  | 'implementation.send-back'
  | 'implementation.conclude'
  | 'evaluation.find'
  | 'evaluation.revise'
  | 'evaluation.reopen'
  | 'evaluation.conclude'
  | 'consultation.resume';
