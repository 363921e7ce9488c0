// Installs what package-lock.json names, unless exactly that is installed already.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, readFileSync } from "node:fs";

const WANTED = "package-lock.json";
const INSTALLED = "node_modules/.installed-lock.json";

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 18 || (major === 18 && minor < 19)) {
  console.error(`Node.js ${process.versions.node} is too old: the admin console pages need 18.19 or newer.`);
  process.exit(1);
}

const same =
  existsSync(INSTALLED) && readFileSync(INSTALLED, "utf8") === readFileSync(WANTED, "utf8");
if (!same) {
  const environment = { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1" };
  const result = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    stdio: "inherit",
    env: environment,
  });
  if (result.status !== 0) {
    process.exit(result.status ?? 1);
  }
  copyFileSync(WANTED, INSTALLED);
}
