import { Card, CardBody, CardTitle, Switch, Text, TextContent } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RealmSwitch } from "../../api/types";
import { useApi, useMay } from "../../app/context";
import { Confirm } from "../../components/Confirm";
import { Facts } from "../../components/Facts";
import { useToast } from "../../components/useToast";

/** On adds what is missing; off refuses agents and keeps everything. */
export function SwitchCard({ state, reload }: { state: RealmSwitch; reload: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const may = useMay();
  const toast = useToast();
  const [asked, setAsked] = useState(false);
  const turn = async (enabled: boolean) => {
    await api.put("/agent-identity", { enabled });
    toast(t(enabled ? "settings.isOn" : "settings.isOff"));
    reload();
  };
  return (
    <Card isFlat>
      <CardTitle component="h2">{t("settings.switch")}</CardTitle>
      <CardBody>
        <TextContent>
          <Text>{t("settings.switchText")}</Text>
        </TextContent>
        <Switch
          id="agent-identity-switch"
          className="pf-v5-u-my-md"
          label={t("settings.on")}
          labelOff={t("settings.off")}
          isChecked={state.enabled}
          isDisabled={!may("MANAGE_REALM")}
          data-testid="agent-identity-switch"
          onChange={() => {
            setAsked(true);
          }}
        />
        <Facts facts={[[t("settings.issuer"), <code key="issuer">{state.issuer}</code>]]} />
      </CardBody>
      {asked && (
        <Confirm
          title={t(state.enabled ? "settings.turnOffTitle" : "settings.turnOnTitle")}
          action={t(state.enabled ? "settings.turnOff" : "settings.turnOn")}
          danger={state.enabled}
          onConfirm={() => turn(!state.enabled)}
          onClose={() => {
            setAsked(false);
          }}
        >
          {t(state.enabled ? "settings.turnOffText" : "settings.turnOnText")}
        </Confirm>
      )}
    </Card>
  );
}
