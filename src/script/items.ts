// What a script's items and bodies have to be under its charter: what the engine would refuse at the opening, with its line.
import { bodiesNamed, bodiesThatRate } from '../charters/bodies.js';
import type { Charter } from '../charters/charter.js';
import { ballotFormIn, ruleIn } from '../charters/rules.js';
import { leavesOut, stepLeftOut } from '../charters/steps.js';
import { decisionRules } from '../law/index.js';
import type { Gathered } from './gathered.js';
import type { ScriptForm } from './schema.js';
import { ruleRead } from './words.js';

type ItemForm = ScriptForm['items'][number];

/** Rules that may have been meant; all where none is near. */
function meant(written: string, known: readonly string[]): readonly string[] {
  const read = ruleRead(written);
  const found = 'among' in read ? read.among : 'near' in read ? read.near : [];
  return found.length > 0 ? found : known;
}

/** Every body the charter speaks of is listed, and every parent. */
function checkBodies({ bodies }: ScriptForm, charter: Charter, listed: ReadonlySet<string>, faults: Gathered): void {
  const rating = leavesOut(charter, 'evaluation') ? [] : bodiesThatRate(charter);
  const needed = [...bodiesNamed(charter), ...rating].map(({ body }) => body);
  for (const body of new Set(needed)) {
    if (!listed.has(body)) faults.add(['bodies'], 'script.charter-body', { body });
  }
  for (const [index, { parent }] of bodies.entries()) {
    if (parent !== undefined && !listed.has(parent))
      faults.add(['bodies', index, 'parent'], 'script.body-unknown', { body: parent });
  }
}

/** The item can go its way: it has a route where it needs one, and needs no step that is left out. */
function checkWay({ item, route, becomes }: ItemForm, index: number, charter: Charter, faults: Gathered): void {
  const step = stepLeftOut(charter, { route, becomes });
  if (charter.begins === 'vote' && route.length === 0) faults.add(['items', index], 'script.route-missing', { item });
  else if (step !== undefined) {
    const by = step === 'vote' ? 'route' : step === 'deliberation' ? 'item' : 'becomes';
    faults.add(['items', index, by], 'script.step-left-out', { item, step });
  }
}

/** Every body, rule and ballot an item speaks of is there, and every option is listed once. */
export function checkItems(form: ScriptForm, charter: Charter, faults: Gathered): void {
  const { bodies, items } = form;
  const { begins, rules = [], vote } = charter;
  const known = [...rules, ...decisionRules()].map(({ id }) => id);
  const listed = new Set(bodies.map(({ id }) => id));
  checkBodies(form, charter, listed, faults);
  for (const [index, item] of items.entries()) {
    checkWay(item, index, charter, faults);
    for (const [place, { body, rule, ballot }] of item.route.entries()) {
      const path = ['items', index, 'route', place];
      if (!listed.has(body)) faults.add([...path, 'body'], 'script.body-unknown', { body });
      if (ballot !== undefined && !ballotFormIn(charter, ballot))
        faults.add([...path, 'ballot'], 'script.ballot-unknown', { ballot, known: Object.keys(vote.ballots ?? {}) });
      if (!ruleIn(charter, rule))
        faults.add([...path, 'rule'], 'script.rule-unknown', { rule, known: meant(rule, known) });
    }
    const { options = [] } = item;
    for (const [place, { option }] of options.entries()) {
      if (options.findIndex((one) => one.option === option) < place)
        faults.add(['items', index, 'options', place, 'option'], 'script.option-twice', { option });
    }
  }
  if (begins !== 'topics' && items.length === 0) faults.add(['items'], 'script.items-missing', { begins });
}
