// Every decision rule, one line each. Adding a law is one new file and one line here.
export { civilCode278Ordinary, civilCode278Special } from './civil-code-278.js';
export { councilMajority, simpleMajority } from './majority.js';
export { residentRepresentatives, residentsAssembly } from './residents-assembly.js';
