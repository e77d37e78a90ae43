// What a key, an answer or a grown record makes of the desk, and what it asks of the record behind it. Pure.
import { actKey, opened, righted, said, suggested } from './asking.js';
import { formKey } from './filling.js';
import { LEADS } from './keys.js';
import { ordered, putRight } from './seen.js';
import { longest } from './sheets.js';
import { type Event, type Mode, type Model, type Room, type Stepped, told, without } from './state.js';
import { edited, type Key, type Typed, typed } from './typed.js';

function lineKey(model: Model, line: Typed, key: Key, room: Room): Stepped {
  if (key.name === 'escape') return { model: without(model, 'line', 'message') };
  if (key.name === 'enter') return said(model, line.text, room);
  const next = edited(line, key);
  return { model: next ? { ...without(model, 'message'), line: next } : model };
}

/** Letters of no alphabet and figures begin a line; so do these. */
const BEGINS = /^[\p{Lo}\d+]/u;
const OPENS = [':', '/', '：', ' '];

function deskKey(model: Model, key: Key, room: Room): Stepped {
  const clear = without(model, 'message');
  const on = (mode: Mode): Stepped => ({ model: { ...clear, mode } });
  const { training } = model;
  switch (key.name) {
    case 'enter':
      return training ? { model, effect: { do: 'next' } } : suggested(model, room);
    case 'escape':
      return { model: clear };
    case 'tab':
      return on({ at: 'acts', cursor: 0 });
    case 'page-up':
      return on({ at: 'log', scroll: 0 });
    case 'text':
      break;
    default:
      return { model };
  }
  const { text } = key;
  // What is typed fast comes in one piece.
  const opens = OPENS.find((sign) => text.startsWith(sign));
  if (opens !== undefined) return { model: { ...clear, line: typed(text.slice(opens.length)) } };
  if (BEGINS.test(text) || [...text].length > 1) return { model: { ...clear, line: typed(text.trim()) } };
  switch (text) {
    case LEADS.quit:
      return { model, effect: { do: 'quit' } };
    case LEADS.help:
      return training ? { model, effect: { do: 'next' } } : on({ at: 'help', scroll: 0 });
    case LEADS.acts:
      return on({ at: 'acts', cursor: 0 });
    case LEADS.last:
      return on({ at: 'last', cursor: 0 });
    case LEADS.log:
      return on({ at: 'log', scroll: 0 });
    case LEADS.whole:
      return on({ at: 'whole', scroll: 0 });
    default:
      return actKey(model, text, room);
  }
}

const PAGE = 10;

function listKey(model: Model, mode: Extract<Mode, { cursor: number }>, key: Key, room: Room): Stepped {
  const acts = ordered(model.seen);
  const last = mode.at === 'last' ? putRight(model.seen) : [];
  const many = mode.at === 'acts' ? acts.length : last.length;
  const moves: Partial<Record<Key['name'], number>> = { up: -1, down: 1, 'page-up': -PAGE, 'page-down': PAGE };
  const move = moves[key.name];
  if (move !== undefined) {
    const cursor = Math.max(0, Math.min(many - 1, mode.cursor + move));
    return { model: { ...without(model, 'message'), mode: { ...mode, cursor } } };
  }
  if (key.name === 'escape') return { model: { ...without(model, 'message'), mode: { at: 'desk' } } };
  if (mode.at === 'acts') {
    const act = acts[mode.cursor];
    if (key.name === 'enter' && act) return opened(model, { type: act.type, fields: {} }, room);
    return key.name === 'text' ? actKey(model, key.text, room) : { model };
  }
  const place = key.name === 'enter' ? mode.cursor : /^[1-9]$/.test(key.text) ? Number(key.text) - 1 : -1;
  const one = last[place];
  return one ? righted(model, one, room) : { model };
}

function scrollKey(model: Model, mode: Extract<Mode, { scroll: number }>, key: Key, room: Room): Stepped {
  const page = Math.max(1, model.rows - 6);
  const most = longest(model, mode, room);
  // The log is read from its end.
  const way = mode.at === 'log' ? -1 : 1;
  const moves: Partial<Record<Key['name'], number>> = {
    up: -way,
    down: way,
    'page-up': -way * page,
    'page-down': way * page,
    home: -way * most,
    end: way * most,
  };
  const move = moves[key.name] ?? (key.text === ' ' ? way * page : undefined);
  if (move === undefined) return { model: { ...model, mode: { at: 'desk' } } };
  return { model: { ...model, mode: { ...mode, scroll: Math.max(0, Math.min(most, mode.scroll + move)) } } };
}

function keyed(model: Model, key: Key, room: Room): Stepped {
  const { mode, line } = model;
  // While something is being written a key would be for a desk that is not there yet.
  if (model.busy) return { model };
  switch (mode.at) {
    case 'form':
      return formKey(model, mode.form, key, room);
    case 'acts':
    case 'last':
      return listKey(model, mode, key, room);
    case 'desk':
      return line ? lineKey(model, line, key, room) : deskKey(model, key, room);
    default:
      return scrollKey(model, mode, key, room);
  }
}

/** After an answer: what was done leaves form and line, what was not leaves them to be mended. */
function answered(model: Model, { went, told: text }: Extract<Event, { is: 'went' }>): Stepped {
  const next: Model = { ...model, busy: false };
  if (!('recorded' in went)) return told(next, text, 'refused');
  const mode: Mode = next.mode.at === 'form' || next.mode.at === 'last' ? { at: 'desk' } : next.mode;
  return text === ''
    ? { model: { ...without(next, 'line', 'message'), mode } }
    : told({ ...without(next, 'line'), mode }, text, 'done');
}

export function step(model: Model, event: Event, room: Room): Stepped {
  switch (event.is) {
    case 'key':
      return keyed(model, event.key, room);
    case 'seen':
      return { model: { ...model, seen: { ...event.seen, moment: event.moment }, moment: event.moment } };
    case 'tick':
      return { model: { ...model, moment: event.moment, seen: { ...model.seen, moment: event.moment } } };
    case 'size':
      return { model: { ...model, columns: event.columns, rows: event.rows } };
    case 'told':
      return told(model, event.text);
    case 'news': {
      const { message } = model;
      return message && message.kind !== 'told'
        ? { model: { ...model, message: { ...message, news: event.text } } }
        : told(model, event.text);
    }
    case 'went':
      return answered(model, event);
    default: {
      const { training, message } = event;
      return {
        model: {
          ...without(model, 'message', 'line'),
          mode: { at: 'desk' },
          busy: false,
          training,
          ...(message && { message }),
        },
      };
    }
  }
}
