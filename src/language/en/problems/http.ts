// What can be wrong with a request over HTTP, in English.
import type { HttpProblems } from '../../../problems/http.js';
import type { Sentences } from '../../dictionary.js';

export const http: Sentences<HttpProblems> = {
  'http.unauthenticated': () => 'nobody is signed in; sign in and ask again',
  'http.not-entering': ({ person }) =>
    `this names ${person}, and whoever is signed in may not enter anything for somebody else here`,
  'http.not-opening': () => 'whoever is signed in may not open consultations here',
  'http.not-watching': () =>
    'whoever is signed in may not watch all consultations at once here; each has events of its own',
  'http.no-path': () => 'there is nothing at this address; /openapi.json lists what there is',
  'http.no-command': ({ type }) => `there is no command ${type}; /commands lists what there is`,
  'http.method': ({ allowed }) => `this address takes ${allowed.join(', ')} only`,
  'http.too-large': ({ most }) => `the body has more than ${most} bytes; send less at a time`,
  'http.media-type': ({ wanted }) => `the body has to be ${wanted}; say so in Content-Type`,
  'http.no-json': () => 'the body is no JSON in UTF-8',
  'http.too-deep': ({ most }) => `in the body more than ${most} objects and lists stand within each other`,
  'http.reserved-name': ({ name }) => `${name} is the name of something that every object has; use another`,
  'http.too-many': ({ most }) => `these are more than ${most} commands; send fewer at a time`,
  'http.header': ({ header }) => `what ${header} says cannot be read`,
  'http.charter-unknown': ({ known }) => `name one of the charters there are here: ${known.join(', ')}`,
  'http.id-used': () => 'this id was used before, and no id is given twice; leave it out, and one is made',
  'http.too-often': ({ seconds }) => `too many requests; ask again in ${seconds} s`,
  'http.crowded': ({ seconds }) => `as many are watching as can; ask again in ${seconds} s`,
  'http.conflict': ({ seconds }) => `others kept being first, and nothing was recorded; ask again in ${seconds} s`,
  'http.store': ({ seconds }) => `records cannot be reached at the moment; ask again in ${seconds} s`,
  'http.failed': () => 'something is broken here, and those who run it have been told',
};
