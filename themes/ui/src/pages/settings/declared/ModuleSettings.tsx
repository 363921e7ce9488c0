import type { Settings } from "../../../api/types";
import { useData } from "../../../api/useData";
import { useApi, useConsole } from "../../../app/context";
import { Loaded } from "../../../components/Loaded";
import { SETTINGS_PATH, SettingsForm } from "./SettingsForm";

interface Props {
  /** Names the tab, and what is typed in it. */
  name: string;
  holds: (module: string) => boolean;
}

/** The settings that some modules declare; nothing where they declare none. */
export default function ModuleSettings({ name, holds }: Props) {
  const api = useApi();
  const { host } = useConsole();
  const data = useData(host.realm, (signal) => api.send<Settings>("GET", SETTINGS_PATH, { signal }));
  return (
    <Loaded data={data}>
      {({ body, tag }) => {
        const settings = body.settings.filter(({ module }) => holds(module));
        return settings.length > 0 ? (
          <SettingsForm key={tag} module={name} settings={settings} tag={tag} reload={data.reload} />
        ) : null;
      }}
    </Loaded>
  );
}
