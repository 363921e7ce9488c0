/* The entries in the console's sidebar: plain DOM beside what React made, which React never touches. */
import { findProviders, type ConsoleRouter } from "./fiber";
import { accessToken, type Keycloak } from "./session";

interface Answer {
  enabled: boolean;
  features: string[];
  permissions: string[];
  badges: Record<string, number>;
  messages: Record<string, string>;
}

interface Entry {
  id: string;
  permission: string;
  feature?: string;
  always?: boolean;
}

const ENTRIES: Entry[] = [
  { id: "overview", permission: "VIEW_AGENTS" },
  { id: "agents", permission: "VIEW_AGENTS" },
  { id: "approvals", permission: "VIEW_AGENTS", feature: "GOVERNANCE" },
  { id: "servers", permission: "VIEW_AGENTS", feature: "MCP" },
  { id: "connections", permission: "VIEW_AGENTS", feature: "MCP" },
  { id: "capabilities", permission: "VIEW_AGENTS" },
  { id: "policies", permission: "VIEW_AGENTS", feature: "GOVERNANCE" },
  { id: "alerts", permission: "VIEW_AGENTS", feature: "GOVERNANCE" },
  { id: "activity", permission: "AUDIT", feature: "GOVERNANCE" },
  { id: "settings", permission: "VIEW_REALM", always: true },
];
const NAV = ".keycloak__page_nav__nav nav";
const AGAIN_AFTER = 30_000;

export interface Menu {
  refresh: () => void;
}

interface Place {
  app: Element;
  router: ConsoleRouter;
  section: string;
  adminBaseUrl: string;
}

const element = (tag: string, className: string, text = "") =>
  Object.assign(document.createElement(tag), { className, textContent: text });

export function installMenu({ app, router, section, adminBaseUrl }: Place): Menu {
  const group = element("section", "pf-v5-c-nav__section");
  group.dataset.testid = "agent-identity-nav";
  let answer: Answer | undefined;
  let answeredFor = "";
  let asked = 0;
  let shown = "";

  const values = () => {
    const found = findProviders(app, ["RealmContext", "AdminClientContext", "WhoAmIContext"]);
    return {
      realm: (found.get("RealmContext")?.value as { realm?: string } | undefined)?.realm,
      keycloak: (found.get("AdminClientContext")?.value as { keycloak?: Keycloak } | undefined)?.keycloak,
      locale: (found.get("WhoAmIContext")?.value as { whoAmI?: { locale?: string } } | undefined)?.whoAmI?.locale,
    };
  };

  const ask = async (): Promise<void> => {
    const { realm, keycloak, locale = "en" } = values();
    if (!realm || !keycloak) {
      return;
    }
    answeredFor = realm;
    const turn = ++asked;
    const query = new URLSearchParams({ part: "menu", lang: locale });
    const address = `${adminBaseUrl}/admin/realms/${encodeURIComponent(realm)}/agent-ui?${query}`;
    try {
      const response = await fetch(address, {
        headers: { Authorization: `Bearer ${await accessToken(keycloak)}` },
      });
      const told = response.ok ? ((await response.json()) as Answer) : undefined;
      if (turn !== asked) {
        return; // asked again since, perhaps in another realm: what is late must not be shown there
      }
      answer = told;
    } catch {
      return; // as it was, until the server answers again
    }
    render();
  };

  const link = (realm: string, entry: Entry, path: string): HTMLElement => {
    const to = `/${encodeURIComponent(realm)}/${section}/${entry.id}`;
    const current = path === to || path.startsWith(`${to}/`);
    const anchor = element("a", `pf-v5-c-nav__link${current ? " pf-m-current" : ""}`) as HTMLAnchorElement;
    anchor.append(answer?.messages[`nav.${entry.id}`] ?? entry.id);
    anchor.id = anchor.dataset.testid = `nav-item-agent-identity-${entry.id}`;
    if (current) {
      anchor.setAttribute("aria-current", "page");
    }
    const count = answer?.badges[entry.id];
    if (count) {
      const badge = element("span", "pf-v5-c-badge pf-m-unread", count > 99 ? "99+" : String(count));
      badge.style.marginInlineStart = "auto";
      badge.append(element("span", "pf-v5-u-screen-reader", ` ${answer?.messages["nav.waiting"] ?? ""}`));
      anchor.append(badge);
    }
    anchor.href = router.createHref({ pathname: to, search: "", hash: "" });
    anchor.onclick = (event) => {
      if (!(event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)) {
        event.preventDefault();
        void router.navigate(to);
      }
    };
    return anchor;
  };

  const fill = (realm: string, path: string) => {
    const entries = ENTRIES.filter(
      ({ permission, feature, always }) =>
        answer?.permissions.includes(permission) &&
        (always || answer.enabled) &&
        (!feature || answer.features.includes(feature)),
    );
    group.replaceChildren();
    if (entries.length) {
      const title = answer?.messages["nav.title"] ?? "";
      group.setAttribute("aria-label", title);
      const list = element("ul", "pf-v5-c-nav__list");
      list.setAttribute("role", "list");
      for (const entry of entries) {
        const item = element("li", "");
        item.append(link(realm, entry, path));
        list.append(item);
      }
      group.append(element("h2", "pf-v5-c-nav__section-title", title), list);
    }
  };

  const render = () => {
    const nav = document.querySelector(NAV);
    const { realm } = values();
    if (!nav || !realm) {
      return;
    }
    if (realm !== answeredFor) {
      answer = undefined;
      void ask();
    }
    const path = router.state.location.pathname;
    const state = JSON.stringify([realm, path, answer]);
    if (state !== shown) {
      shown = state;
      fill(realm, path);
    }
    const sections = nav.querySelectorAll(":scope > section:not([data-testid=agent-identity-nav])");
    const last = sections[sections.length - 1] ?? null;
    if (group.parentElement !== nav || group.nextElementSibling !== last) {
      nav.insertBefore(group, last);
    }
  };

  let queued = false;
  const queue = () => {
    if (!queued) {
      queued = true;
      requestAnimationFrame(() => {
        queued = false;
        render();
      });
    }
  };
  new MutationObserver(queue).observe(app, { childList: true, subtree: true });
  router.subscribe(queue);
  setInterval(() => {
    if (!document.hidden && answer) {
      void ask();
    }
  }, AGAIN_AFTER);
  queue();
  return { refresh: () => void ask() };
}
