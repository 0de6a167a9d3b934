import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf } from '../support/answer.ts';
import { type Api, startApi } from '../support/api.ts';
import { expectAccessible, hasBrowser, openBrowser, takeScreenshot, visit } from '../support/browser.ts';
import type { DemoUser } from '../support/people.ts';

const agentLink = 'a[href*="/agen/agt_"]';

describe.skipIf(!hasBrowser)('the admin tool', () => {
  let api: Api;
  let browser: Browser;
  beforeAll(async () => {
    [api, browser] = await Promise.all([startApi(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await api.stop();
  });

  const signIn = async (page: Page, user: DemoUser): Promise<void> => {
    await page.getByRole('button', { name: /Masuk/ }).click();
    await page.waitForURL('**/oidc/**');
    await page.locator(`button[value="${user}"]`).click();
    await page.waitForURL('**/admin/**');
  };
  const signedIn = async (
    path: string,
    options: Parameters<typeof visit>[2] = {},
    user: DemoUser = 'roster',
  ) => {
    const visited = await visit(browser, api.url, options);
    await visited.page.goto(path);
    await signIn(visited.page, user);
    return visited;
  };
  const agentsPage = async (options: Parameters<typeof visit>[2] = {}) => {
    const visited = await signedIn('/admin/agen', options);
    await visited.page.getByText('A-0001').first().waitFor();
    return visited;
  };
  const agentPage = async (code: string, options: Parameters<typeof visit>[2] = {}) => {
    const visited = await agentsPage(options);
    await visited.page.getByRole('link', { name: code }).first().click();
    await visited.page.getByRole('button', { name: 'Ubah' }).waitFor();
    return visited;
  };

  it('asks to sign in, by the issuer, and comes back to the page that was asked for', async () => {
    const { page, context, complaints } = await visit(browser, api.url);
    await page.goto('/admin/agen?status=aktif');
    await page.getByRole('button', { name: /Masuk/ }).waitFor();
    await expectAccessible(page);
    await takeScreenshot(page, 'admin-sign-in');
    await page.getByRole('button', { name: /Masuk/ }).click();
    await page.waitForURL('**/oidc/**');
    await expectAccessible(page);
    await takeScreenshot(page, 'issuer-choose-user');
    await page.locator('button[value="roster"]').click();
    await page.waitForURL('**/admin/agen?status=aktif');
    await page.getByText('A-0001').first().waitFor();
    expect(complaints).toEqual([]);
    const kept = await page.evaluate(() =>
      JSON.stringify({ ...window.localStorage, ...window.sessionStorage }),
    );
    expect(kept).not.toMatch(/eyJ[\w-]+\.eyJ/);
    await context.close();
  });

  it.each([
    ['light', 1440, false],
    ['dark', 1440, true],
    ['light', 768, false],
  ])('shows the agents, with nothing that axe finds: %s at %i', async (name, width, dark) => {
    const { page, context } = await agentsPage({ width, dark });
    await page.getByRole('heading', { level: 1, name: '12 agen' }).waitFor();
    await expectAccessible(page);
    await takeScreenshot(page, `admin-agents-${width}-${name}`);
    await context.close();
  });

  it('searches, filters and sorts in the address, and shows the same after a reload', async () => {
    const { page, context } = await agentsPage();
    const codes = async () => {
      const links = await page.locator(agentLink).allTextContents();
      return links.map((text) => text.match(/A-\d{4}/)?.[0] ?? text);
    };
    await page.getByRole('searchbox', { name: /Cari/ }).fill('A-0012');
    await page.waitForURL(/cari=A-0012/);
    await expect.poll(codes, { timeout: 20_000 }).toEqual(['A-0012']);
    await page.goto('/admin/agen?status=aktif&urut=-kode');
    await signInAgain(page);
    await expect.poll(async () => (await codes())[0], { timeout: 20_000 }).toBe('A-0011');
    const before = await codes();
    expect(before).not.toContain('A-0012');
    await page.reload();
    await signInAgain(page);
    await expect.poll(codes, { timeout: 20_000 }).toEqual(before);
    expect(page.url()).toContain('status=aktif&urut=-kode');
    await context.close();
  });

  // Tokens live in memory: a reload asks the issuer, which still knows the reader and needs no second choice.
  async function signInAgain(page: Page): Promise<void> {
    const table = page.locator(agentLink).first();
    const button = page.getByRole('button', { name: /Masuk|Sign in/ });
    await table.or(button).first().waitFor();
    if (await button.isVisible()) await button.click();
    await table.waitFor();
  }

  it('shows one agent with territory, agency and history, with nothing that axe finds', async () => {
    const { page, context } = await agentPage('A-0001');
    await page.getByRole('heading', { name: 'Perjalanan waktu' }).waitFor();
    await page.getByRole('heading', { name: 'Data agen' }).waitFor();
    await expectAccessible(page);
    await takeScreenshot(page, 'admin-agent-1440');
    await context.close();
  });

  it('saves an edit and says when; the list and the history show it', async () => {
    const { page, context } = await agentPage('A-0002');
    await page.getByRole('button', { name: 'Ubah' }).click();
    await page.getByRole('textbox', { name: 'Nama' }).fill('Armah Khodijah Baru');
    await page.getByRole('textbox', { name: 'Alasan' }).fill('Nama pada KTP');
    await expectAccessible(page);
    await takeScreenshot(page, 'admin-agent-edit');
    await page.getByRole('button', { name: 'Simpan' }).click();
    await page.getByText(/Tersimpan pukul/).waitFor();
    await page.getByRole('heading', { level: 1, name: 'Armah Khodijah Baru' }).waitFor();
    await page.getByText('Nama pada KTP').first().waitFor();
    await takeScreenshot(page, 'admin-agent-saved');
    await context.close();
  });

  it('refuses an edit without a reason in a summary that has the focus', async () => {
    const { page, context } = await agentPage('A-0004');
    await page.getByRole('button', { name: 'Ubah' }).click();
    await page.getByRole('textbox', { name: 'Nama' }).fill('Tanpa Alasan');
    await page.getByRole('button', { name: 'Simpan' }).click();
    const summary = page.getByRole('alert').first();
    await summary.waitFor();
    await expectAccessible(page);
    await takeScreenshot(page, 'admin-agent-edit-refused');
    await context.close();
  });

  it('merges two editors: fields that only one changed by themselves, the same field by asking', async () => {
    const { page, context } = await agentPage('A-0003');
    await page.getByRole('button', { name: 'Ubah' }).click();
    await page.getByRole('textbox', { name: 'Nama' }).fill('Nama Dari Halaman');
    await page.getByRole('textbox', { name: 'Alasan' }).fill('Perbaikan nama');
    await saveMeanwhile('A-0003', { name: 'Nama Orang Lain', phone: '081298765432' });
    await page.getByRole('button', { name: 'Simpan' }).click();
    await page.locator('#conflict-heading').waitFor();
    await page.getByText('Nama Orang Lain').first().waitFor();
    expect(await page.getByRole('textbox', { name: 'Nama' }).inputValue()).toBe('Nama Dari Halaman');
    await expectAccessible(page);
    await takeScreenshot(page, 'admin-agent-conflict');
    await page.getByRole('radio', { name: 'Anda' }).check();
    await page.getByRole('button', { name: /Simpan/ }).click();
    await page.getByText(/Tersimpan pukul/).waitFor();
    const { agent } = await agentOf('A-0003');
    expect([agent.name, agent.phone?.slice(0, 4), agent.phone?.slice(-2)]).toEqual([
      'Nama Dari Halaman',
      '0812',
      '32',
    ]);
    await context.close();
  });

  const agentOf = async (code: string) => {
    const document = 'query ($code: String!) { agent(code: $code) { id version name phone } }';
    type Found = { agent: { id: string; version: number; name: string; phone: string | null } };
    return dataOf(await api.send<Found>(document, { as: 'roster', variables: { code } }));
  };

  async function saveMeanwhile(code: string, change: object): Promise<void> {
    const { agent } = await agentOf(code);
    const document = 'mutation ($input: UpdateAgentInput!) { updateAgent(input: $input) { __typename } }';
    const input = {
      idempotencyKey: `meanwhile-${code}`,
      id: agent.id,
      version: agent.version,
      reason: 'Lain',
      ...change,
    };
    const answer = await api.send(document, { as: 'roster', variables: { input } });
    expect(dataOf(answer)).toEqual({ updateAgent: { __typename: 'AgentUpdated' } });
  }

  it('gives the same page for an agent that is not there and one of another branch', async () => {
    type Agents = { agents: { nodes: { id: string }[] } };
    const document = '{ agents(filter: { branch: { code: { eq: "CILEGON" } } }, first: 1) { nodes { id } } }';
    const { agents } = dataOf(await api.send<Agents>(document, { as: 'analyst' }));
    const words = async (id: string) => {
      const { page, context } = await signedIn(`/admin/agen/${id}`);
      await page.getByRole('link', { name: 'Kembali ke daftar agen' }).waitFor();
      const text = await page.locator('main').textContent();
      await context.close();
      return text?.replaceAll(/[0-9a-f-]{36}/g, '');
    };
    const foreign = await words(agents.nodes[0]?.id ?? '');
    expect(foreign).toBe(await words('agt_01900000-0000-7000-8000-000000000000'));
    expect(foreign).not.toContain('Ubah');
  });

  it('speaks English', async () => {
    const { page, context } = await agentsPage();
    await page.goto('/admin/en/agen');
    await signInAgain(page);
    await page.getByRole('heading', { level: 1, name: '12 agents' }).waitFor();
    await takeScreenshot(page, 'admin-agents-english');
    await context.close();
  });
});
