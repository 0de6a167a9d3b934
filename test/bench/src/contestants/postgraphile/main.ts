import { createServer } from 'node:http';
import type { User } from '@perisai/api/platform/access/caller';
import { postgraphile } from 'postgraphile';
import { grafserv } from 'postgraphile/grafserv/node';
import { connectionPool, settings, tokenCheck, userOf, writeJson } from '../front/contestant-server.ts';
import { presetFor } from './preset.ts';

const given = settings();
const authenticate = tokenCheck(given, connectionPool(given));
const users = new WeakMap<object, User>();

const server = postgraphile(
  presetFor(given.databaseUrl, (request) => users.get(request)?.subject ?? ''),
).createServ(grafserv);
const handle = await server.createHandler();

createServer((request, response) => {
  userOf(authenticate, request).then(
    (user) => {
      users.set(request, user);
      handle(request, response);
    },
    () =>
      writeJson(response, 401, JSON.stringify({ errors: [{ message: 'The token is missing or wrong.' }] })),
  );
}).listen(given.port, '127.0.0.1');
