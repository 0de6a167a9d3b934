import { Agent, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../support/api.ts';

const body = JSON.stringify({ query: '{ participants(first: 20) { totalCount nodes { name } } }' });

/** Sends over connections that are kept, as a proxy does: the status, or the failure's code. */
function send(url: string, token: string, agent: Agent): Promise<string> {
  return new Promise((resolve) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const sent = request(`${url}/graphql`, { method: 'POST', agent, headers }, (response) => {
      response.resume().on('end', () => resolve(String(response.statusCode)));
    });
    sent.on('error', (error) => resolve('code' in error ? String(error.code) : error.message));
    sent.end(body);
  });
}

describe('a service that is told to stop under load', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  it('fails no request that it took', async () => {
    const [url, token] = [api.url, await api.token('officer')];
    const agent = new Agent({ keepAlive: true });
    const seen = new Map<string, number>();
    let restarted: Promise<void> | null = null;
    const work = async (): Promise<void> => {
      for (let outcome = ''; outcome !== 'ECONNREFUSED'; ) {
        outcome = await send(url, token, agent);
        const count = (seen.get(outcome) ?? 0) + 1;
        seen.set(outcome, count);
        if (outcome === '200' && count >= 60) restarted ??= api.restart();
      }
    };
    await Promise.all(Array.from({ length: 8 }, work));
    await restarted;
    expect([...seen.keys()].toSorted()).toEqual(['200', 'ECONNREFUSED']);
  });
});
