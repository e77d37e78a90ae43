// Colours, where the terminal shows them. Meaning never depends on them.
export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  green(text: string): string;
  yellow(text: string): string;
}

const ink = (on: number, off: number) => (text: string) => `\u001b[${on}m${text}\u001b[${off}m`;
const plain = (text: string): string => text;

export const painter = (colours: boolean): Paint =>
  colours
    ? { bold: ink(1, 22), dim: ink(2, 22), red: ink(31, 39), green: ink(32, 39), yellow: ink(33, 39) }
    : { bold: plain, dim: plain, red: plain, green: plain, yellow: plain };
