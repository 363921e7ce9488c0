import { Bullseye, Spinner } from "@patternfly/react-core";
import { StrictMode, useEffect, useMemo, useState } from "react";
import { I18nextProvider } from "react-i18next";
import { RealmApi } from "../api/client";
import type { AgentUi } from "../api/types";
import { useData } from "../api/useData";
import { Failure } from "../components/Failure";
import { SessionBanner } from "../components/SessionBanner";
import type { AgentHost } from "../host/types";
import { ConsoleContext, type Console } from "./context";
import { emergencyTexts } from "./emergencyTexts";
import { HostRouter } from "./HostRouter";
import { createTexts } from "./i18n";
import { Pages } from "./Pages";

/** What was answered before: who comes back from another page of the console does not wait for it again. */
const KNOWN = new Map<string, AgentUi>();

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
  const api = useMemo(() => new RealmApi(host), [host]);
  const key = `${host.adminBaseUrl}|${host.realm}|${host.locale}`;
  const { value, error, reload } = useData(key, async (signal) => {
    const answer = await api.get<AgentUi>("/agent-ui", { lang: host.locale }, signal);
    const before = KNOWN.get(key);
    // The same object for the same answer: nothing is drawn again for it.
    const kept = before && JSON.stringify(before) === JSON.stringify(answer) ? before : answer;
    KNOWN.set(key, kept);
    return kept;
  });
  const ui = value ?? (error ? undefined : KNOWN.get(key));
  const messages = ui?.messages;
  const texts = useMemo(
    () => createTexts(host.locale, messages ?? emergencyTexts(host.locale)),
    [host.locale, messages],
  );
  const console = useMemo<Console | undefined>(
    () => ui && { host, ui, reloadUi: reload },
    [host, ui, reload],
  );
  useEffect(() => {
    host.refreshMenu?.();
  }, [host, ui?.enabled]);

  return (
    <StrictMode>
      <I18nextProvider i18n={texts}>
        <HostRouter host={host}>
          {error && <Failure error={error} retry={reload} signIn={host.signIn} />}
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
