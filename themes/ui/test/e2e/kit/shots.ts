import type { Page } from "@playwright/test";

const FOLDER = process.env.SCREENSHOTS;

/** What comes and goes by itself, and the warning that every new server has. */
const LEFT_OUT = ".pf-v5-c-alert-group.pf-m-toast, .pf-v5-c-banner { display: none !important; }";

/** A picture for the documentation, where one is asked for. */
export async function shot(page: Page, name: string) {
  if (FOLDER) {
    await page.screenshot({ path: `${FOLDER}/${name}.png`, style: LEFT_OUT });
  }
}
