// A process that serves the objects on a port, until it is killed.
import { consultationObject, indexObject } from 'yishi/restate';
import { serving } from './server.js';

const served = await serving([consultationObject(), indexObject()], Number(process.argv[2]));
console.log(served.uri);
