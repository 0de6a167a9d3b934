import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf, expectRefusal } from '../support/answer.ts';
import { type Api, startApi } from '../support/api.ts';
import { everybodyBut, type Person } from '../support/people.ts';
import { aRegistration, registerParticipant } from '../support/registrations.ts';

interface Consent {
  readonly purpose: string;
  readonly textVersion: string;
  readonly withdrawnAt: string | null;
  readonly text: { readonly id: string };
}

const record = /* GraphQL */ `
  mutation ($input: RecordConsentInput!) {
    recordConsent(input: $input) { participant { consents { purpose textVersion channel givenAt withdrawnAt text { id en } } } }
  }
`;

describe('consent', () => {
  let api: Api;
  let participantId = '';
  beforeAll(async () => {
    api = await startApi();
    const [row] = await api.sql(`select 'par_' || p.id as id from participants as p
      join branches as b on b.id = p.branch_id and b.code = 'SERANG'
      where p.agent_id is distinct from (select agent_id from users where subject = 'agent') order by p.id limit 1`);
    participantId = String(row?.['id']);
  });
  afterAll(() => api.stop());

  const input = (change: object = {}) => ({
    idempotencyKey: randomUUID(),
    participantId,
    purpose: 'REMINDERS',
    given: true,
    textVersion: '2024-1',
    channel: 'PAPER',
    ...change,
  });
  const say = (change: object = {}, as: Person = 'officer') =>
    api.send<{ recordConsent: { participant: { consents: readonly Consent[] } } }>(record, {
      as,
      variables: { input: input(change) },
    });
  const consentsAfter = async (change: object): Promise<readonly Consent[]> =>
    dataOf(await say(change)).recordConsent.participant.consents;

  it('is kept with the very text that was agreed to', async () => {
    const { consentTexts } = dataOf(
      await api.send<{ consentTexts: { purpose: string; version: string; text: { id: string } }[] }>(
        '{ consentTexts { purpose version text { id } } }',
      ),
    );
    const shown = consentTexts.find(({ purpose }) => purpose === 'REMINDERS');
    const [given] = await consentsAfter({});
    expect(given).toMatchObject({ purpose: 'REMINDERS', textVersion: shown?.version, withdrawnAt: null });
    expect(given?.text.id).toBe(shown?.text.id);
  });

  it('ends with its withdrawal and can be given anew; both stay on record', async () => {
    expect(await consentsAfter({ given: false, channel: 'BRANCH' })).toMatchObject([
      { withdrawnAt: expect.any(String) },
    ]);
    expect(await consentsAfter({})).toMatchObject([
      { withdrawnAt: expect.any(String) },
      { withdrawnAt: null },
    ]);
  });

  it('is not given twice, and what was not given is not taken back', async () => {
    expectRefusal(await say({}), 'CONFLICT');
    expectRefusal(await say({ purpose: 'AGENT_CONTACT', given: false }), 'CONFLICT');
  });

  it('is recorded once when it is sent twice', async () => {
    const once = { idempotencyKey: randomUUID(), purpose: 'AGENT_CONTACT' };
    expect(await consentsAfter(once)).toEqual(await consentsAfter(once));
    expectRefusal(await say({ ...once, channel: 'ONLINE' }), 'IDEMPOTENCY_KEY_REUSED');
  });

  it('names a text that exists', async () => {
    expectRefusal(await say({ textVersion: '1999-9' }), 'BAD_USER_INPUT');
  });

  it.each(everybodyBut('officer'))('is not recorded by %s', async (as) => {
    const hidden = as === 'officer-cilegon' || as === 'agent';
    expectRefusal(
      await say({}, as),
      as === 'public' ? 'UNAUTHENTICATED' : hidden ? 'NOT_FOUND' : 'FORBIDDEN',
    );
  });

  it('is taken with a registration, once for all its repetitions', async () => {
    const given = { purpose: 'REMINDERS', textVersion: '2024-1', channel: 'PAPER' };
    const input = { ...aRegistration({}), consents: [given] };
    const send = (variables: object) =>
      api.send<{ registerParticipant: { participant: { id: string } } }>(registerParticipant, {
        as: 'officer',
        variables: { input: variables },
      });
    const { participant } = dataOf(await send(input)).registerParticipant;
    dataOf(await send(input));
    const document =
      'query ($id: ID!) { node(id: $id) { ... on Participant { consents { purpose channel } } } }';
    const answer = await api.send<{ node: { consents: object[] } }>(document, {
      as: 'officer',
      variables: participant,
    });
    expect(dataOf(answer).node.consents).toEqual([{ purpose: 'REMINDERS', channel: 'PAPER' }]);
    expectRefusal(
      await send({ ...aRegistration({}), consents: [{ ...given, textVersion: '1999-9' }] }),
      'BAD_USER_INPUT',
    );
  });

  it('stands beside what is kept of a person, for everybody to read', async () => {
    const { dataClasses } = dataOf(
      await api.send<{
        dataClasses: { code: string; items: { name: string; class: string; erased: boolean }[] }[];
      }>(
        '{ dataClasses { code title { id } purpose { id en } basis { id } retention { id } items { name class erased } } }',
      ),
    );
    const items = Object.fromEntries(dataClasses.map((category) => [category.code, category.items]));
    expect(items['MEMBERSHIP']).toContainEqual({ name: 'nik', class: 'PERSONAL', erased: true });
    expect(items['MEMBERSHIP']).toContainEqual({ name: 'income', class: 'SPECIFIC', erased: false });
    expect(items['CLAIMS']).toContainEqual({ name: 'circumstance', class: 'SPECIFIC', erased: false });
    expect(items['REFERENCE']).toEqual([]);
  });
});
