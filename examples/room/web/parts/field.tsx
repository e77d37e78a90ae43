// One field of a form, as what it holds asks for; and fields that are put together from others, or of which there are several.
import { useId } from 'react';
import type { FormLine } from 'yishi/desk';
import { useSettings } from '../settings.js';
import { mapOf, type Node, rowsOf, type Typed, type TypedMap } from './fields.js';
import { FileField } from './file.js';
import { PersonField } from './person.js';

interface Several {
  nodes: readonly Node[];
  typed: TypedMap;
  change(key: string, value: Typed): void;
  /** The path they stand under, with the number of the row where there are several. */
  at: string;
  /** What they belong to may be left out. */
  optional: boolean;
}

/** Fields one after another; those that are put together from others with these inside. */
export function Fields({ nodes, typed, change, at, optional }: Several) {
  return nodes.map((node) => {
    const { key, field, parts } = node;
    const path = at === '' ? key : `${at}.${key}`;
    const may = optional || field.optional;
    const own = { ...field, path, optional: may };
    if (parts.length > 0)
      return (
        <Group
          key={key}
          node={node}
          path={path}
          optional={may}
          typed={typed[key]}
          change={(value) => change(key, value)}
        />
      );
    return <Field key={key} field={own} name={key} value={typed[key]} change={(value) => change(key, value)} />;
  });
}

interface GroupGiven {
  node: Node;
  path: string;
  optional: boolean;
  typed: Typed | undefined;
  change(value: Typed): void;
}

function Group({ node: { field, parts }, path, optional, typed, change }: GroupGiven) {
  const { words } = useSettings();
  if (!field.list)
    return (
      <fieldset className="group" data-group={path}>
        <legend>{field.label}</legend>
        <Fields
          nodes={parts}
          typed={mapOf(typed)}
          change={(key, value) => change({ ...mapOf(typed), [key]: value })}
          at={path}
          optional={optional}
        />
      </fieldset>
    );
  // What has to be there begins with one.
  const given = rowsOf(typed);
  const rows = given.length === 0 && !optional ? [{}] : given;
  const set = (index: number, row: Typed) => change(rows.map((one, at) => (at === index ? row : one)));
  return (
    <fieldset className="group" data-group={path}>
      <legend>{field.label}</legend>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is told apart by its place alone
        <div key={index} className="row">
          <Fields
            nodes={parts}
            typed={mapOf(row)}
            change={(key, value) => set(index, { ...mapOf(row), [key]: value })}
            at={`${path}.${index}`}
            optional={false}
          />
          <button type="button" onClick={() => change(rows.filter((_, at) => at !== index))}>
            {words.remove(`${field.label} ${index + 1}`)}
          </button>
        </div>
      ))}
      <button type="button" onClick={() => change([...rows, {}])}>
        {words.add(field.label)}
      </button>
    </fieldset>
  );
}

interface FieldGiven {
  field: FormLine;
  value: Typed | undefined;
  change(value: Typed): void;
}

function Field({ field, name, value, change }: FieldGiven & { name: string }) {
  const id = useId();
  const { words } = useSettings();
  const { holds, label, optional, choices, list, each, path, names } = field;
  const text = typeof value === 'string' ? value : '';
  const head = (
    <label htmlFor={id}>
      {label}
      {optional && <span className="small"> {words.optional}</span>}
    </label>
  );
  if (holds.includes('file')) return <FileField {...{ field, change }} value={value} />;
  // Before anything else: a choice for each item may be one of a few or a list of options.
  if (each && field.for) return <Each {...{ field, change }} value={text} />;
  if (list && choices.length > 0)
    return (
      <fieldset data-field={path}>
        <legend>{label}</legend>
        {choices.map((one) => (
          <label key={one.value} className="choice">
            <input
              type="checkbox"
              value={one.value}
              checked={text.split('\n').includes(String(one.value))}
              onChange={({ target }) => {
                const others = text.split('\n').filter((it) => it !== '' && it !== String(one.value));
                change([...others, ...(target.checked ? [String(one.value)] : [])].join('\n'));
              }}
            />
            {one.label}
          </label>
        ))}
      </fieldset>
    );
  if (holds.includes('yes-no'))
    return (
      <label className="choice" data-field={path}>
        <input type="checkbox" checked={text === 'true'} onChange={({ target }) => change(String(target.checked))} />
        <span>{label}</span>
      </label>
    );
  if (choices.length > 0 && !each)
    return (
      <div className="field" data-field={path}>
        {head}
        <select id={id} value={text} required={!optional} onChange={({ target }) => change(target.value)}>
          <option value="">{words.choose}</option>
          {choices.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </select>
      </div>
    );
  if (names === 'person') return <PersonField {...{ id, path, label, optional, list, value: text, change }} />;
  return (
    <div className="field" data-field={path}>
      {head}
      {holds.includes('text') || list || each ? (
        <textarea
          id={id}
          rows={list || each ? 2 : 3}
          value={text}
          required={!optional}
          onChange={({ target }) => change(target.value)}
        />
      ) : (
        <input
          id={id}
          type={holds.includes('moment') ? 'datetime-local' : holds.includes('date') ? 'date' : 'text'}
          inputMode={name !== 'seconds' && holds.some((one) => NUMBERS.has(one)) ? 'decimal' : 'text'}
          value={text}
          required={!optional}
          onChange={({ target }) => change(target.value)}
        />
      )}
      {list && <span className="small">{words.oneALine}</span>}
      {each && <span className="small">{words.eachALine}</span>}
      {name === 'seconds' && <span className="small">{words.seconds}</span>}
    </div>
  );
}

/** One for each item of a vote, or each criterion of a score. */
function Each({
  field: { path, label, for: all = [], choices, optional },
  value,
  change,
}: FieldGiven & { value: string }) {
  const { words } = useSettings();
  const id = useId();
  const given = new Map(
    value.split('\n').map((line): [string, string] => {
      const at = line.indexOf(':');
      return [line.slice(0, at), line.slice(at + 1)];
    }),
  );
  const set = (one: string, to: string) => {
    const next = new Map(given).set(one, to);
    change([...next].flatMap(([name, said]) => (name === '' || said === '' ? [] : [`${name}:${said}`])).join('\n'));
  };
  return (
    <fieldset className="field" data-field={path}>
      <legend>{label}</legend>
      {all.map((one) => (
        <div key={one.value} className="field each" data-each={one.value}>
          <label className="small" htmlFor={`${id}-${one.value}`}>
            {one.label}
          </label>
          {choices.length > 0 ? (
            <select
              id={`${id}-${one.value}`}
              value={given.get(one.value) ?? ''}
              required={!optional}
              onChange={({ target }) => set(one.value, target.value)}
            >
              <option value="">{words.choose}</option>
              {choices.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.label}
                </option>
              ))}
            </select>
          ) : (
            <input
              id={`${id}-${one.value}`}
              inputMode="numeric"
              value={given.get(one.value) ?? ''}
              required={!optional}
              onChange={({ target }) => set(one.value, target.value)}
            />
          )}
        </div>
      ))}
    </fieldset>
  );
}

const NUMBERS: ReadonlySet<string> = new Set(['count', 'number', 'weight', 'area', 'money']);
