export { canonical, type Json, sha256 } from '../digest.js';
