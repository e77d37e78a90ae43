// Every law of elections, one line each. Adding one is one new file and one line here.
export {
  residentsCommitteeByHouseholds,
  residentsCommitteeByRepresentatives,
  residentsCommitteeByVoters,
} from './residents-elections.js';
export { villagersCommittee, villagersCommittee2018 } from './villagers-elections.js';
