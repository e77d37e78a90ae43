// Scripts as people write them, each with one slip, or several, or none: what is changed in the good one, and what comes of it.

/** A consultation of three that plays through, in Chinese and in English keys as people mix them. */
export const GOOD = `协商: 小区晾衣架改造（构造示例）
种子: 晾衣架
规则: quick-poll
时间: 2026-09-01 09:00
人员:
  - { 编号: zhou, 姓名: 周敏 }
  - { 编号: hu, 姓名: 胡建国 }
  - { 编号: qiu, 姓名: 邱月英 }
主体:
  - { 编号: group, 类别: 小组, 名称: 楼组, 成员: [zhou, hu, qiu] }
职务: { 召集人: zhou }
事项:
  - { 事项: rack, 标题: 晾衣架, 表决程序: [{ 主体: group, 表决规则: simple-majority }], 通过后: 意见 }
过程:
  - 周敏 公告: { 事项: [rack], 截止: 2026-09-01 20:00 }
  - +10分钟 胡建国 投票: { 意见: { rack: 赞成 }, 渠道: 线上 }
  - +10分钟 邱月英 投票: { 意见: { rack: 反对 }, 渠道: 线上 }
  - +10分钟 周敏 投票: { 意见: { rack: 赞成 }, 渠道: 线上 }
  - +10分钟 周敏 截止投票
  - 计票
`;

/** From, to, and what is told: the line and the code, of what is refused behind the act, of what only follows in brackets. */
export type Slip = readonly [from: string | RegExp, to: string, told: readonly string[]];

export const slips: Readonly<Record<string, Slip>> = {
  好的: ['种子: 晾衣架', '种子: 晾衣架', []],
  全角冒号: ['种子: ', '种子：', ['2 script.full-width']],
  全角逗号: ['意见: { rack: 赞成 }, 渠道', '意见: { rack: 赞成 }，渠道', ['16 script.full-width']],
  全角括号: ['{ 编号: hu, 姓名: 胡建国 }', '｛ 编号: hu, 姓名: 胡建国 ｝', ['7 script.full-width']],
  全角冒号在括号里: [
    '20:00 }',
    '20:00, 地点：公告栏 }',
    ['15 script.full-width', '(16 not-now)', '(17 not-now)', '(18 not-now)', '(19 not-now)', '(20 not-now)'],
  ],
  全是全角冒号: [
    /[\s\S]*/,
    '性别：\n  男：4\n  女：5\n',
    ['1 script.full-width', '2 script.full-width', '3 script.full-width'],
  ],
  全角空格: ['  - { 编号: hu', '　　- { 编号: hu', ['7 script.full-width-blank']],
  制表符: ['  - { 编号: hu', '\t- { 编号: hu', ['7 script.no-yaml']],
  引号不成对: ['标题: 晾衣架', "标题: '晾衣架", ['13 script.no-yaml']],
  中文引号: ['标题: 晾衣架', '标题: “晾衣架”', []],
  括号没收尾: ['渠道: 线上 }\n  - +10分钟 邱月英', '渠道: 线上\n  - +10分钟 邱月英', ['16 script.no-yaml']],
  缩进不齐: ['  - { 编号: qiu', '   - { 编号: qiu', ['8 script.no-yaml']],
  漏规则: ['规则: quick-poll\n', '', ['1 form.missing']],
  规则写错: ['quick-poll', 'quick-pol', ['3 script.charter-unknown']],
  规则没有: ['quick-poll', '晾衣规则', ['3 script.charter-unknown']],
  漏种子: ['种子: 晾衣架\n', '', []],
  漏时间: ['时间: 2026-09-01 09:00\n', '', ['1 form.missing']],
  时间不存在: ['时间: 2026-09-01 09:00', '时间: 2026-09-31 09:00', ['4 script.moment']],
  时间写成明天: ['时间: 2026-09-01 09:00', '时间: 明天', ['4 script.moment']],
  人员重复: ['编号: qiu', '编号: hu', ['8 script.person-twice', '10 script.stranger']],
  成员写错: ['成员: [zhou, hu, qiu]', '成员: [zhou, hu, qui]', ['10 script.stranger']],
  职务写错: ['召集人', '召集', []],
  任职人不在: ['召集人: zhou', '召集人: zhuo', ['11 script.stranger']],
  正式: ['种子: 晾衣架', '种子: 晾衣架\n性质: live', ['3 script.live']],
  人写错: ['胡建国 投票', '胡建囯 投票', ['16 script.stranger']],
  命令写错: ['邱月英 投票', '邱月英 透票', ['17 script.command-unknown']],
  命令英文写错: ['邱月英 投票', '邱月英 balot.cast', ['17 script.command-unknown']],
  选项写错: ['{ rack: 反对 }', '{ rack: 反對意见 }', ['17 form.choice']],
  事项写错: ['{ rack: 反对 }', '{ rak: 反对 }', ['17 ballot.not-on-ballot']],
  漏渠道: ['{ 意见: { rack: 反对 }, 渠道: 线上 }', '{ 意见: { rack: 反对 } }', ['17 form.missing']],
  渠道写错: ['反对 }, 渠道: 线上', '反对 }, 渠道: 飞鸽', ['17 channel.unknown']],
  多写一项: ['反对 }, 渠道: 线上', '反对 }, 渠道: 线上, 备注: 无', ['17 form.unknown-field']],
  倒序: ['+10分钟 周敏 截止投票', '9月1日 09:05 周敏 截止投票', ['19 script.out-of-order', '(20 not-now)']],
  先计票: ['  - +10分钟 周敏 截止投票\n', '', ['19 not-now']],
  截止已过: [
    '截止: 2026-09-01 20:00',
    '截止: 2026-09-01 08:00',
    ['15 notice.closes-early', '(16 not-now)', '(17 not-now)', '(18 not-now)', '(19 not-now)', '(20 not-now)'],
  ],
  没权: ['+10分钟 周敏 截止投票', '+10分钟 邱月英 截止投票', ['19 not-yours', '(20 not-now)']],
  决定规则写错: ['simple-majority', 'simple-majorty', ['13 script.rule-unknown']],
  去向写错: ['通过后: 意见', '通过后: 意间', ['13 form.choice']],
  空的: [/[\s\S]*/, '', ['0 script.empty']],
  不是脚本: [/[\s\S]*/, '今天开会', ['1 form.kind']],
  列表: [/[\s\S]*/, '- 一\n- 二\n', ['1 form.kind']],
  键重复: ['种子: 晾衣架', '种子: 晾衣架\n种子: 晒衣架', ['3 script.no-yaml']],
  小数逗号: ['成员: [zhou, hu, qiu]', '成员: [{ 人员: zhou, 面积: 12,5 }, hu, qiu]', ['10 script.decimal-comma']],
  面积零: ['成员: [zhou, hu, qiu]', '成员: [{ 人员: zhou, 面积: 0 }, hu, qiu]', ['10 script.area']],
  面积带逗号: ['成员: [zhou, hu, qiu]', "成员: [{ 人员: zhou, 面积: '12,5' }, hu, qiu]", ['10 script.area']],
  数字编号: [/qiu/g, '012', []],
  名字当编号: ['召集人: zhou', '召集人: 周敏', []],
  斜杠日期: ['2026-09-01 09:00', '2026/9/1 9:00', []],
  没有成员的主体: [
    '成员: [zhou, hu, qiu] }',
    '成员: [] }',
    ['15 roll.missing', '(16 not-now)', '(17 not-now)', '(18 not-now)', '(19 not-now)', '(20 not-now)'],
  ],
  同名: ['姓名: 邱月英', '姓名: 胡建国', ['16 script.name-ambiguous', '17 script.stranger']],
  // Several at once: each at its line.
  三处错: [
    /胡建国 投票[\s\S]*邱月英 投票: [^\n]*/,
    '胡建囯 投票: { 意见: { rack: 赞成 }, 渠道: 线上 }\n  - +10分钟 邱月英 透票: { 意见: { rack: 反对 } }',
    ['16 script.stranger', '17 script.command-unknown'],
  ],
};
