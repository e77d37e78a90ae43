// Whether there is somebody for everything a charter gives people to do: rights, offices, witnesses, late entries, bodies. Pure.
import { bodiesNamed, bodiesThatRate, bodiesWithPeriods, type NamedBody } from '../bodies.js';
import type { Role } from '../charter.js';
import { isKnown, noCommand, takesWitness } from '../commands.js';
import { leavesOut } from '../steps.js';
import { type Check, problem, warning } from './remark.js';

const MACHINES: readonly string[] = ['clock', 'system'] satisfies Role[];
const CLOCKED = 'deadline.pass';

const rights: Check = ({ rights }, { commands }) =>
  Object.entries(rights).flatMap(([command, roles]) => {
    const path = ['rights', command];
    if (!isKnown(commands, command)) return [problem(path, 'charters.command-unknown', noCommand(commands, command))];
    if (command === CLOCKED) return [warning(path, 'charters.clock-keeps', { command })];
    const machine = (commands[command]?.who ?? []).some((role) => MACHINES.includes(role));
    const nobody = !machine && roles.every((role) => MACHINES.includes(role));
    return nobody ? [problem(path, 'charters.nobody-asks', { command })] : [];
  });

const witnesses: Check = ({ secondPerson }, { commands }) =>
  secondPerson.flatMap((command, index) => {
    const path = ['secondPerson', index];
    if (!isKnown(commands, command)) return [problem(path, 'charters.command-unknown', noCommand(commands, command))];
    return takesWitness(commands, command) ? [] : [problem(path, 'charters.no-witness', { command })];
  });

const offices: Check = ({ collisions }) =>
  collisions.flatMap(({ offices: [first, second], effect }, index) => {
    const path = ['collisions', index];
    if (first === second && effect === 'refuse') return [problem(path, 'charters.office-alone', { office: first })];
    const before = collisions.findIndex(({ offices }) => offices.includes(first) && offices.includes(second));
    return before < index && first !== second
      ? [warning(path, 'charters.collision-twice', { office: first, with: second })]
      : [];
  });

const late: Check = ({ vote: { late }, clerks }, { commands }) => {
  const unknown = late.commands.flatMap((command, index) =>
    isKnown(commands, command)
      ? []
      : [problem(['vote', 'late', 'commands', index], 'charters.command-unknown', noCommand(commands, command))],
  );
  const nobody = late.commands.length > 0 && late.by.length === 0;
  const idle = late.by.flatMap((office, index) =>
    clerks.includes(office) ? [] : [warning(['vote', 'late', 'by', index], 'charters.late-no-clerk', { office })],
  );
  return [...unknown, ...(nobody ? [warning(['vote', 'late', 'by'], 'charters.late-nobody', {})] : []), ...idle];
};

const bodies: Check = (charter, { bodies: listed }) => {
  if (!listed) return [];
  const strange = ({ body }: NamedBody): boolean => !listed.includes(body);
  const rating = leavesOut(charter, 'evaluation') ? [] : bodiesThatRate(charter);
  return [
    ...[...bodiesNamed(charter), ...rating]
      .filter(strange)
      .map(({ body, path }) => problem(path, 'charters.body-unknown', { body })),
    ...bodiesWithPeriods(charter)
      .filter(strange)
      .map(({ body, path }) => warning(path, 'charters.body-unknown', { body })),
  ];
};

const raters: Check = (charter, { kinds: listed }) =>
  listed && !leavesOut(charter, 'evaluation')
    ? charter.evaluation.raters.kinds.flatMap((kind, index) =>
        listed.includes(kind)
          ? []
          : [warning(['evaluation', 'raters', 'kinds', index], 'charters.kind-unknown', { kind })],
      )
    : [];

export const who: readonly Check[] = [rights, witnesses, offices, late, bodies, raters];
