// The keys of a script in Chinese, section by section: what a command takes has its words in `yishi/language`. Imports nothing.

/** Written → as the form has it. English keys stay as they are. */
export type Keys = Readonly<Record<string, string>>;

export const HEAD: Keys = {
  协商: 'title',
  标题: 'title',
  名称: 'title',
  编号: 'id',
  种子: 'seed',
  性质: 'mode',
  规则: 'charter',
  议事规则: 'charter',
  修订: 'revision',
  表决规则: 'rules',
  时间: 'at',
  开始: 'at',
  人员: 'people',
  名册: 'roll',
  主体: 'bodies',
  议事主体: 'bodies',
  职务: 'offices',
  分工: 'offices',
  事项: 'items',
  承接: 'follows',
  台账: 'registers',
  过程: 'acts',
  经过: 'acts',
  不予受理: 'refusals',
};

export const CHARTER: Keys = { 沿用: 'from', 改动: 'change' };

export const PERSON: Keys = { 编号: 'id', 姓名: 'name', 身份: 'kinds', 房号: 'unit' };

export const BODY: Keys = {
  编号: 'id',
  类别: 'kind',
  名称: 'name',
  上级: 'parent',
  成员: 'members',
  名册: 'roll',
  范围: 'scope',
  计票单位: 'countedBy',
  合并: 'merge',
  同名: 'sameName',
};

export const MEMBER: Keys = {
  人员: 'person',
  业主: 'person',
  房号: 'unit',
  面积: 'area',
  车位面积: 'parking',
  权数: 'weight',
  类别: 'kind',
  共有人: 'coOwners',
  组别: 'groups',
};

export const FOLLOWS: Keys = { 协商: 'consultation', 事项: 'item' };

/** A key by every word it may be written as, its own first. */
export const wordsOfKey = (keys: Keys, name: string): string[] => [
  name,
  ...Object.entries(keys).flatMap(([written, is]) => (is === name ? [written] : [])),
];

/** Where nothing is done but that a deadline passes. */
export const WAIT = { is: 'wait', written: '等候' } as const;

export const ACT: Keys = {
  做: 'do',
  办: 'do',
  时间: 'at',
  由: 'by',
  各自: 'as',
  逐项: 'each',
  表: 'table',
  表格: 'table',
  录入: 'enteredBy',
  代: 'for',
  协助: 'assisted',
  发生: 'on',
  内容: 'with',
  应当: 'expect',
  之后: 'after',
};

export const EXPECT: Keys = {
  不予受理: 'refused',
  数目: 'numbers',
  认定: 'finding',
  位置: 'place',
  到期: 'passed',
};

export const MODE: Keys = { 脚本: 'script', 演练: 'drill', 模拟: 'simulated' };
