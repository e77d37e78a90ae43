// Areas and sums of money as people write them, read exactly: digits become whole numbers of 0.01, never floats.

/** Digits, with commas between the thousands or without, and at most two decimals. */
const DIGITS = String.raw`(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?`;
const AREA = new RegExp(`^${DIGITS}\\s*(?:m²|m2|㎡|平方米)?$`);
const SIGNED_AREA = new RegExp(`^${DIGITS}\\s*(?:m²|m2|㎡|平方米)$`);
const MONEY = new RegExp(`^[¥￥]?\\s*${DIGITS}(?:\\s*元)?$`);
const SIGNED_MONEY = new RegExp(`^(?:[¥￥]\\s*${DIGITS}|${DIGITS}\\s*元)$`);

function hundredths(whole: string, decimals = ''): number | undefined {
  const value = Number(whole.replaceAll(',', '') + decimals.padEnd(2, '0'));
  return Number.isSafeInteger(value) ? value : undefined;
}

function read(pattern: RegExp, written: unknown): number | undefined {
  if (typeof written !== 'string' && typeof written !== 'number') return undefined;
  const found = pattern.exec(String(written).trim());
  if (!found) return undefined;
  const [whole, decimals] = found.slice(1).filter((group) => group !== undefined);
  return whole === undefined ? undefined : hundredths(whole, decimals);
}

/** `89.50`, `89.50 m²`, `89` as whole numbers of 0.01 m². */
export const readArea = (written: unknown): number | undefined => read(AREA, written);

/** `12000`, `¥12,000.50`, `12000元` as whole numbers of 0.01 of the currency. */
export const readMoney = (written: unknown): number | undefined => read(MONEY, written);

/** A number that says by its sign what it is: used where a plain number could be anything. */
export const readSigned = (written: unknown): number | undefined =>
  typeof written === 'string' ? (read(SIGNED_AREA, written) ?? read(SIGNED_MONEY, written)) : undefined;
