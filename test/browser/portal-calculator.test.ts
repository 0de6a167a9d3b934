import { gzipSync } from 'node:zlib';
import type { Browser, Page, Response } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../support/api.ts';
import {
  expectAccessible,
  hasBrowser,
  openBrowser,
  sidewaysScroll,
  takeScreenshot,
  visit,
} from '../support/browser.ts';

const paid = 'tanggal=2024-06-05&terdaftar=2021-01-04&lunas=2024-06';
const anAccident = `/hitung/manfaat?penghasilan=1500000&${paid}&akibat=cacat-sebagian&obat=3500000&tak-bekerja=2024-06-05&bekerja-lagi=2024-08-05&cacat=THUMB_R,SCALP..12_5`;
const aDeath = `/hitung/manfaat?penghasilan=1500000&${paid}&kejadian=meninggal#anak=2014-03-01.sd.3`;
const acrossADiscount = '/hitung?penghasilan=1500000&jht=ya&pekerjaan=angkutan&bulan=2025-12&sekaligus=3';

describe.skipIf(!hasBrowser)('the portal’s calculator', () => {
  let api: Api;
  let browser: Browser;
  beforeAll(async () => {
    [api, browser] = await Promise.all([startApi(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await api.stop();
  });

  const open = async (path: string, options: Parameters<typeof visit>[2] = {}) => {
    const visited = await visit(browser, api.url, options);
    await visited.page.goto(path);
    return visited;
  };
  const heading = (page: Page, name: RegExp | string) => page.getByRole('heading', { level: 1, name });
  const openFolds = (page: Page) =>
    page.locator('details.fold').evaluateAll((folds) => {
      for (const fold of folds) fold.setAttribute('open', '');
    });

  it('answers while one types, and keeps what was typed in the address', async () => {
    const { page, context, complaints } = await open('/hitung');
    await heading(page, 'Berapa iuran saya?').waitFor();
    await page.getByLabel('Penghasilan sebulan').pressSequentially('1.500.000');
    await heading(page, 'Rp22.800 per bulan').waitFor();
    await page.getByLabel('JHT').check();
    await heading(page, 'Rp54.800 per bulan').waitFor();
    expect(page.url()).toBe(`${api.url}/hitung?penghasilan=1500000&jht=ya`);
    expect(await page.title()).toContain('Rp54.800 per bulan');
    await page.getByText('Mengapa?').click();
    await page
      .getByText(/Dasar hukum: PP 44\/2015, Lampiran II, berlaku sejak 1 Juli 2015/)
      .first()
      .waitFor();
    await page.getByText('dasar belum dipastikan').first().waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('shows month by month where a discount begins', async () => {
    const { page, context } = await open(acrossADiscount);
    await heading(page, 'Rp141.600 untuk 3 bulan').waitFor();
    const rows = page.getByRole('table', { name: 'Bulan demi bulan' }).locator('tbody tr');
    expect((await rows.allTextContents()).map((row) => row.includes('potongan'))).toEqual([
      false,
      true,
      true,
    ]);
    await context.close();
  });

  it('says at the field what cannot be read, and what the service refuses', async () => {
    const { page, context } = await open('/hitung');
    const income = page.getByLabel('Penghasilan sebulan');
    await income.fill('banyak');
    await page
      .getByRole('alert')
      .getByRole('link', { name: /Tulis jumlah/ })
      .click();
    expect(await income.evaluate((field) => field === document.activeElement)).toBe(true);
    await income.fill('0');
    await page.getByRole('alert').getByText('Penghasilan harus lebih dari nol').waitFor();
    expect(await income.getAttribute('aria-invalid')).toBe('true');
    expect(await page.title()).toMatch(/^Kesalahan: /);
    await expectAccessible(page);
    await context.close();
  });

  it('shows what an accident pays, part by part, with its reasons', async () => {
    const { page, context, complaints } = await open(anAccident);
    await heading(page, 'Rp41.900.000 dibayarkan').waitFor();
    for (const part of ['Rp3.500.000', 'Rp19.200.000', 'Rp16.000.000', 'Rp3.200.000'])
      await page.getByRole('cell', { name: part, exact: true }).waitFor();
    expect(await page.getByLabel('Keadaan 1', { exact: true }).locator('optgroup option').count()).toBe(46);
    await page.getByText('Mengapa?').click();
    await page.getByText(/Kepesertaan aktif pada 5 Juni 2024/).waitFor();
    await page.getByLabel('Keadaan 2', { exact: true }).selectOption('EYE_ONE');
    await heading(page, 'Rp70.700.000 dibayarkan').waitFor();
    expect(page.url()).toContain('EYE_ONE');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('forecasts scholarships, and keeps birth dates out of what a server sees', async () => {
    const visited = await visit(browser, api.url);
    const { page, context } = visited;
    const paths: string[] = [];
    page.on('request', (request) => paths.push(request.url()));
    await page.goto(aDeath);
    await heading(page, 'Rp42.000.000 dibayarkan').waitFor();
    await page.getByText('Rp79.500.000 untuk semua tahun ajaran').waitFor();
    expect(paths.filter((path) => path.includes('2014-03-01') && !path.includes('#'))).toEqual([]);
    await page.getByText('Apa yang mengubah hasil ini?').click();
    await page.getByRole('button', { name: /Pakai: Bila iuran berhenti setelah Januari 2024/ }).click();
    await heading(page, 'Tidak ada yang dibayarkan').waitFor();
    await page
      .getByText(/tidak aktif/i)
      .first()
      .waitFor();
    await context.close();
  });

  it('pays old-age savings at 56, and says why not before', async () => {
    const savings = (born: string) =>
      `/hitung/manfaat?penghasilan=1000000&jht=ya&kejadian=hari-tua&tanggal=2024-06-15&terdaftar=2024-01-03&lunas=2024-06&saldo=12000000#lahir=${born}`;
    const { page, context } = await open(savings('1968-06-16'));
    await heading(page, 'Tidak ada yang dibayarkan').waitFor();
    await page.getByText(/56/).first().waitFor();
    await page
      .getByRole('group', { name: 'Tanggal lahir' })
      .getByLabel('Tanggal', { exact: true })
      .fill('15');
    await heading(page, /^Rp12\.\d{3}\.\d{3}.* dibayarkan$/).waitFor();
    await context.close();
  });

  it('names the field of a refusal about the whole of the facts', async () => {
    const { page, context } = await open(anAccident.replace('terdaftar=2021-01-04', 'terdaftar=2024-06-06'));
    const text = 'Tanggal terdaftar tidak boleh setelah kejadiannya, dan dari tahun 1900 sampai 2100.';
    await page.getByRole('alert').getByRole('link', { name: text }).click();
    const focused = page.locator(':focus');
    expect(await focused.getAttribute('id')).toBe('input.registeredOn');
    expect(await page.getByRole('group', { name: 'Terdaftar sejak' }).textContent()).toContain(text);
    await expectAccessible(page);
    await context.close();
  });

  it('gives the same to another reader of the link, in English too', async () => {
    const { page, context } = await open(`/en${aDeath}`);
    await heading(page, 'Rp42,000,000 is paid').waitFor();
    await page.getByText('Scholarships of children (forecast)').waitFor();
    await page.getByRole('link', { name: /^ID/ }).click();
    await heading(page, 'Rp42.000.000 dibayarkan').waitFor();
    expect(page.url()).toContain('#anak=2014-03-01.sd.3');
    await context.close();
  });

  it('says that the service failed, and tries again', async () => {
    const { page, context } = await visit(browser, api.url);
    await page.route('**/graphql', (route) => route.abort());
    await page.goto(anAccident);
    const problem = page.getByRole('alert');
    await problem.waitFor({ timeout: 30_000 });
    await expectAccessible(page);
    await page.unroute('**/graphql');
    await problem.getByRole('button', { name: 'Coba lagi' }).click();
    await heading(page, 'Rp41.900.000 dibayarkan').waitFor();
    await context.close();
  });

  it('can be filled in by keyboard alone', async () => {
    const { page, context } = await open('/hitung/manfaat');
    await heading(page, 'Apa yang saya terima?').waitFor();
    await page.getByLabel('Kecelakaan kerja', { exact: true }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.type('1500000');
    await heading(page, 'Rp42.000.000 dibayarkan').waitFor();
    await page.getByText('Mengapa?').first().focus();
    await page.keyboard.press('Enter');
    await page.getByText(/Kepesertaan aktif/).waitFor();
    await context.close();
  });

  const pages = [
    ['contribution', acrossADiscount, 'Rp141.600 untuk 3 bulan'],
    ['accident', anAccident, 'Rp41.900.000 dibayarkan'],
    ['death', aDeath, 'Rp42.000.000 dibayarkan'],
  ] as const;
  const looks = [
    [1440, false],
    [1440, true],
    [768, false],
    [360, false],
    [360, true],
  ] as const;

  it.each(pages.flatMap(([name, ...page]) => looks.map((look) => [name, ...look, ...page] as const)))(
    '%s at %i, dark %s: axe finds nothing, nothing scrolls sideways',
    async (name, width, dark, path, answer) => {
      const { page, context } = await open(path, { width, dark });
      await heading(page, answer).waitFor();
      await openFolds(page);
      await page.locator('.bone').first().waitFor({ state: 'detached' });
      await expectAccessible(page);
      expect(await sidewaysScroll(page)).toBe(0);
      await takeScreenshot(page, `portal-calculator-${name}-${width}-${dark ? 'dark' : 'light'}`);
      await context.close();
    },
  );

  it('loads at most 200 KB of compressed script, and the benefits only when they are opened', async () => {
    const { page, context } = await visit(browser, api.url);
    const scripts: Response[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('.js')) scripts.push(response);
    });
    const hasBenefits = () => scripts.some((script) => script.url().includes('benefit-page'));
    await page.goto('/hitung?penghasilan=1500000', { waitUntil: 'networkidle' });
    await heading(page, 'Rp22.800 per bulan').waitFor();
    expect(hasBenefits()).toBe(false);
    const sizes = await Promise.all(scripts.map(async (each) => gzipSync(await each.body()).length));
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeGreaterThan(100_000);
    expect(bytes).toBeLessThan(200 * 1024);
    await page.getByRole('link', { name: 'Manfaat' }).click();
    await heading(page, /dibayarkan/).waitFor();
    expect(hasBenefits()).toBe(true);
    await context.close();
  });
});
