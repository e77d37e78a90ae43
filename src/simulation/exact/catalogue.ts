// Every model of theory, one line each: adding one is a declaration in models/ and a line here.
export { groupPath, groupThreshold, ring, strategicJury, uniformDistricts, voterModel } from './models/dynamics.js';
export {
  coalitionPlurality,
  condorcetWinnerIAC,
  condorcetWinnerIC,
  efficiencyIAC,
  efficiencyIC,
  manipulable,
  noMajorityWinner,
  paradox,
  randomSociety,
} from './models/elections.js';
export { weber } from './models/merits.js';
export { absent, power, sampleSize } from './models/power.js';
export { gFunction, ishigami } from './models/sensitivity.js';
export { decisiveVoter, districts, jury, ratingsEnough, sessionQuorum, withinCalls } from './models/tails.js';
export { quorumTarget, quorumTurnout } from './models/turnout.js';
export { lift, noShow, vote } from './models/votes.js';
