import type { IncomingMessage } from 'node:http';
import {
  connectionPool,
  serve,
  settings,
  tokenCheck,
  userOf,
  writeJson,
} from '../front/contestant-server.ts';
import { baseRowStatements } from './base-rows.ts';
import { limitStatements } from './statements.ts';

const given = settings();
const pool = connectionPool(given);
const authenticate = tokenCheck(given, pool);

serve(given, async (request, response) => {
  const caller = await userOf(authenticate, request);
  const { operation, variables } = JSON.parse(await bodyOf(request));
  const statements = request.url === '/base-rows' ? baseRowStatements : limitStatements;
  const statement = statements[operation as keyof typeof statements];
  if (statement === undefined) throw new Error('No statement for this operation.');
  const values = [...statement.values(variables as never, caller)];
  const { rows } = await pool.query<{ json: string }>({
    name: `${request.url}${operation}`,
    text: statement.text,
    values,
  });
  writeJson(response, 200, `{"data":${rows[0]?.json ?? 'null'}}`);
});

function bodyOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => resolve(Buffer.concat(chunks).toString()));
    request.on('error', reject);
  });
}
