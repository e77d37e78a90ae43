// What an editor shows of the fields of each command. Made of the declarations by `npm run docs`; never edited by hand. Types only.

export interface RegisterHovers {
  'need.post': {
    /** identifier. `need.post` post a need · 提出需求 (anyone: register needs). Refused with need.channel-unknown, need.exists, need.kind-unknown. */ need: unknown;
    /** text, sealed. `need.post` post a need · 提出需求 (anyone: register needs). */ title: unknown;
    /** text, sealed, may be left out. `need.post` post a need · 提出需求 (anyone: register needs). */ text?: unknown;
    /** word, may be left out. `need.post` post a need · 提出需求 (anyone: register needs). */ kind?: unknown;
    /** word, may be left out. `need.post` post a need · 提出需求 (anyone: register needs). */ channel?: unknown;
  };
  'need.meet': {
    /** identifier. `need.meet` say that a need is met · 答复需求已解决 (convener, executor: register needs). Refused with need.closed, need.unknown. */ need: unknown;
    /** text, sealed. `need.meet` say that a need is met · 答复需求已解决 (convener, executor: register needs). */ reply: unknown;
  };
  'need.decline': {
    /** identifier. `need.decline` decline a need · 答复不予采纳 (convener: register needs). Refused with need.closed, need.unknown. */ need: unknown;
    /** text, sealed. `need.decline` decline a need · 答复不予采纳 (convener: register needs). */ reply: unknown;
  };
  'need.merge': {
    /** identifier. `need.merge` merge two needs · 需求并案 (convener, recorder: register needs). Refused with need.closed, need.itself, need.unknown. */ need: unknown;
    /** identifier. `need.merge` merge two needs · 需求并案 (convener, recorder: register needs). */ into: unknown;
    /** text, sealed. `need.merge` merge two needs · 需求并案 (convener, recorder: register needs). */ reply: unknown;
  };
  'need.reopen': {
    /** identifier. `need.reopen` open a need again · 重新办理需求 (anyone: register needs). Refused with need.closed, need.unknown. */ need: unknown;
    /** text, sealed. `need.reopen` open a need again · 重新办理需求 (anyone: register needs). */ reason: unknown;
  };
  'resource.offer': {
    /** identifier. `resource.offer` offer a resource · 登记资源 (anyone: register resources). Refused with resource.exists, resource.kind-unknown, resource.not-yours, resource.party-unknown. */ resource: unknown;
    /** text, sealed. `resource.offer` offer a resource · 登记资源 (anyone: register resources). */ title: unknown;
    /** text, sealed, may be left out. `resource.offer` offer a resource · 登记资源 (anyone: register resources). */ text?: unknown;
    /** word, may be left out. `resource.offer` offer a resource · 登记资源 (anyone: register resources). */ kind?: unknown;
    /** identifier, may be left out. `resource.offer` offer a resource · 登记资源 (anyone: register resources). */ party?: unknown;
    /** whole number, 1 unless said. `resource.offer` offer a resource · 登记资源 (anyone: register resources). */ capacity?: unknown;
  };
  'resource.correct': {
    /** identifier. `resource.correct` correct a resource · 更正资源 (anyone: register resources). Refused with resource.capacity-below, resource.kind-unknown, resource.not-yours, resource.out-of-turn, resource.unknown. */ resource: unknown;
    /** text, sealed, may be left out. `resource.correct` correct a resource · 更正资源 (anyone: register resources). */ title?: unknown;
    /** text, sealed, may be left out. `resource.correct` correct a resource · 更正资源 (anyone: register resources). */ text?: unknown;
    /** word, may be left out. `resource.correct` correct a resource · 更正资源 (anyone: register resources). */ kind?: unknown;
    /** whole number, may be left out. `resource.correct` correct a resource · 更正资源 (anyone: register resources). */ capacity?: unknown;
    /** text, sealed. `resource.correct` correct a resource · 更正资源 (anyone: register resources). */ reason: unknown;
  };
  'resource.engage': {
    /** identifier. `resource.engage` put a resource to use · 使用资源 (convener, executor: register resources). Refused with resource.full, resource.out-of-turn, resource.purpose-unknown, resource.unknown, resource.use-exists. */ resource: unknown;
    /** identifier. `resource.engage` put a resource to use · 使用资源 (convener, executor: register resources). */ use: unknown;
    /** text, sealed. `resource.engage` put a resource to use · 使用资源 (convener, executor: register resources). */ title: unknown;
    /** { register, id }, may be left out. `resource.engage` put a resource to use · 使用资源 (convener, executor: register resources). */ towards?: unknown;
    /** whole number, 1 unless said. `resource.engage` put a resource to use · 使用资源 (convener, executor: register resources). */ slots?: unknown;
  };
  'resource.release': {
    /** identifier. `resource.release` release a resource from a use · 归还资源 (anyone: register resources). Refused with resource.not-yours, resource.released, resource.use-unknown. */ use: unknown;
    /** text, sealed, may be left out. `resource.release` release a resource from a use · 归还资源 (anyone: register resources). */ reason?: unknown;
  };
  'resource.withdraw': {
    /** identifier. `resource.withdraw` withdraw a resource · 撤回资源 (anyone: register resources). Refused with resource.engaged, resource.not-yours, resource.out-of-turn, resource.unknown. */ resource: unknown;
    /** text, sealed. `resource.withdraw` withdraw a resource · 撤回资源 (anyone: register resources). */ reason: unknown;
  };
  'resource.reopen': {
    /** identifier. `resource.reopen` put a resource on offer again · 重新提供资源 (anyone: register resources). Refused with resource.not-yours, resource.out-of-turn, resource.unknown. */ resource: unknown;
    /** text, sealed. `resource.reopen` put a resource on offer again · 重新提供资源 (anyone: register resources). */ reason: unknown;
  };
  'application.submit': {
    /** identifier. `application.submit` apply for a project · 申报项目 (anyone: register applications). Refused with application.exists, application.horizon-backwards, application.link-closed, application.link-unknown, application.linked-already, application.links-missing, application.not-yours, application.party-unknown. */ application: unknown;
    /** text, sealed. `application.submit` apply for a project · 申报项目 (anyone: register applications). */ title: unknown;
    /** text, sealed, may be left out. `application.submit` apply for a project · 申报项目 (anyone: register applications). */ goal?: unknown;
    /** text, sealed, may be left out. `application.submit` apply for a project · 申报项目 (anyone: register applications). */ beneficiaries?: unknown;
    /** text, sealed, may be left out. `application.submit` apply for a project · 申报项目 (anyone: register applications). */ content?: unknown;
    /** text, sealed, may be left out. `application.submit` apply for a project · 申报项目 (anyone: register applications). */ manner?: unknown;
    /** text, sealed, may be left out. `application.submit` apply for a project · 申报项目 (anyone: register applications). */ effect?: unknown;
    /** money in 0.01, may be left out. `application.submit` apply for a project · 申报项目 (anyone: register applications). */ budget?: unknown;
    /** { from, until }, may be left out. `application.submit` apply for a project · 申报项目 (anyone: register applications). */ horizon?: unknown;
    /** identifier, may be left out. `application.submit` apply for a project · 申报项目 (anyone: register applications). */ party?: unknown;
    /** list of identifier, [] unless said. `application.submit` apply for a project · 申报项目 (anyone: register applications). */ needs?: unknown;
    /** list of identifier, [] unless said. `application.submit` apply for a project · 申报项目 (anyone: register applications). */ resources?: unknown;
  };
  'application.link': {
    /** identifier. `application.link` link a project to a need or a resource · 项目对接需求或资源 (anyone: register applications). Refused with application.link-closed, application.link-unknown, application.linked-already, application.not-yours, application.out-of-turn, application.unknown. */ application: unknown;
    /** `needs` · `resources`. `application.link` link a project to a need or a resource · 项目对接需求或资源 (anyone: register applications). */ list: unknown;
    /** identifier. `application.link` link a project to a need or a resource · 项目对接需求或资源 (anyone: register applications). */ id: unknown;
  };
  'application.unlink': {
    /** identifier. `application.unlink` undo a link of a project · 取消项目对接 (anyone: register applications). Refused with application.links-missing, application.not-linked, application.not-yours, application.out-of-turn, application.unknown. */ application: unknown;
    /** `needs` · `resources`. `application.unlink` undo a link of a project · 取消项目对接 (anyone: register applications). */ list: unknown;
    /** identifier. `application.unlink` undo a link of a project · 取消项目对接 (anyone: register applications). */ id: unknown;
    /** text, sealed. `application.unlink` undo a link of a project · 取消项目对接 (anyone: register applications). */ reason: unknown;
  };
  'application.revise': {
    /** identifier. `application.revise` revise a project applied for · 修改申报项目 (anyone: register applications). Refused with application.horizon-backwards, application.not-yours, application.out-of-turn, application.unknown. */ application: unknown;
    /** text, sealed, may be left out. `application.revise` revise a project applied for · 修改申报项目 (anyone: register applications). */ title?: unknown;
    /** text, sealed, may be left out. `application.revise` revise a project applied for · 修改申报项目 (anyone: register applications). */ goal?: unknown;
    /** text, sealed, may be left out. `application.revise` revise a project applied for · 修改申报项目 (anyone: register applications). */ beneficiaries?: unknown;
    /** text, sealed, may be left out. `application.revise` revise a project applied for · 修改申报项目 (anyone: register applications). */ content?: unknown;
    /** text, sealed, may be left out. `application.revise` revise a project applied for · 修改申报项目 (anyone: register applications). */ manner?: unknown;
    /** text, sealed, may be left out. `application.revise` revise a project applied for · 修改申报项目 (anyone: register applications). */ effect?: unknown;
    /** money in 0.01, may be left out. `application.revise` revise a project applied for · 修改申报项目 (anyone: register applications). */ budget?: unknown;
    /** { from, until }, may be left out. `application.revise` revise a project applied for · 修改申报项目 (anyone: register applications). */ horizon?: unknown;
    /** text, sealed. `application.revise` revise a project applied for · 修改申报项目 (anyone: register applications). */ reason: unknown;
  };
  'application.withdraw': {
    /** identifier. `application.withdraw` withdraw a project applied for · 撤回申报项目 (anyone: register applications). Refused with application.not-yours, application.out-of-turn, application.unknown. */ application: unknown;
    /** text, sealed. `application.withdraw` withdraw a project applied for · 撤回申报项目 (anyone: register applications). */ reason: unknown;
  };
  'application.score': {
    /** identifier. `application.score` score a project applied for · 给申报项目打分 (convener, member, authority: register applications). Refused with application.no-criteria, application.out-of-turn, application.own, application.score-malformed, application.unknown. */ application: unknown;
    /** by word: whole number from 0. `application.score` score a project applied for · 给申报项目打分 (convener, member, authority: register applications). */ scores: unknown;
  };
  'application.approve': {
    /** identifier. `application.approve` approve a project applied for · 通过申报项目 (convener, authority: register applications). Refused with application.below-pass-mark, application.links-missing, application.out-of-turn, application.unknown, application.unscored. */ application: unknown;
    /** text, sealed, may be left out. `application.approve` approve a project applied for · 通过申报项目 (convener, authority: register applications). */ reply?: unknown;
  };
  'application.return': {
    /** identifier. `application.return` send back a project applied for · 退回申报项目 (convener, authority: register applications). Refused with application.out-of-turn, application.unknown. */ application: unknown;
    /** text, sealed. `application.return` send back a project applied for · 退回申报项目 (convener, authority: register applications). */ reason: unknown;
  };
  'application.reject': {
    /** identifier. `application.reject` reject a project applied for · 不通过申报项目 (convener, authority: register applications). Refused with application.out-of-turn, application.unknown. */ application: unknown;
    /** text, sealed. `application.reject` reject a project applied for · 不通过申报项目 (convener, authority: register applications). */ reason: unknown;
  };
  'application.complete': {
    /** identifier. `application.complete` say that a project is completed · 登记项目完成 (convener, executor: register applications). Refused with application.out-of-turn, application.unknown. */ application: unknown;
    /** text, sealed. `application.complete` say that a project is completed · 登记项目完成 (convener, executor: register applications). */ result: unknown;
  };
  'application.reopen': {
    /** identifier. `application.reopen` look at a project again · 重新审议申报项目 (convener, authority: register applications). Refused with application.out-of-turn, application.unknown. */ application: unknown;
    /** text, sealed. `application.reopen` look at a project again · 重新审议申报项目 (convener, authority: register applications). */ reason: unknown;
  };
  'matter.refer': {
    /** identifier. `matter.refer` refer a matter to a consultation · 交付协商 (convener: register matters). Refused with matter.charter-unknown, matter.consultation-taken, matter.entry-twice, matter.entry-unknown, matter.exists. */ matter: unknown;
    /** text, sealed. `matter.refer` refer a matter to a consultation · 交付协商 (convener: register matters). */ title: unknown;
    /** identifier. `matter.refer` refer a matter to a consultation · 交付协商 (convener: register matters). */ consultation: unknown;
    /** word. `matter.refer` refer a matter to a consultation · 交付协商 (convener: register matters). */ charter: unknown;
    /** list of { register, id }. `matter.refer` refer a matter to a consultation · 交付协商 (convener: register matters). */ entries: unknown;
  };
  'matter.report': {
    /** identifier. `matter.report` report what a consultation came to · 反馈协商结果 (convener, recorder: register matters). Refused with matter.not-over, matter.out-of-turn, matter.reported, matter.unknown. */ matter: unknown;
    /** word. `matter.report` report what a consultation came to · 反馈协商结果 (convener, recorder: register matters). */ place: unknown;
    /** text. `matter.report` report what a consultation came to · 反馈协商结果 (convener, recorder: register matters). */ head: unknown;
    /** whole number. `matter.report` report what a consultation came to · 反馈协商结果 (convener, recorder: register matters). */ entries: unknown;
    /** list of { item, title?, status }. `matter.report` report what a consultation came to · 反馈协商结果 (convener, recorder: register matters). */ items: unknown;
    /** list of { project, title?, status, moneyIn, moneyOut }. `matter.report` report what a consultation came to · 反馈协商结果 (convener, recorder: register matters). */ projects: unknown;
  };
  'matter.recall': {
    /** identifier. `matter.recall` recall a matter · 撤回事项 (convener: register matters). Refused with matter.out-of-turn, matter.unknown. */ matter: unknown;
    /** text, sealed. `matter.recall` recall a matter · 撤回事项 (convener: register matters). */ reason: unknown;
  };
  'wish.make': {
    /** identifier. `wish.make` make a wish · 许下微心愿 (anyone: register wishes). Refused with wish.exists, wish.kind-unknown, wish.over-cap, wish.past, wish.value-missing. */ wish: unknown;
    /** text, sealed. `wish.make` make a wish · 许下微心愿 (anyone: register wishes). */ title: unknown;
    /** text, sealed, may be left out. `wish.make` make a wish · 许下微心愿 (anyone: register wishes). */ text?: unknown;
    /** word, may be left out. `wish.make` make a wish · 许下微心愿 (anyone: register wishes). */ kind?: unknown;
    /** money in 0.01, may be left out. `wish.make` make a wish · 许下微心愿 (anyone: register wishes). */ value?: unknown;
    /** moment (RFC 3339), may be left out. `wish.make` make a wish · 许下微心愿 (anyone: register wishes). */ due?: unknown;
  };
  'wish.take': {
    /** identifier. `wish.take` take on a wish · 认领微心愿 (anyone: register wishes). Refused with wish.not-yours, wish.out-of-turn, wish.own, wish.past, wish.taken, wish.unknown. */ wish: unknown;
    /** identifier, may be left out. `wish.take` take on a wish · 认领微心愿 (anyone: register wishes). */ party?: unknown;
  };
  'wish.grant': {
    /** identifier. `wish.grant` grant a wish · 实现微心愿 (anyone: register wishes). Refused with wish.not-yours, wish.out-of-turn, wish.unknown. */ wish: unknown;
    /** text, sealed, may be left out. `wish.grant` grant a wish · 实现微心愿 (anyone: register wishes). */ text?: unknown;
    /** attachment: `{ hash, mediaType, name, size }`, may be left out. `wish.grant` grant a wish · 实现微心愿 (anyone: register wishes). */ evidence?: unknown;
  };
  'wish.confirm': {
    /** identifier. `wish.confirm` confirm that a wish was granted · 确认微心愿实现 (anyone: register wishes). Refused with wish.not-yours, wish.out-of-turn, wish.own, wish.unknown. */ wish: unknown;
    /** text, sealed, may be left out. `wish.confirm` confirm that a wish was granted · 确认微心愿实现 (anyone: register wishes). */ thanks?: unknown;
  };
  'wish.release': {
    /** identifier. `wish.release` release a wish · 退回微心愿 (anyone: register wishes). Refused with wish.not-yours, wish.out-of-turn, wish.unknown. */ wish: unknown;
    /** text, sealed. `wish.release` release a wish · 退回微心愿 (anyone: register wishes). */ reason: unknown;
  };
  'wish.withdraw': {
    /** identifier. `wish.withdraw` withdraw a wish · 撤回微心愿 (anyone: register wishes). Refused with wish.not-yours, wish.out-of-turn, wish.unknown. */ wish: unknown;
    /** text, sealed. `wish.withdraw` withdraw a wish · 撤回微心愿 (anyone: register wishes). */ reason: unknown;
  };
  'service.list': {
    /** identifier. `service.list` list a service · 上架服务 (anyone: register services). Refused with service.exists, service.kind-unknown, service.not-yours, service.provider-unknown. */ service: unknown;
    /** text, sealed. `service.list` list a service · 上架服务 (anyone: register services). */ title: unknown;
    /** text, sealed, may be left out. `service.list` list a service · 上架服务 (anyone: register services). */ text?: unknown;
    /** word, may be left out. `service.list` list a service · 上架服务 (anyone: register services). */ kind?: unknown;
    /** identifier, may be left out. `service.list` list a service · 上架服务 (anyone: register services). */ provider?: unknown;
    /** whole number, may be left out. `service.list` list a service · 上架服务 (anyone: register services). */ capacity?: unknown;
  };
  'service.retire': {
    /** identifier. `service.retire` retire a service · 下架服务 (anyone: register services). Refused with service.not-yours, service.orders-open, service.out-of-turn, service.unknown. */ service: unknown;
    /** text, sealed. `service.retire` retire a service · 下架服务 (anyone: register services). */ reason: unknown;
  };
  'service.relist': {
    /** identifier. `service.relist` list a service again · 重新上架服务 (anyone: register services). Refused with service.not-yours, service.out-of-turn, service.unknown. */ service: unknown;
    /** text, sealed. `service.relist` list a service again · 重新上架服务 (anyone: register services). */ reason: unknown;
  };
  'service.order': {
    /** identifier. `service.order` order a service · 点单 (anyone: register services). Refused with service.full, service.order-exists, service.out-of-turn, service.own, service.unknown. */ order: unknown;
    /** identifier. `service.order` order a service · 点单 (anyone: register services). */ service: unknown;
    /** text, sealed, may be left out. `service.order` order a service · 点单 (anyone: register services). */ text?: unknown;
    /** text, sealed, may be left out. `service.order` order a service · 点单 (anyone: register services). */ place?: unknown;
  };
  'service.fulfil': {
    /** identifier. `service.fulfil` fulfil an order · 完成服务 (anyone: register services). Refused with service.order-not-yours, service.order-out-of-turn, service.order-unknown. */ order: unknown;
    /** text, sealed, may be left out. `service.fulfil` fulfil an order · 完成服务 (anyone: register services). */ text?: unknown;
    /** attachment: `{ hash, mediaType, name, size }`, may be left out. `service.fulfil` fulfil an order · 完成服务 (anyone: register services). */ evidence?: unknown;
  };
  'service.confirm': {
    /** identifier. `service.confirm` confirm an order · 确认服务并评价 (anyone: register services). Refused with service.order-not-yours, service.order-out-of-turn, service.order-unknown, service.own, service.rating-over. */ order: unknown;
    /** whole number, may be left out. `service.confirm` confirm an order · 确认服务并评价 (anyone: register services). */ rating?: unknown;
    /** text, sealed, may be left out. `service.confirm` confirm an order · 确认服务并评价 (anyone: register services). */ text?: unknown;
  };
  'service.return': {
    /** identifier. `service.return` send an order back · 订单退回重办 (anyone: register services). Refused with service.full, service.order-not-yours, service.order-out-of-turn, service.order-unknown, service.out-of-turn. */ order: unknown;
    /** text, sealed. `service.return` send an order back · 订单退回重办 (anyone: register services). */ reason: unknown;
  };
  'service.cancel': {
    /** identifier. `service.cancel` cancel an order · 取消订单 (anyone: register services). Refused with service.order-not-yours, service.order-out-of-turn, service.order-unknown. */ order: unknown;
    /** text, sealed. `service.cancel` cancel an order · 取消订单 (anyone: register services). */ reason: unknown;
  };
  'case.find': {
    /** identifier. `case.find` report a case that was found · 上报发现的问题 (anyone: register cases). Refused with case.exists, case.grid-unknown, case.kind-unknown, case.risk-unknown. */ ticket: unknown;
    /** text, sealed. `case.find` report a case that was found · 上报发现的问题 (anyone: register cases). */ title: unknown;
    /** text, sealed, may be left out. `case.find` report a case that was found · 上报发现的问题 (anyone: register cases). */ text?: unknown;
    /** word, may be left out. `case.find` report a case that was found · 上报发现的问题 (anyone: register cases). */ kind?: unknown;
    /** text, sealed, may be left out. `case.find` report a case that was found · 上报发现的问题 (anyone: register cases). */ place?: unknown;
    /** identifier, may be left out. `case.find` report a case that was found · 上报发现的问题 (anyone: register cases). */ grid?: unknown;
    /** word. `case.find` report a case that was found · 上报发现的问题 (anyone: register cases). */ risk: unknown;
  };
  'case.call': {
    /** identifier. `case.call` call a department to a case · 呼叫街道或部门 (convener, executor, member: register cases). Refused with case.out-of-turn, case.party-unknown, case.unknown. */ ticket: unknown;
    /** identifier. `case.call` call a department to a case · 呼叫街道或部门 (convener, executor, member: register cases). */ to: unknown;
  };
  'case.dispatch': {
    /** identifier. `case.dispatch` dispatch a case · 集中派单 (convener, authority: register cases). Refused with case.out-of-turn, case.party-twice, case.party-unknown, case.treated-already, case.unknown. */ ticket: unknown;
    /** list of identifier. `case.dispatch` dispatch a case · 集中派单 (convener, authority: register cases). */ to: unknown;
  };
  'case.treat': {
    /** identifier. `case.treat` say how a case was treated · 报告整治结果 (anyone: register cases). Refused with case.not-dispatched, case.not-yours, case.out-of-turn, case.treated-already, case.unknown. */ ticket: unknown;
    /** identifier. `case.treat` say how a case was treated · 报告整治结果 (anyone: register cases). */ party: unknown;
    /** text, sealed. `case.treat` say how a case was treated · 报告整治结果 (anyone: register cases). */ result: unknown;
    /** attachment: `{ hash, mediaType, name, size }`, may be left out. `case.treat` say how a case was treated · 报告整治结果 (anyone: register cases). */ evidence?: unknown;
  };
  'case.verify': {
    /** identifier. `case.verify` verify a case · 核实办结 (anyone: register cases). Refused with case.not-yours, case.out-of-turn, case.own, case.unknown. */ ticket: unknown;
  };
  'case.return': {
    /** identifier. `case.return` return a case · 工单退回重办 (anyone: register cases). Refused with case.not-dispatched, case.not-yours, case.out-of-turn, case.own, case.unknown. */ ticket: unknown;
    /** list of identifier, may be left out. `case.return` return a case · 工单退回重办 (anyone: register cases). */ parties?: unknown;
    /** text, sealed. `case.return` return a case · 工单退回重办 (anyone: register cases). */ reason: unknown;
  };
  'case.grade': {
    /** identifier. `case.grade` grade the risk of a case · 评定风险等级 (convener, executor, supervisor, authority: register cases). Refused with case.out-of-turn, case.risk-same, case.risk-unknown, case.unknown. */ ticket: unknown;
    /** word. `case.grade` grade the risk of a case · 评定风险等级 (convener, executor, supervisor, authority: register cases). */ risk: unknown;
    /** text, sealed. `case.grade` grade the risk of a case · 评定风险等级 (convener, executor, supervisor, authority: register cases). */ reason: unknown;
  };
  'case.escalate': {
    /** identifier. `case.escalate` escalate a case · 提级办理 (anyone: register cases). Refused with case.not-yours, case.out-of-turn, case.party-unknown, case.same-body, case.unknown. */ ticket: unknown;
    /** identifier. `case.escalate` escalate a case · 提级办理 (anyone: register cases). */ to: unknown;
    /** text, sealed. `case.escalate` escalate a case · 提级办理 (anyone: register cases). */ reason: unknown;
  };
  'case.report': {
    /** identifier. `case.report` report that a case is not answered · 报告逾期不应 (anyone: register cases). Refused with case.not-overdue, case.not-yours, case.out-of-turn, case.reported, case.unknown. */ ticket: unknown;
    /** text, sealed, may be left out. `case.report` report that a case is not answered · 报告逾期不应 (anyone: register cases). */ text?: unknown;
  };
  'case.settle': {
    /** identifier. `case.settle` answer the report of a case · 答复逾期不应的报告 (supervisor, authority: register cases). Refused with case.about-you, case.no-report, case.unknown. */ ticket: unknown;
    /** `named` · `urged` · `excused`. `case.settle` answer the report of a case · 答复逾期不应的报告 (supervisor, authority: register cases). */ outcome: unknown;
    /** text, sealed. `case.settle` answer the report of a case · 答复逾期不应的报告 (supervisor, authority: register cases). */ reply: unknown;
  };
  'case.drop': {
    /** identifier. `case.drop` drop a case · 撤销工单 (anyone: register cases). Refused with case.not-yours, case.out-of-turn, case.unknown. */ ticket: unknown;
    /** text, sealed. `case.drop` drop a case · 撤销工单 (anyone: register cases). */ reason: unknown;
  };
  'case.reopen': {
    /** identifier. `case.reopen` open a case again · 重新办理工单 (anyone: register cases). Refused with case.out-of-turn, case.unknown. */ ticket: unknown;
    /** text, sealed. `case.reopen` open a case again · 重新办理工单 (anyone: register cases). */ reason: unknown;
  };
  'membership.join': {
    /** identifier. `membership.join` enter a member · 登记成员 (convener: register memberships). Refused with membership.exists, membership.joined-already, membership.party-unknown, membership.role-unknown. */ membership: unknown;
    /** text, sealed. `membership.join` enter a member · 登记成员 (convener: register memberships). */ title: unknown;
    /** identifier. `membership.join` enter a member · 登记成员 (convener: register memberships). */ party: unknown;
    /** word, may be left out. `membership.join` enter a member · 登记成员 (convener: register memberships). */ role?: unknown;
    /** identifier, may be left out. `membership.join` enter a member · 登记成员 (convener: register memberships). */ delegate?: unknown;
  };
  'membership.leave': {
    /** identifier. `membership.leave` leave the alliance · 退出联盟 (anyone: register memberships). Refused with membership.duties-undone, membership.left, membership.not-yours, membership.unknown. */ membership: unknown;
    /** text, sealed. `membership.leave` leave the alliance · 退出联盟 (anyone: register memberships). */ reason: unknown;
  };
  'membership.meet': {
    /** identifier. `membership.meet` enter a joint meeting · 登记联席会 (convener, chair, recorder: register memberships). Refused with membership.left, membership.meeting-exists, membership.no-quorum, membership.present-twice, membership.unknown. */ meeting: unknown;
    /** text, sealed. `membership.meet` enter a joint meeting · 登记联席会 (convener, chair, recorder: register memberships). */ title: unknown;
    /** list of identifier. `membership.meet` enter a joint meeting · 登记联席会 (convener, chair, recorder: register memberships). */ present: unknown;
  };
  'membership.report': {
    /** identifier. `membership.report` report at a joint meeting · 在联席会上通报 (anyone: register memberships). Refused with membership.absent, membership.left, membership.meeting-unknown, membership.not-yours, membership.reported-already, membership.unknown. */ meeting: unknown;
    /** identifier. `membership.report` report at a joint meeting · 在联席会上通报 (anyone: register memberships). */ membership: unknown;
    /** text, sealed. `membership.report` report at a joint meeting · 在联席会上通报 (anyone: register memberships). */ text: unknown;
  };
  'membership.undertake': {
    /** identifier. `membership.undertake` undertake a duty · 认领责任事项 (anyone: register memberships). Refused with membership.duty-exists, membership.duty-kind-unknown, membership.duty-past, membership.left, membership.not-yours, membership.unknown. */ duty: unknown;
    /** identifier. `membership.undertake` undertake a duty · 认领责任事项 (anyone: register memberships). */ membership: unknown;
    /** text, sealed. `membership.undertake` undertake a duty · 认领责任事项 (anyone: register memberships). */ title: unknown;
    /** word, may be left out. `membership.undertake` undertake a duty · 认领责任事项 (anyone: register memberships). */ kind?: unknown;
    /** moment (RFC 3339). `membership.undertake` undertake a duty · 认领责任事项 (anyone: register memberships). */ due: unknown;
  };
  'membership.discharge': {
    /** identifier. `membership.discharge` say that a duty is done · 登记责任事项办结 (anyone: register memberships). Refused with membership.duty-out-of-turn, membership.duty-unknown, membership.left, membership.not-yours, membership.unknown. */ duty: unknown;
    /** text, sealed. `membership.discharge` say that a duty is done · 登记责任事项办结 (anyone: register memberships). */ result: unknown;
    /** attachment: `{ hash, mediaType, name, size }`, may be left out. `membership.discharge` say that a duty is done · 登记责任事项办结 (anyone: register memberships). */ evidence?: unknown;
  };
  'membership.excuse': {
    /** identifier. `membership.excuse` excuse a member from a duty · 免除责任事项 (convener: register memberships). Refused with membership.duty-out-of-turn, membership.duty-unknown, membership.left, membership.unknown. */ duty: unknown;
    /** text, sealed. `membership.excuse` excuse a member from a duty · 免除责任事项 (convener: register memberships). */ reason: unknown;
  };
  'membership.reinstate': {
    /** identifier. `membership.reinstate` ask for a duty again · 责任事项重新办理 (convener, supervisor: register memberships). Refused with membership.duty-out-of-turn, membership.duty-past, membership.duty-unknown, membership.left, membership.unknown. */ duty: unknown;
    /** moment (RFC 3339). `membership.reinstate` ask for a duty again · 责任事项重新办理 (convener, supervisor: register memberships). */ due: unknown;
    /** text, sealed. `membership.reinstate` ask for a duty again · 责任事项重新办理 (convener, supervisor: register memberships). */ reason: unknown;
  };
  'contract.sign': {
    /** identifier. `contract.sign` sign a contract · 签订契约 (convener: register contracts). Refused with contract.duty-exists, contract.duty-outside, contract.exists, contract.kind-unused, contract.own, contract.party-unknown, contract.past, contract.slot-empty, contract.slot-taken, contract.space-unknown. */ contract: unknown;
    /** text, sealed. `contract.sign` sign a contract · 签订契约 (convener: register contracts). */ title: unknown;
    /** identifier. `contract.sign` sign a contract · 签订契约 (convener: register contracts). */ party: unknown;
    /** `property` · `department` · `resident` · `charity` · `business`. `contract.sign` sign a contract · 签订契约 (convener: register contracts). */ kind: unknown;
    /** moment (RFC 3339). `contract.sign` sign a contract · 签订契约 (convener: register contracts). */ ends: unknown;
    /** list of { space, day?, from?, until? }, [] unless said. `contract.sign` sign a contract · 签订契约 (convener: register contracts). */ slots?: unknown;
    /** list of { duty, title, due, every?, times? }, [] unless said. `contract.sign` sign a contract · 签订契约 (convener: register contracts). */ duties?: unknown;
    /** line, open, may be left out. `contract.sign` sign a contract · 签订契约 (convener: register contracts). */ document?: unknown;
  };
  'contract.perform': {
    /** identifier. `contract.perform` enter that a duty was performed · 登记履约 (anyone: register contracts). Refused with contract.duty-settled, contract.duty-unknown, contract.not-yours, contract.out-of-turn, contract.unknown. */ contract: unknown;
    /** identifier. `contract.perform` enter that a duty was performed · 登记履约 (anyone: register contracts). */ duty: unknown;
    /** text, sealed, may be left out. `contract.perform` enter that a duty was performed · 登记履约 (anyone: register contracts). */ text?: unknown;
    /** attachment: `{ hash, mediaType, name, size }`, may be left out. `contract.perform` enter that a duty was performed · 登记履约 (anyone: register contracts). */ evidence?: unknown;
  };
  'contract.return': {
    /** identifier. `contract.return` return a duty as not performed · 退回履约 (convener, supervisor: register contracts). Refused with contract.duty-unknown, contract.nothing-to-return, contract.out-of-turn, contract.own, contract.unknown. */ contract: unknown;
    /** identifier. `contract.return` return a duty as not performed · 退回履约 (convener, supervisor: register contracts). */ duty: unknown;
    /** text, sealed. `contract.return` return a duty as not performed · 退回履约 (convener, supervisor: register contracts). */ reason: unknown;
  };
  'contract.excuse': {
    /** identifier. `contract.excuse` excuse a duty · 免除约定事项 (convener: register contracts). Refused with contract.duty-settled, contract.duty-unknown, contract.out-of-turn, contract.own, contract.unknown. */ contract: unknown;
    /** identifier. `contract.excuse` excuse a duty · 免除约定事项 (convener: register contracts). */ duty: unknown;
    /** text, sealed. `contract.excuse` excuse a duty · 免除约定事项 (convener: register contracts). */ reason: unknown;
  };
  'contract.breach': {
    /** identifier. `contract.breach` find a contract in breach · 认定违约 (convener, supervisor: register contracts). Refused with contract.duty-unknown, contract.not-overdue, contract.out-of-turn, contract.unknown. */ contract: unknown;
    /** identifier. `contract.breach` find a contract in breach · 认定违约 (convener, supervisor: register contracts). */ duty: unknown;
    /** text, sealed. `contract.breach` find a contract in breach · 认定违约 (convener, supervisor: register contracts). */ reason: unknown;
  };
  'contract.cure': {
    /** identifier. `contract.cure` confirm that a breach was made good · 确认已补救 (convener: register contracts). Refused with contract.out-of-turn, contract.own, contract.still-overdue, contract.unknown. */ contract: unknown;
    /** text, sealed. `contract.cure` confirm that a breach was made good · 确认已补救 (convener: register contracts). */ text: unknown;
  };
  'contract.renew': {
    /** identifier. `contract.renew` renew a contract · 续签契约 (convener: register contracts). Refused with contract.duty-exists, contract.duty-outside, contract.ends-not-later, contract.out-of-turn, contract.own, contract.unknown. */ contract: unknown;
    /** moment (RFC 3339). `contract.renew` renew a contract · 续签契约 (convener: register contracts). */ ends: unknown;
    /** list of { duty, title, due, every?, times? }, [] unless said. `contract.renew` renew a contract · 续签契约 (convener: register contracts). */ duties?: unknown;
  };
  'contract.end': {
    /** identifier. `contract.end` end a contract as done with · 契约履行完毕 (convener: register contracts). Refused with contract.duties-open, contract.out-of-turn, contract.unknown. */ contract: unknown;
    /** text, sealed, may be left out. `contract.end` end a contract as done with · 契约履行完毕 (convener: register contracts). */ text?: unknown;
  };
  'contract.terminate': {
    /** identifier. `contract.terminate` terminate a contract · 解除契约 (convener: register contracts). Refused with contract.cure-runs, contract.no-breach, contract.out-of-turn, contract.unknown. */ contract: unknown;
    /** `breach` · `agreed` · `impossible`. `contract.terminate` terminate a contract · 解除契约 (convener: register contracts). */ ground: unknown;
    /** text, sealed. `contract.terminate` terminate a contract · 解除契约 (convener: register contracts). */ reason: unknown;
  };
  'contract.reinstate': {
    /** identifier. `contract.reinstate` reinstate a contract · 恢复契约 (convener: register contracts). Refused with contract.out-of-turn, contract.own, contract.past, contract.slot-empty, contract.slot-taken, contract.space-unknown, contract.unknown. */ contract: unknown;
    /** text, sealed. `contract.reinstate` reinstate a contract · 恢复契约 (convener: register contracts). */ reason: unknown;
  };
  'post.take': {
    /** identifier. `post.take` enter that somebody takes a post · 登记任职 (convener, authority, recorder: register posts). Refused with post.body-unknown, post.collides, post.exists, post.held, post.no-election, post.person-unknown, post.relative. */ holding: unknown;
    /** identifier. `post.take` enter that somebody takes a post · 登记任职 (convener, authority, recorder: register posts). */ person: unknown;
    /** word. `post.take` enter that somebody takes a post · 登记任职 (convener, authority, recorder: register posts). */ post: unknown;
    /** identifier. `post.take` enter that somebody takes a post · 登记任职 (convener, authority, recorder: register posts). */ body: unknown;
    /** `elected` · `appointed` · `co-opted`. `post.take` enter that somebody takes a post · 登记任职 (convener, authority, recorder: register posts). */ ground: unknown;
    /** identifier, may be left out. `post.take` enter that somebody takes a post · 登记任职 (convener, authority, recorder: register posts). */ consultation?: unknown;
    /** identifier, may be left out. `post.take` enter that somebody takes a post · 登记任职 (convener, authority, recorder: register posts). */ item?: unknown;
    /** word, may be left out. `post.take` enter that somebody takes a post · 登记任职 (convener, authority, recorder: register posts). */ document?: unknown;
    /** whole number, may be left out. `post.take` enter that somebody takes a post · 登记任职 (convener, authority, recorder: register posts). */ days?: unknown;
  };
  'post.renew': {
    /** identifier. `post.renew` renew a post · 登记连任 (convener, authority, recorder: register posts). Refused with post.no-election, post.over, post.unknown. */ holding: unknown;
    /** whole number. `post.renew` renew a post · 登记连任 (convener, authority, recorder: register posts). */ days: unknown;
    /** identifier, may be left out. `post.renew` renew a post · 登记连任 (convener, authority, recorder: register posts). */ consultation?: unknown;
    /** identifier, may be left out. `post.renew` renew a post · 登记连任 (convener, authority, recorder: register posts). */ item?: unknown;
    /** word, may be left out. `post.renew` renew a post · 登记连任 (convener, authority, recorder: register posts). */ document?: unknown;
    /** text, sealed. `post.renew` renew a post · 登记连任 (convener, authority, recorder: register posts). */ reason: unknown;
  };
  'post.leave': {
    /** identifier. `post.leave` leave a post · 辞去职务 (anyone: register posts). Refused with post.not-yours, post.over, post.unknown. */ holding: unknown;
    /** text, sealed. `post.leave` leave a post · 辞去职务 (anyone: register posts). */ reason: unknown;
  };
  'post.remove': {
    /** identifier. `post.remove` remove somebody from a post · 免去任职 (convener, authority, supervisor: register posts). Refused with post.over, post.unknown. */ holding: unknown;
    /** text, sealed. `post.remove` remove somebody from a post · 免去任职 (convener, authority, supervisor: register posts). */ reason: unknown;
    /** word, may be left out. `post.remove` remove somebody from a post · 免去任职 (convener, authority, supervisor: register posts). */ document?: unknown;
  };
  'post.relate': {
    /** identifier. `post.relate` declare a relative · 申报近亲属 (anyone: register posts). Refused with post.itself, post.person-unknown, post.related. */ person: unknown;
    /** identifier. `post.relate` declare a relative · 申报近亲属 (anyone: register posts). */ relative: unknown;
  };
  'post.unrelate': {
    /** identifier. `post.unrelate` take back that somebody is a relative · 更正近亲属申报 (convener, recorder, supervisor: register posts). Refused with post.unrelated. */ person: unknown;
    /** identifier. `post.unrelate` take back that somebody is a relative · 更正近亲属申报 (convener, recorder, supervisor: register posts). */ relative: unknown;
    /** text, sealed. `post.unrelate` take back that somebody is a relative · 更正近亲属申报 (convener, recorder, supervisor: register posts). */ reason: unknown;
  };
  'grid.enter': {
    /** list of { grid, title, kind?, parent?, households? }. `grid.enter` enter grids · 登记网格 (convener, recorder: register grids). Refused with grid.exists, grid.kind-unknown, grid.loop, grid.orphan, grid.too-deep. */ grids: unknown;
    /** yes or no, may be left out. `grid.enter` enter grids · 登记网格 (convener, recorder: register grids). */ more?: unknown;
  };
  'grid.correct': {
    /** identifier. `grid.correct` correct a grid · 更正网格 (convener, recorder: register grids). Refused with grid.dropped, grid.kind-unknown, grid.unknown. */ grid: unknown;
    /** line, open, may be left out. `grid.correct` correct a grid · 更正网格 (convener, recorder: register grids). */ title?: unknown;
    /** word, may be left out. `grid.correct` correct a grid · 更正网格 (convener, recorder: register grids). */ kind?: unknown;
    /** whole number from 0, may be left out. `grid.correct` correct a grid · 更正网格 (convener, recorder: register grids). */ households?: unknown;
    /** text, sealed. `grid.correct` correct a grid · 更正网格 (convener, recorder: register grids). */ reason: unknown;
  };
  'grid.assign': {
    /** identifier. `grid.assign` assign somebody to a grid · 指派网格长或网格员 (convener, recorder: register grids). Refused with grid.assigned, grid.dropped, grid.person-unknown, grid.unknown. */ grid: unknown;
    /** identifier. `grid.assign` assign somebody to a grid · 指派网格长或网格员 (convener, recorder: register grids). */ person: unknown;
    /** `lead` · `member`. `grid.assign` assign somebody to a grid · 指派网格长或网格员 (convener, recorder: register grids). */ as: unknown;
  };
  'grid.relieve': {
    /** identifier. `grid.relieve` relieve somebody of a grid · 免去网格长或网格员 (convener, recorder: register grids). Refused with grid.dropped, grid.not-assigned, grid.unknown. */ grid: unknown;
    /** identifier. `grid.relieve` relieve somebody of a grid · 免去网格长或网格员 (convener, recorder: register grids). */ person: unknown;
    /** text, sealed. `grid.relieve` relieve somebody of a grid · 免去网格长或网格员 (convener, recorder: register grids). */ reason: unknown;
  };
  'grid.split': {
    /** identifier. `grid.split` split a grid · 拆分网格 (convener: register grids). Refused with grid.dropped, grid.exists, grid.has-parts, grid.households-differ, grid.unknown. */ grid: unknown;
    /** list of { grid, title, households? }. `grid.split` split a grid · 拆分网格 (convener: register grids). */ into: unknown;
    /** text, sealed. `grid.split` split a grid · 拆分网格 (convener: register grids). */ reason: unknown;
  };
  'grid.merge': {
    /** identifier. `grid.merge` merge grids · 合并网格 (convener: register grids). Refused with grid.apart, grid.dropped, grid.exists, grid.has-parts, grid.itself, grid.unknown. */ grid: unknown;
    /** line, open. `grid.merge` merge grids · 合并网格 (convener: register grids). */ title: unknown;
    /** list of identifier. `grid.merge` merge grids · 合并网格 (convener: register grids). */ of: unknown;
    /** text, sealed. `grid.merge` merge grids · 合并网格 (convener: register grids). */ reason: unknown;
  };
  'grid.move': {
    /** identifier. `grid.move` move a grid · 调整网格隶属 (convener: register grids). Refused with grid.dropped, grid.itself, grid.loop, grid.too-deep, grid.unknown. */ grid: unknown;
    /** identifier, may be left out. `grid.move` move a grid · 调整网格隶属 (convener: register grids). */ parent?: unknown;
    /** text, sealed. `grid.move` move a grid · 调整网格隶属 (convener: register grids). */ reason: unknown;
  };
  'grid.drop': {
    /** identifier. `grid.drop` drop a grid · 撤销网格 (convener: register grids). Refused with grid.dropped, grid.has-parts, grid.unknown. */ grid: unknown;
    /** text, sealed. `grid.drop` drop a grid · 撤销网格 (convener: register grids). */ reason: unknown;
  };
  'venue.open': {
    /** identifier. `venue.open` open a venue · 启用阵地 (convener, executor: register venues). Refused with venue.exists, venue.keeper-unknown, venue.kind-unknown, venue.loop, venue.out-of-turn, venue.too-deep, venue.unknown. */ venue: unknown;
    /** text, sealed. `venue.open` open a venue · 启用阵地 (convener, executor: register venues). */ title: unknown;
    /** word, may be left out. `venue.open` open a venue · 启用阵地 (convener, executor: register venues). */ kind?: unknown;
    /** identifier, may be left out. `venue.open` open a venue · 启用阵地 (convener, executor: register venues). */ under?: unknown;
    /** text, sealed, may be left out. `venue.open` open a venue · 启用阵地 (convener, executor: register venues). */ place?: unknown;
    /** identifier, may be left out. `venue.open` open a venue · 启用阵地 (convener, executor: register venues). */ keeper?: unknown;
  };
  'venue.move': {
    /** identifier. `venue.move` move a venue · 调整阵地归属 (convener: register venues). Refused with venue.loop, venue.out-of-turn, venue.too-deep, venue.unknown. */ venue: unknown;
    /** identifier. `venue.move` move a venue · 调整阵地归属 (convener: register venues). */ under: unknown;
    /** text, sealed. `venue.move` move a venue · 调整阵地归属 (convener: register venues). */ reason: unknown;
  };
  'venue.correct': {
    /** identifier. `venue.correct` correct a venue · 更正阵地 (convener, executor, recorder: register venues). Refused with venue.keeper-unknown, venue.kind-unknown, venue.out-of-turn, venue.unknown. */ venue: unknown;
    /** text, sealed, may be left out. `venue.correct` correct a venue · 更正阵地 (convener, executor, recorder: register venues). */ title?: unknown;
    /** word, may be left out. `venue.correct` correct a venue · 更正阵地 (convener, executor, recorder: register venues). */ kind?: unknown;
    /** text, sealed, may be left out. `venue.correct` correct a venue · 更正阵地 (convener, executor, recorder: register venues). */ place?: unknown;
    /** identifier, may be left out. `venue.correct` correct a venue · 更正阵地 (convener, executor, recorder: register venues). */ keeper?: unknown;
    /** text, sealed. `venue.correct` correct a venue · 更正阵地 (convener, executor, recorder: register venues). */ reason: unknown;
  };
  'venue.close': {
    /** identifier. `venue.close` close a venue · 停用阵地 (convener: register venues). Refused with venue.has-open, venue.out-of-turn, venue.unknown. */ venue: unknown;
    /** text, sealed. `venue.close` close a venue · 停用阵地 (convener: register venues). */ reason: unknown;
  };
  'venue.reopen': {
    /** identifier. `venue.reopen` open a venue again · 重新启用阵地 (convener: register venues). Refused with venue.loop, venue.out-of-turn, venue.too-deep, venue.unknown. */ venue: unknown;
    /** text, sealed. `venue.reopen` open a venue again · 重新启用阵地 (convener: register venues). */ reason: unknown;
  };
  'visit.plan': {
    /** identifier. `visit.plan` plan a visit · 安排走访 (convener, executor, recorder: register visits). Refused with visit.exists, visit.manner-unknown, visit.past, visit.visitor-unknown. */ visit: unknown;
    /** text, sealed. `visit.plan` plan a visit · 安排走访 (convener, executor, recorder: register visits). */ title: unknown;
    /** identifier, may be left out. `visit.plan` plan a visit · 安排走访 (convener, executor, recorder: register visits). */ visitor?: unknown;
    /** text, sealed. `visit.plan` plan a visit · 安排走访 (convener, executor, recorder: register visits). */ household: unknown;
    /** date. `visit.plan` plan a visit · 安排走访 (convener, executor, recorder: register visits). */ date: unknown;
    /** yes or no, false unless said. `visit.plan` plan a visit · 安排走访 (convener, executor, recorder: register visits). */ weekly?: unknown;
    /** word, may be left out. `visit.plan` plan a visit · 安排走访 (convener, executor, recorder: register visits). */ manner?: unknown;
    /** yes or no, false unless said. `visit.plan` plan a visit · 安排走访 (convener, executor, recorder: register visits). */ dissenter?: unknown;
  };
  'visit.make': {
    /** identifier. `visit.make` say that a visit was made · 登记已走访 (anyone: register visits). Refused with visit.need-unknown, visit.not-yours, visit.out-of-turn, visit.unknown. */ visit: unknown;
    /** text, sealed, may be left out. `visit.make` say that a visit was made · 登记已走访 (anyone: register visits). */ heard?: unknown;
    /** list of identifier, [] unless said. `visit.make` say that a visit was made · 登记已走访 (anyone: register visits). */ needs?: unknown;
  };
  'visit.miss': {
    /** identifier. `visit.miss` say that a visit was missed · 登记未走访 (anyone: register visits). Refused with visit.not-yours, visit.out-of-turn, visit.unknown. */ visit: unknown;
    /** text, sealed. `visit.miss` say that a visit was missed · 登记未走访 (anyone: register visits). */ reason: unknown;
  };
  'visit.cancel': {
    /** identifier. `visit.cancel` cancel a visit · 取消走访 (convener, executor, recorder: register visits). Refused with visit.out-of-turn, visit.unknown. */ visit: unknown;
    /** text, sealed. `visit.cancel` cancel a visit · 取消走访 (convener, executor, recorder: register visits). */ reason: unknown;
  };
  'visit.correct': {
    /** identifier. `visit.correct` correct what was written down of a visit · 更正走访登记 (convener, recorder, supervisor: register visits). Refused with visit.need-unknown, visit.no-call, visit.unknown. */ visit: unknown;
    /** date. `visit.correct` correct what was written down of a visit · 更正走访登记 (convener, recorder, supervisor: register visits). */ date: unknown;
    /** `made` · `missed`. `visit.correct` correct what was written down of a visit · 更正走访登记 (convener, recorder, supervisor: register visits). */ outcome: unknown;
    /** text, sealed, may be left out. `visit.correct` correct what was written down of a visit · 更正走访登记 (convener, recorder, supervisor: register visits). */ heard?: unknown;
    /** list of identifier, [] unless said. `visit.correct` correct what was written down of a visit · 更正走访登记 (convener, recorder, supervisor: register visits). */ needs?: unknown;
    /** text, sealed. `visit.correct` correct what was written down of a visit · 更正走访登记 (convener, recorder, supervisor: register visits). */ reason: unknown;
  };
  'covenant.draft': {
    /** identifier. `covenant.draft` draft a covenant · 起草公约 (anyone: register covenants). Refused with covenant.exists. */ covenant: unknown;
    /** text, sealed. `covenant.draft` draft a covenant · 起草公约 (anyone: register covenants). */ title: unknown;
    /** text, sealed. `covenant.draft` draft a covenant · 起草公约 (anyone: register covenants). */ text: unknown;
    /** `building` · `courtyard` · `community`. `covenant.draft` draft a covenant · 起草公约 (anyone: register covenants). */ scope: unknown;
    /** line, open, may be left out. `covenant.draft` draft a covenant · 起草公约 (anyone: register covenants). */ place?: unknown;
  };
  'covenant.correct': {
    /** identifier. `covenant.correct` correct the draft of a covenant · 修改公约草案 (anyone: register covenants). Refused with covenant.not-pending, covenant.not-yours, covenant.out-of-turn, covenant.unknown. */ covenant: unknown;
    /** text, sealed. `covenant.correct` correct the draft of a covenant · 修改公约草案 (anyone: register covenants). */ text: unknown;
    /** text, sealed. `covenant.correct` correct the draft of a covenant · 修改公约草案 (anyone: register covenants). */ reason: unknown;
  };
  'covenant.amend': {
    /** identifier. `covenant.amend` propose an amended covenant · 提出修订公约 (anyone: register covenants). Refused with covenant.out-of-turn, covenant.pending, covenant.unknown. */ covenant: unknown;
    /** text, sealed. `covenant.amend` propose an amended covenant · 提出修订公约 (anyone: register covenants). */ text: unknown;
    /** text, sealed. `covenant.amend` propose an amended covenant · 提出修订公约 (anyone: register covenants). */ reason: unknown;
  };
  'covenant.withdraw': {
    /** identifier. `covenant.withdraw` withdraw the draft of a covenant · 撤回公约草案 (anyone: register covenants). Refused with covenant.not-pending, covenant.not-yours, covenant.out-of-turn, covenant.unknown. */ covenant: unknown;
    /** text, sealed. `covenant.withdraw` withdraw the draft of a covenant · 撤回公约草案 (anyone: register covenants). */ reason: unknown;
  };
  'covenant.adopt': {
    /** identifier. `covenant.adopt` enter that a covenant was adopted · 公约通过施行 (convener, recorder: register covenants). Refused with covenant.body-unknown, covenant.decision-used, covenant.head-differs, covenant.item-not-passed, covenant.matter-not-decided, covenant.matter-unknown, covenant.not-pending, covenant.out-of-turn, covenant.unknown. */ covenant: unknown;
    /** whole number. `covenant.adopt` enter that a covenant was adopted · 公约通过施行 (convener, recorder: register covenants). */ version: unknown;
    /** { how, matter, item, head } or { how, consultation, item, head } or { how, body, document }. `covenant.adopt` enter that a covenant was adopted · 公约通过施行 (convener, recorder: register covenants). */ decision: unknown;
  };
  'covenant.repeal': {
    /** identifier. `covenant.repeal` enter that a covenant was repealed · 废止公约 (convener, recorder: register covenants). Refused with covenant.body-unknown, covenant.decision-used, covenant.head-differs, covenant.item-not-passed, covenant.matter-not-decided, covenant.matter-unknown, covenant.out-of-turn, covenant.pending, covenant.unknown. */ covenant: unknown;
    /** { how, matter, item, head } or { how, consultation, item, head } or { how, body, document }. `covenant.repeal` enter that a covenant was repealed · 废止公约 (convener, recorder: register covenants). */ decision: unknown;
    /** text, sealed. `covenant.repeal` enter that a covenant was repealed · 废止公约 (convener, recorder: register covenants). */ reason: unknown;
  };
  'covenant.annul': {
    /** identifier. `covenant.annul` annul a covenant · 撤销公约 (authority: register covenants). Refused with covenant.annulled, covenant.not-adopted, covenant.out-of-turn, covenant.unknown. */ covenant: unknown;
    /** whole number, may be left out. `covenant.annul` annul a covenant · 撤销公约 (authority: register covenants). */ version?: unknown;
    /** line, open. `covenant.annul` annul a covenant · 撤销公约 (authority: register covenants). */ document: unknown;
    /** text, sealed. `covenant.annul` annul a covenant · 撤销公约 (authority: register covenants). */ ground: unknown;
  };
  'covenant.retract': {
    /** identifier. `covenant.retract` take back what was entered of a covenant · 收回对公约的登记 (convener, recorder, authority: register covenants). Refused with covenant.authority-only, covenant.nothing-to-retract, covenant.pending, covenant.unknown. */ covenant: unknown;
    /** text, sealed. `covenant.retract` take back what was entered of a covenant · 收回对公约的登记 (convener, recorder, authority: register covenants). */ reason: unknown;
  };
  'covenant.file': {
    /** identifier. `covenant.file` enter that a covenant was filed · 公约备案 (convener, recorder: register covenants). Refused with covenant.filed, covenant.out-of-turn, covenant.unknown. */ covenant: unknown;
    /** line, open. `covenant.file` enter that a covenant was filed · 公约备案 (convener, recorder: register covenants). */ authority: unknown;
    /** line, open. `covenant.file` enter that a covenant was filed · 公约备案 (convener, recorder: register covenants). */ document: unknown;
    /** text, sealed, may be left out. `covenant.file` enter that a covenant was filed · 公约备案 (convener, recorder: register covenants). */ reason?: unknown;
  };
  'covenant.sign': {
    /** identifier. `covenant.sign` sign a covenant · 签署公约 (anyone: register covenants). Refused with covenant.out-of-turn, covenant.party-not-yours, covenant.party-unknown, covenant.signed, covenant.unknown. */ covenant: unknown;
    /** identifier, may be left out. `covenant.sign` sign a covenant · 签署公约 (anyone: register covenants). */ party?: unknown;
  };
  'covenant.unsign': {
    /** identifier. `covenant.unsign` take a signature back from a covenant · 收回公约签名 (anyone: register covenants). Refused with covenant.not-signed, covenant.out-of-turn, covenant.party-not-yours, covenant.party-unknown, covenant.unknown. */ covenant: unknown;
    /** identifier, may be left out. `covenant.unsign` take a signature back from a covenant · 收回公约签名 (anyone: register covenants). */ party?: unknown;
    /** text, sealed. `covenant.unsign` take a signature back from a covenant · 收回公约签名 (anyone: register covenants). */ reason: unknown;
  };
  'fund.open': {
    /** identifier. `fund.open` open a fund · 设立资金 (convener, treasurer: register funds). Refused with fund.exists, fund.kind-unknown, fund.party-unknown, fund.rule-twice. */ fund: unknown;
    /** text, sealed. `fund.open` open a fund · 设立资金 (convener, treasurer: register funds). */ title: unknown;
    /** word, may be left out. `fund.open` open a fund · 设立资金 (convener, treasurer: register funds). */ kind?: unknown;
    /** identifier, may be left out. `fund.open` open a fund · 设立资金 (convener, treasurer: register funds). */ keeper?: unknown;
    /** list of { rule, num, den }, [] unless said. `fund.open` open a fund · 设立资金 (convener, treasurer: register funds). */ returns?: unknown;
  };
  'fund.publish': {
    /** identifier. `fund.publish` publish the accounts of a fund · 公布账目 (treasurer, recorder, convener: register funds). Refused with fund.closed, fund.unknown. */ fund: unknown;
    /** text, sealed. `fund.publish` publish the accounts of a fund · 公布账目 (treasurer, recorder, convener: register funds). */ place: unknown;
    /** word, may be left out. `fund.publish` publish the accounts of a fund · 公布账目 (treasurer, recorder, convener: register funds). */ document?: unknown;
  };
  'fund.close': {
    /** identifier. `fund.close` close a fund · 注销资金 (convener: register funds). Refused with fund.closed, fund.not-empty, fund.unknown, fund.unpublished. */ fund: unknown;
    /** text, sealed. `fund.close` close a fund · 注销资金 (convener: register funds). */ reason: unknown;
  };
  'fund.reopen': {
    /** identifier. `fund.reopen` open a fund again · 恢复资金 (convener: register funds). Refused with fund.open, fund.unknown. */ fund: unknown;
    /** text, sealed. `fund.reopen` open a fund again · 恢复资金 (convener: register funds). */ reason: unknown;
  };
  'fund.raise': {
    /** identifier. `fund.raise` enter money raised for a fund · 登记募集 (treasurer, convener: register funds). Refused with fund.award-short, fund.beyond-count, fund.closed, fund.entry-exists, fund.party-unknown, fund.source-unknown, fund.thing-unknown, fund.unknown. */ fund: unknown;
    /** identifier. `fund.raise` enter money raised for a fund · 登记募集 (treasurer, convener: register funds). */ entry: unknown;
    /** word. `fund.raise` enter money raised for a fund · 登记募集 (treasurer, convener: register funds). */ source: unknown;
    /** money in 0.01. `fund.raise` enter money raised for a fund · 登记募集 (treasurer, convener: register funds). */ amount: unknown;
    /** identifier, may be left out. `fund.raise` enter money raised for a fund · 登记募集 (treasurer, convener: register funds). */ from?: unknown;
    /** identifier, may be left out. `fund.raise` enter money raised for a fund · 登记募集 (treasurer, convener: register funds). */ grant?: unknown;
    /** text, sealed, may be left out. `fund.raise` enter money raised for a fund · 登记募集 (treasurer, convener: register funds). */ text?: unknown;
  };
  'fund.return': {
    /** identifier. `fund.return` return a share of an income to a fund · 提取反哺 (treasurer, convener: register funds). Refused with fund.beyond-count, fund.closed, fund.entry-exists, fund.nothing-returned, fund.rule-unknown, fund.unknown. */ fund: unknown;
    /** identifier. `fund.return` return a share of an income to a fund · 提取反哺 (treasurer, convener: register funds). */ entry: unknown;
    /** word. `fund.return` return a share of an income to a fund · 提取反哺 (treasurer, convener: register funds). */ rule: unknown;
    /** money in 0.01. `fund.return` return a share of an income to a fund · 提取反哺 (treasurer, convener: register funds). */ income: unknown;
    /** text, sealed, may be left out. `fund.return` return a share of an income to a fund · 提取反哺 (treasurer, convener: register funds). */ text?: unknown;
  };
  'fund.use': {
    /** identifier. `fund.use` use money of a fund · 使用资金 (treasurer, convener: register funds). Refused with fund.beyond-count, fund.closed, fund.entry-exists, fund.not-approved, fund.own-approval, fund.party-unknown, fund.purpose-unknown, fund.short, fund.thing-unknown, fund.unknown. */ fund: unknown;
    /** identifier. `fund.use` use money of a fund · 使用资金 (treasurer, convener: register funds). */ entry: unknown;
    /** word. `fund.use` use money of a fund · 使用资金 (treasurer, convener: register funds). */ purpose: unknown;
    /** money in 0.01. `fund.use` use money of a fund · 使用资金 (treasurer, convener: register funds). */ amount: unknown;
    /** identifier. `fund.use` use money of a fund · 使用资金 (treasurer, convener: register funds). */ approvedBy: unknown;
    /** word, may be left out. `fund.use` use money of a fund · 使用资金 (treasurer, convener: register funds). */ document?: unknown;
    /** { register, id }, may be left out. `fund.use` use money of a fund · 使用资金 (treasurer, convener: register funds). */ of?: unknown;
    /** text, sealed, may be left out. `fund.use` use money of a fund · 使用资金 (treasurer, convener: register funds). */ text?: unknown;
    /** identifier, may be left out. `fund.use` use money of a fund · 使用资金 (treasurer, convener: register funds). */ witness?: unknown;
  };
  'fund.transfer': {
    /** identifier. `fund.transfer` move money between funds · 资金划转 (treasurer, convener: register funds). Refused with fund.beyond-count, fund.closed, fund.entry-exists, fund.itself, fund.not-approved, fund.own-approval, fund.party-unknown, fund.short, fund.unknown. */ fund: unknown;
    /** identifier. `fund.transfer` move money between funds · 资金划转 (treasurer, convener: register funds). */ to: unknown;
    /** identifier. `fund.transfer` move money between funds · 资金划转 (treasurer, convener: register funds). */ entry: unknown;
    /** money in 0.01. `fund.transfer` move money between funds · 资金划转 (treasurer, convener: register funds). */ amount: unknown;
    /** identifier. `fund.transfer` move money between funds · 资金划转 (treasurer, convener: register funds). */ approvedBy: unknown;
    /** word, may be left out. `fund.transfer` move money between funds · 资金划转 (treasurer, convener: register funds). */ document?: unknown;
    /** text, sealed. `fund.transfer` move money between funds · 资金划转 (treasurer, convener: register funds). */ reason: unknown;
    /** identifier, may be left out. `fund.transfer` move money between funds · 资金划转 (treasurer, convener: register funds). */ witness?: unknown;
  };
  'fund.reverse': {
    /** identifier. `fund.reverse` reverse an entry of a fund · 冲销账目 (treasurer, convener, supervisor: register funds). Refused with fund.beyond-count, fund.closed, fund.entry-reversed, fund.entry-unknown, fund.short, fund.unknown. */ entry: unknown;
    /** text, sealed. `fund.reverse` reverse an entry of a fund · 冲销账目 (treasurer, convener, supervisor: register funds). */ reason: unknown;
    /** identifier, may be left out. `fund.reverse` reverse an entry of a fund · 冲销账目 (treasurer, convener, supervisor: register funds). */ witness?: unknown;
  };
  'cofunding.plan': {
    /** identifier. `cofunding.plan` plan who funds a project · 拟定筹资方案 (convener, treasurer: register cofunding). Refused with cofunding.exists, cofunding.past, cofunding.source-missing, cofunding.source-twice, cofunding.source-unknown, cofunding.thing-unknown. */ plan: unknown;
    /** text, sealed. `cofunding.plan` plan who funds a project · 拟定筹资方案 (convener, treasurer: register cofunding). */ title: unknown;
    /** { register, id }, may be left out. `cofunding.plan` plan who funds a project · 拟定筹资方案 (convener, treasurer: register cofunding). */ of?: unknown;
    /** moment (RFC 3339), may be left out. `cofunding.plan` plan who funds a project · 拟定筹资方案 (convener, treasurer: register cofunding). */ due?: unknown;
    /** list of { source, amount }. `cofunding.plan` plan who funds a project · 拟定筹资方案 (convener, treasurer: register cofunding). */ parts: unknown;
  };
  'cofunding.revise': {
    /** identifier. `cofunding.revise` change a funding plan · 调整筹资方案 (convener, treasurer: register cofunding). Refused with cofunding.below-pledged, cofunding.out-of-turn, cofunding.past, cofunding.source-missing, cofunding.source-twice, cofunding.source-unknown, cofunding.unknown. */ plan: unknown;
    /** list of { source, amount }. `cofunding.revise` change a funding plan · 调整筹资方案 (convener, treasurer: register cofunding). */ parts: unknown;
    /** moment (RFC 3339), may be left out. `cofunding.revise` change a funding plan · 调整筹资方案 (convener, treasurer: register cofunding). */ due?: unknown;
    /** text, sealed. `cofunding.revise` change a funding plan · 调整筹资方案 (convener, treasurer: register cofunding). */ reason: unknown;
  };
  'cofunding.publish': {
    /** identifier. `cofunding.publish` publish a funding plan · 公示筹资情况 (convener, treasurer, recorder: register cofunding). Refused with cofunding.unknown. */ plan: unknown;
    /** text, sealed. `cofunding.publish` publish a funding plan · 公示筹资情况 (convener, treasurer, recorder: register cofunding). */ place: unknown;
  };
  'cofunding.complete': {
    /** identifier. `cofunding.complete` say that a plan is paid in full · 确认筹齐 (convener, treasurer: register cofunding). Refused with cofunding.gap, cofunding.out-of-turn, cofunding.unknown. */ plan: unknown;
    /** text, sealed. `cofunding.complete` say that a plan is paid in full · 确认筹齐 (convener, treasurer: register cofunding). */ place: unknown;
  };
  'cofunding.cancel': {
    /** identifier. `cofunding.cancel` cancel a funding plan · 取消筹资方案 (convener: register cofunding). Refused with cofunding.out-of-turn, cofunding.unknown. */ plan: unknown;
    /** text, sealed. `cofunding.cancel` cancel a funding plan · 取消筹资方案 (convener: register cofunding). */ reason: unknown;
  };
  'cofunding.reopen': {
    /** identifier. `cofunding.reopen` open a funding plan again · 恢复筹资 (convener: register cofunding). Refused with cofunding.out-of-turn, cofunding.unknown. */ plan: unknown;
    /** text, sealed. `cofunding.reopen` open a funding plan again · 恢复筹资 (convener: register cofunding). */ reason: unknown;
  };
  'cofunding.pledge': {
    /** identifier. `cofunding.pledge` pledge money to a plan · 认筹 (anyone: register cofunding). Refused with cofunding.not-yours, cofunding.out-of-turn, cofunding.over-pledged, cofunding.party-unknown, cofunding.pledge-exists, cofunding.source-unknown, cofunding.unknown. */ plan: unknown;
    /** identifier. `cofunding.pledge` pledge money to a plan · 认筹 (anyone: register cofunding). */ pledge: unknown;
    /** word. `cofunding.pledge` pledge money to a plan · 认筹 (anyone: register cofunding). */ source: unknown;
    /** identifier, may be left out. `cofunding.pledge` pledge money to a plan · 认筹 (anyone: register cofunding). */ party?: unknown;
    /** money in 0.01. `cofunding.pledge` pledge money to a plan · 认筹 (anyone: register cofunding). */ amount: unknown;
  };
  'cofunding.withdraw': {
    /** identifier. `cofunding.withdraw` withdraw what is unpaid of a pledge · 撤回未缴认筹 (anyone: register cofunding). Refused with cofunding.not-yours, cofunding.nothing-unpaid, cofunding.out-of-turn, cofunding.pledge-unknown, cofunding.unknown. */ plan: unknown;
    /** identifier. `cofunding.withdraw` withdraw what is unpaid of a pledge · 撤回未缴认筹 (anyone: register cofunding). */ pledge: unknown;
    /** text, sealed. `cofunding.withdraw` withdraw what is unpaid of a pledge · 撤回未缴认筹 (anyone: register cofunding). */ reason: unknown;
  };
  'cofunding.pay': {
    /** identifier. `cofunding.pay` enter the payment of a pledge · 登记到账 (treasurer, convener: register cofunding). Refused with cofunding.out-of-turn, cofunding.over-paid, cofunding.pledge-unknown, cofunding.unknown. */ plan: unknown;
    /** identifier. `cofunding.pay` enter the payment of a pledge · 登记到账 (treasurer, convener: register cofunding). */ pledge: unknown;
    /** money in 0.01. `cofunding.pay` enter the payment of a pledge · 登记到账 (treasurer, convener: register cofunding). */ amount: unknown;
    /** text, sealed, may be left out. `cofunding.pay` enter the payment of a pledge · 登记到账 (treasurer, convener: register cofunding). */ text?: unknown;
  };
  'cofunding.refund': {
    /** identifier. `cofunding.refund` refund what was paid of a pledge · 登记退款 (treasurer, convener: register cofunding). Refused with cofunding.out-of-turn, cofunding.over-refunded, cofunding.pledge-unknown, cofunding.unknown. */ plan: unknown;
    /** identifier. `cofunding.refund` refund what was paid of a pledge · 登记退款 (treasurer, convener: register cofunding). */ pledge: unknown;
    /** money in 0.01. `cofunding.refund` refund what was paid of a pledge · 登记退款 (treasurer, convener: register cofunding). */ amount: unknown;
    /** text, sealed. `cofunding.refund` refund what was paid of a pledge · 登记退款 (treasurer, convener: register cofunding). */ reason: unknown;
    /** identifier, may be left out. `cofunding.refund` refund what was paid of a pledge · 登记退款 (treasurer, convener: register cofunding). */ witness?: unknown;
  };
  'grant.draft': {
    /** identifier. `grant.draft` draft an application for a grant · 起草申报 (convener, executor, treasurer: register grants). Refused with grant.exists, grant.programme-unknown, grant.towards-twice, grant.towards-unknown. */ grant: unknown;
    /** text, sealed. `grant.draft` draft an application for a grant · 起草申报 (convener, executor, treasurer: register grants). */ title: unknown;
    /** text, sealed, may be left out. `grant.draft` draft an application for a grant · 起草申报 (convener, executor, treasurer: register grants). */ text?: unknown;
    /** word, may be left out. `grant.draft` draft an application for a grant · 起草申报 (convener, executor, treasurer: register grants). */ programme?: unknown;
    /** word, may be left out. `grant.draft` draft an application for a grant · 起草申报 (convener, executor, treasurer: register grants). */ round?: unknown;
    /** line, open. `grant.draft` draft an application for a grant · 起草申报 (convener, executor, treasurer: register grants). */ funder: unknown;
    /** money in 0.01. `grant.draft` draft an application for a grant · 起草申报 (convener, executor, treasurer: register grants). */ asked: unknown;
    /** list of { register, id }, [] unless said. `grant.draft` draft an application for a grant · 起草申报 (convener, executor, treasurer: register grants). */ towards?: unknown;
  };
  'grant.correct': {
    /** identifier. `grant.correct` correct an application for a grant · 更正申报 (convener, executor, treasurer: register grants). Refused with grant.out-of-turn, grant.programme-unknown, grant.towards-twice, grant.towards-unknown, grant.unknown. */ grant: unknown;
    /** text, sealed, may be left out. `grant.correct` correct an application for a grant · 更正申报 (convener, executor, treasurer: register grants). */ title?: unknown;
    /** text, sealed, may be left out. `grant.correct` correct an application for a grant · 更正申报 (convener, executor, treasurer: register grants). */ text?: unknown;
    /** word, may be left out. `grant.correct` correct an application for a grant · 更正申报 (convener, executor, treasurer: register grants). */ programme?: unknown;
    /** word, may be left out. `grant.correct` correct an application for a grant · 更正申报 (convener, executor, treasurer: register grants). */ round?: unknown;
    /** line, open, may be left out. `grant.correct` correct an application for a grant · 更正申报 (convener, executor, treasurer: register grants). */ funder?: unknown;
    /** money in 0.01, may be left out. `grant.correct` correct an application for a grant · 更正申报 (convener, executor, treasurer: register grants). */ asked?: unknown;
    /** list of { register, id }, may be left out. `grant.correct` correct an application for a grant · 更正申报 (convener, executor, treasurer: register grants). */ towards?: unknown;
    /** text, sealed. `grant.correct` correct an application for a grant · 更正申报 (convener, executor, treasurer: register grants). */ reason: unknown;
  };
  'grant.submit': {
    /** identifier. `grant.submit` submit an application for a grant · 提交申报 (convener, executor: register grants). Refused with grant.out-of-turn, grant.unknown. */ grant: unknown;
    /** line, open, may be left out. `grant.submit` submit an application for a grant · 提交申报 (convener, executor: register grants). */ document?: unknown;
    /** attachment: `{ hash, mediaType, name, size }`, may be left out. `grant.submit` submit an application for a grant · 提交申报 (convener, executor: register grants). */ paper?: unknown;
  };
  'grant.award': {
    /** identifier. `grant.award` enter that a grant was awarded · 登记获批 (convener, treasurer, authority: register grants). Refused with grant.out-of-turn, grant.over-asked, grant.past, grant.unknown. */ grant: unknown;
    /** money in 0.01. `grant.award` enter that a grant was awarded · 登记获批 (convener, treasurer, authority: register grants). */ amount: unknown;
    /** line, open. `grant.award` enter that a grant was awarded · 登记获批 (convener, treasurer, authority: register grants). */ document: unknown;
    /** moment (RFC 3339), may be left out. `grant.award` enter that a grant was awarded · 登记获批 (convener, treasurer, authority: register grants). */ reportBy?: unknown;
  };
  'grant.decline': {
    /** identifier. `grant.decline` enter that a grant was declined · 登记未获批 (convener, treasurer, authority: register grants). Refused with grant.out-of-turn, grant.unknown. */ grant: unknown;
    /** line, open, may be left out. `grant.decline` enter that a grant was declined · 登记未获批 (convener, treasurer, authority: register grants). */ document?: unknown;
    /** text, sealed. `grant.decline` enter that a grant was declined · 登记未获批 (convener, treasurer, authority: register grants). */ reason: unknown;
  };
  'grant.report': {
    /** identifier. `grant.report` report on a grant · 结项报告 (convener, executor, treasurer: register grants). Refused with grant.out-of-turn, grant.over-awarded, grant.unknown. */ grant: unknown;
    /** whole number from 0. `grant.report` report on a grant · 结项报告 (convener, executor, treasurer: register grants). */ spent: unknown;
    /** text, sealed. `grant.report` report on a grant · 结项报告 (convener, executor, treasurer: register grants). */ text: unknown;
    /** attachment: `{ hash, mediaType, name, size }`, may be left out. `grant.report` report on a grant · 结项报告 (convener, executor, treasurer: register grants). */ evidence?: unknown;
  };
  'grant.withdraw': {
    /** identifier. `grant.withdraw` withdraw an application for a grant · 撤回申报 (convener, executor: register grants). Refused with grant.out-of-turn, grant.unknown. */ grant: unknown;
    /** text, sealed. `grant.withdraw` withdraw an application for a grant · 撤回申报 (convener, executor: register grants). */ reason: unknown;
  };
  'grant.reopen': {
    /** identifier. `grant.reopen` take a grant a step back · 申报退回上一步 (convener, treasurer: register grants). Refused with grant.drawn, grant.out-of-turn, grant.unknown. */ grant: unknown;
    /** text, sealed. `grant.reopen` take a grant a step back · 申报退回上一步 (convener, treasurer: register grants). */ reason: unknown;
  };
  'points.earn': {
    /** identifier. `points.earn` enter points earned · 登记积分 (convener, executor, recorder: register points). Refused with points.activity-unknown, points.entry-exists, points.over-cap, points.own, points.person-unknown, points.too-many. */ entry: unknown;
    /** identifier. `points.earn` enter points earned · 登记积分 (convener, executor, recorder: register points). */ person: unknown;
    /** word. `points.earn` enter points earned · 登记积分 (convener, executor, recorder: register points). */ activity: unknown;
    /** whole number, 1 unless said. `points.earn` enter points earned · 登记积分 (convener, executor, recorder: register points). */ times?: unknown;
    /** text, sealed, may be left out. `points.earn` enter points earned · 登记积分 (convener, executor, recorder: register points). */ text?: unknown;
  };
  'points.award': {
    /** identifier. `points.award` award points · 奖励积分 (convener: register points). Refused with points.entry-exists, points.own, points.person-unknown, points.too-many. */ entry: unknown;
    /** identifier. `points.award` award points · 奖励积分 (convener: register points). */ person: unknown;
    /** whole number. `points.award` award points · 奖励积分 (convener: register points). */ points: unknown;
    /** text, sealed. `points.award` award points · 奖励积分 (convener: register points). */ reason: unknown;
    /** identifier, may be left out. `points.award` award points · 奖励积分 (convener: register points). */ witness?: unknown;
  };
  'points.redeem': {
    /** identifier. `points.redeem` redeem points · 兑换积分 (anyone: register points). Refused with points.article-unknown, points.entry-exists, points.not-yours, points.person-unknown, points.short. */ entry: unknown;
    /** word. `points.redeem` redeem points · 兑换积分 (anyone: register points). */ article: unknown;
    /** whole number, 1 unless said. `points.redeem` redeem points · 兑换积分 (anyone: register points). */ times?: unknown;
    /** identifier, may be left out. `points.redeem` redeem points · 兑换积分 (anyone: register points). */ person?: unknown;
  };
  'points.expire': {
    /** identifier. `points.expire` let old points expire · 积分到期 (convener, recorder: register points). Refused with points.entry-exists, points.no-expiry, points.nothing-expires, points.person-unknown. */ entry: unknown;
    /** identifier. `points.expire` let old points expire · 积分到期 (convener, recorder: register points). */ person: unknown;
  };
  'points.reverse': {
    /** identifier. `points.reverse` reverse an entry of points · 冲销积分 (convener, supervisor: register points). Refused with points.entry-reversed, points.entry-unknown, points.short. */ entry: unknown;
    /** text, sealed. `points.reverse` reverse an entry of points · 冲销积分 (convener, supervisor: register points). */ reason: unknown;
    /** identifier, may be left out. `points.reverse` reverse an entry of points · 冲销积分 (convener, supervisor: register points). */ witness?: unknown;
  };
  'points.honour': {
    /** identifier. `points.honour` confer an honour · 授予荣誉 (convener: register points). Refused with points.honour-held, points.honour-too-early, points.honour-unknown, points.person-unknown. */ person: unknown;
    /** word. `points.honour` confer an honour · 授予荣誉 (convener: register points). */ honour: unknown;
    /** text, sealed, may be left out. `points.honour` confer an honour · 授予荣誉 (convener: register points). */ text?: unknown;
  };
  'points.revoke-honour': {
    /** identifier. `points.revoke-honour` revoke an honour · 撤销荣誉 (convener: register points). Refused with points.honour-not-held. */ person: unknown;
    /** word. `points.revoke-honour` revoke an honour · 撤销荣誉 (convener: register points). */ honour: unknown;
    /** text, sealed. `points.revoke-honour` revoke an honour · 撤销荣誉 (convener: register points). */ reason: unknown;
  };
  'indicator.define': {
    /** list of { indicator, title, unit?, parent?, target?, computed? }. `indicator.define` define indicators · 设定指标 (convener, authority, recorder: register indicators). Refused with indicator.exists, indicator.figure-unknown, indicator.has-values, indicator.loop, indicator.orphan, indicator.too-deep. */ indicators: unknown;
    /** yes or no, may be left out. `indicator.define` define indicators · 设定指标 (convener, authority, recorder: register indicators). */ more?: unknown;
  };
  'indicator.record': {
    /** identifier. `indicator.record` record the value of an indicator · 填报指标 (convener, recorder, executor, supervisor: register indicators). Refused with indicator.about-unknown, indicator.figure-unknown, indicator.heading, indicator.is-computed, indicator.no-value, indicator.period, indicator.recorded, indicator.retired, indicator.unknown. */ indicator: unknown;
    /** word. `indicator.record` record the value of an indicator · 填报指标 (convener, recorder, executor, supervisor: register indicators). */ period: unknown;
    /** identifier, may be left out. `indicator.record` record the value of an indicator · 填报指标 (convener, recorder, executor, supervisor: register indicators). */ about?: unknown;
    /** whole number, may be left out. `indicator.record` record the value of an indicator · 填报指标 (convener, recorder, executor, supervisor: register indicators). */ value?: unknown;
  };
  'indicator.correct': {
    /** identifier. `indicator.correct` correct the value of an indicator · 更正指标数值 (convener, recorder, supervisor: register indicators). Refused with indicator.not-recorded, indicator.unknown. */ indicator: unknown;
    /** word. `indicator.correct` correct the value of an indicator · 更正指标数值 (convener, recorder, supervisor: register indicators). */ period: unknown;
    /** identifier, may be left out. `indicator.correct` correct the value of an indicator · 更正指标数值 (convener, recorder, supervisor: register indicators). */ about?: unknown;
    /** whole number. `indicator.correct` correct the value of an indicator · 更正指标数值 (convener, recorder, supervisor: register indicators). */ value: unknown;
    /** text, sealed. `indicator.correct` correct the value of an indicator · 更正指标数值 (convener, recorder, supervisor: register indicators). */ reason: unknown;
  };
  'indicator.retire': {
    /** identifier. `indicator.retire` retire an indicator · 停用指标 (convener, authority: register indicators). Refused with indicator.heading, indicator.retired, indicator.unknown. */ indicator: unknown;
    /** text, sealed. `indicator.retire` retire an indicator · 停用指标 (convener, authority: register indicators). */ reason: unknown;
  };
  'indicator.reinstate': {
    /** identifier. `indicator.reinstate` reinstate an indicator · 恢复指标 (convener, authority: register indicators). Refused with indicator.orphan, indicator.standing, indicator.unknown. */ indicator: unknown;
    /** text, sealed. `indicator.reinstate` reinstate an indicator · 恢复指标 (convener, authority: register indicators). */ reason: unknown;
  };
  'emergency.declare': {
    /** identifier. `emergency.declare` declare an emergency · 宣布转入应急 (authority, convener: register emergency). Refused with emergency.exists, emergency.grid-unknown, emergency.level-unknown, emergency.overlaps. */ emergency: unknown;
    /** text, sealed. `emergency.declare` declare an emergency · 宣布转入应急 (authority, convener: register emergency). */ title: unknown;
    /** text, sealed. `emergency.declare` declare an emergency · 宣布转入应急 (authority, convener: register emergency). */ ground: unknown;
    /** word, may be left out. `emergency.declare` declare an emergency · 宣布转入应急 (authority, convener: register emergency). */ document?: unknown;
    /** word. `emergency.declare` declare an emergency · 宣布转入应急 (authority, convener: register emergency). */ level: unknown;
    /** list of identifier, may be left out. `emergency.declare` declare an emergency · 宣布转入应急 (authority, convener: register emergency). */ grids?: unknown;
    /** whole number, may be left out. `emergency.declare` declare an emergency · 宣布转入应急 (authority, convener: register emergency). */ days?: unknown;
  };
  'emergency.extend': {
    /** identifier. `emergency.extend` extend an emergency · 延长应急期 (authority, convener: register emergency). Refused with emergency.extended-out, emergency.over, emergency.unknown. */ emergency: unknown;
    /** whole number, may be left out. `emergency.extend` extend an emergency · 延长应急期 (authority, convener: register emergency). */ days?: unknown;
    /** text, sealed. `emergency.extend` extend an emergency · 延长应急期 (authority, convener: register emergency). */ reason: unknown;
  };
  'emergency.stand-down': {
    /** identifier. `emergency.stand-down` stand down from an emergency · 解除应急 (authority, convener: register emergency). Refused with emergency.over, emergency.unknown. */ emergency: unknown;
    /** text, sealed. `emergency.stand-down` stand down from an emergency · 解除应急 (authority, convener: register emergency). */ reason: unknown;
  };
}

/** Those that may be asked for, also without fields. */
export type CommunityCommand =
  | 'deadline.pass'
  | 'community.open'
  | 'community.amend'
  | 'community.suspend'
  | 'community.resume'
  | 'community.close'
  | 'note.add'
  | 'entry.correct'
  | 'person.erase'
  | 'entry.redact'
  | 'office.appoint'
  | 'office.hand-over'
  | 'office.relieve'
  | 'person.admit'
  | 'person.correct'
  | 'roll.enter'
  | 'claim.post'
  | 'claim.take'
  | 'claim.deliver'
  | 'claim.confirm'
  | 'claim.release'
  | 'claim.withdraw'
  | 'callout.raise'
  | 'callout.assign'
  | 'callout.arrive'
  | 'callout.resolve'
  | 'callout.confirm'
  | 'callout.return'
  | 'callout.withdraw'
  | 'callout.escalate'
  | 'callout.report'
  | 'callout.settle'
  | 'mandate.give'
  | 'mandate.end'
  | 'need.post'
  | 'need.meet'
  | 'need.decline'
  | 'need.merge'
  | 'need.reopen'
  | 'resource.offer'
  | 'resource.correct'
  | 'resource.engage'
  | 'resource.release'
  | 'resource.withdraw'
  | 'resource.reopen'
  | 'application.submit'
  | 'application.link'
  | 'application.unlink'
  | 'application.revise'
  | 'application.withdraw'
  | 'application.score'
  | 'application.approve'
  | 'application.return'
  | 'application.reject'
  | 'application.complete'
  | 'application.reopen'
  | 'matter.refer'
  | 'matter.report'
  | 'matter.recall'
  | 'wish.make'
  | 'wish.take'
  | 'wish.grant'
  | 'wish.confirm'
  | 'wish.release'
  | 'wish.withdraw'
  | 'service.list'
  | 'service.retire'
  | 'service.relist'
  | 'service.order'
  | 'service.fulfil'
  | 'service.confirm'
  | 'service.return'
  | 'service.cancel'
  | 'case.find'
  | 'case.call'
  | 'case.dispatch'
  | 'case.treat'
  | 'case.verify'
  | 'case.return'
  | 'case.grade'
  | 'case.escalate'
  | 'case.report'
  | 'case.settle'
  | 'case.drop'
  | 'case.reopen'
  | 'membership.join'
  | 'membership.leave'
  | 'membership.meet'
  | 'membership.report'
  | 'membership.undertake'
  | 'membership.discharge'
  | 'membership.excuse'
  | 'membership.reinstate'
  | 'contract.sign'
  | 'contract.perform'
  | 'contract.return'
  | 'contract.excuse'
  | 'contract.breach'
  | 'contract.cure'
  | 'contract.renew'
  | 'contract.end'
  | 'contract.terminate'
  | 'contract.reinstate'
  | 'post.take'
  | 'post.renew'
  | 'post.leave'
  | 'post.remove'
  | 'post.relate'
  | 'post.unrelate'
  | 'grid.enter'
  | 'grid.correct'
  | 'grid.assign'
  | 'grid.relieve'
  | 'grid.split'
  | 'grid.merge'
  | 'grid.move'
  | 'grid.drop'
  | 'venue.open'
  | 'venue.move'
  | 'venue.correct'
  | 'venue.close'
  | 'venue.reopen'
  | 'visit.plan'
  | 'visit.make'
  | 'visit.miss'
  | 'visit.cancel'
  | 'visit.correct'
  | 'covenant.draft'
  | 'covenant.correct'
  | 'covenant.amend'
  | 'covenant.withdraw'
  | 'covenant.adopt'
  | 'covenant.repeal'
  | 'covenant.annul'
  | 'covenant.retract'
  | 'covenant.file'
  | 'covenant.sign'
  | 'covenant.unsign'
  | 'fund.open'
  | 'fund.publish'
  | 'fund.close'
  | 'fund.reopen'
  | 'fund.raise'
  | 'fund.return'
  | 'fund.use'
  | 'fund.transfer'
  | 'fund.reverse'
  | 'cofunding.plan'
  | 'cofunding.revise'
  | 'cofunding.publish'
  | 'cofunding.complete'
  | 'cofunding.cancel'
  | 'cofunding.reopen'
  | 'cofunding.pledge'
  | 'cofunding.withdraw'
  | 'cofunding.pay'
  | 'cofunding.refund'
  | 'grant.draft'
  | 'grant.correct'
  | 'grant.submit'
  | 'grant.award'
  | 'grant.decline'
  | 'grant.report'
  | 'grant.withdraw'
  | 'grant.reopen'
  | 'points.earn'
  | 'points.award'
  | 'points.redeem'
  | 'points.expire'
  | 'points.reverse'
  | 'points.honour'
  | 'points.revoke-honour'
  | 'indicator.define'
  | 'indicator.record'
  | 'indicator.correct'
  | 'indicator.retire'
  | 'indicator.reinstate'
  | 'emergency.declare'
  | 'emergency.extend'
  | 'emergency.stand-down';
