// The articles behind the rules, one line a law: what `articleOf` looks up.
export { civilCode278 } from './civil-code-278.js';
export { civilCode279Article } from './civil-code-279.js';
export { partyMeetingArticle } from './party-meeting.js';
export { propertyRegulations12 } from './property-regulations-12.js';
export {
  residentRepresentativesArticle,
  residentsAssemblyArticle,
  residentsRecallArticle,
} from './residents-assembly.js';
export { residentsAssembly2018Article } from './residents-assembly-2018.js';
export {
  electionByHouseholdsArticle,
  electionByRepresentativesArticle,
  electionByVotersArticle,
} from './residents-elections.js';
export {
  villagerRepresentativesArticle,
  villagersAssemblyArticle,
  villagersGroupArticle,
  villagersRecallArticle,
} from './villagers.js';
export { villagers2018Article } from './villagers-2018.js';
export { villagersElection2018Article, villagersElectionArticle } from './villagers-elections.js';
