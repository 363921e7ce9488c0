import { PageSection, Tab, Tabs, TabTitleText } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router-dom";
import { useMay } from "../../app/context";
import { Page } from "../../components/Page";
import { Changes } from "./Changes";
import { Decisions } from "./Decisions";
import { Tokens } from "./Tokens";

/** What agents asked for, the tokens that they got, and what people changed. */
export default function ActivityPage() {
  const { t } = useTranslation();
  const may = useMay();
  const navigate = useNavigate();
  const { tab } = useParams();
  const hasEvents = may("VIEW_EVENTS");
  const shown = hasEvents && (tab === "tokens" || tab === "changes") ? tab : "decisions";
  return (
    <Page title={t("activity.title")} text={t("activity.text")}>
      <Tabs
        usePageInsets
        className="pf-v5-u-flex-shrink-0"
        mountOnEnter
        unmountOnExit
        activeKey={shown}
        aria-label={t("activity.title")}
        onSelect={(_event, wanted) => {
          void navigate(`/activity/${String(wanted)}`);
        }}
      >
        <Tab eventKey="decisions" title={<TabTitleText>{t("activity.decisions")}</TabTitleText>}>
          <PageSection variant="light" isFilled padding={{ default: "noPadding" }}>
            <Decisions />
          </PageSection>
        </Tab>
        {hasEvents && (
          <Tab eventKey="tokens" title={<TabTitleText>{t("activity.tokens")}</TabTitleText>}>
            <PageSection variant="light" isFilled padding={{ default: "noPadding" }}>
              <Tokens />
            </PageSection>
          </Tab>
        )}
        {hasEvents && (
          <Tab eventKey="changes" title={<TabTitleText>{t("activity.changes")}</TabTitleText>}>
            <PageSection variant="light" isFilled padding={{ default: "noPadding" }}>
              <Changes />
            </PageSection>
          </Tab>
        )}
      </Tabs>
    </Page>
  );
}
