// How minds change on a network, without any procedure: what a meeting of neighbours leaves of an opinion spread evenly.
import {
  chance,
  compose,
  deffuantWeisbuch,
  friedkinJohnsen,
  opinionMeasures,
  smallWorldNetwork,
} from 'yishi/simulation';

// #region opinions
/** Opinions of so many people after so many sessions: each stays attached to what they thought, and pairs meet. */
export function talkedOver(size: number, sessions: number, seed: string) {
  const draw = chance(seed, 'opinions');
  const initial = Float64Array.from({ length: size }, () => draw.float());
  const talk = {
    present: Int32Array.from(initial.keys()),
    network: smallWorldNetwork.build({ degree: 6, rewiring: 0.1 }, size, chance(seed, 'network')),
    initial,
    susceptibility: new Float64Array(size).fill(0.8),
  };
  const opinions = initial.slice();
  const { met } = compose([
    friedkinJohnsen.begin({ rounds: 1 }, size),
    deffuantWeisbuch.begin({ confidence: 0.3, convergence: 0.5, meetings: 1 }, size),
  ]);
  const talking = chance(seed, 'talk');
  for (let session = 0; session < sessions; session += 1) met?.(opinions, talk, talking);
  const { mean, variance, polarisation } = opinionMeasures;
  return { mean: mean(opinions), variance: variance(opinions), polarisation: polarisation(opinions) };
}
// #endregion
