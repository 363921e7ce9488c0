import { RealmApi } from "../api/client";
import type { AgentHost } from "../host/types";
import { FIRST_PAGE } from "../components/useFilters";
import { isKnownOn } from "./useAgentUi";

/** The list that most visits begin with is on its way while React still draws the page around it. */
export function askEarly(host: AgentHost) {
  if (host.navigation.path() === "/agents" && isKnownOn(host)) {
    new RealmApi(host).getEarly("/agents", FIRST_PAGE);
  }
}
