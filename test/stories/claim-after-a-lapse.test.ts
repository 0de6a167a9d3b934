import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../support/api.ts';
import { ClaimDesk, failingRules, rulesIn, type ShownClaim } from '../support/claims.ts';
import { aRegistration } from '../support/registrations.ts';

// The published case of Serang (bantennews, December 2024): March paid, April to June unpaid, back on 22 July 2024 as a
// new registration; the death claim was refused because the insured was ill and not working when registering again.
describe('a claim after a lapse and a return', () => {
  let api: Api;
  let desk: ClaimDesk;
  let participantId = '';
  let claim: ShownClaim;
  const person = aRegistration({ registeredOn: '2024-03-04' });
  beforeAll(async () => {
    api = await startApi({ environment: { BUSINESS_DATE: '2024-03-04' } });
    desk = new ClaimDesk(api);
    participantId = await desk.register(person);
    await desk.pay(participantId, ['2024-03'], { paidOn: '2024-03-04', amount: '16800.00' });
    await api.moveTo('2024-07-22');
  });
  afterAll(() => api.stop());

  const preview = async (diedOn: string) => {
    const document = `query ($input: ClaimPreviewInput!) { claimPreview(input: $input) { assessment { kind amount
      because { rule outcome text { id en } inputs { name value } because { rule outcome text { id en } inputs { name value } because { rule outcome text { id en } because { rule } } } } } } }`;
    const input = { participantId, event: { death: { diedOn, heirs: [] } } };
    const answer = await api.send<{
      claimPreview: { assessment: { kind: string; amount: string; because: readonly never[] } };
    }>(document, { as: 'head', variables: { input } });
    return answer.data?.claimPreview.assessment;
  };

  it.each([
    ['2024-04-16', 'PAYABLE', 'the last day for April'],
    ['2024-04-17', 'VERIFICATION', 'grace: a person decides'],
    ['2024-07-15', 'VERIFICATION', 'the last day of grace'],
    ['2024-07-16', 'REFUSED', 'membership is over'],
  ])('a death on %s would be %s (%s)', async (diedOn, kind) => {
    expect((await preview(diedOn))?.kind).toBe(kind);
  });

  it('tells which months were not paid and since when membership is over', async () => {
    const assessment = await preview('2024-07-20');
    expect(JSON.stringify(assessment)).toContain(
      'Iuran April 2024, Mei 2024, Juni 2024, Juli 2024 tidak dibayar. Kepesertaan berakhir dan tidak aktif sejak 16 Juli 2024.',
    );
    expect(rulesIn(assessment?.because ?? [])).toContain('contribution.due-date');
  });

  it('is taken for a death after the return, and checked', async () => {
    await desk.register({ ...person, idempotencyKey: 'the return', registeredOn: '2024-07-22' });
    await desk.pay(participantId, ['2024-07', '2024-08', '2024-09'], {
      paidOn: '2024-07-22',
      amount: '50400.00',
    });
    await api.moveTo('2024-09-16');
    await api.moveTo('2024-09-17');
    claim = await desk.done('fileClaim', 'officer', {
      participantId,
      event: { death: { diedOn: '2024-09-10', heirs: [{ name: 'Janda Cerita', relation: 'SPOUSE' }] } },
      submit: true,
    });
    claim = await desk.receiveAll(claim, '2024-09-17');
    claim = await desk.done('verifyClaim', 'officer', {
      id: claim.id,
      version: claim.version,
      reason: 'Kunjungan ke rumah duka dan tetangga.',
      findings: { workingAtRegistration: false, healthyAtRegistration: false },
    });
    expect(claim.status).toBe('UNDER_VERIFICATION');
  });

  it('cannot be determined, and the refusal is the explanation', async () => {
    const because = await desk.refused('determineClaim', 'head', { id: claim.id, version: claim.version });
    expect(failingRules(because)).toEqual([
      'claim.not-eligible-at-registration',
      'eligibility.working',
      'eligibility.healthy',
      'claim.not-covered',
      'membership.status',
      'claim.unpaid-months',
    ]);
  });

  it('is refused for a rule of its decision and for no other', async () => {
    const step = {
      id: claim.id,
      version: claim.version,
      nextStep: 'Ahli waris dapat menyampaikan bukti pekerjaan ke cabang.',
    };
    const wrong = await desk.refused('rejectClaim', 'head', { ...step, rule: 'claim.lapsed' });
    expect(wrong[0]?.rule).toBe('claim.not-its-reason');
    claim = await desk.done('rejectClaim', 'head', { ...step, rule: 'eligibility.working' });
    expect(claim).toMatchObject({
      status: 'REJECTED',
      amount: null,
      decision: { kind: 'REFUSED', amount: '0.00', replaysEqually: true },
      payees: [],
      dueOn: null,
    });
    expect(claim.transitions.at(-1)?.reason).toContain('Pendaftar tidak menyatakan sedang bekerja.');
  });

  it('has a letter that tells the heirs why, with the articles, and what they can do', () => {
    const letter = claim.letter?.paragraphs.join('\n') ?? '';
    expect(claim.letter?.title).toBe('Surat Pemberitahuan Penolakan Klaim');
    expect(letter).toContain('syarat pendaftaran 22 Juli 2024 tidak terpenuhi');
    expect(letter).toContain('Perdir 22/PERDIR.02/072022');
    expect(letter).toContain('Ahli waris dapat menyampaikan bukti pekerjaan ke cabang.');
  });

  it('leaves the heirs free to file again', async () => {
    const again = await desk.done('fileClaim', 'officer', {
      participantId,
      event: { death: { diedOn: '2024-09-10', heirs: [] } },
      submit: false,
    });
    expect(again.status).toBe('DRAFT');
  });
});
