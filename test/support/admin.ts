import type { Browser, Page } from 'playwright-core';
import { type Visit, visit } from './browser.ts';
import type { DemoUser } from './people.ts';

interface Arrival extends NonNullable<Parameters<typeof visit>[2]> {
  readonly as?: DemoUser;
}

/** A new reader who opens a page of the admin tool and signs in as a demo user. */
export async function openAdmin(
  browser: Browser,
  url: string,
  arrival: Arrival & { readonly path: string },
): Promise<Visit> {
  const { as: user = 'officer', path, ...options } = arrival;
  const visited = await visit(browser, url, options);
  const { page } = visited;
  await page.goto(path);
  await page.getByRole('button', { name: /^(Masuk|Sign in)/ }).click();
  await page.waitForURL('**/oidc/**');
  await page.locator(`button[value="${user}"]`).click();
  await page.waitForURL('**/admin/**');
  return visited;
}

/** Goes to another page by its address: tokens live in memory, so the issuer is asked once more, silently or by a click. */
export async function goTo(page: Page, path: string, landmark: string): Promise<void> {
  await page.goto(path);
  const there = page.locator(landmark).first();
  const button = page.getByRole('button', { name: /^(Masuk|Sign in)/ });
  await there.or(button).first().waitFor();
  if (await button.isVisible()) await button.click();
  await there.waitFor();
}
