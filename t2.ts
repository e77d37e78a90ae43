import { examineScript, checkScript } from 'yishi/script'; import { language } from 'yishi/language'; import { readFileSync } from 'node:fs'; import { tableIn } from 'yishi/sheets'; import { isFault } from './src/problem.js';
const file = process.argv[2]!; const zh = language('zh-Hans');
const dir = file.replace(/[^/]*$/, '');
const tell = (ps: any) => { for (const p of ps) console.log(p.code, JSON.stringify(p.at), zh.problem(p)); };
try {
 const { problems, stumbles, script } = await checkScript(readFileSync(file, 'utf8'), { file, read: async (path) => ({ ...(await tableIn(readFileSync(dir + path))), file: path }) });
 tell(problems); for (const s of stumbles) console.log(s.act?.number, s.answered.asked.type, zh.refusal ? JSON.stringify(s.answered.refusal) : '');
 console.log('acts', script.acts.length, script.acts.map(a => a.asked.length).join(','), script.opening.people.length, script.opening.offices.length, script.rolls.map(r=>r.body+r.members.length).join());
} catch (e: any) { if (isFault(e)) tell(e.problems); else throw e; }
