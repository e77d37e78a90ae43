// People asked of outside processes: started, asked, and written down.
export { type AskedRun, type Asker, type AskingOptions, askerOf, simulateAsking } from './asking.js';
export { type OutsideProcess, type OutsideProcesses, outsideProcesses, type WrittenProcesses } from './form.js';
