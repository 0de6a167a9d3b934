import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goTo, openAdmin } from '../support/admin.ts';
import { dataOf } from '../support/answer.ts';
import { type Api, startApi } from '../support/api.ts';
import {
  expectAccessible,
  hasBrowser,
  openBrowser,
  sidewaysScroll,
  takeScreenshot,
} from '../support/browser.ts';
import { ClaimDesk } from '../support/claims.ts';
import type { DemoUser } from '../support/people.ts';

interface Known {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly status: string;
  readonly amount: string | null;
  readonly dueOn: string | null;
  readonly daysLeft: number | null;
  readonly participant: { readonly id: string; readonly name: string; readonly kpj: string };
  readonly assessment: { readonly kind: string; readonly amount: string } | null;
  readonly decision: { readonly kind: string; readonly amount: string } | null;
  readonly missingDocuments: readonly { readonly name: { readonly id: string } }[];
  readonly latePayment: { readonly total: string; readonly daysLate: number } | null;
}

const known = `id number version status amount dueOn daysLeft participant { id name kpj } assessment { kind amount }
  decision { kind amount } missingDocuments { name { id } } latePayment { total daysLate }`;

const rupiah = (amount: string): string => {
  const [whole = '', sen = '00'] = amount.split('.');
  return `Rp${whole.replaceAll(/\B(?=(\d{3})+$)/g, '.')}${sen === '00' ? '' : `,${sen}`}`;
};

/** Three panes scroll by themselves: the page must not. */
const downwardScroll = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight);

describe.skipIf(!hasBrowser)('the claims workbench', () => {
  let api: Api;
  let browser: Browser;
  let desk: ClaimDesk;
  beforeAll(async () => {
    [api, browser] = await Promise.all([startApi(), openBrowser()]);
    desk = new ClaimDesk(api);
  });
  afterAll(async () => {
    await browser.close();
    await api.stop();
  });

  const claimsOf = async (status: string, as: DemoUser = 'officer'): Promise<readonly Known[]> => {
    const document = `{ claims(first: 20, filter: { status: { in: [${status}] } },
      orderBy: [{ field: DUE_ON, direction: ASC }]) { nodes { ${known} } } }`;
    return dataOf(await api.send<{ claims: { nodes: Known[] } }>(document, { as })).claims.nodes;
  };
  const oneOf = async (status: string, fits: (claim: Known) => boolean = () => true): Promise<Known> => {
    const found = (await claimsOf(status)).find(fits);
    if (found === undefined) throw new Error(`no claim with ${status}`);
    return found;
  };
  const again = async ({ id }: Known): Promise<Known> => {
    const document = `query ($id: ID!) { node(id: $id) { ... on Claim { ${known} } } }`;
    const answer = await api.send<{ node: Known }>(document, { as: 'officer', variables: { id } });
    return dataOf(answer).node;
  };
  const open = (path: string, arrival: Omit<Parameters<typeof openAdmin>[2], 'path'> = {}) =>
    openAdmin(browser, api.url, { path, ...arrival });
  const openClaim = async ({ id, participant }: Known, arrival: Parameters<typeof open>[1] = {}) => {
    const visit = await open(`/admin/klaim/${id}`, arrival);
    await visit.page.getByRole('heading', { level: 1, name: participant.name }).waitFor();
    return visit;
  };
  const decision = (page: Page) => page.getByRole('region', { name: 'Keputusan' });

  it.each([
    ['light', 1440, false],
    ['dark', 1440, true],
    ['light', 1024, false],
    ['dark', 768, true],
    ['light', 360, false],
  ])('shows queue and claim with nothing that axe finds: %s at %i', async (name, width, dark) => {
    const { page, context, complaints } = await open('/admin/klaim', { width, dark });
    await page.locator('a[data-claim]').first().waitFor();
    await expectAccessible(page);
    await page.locator('a[data-claim]').first().click();
    await page.getByRole('heading', { name: 'Kepesertaan di sekitar kejadian' }).waitFor();
    await decision(page).getByText('Mengapa?', { exact: true }).last().waitFor();
    await expectAccessible(page);
    expect(await sidewaysScroll(page)).toBe(0);
    if (width === 1440) expect(await downwardScroll(page)).toBe(0);
    expect(complaints).toEqual([]);
    await takeScreenshot(page, `admin-claims-${width}-${name}`);
    await context.close();
  });

  it('is sorted by the clock, the overdue first, those whose clock stands in a group of their own', async () => {
    const running = (await claimsOf('SUBMITTED, UNDER_VERIFICATION, DETERMINED')).filter(
      ({ daysLeft }) => daysLeft !== null,
    );
    const standing = await claimsOf('INCOMPLETE');
    const { page, context } = await open('/admin/klaim');
    await page.getByText(`Jam berhenti: belum lengkap (${standing.length})`).waitFor();
    const numbers = await page.locator('a[data-claim]').allTextContents();
    const days = running.map(({ daysLeft }) => daysLeft ?? 0);
    expect(days).toEqual([...days].toSorted((left, right) => left - right));
    expect(numbers).toHaveLength(running.length + standing.length);
    expect(numbers[0]).toContain(`lewat ${-(running[0]?.daysLeft ?? 0)} hari kerja`);
    await page.getByRole('combobox', { name: 'Tahap' }).click();
    await page.getByRole('option', { name: 'Belum lengkap' }).click();
    await page.waitForURL('**/admin/klaim?tahap=belum-lengkap');
    await page.getByRole('heading', { level: 1, name: `${standing.length} klaim` }).waitFor();
    await context.close();
  });

  it('is worked with j, k, Enter and Escape', async () => {
    const { page, context } = await open('/admin/klaim');
    const second = page.locator('a[data-claim]').nth(1);
    await second.waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    expect(await second.evaluate((row) => row === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/klaim\/clm_/);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Escape');
    await page.waitForURL(/\/klaim$/);
    await context.close();
  });

  it('takes a claim from its missing document to its payment and its letter', async () => {
    const claim = await oneOf(
      'INCOMPLETE',
      ({ missingDocuments, assessment }) => missingDocuments.length === 1 && assessment?.kind === 'PAYABLE',
    );
    const missing = claim.missingDocuments[0]?.name.id ?? '';
    const officer = await openClaim(claim);
    await officer.page.getByText('jam berhenti').first().waitFor();
    await officer.page.getByRole('checkbox', { name: missing }).check();
    await officer.page.getByRole('button', { name: 'Catat 1 dokumen diterima' }).click();
    await officer.page.getByRole('checkbox', { name: missing }).waitFor({ state: 'detached' });
    await officer.page.getByRole('button', { name: 'Ajukan' }).click();
    await officer.page.getByText('Semua dokumen wajib sudah ada: jam pembayaran mulai berjalan.').waitFor();
    await expectAccessible(officer.page);
    await officer.page.getByRole('form').getByRole('button', { name: 'Ajukan' }).click();
    await officer.page
      .getByRole('region', { name: 'Isi klaim' })
      .getByText(/sisa \d+ hari kerja/)
      .waitFor();
    expect(await again(claim)).toMatchObject({ status: 'SUBMITTED', missingDocuments: [] });
    expect((await again(claim)).dueOn).not.toBeNull();
    await officer.context.close();

    const promised = (await again(claim)).assessment?.amount ?? '';
    const head = await openClaim(claim, { as: 'head' });
    await decision(head.page).getByText(rupiah(promised), { exact: true }).first().waitFor();
    await head.page.getByRole('button', { name: 'Tetapkan…' }).click();
    await head.page.getByRole('heading', { name: `Tetapkan ${rupiah(promised)}?` }).waitFor();
    await expectAccessible(head.page);
    await takeScreenshot(head.page, 'admin-claims-determine');
    await head.page.getByRole('button', { name: `Tetapkan ${rupiah(promised)}` }).click();
    await decision(head.page).getByRole('heading', { name: 'Ditetapkan' }).waitFor();
    expect((await again(claim)).decision).toEqual({ kind: 'PAYABLE', amount: promised });
    await head.context.close();

    const finance = await open(`/admin/klaim/${claim.id}`, { as: 'finance' });
    await finance.page.getByRole('button', { name: 'Bayar…' }).click();
    await finance.page.getByRole('button', { name: `Bayar ${rupiah(promised)}` }).click();
    await decision(finance.page).getByRole('heading', { name: 'Dibayar' }).waitFor();
    expect(await again(claim)).toMatchObject({ status: 'PAID', amount: promised });
    await finance.page.getByRole('link', { name: 'Lihat dan cetak surat' }).click();
    await finance.page.getByRole('heading', { name: 'Surat Penetapan Manfaat' }).waitFor();
    await expectAccessible(finance.page);
    await finance.page.emulateMedia({ media: 'print' });
    await finance.page.getByText(`${rupiah(promised)} (`).waitFor();
    expect(await finance.page.getByRole('navigation', { name: 'Halaman' }).isVisible()).toBe(false);
    expect(await finance.page.getByRole('button', { name: 'Cetak surat' }).isVisible()).toBe(false);
    await takeScreenshot(finance.page, 'admin-claims-letter-print');
    await finance.context.close();
  });

  it('pays a late claim with what the delay adds, and says so before', async () => {
    const claim = await oneOf('DETERMINED', ({ latePayment }) => (latePayment?.daysLate ?? 0) > 0);
    const total = claim.latePayment?.total ?? '';
    const { page, context } = await open(`/admin/klaim/${claim.id}`, { as: 'finance' });
    await page.getByText(`Terlambat ${claim.latePayment?.daysLate} hari: `).waitFor();
    await page.getByRole('button', { name: 'Bayar…' }).click();
    await page.getByRole('heading', { name: `Bayar ${rupiah(total)}?` }).waitFor();
    await page.getByRole('button', { name: `Bayar ${rupiah(total)}` }).click();
    await decision(page).getByRole('heading', { name: 'Dibayar' }).waitFor();
    expect(await again(claim)).toMatchObject({ status: 'PAID', amount: total });
    await context.close();
  });

  it('refuses with a reason of the decision, its article and the next step, after the letter was seen', async () => {
    const claim = await oneOf('UNDER_VERIFICATION', ({ assessment }) => assessment?.kind === 'VERIFICATION');
    const { page, context } = await openClaim(claim, { as: 'head' });
    await page.getByText('Periksa, bukan tuduhan').waitFor();
    await decision(page).getByText('Yang mengubah hasil').click();
    await page.getByText('Bila setelah cek kasus tidak diterima:').waitFor();
    await page.getByRole('button', { name: 'Tolak…' }).click();
    const reason = page.getByRole('radio', { name: /Setelah cek kasus, kejadian ini tidak diterima/ });
    await reason.waitFor();
    await page.getByRole('button', { name: 'Tolak klaim' }).click();
    await page.getByText('Isi dulu; langkah ini tidak dapat diambil tanpa keterangan.').first().waitFor();
    await page
      .getByRole('textbox', { name: 'Mengapa kejadian ini tidak diterima' })
      .fill('Keterangan saksi berbeda.');
    const next = 'Ahli waris dapat mengajukan keberatan di kantor cabang.';
    await page.getByRole('textbox', { name: /Langkah berikutnya/ }).fill(next);
    await page.getByText('Pratinjau surat').click();
    await page.getByRole('heading', { name: 'Surat Pemberitahuan Penolakan Klaim' }).waitFor();
    await page.getByRole('article').getByText(next).waitFor();
    await expectAccessible(page);
    await takeScreenshot(page, 'admin-claims-reject');
    await page.getByRole('button', { name: 'Tolak klaim' }).click();
    await decision(page).getByRole('heading', { name: 'Ditolak' }).waitFor();
    expect(await again(claim)).toMatchObject({ status: 'REJECTED', decision: { kind: 'REFUSED' } });
    await page.getByRole('link', { name: 'Lihat dan cetak surat' }).click();
    await page.getByRole('article').getByText(next).waitFor();
    await context.close();
  });

  it('tells of somebody who was faster, writes nothing, and keeps what was typed', async () => {
    const claim = await oneOf('SUBMITTED');
    const { page, context } = await openClaim(claim);
    await page.getByRole('button', { name: 'Tarik klaim…' }).click();
    const why = page.getByRole('textbox', { name: 'Alasan' });
    await why.fill('Diajukan dua kali.');
    await desk.done('verifyClaim', 'officer', {
      id: claim.id,
      version: claim.version,
      reason: 'Dicek di lapangan.',
    });
    await page.getByRole('button', { name: 'Tarik klaim', exact: true }).click();
    const told = page.getByRole('alert').filter({ hasText: 'Klaim ini berubah setelah Anda membukanya' });
    await told.getByRole('cell', { name: 'Diperiksa' }).waitFor();
    expect(await why.inputValue()).toBe('Diajukan dua kali.');
    expect((await again(claim)).status).toBe('UNDER_VERIFICATION');
    await expectAccessible(page);
    await takeScreenshot(page, 'admin-claims-conflict');
    await page.getByRole('button', { name: 'Muat keadaan sekarang' }).click();
    await page.getByRole('button', { name: 'Tarik klaim', exact: true }).click();
    await page.getByText('Klaim ini ditarik sebelum diputuskan.').waitFor();
    expect((await again(claim)).status).toBe('WITHDRAWN');
    await context.close();
  });

  it('files an accident from the page of a participant, with its preview first', async () => {
    const people = `{ participants(first: 1, filter: { coverage: { eq: ACTIVE }, registeredOn: { lt: "2024-01-01" } }) { nodes { id name } } }`;
    const answer = await api.send<{ participants: { nodes: { id: string; name: string }[] } }>(people, {
      as: 'officer',
    });
    const person = dataOf(answer).participants.nodes[0] ?? { id: '', name: '' };
    const { page, context } = await open(`/admin/peserta/${person.id}`);
    await page.getByRole('tab', { name: 'Klaim' }).click();
    await page.getByRole('link', { name: 'Klaim baru' }).click();
    await page.getByRole('heading', { level: 1, name: `Klaim baru untuk ${person.name}` }).waitFor();
    await page.getByRole('button', { name: 'Hitung dan lihat syaratnya' }).click();
    await page.getByRole('alert').getByText('Isi tanggalnya.').waitFor();
    await expectAccessible(page);
    const day = page.getByRole('textbox', { name: 'Tanggal kecelakaan' });
    await day.fill('23 des 2024');
    await day.press('Tab');
    await page.getByRole('combobox', { name: 'Sebab' }).click();
    await page.getByRole('option', { name: 'Di tempat kerja' }).click();
    await page.getByRole('combobox', { name: 'Akibat' }).click();
    await page.getByRole('option', { name: 'Sembuh' }).click();
    await page.getByRole('textbox', { name: 'Jumlah, biaya 1' }).fill('Rp1.250.000');
    await page.getByRole('button', { name: 'Hitung dan lihat syaratnya' }).click();
    const preview = page.getByRole('region', { name: 'Pratinjau klaim' });
    await preview.getByText('Rp1.250.000', { exact: true }).first().waitFor();
    await preview.getByText('(satu juta dua ratus lima puluh ribu rupiah)').waitFor();
    await expectAccessible(page);
    await takeScreenshot(page, 'admin-claims-new');
    await page.getByRole('button', { name: 'Ajukan klaim' }).click();
    await page.waitForURL(/\/klaim\/clm_/);
    await page.getByText('jam berhenti').first().waitFor();
    expect(await page.title()).toBe('Klaim · Perisai admin');
    await context.close();
  });

  it('leaves nothing personal in addresses, titles and storage', async () => {
    const claim = await oneOf('UNDER_VERIFICATION');
    const { page, context } = await open('/admin/klaim/baru');
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url()));
    page.on('framenavigated', (frame) => addresses.push(frame.url()));
    await page.getByRole('textbox', { name: 'Peserta' }).fill(claim.participant.kpj);
    await page.getByRole('button', { name: claim.participant.name }).click();
    await page.getByRole('heading', { level: 1, name: claim.participant.name }).waitFor();
    const stored = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state, document.title]),
    );
    for (const text of [...addresses.map((address) => decodeURIComponent(address)), stored]) {
      expect(text).not.toContain(claim.participant.kpj);
      expect(text).not.toContain(claim.participant.name);
    }
    await context.close();
  });

  it('shows each role its own steps, and nobody a claim of another branch', async () => {
    const claim = await oneOf('UNDER_VERIFICATION');
    const steps = async (as: DemoUser) => {
      const { page, context } = await open(`/admin/klaim/${claim.id}`, { as });
      await page
        .getByRole('heading', { level: 2, name: 'Dokumen' })
        .or(page.getByRole('alert'))
        .first()
        .waitFor();
      const found = await decision(page)
        .getByRole('group', { name: 'Langkah' })
        .getByRole('button')
        .allTextContents();
      await context.close();
      return found;
    };
    expect(await steps('officer')).toEqual(['Periksa kasus…', 'Minta dokumen…', 'Tarik klaim…']);
    expect(await steps('head')).toEqual(['Tetapkan…', 'Tolak…']);
    expect(await steps('finance')).toEqual([]);
    const { page, context } = await open(`/admin/klaim/${claim.id}`, { as: 'officer-cilegon' });
    await page
      .getByRole('alert')
      .getByText('Halaman ini tidak ada, atau di luar wilayah kerja Anda.')
      .waitFor();
    await goTo(page, '/admin/klaim/clm_none', '[role=alert]');
    await context.close();
  });

  it('speaks English', async () => {
    const claim = await oneOf('UNDER_VERIFICATION');
    const { page, context } = await open(`/admin/en/klaim/${claim.id}`);
    await page.getByRole('heading', { level: 2, name: 'Documents' }).waitFor();
    await page.getByRole('region', { name: 'Decision' }).getByText('What changes the outcome').waitFor();
    await takeScreenshot(page, 'admin-claims-english');
    await context.close();
  });
});
