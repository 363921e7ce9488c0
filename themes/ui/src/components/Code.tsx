import { CodeBlock, CodeBlockCode } from "@patternfly/react-core";

/** A document as it is laid out, broken only where a line is longer than the page. */
export function Code({ text }: { text: string }) {
  return (
    <CodeBlock>
      <CodeBlockCode>{text}</CodeBlockCode>
    </CodeBlock>
  );
}
