// Every model of theory, one line each: adding one is a declaration in models/ and a line here.
export { decisiveVoter, districts, jury, ratingsEnough, sessionQuorum, withinCalls } from './models/tails.js';
export { lift, noShow, vote } from './models/votes.js';
