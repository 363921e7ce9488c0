import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/** Our styles go before the console's own, so that what the console overrides stays as it is. */
const BEFORE_HOST = `(link.rel === "stylesheet" && (link.dataset.agentIdentity = ""),
  document.head.insertBefore(link, document.head.querySelector(
    "link[rel=stylesheet]:not([data-agent-identity]),style:not([data-agent-identity])")))`;

export const stylesBeforeHost = (): Plugin => ({
  name: "styles-before-host",
  transform(code, id) {
    if (!id.includes("vite/preload-helper")) {
      return undefined;
    }
    const anchor = "document.head.appendChild(link)";
    if (!code.includes(anchor)) {
      this.error("Vite loads styles in another way now: their order is out of our hands.");
    }
    return code.replace(anchor, BEFORE_HOST);
  },
});

/** Names the hashed bridge where Keycloak reads which scripts a theme adds. */
export const themeProperties = (folder: string): Plugin => ({
  name: "theme-properties",
  writeBundle(_options, bundle) {
    const bridge = Object.values(bundle).find(
      (part) => part.type === "chunk" && part.isEntry && part.name === "bridge",
    );
    if (!bridge) {
      this.error("The bridge is missing.");
    }
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, "theme.properties"),
      `parent=keycloak.v2\nscripts.agent-identity=${bridge.fileName}\n`,
    );
  },
});

/** The licences of what is bundled travel with it. */
export const licences = (folder: string): Plugin => ({
  name: "licences",
  writeBundle(_options, bundle) {
    const packages = new Set<string>();
    for (const part of Object.values(bundle)) {
      const sources = part.type === "chunk" ? Object.keys(part.modules) : [];
      for (const source of sources) {
        const hit = /[^\0]*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source);
        if (hit) {
          packages.add(hit[0]);
        }
      }
    }
    const texts = [...packages].map(licenceOf).sort();
    writeFileSync(join(folder, "licenses.txt"), texts.join("\n"));
  },
});

function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  ) as { name: string; version: string; license?: string };
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? readFileSync(join(folder, file), "utf8") : "";
  return `${name} ${version} (${license ?? "see below"})\n${text}`;
}
