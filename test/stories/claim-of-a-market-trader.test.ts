import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf } from '../support/answer.ts';
import { type Api, startApi } from '../support/api.ts';
import { ClaimDesk, type ShownClaim } from '../support/claims.ts';
import { rollupDifferences } from '../support/coverage-recount.ts';

// A trader of Rp1.000.000 a month falls at the market on 4 November 2024, is carried to a clinic for Rp300.000, treated for
// Rp2.500.000, and cannot work from that day to 3 December: one month, 5 November to 4 December less a day of 30 + 1.
const accident = {
  accidentOn: '2024-11-04',
  cause: 'AT_WORK',
  outcome: 'RECOVERED',
  medicalCosts: ['2500000.00'],
  transport: [{ mode: 'LAND', cost: '300000.00' }],
  incapacityFrom: '2024-11-04',
  incapacityUntil: '2024-12-04',
};

describe("a market trader's accident", () => {
  let api: Api;
  let desk: ClaimDesk;
  let participantId = '';
  let claim: ShownClaim;
  beforeAll(async () => {
    api = await startApi({ environment: { BUSINESS_DATE: '2024-09-02' } });
    desk = new ClaimDesk(api);
    participantId = await desk.register({ registeredOn: '2024-09-02', income: '1000000.00' });
    await desk.pay(participantId, ['2024-09', '2024-10', '2024-11', '2024-12'], {
      paidOn: '2024-09-02',
      amount: '67200.00',
    });
    await api.moveTo('2024-12-09');
  });
  afterAll(() => api.stop());

  it('is previewed without writing anything', async () => {
    const document = `query ($input: ClaimPreviewInput!) { claimPreview(input: $input) { dueOn documents { code required }
      assessment { kind amount lines { code amount name { id } } payees { kind amount } because { rule } } } }`;
    const answer = await api.send<{ claimPreview: { assessment: object; dueOn: string } }>(document, {
      as: 'officer',
      variables: { input: { participantId, event: { workAccident: accident } } },
    });
    const { assessment, dueOn } = dataOf(answer).claimPreview;
    expect(assessment).toMatchObject({
      kind: 'PAYABLE',
      amount: '3800000.00',
      lines: [
        { code: 'MEDICAL', amount: '2500000.00' },
        { code: 'TRANSPORT', amount: '300000.00' },
        { code: 'TEMPORARY_INCAPACITY', amount: '1000000.00' },
      ],
      payees: [{ kind: 'PARTICIPANT', amount: '3800000.00' }],
    });
    expect(dueOn).toBe('2024-12-18');
    const rows = await api.sql('select count(*)::int as count from claims where participant_id = $1', [
      participantId.slice(4),
    ]);
    expect(rows).toEqual([{ count: 0 }]);
  });

  it('is filed with a clock that waits for the documents', async () => {
    claim = await desk.done('fileClaim', 'officer', {
      participantId,
      event: { workAccident: accident },
      chronology: 'Terpeleset di lantai pasar yang basah, pukul 06.30.',
      submit: true,
    });
    expect(claim).toMatchObject({
      status: 'SUBMITTED',
      version: 1,
      dueOn: null,
      daysLeft: null,
      amount: null,
    });
    expect(claim.number).toMatch(/^SRG-2024-\d{6}$/);
    expect(claim.missingDocuments.map(({ code }) => code)).toContain('TRANSPORT_RECEIPTS');
    const because = await desk.refused('determineClaim', 'head', { id: claim.id, version: 1 });
    expect(because.map(({ rule }) => rule)).toEqual(['claim.missing-documents']);
  });

  it('cannot be filed twice', async () => {
    const because = await desk.refused('fileClaim', 'officer', {
      participantId,
      event: { workAccident: accident },
      submit: false,
    });
    expect(because).toMatchObject([
      {
        rule: 'claim.duplicate',
        inputs: [{ name: 'field', value: 'eventOn' }, { name: 'number', value: claim.number }, {}, {}],
      },
    ]);
  });

  it('is given back for a doctor’s statement, and comes again', async () => {
    claim = await desk.done('returnClaim', 'officer', {
      id: claim.id,
      version: claim.version,
      documents: ['DOCTOR_STATEMENT'],
      reason: 'Surat dokter belum ditandatangani.',
    });
    expect(claim).toMatchObject({ status: 'INCOMPLETE', completeOn: null, dueOn: null });
    claim = await desk.receiveAll(claim, '2024-12-09');
    expect(claim).toMatchObject({ status: 'INCOMPLETE', dueOn: null, missingDocuments: [] });
    claim = await desk.done('submitClaim', 'officer', { id: claim.id, version: claim.version });
    // Seven working days after 9 December 2024.
    expect(claim).toMatchObject({
      status: 'SUBMITTED',
      completeOn: '2024-12-09',
      dueOn: '2024-12-18',
      daysLeft: 7,
    });
  });

  it('stands in the queue by its clock', async () => {
    const document = `{ claims(filter: { status: { in: [SUBMITTED, UNDER_VERIFICATION, DETERMINED] }, dueOn: { lte: "2024-12-18" } },
      orderBy: [{ field: DUE_ON, direction: ASC }], first: 100) { nodes { id dueOn daysLeft } } }`;
    const answer = await api.send<{ claims: { nodes: readonly { id: string; dueOn: string }[] } }>(document, {
      as: 'officer',
    });
    const { nodes } = dataOf(answer).claims;
    expect(nodes.map(({ id }) => id)).toContain(claim.id);
    const days = nodes.map(({ dueOn }) => dueOn);
    expect(days).toEqual([...days].toSorted());
  });

  it('tells what lies ahead: amount in words, no delay yet, what would change it, the letter', async () => {
    const document = `query ($id: ID!) { node(id: $id) { ... on Claim {
      assessment { kind amount amountInWords payees { kind amount } }
      ill: assessment(supposing: { findings: { healthyAtRegistration: false } }) { kind amount }
      latePayment { daysLate compensation total } letterDraft { title paragraphs } letter { title } } } }`;
    const answer = await api.send<{ node: Record<string, unknown> }>(document, {
      as: 'head',
      variables: { id: claim.id },
    });
    expect(dataOf(answer).node).toMatchObject({
      assessment: {
        kind: 'PAYABLE',
        amount: '3800000.00',
        amountInWords: 'tiga juta delapan ratus ribu rupiah',
        payees: [{ kind: 'PARTICIPANT', amount: '3800000.00' }],
      },
      ill: { kind: 'REFUSED', amount: '0.00' },
      latePayment: { daysLate: 0, compensation: '0.00', total: '3800000.00' },
      letterDraft: { title: 'Surat Penetapan Manfaat' },
      letter: null,
    });
  });

  it('is determined by the head alone, with the decision kept', async () => {
    claim = await desk.done('determineClaim', 'head', { id: claim.id, version: claim.version });
    expect(claim).toMatchObject({
      status: 'DETERMINED',
      amount: '3800000.00',
      decision: { kind: 'PAYABLE', amount: '3800000.00', replaysEqually: true },
      payees: [{ kind: 'PARTICIPANT', amount: '3800000.00' }],
      allowedActions: [],
    });
    expect(claim.letter?.paragraphs[0]).toContain('Rp3.800.000 (tiga juta delapan ratus ribu rupiah)');
  });

  it('is paid by finance, two days late, with 1 % of it for each day', async () => {
    await api.moveTo('2024-12-20');
    claim = await desk.done('payClaim', 'finance', { id: claim.id, version: claim.version });
    expect(claim).toMatchObject({ status: 'PAID', paidOn: '2024-12-20', amount: '3876000.00' });
    expect(claim.lines.at(-1)).toEqual({ code: 'LATE_COMPENSATION', amount: '76000.00' });
    expect(claim.payees).toMatchObject([{ kind: 'PARTICIPANT', amount: '3876000.00' }]);
    expect(claim.letter?.paragraphs[0]).toContain('Rp3.800.000 (tiga juta delapan ratus ribu rupiah)');
    expect(claim.letter?.paragraphs.at(-1)).toBe(
      'Manfaat dibayarkan pada 20 Desember 2024 sebesar Rp3.876.000, termasuk ganti rugi keterlambatan Rp76.000.',
    );
    expect(claim.transitions.map(({ to }) => to)).toEqual([
      'SUBMITTED',
      'INCOMPLETE',
      'SUBMITTED',
      'DETERMINED',
      'PAID',
    ]);
    expect(claim.decision?.replaysEqually).toBe(true);
  });

  it('leaves a trace of each step, and balanced entries', async () => {
    const key = claim.id.slice(-36);
    const audit = await api.sql(
      `select action, actor_role from audit_entries where entity_id = $1 order by id`,
      [key],
    );
    expect(audit.map(({ action }) => action)).toEqual([
      'claim.fileClaim',
      'claim.returnClaim',
      'claim.receiveClaimDocuments',
      'claim.submitClaim',
      'claim.determineClaim',
      'claim.payClaim',
    ]);
    const entries = await api.sql(
      `select e.kind, sum(o.amount)::text as balance, max(o.amount)::text as amount from ledger_entries as e
       join ledger_entry_postings as o on o.entry_id = e.id where e.source_id = $1 group by e.id, e.kind order by e.id`,
      [key],
    );
    expect(entries).toEqual([
      { kind: 'BENEFIT_DETERMINED', balance: '0.00', amount: '3800000.00' },
      { kind: 'LATE_COMPENSATION', balance: '0.00', amount: '76000.00' },
      { kind: 'BENEFIT_PAID', balance: '0.00', amount: '3876000.00' },
    ]);
  });

  it('is in the totals of paid claims, and membership goes on', async () => {
    const totals = `{ claimTotals(from: "2024-12-20", to: "2024-12-20", filter: { program: { eq: JKK } }) { count amount } }`;
    const { claimTotals } = dataOf(
      await api.send<{ claimTotals: { count: number; amount: string } }>(totals, { as: 'head' }),
    );
    expect(claimTotals.count).toBeGreaterThanOrEqual(1);
    expect(await rollupDifferences(api)).toEqual([]);
  });
});
