import { createRoot, type Root } from "react-dom/client";
import { App } from "./app/App";
import { askEarly } from "./app/askEarly";
import { memoryHost } from "./host/memoryHost";
import type { AgentHost, UiScriptContext } from "./host/types";
import "./element.css";

/** The agent pages, for whatever gives them a host. */
class AgentIdentityConsole extends HTMLElement {
  #root: Root | undefined;
  #host: AgentHost | undefined;

  set host(host: AgentHost) {
    this.#host = host;
    askEarly(host);
    this.#render();
  }

  set context(context: UiScriptContext) {
    this.host = memoryHost(context);
  }

  connectedCallback() {
    this.style.display = "contents"; // PatternFly's page lays out our sections as its own
    this.#root ??= createRoot(this);
    this.#render();
  }

  disconnectedCallback() {
    const root = this.#root;
    this.#root = undefined;
    queueMicrotask(() => {
      root?.unmount();
    });
  }

  #render() {
    if (this.#root && this.#host) {
      this.#root.render(<App host={this.#host} />);
    }
  }
}

if (!customElements.get("agent-identity-console")) {
  customElements.define("agent-identity-console", AgentIdentityConsole);
}
