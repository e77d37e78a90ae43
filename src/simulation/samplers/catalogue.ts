// Every distribution, one line each. Adding one is one new file and one line here.
export { bernoulli } from './bernoulli.js';
export { beta } from './beta.js';
export { binomial } from './binomial.js';
export { choice } from './choice.js';
export { exponential } from './exponential.js';
export { gamma } from './gamma.js';
export { integer } from './integer.js';
export { list } from './list.js';
export { lognormal } from './lognormal.js';
export { normal } from './normal.js';
export { triangular } from './triangular.js';
export { uniform } from './uniform.js';
