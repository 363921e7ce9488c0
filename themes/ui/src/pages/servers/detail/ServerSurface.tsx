import { Alert, PageSection, Toolbar, ToolbarContent, ToolbarItem } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { McpServer, McpSurface, McpSurfaceKept } from "../../../api/mcpTypes";
import { useData } from "../../../api/useData";
import { useApi, useConsole, useMay } from "../../../app/context";
import { Choice } from "../../../components/Choice";
import { Empty } from "../../../components/Empty";
import { Loaded } from "../../../components/Loaded";
import { isUnapproved, serverApi, shortDigest } from "../model";
import { ApproveButton } from "./ApproveButton";
import { DiscoverButton } from "./DiscoverButton";
import { SurfaceTable } from "./SurfaceTable";

interface Props {
  server: McpServer;
  reload: () => void;
}

/** What the server offers: the last surface seen, or one that is kept of earlier days. */
export function ServerSurface({ server, reload }: Props) {
  const { t } = useTranslation();
  const { observed, pinned } = server.surface;
  const may = useMay();
  if (!observed) {
    return (
      <PageSection variant="light" isFilled>
        <Empty
          title={t("surface.none")}
          text={t("surface.noneText")}
          action={may("MANAGE_AGENTS") && <DiscoverButton server={server} reload={reload} />}
        />
      </PageSection>
    );
  }
  return (
    <PageSection variant="light" isFilled>
      {isUnapproved(server) && (
        <Alert
          isInline
          className="pf-v5-u-mb-md"
          variant={pinned ? "warning" : "info"}
          title={t(pinned ? "server.drifted" : "server.waits")}
          data-testid="agent-identity-unapproved"
        >
          {t("surface.approveText")}
        </Alert>
      )}
      <Kept server={server} observed={observed} reload={reload} />
    </PageSection>
  );
}

function Kept({ server, observed, reload }: Props & { observed: string }) {
  const { t } = useTranslation();
  const api = useApi();
  const { host } = useConsole();
  const may = useMay();
  const [chosen, setChosen] = useState<string>();
  const digest = chosen ?? observed;
  const { pinned } = server.surface;
  const data = useData(`${host.realm}|${server.id}|${digest}`, async (signal) => {
    const [surface, history] = await Promise.all([
      api.get<McpSurface>(serverApi(server.id, "surface"), { digest }, signal),
      api.get<McpSurfaceKept[]>(serverApi(server.id, "surface/history"), undefined, signal),
    ]);
    return { surface, history };
  });
  const kindOf = (kept: string) =>
    t(kept === pinned ? (kept === observed ? "surface.isBoth" : "surface.isPinned") : kept === observed ? "surface.isSeen" : "surface.wasPinned");
  return (
    <Loaded data={data}>
      {({ surface, history }) => (
        <>
          <Toolbar inset={{ default: "insetNone" }}>
            <ToolbarContent>
              <ToolbarItem>
                <Choice
                  label={t("surface.which")}
                  value={digest}
                  testId="agent-identity-surface"
                  options={history.map((kept) => ({
                    value: kept.digest,
                    label: `${kindOf(kept.digest)}: ${shortDigest(kept.digest)}`,
                  }))}
                  onChange={setChosen}
                />
              </ToolbarItem>
              {may("MANAGE_AGENTS") && (
                <ToolbarItem>
                  <DiscoverButton server={server} reload={reload} />
                </ToolbarItem>
              )}
              {may("MANAGE_AGENTS") && isUnapproved(server) && surface.digest === observed && (
                <ToolbarItem>
                  <ApproveButton server={server} digest={surface.digest} reload={reload} />
                </ToolbarItem>
              )}
            </ToolbarContent>
          </Toolbar>
          <p className="pf-v5-u-mb-md pf-v5-u-text-break-word">
            {t("surface.digest")} <code data-testid="agent-identity-digest">{surface.digest}</code>
          </p>
          {surface.items.length ? (
            <SurfaceTable items={surface.items} />
          ) : (
            <Empty title={t("surface.empty")} text={t("surface.emptyText")} />
          )}
        </>
      )}
    </Loaded>
  );
}
