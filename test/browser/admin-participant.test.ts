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
import type { DemoUser } from '../support/people.ts';

interface Person {
  readonly id: string;
  readonly name: string;
  readonly kpj: string;
  readonly coverage: {
    readonly status: string;
    readonly because: readonly { readonly text: { readonly id: string } }[];
  };
  readonly months: readonly {
    readonly month: string;
    readonly status: string;
    readonly entries: readonly { readonly reference: string | null }[];
  }[];
}

const monthWords: Record<string, string> = {
  PAID: 'lunas',
  GRACE: 'menunggak',
  UNPAID: 'tidak dibayar',
  NOT_DUE: 'belum jatuh tempo',
  FUTURE: 'mendatang',
  NOT_REGISTERED: 'tidak terdaftar',
};
const answers: Record<string, string> = {
  ACTIVE: 'Ya, aktif',
  GRACE: 'Masa tenggang',
  INACTIVE: 'Tidak aktif',
};

describe.skipIf(!hasBrowser)('participants in the admin tool', () => {
  let api: Api;
  let browser: Browser;
  beforeAll(async () => {
    [api, browser] = await Promise.all([startApi(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await api.stop();
  });

  const people = async (as: DemoUser, filter: string, first = 1): Promise<readonly Person[]> => {
    const document = `{ participants(first: ${first}, filter: { ${filter} }) { nodes {
      id name kpj coverage { status because { text { id } } }
      months(from: "2024-01", to: "2024-12") { month status entries { reference } } } } }`;
    const { participants } = dataOf(await api.send<{ participants: { nodes: Person[] } }>(document, { as }));
    return participants.nodes;
  };
  const onePerson = async (filter: string, as: DemoUser = 'officer'): Promise<Person> => {
    const [person] = await people(as, filter);
    if (person === undefined) throw new Error(`nobody with ${filter}`);
    return person;
  };
  const open = (path: string, arrival: Omit<Parameters<typeof openAdmin>[2], 'path'> = {}) =>
    openAdmin(browser, api.url, { path, ...arrival });

  it.each([
    ['light', 1440, false],
    ['dark', 1440, true],
    ['light', 768, false],
    ['light', 360, false],
  ])('lists them with nothing that axe finds: %s at %i', async (name, width, dark) => {
    const { page, context, complaints } = await open('/admin/peserta', { width, dark });
    await page.getByRole('heading', { level: 1, name: /^5.000 peserta$/ }).waitFor();
    await page.locator('a[href*="/peserta/par_"]').first().waitFor();
    await expectAccessible(page);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(complaints).toEqual([]);
    await takeScreenshot(page, `admin-participants-${width}-${name}`);
    await context.close();
  });

  it('finds somebody by name, KPJ, status and district, and keeps what was typed out of every address', async () => {
    const person = await onePerson('coverage: { eq: GRACE }');
    const { page, context } = await open('/admin/peserta');
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url()));
    page.on('framenavigated', (frame) => addresses.push(frame.url()));
    const search = page.getByRole('searchbox', { name: 'Cari nama atau KPJ' });
    await search.fill(person.kpj);
    await page.getByRole('heading', { level: 1, name: /^1 dari/ }).waitFor();
    await search.fill('1234567');
    await page.getByText('KPJ harus 11 angka. Yang diketik 7 angka.').waitFor();
    await search.fill(person.name);
    await page.getByRole('link', { name: person.name, exact: true }).first().waitFor();
    await page.getByRole('combobox', { name: 'Perlindungan' }).click();
    await page.getByRole('option', { name: 'Masa tenggang' }).click();
    await page.waitForURL('**/admin/peserta?status=tenggang');
    await page.getByRole('grid').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/admin\/peserta\/par_/);
    await page.getByRole('heading', { level: 1, name: person.name }).waitFor();
    expect(await page.title()).toBe('Peserta · Perisai admin');
    await page.goBack();
    expect(await search.inputValue()).toBe(person.name);
    const stored = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]),
    );
    for (const text of [...addresses.map((address) => decodeURIComponent(address)), stored]) {
      expect(text).not.toContain(person.kpj);
      expect(text).not.toContain(person.name);
    }
    await context.close();
  });

  it('says which filter to drop when nobody fits', async () => {
    const { page, context } = await open('/admin/peserta?status=tenggang');
    await page.getByRole('searchbox').fill('qqqq');
    await page.getByText('Tidak ada peserta yang cocok dengan 2 saringan ini.').waitFor();
    await page.getByRole('button', { name: /Hapus “pencarian”/ }).click();
    await page.locator('a[href*="/peserta/par_"]').first().waitFor();
    await context.close();
  });

  it.each(['ACTIVE', 'GRACE', 'INACTIVE'])(
    'tells what the service decided, in its words and month by month: %s',
    async (status) => {
      const person = await onePerson(`coverage: { eq: ${status} }`);
      const { page, context } = await open(`/admin/peserta/${person.id}`);
      await page
        .getByText(answers[status] ?? '', { exact: true })
        .first()
        .waitFor();
      for (const { text } of person.coverage.because) await page.getByText(text.id).first().waitFor();
      for (const { month, status: told } of person.months)
        await cellOf(page, month, monthWords[told] ?? '').waitFor();
      await context.close();
    },
  );

  it('agrees with the service for dozens of people, month by month, by words alone', async () => {
    const { page, context } = await open('/admin/peserta');
    await page.locator('a[href*="/peserta/par_"]').first().waitFor();
    for (const person of await manyPeople()) {
      await goInside(page, `/admin/peserta/${person.id}`);
      await page.getByRole('heading', { level: 1, name: person.name }).waitFor();
      const table = page.getByRole('table', { name: 'Iuran per bulan' });
      await table.getByText('Januari 2024: ').waitFor();
      const shown = await table.getByRole('button').allTextContents();
      const told = person.months.map(({ month, status }) => `${nameOf(month)}: ${monthWords[status]}`);
      expect(shown.map((text) => text.split(', ')[0]).filter((text) => text?.includes(' 2024:'))).toEqual(
        told,
      );
      await page
        .getByText(answers[person.coverage.status] ?? '?', { exact: true })
        .first()
        .waitFor();
    }
    await context.close();
  });

  const manyPeople = async (): Promise<readonly Person[]> => {
    const days = ['2019-06-01', '2022-01-01', '2024-03-01'];
    const found = await Promise.all(
      days.flatMap((day) =>
        Object.keys(answers).map((status) =>
          people('officer', `coverage: { eq: ${status} }, registeredOn: { gte: "${day}" }`, 5),
        ),
      ),
    );
    return [...new Map(found.flat().map((person) => [person.id, person])).values()];
  };

  /** Another page of the same visit, as a click on a link would lead there. */
  const goInside = (page: Page, path: string) =>
    page.evaluate((to) => {
      history.pushState(null, '', to);
      window.dispatchEvent(new PopStateEvent('popstate'));
    }, path);

  const names =
    'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' ');
  const nameOf = (month: string) => `${names[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`;
  const cellOf = (page: Page, month: string, words = '') =>
    page.getByRole('button', { name: new RegExp(`^${nameOf(month)}: ${words}`) });

  it('moves by month with the arrows and shows the payment of a month with Enter', async () => {
    const person = await onePerson('coverage: { eq: ACTIVE }, registeredOn: { lt: "2023-01-01" }');
    const paid = person.months.find(({ month }) => month === '2024-02')?.entries[0]?.reference ?? '';
    expect(paid).not.toBe('');
    const { page, context } = await open(`/admin/peserta/${person.id}`);
    await cellOf(page, '2024-03').focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Februari 2024' }).getByText(paid).waitFor();
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Februari 2023');
    await page.keyboard.press('Escape');
    await page.getByRole('region', { name: 'Februari 2024' }).waitFor({ state: 'detached' });
    await context.close();
  });

  it('answers for another day, holds it in the address, and prints the explanation alone', async () => {
    const person = await onePerson('coverage: { eq: INACTIVE }');
    const { page, context } = await open(`/admin/peserta/${person.id}`);
    const day = page.getByRole('textbox', { name: 'Hari yang ditanyakan' });
    await day.fill('9 sep 2023');
    await day.press('Enter');
    await page.getByRole('heading', { name: 'Terlindungi pada 9 September 2023?' }).waitFor();
    expect(page.url()).toContain('?pada=2023-09-09');
    await page.getByRole('switch', { name: 'Tampilkan aturan dan fakta' }).check();
    await page.getByText('on = 2023-09-09').first().waitFor();
    await expectAccessible(page);
    await page.emulateMedia({ media: 'print' });
    await page.getByText(/^Penjelasan kepesertaan BPU/).waitFor();
    expect(await page.getByRole('tablist').isVisible()).toBe(false);
    expect(await page.getByRole('navigation', { name: 'Halaman' }).isVisible()).toBe(false);
    await page.getByText('Dasar hukum').waitFor();
    await context.close();
  });

  it.each([
    ['light', 1440, false],
    ['dark', 768, true],
    ['light', 360, false],
  ])('shows one with every part, with nothing that axe finds: %s at %i', async (name, width, dark) => {
    const person = await onePerson('coverage: { eq: GRACE }');
    const { page, context, complaints } = await open(`/admin/peserta/${person.id}`, { width, dark });
    await page.getByRole('table', { name: 'Iuran per bulan' }).waitFor();
    await page.getByText('Dasar hukum').waitFor();
    await expectAccessible(page);
    await takeScreenshot(page, `admin-participant-${width}-${name}`);
    for (const part of ['Pembayaran', 'Klaim', 'Pendaftaran']) {
      await page.getByRole('tab', { name: part }).click();
      await page.getByRole('tabpanel', { name: part }).waitFor();
      if (width === 1440) await expectAccessible(page);
    }
    expect(await sidewaysScroll(page)).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('shows an agent the participants that they serve', async () => {
    const person = await onePerson('coverage: { eq: ACTIVE }', 'agent');
    const { page, context } = await open('/admin/peserta', { as: 'agent', width: 360 });
    await page.locator('a[href*="/peserta/par_"]').first().waitFor();
    await goTo(page, `/admin/peserta/${person.id}`, 'h1');
    await page.getByRole('heading', { level: 1, name: person.name }).waitFor();
    await context.close();
  });

  it('gives the same page for somebody of another branch and for nobody', async () => {
    const foreign = await onePerson('coverage: { eq: ACTIVE }', 'officer-cilegon');
    const words = async (id: string) => {
      const { page, context } = await open(`/admin/peserta/${id}`);
      await page.getByRole('alert').waitFor();
      const text = await page.locator('main').textContent();
      await context.close();
      return text;
    };
    const told = await words(foreign.id);
    expect(told).not.toContain(foreign.name);
    expect(told).toBe(await words('par_01900000-0000-7000-8000-000000000000'));
  });

  it('hides names and numbers from an analyst, and says that names cannot be searched', async () => {
    const { page, context } = await open('/admin/peserta', { as: 'analyst' });
    await page.locator('a[href*="/peserta/par_"]').first().waitFor();
    await page.getByRole('searchbox', { name: 'Cari KPJ (11 angka)' }).fill('siti');
    await page.getByText('Nama peserta disamarkan untuk peran Anda.').waitFor();
    await context.close();
  });

  it('speaks English', async () => {
    const person = await onePerson('coverage: { eq: GRACE }');
    const { page, context } = await open(`/admin/en/peserta/${person.id}`);
    await page.getByRole('heading', { name: 'Protected on 31 December 2024?' }).waitFor();
    await page.getByRole('button', { name: /^December 2024: in arrears/ }).waitFor();
    await takeScreenshot(page, 'admin-participant-english');
    await context.close();
  });
});
