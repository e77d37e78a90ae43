// What stands in tables where a name does and is none: the totals below them, and the words for a vote for nobody; and names
// that people take for one. Read, never said. Imports nothing.

const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, '')
    .replace(/[:：]$/u, '');

const TOTAL =
  /^(合计|小计|总计|共计|总数|汇总|总和|累计|合計|小計|總計|共計|總數|匯總|彙總|總和|累計|(sub|grand)?-?totals?|sum)$/u;
const NOBODY =
  /^(弃权|棄權|弃票|棄票|无效|無效|无效票|無效票|弃权票|棄權票|废票|廢票|空白|空白票|白票|空票|无|無|未填|不选|不選|都不选|都不選|以上都不选|以上都不選|blank|abstain|abstention|invalid|spoilt|spoiled|none|noneoftheabove|nota)$/u;

/** A line that adds up those above it, or a column that does so with those before it. */
export const isTotal = (name: string): boolean => TOTAL.test(plain(name));

/** A vote that nobody got. */
export const isNobody = (name: string): boolean => NOBODY.test(plain(name));

/** Names that people take for one: they differ in capitals, in white space or in the width of letters. */
export const alike = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .trim();

/** Longer ones are no names that somebody misspelt: comparing two takes the product of their lengths. */
const LONGEST = 100;

/** How many letters have to change to make one name of the other; of what is too long for a name, all of them. */
export function lettersApart(one: string, other: string): number {
  if (one.length > LONGEST || other.length > LONGEST) return one === other ? 0 : Math.max(one.length, other.length);
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1];
    for (const [j, target] of [...other].entries()) {
      next.push(Math.min((row[j] ?? 0) + (letter === target ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
