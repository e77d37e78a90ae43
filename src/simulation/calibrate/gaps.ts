// What records cannot tell, however many there are: said beside what is made of them. Pure.
import { type CalibrationGap, calibrationGap } from '../../problems/calibration.js';
import type { Estimate } from './estimates.js';
import type { RecordedPeople } from './recorded.js';

/** Observations below which an interval says little. */
const LEAST = 10;

export function gapsOf(records: readonly RecordedPeople[], estimates: readonly Estimate[]): CalibrationGap[] {
  const polls = records.flatMap((record) => record.polls);
  const bodies = [...new Set(polls.map(({ body }) => body))];
  const voted = (of: (typeof polls)[number]): number =>
    of.ballots.length + Math.max(0, ...Object.values(of.hands).map(({ among }) => among.length));
  const named = ({ id, body, item, channel, area }: Estimate): string =>
    [id, body, item, channel, area].filter((part) => part !== undefined).join(' ');
  const silent = records
    .flatMap((record) => record.bodies)
    .filter(({ body }) => !bodies.includes(body) && !estimates.some((one) => one.id === 'for' && one.body === body));
  return [
    ...[...new Set(silent.map(({ body }) => body))].map((body) => {
      const people = silent.reduce((sum, one) => sum + (one.body === body ? one.members.length : 0), 0);
      return calibrationGap('calibration.absent-opinions', { body, people });
    }),
    ...bodies.flatMap((body): CalibrationGap[] => {
      const of = polls.filter((poll) => poll.body === body);
      const people = of.reduce((sum, poll) => sum + Math.max(0, poll.roll.length - voted(poll)), 0);
      const items = [...new Set(of.flatMap((poll) => poll.items))];
      return [
        ...(people > 0 ? [calibrationGap('calibration.absent-opinions', { body, people })] : []),
        ...items.map((item) => {
          const seen = of.filter((poll) => poll.items.includes(item)).length;
          return calibrationGap('calibration.turnout-or-preference', { body, item, polls: seen });
        }),
        ...items
          .filter((item) => of.some((poll) => poll.hands[item] !== undefined))
          .map((item) => calibrationGap('calibration.hands', { body, item })),
      ];
    }),
    calibrationGap('calibration.strength', {}),
    calibrationGap('calibration.sincerity', {}),
    calibrationGap('calibration.susceptibility', {}),
    calibrationGap('calibration.networks', {}),
    ...(records.some(({ surveys }) => surveys.length > 0) ? [calibrationGap('calibration.quality', {})] : []),
    calibrationGap('calibration.records', { records: records.length }),
    ...estimates
      .filter(({ n }) => n < LEAST)
      .map((one) => calibrationGap('calibration.few', { estimate: named(one), n: one.n, least: LEAST })),
  ];
}
