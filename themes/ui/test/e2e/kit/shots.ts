import type { Page } from "@playwright/test";

const FOLDER = process.env.SCREENSHOTS;

/** A picture for the documentation, where one is asked for. */
export async function shot(page: Page, name: string) {
  if (FOLDER) {
    await page.screenshot({ path: `${FOLDER}/${name}.png` });
  }
}
