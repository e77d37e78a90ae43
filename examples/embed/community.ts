// A community keeps its registers from year to year, hands a matter to a consultation and hears back what came of it.
// Run it with `npx tsx examples/embed/community.ts`.
// #region community
import { createEngine, verify } from 'yishi';
import { communities, communitiesOn, community } from 'yishi/community';
import { memory } from 'yishi/memory';

const engine = createEngine({ store: memory(), charts: [community] });
const neighbours = communitiesOn(engine);
const rules = communities.xishan;
if (!rules) throw new Error('the package has it');

const opened = await neighbours.open(
  { title: 'Xishan', ...rules, people: [{ person: 'wu' }] },
  { by: 'shen', id: 'k1' },
);
if (!opened.ok) throw new Error(opened.refusal.code);
await neighbours.submit('k1', 'need.post', { need: 'lamp', title: 'No lamp in the back lane' }, { by: 'wu' });
const again = await neighbours.submit('k1', 'need.post', { need: 'lamp', title: 'Still dark' }, { by: 'wu' });
console.log(again.ok ? 'posted' : again.refusal.code); // need.exists

// The consultation is a record of its own; it carries the need by reference.
const entries = [{ register: 'needs', id: 'lamp' }];
const lamps = { id: 'c1', matter: 'lamps', title: 'Lamps for the back lane', charter: rules.charter, entries };
const bodies = ['council', 'party-branch'].map((body) => ({ body, kind: body, name: body }));
const referred = await neighbours.consult('k1', { ...lamps, bodies }, { by: 'shen' });
console.log(referred.ok && (await engine.view('c1', 'shen')).place); // topics.gathering
await engine.submit('c1', 'consultation.withdraw', { reason: 'The street puts up six lamps' }, { by: 'shen' });
await neighbours.report('k1', 'lamps', { by: 'shen' });
console.log((await neighbours.view('k1', 'wu')).matters[0]?.report?.place); // closed.withdrawn

const record = await engine.record('k1', { for: 'shen' });
if (record.ok) console.log(await verify(record.entries, undefined, { charts: [community] }).then(({ ok }) => ok)); // true
// #endregion
