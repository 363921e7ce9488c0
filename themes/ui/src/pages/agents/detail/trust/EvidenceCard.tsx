import { Button, Card, CardBody, CardHeader, CardTitle } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { segment } from "../../../../api/client";
import type { EvidenceDocument } from "../../../../api/types";
import { useData } from "../../../../api/useData";
import { useApi, useConsole, useMay } from "../../../../app/context";
import { Confirm } from "../../../../components/Confirm";
import { Loaded } from "../../../../components/Loaded";
import { useToast } from "../../../../components/useToast";
import { EvidenceTable } from "./EvidenceTable";
import { UploadDialog } from "./UploadDialog";

/** The documents that speak for the agent or against it. */
export function EvidenceCard({ path, onChange }: { path: string; onChange: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const { host } = useConsole();
  const may = useMay();
  const toast = useToast();
  const [uploading, setUploading] = useState(false);
  const [withdrawn, setWithdrawn] = useState<EvidenceDocument>();
  const data = useData(`${host.realm}|${path}`, (signal) =>
    api.get<EvidenceDocument[]>(`${path}/evidence`, { max: 50 }, signal),
  );
  const mayManage = may("MANAGE_AGENTS");
  const changed = () => {
    data.reload();
    onChange();
  };
  const upload = (
    <Button variant="secondary" data-testid="agent-identity-upload" onClick={() => { setUploading(true); }}>
      {t("evidence.upload")}
    </Button>
  );
  return (
    <Card isFlat>
      <CardHeader {...(mayManage ? { actions: { actions: upload, hasNoOffset: true } } : {})}>
        <CardTitle component="h2">{t("evidence.title")}</CardTitle>
      </CardHeader>
      <CardBody>
        <Loaded data={data} lines={2}>
          {(documents) =>
            documents.length === 0 ? (
              <p>{t("evidence.none")}</p>
            ) : (
              <EvidenceTable documents={documents} onWithdraw={mayManage ? setWithdrawn : undefined} />
            )
          }
        </Loaded>
      </CardBody>
      {uploading && <UploadDialog path={path} onClose={() => { setUploading(false); }} onDone={changed} />}
      {withdrawn && (
        <Confirm
          danger
          title={t("evidence.withdrawTitle")}
          action={t("evidence.withdraw")}
          reason="optional"
          onClose={() => { setWithdrawn(undefined); }}
          onConfirm={async (reason) => {
            await api.delete(`${path}/evidence/${segment(withdrawn.id)}`, { reason });
            toast(t("evidence.withdrawn"));
            changed();
          }}
        >
          {t("evidence.withdrawText")}
        </Confirm>
      )}
    </Card>
  );
}
