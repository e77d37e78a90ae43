// D'Hondt's method (Jefferson's): seats by highest averages, a list's votes over 1, 2, 3 …
import { Fraction } from '../exact.js';
import { byAverages, byLists, type ListOptions, threshold } from './apportionment.js';

export const dHondt = byLists<ListOptions>(
  {
    id: 'd-hondt',
    reference:
      "Victor D'Hondt, Système pratique et raisonné de représentation proportionnelle (1882); Balinski & Young, Fair Representation (1982)",
    ballot: 'choice',
    elects: 'several',
    options: { threshold },
  },
  (lists, seats) => byAverages(lists, seats, (votes, unit, place) => new Fraction(votes, unit * BigInt(place + 1))),
);
