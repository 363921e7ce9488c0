/* The one script that the theme adds to the console. Whatever it does not find, the console works on. */
import { createElement } from "react";
import { findRouter, type ConsoleRouter } from "./fiber";
import { installMenu, type Menu } from "./menu";
import { AgentRoute, type Environment } from "./mount";

const SECTION = "agent-identity";
const LONGEST_WAIT = 600;

function install(app: Element, router: ConsoleRouter) {
  const parent = router.routes[0];
  const text = document.getElementById("environment")?.textContent;
  const { adminBaseUrl } = JSON.parse(text ?? "{}") as { adminBaseUrl?: string };
  if (!parent || adminBaseUrl === undefined) {
    throw new Error("no routes or no environment");
  }
  const menu: { current?: Menu } = {};
  const environment: Environment = { app, router, section: SECTION, adminBaseUrl, menu: () => menu.current };
  const element = createElement(AgentRoute, { environment });
  // Who may see what, the server says: the pages have a forbidden state of their own.
  const handle = { access: "anyone" };
  router.patchRoutes(parent.id, [{ path: `/:realm/${SECTION}/*`, element, handle }]);
  const here = router.state.location;
  if (here.pathname.split("/")[2] === SECTION) {
    void router.navigate(here, { replace: true }); // a deep link was matched before our route was there
  }
  menu.current = installMenu({ app, router, section: SECTION, adminBaseUrl });
}

function wait(round = 0) {
  const app = document.getElementById("app");
  try {
    const router = app && findRouter(app);
    if (app && router) {
      install(app, router);
    } else if (round < LONGEST_WAIT) {
      setTimeout(wait, 50, round + 1);
    } else {
      console.warn("[agent-identity] this console has no router that we know");
    }
  } catch (error) {
    console.error("[agent-identity] the console could not be extended", error);
  }
}

wait();
