import type { Browser } from 'playwright-core';
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

interface Row {
  readonly key: string;
  readonly valueText: { readonly id: string };
  readonly legalBasis: {
    readonly instrument: string;
    readonly confidence: string;
    readonly source: string | null;
  };
}

describe.skipIf(!hasBrowser)('the parameters of law in the admin tool', () => {
  let api: Api;
  let browser: Browser;
  beforeAll(async () => {
    [api, browser] = await Promise.all([startApi(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await api.stop();
  });

  const parameters = async (args = ''): Promise<readonly Row[]> => {
    const document = `{ lawParameters${args} { key valueText { id } legalBasis { instrument confidence source } } }`;
    return dataOf(await api.send<{ lawParameters: Row[] }>(document)).lawParameters;
  };
  const open = (path: string, arrival: Omit<Parameters<typeof openAdmin>[2], 'path'> = {}) =>
    openAdmin(browser, api.url, { path, ...arrival });
  const row = 'details:has(> summary > svg)';
  const soon = { timeout: 20_000 };

  it.each([
    ['light', 1440, false],
    ['dark', 768, true],
    ['light', 360, false],
  ])('shows every one, with nothing that axe finds: %s at %i', async (name, width, dark) => {
    const held = await parameters('(on: "2024-12-31")');
    const keys = new Set((await parameters()).map(({ key }) => key));
    const { page, context, complaints } = await open('/admin/parameter', { width, dark });
    await page
      .getByRole('heading', { level: 1, name: `${held.length} parameter berlaku pada 31 Desember 2024` })
      .waitFor();
    expect(await page.locator(row).count()).toBe(keys.size);
    await page.locator(row).first().click();
    await expectAccessible(page);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(complaints).toEqual([]);
    await takeScreenshot(page, `admin-parameters-${width}-${name}`);
    await context.close();
  });

  it('shows the value of the day: the death grant on both sides of 2 December 2019', async () => {
    const { page, context } = await open('/admin/parameter?kunci=jkm.death-grant&pada=2019-12-01');
    const value = page.locator(row).first().locator('summary > span').nth(1);
    await expect.poll(() => value.textContent(), soon).toBe('Rp16.200.000');
    await page.getByRole('button', { name: 'Perubahan berikutnya' }).click();
    await page.waitForURL(/pada=2019-12-02/);
    await expect.poll(() => value.textContent(), soon).toBe('Rp20.000.000');
    await context.close();
  });

  it('opens one by its own address, with every value, article, source and the rules that read it', async () => {
    const [first, second] = await parameters('(key: "jkm.death-grant")');
    const { page, context } = await open('/admin/parameter?kunci=jkm.death-grant');
    await page.getByText('Dipakai oleh: benefit.death-grant').waitFor();
    expect(await page.locator(row).count()).toBe(1);
    for (const value of [first, second]) {
      await page
        .getByRole('listitem')
        .filter({ hasText: value?.legalBasis.instrument ?? '?' })
        .first()
        .waitFor();
      expect(await page.locator(`a[href="${value?.legalBasis.source}"]`).count()).toBe(1);
    }
    await page.getByRole('button', { name: 'Tampilkan semua parameter' }).click();
    await expect.poll(() => page.locator(row).count(), soon).toBeGreaterThan(100);
    await context.close();
  });

  it('filters by text and by confidence, and says when nothing fits', async () => {
    const { page, context } = await open('/admin/parameter');
    await page.getByRole('searchbox').fill('pemakaman');
    await page.waitForURL(/#cari=pemakaman/);
    await page.getByRole('heading', { level: 1, name: /^\d dari/ }).waitFor();
    await goTo(page, '/admin/parameter?keyakinan=dipastikan', row);
    const confirmed = await page.locator(`${row} > summary`).allTextContents();
    expect(confirmed.every((text) => text.includes('dipastikan'))).toBe(true);
    await page.getByRole('searchbox').fill('tidak ada yang begini');
    await page.getByText('Tidak ada parameter yang cocok dengan saringan ini.').waitFor();
    await context.close();
  });

  it('prints without bars, with the article of each value, and speaks English', async () => {
    const { page, context } = await open('/admin/en/parameter?kunci=contribution.rate', { as: 'auditor' });
    await page.getByRole('heading', { level: 1, name: /^3 of \d+ parameters$/ }).waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.getByText('PP 44/2015').first().waitFor();
    expect(await page.getByRole('searchbox').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Print list' }).isVisible()).toBe(false);
    await context.close();
  });
});
