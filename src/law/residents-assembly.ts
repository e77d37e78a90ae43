// Residents' assemblies: 中华人民共和国城市居民委员会组织法, revised 2025-10-28, in force 2026-01-01. Data only.
import type { DecisionRule } from './rule.js';
import { moreThanHalf, twoThirds } from './threshold.js';

export const residentsAssembly: DecisionRule = {
  id: 'residents-assembly',
  title: { zh: '居民会议', en: "Residents' assembly" },
  source: {
    zh: '《中华人民共和国城市居民委员会组织法》（2025年修订）第二十六条、第二十七条',
    en: 'Organic Law of Urban Residents’ Committees (2025 revision), arts. 26 and 27',
  },
  jurisdiction: 'CN',
  effective: { from: '2026-01-01' },
  participation: [{ of: 'attending', measure: 'heads', base: 'roll', threshold: moreThanHalf }],
  consent: [{ measure: 'heads', base: 'attending', threshold: moreThanHalf }],
};

export const residentRepresentatives: DecisionRule = {
  id: 'resident-representatives',
  title: { zh: '居民代表会议', en: "Residents' representatives' assembly" },
  source: {
    zh: '《中华人民共和国城市居民委员会组织法》（2025年修订）第二十八条、第二十九条',
    en: 'Organic Law of Urban Residents’ Committees (2025 revision), arts. 28 and 29',
  },
  jurisdiction: 'CN',
  effective: { from: '2026-01-01' },
  participation: [{ of: 'attending', measure: 'heads', base: 'roll', threshold: twoThirds }],
  consent: [{ measure: 'heads', base: 'attending', threshold: moreThanHalf }],
};
