import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { PeopleAddRegular } from "@fluentui/react-icons/svg/people-add";
import { SelectAllOnRegular } from "@fluentui/react-icons/svg/select-all-on";
import { memo } from "react";
import type { ReactNode } from "react";
import type { AssignPage } from "../assignPage";
import { useLocalization } from "../localization";

const useStyles = makeStyles({
  section: { borderRadius: tokens.borderRadiusMedium },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, minHeight: "24px" },
  names: { flexGrow: 1, minWidth: 0, display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalXS },
  name: { margin: 0, overflowWrap: "anywhere" },
  muted: { color: tokens.colorNeutralForeground3 },
  tool: { flexShrink: 0 },
});

interface SectionHeadProps {
  /** of the item in the list */
  readonly name: string;
  readonly headings: readonly string[];
  readonly keys: readonly string[];
  readonly open: number;
  readonly page: AssignPage;
  /** the list of bodies, where it is open for the whole section */
  readonly children: ReactNode;
}

/** Above the rows of a section: its title, how many of them nobody leads, and what is done to all of them. */
export const SectionHead = memo(function SectionHead(props: SectionHeadProps) {
  const { name, headings, keys, open, page, children } = props;
  const styles = useStyles();
  const { t } = useLocalization();
  const title = headings.at(-1) ?? t("pane.assign.noSection");
  return (
    <div className={styles.section} data-section={name}>
      <div className={styles.head}>
        <span className={styles.names} title={headings.join(" › ")}>
          <Text
            size={200}
            weight="semibold"
            as="h3"
            className={styles.name}
            lang={headings.length > 0 ? "zh-CN" : undefined}
          >
            {title}
          </Text>
          <Text size={200} className={styles.muted}>
            {open > 0
              ? t("pane.assign.sectionOpen", { n: keys.length, open })
              : t("pane.assign.sectionRows", { n: keys.length })}
          </Text>
        </span>
        <Button
          size="small"
          appearance="subtle"
          className={styles.tool}
          icon={<SelectAllOnRegular />}
          aria-label={t("pane.assign.selectSection", { name: title })}
          title={t("pane.assign.selectSection", { name: title })}
          onClick={() => {
            page.selectRows(keys);
          }}
        />
        <Button
          size="small"
          appearance="subtle"
          className={styles.tool}
          icon={<PeopleAddRegular />}
          aria-label={t("pane.assign.giveSection", { name: title, n: keys.length })}
          title={t("pane.assign.giveSection", { name: title, n: keys.length })}
          onClick={() => {
            page.chooseForAll(name, keys);
          }}
        />
      </div>
      {children}
    </div>
  );
});
