import { theory } from './src/simulation/exact/theory.js';
import { readFileSync } from 'node:fs';
const t=JSON.parse(readFileSync('/work/shared/vectors/theory.json','utf8'));
const flat=(v:any):number[]=>typeof v==='number'?[v]:Object.values(v).flatMap(flat as any);
let slow=0;
for(const e of t){ if(/iac-limit|IAC-limit/.test(e.id))continue; const t0=Date.now(); let a:any; try{a=theory(e)}catch(x){console.log(e.id,String(x).slice(0,200));continue}
 const ms=Date.now()-t0; const A=flat(a.value),B=flat(e.expected); const tol=e.tolerance.abs??0; const ok=A.length===B.length&&A.every((x,i)=>Math.abs(x-B[i]!)<=(e.tolerance.rel?e.tolerance.rel*Math.abs(B[i]!):tol)); slow+=ms;
 const d=Math.max(...A.map((x,i)=>Math.abs(x-B[i]!)));
 if(!ok||!/^(law|lift|ce-|cw-|nitz)/.test(e.id)) console.log(ok?'ok':'NO',e.id,a.model,JSON.stringify(a.value),d,a.exact,ms);
}
console.log(slow);
