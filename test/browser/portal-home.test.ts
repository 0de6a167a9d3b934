import type { Browser } from 'playwright-core';
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

const heading = /pekerja informal Serang Raya terlindungi/;

describe.skipIf(!hasBrowser)('the portal’s home', () => {
  let api: Api;
  let browser: Browser;
  beforeAll(async () => {
    [api, browser] = await Promise.all([startApi(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await api.stop();
  });

  const home = async (path = '/', options: Parameters<typeof visit>[2] = {}) => {
    const visited = await visit(browser, api.url, options);
    await visited.page.goto(path);
    await visited.page.getByRole('heading', { level: 1, name: /Serang Raya/ }).waitFor();
    await visited.page.locator('svg[role=listbox] [role=option]').nth(34).waitFor();
    return visited;
  };

  it('answers in its heading, draws 35 districts and shows the published figures', async () => {
    const { page, context, complaints } = await home();
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    expect(await page.locator('svg[role=listbox] [role=option]').count()).toBe(35);
    await page.getByText('Rp6.085.128.290,50').waitFor();
    await page.getByText('460 klaim').waitFor();
    await page.getByText('2.720', { exact: true }).first().waitFor();
    for (const program of ['Jaminan Kecelakaan Kerja', 'Jaminan Kematian', 'Jaminan Hari Tua']) {
      expect(await page.getByText(program).count()).toBeGreaterThan(0);
    }
    expect(complaints).toEqual([]);
    await takeScreenshot(page, 'portal-home-1440');
    await context.close();
  });

  it.each([
    ['light', 1440, false],
    ['dark', 1440, true],
    ['light', 768, false],
    ['light', 360, false],
    ['dark', 360, true],
  ])('has nothing that axe finds: %s at %i', async (name, width, dark) => {
    const { page, context } = await home('/', { width, dark });
    await page.getByText('460 klaim').waitFor();
    await expectAccessible(page);
    await takeScreenshot(page, `portal-home-${width}-${name}`);
    await context.close();
  });

  it.each([320, 360, 768])('fits %i pixels without scrolling sideways', async (width) => {
    const { page, context } = await home('/', { width, height: 740 });
    expect(await sidewaysScroll(page)).toBe(0);
    await context.close();
  });

  it('speaks English at /en, in words and in figures', async () => {
    const { page, context } = await home();
    await page
      .getByRole('link', { name: /EN|English/ })
      .first()
      .click();
    await page.waitForURL('**/en**');
    await page.getByText('Rp6,085,128,290.50').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/informal workers/i);
    await expectAccessible(page);
    await takeScreenshot(page, 'portal-home-english');
    await context.close();
  });

  it('keeps its state in the address: another reader of the link sees the same', async () => {
    const { page, context } = await home();
    await page.getByRole('button', { name: 'Bulan sebelumnya' }).click();
    await page.waitForURL(/bulan=|2024-07/);
    await page
      .getByText(/Juli 2024/)
      .first()
      .waitFor();
    const seen = await page.getByRole('heading', { level: 1 }).textContent();
    const again = await home(page.url().slice(api.url.length));
    await again.page
      .getByText(/Juli 2024/)
      .first()
      .waitFor();
    expect(await again.page.getByRole('heading', { level: 1 }).textContent()).toBe(seen);
    expect(again.page.url()).toBe(page.url());
    await page.goBack();
    await page
      .getByText(/Agustus 2024/)
      .first()
      .waitFor();
    await context.close();
    await again.context.close();
  });

  it('ignores and names a value that it does not know', async () => {
    const { page, context } = await home('/?bulan=2024-13');
    await page.getByText(/diabaikan/).waitFor();
    await context.close();
  });

  it('lets the keyboard reach and open a district', async () => {
    const { page, context } = await home();
    await page.locator('svg[role=listbox]').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForURL(/kecamatan=/);
    expect(await page.locator('svg[role=listbox] [role=option][aria-selected=true]').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !window.location.search.includes('kecamatan='));
    await context.close();
  });

  it('shows in its table what the map shows', async () => {
    const { page, context } = await home();
    await page.getByRole('tab', { name: 'Tabel' }).click();
    const rows = page.getByRole('tabpanel').locator('table tbody tr');
    await rows.nth(34).waitFor();
    expect(await rows.count()).toBe(35);
    await expectAccessible(page);
    await takeScreenshot(page, 'portal-home-table');
    await context.close();
  });

  it('says what failed, lets the other cards stand, and tries again', async () => {
    const visited = await visit(browser, api.url);
    const { page, context } = visited;
    await page.route('**/graphql', (route) =>
      (route.request().postData() ?? '').includes('claimTotals') ? route.abort() : route.continue(),
    );
    await page.goto('/');
    const problem = page.getByRole('alert');
    await problem.waitFor({ timeout: 30_000 });
    await page.locator('svg[role=listbox] [role=option]').nth(34).waitFor();
    expect(await problem.count()).toBe(1);
    await expectAccessible(page);
    await takeScreenshot(page, 'portal-home-problem');
    await page.unroute('**/graphql');
    await problem.getByRole('button', { name: 'Coba lagi' }).click();
    await page.getByText('460 klaim').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await context.close();
  });
});
