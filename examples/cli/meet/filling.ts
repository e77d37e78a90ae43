// The keys of a form: typing into its fields, going from one to the next, marking which of several is meant. Pure.
import { asked } from './asking.js';
import { type Form, wanting } from './form.js';
import { type Model, type Room, type Stepped, told, without } from './state.js';
import { edited, type Key, typed } from './typed.js';
import { comesTo, type Field, meantBy, type Value } from './values.js';

const withForm = (model: Model, form: Form): Model => ({ ...without(model, 'message'), mode: { at: 'form', form } });

function withField(form: Form, field: Field): Form {
  return { ...form, fields: form.fields.map((one, index) => (index === form.at ? field : one)) };
}

/** What is wrong with what is typed, or missing. */
function wrongOf(field: Field, value: Value | undefined, { words }: Room): string {
  const { form } = words;
  if (!value || 'is' in value) return form.missing(field.label);
  return form.wrong[value.wrong](value.said, field.label);
}

/** On to what is still to be said; where nothing is, it is asked for. */
function onward(model: Model, form: Form, room: Room): Stepped {
  const { people } = model.seen;
  const field = form.fields[form.at];
  const value = field && comesTo(field, form.type, people);
  // What is typed here has to be right before anything else is asked.
  if (field && value && 'wrong' in value) return told(model, wrongOf(field, value, room), 'refused');
  const missing = wanting(form, people);
  if (!missing) return asked(model, form, false);
  const missed = form.fields[missing.at];
  if (missing.at === form.at && missed) return told(model, wrongOf(missed, missing.value, room), 'refused');
  return { model: withForm(model, { ...form, at: missing.at }) };
}

/** Which of several is marked: the choices of a field, or those who may be meant. */
function marked(model: Model, form: Form, by: number): Form | undefined {
  const field = form.fields[form.at];
  if (!field) return undefined;
  if (field.kind === 'person' || field.kind === 'people') {
    const many = meantBy(field, model.seen.people).length;
    if (many < 2) return undefined;
    const next = ((field.marked ?? (by > 0 ? -1 : 0)) + by + many) % many;
    return withField(form, { ...field, marked: next });
  }
  if (field.kind !== 'choice' || field.choices.length === 0) return undefined;
  const value = comesTo(field, form.type, model.seen.people);
  const now = value && 'is' in value ? field.choices.findIndex((one) => one.value === value.is) : -1;
  const next = field.choices[(now + by + (now < 0 && by < 0 ? 1 : 0) + field.choices.length) % field.choices.length];
  return next && withField(form, { ...field, typed: typed(next.label) });
}

export function formKey(model: Model, form: Form, key: Key, room: Room): Stepped {
  const last = form.fields.length;
  const goTo = (at: number): Stepped => ({ model: withForm(model, { ...form, at: Math.max(0, Math.min(last, at)) }) });
  switch (key.name) {
    case 'escape':
      return { model: { ...without(model, 'message'), mode: { at: 'desk' } } };
    case 'enter':
      return onward(model, form, room);
    case 'save':
      return onward(model, { ...form, at: last }, room);
    case 'tab':
      return goTo(form.at + 1);
    case 'back-tab':
      return goTo(form.at - 1);
    case 'up':
    case 'down': {
      const by = key.name === 'up' ? -1 : 1;
      const next = marked(model, form, by);
      return next ? { model: withForm(model, next) } : goTo(form.at + by);
    }
    default: {
      const field = form.fields[form.at];
      const line = field && edited(field.typed, key);
      if (!field || !line) return { model };
      const { marked: _marked, ...rest } = field;
      return { model: withForm(model, withField(form, { ...rest, typed: line })) };
    }
  }
}
