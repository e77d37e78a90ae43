// The component of the example, rendered without a browser.
import type { ReactElement } from 'react';
import { act, create, type ReactTestRenderer } from 'react-test-renderer';
import { expect, it } from 'vitest';
import type { FieldsIn } from 'yishi';
import { quickPoll } from 'yishi/charters';
import { consultation } from '../../examples/embed/actor.js';
import { Turnout } from '../../examples/embed/Turnout.js';
import { bodies, items, notice, roll } from './poll.js';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

async function shown(element: ReactElement): Promise<ReactTestRenderer> {
  let screen: ReactTestRenderer | undefined;
  await act(async () => {
    screen = create(element);
  });
  if (!screen) throw new Error('nothing was rendered');
  return screen;
}

const textOf = (screen: ReactTestRenderer): string => JSON.stringify(screen.toJSON());

it('shows the turnout, and takes a vote', async () => {
  const actor = consultation('c1', () => {});
  const screen = await shown(<Turnout actor={actor} person="bo" />);
  expect(textOf(screen)).toContain('No poll is open');
  const opening: FieldsIn<'consultation.open'> = {
    mode: 'live',
    title: 'Lift',
    charter: quickPoll,
    items,
    bodies,
    people: [{ person: 'ann' }],
    offices: [{ office: 'convener', person: 'ann' }],
  };
  await act(async () => {
    actor.send({ type: 'consultation.open', by: 'ann', fields: opening });
    actor.send({ type: 'roll.enter', by: 'ann', fields: roll });
    actor.send({ type: 'notice.post', by: 'ann', fields: notice });
  });
  const button = screen.root.findByType('button');
  expect(button.props.disabled).toBe(false);
  await act(async () => button.props.onClick());
  expect(textOf(screen)).toContain('"1"," of ","2"," have voted.');
  expect(screen.root.findByType('button').props.disabled).toBe(true);
});
