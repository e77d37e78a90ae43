// Sainte-Laguë's method (Webster's): seats by highest averages, a list's votes over 1, 3, 5 …; modified, over 1.4 (or another number) first.
import { decimal, Fraction } from '../exact.js';
import { asWritten, badOption } from '../options.js';
import { byAverages, byLists, type ListOptions, threshold } from './apportionment.js';

export interface SainteLagueOptions extends ListOptions {
  /** 1 unless said otherwise; 1.4 or 1.2 in the modified method. */
  firstDivisor: number | string;
}

export const sainteLague = byLists<SainteLagueOptions>(
  {
    id: 'sainte-lague',
    reference:
      'André Sainte-Laguë, "La représentation proportionnelle et la méthode des moindres carrés", Annales scientifiques de l’École normale supérieure 27 (1910); Balinski & Young, Fair Representation (1982)',
    ballot: 'choice',
    elects: 'several',
    options: { threshold, firstDivisor: { values: 'fraction', default: 1 } },
  },
  (lists, seats, { firstDivisor }) => {
    const first = decimal(firstDivisor);
    if (!first || first.compare(0) <= 0)
      return badOption('methods.option-above-zero', asWritten('firstDivisor', firstDivisor));
    return byAverages(lists, seats, (votes, unit, place) =>
      new Fraction(votes, unit).div(place === 0 ? first : new Fraction(2 * place + 1)),
    );
  },
);
