// yishi/word: a paper as a Word document, for those who go on writing in it. The library that makes them is large: load it when one is asked for.
export { paperWord } from './document.js';
