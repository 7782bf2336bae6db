import { Button, Field, Input, Select, Text, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import type { AssignPage } from "../assignPage";
import { useLocalization } from "../localization";
import { firstSplit, namesIn, partsOf, splitsShown, takenName } from "../view/countyLines";
import type { SplitShown, TypedSplit } from "../view/countyLines";
import { figureWords } from "../view/figureWords";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
  head: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  muted: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  problem: { color: tokens.colorStatusDangerForeground1, overflowWrap: "anywhere" },
  weights: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 7em)",
    alignItems: "center",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    overflowWrap: "anywhere",
  },
  control: { minWidth: 0, width: "100%" },
  preview: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, margin: 0, padding: 0 },
  item: {
    display: "flex",
    flexDirection: "column",
    padding: tokens.spacingHorizontalS,
    listStyleType: "none",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: "anywhere",
    fontVariantNumeric: "tabular-nums",
  },
  shares: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
  buttons: {
    position: "sticky",
    // down to where the pane scrolls: nothing is seen moving under the buttons
    bottom: `calc(-1 * ${tokens.spacingVerticalM})`,
    marginBottom: `calc(-1 * ${tokens.spacingVerticalM})`,
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  button: { minWidth: 0, whiteSpace: "normal" },
});

const methods = ["equal", "weight", "lastYear"] as const;
/** indicators whose shares are shown; a person looks at the first and trusts the rest */
const previewed = 20;

/** 指标分解到县市区: which counties, by what, and what each of them gets; nothing is decided before the button. */
export function SplitPanel({ page, ids }: { readonly page: AssignPage; readonly ids: readonly string[] }) {
  const styles = useStyles();
  const { t } = useLocalization();
  const head = useRef<HTMLHeadingElement>(null);
  const splits = page.splits();
  const [typed, setTyped] = useState(() => firstSplit(ids, splits, page.getState().knowledge?.directory ?? null));
  const indicators = useMemo(() => page.indicatorsOf(ids), [page, ids]);
  const { method, names, weights } = typed;
  const parts = useMemo(() => partsOf(typed), [typed]);
  const shown = useMemo(() => splitsShown(indicators, parts, method), [indicators, parts, method]);
  const failed = shown.flatMap(({ split }) => (split.ok ? [] : [split]))[0];
  const taken = takenName(parts);
  const isSplit = splits.some(({ indicator }) => ids.includes(indicator));
  const change = (fields: Partial<TypedSplit>) => {
    setTyped({ ...typed, ...fields });
  };

  useEffect(() => {
    head.current?.focus();
  }, []);

  return (
    // Esc leaves the panel from wherever the keyboard is in it
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className={styles.panel}
      aria-label={t("pane.split.name")}
      onKeyDown={(event) => {
        if (event.key === "Escape") page.closeSplit();
      }}
    >
      <h3 className={styles.head} tabIndex={-1} ref={head}>
        {t("pane.split.head", { n: ids.length })}
      </h3>
      <Field label={t("pane.split.counties")} hint={t("pane.split.countiesHint")}>
        <Textarea
          value={names}
          rows={5}
          resize="vertical"
          lang="zh-CN"
          onChange={(_, { value }) => {
            change({ names: value });
          }}
        />
      </Field>
      <Field label={t("pane.split.method")}>
        <Select
          className={styles.control}
          value={method}
          onChange={(_, { value }) => {
            change({ method: methods.find((known) => known === value) ?? "equal" });
          }}
        >
          {methods.map((known) => (
            <option key={known} value={known}>
              {t(`pane.split.method.${known}`)}
            </option>
          ))}
        </Select>
      </Field>
      {method !== "equal" && parts.length > 0 && (
        <div
          className={styles.weights}
          role="group"
          aria-label={t(method === "weight" ? "pane.split.weight" : "pane.split.lastYear")}
        >
          {[...new Set(namesIn(names))].map((name) => (
            <WeightField
              key={name}
              name={name}
              label={t("pane.split.weightOf", { name })}
              value={weights[name] ?? ""}
              onChange={(value) => {
                change({ weights: { ...weights, [name]: value } });
              }}
            />
          ))}
        </div>
      )}
      {method === "lastYear" && ids.length > 1 && (
        <Text size={200} className={styles.muted}>
          {t("pane.split.lastYearHint")}
        </Text>
      )}
      <div aria-live="polite">
        {taken !== null && <Text className={styles.problem}>{t("pane.split.taken", { name: taken })}</Text>}
        {taken === null && failed !== undefined && (
          <Text className={styles.problem}>{t(failed.key, failed.params)}</Text>
        )}
      </div>
      <ul className={styles.preview} aria-label={t("pane.split.preview")}>
        {shown.slice(0, previewed).map((one) => (
          <Preview key={one.indicator.id} shown={one} counties={parts.length} />
        ))}
      </ul>
      {shown.length > previewed && (
        <Text size={200} className={styles.muted}>
          {t("pane.split.more", { n: shown.length - previewed })}
        </Text>
      )}
      <Text size={200} className={styles.muted}>
        {t("pane.split.whereTo")}
      </Text>
      <div className={styles.buttons}>
        <Button
          className={styles.button}
          appearance="primary"
          disabledFocusable={failed !== undefined || taken !== null}
          onClick={() => {
            page.divide(method, parts);
          }}
        >
          {t("pane.split.do", { n: ids.length, counties: parts.length })}
        </Button>
        {isSplit && (
          <Button
            className={styles.button}
            onClick={() => {
              page.divide(null, []);
            }}
          >
            {t("pane.split.take")}
          </Button>
        )}
        <Button className={styles.button} onClick={page.closeSplit}>
          {t("pane.split.back")}
        </Button>
      </div>
    </section>
  );
}

interface WeightFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function WeightField({ name, label, value, onChange }: WeightFieldProps) {
  const styles = useStyles();
  return (
    <>
      <span lang="zh-CN">{name}</span>
      <Input
        className={styles.control}
        size="small"
        inputMode="decimal"
        aria-label={label}
        value={value}
        onChange={(_, typed) => {
          onChange(typed.value);
        }}
      />
    </>
  );
}

/** An indicator, what of it each county gets, and that it adds up. */
function Preview({ shown: { indicator, split }, counties }: { readonly shown: SplitShown; readonly counties: number }) {
  const styles = useStyles();
  const { t, locale } = useLocalization();
  const { name, value, valueHigh, unit } = indicator;
  const figure = (low: number | null, high: number | null): string =>
    [low, high]
      .filter((end) => end !== null)
      .map((end) => end.toLocaleString(locale, { maximumFractionDigits: 6 }))
      .join("–");
  const whole = `${figure(value, valueHigh)}${unit}`;
  return (
    <li className={styles.item}>
      <Text size={200} weight="semibold" lang="zh-CN">
        {name}
      </Text>
      {!split.ok ? (
        <Text size={200}>{figureWords(indicator, t)}</Text>
      ) : split.value.kind === "copied" ? (
        <Text size={200}>
          {t("pane.split.copied", { n: counties, figure: value === null ? figureWords(indicator, t) : whole })}
        </Text>
      ) : (
        <>
          <span className={styles.shares}>
            {split.value.parts.map((part) => (
              <Text key={part.name} size={200}>
                {part.name} {figure(part.value, part.valueHigh)}
              </Text>
            ))}
          </span>
          <Text size={200} className={styles.muted}>
            {t("pane.split.sum", { figure: whole })}
          </Text>
        </>
      )}
    </li>
  );
}
