// What people wrote as a paper may have it, whatever it is written in. Pure.
import { shown } from '../language/index.js';

/** White space that is no line end: a space. What could be obeyed, hidden or turn a text round: a sign that says that something stood there. */
export const printed = (text: string): string =>
  shown(text.replace(/\r\n?/g, '\n').replace(/[\t\v\f\u2028\u2029]/g, ' '), () => '\uFFFD');
