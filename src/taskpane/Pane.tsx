import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowSwapRegular } from "@fluentui/react-icons/svg/arrow-swap";
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { KeyboardEvent } from "react";
import type { Place } from "../excel/goTo";
import { acceptedFiles } from "../files/fileFormats";
import { useLocalization } from "./localization";
import { BusyBar } from "./parts/BusyBar";
import { LiveRegion } from "./parts/LiveRegion";
import { NoticeBar } from "./parts/NoticeBar";
import { StepHead } from "./parts/StepHead";
import { StepTabs } from "./parts/StepTabs";
import { WriteBar } from "./parts/WriteBar";
import { useFileDrop } from "./parts/useFileDrop";
import { rowsLeft, rowsWithoutLead } from "./paneState";
import type { NoticeAction } from "./paneState";
import type { PaneStore } from "./paneStore";
import { ReviewPage } from "./reviewPage";
import { PasteScreen } from "./screens/PasteScreen";
import { ReturnScreen } from "./screens/ReturnScreen";
import { StartScreen } from "./screens/StartScreen";
import { useParts } from "./screens/useParts";

const useStyles = makeStyles({
  pane: {
    position: "relative",
    display: "flex",
    flexDirection: "column",
    boxSizing: "border-box",
    height: "100%",
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  scroller: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    minHeight: 0,
    overflowX: "hidden",
    overflowY: "auto",
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
  footer: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    ":empty": { display: "none" },
  },
  drop: {
    position: "absolute",
    inset: tokens.spacingHorizontalS,
    zIndex: 2,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    pointerEvents: "none",
  },
  aside: { display: "flex", alignItems: "center", marginInlineStart: "auto" },
  tool: { minWidth: 0 },
  hint: { color: tokens.colorNeutralForeground3 },
  picker: { display: "none" },
});

const loadReviewParts = () => import("./screens/reviewParts");
const loadAssignParts = () => import("./screens/assignParts");

interface PaneProps {
  readonly store: PaneStore;
  readonly ready: Promise<unknown>;
}

/** Message bar, screen and footer, one above the other; only the screen scrolls. */
export function Pane({ store, ready }: PaneProps) {
  const styles = useStyles();
  const { t } = useLocalization();
  const state = useSyncExternalStore(store.subscribe, store.getState);
  const { screen, reading, memory, busy, notice, history, readings } = state;
  // eslint-disable-next-line react-hooks/exhaustive-deps -- a page for each plan that is read
  const page = useMemo(() => new ReviewPage(store, t), [store, t, readings]);
  const onMissing = useCallback(() => {
    store.report("pane.problem.load");
  }, [store]);
  const review = useParts(loadReviewParts, reading, onMissing);
  const assign = useParts(loadAssignParts, screen === "assign" ? true : null, onMissing);
  const assignPage = useMemo(
    () => (assign === null ? null : new assign.AssignPage(store, t)),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a page for each plan that is read
    [assign, store, t, readings],
  );
  const onRoad = reading !== null && (screen === "found" || screen === "assign");
  const { reviewed } = state;
  const left = useMemo(
    () => ({
      plan: reviewed === null ? null : rowsLeft(reviewed),
      assign: reviewed === null ? null : rowsWithoutLead(reviewed),
    }),
    [reviewed],
  );
  const [draft, setDraft] = useState("");
  const root = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const pastPicker = useRef<HTMLInputElement>(null);
  const disabled = busy !== null;

  useEffect(() => {
    let unwatch: (() => void) | null = null;
    let gone = false;
    void ready.then(() => {
      if (gone) return;
      store.recall();
      unwatch = store.watch();
    });
    // a pane that is put away may not come back
    const keep = () => {
      if (document.visibilityState === "hidden") store.keepNow();
    };
    document.addEventListener("visibilitychange", keep);
    return () => {
      gone = true;
      unwatch?.();
      document.removeEventListener("visibilitychange", keep);
    };
  }, [ready, store]);

  useEffect(() => {
    scroller.current?.scrollTo(0, 0);
  }, [screen, reading]);

  const openFiles = useCallback(
    (files: readonly File[]) => {
      const [file] = files;
      if (files.length > 1) store.report("pane.problem.oneFile");
      else if (file !== undefined) store.readFile(file);
    },
    [store],
  );
  const dragging = useFileDrop(root, disabled ? null : openFiles);

  const chooseFile = () => picker.current?.click();
  const readDraft = () => {
    if (draft.trim() === "") store.report("plan.empty");
    else store.readText(draft);
  };
  const goTo = (place: Place) => {
    store.goTo(place);
  };
  const remedy = (action: NoticeAction) => {
    if (action === "retry") store.retry();
    else if (action === "paste") store.show("paste");
    else if (action === "openFile") chooseFile();
    else {
      store.show("found");
      page.showGroup("others");
    }
  };
  /** undoing is of the review, but while something is being typed it is of the typing */
  const onKeyDown = (event: KeyboardEvent) => {
    const shown = screen === "found" ? page : screen === "assign" ? assignPage : null;
    if (shown === null || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    if (event.target instanceof HTMLInputElement && event.target.type !== "checkbox") return;
    const key = event.key.toLowerCase();
    const onCard = event.target instanceof Element && event.target.closest("[data-key]") !== null;
    if (key === "z" && !event.shiftKey) shown.undo(onCard);
    else if (key === "y" || (key === "z" && event.shiftKey)) shown.redo(onCard);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    // the keys are those of what has the focus in it
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section ref={root} className={styles.pane} aria-label={t("pane.name")} onKeyDown={onKeyDown}>
      <LiveRegion state={state} />
      {notice !== null && (
        <NoticeBar
          notice={notice}
          onAction={remedy}
          onDismiss={() => {
            store.dismiss();
          }}
        />
      )}
      <div ref={scroller} className={styles.scroller}>
        <StepHead
          title={t(screen === "assign" ? "pane.step.assign" : "pane.step.plan")}
          unseen={onRoad}
          moment={screen}
          active={screen !== "looking"}
        >
          {onRoad ? (
            <>
              <StepTabs
                step={screen === "assign" ? "assign" : "plan"}
                left={left}
                onStep={(step) => {
                  store.show(step === "assign" ? "assign" : "found");
                }}
              />
              <span className={styles.aside}>
                {screen === "found" && review !== null && (
                  <review.StepTools page={page} history={history}>
                    <review.ReviewHelp />
                  </review.StepTools>
                )}
                {screen === "assign" && review !== null && assign !== null && assignPage !== null && (
                  <review.StepTools page={assignPage} history={history}>
                    <assign.AssignHelp />
                  </review.StepTools>
                )}
                <Button
                  className={styles.tool}
                  size="small"
                  appearance="subtle"
                  icon={<ArrowSwapRegular />}
                  aria-label={t("pane.found.other")}
                  title={t("pane.found.other")}
                  disabledFocusable={disabled}
                  onClick={() => {
                    store.show("start");
                  }}
                />
              </span>
            </>
          ) : (
            <Text size={200} className={styles.hint}>
              {t("pane.step.planHint")}
            </Text>
          )}
        </StepHead>
        {screen === "start" && (
          <StartScreen
            disabled={disabled}
            back={reading !== null ? "pane.start.backToFound" : memory !== null ? "pane.back" : null}
            onBack={() => {
              store.show(reading !== null ? "found" : "return");
            }}
            onPaste={() => {
              store.show("paste");
            }}
            onOpenFile={chooseFile}
            onSelection={() => {
              store.readSelection();
            }}
            onSample={() => {
              store.readSample();
            }}
          />
        )}
        {screen === "paste" && (
          <PasteScreen
            draft={draft}
            disabled={disabled}
            onDraft={setDraft}
            onBack={() => {
              store.show("start");
            }}
            onRead={readDraft}
          />
        )}
        {screen === "found" && review !== null && <review.ReviewScreen key={readings} state={state} page={page} />}
        {screen === "assign" && assign !== null && assignPage !== null && (
          <assign.AssignScreen
            key={readings}
            state={state}
            page={assignPage}
            onPast={() => pastPicker.current?.click()}
          />
        )}
        {screen === "return" && memory !== null && (
          <ReturnScreen
            memory={memory}
            disabled={disabled}
            onGoTo={goTo}
            onOther={() => {
              store.show("start");
            }}
          />
        )}
      </div>
      <footer className={styles.footer}>
        {busy !== null && (
          <BusyBar
            step={busy}
            onCancel={() => {
              store.cancel();
            }}
          />
        )}
        {screen === "paste" && (
          <Button appearance="primary" disabledFocusable={disabled} onClick={readDraft}>
            {t("pane.paste.read")}
          </Button>
        )}
        {onRoad && (
          <WriteBar
            forecast={state.forecast}
            written={state.written}
            undoable={state.undoable}
            disabled={disabled}
            onWrite={() => {
              store.write();
            }}
            onUndo={() => {
              store.undo();
            }}
            onGoTo={goTo}
          />
        )}
        {screen === "return" && (
          <Button
            appearance="primary"
            disabledFocusable={disabled}
            onClick={() => {
              store.reopen();
            }}
          >
            {t("pane.return.open")}
          </Button>
        )}
      </footer>
      {dragging && (
        <div className={styles.drop}>
          <Text weight="semibold">{t("pane.start.drop")}</Text>
        </div>
      )}
      <input
        ref={picker}
        className={styles.picker}
        type="file"
        accept={acceptedFiles}
        aria-label={t("pane.start.file")}
        onChange={({ target }) => {
          openFiles([...(target.files ?? [])]);
          // the same file can be chosen again after it was corrected
          target.value = "";
        }}
      />
      {screen === "assign" && (
        <input
          ref={pastPicker}
          className={styles.picker}
          type="file"
          accept=".xlsx"
          aria-label={t("pane.assign.past")}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) store.readPast(file);
            target.value = "";
          }}
        />
      )}
    </section>
  );
}
