// Every decision rule, one line each. Adding a law is one new file and one line here.
export { civilCode278Ordinary, civilCode278Special } from './civil-code-278.js';
export { civilCode279 } from './civil-code-279.js';
export { councilMajority, councilTwoThirds, noObjection, simpleMajority } from './majority.js';
export { partyMeeting } from './party-meeting.js';
export { propertyRegulations12Ordinary, propertyRegulations12Special } from './property-regulations-12.js';
export {
  residentRepresentatives,
  residentsAssembly,
  residentsCommitteeRecall,
  residentsCommitteeRecallByRepresentatives,
} from './residents-assembly.js';
export { residentsAssembly2018 } from './residents-assembly-2018.js';
export {
  villagerRepresentatives,
  villagersAssembly,
  villagersAssemblyHouseholds,
  villagersCommitteeRecall,
  villagersGroup,
} from './villagers.js';
export {
  villagerRepresentatives2018,
  villagersAssembly2018,
  villagersAssemblyHouseholds2018,
  villagersGroup2018,
} from './villagers-2018.js';
