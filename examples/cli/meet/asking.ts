// From what somebody wants to what is asked for: a form where something is still to be said, the act where nothing is, or why it cannot be now. Pure.
import { type CommandType, placeOf } from 'yishi';
import { autopilot, type Suggestion } from 'yishi/desk';
import { actOf, type Draft, type Form, formOf, wanting } from './form.js';
import { lettersFor } from './keys.js';
import { readLine } from './line.js';
import { actIn, namesIn, ordered, type Putting } from './seen.js';
import { type Model, type Room, type Stepped, told, without } from './state.js';

export const suggestionIn = ({ seen, moment }: Pick<Model, 'seen' | 'moment'>): Suggestion | undefined =>
  autopilot(seen.now, moment);

/** Why an act cannot be asked for now. */
export function refusedAs({ seen }: Pick<Model, 'seen'>, type: CommandType, { language, words }: Room): string {
  const act = actIn(seen, type);
  const command = language.command(type);
  if (!act) return words.told.notHere(command, language.place(placeOf(seen.now)));
  return act.refusal ? language.desk.room.refused(command, language.refusal(act.refusal, namesIn(seen))) : command;
}

/** The form of what is known, at the first field that is still to be said or may be several. */
function formIn(model: Model, draft: Draft, room: Room): Form {
  const form = formOf(draft, model.seen, room, room.words.form);
  return { ...form, at: wanting(form, model.seen.people)?.at ?? form.fields.length };
}

/** Of an answer in a training only what it is and whom it is about is asked: texts and sums are the script's. */
function thought(model: Model, { type, by, fields }: Draft): Stepped {
  const who = [fields.person, fields.from, by].find((one): one is string => typeof one === 'string');
  return { model, effect: { do: 'answer', type, ...(who !== undefined && { who }) } };
}

/** A form, opened where something of it is still to be said. */
export function opened(model: Model, draft: Draft, room: Room): Stepped {
  const act = actIn(model.seen, draft.type);
  if (!act || act.refusal) return told(model, refusedAs(model, draft.type, room), 'refused');
  if (model.training) return thought(model, draft);
  return { model: { ...without(model, 'message', 'line'), mode: { at: 'form', form: formIn(model, draft, room) } } };
}

/** Asks for what a form says. @param once it is right only where nothing else has happened since */
export function asked(model: Model, form: Form, once: boolean): Stepped {
  const text = actOf(form, model.seen.people);
  if (text === undefined) return { model };
  return { model: { ...without(model, 'message'), busy: true }, effect: { do: 'act', text, type: form.type, once } };
}

/** Does what the desk suggests, or asks for what is still to be said of it. */
export function suggested(model: Model, room: Room): Stepped {
  const suggestion = suggestionIn(model);
  if (!suggestion) return told(model, room.words.told.nothingSuggested);
  const { type, fields, people, refusal, open } = suggestion;
  if (refusal) return told(model, room.language.refusal(refusal, namesIn(model.seen)), 'refused');
  const by = actIn(model.seen, type)?.people.find((one) => people.includes(one)) ?? people[0];
  const draft: Draft = { type, fields, ...(by !== undefined && { by }) };
  const form = formIn(model, draft, room);
  if (open.length === 0 && by !== undefined && !wanting(form, model.seen.people)) return asked(model, form, true);
  return opened(model, draft, room);
}

/** What a line that was typed comes to. */
export function said(model: Model, text: string, room: Room): Stepped {
  const { words } = room;
  if (text.trim() === '') return { model: without(model, 'line') };
  const line = readLine(text, model.seen, room, model.moment);
  if ('go' in line) return { model: { ...model, busy: true }, effect: { do: 'go', written: line.go } };
  if ('script' in line)
    return { model: { ...model, busy: true }, effect: { do: 'act', text: line.script, once: false } };
  if ('unknown' in line) return told(model, words.told.unknown(line.unknown, line.near), 'refused');
  if ('unread' in line) return told(model, words.told.unread(room.language.command(line.type), line.unread), 'refused');
  const { draft, unsure } = line;
  const form = formIn(model, draft, room);
  const act = actIn(model.seen, draft.type);
  if (!model.training && act && !act.refusal && unsure === undefined && !wanting(form, model.seen.people))
    return asked(model, form, false);
  return opened(model, draft, room);
}

/** A key that is an act's. */
export function actKey(model: Model, text: string, room: Room): Stepped {
  const letters = lettersFor(ordered(model.seen).map(({ type }) => type));
  const type = [...letters].find(([, letter]) => letter === text)?.[0];
  if (!type) return told(model, room.words.told.noKey(text));
  return opened(model, { type, fields: {} }, room);
}

/** The act that puts an entry right, with what the entry says filled in; what is wrong with it is for whoever asks to say. */
export function righted(model: Model, { way, entry }: Putting, room: Room): Stepped {
  const { words, language } = room;
  const command = language.command(entry.type);
  if (!way) {
    const never = entry.none === undefined ? '' : language.words.back.never[entry.none];
    return told(model, language.desk.room.never(command, never), 'refused');
  }
  // A way back is a command of the chart.
  const type = way.command as CommandType;
  return opened(model, { type, fields: way.fields, reason: words.right.reason(entry.seq, command) }, room);
}
