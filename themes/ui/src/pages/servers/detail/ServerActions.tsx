import { Divider, Dropdown, DropdownItem, DropdownList, MenuToggle, Text } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router-dom";
import type { McpServer, McpServerStatus } from "../../../api/mcpTypes";
import { useApi } from "../../../app/context";
import { Confirm } from "../../../components/Confirm";
import { useToast } from "../../../components/useToast";
import { serverApi } from "../model";
import { useVisits } from "./useVisits";

const DEEDS = ["quarantine", "release", "revoke", "delete"] as const;
type Deed = (typeof DEEDS)[number];

const POSSIBLE: Record<Deed, McpServerStatus[]> = {
  quarantine: ["ACTIVE"],
  release: ["QUARANTINED"],
  revoke: ["PENDING", "ACTIVE", "QUARANTINED"],
  delete: ["PENDING", "ACTIVE", "QUARANTINED", "REVOKED"],
};

interface Props {
  server: McpServer;
  reload: () => void;
}

/** What is done at once, and what is asked about first because agents will feel it. */
export function ServerActions({ server, reload }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [deed, setDeed] = useState<Deed>();
  const { busy, discover, verify } = useVisits(server, reload);
  const revoked = server.status === "REVOKED";
  return (
    <>
      <Dropdown
        isOpen={open}
        onOpenChange={setOpen}
        popperProps={{ position: "right" }}
        onSelect={() => {
          setOpen(false);
        }}
        toggle={(ref) => (
          <MenuToggle
            ref={ref}
            variant="secondary"
            isExpanded={open}
            isDisabled={busy}
            aria-busy={busy}
            data-testid="agent-identity-actions"
            onClick={() => {
              setOpen(!open);
            }}
          >
            {busy ? t("server.asking") : t("action.actions")}
          </MenuToggle>
        )}
      >
        <DropdownList>
          <DropdownItem isDisabled={revoked} onClick={discover}>
            {t("server.discover.action")}
          </DropdownItem>
          <DropdownItem
            isDisabled={revoked || !server.key}
            {...(server.key ? {} : { description: t("server.verify.noKey") })}
            onClick={verify}
          >
            {t("server.verify.action")}
          </DropdownItem>
          <Divider component="li" />
          {DEEDS.map((name) => (
            <DropdownItem
              key={name}
              isDisabled={!POSSIBLE[name].includes(server.status)}
              onClick={() => {
                setDeed(name);
              }}
            >
              {t(`server.${name}.action`)}
            </DropdownItem>
          ))}
        </DropdownList>
      </Dropdown>
      {deed && (
        <DeedDialog
          deed={deed}
          server={server}
          reload={reload}
          onClose={() => {
            setDeed(undefined);
          }}
        />
      )}
    </>
  );
}

function DeedDialog({ deed, server, reload, onClose }: Props & { deed: Deed; onClose: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const toast = useToast();
  const navigate = useNavigate();
  const act = async (reason: string | undefined) => {
    if (deed === "delete") {
      await api.delete(serverApi(server.id));
      void navigate("/servers");
    } else {
      await api.post(serverApi(server.id, deed), { reason });
      reload();
    }
    toast(t(`server.${deed}.done`));
  };
  return (
    <Confirm
      title={t(`server.${deed}.title`)}
      action={t(`server.${deed}.action`)}
      danger={deed !== "release"}
      reason={deed === "delete" ? "none" : "optional"}
      onConfirm={act}
      onClose={onClose}
    >
      <Text>{t(`server.${deed}.text`)}</Text>
    </Confirm>
  );
}
