import { Button, Field, Input, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { FormEvent, KeyboardEvent, ReactNode } from "react";
import type { MessageKey } from "../../locales/messages";
import type { Basis, Comparator, Indicator, Task } from "../../plan/plan";
import { readTypedIndicator, readTypedTask } from "../../review/typedFields";
import type { FieldProblem, Typed, TypedIndicator } from "../../review/typedFields";
import { joinBodies, splitBodies } from "../../sheets/tableSheet";
import { useLocalization } from "../localization";
import type { ReviewPage } from "../reviewPage";
import type { PlanRow } from "../view/planRows";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  pair: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: tokens.spacingHorizontalS,
    alignItems: "start",
  },
  control: { minWidth: 0, width: "100%" },
  button: { minWidth: 0 },
  buttons: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    justifyContent: "flex-end",
    alignSelf: "end",
    gridColumnEnd: "-1",
  },
});

interface RowFormProps {
  readonly row: PlanRow;
  readonly page: ReviewPage;
}

/** The fields of a row, to be made right by a person. Enter saves, Esc leaves everything as it was. */
export function RowForm({ row, page }: RowFormProps) {
  const reviewed = page.reviewedRow(row.key);
  if (reviewed === undefined) return null;
  return reviewed.kind === "indicator" ? (
    <IndicatorForm key={row.key} row={reviewed.row} page={page} />
  ) : (
    <TaskForm key={row.key} row={reviewed.row} page={page} />
  );
}

const comparators: readonly Comparator[] = ["ge", "le", "range", "qualitative"];
const bases: readonly Basis[] = ["total", "new", "annual", "change"];

function IndicatorForm({ row, page }: { readonly row: Indicator; readonly page: ReviewPage }) {
  const styles = useStyles();
  const { t } = useLocalization();
  const [typed, setTyped] = useState<TypedIndicator>(() => ({
    name: row.name,
    comparator: row.comparator,
    value: row.value === null ? "" : String(row.value),
    valueHigh: row.valueHigh === null ? "" : String(row.valueHigh),
    unit: row.unit,
    basis: row.basis,
    deadline: row.deadline ?? "",
  }));
  const change = (fields: Partial<TypedIndicator>) => {
    setTyped({ ...typed, ...fields });
  };
  const { comparator } = typed;
  const quantity = comparator !== "qualitative";
  return (
    <FormFrame id={row.id} name={row.name} page={page} read={() => readTypedIndicator(typed)}>
      {(problems) => {
        const text = textFields<Exclude<keyof TypedIndicator, "comparator" | "basis">>(typed, problems, change);
        return (
          <>
            {text("name", "pane.form.name")}
            <div className={styles.pair}>
              <ChoiceField
                label="pane.form.comparator"
                value={comparator}
                choices={comparators}
                nameOf={(known) => t(`pane.comparator.${known}`)}
                onChange={(value) => {
                  change({ comparator: value });
                }}
              />
              {quantity && text("value", comparator === "range" ? "pane.form.low" : "pane.form.value")}
              {comparator === "range" && text("valueHigh", "pane.form.valueHigh")}
              {quantity && text("unit", "pane.form.unit")}
              <ChoiceField
                label="pane.form.basis"
                value={typed.basis}
                choices={bases}
                nameOf={(known) => t(`pane.basis.${known}`)}
                onChange={(value) => {
                  change({ basis: value });
                }}
              />
              {text("deadline", "pane.form.deadline", "pane.form.deadlineHint")}
              <FormButtons page={page} />
            </div>
          </>
        );
      }}
    </FormFrame>
  );
}

function TaskForm({ row, page }: { readonly row: Task; readonly page: ReviewPage }) {
  const styles = useStyles();
  const [typed, setTyped] = useState(() => ({
    title: row.title,
    lead: joinBodies(row.lead) ?? "",
    cooperate: joinBodies(row.cooperate) ?? "",
    deadline: row.deadline ?? "",
  }));
  const change = (fields: Partial<typeof typed>) => {
    setTyped({ ...typed, ...fields });
  };
  const read = () =>
    readTypedTask({ ...typed, lead: splitBodies(typed.lead), cooperate: splitBodies(typed.cooperate) });
  return (
    <FormFrame id={row.id} name={row.title} page={page} read={read}>
      {(problems) => {
        const text = textFields<keyof typeof typed>(typed, problems, change);
        return (
          <>
            {text("title", "pane.form.title")}
            {text("lead", "pane.form.lead")}
            {text("cooperate", "pane.form.cooperate", "pane.form.bodiesHint")}
            <div className={styles.pair}>
              {text("deadline", "pane.form.deadline", "pane.form.deadlineHint")}
              <FormButtons page={page} />
            </div>
          </>
        );
      }}
    </FormFrame>
  );
}

type Problems = Readonly<Partial<Record<string, FieldProblem>>>;

interface FormFrameProps {
  readonly id: string;
  readonly name: string;
  readonly page: ReviewPage;
  readonly read: () => Typed<string>;
  readonly children: (problems: Problems) => ReactNode;
}

/** What both forms have: nothing is found fault with before it is to be saved. */
function FormFrame({ id, name, page, read, children }: FormFrameProps) {
  const styles = useStyles();
  const { t, locale } = useLocalization();
  const form = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(0);
  const problems: Problems = tried === 0 ? {} : problemsOf(read());

  useEffect(() => {
    const field = form.current?.querySelector(tried === 0 ? "input" : '[aria-invalid="true"]');
    if (!(field instanceof HTMLInputElement)) return;
    field.focus({ preventScroll: true });
    if (tried === 0) field.select();
    // the first field before the last, where there is no room for all
    if (tried === 0) form.current?.closest("[data-key]")?.scrollIntoView({ block: "start" });
    else field.scrollIntoView({ block: "nearest" });
  }, [tried]);

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const typed = read();
    if (typed.ok) page.save(id, typed.fields);
    else setTried(tried + 1);
  };
  // a form is a place for keys of its own: letters are typed in it, Esc leaves it
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Escape") page.closeForm();
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={form}
      className={styles.form}
      aria-label={t("pane.form.edit", { name })}
      lang={locale}
      noValidate
      onSubmit={onSubmit}
      onKeyDown={onKeyDown}
    >
      {children(problems)}
    </form>
  );
}

/** In the last place of the form, beside the field before them where there is room. */
function FormButtons({ page }: { readonly page: ReviewPage }) {
  const styles = useStyles();
  const { t } = useLocalization();
  return (
    <div className={styles.buttons}>
      <Button size="small" className={styles.button} onClick={page.closeForm}>
        {t("pane.form.cancel")}
      </Button>
      <Button size="small" className={styles.button} appearance="primary" type="submit">
        {t("pane.form.save")}
      </Button>
    </div>
  );
}

const problemsOf = (typed: Typed<string>): Problems => (typed.ok ? {} : typed.problems);

interface TextFieldProps {
  readonly label: MessageKey;
  readonly hint: MessageKey | undefined;
  readonly value: string;
  readonly problem: FieldProblem | undefined;
  readonly onChange: (value: string) => void;
}

/** The fields of a form that are typed in, by the name of what they hold. */
const textFields =
  <Key extends string>(
    typed: Readonly<Record<Key, string>>,
    problems: Readonly<Partial<Record<Key, FieldProblem>>>,
    change: (fields: Partial<Record<Key, string>>) => void,
  ) =>
  (field: Key, label: MessageKey, hint?: MessageKey) => (
    <TextField
      label={label}
      hint={hint}
      value={typed[field]}
      problem={problems[field]}
      onChange={(value) => {
        change({ [field]: value } as Partial<Record<Key, string>>);
      }}
    />
  );

function TextField({ label, hint, value, problem, onChange }: TextFieldProps) {
  const styles = useStyles();
  const { t } = useLocalization();
  return (
    <Field
      label={t(label)}
      size="small"
      {...(problem === undefined
        ? { validationState: "none" as const }
        : { validationState: "error" as const, validationMessage: t(problem) })}
    >
      <Input
        size="small"
        className={styles.control}
        value={value}
        {...(hint === undefined ? {} : { placeholder: t(hint) })}
        input={{ className: styles.control, autoComplete: "off" }}
        onChange={(_, data) => {
          onChange(data.value);
        }}
      />
    </Field>
  );
}

interface ChoiceFieldProps<Choice extends string> {
  readonly label: MessageKey;
  readonly value: Choice;
  readonly choices: readonly Choice[];
  readonly nameOf: (choice: Choice) => string;
  readonly onChange: (choice: Choice) => void;
}

function ChoiceField<Choice extends string>({ label, value, choices, nameOf, onChange }: ChoiceFieldProps<Choice>) {
  const styles = useStyles();
  const { t } = useLocalization();
  return (
    <Field label={t(label)} size="small">
      <Select
        size="small"
        className={styles.control}
        value={value}
        onChange={(_, data) => {
          onChange(choices.find((known) => known === data.value) ?? value);
        }}
      >
        {choices.map((known) => (
          <option key={known} value={known}>
            {nameOf(known)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
