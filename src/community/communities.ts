// Communities as a host calls them: the engine's own calls, typed by what a community can be asked.

import { nanoid } from 'nanoid';
import type { Charter } from '../charters/charter.js';
import { isTree } from '../charters/extend.js';
import type { Entry } from '../engine/contracts.js';
import { convenedBy } from '../engine/convened.js';
import type { Asker, Engine, Opening } from '../engine/engine.js';
import { UnknownConsultation } from '../engine/errors.js';
import type { DoorRefusals } from '../kernel/door.js';
import { EDITION } from '../kernel/editions.js';
import type { Refused } from '../kernel/refusal.js';
import type { View } from '../procedure/view.js';
import type {
  CommunityCommandType,
  CommunityFact,
  CommunityFieldsIn,
  CommunityRefusalCode,
  Listed,
  RegistersIn,
} from '../registers/vocabulary.js';

/** The answer to a command: the fact it became, or why it did not. */
export type CommunityAnswer<T extends CommunityCommandType> =
  | { ok: true; seq: number; fact: CommunityFact<T> }
  | { ok: false; refusal: Refused<CommunityRefusalCode<T>> };

/** What a community is opened with. */
export interface CommunityOpening
  extends Partial<Pick<CommunityFieldsIn<'community.open'>, 'mode' | 'people' | 'bodies' | 'offices' | 'rights'>> {
  title: string;
  charter: Charter;
  registers: RegistersIn;
}

/** A community as one person sees it: where it stands, and the things of its registers. */
export type CommunityView = View & Listed;

/** Calls of an engine that are about communities. */
export interface Communities {
  /** Opens a community. Who opens it is its convener. */
  open(
    opening: CommunityOpening,
    asker: Asker & { id?: string },
  ): Promise<
    | { ok: true; id: string; seq: number }
    | { ok: false; refusal: Refused<CommunityRefusalCode<'community.open'> | keyof DoorRefusals> }
  >;
  submit<T extends CommunityCommandType>(
    id: string,
    type: T,
    fields: CommunityFieldsIn<T>,
    asker: Asker,
  ): Promise<CommunityAnswer<T>>;
  view(id: string, person: string): Promise<CommunityView>;
  /**
   * Refers a matter to a consultation and opens that, with the things of the registers that go with it by reference. What is refused
   * on either side is refused here; a matter whose consultation could not be opened is recalled.
   */
  consult(
    id: string,
    consultation: Opening & { id: string; matter: string; entries?: readonly { register: string; id: string }[] },
    asker: Asker,
  ): Promise<CommunityAnswer<'matter.refer'> | { ok: false; refusal: Refused }>;
  /**
   * Reports what a consultation came to, from its record: where it ended, its items and projects by their ids, and the fingerprint to check
   * it by. What they are called the consultation says, until it is erased there.
   */
  report(id: string, matter: string, asker: Asker): Promise<CommunityAnswer<'matter.report'>>;
}

/** Whether a consultation was opened for this matter: its first entry says so. */
const isFor = ({ fields }: Entry, { community, matter }: { community: string; matter: string }): boolean => {
  const from = isTree(fields) ? fields.community : undefined;
  return isTree(from) && from.community === community && from.matter === matter;
};

/** What a consultation came to, read off its record; nothing where it was never opened, or for something else. */
async function reportOf(engine: Engine, consultation: string, matter: { community: string; matter: string }) {
  const opened = await engine.view(consultation, 'system').catch((error: unknown) => {
    if (error instanceof UnknownConsultation) return undefined;
    throw error;
  });
  const record = opened && (await engine.record(consultation, { for: 'system' }));
  if (!opened || !record?.ok) return undefined;
  const { place, items, projects } = opened;
  let first: Entry | undefined;
  let last: Entry | undefined;
  for await (const entry of record.entries) {
    first ??= entry;
    last = entry;
  }
  if (!first || !isFor(first, matter)) return undefined;
  return {
    place,
    head: last?.hash ?? '',
    entries: last?.seq ?? 0,
    // No text of it: what is erased there would stay here, in a record that no order of its own reaches.
    items: items.map(({ item, status }) => ({ item, status })),
    projects: projects.map(({ project, status, moneyIn, moneyOut }) => ({ project, status, moneyIn, moneyOut })),
  };
}

/**
 * The communities of an engine that was created with their chart.
 * @param options `id`: ids for communities opened without one
 * @example
 * const engine = createEngine({ store, charts: [community] });
 * const communities = communitiesOn(engine);
 */
export function communitiesOn(engine: Engine, { id: newId = nanoid }: { id?: () => string } = {}): Communities {
  // The engine answers by the chart of the record; its own types are those of a consultation.
  const submit = engine.submit as unknown as Communities['submit'];
  const communities: Communities = {
    async open({ title, charter, registers, mode = 'live', ...rest }, { id = newId(), ...asker }) {
      const { people = [], bodies = [], offices = [], rights } = rest;
      const answer = await submit(
        id,
        'community.open',
        {
          edition: EDITION,
          mode,
          title,
          charter,
          // What may be left out is left out, and what is there is JSON: the schemas of settings allow nothing else.
          registers: { ...registers } as CommunityFieldsIn<'community.open'>['registers'],
          ...(rights && { rights }),
          ...convenedBy(asker.by, { people, offices }),
          bodies,
        },
        asker,
      );
      return answer.ok ? { ok: true, id, seq: answer.seq } : answer;
    },
    submit,
    async consult(id, { id: consultation, matter, entries = [], ...opening }, asker) {
      const { title, charter } = opening;
      const fields = { matter, title, consultation, charter: charter.id, entries: [...entries] };
      // The key is the opening's: sent again, a matter that was recalled meanwhile is not taken for one that stands.
      const { key: _key, ...without } = asker;
      const referred = await submit(id, 'matter.refer', fields, without);
      if (!referred.ok) return referred;
      const from = { community: id, matter, entries: [...entries] };
      const opened = await engine.open({ ...opening, community: from }, { ...asker, id: consultation });
      if (opened.ok) return referred;
      await submit(id, 'matter.recall', { matter, reason: opened.refusal.code }, { by: asker.by });
      return opened;
    },
    async report(id, matter, asker) {
      const told = (await communities.view(id, asker.by)).matters.find((one) => one.matter === matter);
      const empty = { place: 'unopened', head: '0'.repeat(64), entries: 1, items: [], projects: [] };
      // Whether there is such a matter, the rule says; there is nothing to look up for it then.
      const found = (told && (await reportOf(engine, told.consultation, { community: id, matter }))) ?? empty;
      return submit(id, 'matter.report', { matter, ...found }, asker);
    },
    // Its parts tell the things of each register under its name.
    view: async (id, person) => (await engine.view(id, person)) as CommunityView,
  };
  return communities;
}
