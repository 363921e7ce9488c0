import {
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
} from "@patternfly/react-core";
import type { ReactNode } from "react";

/** Names and what they stand for; what is empty is left out. */
export function Facts({ facts, columns = 1 }: { facts: [string, ReactNode][]; columns?: 1 | 2 }) {
  const known = facts.filter(([, value]) => value !== undefined && value !== null && value !== false && value !== "");
  return (
    <DescriptionList isHorizontal columnModifier={{ lg: columns === 2 ? "2Col" : "1Col" }}>
      {known.map(([term, value]) => (
        <DescriptionListGroup key={term}>
          <DescriptionListTerm>{term}</DescriptionListTerm>
          <DescriptionListDescription className="pf-v5-u-text-break-word">
            {typeof value === "string" ? <bdi>{value}</bdi> : value}
          </DescriptionListDescription>
        </DescriptionListGroup>
      ))}
    </DescriptionList>
  );
}
