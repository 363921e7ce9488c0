import { Pagination } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";

interface Props {
  page: number;
  size: number;
  /** How many rows there are in all; unknown where the server does not count. */
  total?: number;
  /** How many rows this page has: tells whether there are more where nobody counts. */
  shown: number;
  bottom?: boolean;
  goTo: (page: number, size?: number) => void;
}

export function Pager({ page, size, total, shown, bottom = false, goTo }: Props) {
  const { t } = useTranslation();
  const counted = total ?? (shown < size ? (page - 1) * size + shown : undefined);
  return (
    <Pagination
      isCompact
      variant={bottom ? "bottom" : "top"}
      page={page}
      perPage={size}
      {...(counted === undefined ? {} : { itemCount: counted })}
      {...(counted === undefined ? { toggleTemplate: () => <Span page={page} size={size} shown={shown} /> } : {})}
      titles={{
        paginationAriaLabel: t(bottom ? "pager.bottom" : "pager.top"),
        toPreviousPageAriaLabel: t("pager.previous"),
        toNextPageAriaLabel: t("pager.next"),
        items: "",
        ofWord: t("pager.of"),
        optionsToggleAriaLabel: t("pager.perPage"),
        perPageSuffix: t("pager.perPage"),
        itemsPerPage: t("pager.perPage"),
      }}
      onSetPage={(_event, to) => {
        goTo(to);
      }}
      onPerPageSelect={(_event, to) => {
        goTo(1, to);
      }}
    />
  );
}

const Span = ({ page, size, shown }: { page: number; size: number; shown: number }) => (
  <b>
    {(page - 1) * size + Math.min(1, shown)} – {(page - 1) * size + shown}
  </b>
);
