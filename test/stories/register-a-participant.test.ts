import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf, expectRefusal } from '../support/answer.ts';
import { type Api, startApi } from '../support/api.ts';
import { rollupDifferences } from '../support/coverage-recount.ts';
import { type Recorded, recordPayment } from '../support/payments.ts';
import { everybodyBut, type Person } from '../support/people.ts';
import {
  aRegistration,
  type Registered,
  type RegisterInput,
  registerParticipant,
} from '../support/registrations.ts';

const statusOf = `query ($id: ID!) { node(id: $id) { ... on Participant {
  name coverage { status paidThrough nextDueOn nextDueAmount lapsesOn programs { program status } because { rule because { rule } } }
  registrations { id number slot endedOn endReason programs income paidThrough }
  months(from: "2024-11", to: "2025-01") { month status begun entries { amountDue amountPaid programs channel reference } }
} } }`;

describe('registering a participant', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  const register = async (input: RegisterInput, as: Person = 'officer') =>
    dataOf(await api.send<Registered>(registerParticipant, { as, variables: { input } })).registerParticipant;
  const pay = async (
    id: string,
    months: readonly string[],
    amount: string,
    ...[reference, channel = 'BANK']: readonly string[]
  ) =>
    dataOf(
      await api.send<Recorded>(recordPayment, {
        as: 'officer',
        variables: {
          input: {
            idempotencyKey: `pay ${reference}`,
            channel,
            reference,
            paidOn: '2024-12-31',
            amount,
            payer: 'SELF',
            lines: months.map((month) => ({ participantId: id, month, programs: ['JKK', 'JKM'] })),
          },
        },
      }),
    ).recordPayment;
  const seen = async (id: string, as: Person = 'officer') =>
    dataOf(await api.send<{ node: Record<string, unknown> }>(statusOf, { as, variables: { id } })).node;
  const people = async () => Number((await api.sql('select count(*) as n from participants'))[0]?.['n']);

  it('makes a participant with a number of eleven digits, who is covered from the first payment on', async () => {
    const result = await register(aRegistration({ income: '3200000.00' }));
    expect(result).toMatchObject({
      __typename: 'ParticipantRegistered',
      replayed: false,
      notes: [],
      registration: { number: 1, slot: 1, programs: ['JKK', 'JKM'], income: '3200000.00', acquiredBy: null },
    });
    expect(result.participant?.kpj).toMatch(/^\d{11}$/);
    expect(result.participant?.nik).toMatch(/^\*{12}\d{4}$/);
    const id = result.participant?.id ?? '';
    expect(await seen(id)).toMatchObject({
      coverage: {
        status: 'INACTIVE',
        nextDueOn: '2024-12-31',
        nextDueAmount: '41300.00',
        because: [{ because: [{ rule: 'membership.first-payment' }] }],
      },
      months: [
        { month: '2024-11', status: 'NOT_REGISTERED', entries: [] },
        {
          month: '2024-12',
          status: 'NOT_DUE',
          begun: [1],
          entries: [{ amountDue: '41300.00', amountPaid: null }],
        },
        { month: '2025-01', status: 'FUTURE' },
      ],
    });
    expect((await pay(id, ['2024-12'], '41300.00', 'FIRST-1')).__typename).toBe('PaymentRecorded');
    expect(await seen(id)).toMatchObject({
      coverage: {
        status: 'ACTIVE',
        paidThrough: '2024-12',
        nextDueOn: '2025-01-15',
        programs: [
          { program: 'JKK', status: 'ACTIVE' },
          { program: 'JKM', status: 'ACTIVE' },
        ],
      },
      months: [
        {},
        {
          status: 'PAID',
          entries: [
            {
              amountDue: null,
              amountPaid: '41300.00',
              programs: ['JKK', 'JKM'],
              channel: 'BANK',
              reference: 'FIRST-1',
            },
          ],
        },
        {},
      ],
    });
  });

  it('happens once for a key, and leaves one audit entry and one attestation', async () => {
    const input = aRegistration();
    const first = await register(input);
    const again = await register(input);
    expect([again.replayed, again.participant?.id, again.registration?.id]).toEqual([
      true,
      first.participant?.id,
      first.registration?.id,
    ]);
    const key = first.participant?.id.slice(4);
    const rows = await api.sql(
      `select (select count(*)::int from audit_entries where entity_id = $1 and action = 'participant.registered') as audits,
        (select count(*)::int from registration_attestations where participant_id = $1 and is_working and is_healthy) as attested`,
      [key],
    );
    expect(rows).toEqual([{ audits: 1, attested: 1 }]);
    expectRefusal(
      await api.send(registerParticipant, {
        as: 'officer',
        variables: { input: { ...input, income: '2000000.00' } },
      }),
      'IDEMPOTENCY_KEY_REUSED',
    );
  });

  it('in parallel under many keys makes one participant of a NIK', async () => {
    const input = aRegistration();
    const before = await people();
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, at) => register({ ...input, idempotencyKey: `parallel ${at}` })),
    );
    const made = answers.filter(({ __typename }) => __typename === 'ParticipantRegistered');
    const refused = answers.filter(({ __typename }) => __typename === 'RegistrationRefused');
    expect([made.length, refused.length]).toEqual([1, 11]);
    expect(new Set(refused.flatMap(({ because }) => because?.map(({ rule }) => rule)))).toEqual(
      new Set(['registration.same-work']),
    );
    expect(await people()).toBe(before + 1);
  });

  it('of forty people at once gives each a number of their own', async () => {
    const made = await Promise.all(
      Array.from({ length: 40 }, (_, at) =>
        register(
          aRegistration({
            sex: at % 2 === 0 ? 'MALE' : 'FEMALE',
            districtCode: at % 3 === 0 ? '36.73.01' : '36.73.02',
            registeredOn: at % 5 === 0 ? '2024-12-05' : '2024-12-31',
          }),
        ),
      ),
    );
    expect(new Set(made.map(({ participant }) => participant?.kpj)).size).toBe(40);
  });

  it('through an agent counts as an acquisition of the agent, who sees the person', async () => {
    const document = `{ acquisitionTotals(from: "2024-12-31", to: "2024-12-31", filter: { agent: { code: { eq: "A-0001" } } }) { participants } }`;
    type Totals = { acquisitionTotals: { participants: number } };
    const acquired = async () =>
      dataOf(await api.send<Totals>(document, { as: 'officer' })).acquisitionTotals.participants;
    const before = await acquired();
    const own = await register(aRegistration({ channel: 'PERISAI' }), 'agent');
    const named = await register(aRegistration({ channel: 'PERISAI', agentCode: 'A-0001' }));
    expect([own.registration?.acquiredBy?.code, named.registration?.acquiredBy?.code]).toEqual([
      'A-0001',
      'A-0001',
    ]);
    expect(await acquired()).toBe(before + 2);
    expect(await seen(own.participant?.id ?? '', 'agent')).toMatchObject({
      name: expect.stringContaining('Peserta'),
    });
  });

  it('notices what is odd about a NIK and registers all the same', async () => {
    const odd = await register(aRegistration({ nik: '3604010101907777' }));
    expect(odd.notes?.map(({ rule }) => rule)).toEqual(['nik.birth-date-differs', 'nik.obsolete-district']);
    const woman = await register(aRegistration({ sex: 'FEMALE' }));
    expect(woman.notes?.map(({ rule }) => rule)).toEqual(['nik.sex-differs']);
  });

  it.each<[string, Partial<RegisterInput>, string, string]>([
    ['a NIK of 15 digits', { nik: '367301170890999' }, 'nik.form', 'input.nik'],
    ['a NIK of no province', { nik: '0073011708909999' }, 'nik.province', 'input.nik'],
    ['a NIK born on 31 February', { nik: '3673013102909999' }, 'nik.birth-date', 'input.nik'],
    ['16 years and 364 days', { bornOn: '2008-01-01' }, 'eligibility.minimum-age', 'input.bornOn'],
    ['65 years today', { bornOn: '1959-12-31' }, 'eligibility.age-limit', 'input.bornOn'],
    ['not working', { isWorking: false }, 'eligibility.working', 'input.isWorking'],
    ['ill', { isHealthy: false }, 'eligibility.healthy', 'input.isHealthy'],
    ['JKK alone', { programs: ['JKK'] }, 'contribution.programs', 'input.programs'],
    ['JKK twice', { programs: ['JKK', 'JKM', 'JKK'] }, 'contribution.programs', 'input.programs'],
    ['no income', { income: '0.00' }, 'contribution.income', 'input.income'],
    ['an income below zero', { income: '-1.00' }, 'contribution.income', 'input.income'],
    ['tomorrow', { registeredOn: '2025-01-01' }, 'registration.registered-on', 'input.registeredOn'],
    ['31 days ago', { registeredOn: '2024-11-30' }, 'registration.registered-on', 'input.registeredOn'],
    ['a district of Cilegon', { districtCode: '36.72.01' }, 'registration.district', 'input.districtCode'],
    [
      'an agent nobody knows',
      { agentCode: 'A-9999', channel: 'PERISAI' },
      'registration.agent',
      'input.agentCode',
    ],
    ['PERISAI without an agent', { channel: 'PERISAI' }, 'registration.channel', 'input.channel'],
    ['an agent at the counter', { agentCode: 'A-0001' }, 'registration.channel', 'input.channel'],
  ])('refuses %s and writes nothing', async (_, changes, rule, field) => {
    const before = await people();
    const result = await register(aRegistration(changes));
    expect([result.__typename, result.because?.map((one) => one.rule), result.fields]).toEqual([
      'RegistrationRefused',
      [rule],
      [field],
    ]);
    expect(await people()).toBe(before);
  });

  it.each<[string, Partial<RegisterInput>]>([
    ['17 years today', { bornOn: '2007-12-31' }],
    ['65 years tomorrow', { bornOn: '1960-01-01' }],
    ['30 days ago', { registeredOn: '2024-12-01' }],
  ])('takes %s', async (_, changes) => {
    expect((await register(aRegistration(changes))).__typename).toBe('ParticipantRegistered');
  });

  it('knows only the agents of the branch, and of an agent only themselves', async () => {
    const codes = await api.sql(
      `select min(a.code) filter (where b.code = 'CILEGON') as elsewhere, min(a.code) filter (where b.code = 'SERANG' and a.code <> 'A-0001') as colleague
        from agents as a join branches as b on b.id = a.branch_id`,
    );
    const through = (name: string) =>
      aRegistration({ channel: 'PERISAI', agentCode: String(codes[0]?.[name]) });
    for (const answer of [
      await register(through('elsewhere')),
      await register(through('colleague'), 'agent'),
    ])
      expect(answer.because?.map(({ rule }) => rule)).toEqual(['registration.agent']);
  });

  it('takes the first payment of who comes through an agent through PERISAI alone, and the next one anyhow', async () => {
    const { participant } = await register(aRegistration({ channel: 'PERISAI', agentCode: 'A-0001' }));
    const id = participant?.id ?? '';
    const refused = await pay(id, ['2024-12'], '16800.00', 'AGENT-1');
    expect(refused.because?.map(({ rule }) => rule)).toEqual(['payment.first-channel']);
    const first = await pay(id, ['2024-12'], '16800.00', 'AGENT-2', 'PERISAI');
    expect(first.__typename).toBe('PaymentRecorded');
    expect((await pay(id, ['2025-01'], '16800.00', 'AGENT-3')).__typename).toBe('PaymentRecorded');
  });

  it('says every condition that fails at once', async () => {
    const result = await register(
      aRegistration({ isWorking: false, isHealthy: false, bornOn: '1950-01-01', programs: [] }),
    );
    expect(result.because?.map(({ rule }) => rule)).toEqual([
      'eligibility.age-limit',
      'eligibility.working',
      'eligibility.healthy',
      'contribution.programs',
    ]);
  });

  it('takes a second kind of work, but not the same twice and not a third', async () => {
    const input = aRegistration();
    await register(input);
    const same = await register({ ...input, idempotencyKey: 'same work' });
    expect(same.because?.map(({ rule }) => rule)).toEqual(['registration.same-work']);
    const second = await register({ ...input, idempotencyKey: 'second work', occupationCode: '0101' });
    expect(second.registration).toMatchObject({ number: 2, slot: 2 });
    const third = await register({ ...input, idempotencyKey: 'third work', occupationCode: '0402' });
    expect(third.because?.map(({ rule }) => rule)).toEqual(['eligibility.kinds-of-work']);
    const id = second.participant?.id ?? '';
    expect((await pay(id, ['2024-12', '2024-12'], '33600.00', 'TWO-JOBS')).__typename).toBe(
      'PaymentRecorded',
    );
    expect(await seen(id)).toMatchObject({
      registrations: [{ paidThrough: '2024-12' }, { paidThrough: '2024-12' }],
      months: [{}, { status: 'PAID', entries: [{ amountPaid: '16800.00' }, { amountPaid: '16800.00' }] }, {}],
    });
  });

  it('is listed with its registration, by one statement as by resolvers', async () => {
    const { participant } = await register(
      aRegistration({ channel: 'PERISAI', agentCode: 'A-0001', programs: ['JKK', 'JHT', 'JKM'] }),
    );
    const registrations =
      'registrations { id number programs income channel occupation { code name { en } } acquiredBy { code } participant { kpj } }';
    const listed = await api.send<{ participants: { nodes: readonly object[] } }>(
      `query ($kpj: String!) { participants(filter: { kpj: { eq: $kpj } }) { nodes { ${registrations} } } }`,
      { as: 'officer', variables: { kpj: participant?.kpj } },
    );
    const found = await api.send<{ node: object }>(
      `query ($id: ID!) { node(id: $id) { ... on Participant { ${registrations} } } }`,
      {
        as: 'officer',
        variables: { id: participant?.id },
      },
    );
    const [row] = dataOf(listed).participants.nodes;
    expect(row).toEqual(dataOf(found).node);
    expect(row).toMatchObject({
      registrations: [
        {
          programs: ['JKK', 'JKM', 'JHT'],
          income: '1000000.00',
          occupation: { code: '0701' },
          acquiredBy: { code: 'A-0001' },
          participant: { kpj: participant?.kpj },
        },
      ],
    });
  });

  it('names one of the occupations that everybody may read', async () => {
    type Occupations = { occupations: readonly { code: string; sector: string }[] };
    const { occupations } = dataOf(
      await api.send<Occupations>('{ occupations { code sector name { id en } } }'),
    );
    expect(occupations).toContainEqual(expect.objectContaining({ code: '0701', sector: 'TRADE_FOOD' }));
  });

  it('lets who was under the age limit stay beyond it, and tells only who may know the birth date', async () => {
    const { participant } = await register(aRegistration({ bornOn: '1960-01-01' }));
    const document = `query ($id: ID!) { node(id: $id) { ... on Participant {
      coverage(on: "2025-01-01") { because { because { rule outcome } } } } } }`;
    const variables = { id: participant?.id };
    const toOfficer = await api.send(document, { as: 'officer', variables });
    expect(toOfficer.text).toContain('{"rule":"membership.age-limit","outcome":"HOLDS"}');
    const toAnalyst = await api.send(document, { as: 'analyst', variables });
    expect(toAnalyst.text).toContain('membership.first-payment');
    expect(toAnalyst.text).not.toContain('age-limit');
  });

  it('tells of a NIK that another branch, or another agent, knows only that it cannot be registered here', async () => {
    const input = aRegistration({ districtCode: '36.72.01' });
    expect((await register(input, 'officer-cilegon')).__typename).toBe('ParticipantRegistered');
    const dead = await api.sql(
      "select p.nik from participants as p join branches as b on b.id = p.branch_id and b.code = 'CILEGON' where p.died_on is not null limit 1",
    );
    const niks = [input.nik, ...dead.map((row) => String(row['nik']))];
    const answers = await Promise.all(niks.map((nik) => register(aRegistration({ nik }))));
    const others = await register(aRegistration({ nik: input.nik, channel: 'PERISAI' }), 'agent');
    for (const answer of [...answers, others])
      expect([answer.because?.map(({ rule }) => rule), answer.fields]).toEqual([
        ['registration.known-elsewhere'],
        ['input.nik'],
      ]);
  });

  it('refuses the dead of the branch, and details that are not those of the NIK', async () => {
    const [dead] = await api.sql(
      "select p.nik, p.born_on::text as born from participants as p join branches as b on b.id = p.branch_id and b.code = 'SERANG' where p.died_on is not null limit 1",
    );
    const result = await register(
      aRegistration({ nik: String(dead?.['nik']), bornOn: String(dead?.['born']) }),
    );
    expect(result.because?.map(({ rule }) => rule)).toContain('registration.died');
    const input = aRegistration();
    await register(input);
    const other = {
      ...input,
      idempotencyKey: 'other birth date',
      bornOn: '1990-08-18',
      occupationCode: '0101',
    };
    expect((await register(other)).because?.map(({ rule }) => rule)).toEqual(['registration.identity']);
  });

  it.each<[string, Partial<RegisterInput>, string]>([
    ['31 February', { bornOn: '1990-02-31' }, 'bornOn'],
    ['a birth in the future', { bornOn: '2030-01-01' }, 'bornOn'],
    ['an unknown occupation', { occupationCode: '9999' }, 'occupationCode'],
    ['a district that does not exist', { districtCode: '36.73.99' }, 'districtCode'],
    ['a village of another district', { villageCode: '36.73.02.1001' }, 'villageCode'],
    ['a telephone in words', { phone: 'nol delapan' }, 'phone'],
    ['an income beyond the column', { income: '1000000000000000000.00' }, 'income'],
    ['an income in exponents', { income: '1e6' }, 'income'],
    ['an empty name', { name: ' ' }, 'name'],
    ['a name of 201 letters', { name: 'a'.repeat(201) }, 'name'],
    ['no reason', { reason: '' }, 'reason'],
  ])('takes %s for a mistake and names the field', async (_, changes, field) => {
    const before = await people();
    const answer = await api.send(registerParticipant, {
      as: 'officer',
      variables: { input: aRegistration(changes) },
    });
    expectRefusal(answer, 'BAD_USER_INPUT');
    expect(answer.text).toContain(field);
    expect(await people()).toBe(before);
  });

  it.each(everybodyBut('officer', 'officer-cilegon', 'agent'))('is not open to %s', async (as) => {
    const answer = await api.send(registerParticipant, { as, variables: { input: aRegistration() } });
    expectRefusal(answer, as === 'public' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
  });

  it('leaves the rollups equal to a recount', async () => {
    expect(await rollupDifferences(api)).toEqual([]);
  });
});
