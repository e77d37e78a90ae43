// A resident's phone: what is going on, what they may do and why not the rest, their own ballot, notices and deadlines.
import { useState } from 'react';
import { Clock, Connection, Lines, ReadAloud, SettingsPanel, Where } from '../parts/common.js';
import { Leave, Left } from '../parts/leaving.js';
import { Moment, useAloud } from '../parts/moment.js';
import { Seats } from '../parts/seats.js';
import { RoomProvider, useRoom } from '../room.js';
import { SendingProvider } from '../sending.js';
import { useSettings } from '../settings.js';
import '../style/phone.css';
import { ComingIn } from './coming-in.js';

export default function Phone() {
  const [left, setLeft] = useState(false);
  if (left) return <Left />;
  return (
    <RoomProvider
      face="phone"
      waiting={<p className="wait">…</p>}
      signedOut={() => <ComingIn />}
      ended={<ComingIn ended />}
    >
      <SendingProvider>
        <Page onLeft={() => setLeft(true)} />
      </SendingProvider>
    </RoomProvider>
  );
}

function Page({ onLeft }: { onLeft(): void }) {
  const { me, now, seat, before, away } = useRoom();
  const { words } = useSettings();
  const say = words.phone;
  const aloud = useAloud();
  return (
    <main className="page phone" data-away={away || undefined}>
      <div className="bar-top small">
        <span>{seat && say.hello(seat.name)}</span>
        <Clock />
      </div>
      {me.seats.length > 1 && <Seats />}
      <Where now={now} />
      <Connection />
      {before ? (
        <p className="wait">…</p>
      ) : (
        // What one of them did or has half written is not there for another.
        <Moment key={seat?.person}>{now.last !== undefined && now.last.length > 0 && <LastDone />}</Moment>
      )}
      <SettingsPanel>
        <div className="buttons">
          <ReadAloud text={aloud} />
          <a className="button" href="/">
            {words.publicPage.stands}
          </a>
          <Leave onLeft={onLeft} />
        </div>
      </SettingsPanel>
    </main>
  );
}

function LastDone() {
  const { now } = useRoom();
  const { words } = useSettings();
  return (
    <section className="card">
      <h2>{words.phone.lastDone}</h2>
      <Lines lines={(now.last ?? []).map(({ line, at }) => `${at} ${line}`)} most={3} />
    </section>
  );
}
