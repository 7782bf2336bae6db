import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowSwapRegular } from "@fluentui/react-icons/svg/arrow-swap";
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { Place } from "../excel/goTo";
import { acceptedFiles } from "../files/fileFormats";
import { useLocalization } from "./localization";
import { BusyBar } from "./parts/BusyBar";
import { LiveRegion } from "./parts/LiveRegion";
import { NoticeBar } from "./parts/NoticeBar";
import { StepHead } from "./parts/StepHead";
import { WriteBar } from "./parts/WriteBar";
import { useFileDrop } from "./parts/useFileDrop";
import type { NoticeAction } from "./paneState";
import type { PaneStore } from "./paneStore";
import { FoundScreen } from "./screens/FoundScreen";
import { PasteScreen } from "./screens/PasteScreen";
import { ReturnScreen } from "./screens/ReturnScreen";
import { StartScreen } from "./screens/StartScreen";

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
  aside: { marginInlineStart: "auto" },
  hint: { color: tokens.colorNeutralForeground3 },
  picker: { display: "none" },
});

interface PaneProps {
  readonly store: PaneStore;
  readonly ready: Promise<unknown>;
}

/** Message bar, screen and footer, one above the other; only the screen scrolls. */
export function Pane({ store, ready }: PaneProps) {
  const styles = useStyles();
  const { t } = useLocalization();
  const state = useSyncExternalStore(store.subscribe, store.getState);
  const { screen, reading, memory, busy, notice } = state;
  const [draft, setDraft] = useState("");
  const root = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const disabled = busy !== null;

  useEffect(() => {
    let unwatch: (() => void) | null = null;
    let gone = false;
    void ready.then(() => {
      if (gone) return;
      store.recall();
      unwatch = store.watch();
    });
    return () => {
      gone = true;
      unwatch?.();
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
    else store.showGroup("others");
  };

  return (
    <section ref={root} className={styles.pane} aria-label={t("pane.name")}>
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
        <StepHead moment={screen} active={screen !== "looking"}>
          {screen === "found" ? (
            <Button
              className={styles.aside}
              size="small"
              appearance="subtle"
              icon={<ArrowSwapRegular />}
              disabledFocusable={disabled}
              onClick={() => {
                store.show("start");
              }}
            >
              {t("pane.found.other")}
            </Button>
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
        {screen === "found" && reading !== null && (
          <FoundScreen
            key={state.readings}
            reading={reading}
            group={state.group}
            scroller={scroller}
            onGroup={(group) => {
              store.showGroup(group);
            }}
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
        {screen === "found" && reading !== null && (
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
    </section>
  );
}
