import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf } from '../support/answer.ts';
import { type Api, startApi } from '../support/api.ts';
import { ClaimDesk, type ShownClaim } from '../support/claims.ts';

const accident = { cause: 'AT_WORK', outcome: 'RECOVERED', medicalCosts: ['750000.00'] };

describe('who acts on a claim', () => {
  let api: Api;
  let desk: ClaimDesk;
  beforeAll(async () => {
    api = await startApi();
    desk = new ClaimDesk(api);
  });
  afterAll(() => api.stop());

  // Somebody covered at the end of the year without a claim, found behind the service's back.
  const somebody = async (condition: string): Promise<string> => {
    const rows = await api.sql(
      `select p.id from participants as p join users as u on u.subject = 'agent' join branches as b on b.id = p.branch_id
       where p.paid_through >= '2024-12-01' and p.died_on is null and b.code = 'SERANG' and ${condition}
         and not exists (select from claims as k where k.participant_id = p.id) order by p.id limit 1`,
    );
    return `par_${rows[0]?.['id']}`;
  };

  it('an agent drafts and hands in for an own participant, and sees how it goes', async () => {
    const participantId = await somebody('p.agent_id = u.agent_id');
    const event = { workAccident: { ...accident, accidentOn: '2024-12-20' } };
    const draft = await desk.done('fileClaim', 'agent', { participantId, event, submit: false });
    expect(draft).toMatchObject({ status: 'DRAFT', allowedActions: ['AMEND', 'SUBMIT'] });
    const other = { workAccident: { ...accident, accidentOn: '2024-12-21' } };
    const { id } = draft;
    const amended = await desk.done('amendClaim', 'agent', { id, version: draft.version, event: other });
    const submitted = await desk.done('submitClaim', 'agent', { id, version: amended.version });
    expect(submitted).toMatchObject({ status: 'SUBMITTED', version: 3, allowedActions: [] });
    const stale = await desk.send('withdrawClaim', 'officer', { id, version: 1, reason: 'x' });
    expect(stale).toMatchObject({ __typename: 'ClaimConflict', claim: { version: 3 } });
  });

  it('who determined does not pay, also after a change of office', async () => {
    const participantId = await somebody('p.agent_id is null');
    const event = { workAccident: { ...accident, accidentOn: '2024-12-20' } };
    const filed = await desk.done('fileClaim', 'officer', { participantId, event, submit: true });
    const complete = await desk.receiveAll(filed, '2024-12-31');
    const { id } = complete;
    const { version } = await desk.done('determineClaim', 'head', { id, version: complete.version });
    await api.sql(`update users set role = 'finance' where subject = 'head'`);
    await api.restart();
    const because = await desk.refused('payClaim', 'head', { id, version });
    expect(because.map(({ rule }) => rule)).toEqual(['claim.same-person']);
    await api.sql(`update users set role = 'head' where subject = 'head'`);
    await api.restart();
    expect((await desk.done('payClaim', 'finance', { id, version })).status).toBe('PAID');
  });

  it('a claim of five years and some days ago has lapsed, and its letter says until when it could be filed', async () => {
    const rows = await api.sql(
      `select p.id from participants as p join branches as b on b.id = p.branch_id
       where p.registered_on < '2019-12-20' and p.died_on is null and b.code = 'SERANG' order by p.id limit 1`,
    );
    const participantId = `par_${rows[0]?.['id']}`;
    const event = { workAccident: { ...accident, accidentOn: '2019-12-20' } };
    const claim = await desk.done('fileClaim', 'officer', { participantId, event, submit: true });
    const step = { id: claim.id, version: claim.version };
    expect((await desk.refused('determineClaim', 'head', step))[0]?.rule).toBe('claim.missing-documents');
    const next = { nextStep: 'Tidak ada langkah lain untuk kejadian ini.' };
    const lapsed = await desk.done('rejectClaim', 'head', { ...step, rule: 'claim.lapsed', ...next });
    expect(lapsed).toMatchObject({ status: 'LAPSED', decision: { kind: 'LAPSED', replaysEqually: true } });
    expect(lapsed.letter?.paragraphs.join(' ')).toContain('20 Desember 2024');
  });

  it('an event in grace is checked, and somebody answers for paying it', async () => {
    const rows = await api.sql(
      `select p.id from participants as p join branches as b on b.id = p.branch_id
       where p.paid_through = '2024-10-01' and p.died_on is null and b.code = 'SERANG'
         and not exists (select from claims as k where k.participant_id = p.id) order by p.id limit 1`,
    );
    const participantId = `par_${rows[0]?.['id']}`;
    const event = { workAccident: { ...accident, accidentOn: '2024-12-20' } };
    let claim: ShownClaim = await desk.done('fileClaim', 'officer', { participantId, event, submit: true });
    claim = await desk.receiveAll(claim, '2024-12-31');
    const step = () => ({ id: claim.id, version: claim.version });
    expect((await desk.refused('determineClaim', 'head', step()))[0]?.rule).toBe('claim.needs-verification');
    const unchecked = { rule: 'claim.judgement', judgement: 'Belum dilihat.', nextStep: 'Tidak ada.' };
    const tooSoon = await desk.refused('rejectClaim', 'head', { ...step(), ...unchecked });
    expect(tooSoon[0]?.rule).toBe('claim.needs-verification');
    claim = await desk.done('verifyClaim', 'officer', { ...step(), reason: 'Kunjungan.', findings: {} });
    expect((await desk.refused('determineClaim', 'head', step()))[0]?.rule).toBe('claim.needs-judgement');
    const acceptance = 'Setoran agen terlambat, peserta sudah membayar.';
    claim = await desk.done('determineClaim', 'head', { ...step(), acceptance });
    expect(claim).toMatchObject({
      status: 'DETERMINED',
      amount: '750000.00',
      decision: { replaysEqually: true },
    });
    expect(claim.decision?.because.at(-1)?.inputs).toContainEqual({ name: 'reason', value: acceptance });
  });

  it('an event in grace is refused by a judgement, after a check of the case alone', async () => {
    const rows = await api.sql(
      `select p.id from participants as p join branches as b on b.id = p.branch_id
       where p.paid_through = '2024-10-01' and p.died_on is null and b.code = 'SERANG'
         and not exists (select from claims as k where k.participant_id = p.id) order by p.id limit 1`,
    );
    const participantId = `par_${rows[0]?.['id']}`;
    const event = { workAccident: { ...accident, accidentOn: '2024-12-20' } };
    let claim: ShownClaim = await desk.done('fileClaim', 'officer', { participantId, event, submit: true });
    const step = () => ({ id: claim.id, version: claim.version });
    const how = { rule: 'claim.judgement', nextStep: 'Ajukan lagi dengan bukti setoran.' };
    const judgement = 'Setoran baru dibuat sesudah kecelakaan.';
    const early = await desk.refused('rejectClaim', 'head', { ...step(), ...how, judgement });
    expect(early.map(({ rule }) => rule)).toContain('claim.needs-verification');
    claim = await desk.done('verifyClaim', 'officer', { ...step(), reason: 'Kunjungan.', findings: {} });
    const silent = await desk.refused('rejectClaim', 'head', { ...step(), ...how });
    expect(silent[0]?.rule).toBe('claim.needs-judgement');
    claim = await desk.done('rejectClaim', 'head', { ...step(), ...how, judgement });
    expect(claim).toMatchObject({
      status: 'REJECTED',
      decision: { kind: 'REFUSED', amount: '0.00', replaysEqually: true },
    });
    expect(claim.decision?.because.at(-1)?.inputs).toContainEqual({ name: 'reason', value: judgement });
    expect(claim.letter?.paragraphs.join(' ')).toContain('Ajukan lagi dengan bukti setoran.');
  });

  it('another account of an heir is seen in the audit log, and the account itself is not', async () => {
    const participantId = await somebody('p.agent_id is null');
    const told = (bankAccount: string) => ({
      death: {
        diedOn: '2024-12-20',
        heirs: [{ name: 'Rohayati', relation: 'SPOUSE', bankName: 'Bank Banten', bankAccount }],
      },
    });
    const event = told('7001234567');
    const { id, version } = await desk.done('fileClaim', 'officer', { participantId, event, submit: false });
    const same = await desk.done('amendClaim', 'officer', { id, version, event });
    await desk.done('amendClaim', 'officer', { id, version: same.version, event: told('7009999999') });
    const audit = await api.sql(
      `select before::text as before, after::text as after from audit_entries
       where entity_id = $1 and action = 'claim.amendClaim' order by id`,
      [id.slice(-36)],
    );
    const [first, second] = audit.map((entry) => ({
      before: JSON.parse(entry['before']),
      after: JSON.parse(entry['after']),
    }));
    expect(first?.after.persons).toMatch(/^[0-9a-f]{64}$/);
    expect(first?.after).toMatchObject({ event: first?.before.event, persons: first?.before.persons });
    expect(second?.after.event).toBe(second?.before.event);
    expect(second?.before.persons).toBe(first?.after.persons);
    expect(second?.after.persons).not.toBe(second?.before.persons);
    expect(JSON.stringify(audit)).not.toMatch(/Rohayati|700/);
  });

  it('a kept decision that somebody changed behind our back no longer replays', async () => {
    const rows = await api.sql(
      `select 'clm_' || d.participant_id || '_' || d.claim_id as id from claim_decisions as d join claims as k on k.id = d.claim_id
       where k.status = 'LAPSED' and k.determined_by is null order by d.decided_at desc limit 1`,
    );
    const id: string = rows[0]?.['id'];
    const ask = async () => {
      const document = 'query ($id: ID!) { node(id: $id) { ... on Claim { decision { replaysEqually } } } }';
      return dataOf(await api.send(document, { as: 'auditor', variables: { id } }));
    };
    expect(await ask()).toEqual({ node: { decision: { replaysEqually: true } } });
    await api.sql(
      `update claim_decisions set decision = replace(decision, '"LAPSED"', '"REFUSED"') where claim_id = $1`,
      [id.slice(-36)],
    );
    expect(await ask()).toEqual({ node: { decision: { replaysEqually: false } } });
  });

  it('a claim that the demo determined can be paid', async () => {
    const rows = await api.sql(
      `select 'clm_' || k.participant_id || '_' || k.id as id, k.version from claims as k join branches as b on b.id = k.branch_id
       where k.status = 'DETERMINED' and b.code = 'SERANG' and k.determined_by is distinct from 'finance' order by k.number limit 1`,
    );
    const paid = await desk.done('payClaim', 'finance', {
      id: rows[0]?.['id'],
      version: rows[0]?.['version'],
    });
    expect(paid.status).toBe('PAID');
    const total = paid.payees.reduce((sum, { amount }) => sum + BigInt(amount.replace('.', '')), 0n);
    expect(total).toBe(BigInt((paid.amount ?? '').replace('.', '')));
  });

  it('everybody may ask what a claim needs', async () => {
    const document = `{ claimRequirements(input: { kind: DEATH, hasSpouse: true }) { code name { id } required receivedOn } }`;
    const { claimRequirements } = dataOf(
      await api.send<{ claimRequirements: readonly { code: string }[] }>(document),
    );
    expect(claimRequirements.map(({ code }) => code)).toContain('MARRIAGE_BOOK');
  });
});
