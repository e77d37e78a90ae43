// The lift meeting as it is run at the desk, from the sign-in of the 20th of March to the counted vote of the owners: what is typed, key by key.

/** A key that is pressed, a line that is typed, or a form: its key, then each field as it is asked for. */
export type Step = { press: string } | { line: string } | { form: string; fields: readonly (string | Field)[] };
/** A field that stands behind so many keys. */
export interface Field {
  before: readonly string[];
  text: string;
}

const line = (text: string): Step => ({ line: text });
/** What the desk suggests, and wholly knows. */
const suggested: Step = { press: 'Enter' };
const speech = (seconds: string, text: string): Step => ({ form: 'Enter', fields: [seconds, text] });

export const STEPS: readonly Step[] = [
  line('2026-03-20 14:20'),
  line('到 m01..m28'),
  line('到 101 102 wht 301 402 501 朱文斌'),
  line('+10m'),
  suggested,
  line('+5m'),
  {
    form: 'p',
    fields: [
      'zwb',
      { before: ['BTab', 'BTab', 'C-u'], text: 'by-floor' },
      '甲案：按楼层系数分摊',
      { before: ['Tab'], text: '¥480,000' },
      '政府补助、社区和企业之外的部分，二楼到六楼逐层递增，一楼不出钱。',
    ],
  },
  line(
    "王海涛 提出方案: { 方案: by-area, 名称: 乙案：按面积平均分摊, 说明: 二楼以上各户按建筑面积平均分摊，一楼不出钱。, 费用: '¥480,000' }",
  ),
  line('+5m'),
  line('举手 501 赞成'),
  suggested,
  suggested,
  line('+3m'),
  speech(
    '150',
    '我赞成。五楼住了三十年，年轻时一口气上来，现在要歇三回。上个月老伴犯病，是四个小伙子抬下去的，耽误了二十分钟。',
  ),
  line('举手 zwb 赞成'),
  line('举手 101 反对'),
  suggested,
  line('+4m'),
  speech('178', '我反对。我住一楼，电梯用不上，井道挡光，机器一响我睡不着，房子还要跌价。你们方便了，我找谁说理？'),
  suggested,
  line('+4m'),
  speech(
    '196',
    '我赞成，也理解陈阿姨。我家两套房，按楼层该多出就多出。井道可以用玻璃的，离一楼窗户退开两米，噪音超标我们自己掏钱整改。',
  ),
  line('102 举手 提问'),
  suggested,
  line('+3m'),
  speech('95', '我想问清楚：井道要靠我家外墙，墙裂了、漏水了谁负责？写不进方案我不签字。'),
  line('+2m'),
  line('段永平 提出动议: { 动议: 动议1, 类别: 主动议, 方案: by-floor, 内容: 采用甲案，按楼层系数分摊。 }'),
  line('普光明 附'),
  line('+3m'),
  line(
    '和丽萍 提出动议: { 动议: 动议2, 类别: 修正, 方案: by-floor, 内容: 一楼不出钱；二楼每户 12000 元，三楼 18000 元，四楼 22000 元，五楼 28000 元，六楼 32000 元。井道用夹胶玻璃，离一楼窗户不少于两米；102 室外墙由施工方投保，十年内开裂渗漏由加梯小组负责修复。 }',
  ),
  line('yd 附议动议 动议2'),
  line('15:04'),
  { form: 'Enter', fields: ['24', '1', '2'] },
  { form: 'Enter', fields: ['25', '2', '0'] },
  line('+2m'),
  line('赵国栋 确定表决方案: { 方案: by-floor }'),
  suggested,
  line('+5m'),
  suggested,
  line('2026-03-21 09:00'),
  line("李秀兰 发布表决公告: { 截止: '2026-04-10 18:00', 地点: 社区公告栏、3 单元楼道 }"),
  line('2026-03-28 15:00'),
  line('m01 开始投票'),
  line('到 m01..m31'),
  line('15:20'),
  line('吴晓梅 录入计数: { 事项: lift, 方式: 举手, 赞成: 26, 反对: 3, 弃权: 1, 监票人: [钱永福, 冯玉珍] }'),
  line('赵国栋 结束投票'),
  suggested,
  line('17:00'),
  line('lxl 公示表决结果: { 地点: 社区公告栏 }'),
  line('2026-04-24 09:00'),
  suggested,
  line('10:00'),
  line("李秀兰 发布表决公告: { 截止: '2026-05-24 24:00', 地点: 3 单元楼道、业主群 }"),
  line('2026-04-25 18:30'),
  line(
    '{ 做: 送达公告, 由: 吴晓梅, 逐项: [陈桂英, 刘明远, 王海涛, 黄志勇, 周敏, 吴建国, 徐丽华, 孙德胜, 马玉兰, 朱文斌], 内容: { 送达对象: $each, 送达方式: 当面签收 } }',
  ),
  line('2026-04-27 09:10'),
  line('wxm 送 yxy 挂号信（长住外地）'),
  line('2026-05-08 19:00'),
  line('发 P01 101'),
  line('发 102 P02'),
  line('发 401 P03'),
  line('发 402 P04'),
  line('发 501 P05'),
  line('发 502 P06'),
  line('发 yxy P07'),
  line('2026-05-09 10:00'),
  line(
    '马玉兰 委托投票: { 委托人: 马玉兰, 受托人: 孙德胜, 附件: { 校验码: 7d793037a0760186574b0282f2f435e77d793037a0760186574b0282f2f435e7, 文件类型: image/jpeg, 文件名: 授权委托书（马玉兰）.jpg, 字节数: 88210 } }',
  ),
  line('2026-05-10 09:00'),
  suggested,
  line('+30m'),
  line('{ 做: 投票, 各自: [王海涛, 黄志勇, 周敏, 朱文斌], 内容: { 意见: { lift: for }, 渠道: 线上 } }'),
  line('2026-05-11 19:00'),
  line('票 501 赞成 P05'),
  line('{ 做: 投票, 由: 孙德胜, 代: 马玉兰, 内容: { 意见: { lift: for }, 渠道: 纸质, 票号: P06 } }'),
  line('2026-05-12 10:00'),
  { form: 'v', fields: ['cgy', '反对', 'P01'] },
  line('2026-05-25 00:00'),
  line('10:00'),
  line(
    "{ 做: 投票, 由: 刘明远, 录入: 吴晓梅, 发生: '2026-05-23 19:20', 内容: { 意见: { lift: for }, 渠道: 入户, 票号: P02 } }",
  ),
  line(
    "{ 做: 投票, 由: 吴建国, 录入: 吴晓梅, 发生: '2026-05-23 19:45', 内容: { 意见: { lift: for }, 渠道: 入户, 票号: P03 } }",
  ),
  line(
    "{ 做: 投票, 由: 徐丽华, 录入: 吴晓梅, 发生: '2026-05-24 08:30', 内容: { 意见: { lift: abstain }, 渠道: 入户, 票号: P04 } }",
  ),
  line('14:00'),
  line(
    '刘明远 书面同意: { 事项: lift, 同意人: 刘明远, 附件: { 校验码: 69691c7bdcc3ce6d5d8a1361f22d04ac69691c7bdcc3ce6d5d8a1361f22d04ac, 文件类型: application/pdf, 文件名: 外墙使用同意书（102 室）.pdf, 字节数: 120334 } }',
  ),
  line('15:00'),
  suggested,
];
