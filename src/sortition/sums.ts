// How many to take of each kind of people so that all sums come out: whole numbers between bounds, found or proved absent.
// Exact: the simplex method on equations in whole numbers, then branch and bound. Pure; imports nothing.
// After B. Dutertre, L. de Moura, "A Fast Linear-Arithmetic Solver for DPLL(T)", CAV 2006, section 3: the equations are
// kept between questions, so that a question with a few other bounds costs a few pivots.

/** Between what bounds each amount lies, both ends included. */
export interface Bounds {
  least: readonly number[];
  most: readonly number[];
}

/** Every amount; `none` if there is provably no way, `undecided` if the search gave up. */
export type Filled = readonly number[] | 'none' | 'undecided';

export interface Sums {
  /** One amount more: the sum of these. Its number. */
  add(parts: readonly number[]): number;
  fill(bounds: Bounds): Filled;
}

/** `times · subject = Σ factor · amount`, over amounts that are not themselves the subject of an equation. */
interface Equation {
  subject: number;
  times: number;
  factors: number[];
}

/** Branches of one search before it gives up. Of 25,000 searches, in pools of up to 5,000 people, none took a dozen. */
const PATIENCE = 5_000;

/** Factors beyond it are not computed with, so that every product stays a whole number exactly. In practice they have one digit. */
const LARGEST_FACTOR = 1_000_000;

class TooLarge extends Error {}

/** So many amounts that nothing is said of but their bounds; sums of them are added. */
export function sumsOf(amounts: number): Sums {
  const value = Array.from({ length: amounts }, () => 0);
  const added: (readonly number[])[] = [];
  let equations: Equation[] = [];

  function state(whole: number, parts: readonly number[]): void {
    const equation = { subject: whole, times: 1, factors: value.map(() => 0) };
    for (const part of parts) equation.factors[part] = 1;
    for (const other of equations) substitute(equation, other);
    equations.push(equation);
  }

  function add(parts: readonly number[]): number {
    const whole = value.push(0) - 1;
    for (const { factors } of equations) factors.push(0);
    added.push(parts);
    state(whole, parts);
    return whole;
  }

  /** Makes another amount the subject of an equation, and of no other. */
  function pivot(equation: Equation, entering: number): void {
    const { subject, times, factors } = equation;
    const factor = factors[entering] ?? 0;
    const sign = Math.sign(factor);
    for (const [amount, own] of factors.entries()) factors[amount] = -sign * own;
    factors[entering] = 0;
    factors[subject] = sign * times;
    equation.subject = entering;
    equation.times = Math.abs(factor);
    reduce(equation);
    for (const other of equations) if (other !== equation) substitute(other, equation);
  }

  const total = ({ factors }: Equation): number => {
    let sum = 0;
    for (let amount = 0; amount < factors.length; amount += 1) sum += (factors[amount] ?? 0) * (value[amount] ?? 0);
    return sum;
  };

  /** Of the equations whose subject is out of bounds that of the first subject: choosing firsts, no state ever returns (R. Bland, 1977). */
  function outside({ least, most }: Bounds): { equation: Equation; raise: boolean; to: number } | undefined {
    let found: { equation: Equation; raise: boolean; to: number } | undefined;
    for (const equation of equations) {
      const { subject, times } = equation;
      if (found && found.equation.subject < subject) continue;
      const sum = total(equation);
      const [low = 0, high = 0] = [least[subject], most[subject]];
      if (sum < low * times) found = { equation, raise: true, to: low };
      else if (sum > high * times) found = { equation, raise: false, to: high };
    }
    return found;
  }

  /** Whether fractions within the bounds satisfy the equations; if so, the equations hold with what `value` says. */
  function relaxed(bounds: Bounds): boolean {
    const { least, most } = bounds;
    if (least.some((low, amount) => low > (most[amount] ?? 0))) return false;
    const subjects = new Set(equations.map(({ subject }) => subject));
    for (const [amount, now] of value.entries()) {
      if (!subjects.has(amount)) value[amount] = Math.min(Math.max(now, least[amount] ?? 0), most[amount] ?? 0);
    }
    for (let out = outside(bounds); out; out = outside(bounds)) {
      const { equation, raise, to } = out;
      const entering = equation.factors.findIndex((factor, amount) => {
        const now = value[amount] ?? 0;
        return factor !== 0 && (factor > 0 === raise ? now < (most[amount] ?? 0) : now > (least[amount] ?? 0));
      });
      if (entering < 0) return false;
      value[equation.subject] = to;
      pivot(equation, entering);
    }
    return true;
  }

  function fill(asked: Bounds): Filled {
    let branches = 0;
    function search({ least, most }: Bounds): readonly number[] | undefined {
      branches += 1;
      if (branches > PATIENCE || !relaxed({ least, most })) return undefined;
      for (const equation of equations) value[equation.subject] = quotient(total(equation), equation.times);
      const broken = equations.find((equation) => total(equation) % equation.times !== 0);
      if (!broken) return [...value];
      const below = value[broken.subject] ?? 0;
      return (
        search({ least: least.with(broken.subject, below + 1), most }) ??
        search({ least, most: most.with(broken.subject, below) })
      );
    }
    try {
      return search(asked) ?? (branches > PATIENCE ? 'undecided' : 'none');
    } catch (error) {
      if (!(error instanceof TooLarge)) throw error;
      equations = [];
      for (const [index, parts] of added.entries()) state(amounts + index, parts);
      return 'undecided';
    }
  }

  return { add, fill };
}

/** The whole number below a fraction. */
const quotient = (sum: number, times: number): number => (sum - (((sum % times) + times) % times)) / times;

/** Puts what `other` says in place of its subject. */
function substitute(equation: Equation, other: Equation): void {
  const factor = equation.factors[other.subject] ?? 0;
  if (factor === 0) return;
  const { factors } = equation;
  equation.times *= other.times;
  for (let amount = 0; amount < factors.length; amount += 1) {
    factors[amount] = (factors[amount] ?? 0) * other.times + factor * (other.factors[amount] ?? 0);
  }
  factors[other.subject] = 0;
  reduce(equation);
}

/** In lowest terms. */
function reduce(equation: Equation): void {
  const { factors } = equation;
  let divisor = equation.times;
  for (let amount = 0; amount < factors.length && divisor > 1; amount += 1) {
    for (let rest = Math.abs(factors[amount] ?? 0); rest > 0; ) [divisor, rest] = [rest, divisor % rest];
  }
  if (divisor > 1) {
    equation.times /= divisor;
    for (let amount = 0; amount < factors.length; amount += 1) factors[amount] = (factors[amount] ?? 0) / divisor;
  }
  if (equation.times > LARGEST_FACTOR || factors.some((factor) => Math.abs(factor) > LARGEST_FACTOR)) {
    throw new TooLarge();
  }
}
