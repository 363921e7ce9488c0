import type { RealmSwitch } from "../../api/types";
import { useData } from "../../api/useData";
import { useApi, useConsole } from "../../app/context";
import { Loaded } from "../../components/Loaded";
import { SwitchCard } from "./SwitchCard";

/** Whether the pack is on in the realm. */
export function GeneralSettings() {
  const api = useApi();
  const { host, reloadUi } = useConsole();
  const data = useData(host.realm, (signal) =>
    api.get<RealmSwitch>("/agent-identity", undefined, signal),
  );
  return (
    <Loaded data={data} lines={3}>
      {(state) => (
        <SwitchCard
          state={state}
          reload={() => {
            data.reload();
            reloadUi();
          }}
        />
      )}
    </Loaded>
  );
}
