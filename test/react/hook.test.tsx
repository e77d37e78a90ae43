// The hook without a browser: on a server, when the id changes, and with options made anew at every render.
import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { act, create, type ReactTestRenderer } from 'react-test-renderer';
import { afterEach, expect, it } from 'vitest';
import { type Client, type ClientOptions, createClient, useConsultation } from 'yishi/react';
import { hosted, polling } from '../http/host.js';
import { lineTo } from './server.js';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const screens: ReactTestRenderer[] = [];
afterEach(async () => {
  for (const screen of screens.splice(0)) await act(async () => screen.unmount());
});

async function host() {
  const { engine, handler } = hosted();
  await polling(engine);
  await polling(engine, 'dinner');
  return { engine, line: lineTo(handler) };
}

function Poll({ id, options }: { id: string; options: ClientOptions }) {
  const { status, view } = useConsultation('', id, options);
  return `${status} ${view?.id ?? ''} ${view?.poll?.turnout.heads ?? ''}`;
}

function Both({ client }: { client: Client }) {
  const one = useConsultation(client, 'lunch');
  const other = useConsultation(client, 'lunch');
  return `${one.status} ${one.view === other.view}`;
}

const optionsOf = ({ fetch }: ReturnType<typeof lineTo>, person = 'bo'): ClientOptions => ({
  fetch,
  headers: () => ({ authorization: `Bearer ${person}` }),
  gather: 0,
  backoff: () => 1,
});

async function shown(element: React.ReactElement): Promise<ReactTestRenderer> {
  let screen: ReactTestRenderer | undefined;
  await act(async () => {
    screen = create(element);
  });
  if (!screen) throw new Error('nothing was rendered');
  screens.push(screen);
  return screen;
}

const text = (screen: ReactTestRenderer) =>
  expect.poll(async () => {
    await act(async () => undefined);
    return screen.toJSON();
  });

it('asks for nothing on a server, and shows that it is loading', async () => {
  const { line } = await host();
  expect(renderToString(<Poll id="lunch" options={optionsOf(line)} />)).toBe('loading  ');
  expect(line.asked).toEqual([]);
});

it('shows another consultation when the id changes, and leaves the first', async () => {
  const { engine, line } = await host();
  const screen = await shown(<Poll id="lunch" options={optionsOf(line)} />);
  await text(screen).toBe('live lunch 0');
  await act(async () => screen.update(<Poll id="dinner" options={optionsOf(line)} />));
  await text(screen).toBe('live dinner 0');
  const { length } = line.asked;
  await engine.submit('lunch', 'note.add', { text: 'Late' }, { by: 'ann' });
  await engine.submit('dinner', 'note.add', { text: 'Hurry' }, { by: 'ann' });
  await expect.poll(() => line.asked.length).toBeGreaterThan(length);
  await act(async () => undefined);
  expect(line.asked.slice(length).every(({ url }) => url.includes('dinner'))).toBe(true);
});

it('goes by the options of the last render, on the same connection', async () => {
  const { engine, line } = await host();
  const screen = await shown(<Poll id="lunch" options={optionsOf(line, 'bo')} />);
  await text(screen).toBe('live lunch 0');
  await act(async () => screen.update(<Poll id="lunch" options={optionsOf(line, 'cy')} />));
  await engine.submit('lunch', 'note.add', { text: 'Hurry' }, { by: 'ann' });
  await expect.poll(() => line.asked.at(-1)?.headers.get('authorization')).toBe('Bearer cy');
  expect(line.count('GET events')).toBe(1);
});

it('asks once where React mounts twice, and is one connection for all of a client', async () => {
  const { line } = await host();
  const client = createClient('', optionsOf(line));
  const screen = await shown(
    <StrictMode>
      <Both client={client} />
    </StrictMode>,
  );
  await text(screen).toBe('live true');
  expect([line.count('GET view'), line.count('GET permitted'), line.count('GET events')]).toEqual([1, 1, 1]);
});
