import { Label, Tab, Tabs, TabTitleText } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router-dom";
import { segment } from "../../api/client";
import type { Policy } from "../../api/types";
import { useData } from "../../api/useData";
import { useApi, useConsole } from "../../app/context";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { PolicyEditor } from "./PolicyEditor";
import { PolicyRehearsal } from "./PolicyRehearsal";
import { PolicyVersions } from "./PolicyVersions";

const NEW = "new";

export default function PolicyPage() {
  const { id = NEW, tab = "rule" } = useParams();
  const { t } = useTranslation();
  const api = useApi();
  const { host } = useConsole();
  const navigate = useNavigate();
  const data = useData<Policy | null>(`${host.realm}|${id}`, (signal) =>
    id === NEW
      ? Promise.resolve(null)
      : api.get<Policy>(`/agent-governance/policies/${segment(id)}`, undefined, signal),
  );
  const path = [{ label: t("policies.title"), to: "/policies" }];
  return (
    <Loaded data={data}>
      {(policy) =>
        policy === null ? (
          <Page title={t("policies.add")} path={path}>
            <PolicyEditor
              policy={undefined}
              onSaved={(saved) => {
                void navigate(`/policies/${segment(saved.id ?? "")}/rehearsal`);
              }}
            />
          </Page>
        ) : (
          <Page
            title={policy.name}
            text={policy.description}
            path={path}
            labels={
              <Label isCompact color={policy.enabled ? "green" : "grey"}>
                {t(policy.enabled ? "policies.enabled" : "policies.draft")}
              </Label>
            }
          >
            <Tabs
              usePageInsets
              className="pf-v5-u-flex-shrink-0"
              mountOnEnter
              unmountOnExit
              activeKey={tab}
              aria-label={t("policies.tabs")}
              onSelect={(_event, wanted) => {
                void navigate(`/policies/${segment(id)}/${String(wanted)}`);
              }}
            >
              <Tab eventKey="rule" title={<TabTitleText>{t("policies.rule")}</TabTitleText>}>
                <PolicyEditor key={policy.version} policy={policy} onSaved={data.reload} />
              </Tab>
              <Tab eventKey="rehearsal" title={<TabTitleText>{t("policies.rehearsal")}</TabTitleText>}>
                <PolicyRehearsal policy={policy} reload={data.reload} />
              </Tab>
              <Tab eventKey="versions" title={<TabTitleText>{t("policies.versions")}</TabTitleText>}>
                <PolicyVersions policy={policy} />
              </Tab>
            </Tabs>
          </Page>
        )
      }
    </Loaded>
  );
}
