// What is said of covenants, in English.
import type { RegisterTexts, Say } from '../../texts.js';
import type { commands } from '../signing.js';
import type { CovenantStatus, CovenantsState, Decision, Refusals, Scope } from '../words.js';

const status: Readonly<Record<CovenantStatus, string>> = {
  draft: 'waiting to be adopted',
  'in-force': 'in force',
  repealed: 'repealed',
  annulled: 'annulled',
  withdrawn: 'withdrawn as a draft',
};

const scopes: Readonly<Record<Scope, string>> = {
  building: 'building',
  courtyard: 'courtyard',
  community: 'community',
};

const the = (covenant: string, say: Say): string => `the covenant ${say.thing('covenants', covenant)}`;
const The = (covenant: string, say: Say): string => `The covenant ${say.thing('covenants', covenant)}`;
const nth = (version: number): string => `text ${version}`;

const decided = (by: Decision, say: Say): string =>
  by.body === undefined
    ? `item ${say.quote(by.item ?? '')} of the consultation ${
        by.matter === undefined ? say.quote(by.consultation ?? '') : `on ${say.thing('matters', by.matter)}`
      } (record ${(by.head ?? '').slice(0, 12)})`
    : `document ${say.quote(by.document ?? '')} of ${say.body(by.body)}`;

const holds = (holding: number | null): string =>
  holding === null ? 'No text holds now.' : `The text that holds is ${nth(holding)}.`;
const filedBy = (due: string | null, say: Say): string[] => (due === null ? [] : [`To be filed by ${say.until(due)}.`]);

export const en: RegisterTexts<typeof commands, Refusals, CovenantsState> = {
  title: 'Covenants',
  about: 'Covenants of buildings, courtyards and the community: which text holds, what adopted it, who signed it.',
  commands: {
    'covenant.draft': 'draft a covenant',
    'covenant.correct': 'correct the draft of a covenant',
    'covenant.amend': 'propose an amended covenant',
    'covenant.withdraw': 'withdraw the draft of a covenant',
    'covenant.adopt': 'enter that a covenant was adopted',
    'covenant.repeal': 'enter that a covenant was repealed',
    'covenant.annul': 'annul a covenant',
    'covenant.retract': 'take back what was entered of a covenant',
    'covenant.file': 'enter that a covenant was filed',
    'covenant.sign': 'sign a covenant',
    'covenant.unsign': 'take a signature back from a covenant',
  },
  facts: {
    'covenant.draft': ({ fields, ...fact }, say) =>
      `${say.who(fact)} drafted the ${scopes[fields.scope]} covenant ${say.quote(fields.title)}${
        fields.place === undefined ? '' : ` (${fields.place})`
      }: ${say.quote(fields.text)}.`,
    'covenant.correct': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)} corrected the draft of ${the(fields.covenant, say)}, now ${nth(finding.version)}: ${say.quote(fields.text)}. Reason: ${say.quote(fields.reason)}.`,
    'covenant.amend': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)} proposed to amend ${the(fields.covenant, say)}, with ${nth(finding.version)}: ${say.quote(fields.text)}. Reason: ${say.quote(fields.reason)}.`,
    'covenant.withdraw': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)} withdrew ${nth(finding.version)} of ${the(fields.covenant, say)}. Reason: ${say.quote(fields.reason)}.`,
    'covenant.adopt': ({ fields, ...fact }, say) =>
      `${say.who(fact)} entered that ${nth(fields.version)} of ${the(fields.covenant, say)} was adopted.`,
    'covenant.repeal': ({ fields, ...fact }, say) =>
      `${say.who(fact)} entered that ${the(fields.covenant, say)} was repealed. Reason: ${say.quote(fields.reason)}.`,
    'covenant.annul': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)} annulled ${nth(finding.version)} of ${the(fields.covenant, say)} by document ${say.quote(fields.document)}. Ground: ${say.quote(fields.ground)}.`,
    'covenant.retract': ({ fields, ...fact }, say) =>
      `${say.who(fact)} took back what was entered last of ${the(fields.covenant, say)}. Reason: ${say.quote(fields.reason)}.`,
    'covenant.file': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)} entered that ${nth(finding.version)} of ${the(fields.covenant, say)} was filed with ${say.quote(fields.authority)} as ${say.quote(fields.document)}${
        fields.reason === undefined ? '' : `, to correct an entry: ${say.quote(fields.reason)}`
      }.`,
    'covenant.sign': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)} signed ${nth(finding.version)} of ${the(fields.covenant, say)} for ${say.party(finding.party)}.`,
    'covenant.unsign': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)} took the signature of ${say.party(finding.party)} back from ${nth(finding.version)} of ${the(fields.covenant, say)}. Reason: ${say.quote(fields.reason)}.`,
  },
  findings: {
    'covenant.withdraw': ({ holding }) => [holds(holding)],
    'covenant.adopt': ({ by, before, due }, say) => [
      `Decided by ${decided(by, say)}.`,
      ...(before === null ? [] : [`It takes the place of ${nth(before)}.`]),
      ...filedBy(due, say),
    ],
    'covenant.repeal': ({ by, version }, say) => [
      `Decided by ${decided(by, say)}.`,
      `What held until then was ${nth(version)}.`,
    ],
    'covenant.annul': ({ holding, due }, say) => [holds(holding), ...filedBy(due, say)],
    'covenant.retract': ({ what, version, holding, due }, say) => [
      {
        adopt: `What waits to be adopted is ${nth(version)} again.`,
        repeal: 'It is not repealed.',
        annul: `What was annulled is not: ${nth(version)}.`,
      }[what],
      holds(holding),
      ...filedBy(due, say),
    ],
    'covenant.file': ({ late }) => (late ? ['It is late.'] : []),
  },
  refusals: {
    'covenant.exists': ({ covenant }, say) => `${The(covenant, say)} is there already. Use another id.`,
    'covenant.unknown': ({ covenant }, say) => `There is no ${say.named('covenant', covenant)}. Check its id.`,
    'covenant.out-of-turn': ({ covenant, status: now }, say) =>
      `${The(covenant, say)} is ${status[now]}, and this cannot be done with it now.`,
    'covenant.not-yours': ({ covenant }, say) =>
      `The draft of ${the(covenant, say)} is for whoever wrote it, the convener or the recorder to change. Ask them.`,
    'covenant.pending': ({ covenant, version }, say) =>
      `Of ${the(covenant, say)} ${nth(version)} waits to be adopted. Adopt, correct or withdraw it first.`,
    'covenant.not-pending': ({ covenant, version }, say) =>
      version === undefined
        ? `No text of ${the(covenant, say)} waits to be adopted. Propose an amendment first.`
        : `Of ${the(covenant, say)} it is ${nth(version)} that waits to be adopted. Check which one was decided on.`,
    'covenant.matter-unknown': ({ matter }, say) => `There is no ${say.named('matter', matter)}. Check its id.`,
    'covenant.matter-not-decided': ({ matter }, say) =>
      `The consultation on ${say.thing('matters', matter)} has no result that stands. Enter this once it was reported.`,
    'covenant.head-differs': ({ matter, head }, say) =>
      `What was reported on ${say.thing('matters', matter)} is the record ${head.slice(0, 12)}, and another was named. Check it.`,
    'covenant.item-not-passed': ({ matter, item }, say) =>
      `The consultation on ${say.thing('matters', matter)} did not pass ${say.quote(item)}. Name an item that passed.`,
    'covenant.decision-used': ({ covenant }, say) =>
      `That decision settled ${the(covenant, say)} already. A decision settles once: vote again.`,
    'covenant.body-unknown': ({ body }, say) => `The community knows no body ${say.quote(body)}. Check its id.`,
    'covenant.not-adopted': ({ covenant, version }, say) =>
      `Of ${the(covenant, say)} ${nth(version)} was never adopted. Check its number.`,
    'covenant.annulled': ({ covenant, version }, say) =>
      `Of ${the(covenant, say)} ${nth(version)} is annulled already. Nothing is left to do.`,
    'covenant.nothing-to-retract': ({ covenant }, say) =>
      `Nothing that was entered of ${the(covenant, say)} can be taken back. Amend or repeal it.`,
    'covenant.authority-only': ({ covenant }, say) =>
      `An authority annulled ${the(covenant, say)}, and only an authority restores it. Ask it to.`,
    'covenant.party-unknown': ({ party }, say) =>
      `The community knows nobody under ${say.quote(party)}. Admit them first, or name somebody it knows.`,
    'covenant.party-not-yours': ({ party }, say) =>
      `Signatures of ${say.party(party)} are for them or their members to give, or for whoever has their mandate; the convener enters those of a body. Ask them.`,
    'covenant.signed': ({ covenant, version, party }, say) =>
      `${say.party(party)} signed ${nth(version)} of ${the(covenant, say)} already. Once is enough.`,
    'covenant.not-signed': ({ covenant, party }, say) =>
      `${say.party(party)} did not sign the text of ${the(covenant, say)} that holds. There is nothing to take back.`,
    'covenant.filed': ({ covenant, version }, say) =>
      `Of ${the(covenant, say)} ${nth(version)} was filed already. To correct that entry, say why.`,
  },
  columns: ['Covenant', 'Scope', 'Stands', 'Holds', 'Waits', 'Signatures'],
  rows: (state, say) => {
    const signed = [...state.covenantSignatures.values()];
    return [...state.covenants.values()].map((one) => [
      say.thing('covenants', one.covenant),
      `${scopes[one.scope]}${one.place === undefined ? '' : ` (${one.place})`}`,
      status[one.status],
      one.holding === undefined ? '' : nth(one.holding),
      one.pending === undefined ? '' : nth(one.pending),
      String(signed.filter((its) => its.covenant === one.covenant && its.version === one.holding).length),
    ]);
  },
  clocks: { 'covenant-filing': 'the time for filing a covenant' },
  indicators: {
    'in-force': 'covenants in force',
    waiting: 'texts of covenants waiting to be adopted',
    repealed: 'covenants repealed',
    annulled: 'covenants annulled',
    signatures: 'signatures under covenants in force',
    'filing-overdue': 'covenants whose filing is overdue',
  },
};
