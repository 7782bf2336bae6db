import { Badge, SearchBox, ToggleButton, makeStyles, tokens } from "@fluentui/react-components";
import { useLocalization } from "../localization";

const useStyles = makeStyles({
  search: { flexGrow: 1, flexBasis: "130px", width: "auto", minWidth: 0, maxWidth: "none" },
  filter: { minWidth: 0, paddingInline: tokens.spacingHorizontalS },
  count: { marginInlineStart: tokens.spacingHorizontalXS, color: tokens.colorNeutralForeground3 },
});

interface ListSearchProps {
  readonly search: string;
  readonly onSearch: (search: string) => void;
}

/** Where words are typed that the rows of a list are to have. */
export function ListSearch({ search, onSearch }: ListSearchProps) {
  const styles = useStyles();
  const { t } = useLocalization();
  return (
    <SearchBox
      size="small"
      className={styles.search}
      aria-label={t("pane.search")}
      placeholder={t("pane.search")}
      value={search}
      dismiss={{ "aria-label": t("pane.search.clear") }}
      onChange={(_, { value }) => {
        onSearch(value);
      }}
    />
  );
}

interface FilterChipProps {
  readonly name: string;
  /** rows that pass it */
  readonly n: number;
  readonly checked: boolean;
  readonly onToggle: () => void;
}

/** One filter of a list, with how many rows pass it. */
export function FilterChip({ name, n, checked, onToggle }: FilterChipProps) {
  const styles = useStyles();
  return (
    <ToggleButton size="small" shape="circular" className={styles.filter} checked={checked} onClick={onToggle}>
      {name}
      <Badge className={styles.count} appearance="ghost" color="informative" size="small">
        {n}
      </Badge>
    </ToggleButton>
  );
}
