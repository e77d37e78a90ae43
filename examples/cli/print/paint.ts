// Colours, where the terminal shows them. Meaning never depends on them.
import { COLOURS, mark } from './door.js';

export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  green(text: string): string;
  yellow(text: string): string;
}

const ink =
  ([on, off]: readonly [on: number, off: number]) =>
  (text: string): string =>
    mark(on) + text + mark(off);
const plain = (text: string): string => text;

export const painter = (colours: boolean): Paint =>
  colours
    ? {
        bold: ink(COLOURS.bold),
        dim: ink(COLOURS.dim),
        red: ink(COLOURS.red),
        green: ink(COLOURS.green),
        yellow: ink(COLOURS.yellow),
      }
    : { bold: plain, dim: plain, red: plain, green: plain, yellow: plain };
