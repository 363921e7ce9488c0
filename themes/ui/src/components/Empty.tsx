import { EmptyState, EmptyStateBody, EmptyStateFooter, EmptyStateHeader, EmptyStateIcon } from "@patternfly/react-core";
import { PlusCircleIcon, SearchIcon } from "@patternfly/react-icons";
import type { ReactNode } from "react";

interface Props {
  title: string;
  text?: string;
  /** Whether a filter leaves nothing over. */
  narrowed?: boolean;
  action?: ReactNode;
}

export function Empty({ title, text, narrowed = false, action }: Props) {
  return (
    <EmptyState data-testid="agent-identity-empty">
      <EmptyStateHeader
        titleText={title}
        headingLevel="h2"
        icon={<EmptyStateIcon icon={narrowed ? SearchIcon : PlusCircleIcon} />}
      />
      {text && <EmptyStateBody>{text}</EmptyStateBody>}
      {action && <EmptyStateFooter>{action}</EmptyStateFooter>}
    </EmptyState>
  );
}
