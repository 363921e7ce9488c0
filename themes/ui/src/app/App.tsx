import { Bullseye, Spinner } from "@patternfly/react-core";
import { StrictMode, useEffect, useMemo, useRef, useState } from "react";
import { I18nextProvider } from "react-i18next";
import { Failure } from "../components/Failure";
import { SessionBanner } from "../components/SessionBanner";
import type { AgentHost } from "../host/types";
import { ConsoleContext, type Console } from "./context";
import { emergencyTexts } from "./emergencyTexts";
import { HostRouter } from "./HostRouter";
import { createTexts } from "./i18n";
import { Pages } from "./Pages";
import { useAgentUi } from "./useAgentUi";

export function App({ host: given }: { host: AgentHost }) {
  const [ended, setEnded] = useState(false);
  const host = useMemo<AgentHost>(
    () => ({
      ...given,
      onSessionEnd: () => {
        setEnded(true);
      },
    }),
    [given],
  );
  const { ui, error, reload } = useAgentUi(host);
  const messages = ui?.messages;
  const texts = useMemo(
    () => createTexts(host.locale, messages ?? emergencyTexts(host.locale)),
    [host.locale, messages],
  );
  const console = useMemo<Console | undefined>(
    () => ui && { host, ui, reloadUi: reload },
    [host, ui, reload],
  );
  const enabled = ui?.enabled;
  const before = useRef(enabled);
  useEffect(() => {
    // The menu has asked for itself; it does not know of the switch that was turned here.
    if (before.current !== undefined && before.current !== enabled) {
      host.refreshMenu?.();
    }
    before.current = enabled;
  }, [host, enabled]);

  return (
    <StrictMode>
      <I18nextProvider i18n={texts}>
        <HostRouter host={host}>
          {error && !console && <Failure error={error} retry={reload} signIn={host.signIn} />}
          {!error && !console && (
            <Bullseye>
              <Spinner />
            </Bullseye>
          )}
          {console && (
            <ConsoleContext.Provider value={console}>
              {ended && <SessionBanner signIn={host.signIn} />}
              <Pages />
            </ConsoleContext.Provider>
          )}
        </HostRouter>
      </I18nextProvider>
    </StrictMode>
  );
}
