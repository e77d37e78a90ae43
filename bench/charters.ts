// Opening under each charter of the catalogue, by the pure core alone: the charter is parsed and the opening judged. Against that under
// 和平路's rules, run in turn, so that a charter which opens slowly shows, whatever machine it is.
import { decide, unopened } from 'yishi';
import { type Charter, charters, hepingRoad } from 'yishi/charters';
import { itemsUnder, openingUnder, START, staff } from 'yishi/testing';
import { atMost, each, type Figure, type Topic, told } from './figures.js';
import { inTurn, ratio, usual } from './measure.js';

/** So often in one round, so that a round is no shorter than what the clock can tell. */
const TIMES = 50;

const opening = (charter: Charter) => {
  const fields = openingUnder(charter, itemsUnder(charter));
  const stamp = { at: START, by: staff.convener, salt: '0'.repeat(32) };
  return () => () => {
    for (let time = 0; time < TIMES; time += 1) {
      const { refusal } = decide(unopened('c1'), 'consultation.open', fields, stamp);
      if (refusal) throw new Error(`nothing is opened under ${charter.id}: ${refusal.code}`);
    }
  };
};

export const opened: Topic = {
  name: 'charters',
  async figures() {
    const works = Object.fromEntries(charters().map((charter) => [charter.id, opening(charter)]));
    const times = await inTurn(works, { rounds: 15, warm: 5 });
    const usually = times[hepingRoad.id] ?? [];
    const others = charters().filter(({ id }) => id !== hepingRoad.id);
    const figures: Figure[] = others.map(({ id }) =>
      told(`opening under ${id}`, ratio(times[id] ?? [], usually), 'times'),
    );
    const slowest = Math.max(...figures.map(({ value }) => value));
    return [
      told(`opening under ${hepingRoad.id}`, each(TIMES, usual(usually)), 'us'),
      ...figures,
      atMost(`the slowest of ${others.length} others against it`, slowest, 'times', 2),
    ];
  },
};
