// Consultations over HTTP: an app's own sessions, its clerks, and two ways to mount the handler.
import { createServer } from 'node:http';
import { getRequestListener, type Http2Bindings, type HttpBindings } from '@hono/node-server';
import express from 'express';
import type { Engine } from 'yishi';
import { quickPoll } from 'yishi/charters';
import { type Handler, http, networkOf, tokenBucket } from 'yishi/http';

// #region handler
export interface Session {
  person: string;
  clerk: boolean;
}

/** The engine behind this app's own login. */
export const handlerOf = (engine: Engine, sessionOf: (request: Request) => Promise<Session | undefined>): Handler =>
  http(engine, {
    // What this answers is handed to the functions below as it is.
    authenticate: sessionOf,
    charters: { 'quick-poll': quickPoll },
    mayOpen: ({ clerk }) => clerk,
    // A clerk enters for others; with a mandate in the record anybody may ask for whoever gave it.
    mayEnter: ({ person, clerk }, { by, assisted }) => clerk || (by === person && !assisted),
  });
// #endregion

// #region mounts
export const onNode = (handler: Handler) => createServer(getRequestListener(handler));

export const onExpress = (handler: Handler) => express().use('/api', getRequestListener(handler)).use(express.json());
// #endregion

// #region rate
/** Each person and each network so much at once, and so much more with each second. */
export function limited(engine: Engine, sessionOf: (request: Request) => Promise<Session | undefined>) {
  const ofPerson = tokenBucket({ burst: 60, perSecond: 1 });
  const ofNetwork = tokenBucket({ burst: 600, perSecond: 10 });
  return http(engine, {
    authenticate: (request, _beside: HttpBindings | Http2Bindings) => sessionOf(request),
    limits: {
      // Node hands the connection along. Behind a proxy, take the address from the header that your proxy sets anew.
      rate: (_request, who, { incoming }) =>
        ofNetwork(networkOf(incoming.socket.remoteAddress)) ?? (who && ofPerson(who.person)),
    },
  });
}
// #endregion
