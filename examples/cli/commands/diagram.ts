// yishi diagram: the procedure as a Mermaid state diagram or drawn as SVG, made from the chart itself.
import { chartGraph } from '../chart-graph.js';
import { EXIT, type ExitCode, Stop } from '../exit.js';
import { mermaidOf } from '../mermaid.js';
import type { Desk } from '../print/desk.js';
import { stepMeant } from '../step.js';

const FORMATS = ['mermaid', 'svg'] as const;

export interface DiagramOptions {
  step?: string;
  format?: string;
}

export async function diagram(desk: Desk, { step: written, format = 'mermaid' }: DiagramOptions): Promise<ExitCode> {
  const { words, language } = desk;
  const step = written === undefined ? undefined : stepMeant(written, desk);
  const as = FORMATS.find((known) => known === format);
  if (!as) throw new Stop(EXIT.usage, words.usage.format(format, FORMATS));
  const graph = chartGraph(language, words.anywhere, step);
  /** What lays it out is loaded for a drawing only. */
  const svg = async (): Promise<string> => {
    const { svgOf } = await import('../svg.js');
    return svgOf(graph, language, words.diagram(step && language.step(step)));
  };
  const drawn = as === 'svg' ? await svg() : mermaidOf(graph, language);
  if (desk.json) desk.write({ [as]: drawn });
  else desk.print(drawn);
  return EXIT.ok;
}
