// What the pages say of their own. Sentences of the procedure come from the server; of these each page loads one language.
import type { LanguageId } from '../wire.js';

export interface WebWords {
  name: string;
  lost: string;
  /** It cannot be reached, and nothing tries again by itself. */
  unreached: string;
  /** A part of the page did not come, or it broke. */
  broken: string;
  openAnew: string;
  away: string;
  /** Before `away`: of when it is what stands there. */
  asOf(moment: string): string;
  back: string;
  drill: string;
  done: string;
  waits: string;
  unsent(label: string): string;
  /** It went out at last, and was refused. */
  notTaken(label: string, why: string): string;
  drop: string;
  understood: string;
  /** What something is, and what is said of it. */
  colon(what: string, said: string): string;
  notNow: string;
  cancel: string;
  choose: string;
  optional: string;
  oneALine: string;
  eachALine: string;
  findPerson: string;
  /** Where the roll is nobody's to look through. */
  findNeighbour: string;
  /** The return key chooses none of them. */
  severalFound: string;
  noNeighbour: string;
  remove(name: string): string;
  add(label: string): string;
  seconds: string;
  /** Something is not filled in as it should be; and how that is written, where people write it in many ways. */
  wrong(label: string, of?: 'money'): string;
  tooLarge: string;
  /** Why a form is not sent yet. */
  uploading: string;
  settings: {
    title: string;
    language: string;
    /** A language whose words could not be had, and the one it stays in. */
    lacking(asked: string, stays: string): string;
    theme: string;
    themes: Readonly<Record<'auto' | 'light' | 'dark' | 'contrast', string>>;
    size: string;
    sizes: Readonly<Record<'usual' | 'large' | 'largest', string>>;
    aloud: string;
    quiet: string;
  };
  comingIn: {
    /** Which code is asked for, where it is found, and what it lets in to. */
    asked: Readonly<Record<'slip' | 'desk' | 'screen', { title: string; how: string; code: string; enter: string }>>;
    /** To whoever opened a page that is not for them. */
    notYours(names: string): string;
    ownPage: string;
    bySlip: string;
    wrong: Readonly<Record<'slip' | 'secret', string>>;
    checking: string;
    ended: Readonly<Record<'slip' | 'secret', string>>;
    out: string;
    /** What leaving means: to whoever came in by a slip, and by a secret alone. */
    outMeans(names: string): string;
    outOfDesk(names: string): string;
    outUnsent: string;
    outYes: string;
    leaving: string;
    /** Without a network. */
    leftAway: string;
  };
  phone: {
    hello(name: string): string;
    now: string;
    meeting: string;
    present(present: number, members: number): string;
    speaking(name: string, stance: string): string;
    youSpeak: string;
    next(name: string): string;
    youAreNext: string;
    ahead(n: number): string;
    /** Others are heard before by the rules of debate, whoever asked first; and who of them is next. */
    others(next: string): string;
    nobody: string;
    askFloor: string;
    motions: string;
    vote: string;
    votedIn: string;
    notVoted: string;
    voteInStead(name: string): string;
    voteFor: string;
    cast: string;
    castAnew: string;
    secret: string;
    result: string;
    passed(passed: boolean): string;
    mayDo: string;
    mayNot: string;
    /** Without a network: what is taken there and then, or has no form on this phone. */
    needsHall(labels: string): string;
    needsForm(labels: string): string;
    perhapsClosed: string;
    notices: string;
    deadlines: string;
    mine: string;
    lastDone: string;
    more: string;
    less: string;
  };
  /** A tablet at which somebody is helped. */
  help: {
    title: string;
    whom: string;
    how: string;
    /** To whoever is helped; and whose name it goes in under. */
    hello(name: string): string;
    enters(clerk: string): string;
    secret: string;
    next: string;
    stay: string;
    leaves(seconds: number): string;
    nobody: string;
  };
  desk: {
    title: string;
    /** In front of the page, for whoever uses the keyboard alone. */
    goTo: string;
    acting: string;
    suggestion: string;
    doIt: string;
    nothing: string;
    acts: string;
    find: string;
    notYet: string;
    floor: string;
    queue: string;
    grant: string;
    speech: string;
    left(clock: string): string;
    over(clock: string): string;
    roll: string;
    checkIn: string;
    log: string;
    putRight: string;
    codes: string;
    slips: string;
    another: string;
    allHaveSlips: string;
    revokeSure(name: string): string;
    /** Where they have one already. */
    slipsSure(name: string): string;
    slipsAll: string;
    /** For all who have one and have not come in, where it never arrived. */
    slipsAnew(count: number): string;
    slipsAnewSure(count: number): string;
    /** The browser opened no page for them. */
    slipsShut: string;
    revoke: string;
    rollIn: string;
    papers: string;
    enterFor: string;
    forWhom: string;
    screen: string;
    clock: string;
    clockTo: string;
    clockHint: string;
    turnout: string;
    deadlines: string;
    missing(names: string): string;
    beside: { title: string; for: string; assisted: string; on: string };
    code: Readonly<Record<'none' | 'issued' | 'used' | 'revoked', string>>;
  };
  screen: {
    title: string;
    agenda: string;
    waiting: string;
    next: string;
    noneWaiting: string;
    quorum: string;
    guests(count: number): string;
    turnout: string;
    open: string;
    shut: string;
    text: string;
    others: string;
    items: string;
    deadlines: string;
    result: string;
    arithmetic: string;
    floorFree: string;
    fingerprint: string;
    verify: string;
    nothing: string;
    away: string;
    left: string;
    over: string;
  };
  publicPage: {
    stands: string;
    steps: string;
    papers: string;
    result: string;
    projects: string;
    budget: string;
    moneyIn: string;
    moneyOut: string;
    verify: string;
    verifyHow: string;
    verifying: string;
    begin: string;
    verified(entries: number, place: string): string;
    broken(seq: number, why: string): string;
    noted: string;
    notedThere(seq: number, at: string): string;
    notedNot: string;
    entries: string;
    enter: string;
    download: string;
    fingerprint: string;
    done: string;
    now: string;
    ahead: string;
    chart: string;
    met(met: boolean): string;
    unreadable: string;
  };
}

const languages: Readonly<Record<LanguageId, () => Promise<WebWords>>> = {
  'zh-Hans': () => import('../words/zh-hans/web.js').then(({ zhHans }) => zhHans),
  'zh-Hant': () => import('../words/zh-hant/web.js').then(({ zhHant }) => zhHant),
  en: () => import('../words/en/web.js').then(({ en }) => en),
};

export const wordsIn = (lang: LanguageId): Promise<WebWords> => languages[lang]();
