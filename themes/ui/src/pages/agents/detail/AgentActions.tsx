import { Dropdown, DropdownItem, DropdownList, MenuToggle, Text } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router-dom";
import { segment } from "../../../api/client";
import type { Agent, AgentStatus } from "../../../api/types";
import { useApi } from "../../../app/context";
import { Confirm } from "../../../components/Confirm";
import { useToast } from "../../../components/useToast";

const DEEDS = ["suspend", "resume", "revoke", "delete"] as const;
type Deed = (typeof DEEDS)[number];

const POSSIBLE: Record<Deed, AgentStatus[]> = {
  suspend: ["ACTIVE"],
  resume: ["SUSPENDED"],
  revoke: ["PENDING", "ACTIVE", "SUSPENDED"],
  delete: ["PENDING", "ACTIVE", "SUSPENDED", "REVOKED"],
};

export function AgentActions({ agent, reload }: { agent: Agent; reload: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const toast = useToast();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const [deed, setDeed] = useState<Deed>();

  const act = async (wanted: Deed, reason: string | undefined) => {
    const path = `/agents/${segment(agent.id)}`;
    if (wanted === "delete") {
      await api.delete(path);
      void navigate("/agents");
    } else {
      await api.post(`${path}/${wanted}`, { reason });
      reload();
    }
    toast(t(`agent.${wanted}.done`));
  };

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
            data-testid="agent-identity-actions"
            onClick={() => {
              setOpen(!open);
            }}
          >
            {t("action.actions")}
          </MenuToggle>
        )}
      >
        <DropdownList>
          {DEEDS.map((name) => (
            <DropdownItem
              key={name}
              isDisabled={!POSSIBLE[name].includes(agent.status)}
              onClick={() => {
                setDeed(name);
              }}
            >
              {t(`agent.${name}.action`)}
            </DropdownItem>
          ))}
        </DropdownList>
      </Dropdown>
      {deed && (
        <Confirm
          title={t(`agent.${deed}.title`)}
          action={t(`agent.${deed}.action`)}
          danger={deed !== "resume"}
          reason={deed === "delete" ? "none" : "optional"}
          onConfirm={(reason) => act(deed, reason)}
          onClose={() => {
            setDeed(undefined);
          }}
        >
          <Text>{t(`agent.${deed}.text`)}</Text>
        </Confirm>
      )}
    </>
  );
}
