// yishi diagram: the procedure as a Mermaid state diagram, made from the chart itself.
import { EXIT, type ExitCode, Stop } from '../exit.js';
import { diagramOf, stepsOf } from '../mermaid.js';
import type { Desk } from '../print/desk.js';

export function diagram(desk: Desk, { step }: { step?: string }): ExitCode {
  const steps = stepsOf();
  if (step !== undefined && !steps.includes(step)) throw new Stop(EXIT.usage, desk.words.usage.step(step, steps));
  const mermaid = diagramOf(desk.language, desk.words.anywhere, step);
  if (desk.json) desk.write({ mermaid });
  else desk.print(mermaid);
  return EXIT.ok;
}
