// What the room's server says to its pages: values in words, so that no page carries a language of the engine or knows a rule. Types only.
import type { FormLine } from 'yishi/desk';

export type LanguageId = 'en' | 'zh-Hans' | 'zh-Hant';

/** What somebody came in as: by their own slip, with the secret of an office, or as the projector, which is nobody. */
export type Role = 'resident' | 'desk' | 'screen';

/** Somebody a device is signed in as. A laptop at the desk may be several: whoever sits at it says for whom they act. */
export interface Seat {
  person: string;
  name: string;
  role: Exclude<Role, 'screen'>;
  offices: string[];
}

/** `GET /room/me`: who this device is. Nobody: it shows where a code is typed in. */
export interface Me {
  role: Role | null;
  seats: Seat[];
  consultation: string;
  title: string;
  mode: 'live' | 'drill';
  zone: string;
  /** Under which address phones reach the room, where the server was told. */
  origin?: string;
  /** The server's time: a phone's own may be an hour off. */
  now: string;
}

/** Numbers of a share that has to be reached, as heads and as area or shares. */
export interface Bar {
  label: string;
  /** As it is said: `8 / 11 人`, `612.00 / 918.00 m²`. */
  said: string;
  /** From 0 to 1: how much there is, and where the threshold stands. */
  share: number;
  threshold: number;
  met: boolean;
  /** Only whether it is enough is told, not how much: nothing of it can be drawn. */
  rounded?: true;
}

export interface Section {
  key: string;
  title: string;
  lines: string[];
}

/** Something that may be asked for; or why not now. `GET /room/form?type=…` is its form. */
export type Act = { type: string; label: string; ok: true } | { type: string; label: string; ok: false; why: string };

/** A command's form, field by field. */
export interface Form {
  type: string;
  label: string;
  fields: FormLine[];
}

export interface Suggested {
  type: string;
  label: string;
  lines: string[];
  /** By whom, of the seats of this device first. */
  people: { person: string; name: string }[];
  fields: Record<string, unknown>;
  /** Fields that are left to say. */
  open: string[];
  ok: boolean;
}

export interface Undo {
  seq: number;
  line: string;
  at: string;
  ways: { type: string; label: string; fields: Record<string, unknown>; open: boolean }[];
}

/**
 * `GET /room/now?as=…`: this moment, for whoever looks: the desk, a phone or the screen. Parts that are not theirs are left out. With `face=help` and `by`
 * what anybody may see and what that person may do, at a tablet of the desk.
 */
export interface Now {
  seq: number;
  /** The server's time, and the zone everything is said in. */
  now: string;
  title: string;
  mode: 'live' | 'drill';
  place: { id: string; label: string };
  steps: { id: string; label: string; state: 'done' | 'now' | 'ahead' }[];
  items: { item: string; title: string; line: string }[];
  meeting?: {
    number: number;
    item?: string;
    /** The agenda of this meeting; the one at hand is marked. */
    agenda: { item: string; title: string; atHand: boolean }[];
    quorum: { present: number; members: number; needed: number; line: string };
    /** Names of those who must be there and are not; for the desk. */
    missing: string[];
    guests: number;
    speaking?: { person: string; name: string; stance: string; since?: string; seconds: number; me: boolean };
    /** In the order in which they asked; `later` where others are heard before by the rules of debate, whoever asked first. */
    waiting: { person: string; name: string; stance: string; me: boolean; later?: true }[];
    next?: { person: string; name: string; stance: string; why: string };
    motions: { motion: string; text: string; by: string; line: string }[];
    /** The text that is being decided on, whole. */
    text?: { title: string; body: string };
  };
  poll?: {
    body: string;
    rule: string;
    opens: string;
    closes: string;
    open: boolean;
    items: { item: string; title: string; text: string; choices: { value: string; label: string }[] }[];
    /** How many took part, and what is still needed: never a choice. */
    turnout: Bar[];
    lines: string[];
    /** Whether this person's own ballot is in, and when it went in. */
    voted?: boolean;
    /** Whoever has voted may vote anew, by the charter. */
    anew?: true;
    /** Those in whose stead this person may vote. */
    principals?: { person: string; name: string; voted: boolean }[];
  };
  result?: {
    items: { item: string; title: string; outcome: string; passed: boolean; bars: Bar[]; lines: string[] }[];
    posted: boolean;
  };
  suggestion?: Suggested;
  /** At the desk all of them; on a phone those that are open, and `GET /room/acts` has the rest with the reasons. */
  acts?: Act[];
  last?: Undo[];
  deadlines: { id: string; label: string; due: string; said: string; reached: boolean; mine: boolean }[];
  /** Papers and announcements of the consultation, and what is addressed to this person. */
  notices: { seq: number; line: string; at: string }[];
  /** At the desk: whose rolls may be brought in. */
  bodies?: { body: string; name: string }[];
  /** `yishi/desk`'s sections, as they are. */
  sections: Section[];
  /** The fingerprint of the record so far, for the screen and the public page. */
  head: string;
  /** Over how many milliseconds phones spread their looks: the more of them follow, the longer. */
  gather?: number;
}

/** `GET /room/pace`: what a page asks between two looks. */
export interface Pace {
  gather: number;
  /** The server's time: where it is another than a page goes by, there is something to look at. */
  now: string;
}

/** `GET /room/people?as=…`: whoever is on the rolls, for the desk. */
export interface Known {
  person: string;
  name: string;
  /** 房号, as the roll has it. */
  door?: string;
  /** 拼音首字母: `cgy`. */
  initials: string;
  bodies: string[];
  offices: string[];
  present: boolean;
  /** A slip is out; a device came in with it. */
  code: 'none' | 'issued' | 'used' | 'revoked';
}

/** `GET /room/public`: what anybody may read, without signing in. */
export interface Published {
  title: string;
  mode: 'live' | 'drill';
  place: { id: string; label: string };
  steps: Now['steps'];
  sections: Section[];
  result?: Now['result'];
  projects: { title: string; status: string; budget: string; moneyIn: string; moneyOut: string }[];
  papers: { kind: string; label: string; href: string }[];
  head: string;
  /** Where the publication is downloaded from: the verifier in the page reads it. */
  record: string;
}

/** `POST /room/roll/preview?body=…`: what a spreadsheet says before anybody enters it. Nothing was written. */
export interface RollRead {
  /** What `roll.enter` is asked with once somebody has looked at it; nothing where not everything could be read. */
  fields?: Record<string, unknown>;
  /** Rows and totals, and who would come and go, as they are said. */
  lines: string[];
  /** What could not be read, was passed over or is worth a second look, with its row. */
  problems: string[];
}

/** `GET /room/papers`: of each kind that there is. */
export interface PaperKindSeen {
  kind: string;
  label: string;
  count: number;
}
