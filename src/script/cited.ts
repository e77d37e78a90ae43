// Decision rules as people cite them: by the article they rest on (民法典278条第八项). Pure.
import { decisionRules, electionRules } from '../law/index.js';
import { alike } from '../names.js';

const plain = (word: string): string => alike(word).replace(/[\s《》“”"·-]/gu, '');

const LONGEST = 60;

const DIGITS = '〇一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 278 or 二百七十八. */
function numberOf(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  let sum = 0;
  let digit = 0;
  for (const sign of written) {
    const unit = UNITS[sign];
    if (unit === undefined) digit = Math.max(0, DIGITS.indexOf(sign === '零' ? '〇' : sign));
    else {
      sum += (digit || 1) * unit;
      digit = 0;
    }
  }
  return sum + digit;
}

const NUMBER = '(\\d{1,4}|[〇零一二三四五六七八九十百千]{1,9})';
const CITED = new RegExp(`^(.+?)第?${NUMBER}条(?:第?${NUMBER}款)?(?:第?(?:${NUMBER}|[（(]${NUMBER}[）)])项)?$`, 'u');

/** The numbers that stand before a word: 第六项至第八项 are six, seven and eight. */
function numbered(source: string, word: string): Set<number> {
  const found = new Set<number>();
  for (const [, from = '', to] of source.matchAll(new RegExp(`第${NUMBER}${word}(?:至第${NUMBER}${word})?`, 'gu')))
    for (let one = numberOf(from); one <= numberOf(to ?? from); one += 1) found.add(one);
  return found;
}

/** Laws as people call them. */
const spelt = (law: string): string => law.replace('居委会', '居民委员会').replace('村委会', '村民委员会');

/** The rules that rest on an article, or on an item of it; nothing where this is no citation. */
export function articleRead(written: string): readonly string[] {
  const [, law = '', article = '', , bare, bracketed] = (written.length <= LONGEST && CITED.exec(plain(written))) || [];
  if (law === '' || article === '') return [];
  const item = bare ?? bracketed;
  return [...decisionRules(), ...electionRules()]
    .filter(({ source }) => {
      const items = numbered(source.zh, '项');
      return (
        plain(source.zh).includes(spelt(law)) &&
        numbered(source.zh, '条').has(numberOf(article)) &&
        (item === undefined || items.size === 0 || items.has(numberOf(item)))
      );
    })
    .map(({ id }) => id);
}
