import { Button } from "@patternfly/react-core";
import type { ComponentProps, ReactNode } from "react";
import { Link } from "react-router-dom";

interface Props {
  to: string;
  variant?: "primary" | "secondary" | "link";
  children: ReactNode;
  testId?: string;
}

/** A link that looks like a button: it can be opened in a new tab. */
export function LinkButton({ to, variant = "primary", children, testId }: Props) {
  return (
    <Button
      variant={variant}
      data-testid={testId}
      component={(props: ComponentProps<"a">) => <Link {...props} to={to} />}
    >
      {children}
    </Button>
  );
}
