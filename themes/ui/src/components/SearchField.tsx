import { SearchInput } from "@patternfly/react-core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";

interface Props {
  label: string;
  value: string | undefined;
  onSearch: (value: string | undefined) => void;
  testId?: string;
}

/** Searches when Enter is pressed, as the console's own lists do. */
export function SearchField({ label, value, onSearch, testId }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(value ?? "");
  useEffect(() => {
    setText(value ?? "");
  }, [value]);
  return (
    <SearchInput
      aria-label={label}
      submitSearchButtonLabel={label}
      resetButtonLabel={t("list.clear")}
      placeholder={label}
      value={text}
      data-testid={testId}
      onChange={(_event, typed) => {
        setText(typed);
      }}
      onSearch={() => {
        onSearch(text.trim() || undefined);
      }}
      onClear={() => {
        onSearch(undefined);
        setText("");
      }}
    />
  );
}
