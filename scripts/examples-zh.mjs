// What examples say that the kept records have in English only, as a community worker would write it. `docs` puts it into the Chinese reference.
export const SAID = new Map(
  Object.entries({
    'For old and young': '方便老人和孩子',
    'A slip of the pen': '笔误',
    'A slip': '笔误',
    'Moved away': '已搬离本小区',
    'The hall is flooded': '活动室进水',
    'On second thoughts': '另作安排',
    'The roll was wrong': '名册有误',
    'District court': '区人民法院',
    'Newly Come': '赵新来',
    One: '刘一',
    Two: '陈二商贸公司',
    'The developer': '建设单位',
    Four: '李四',
    'It is another matter': '是另一件事',
    Rosa: '罗莎',
    'Mistaken for somebody else': '认错了人',
    'I have moved': '本人已搬走',
    'It was their cousin': '有利害关系的是其亲属',
    'Well again': '病已痊愈，不需要了',
    'The owner had it mended': '业主已自行修好',
    'Another project was meant': '评的是另一个项目',
    'It is time': '早该办了',
    'About t-lift': '加装电梯',
    'Never mind': '不提了',
    'Better said': '楼道公约',
    'The glass was meant to be frosted': '方案里的玻璃应为磨砂',
    'The speaker keeps to the matter': '请围绕议题发言',
    'Another box': '放错了票箱',
    'Of another item': '是另一事项的',
    'Of another poll': '是另一次投票的',
    'It can be read': '字迹可以辨认',
    'Closed too early': '截止早了',
    'A paper was found': '找到一张漏计的票',
    'The notice hung inside': '公告贴在了室内',
    'Street office': '街道办事处',
    'A bad back': '腰伤，干不了',
    'I need it myself': '家里要用钱',
    'Nobody to do it': '没有人承办',
    'It costs twice as much': '造价翻了一倍',
    'Not quite': '还差一点',
    'The builder is bankrupt': '施工单位破产',
    'Entered twice': '重复入账',
    'Twice as dear': '造价翻了一倍',
    'resolution 4': '第4号决议',
    'It was agreed': '经商议同意',
    'Nobody was asked': '没有发测评表',
  }),
);

/** A value with its texts in Chinese, where they are known. */
export const inChinese = (value) =>
  typeof value === 'string'
    ? (SAID.get(value) ?? value)
    : Array.isArray(value)
      ? value.map(inChinese)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inChinese(inner)]))
        : value;
