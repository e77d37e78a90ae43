// A form drawn from a command's own declaration: what each field holds, may be and begins with. What is typed stays until it is answered.
// It is there all at once: a part that came later would push away from under the keyboard what somebody is at.
import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react';
import type { FormLine } from 'yishi/desk';
import type { Form } from '../../wire.js';
import { form as askForm, NoAnswer } from '../asking.js';
import { draftPlace, keptForms } from '../kept.js';
import { useRoom } from '../room.js';
import { type Beside, isTaken, newKey, type Said, useSaid, useSending } from '../sending.js';
import { useSettings } from '../settings.js';
import { besideOf } from './beside.js';
import { BesideFields } from './beside-fields.js';
import { Fields } from './field.js';
import { fieldsFrom, type Typed, type TypedMap, treeOf, typedOf } from './fields.js';
import { Uploads } from './file.js';
import { isEscape } from './keys.js';

interface Given {
  type: string;
  /** What is known of it already, as a suggestion or a way back fills it in. */
  filled?: Readonly<Record<string, unknown>>;
  beside?: Beside;
  /** What it is about, where another of the kind may follow that is about something else. */
  about?: string;
  /** It stands there by itself, and nobody opened it: whoever types elsewhere is left where they are. */
  quiet?: boolean;
  /** What came of it, also where the form has been closed meanwhile. */
  onDone?(said: Said): void;
  /** It is done with, or given up. */
  onClose?(): void;
}

/** What is brought in by it has an id that nobody thinks up. */
const isNew = ({ names, list, choices }: FormLine): boolean => names === 'new' && !list && choices.length === 0;

/** So soon it asks again for a form that did not come. */
const AGAIN = 3000;

/** Fields that on one's own phone are oneself: whoever is checked in, consents, gives a proxy. */
const OWN: ReadonlySet<string> = new Set(['person', 'from', 'rater', 'member']);

/** What is recorded of whoever has the floor, from wherever the form is opened: with how long they have spoken. */
const SPEECH = 'speech.make';

function keptDraft(place: string): TypedMap {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? '{}') as TypedMap;
  } catch {
    return {};
  }
}

function keepDraft(place: string, typed: TypedMap | undefined): void {
  try {
    if (typed) sessionStorage.setItem(place, JSON.stringify(typed));
    else sessionStorage.removeItem(place);
  } catch {
    // Then it is kept as long as the page.
  }
}

function isKept(place: string, typed: TypedMap): boolean {
  try {
    return sessionStorage.getItem(place) === JSON.stringify(typed);
  } catch {
    return false;
  }
}

/** The form of a command, asked of the server, and what stands in it to begin with. */
export function ActForm(given: Given) {
  const { type, beside = {}, onClose } = given;
  const { seat, whom } = useRoom();
  const { lang, words } = useSettings();
  const [form, setForm] = useState<Form>();
  const [failed, setFailed] = useState<string>();
  const as = seat?.person;
  const { by = whom } = beside;
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let current = true;
    let timer: ReturnType<typeof setTimeout>;
    askForm(type, { lang, as, by }).then(
      (found) => {
        if (!current) return;
        setForm(found);
        setFailed(undefined);
      },
      (error: unknown) => {
        if (!current) return;
        const isRefused = error instanceof NoAnswer && error.status === 409;
        const kept = isRefused || by !== undefined ? undefined : keptForms(as).find((one) => one.type === type);
        if (kept) return setForm(kept);
        setFailed(isRefused ? words.notNow : words.lost);
        if (!isRefused) timer = setTimeout(() => setTries(tries + 1), AGAIN);
      },
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [type, lang, as, by, words, tries]);
  if (failed !== undefined)
    return (
      <div className="act">
        <p className="notice" role="alert">
          {failed}
        </p>
        {onClose && (
          <button type="button" onClick={onClose}>
            {words.cancel}
          </button>
        )}
      </div>
    );
  return form ? <Filling key={`${as} ${by}`} {...given} form={form} /> : <p className="wait">…</p>;
}

function Filling(given: Given & { form: Form }) {
  const { type, filled, beside = {}, about = '', quiet = false, onDone, onClose, form } = given;
  const { seat, me, whom, now, ahead, stale } = useRoom();
  const { words } = useSettings();
  const { send } = useSending();
  /** How long the speech has taken so far, by the clock of the hall. */
  const spoken = (): number | undefined => {
    const since = now.meeting?.speaking?.since;
    // What was kept says nothing of whether they still speak.
    if (since === undefined || stale) return undefined;
    return Math.max(0, Math.round((Date.now() + ahead - Date.parse(since)) / 1000));
  };
  const brings = form.fields.filter(isNew);
  const nodes = treeOf(form.fields.filter((field) => !isNew(field)));
  // What is half written for one person is not shown to be sent for another, nor what one speaker said for the next, nor what puts one thing right for
  // another.
  const [place] = useState(() => {
    const turn = type === SPEECH ? (now.meeting?.speaking?.since ?? '') : '';
    const known = filled === undefined ? '' : JSON.stringify(filled);
    return draftPlace(seat?.person ?? '', beside.by ?? whom ?? '', beside.for ?? '', type, turn, about, known);
  });
  const [typed, setTyped] = useState<TypedMap>(() => {
    const begins = nodes.flatMap((node): [string, Typed][] => {
      const { path, choices, optional, value } = node.field;
      const self = whom ?? (seat?.role === 'resident' ? seat.person : undefined);
      const isOwn = OWN.has(path) && choices.length === 0 && !optional;
      const one = typedOf(node, value ?? (isOwn ? self : undefined));
      return one === undefined ? [] : [[node.key, one]];
    });
    const known = nodes.flatMap((node): [string, Typed][] => {
      const one = typedOf(
        node,
        filled?.[node.key] ?? (type === SPEECH && node.key === 'seconds' ? spoken() : undefined),
      );
      return one === undefined ? [] : [[node.key, one]];
    });
    return { ...Object.fromEntries(begins), ...keptDraft(place), ...Object.fromEntries(known) };
  });
  const [said, setSaid] = useState<Said>();
  /** It was asked for with something that cannot be read. */
  const [wrong, setWrong] = useState(false);
  const [busy, setBusy] = useState(false);
  const fresh = useRef(newKey().slice(0, 8));
  const head = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as it opens, and never later
  useEffect(() => {
    if (!quiet) head.current?.focus();
  }, []);
  /** How many of its files are on their way. */
  const [files, setFiles] = useState(0);
  const underWay = useCallback((more: number) => setFiles((n) => n + more), []);
  /** Whether this form is still there: the answer may come when another is open. */
  const isHere = useRef(false);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);

  const latest = useRef(typed);
  const change = (key: string, value: Typed) => {
    latest.current = { ...latest.current, [key]: value };
    setTyped(latest.current);
    keepDraft(place, latest.current);
  };

  const ask = async (event: FormEvent) => {
    event.preventDefault();
    if (files > 0) return;
    setSaid(undefined);
    const read = fieldsFrom(nodes, typed, me.zone);
    const late = besideOf(typed, me.zone);
    const isWrong = 'wrong' in read || 'wrong' in late;
    setWrong(isWrong);
    if (isWrong) return;
    const made = brings.map(({ path }) => [path, `${path}-${fresh.current}`]);
    setBusy(true);
    const answer = await send(
      type,
      form.label,
      { ...read.fields, ...Object.fromEntries(made) },
      { ...beside, ...late.beside },
    );
    setBusy(false);
    setSaid(answer);
    if (isTaken(answer)) {
      // Another of the kind may be open by now, with something else in it.
      if (isHere.current || isKept(place, latest.current)) keepDraft(place, undefined);
      if (isHere.current) onClose?.();
      onDone?.(answer);
    }
  };

  /** As it is filled in by now. */
  const whatIsWrong = (): string | undefined => {
    const read = fieldsFrom(nodes, typed, me.zone);
    if ('wrong' in read) return words.wrong(read.wrong.label, read.wrong.holds.includes('money') ? 'money' : undefined);
    const late = besideOf(typed, me.zone);
    return 'wrong' in late ? words.wrong(words.desk.beside[late.wrong]) : undefined;
  };
  const answer = useSaid(said);
  const told = files > 0 ? words.uploading : wrong ? whatIsWrong() : answer;
  return (
    <form
      className="act"
      data-type={type}
      onSubmit={ask}
      aria-busy={busy}
      onKeyDown={(event) => isEscape(event) && onClose?.()}
    >
      <h3 ref={head} tabIndex={-1}>
        {form.label}
      </h3>
      <Uploads value={underWay}>
        <Fields nodes={nodes} typed={typed} change={change} at="" optional={false} />
      </Uploads>
      {seat?.role === 'desk' && whom === undefined && <BesideFields typed={typed} change={change} />}
      <div className="buttons">
        <button type="submit" className="main" disabled={busy || files > 0}>
          {form.label}
        </button>
        {onClose && (
          <button type="button" onClick={onClose}>
            {words.cancel}
          </button>
        )}
      </div>
      <p role="status" className={files > 0 ? '' : said?.ok ? 'done' : 'refused'}>
        {told}
      </p>
    </form>
  );
}
