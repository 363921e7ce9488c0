import { Bullseye, Spinner } from "@patternfly/react-core";
import { lazy, Suspense } from "react";
import { Navigate, Route, Routes, useLocation } from "react-router-dom";
import { Failure } from "../components/Failure";
import { NotFound } from "../components/NotFound";
import { SwitchedOff } from "../components/SwitchedOff";
import { useConsole } from "./context";
import { ErrorBoundary } from "./ErrorBoundary";

const AgentsPage = lazy(() => import("../pages/agents/AgentsPage"));
const RegisterPage = lazy(() => import("../pages/agents/register/RegisterPage"));
const AgentPage = lazy(() => import("../pages/agents/detail/AgentPage"));
const CapabilitiesPage = lazy(() => import("../pages/capabilities/CapabilitiesPage"));
const OverviewPage = lazy(() => import("../pages/overview/OverviewPage"));
const ApprovalsPage = lazy(() => import("../pages/approvals/ApprovalsPage"));
const ApprovalPage = lazy(() => import("../pages/approvals/ApprovalPage"));
const PoliciesPage = lazy(() => import("../pages/policies/PoliciesPage"));
const PolicyPage = lazy(() => import("../pages/policies/PolicyPage"));
const AlertsPage = lazy(() => import("../pages/alerts/AlertsPage"));
const ServersPage = lazy(() => import("../pages/servers/ServersPage"));
const OnboardPage = lazy(() => import("../pages/servers/OnboardPage"));
const ServerPage = lazy(() => import("../pages/servers/detail/ServerPage"));
const ConnectionsPage = lazy(() => import("../pages/connections/ConnectionsPage"));
const ActivityPage = lazy(() => import("../pages/activity/ActivityPage"));
const SettingsPage = lazy(() => import("../pages/settings/SettingsPage"));

const busy = (
  <Bullseye>
    <Spinner />
  </Bullseye>
);

/** Every page by its address. */
export function Pages() {
  const { ui, host } = useConsole();
  const { pathname } = useLocation();
  return (
    <ErrorBoundary
      key={`${host.realm}${pathname}`}
      fallback={(error) => <Failure error={error} signIn={host.signIn} />}
    >
      <Suspense fallback={busy}>
        {!ui.enabled && !pathname.startsWith("/settings") ? (
          <SwitchedOff />
        ) : (
          <Routes>
            <Route path="/" element={<Navigate to="/agents" replace />} />
            <Route path="/agents" element={<AgentsPage />} />
            <Route path="/agents/new" element={<RegisterPage />} />
            <Route path="/agents/:id/:tab?" element={<AgentPage />} />
            <Route path="/capabilities" element={<CapabilitiesPage />} />
            <Route path="/overview" element={<OverviewPage />} />
            <Route path="/approvals" element={<ApprovalsPage />} />
            <Route path="/approvals/:id" element={<ApprovalPage />} />
            <Route path="/policies" element={<PoliciesPage />} />
            <Route path="/policies/:id/:tab?" element={<PolicyPage />} />
            {ui.features.includes("MCP") && (
              <>
                <Route path="/servers" element={<ServersPage />} />
                <Route path="/servers/new" element={<OnboardPage />} />
                <Route path="/servers/:id/:tab?" element={<ServerPage />} />
                <Route path="/connections" element={<ConnectionsPage />} />
              </>
            )}
            <Route path="/alerts" element={<AlertsPage />} />
            <Route path="/activity/:tab?" element={<ActivityPage />} />
            <Route path="/settings/:tab?" element={<SettingsPage />} />
            <Route path="*" element={<NotFound />} />
          </Routes>
        )}
      </Suspense>
    </ErrorBoundary>
  );
}
