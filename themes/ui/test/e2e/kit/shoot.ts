import type { Page } from "@playwright/test";

/** Where pictures for the documentation go; none are made without it. */
const FOLDER = process.env.SCREENSHOTS;

export async function shoot(page: Page, name: string) {
  if (FOLDER) {
    await page.screenshot({ path: `${FOLDER}/${name}.png` });
  }
}
