import { useEffect, useState } from "react";
import type { WorkbenchTranslate } from "../../locales/workbenchTexts";
import type { HostBook } from "./book/hostBook";
import type { Sample } from "./samples";

export interface News {
  readonly intent: "success" | "error";
  readonly text: string;
}

export interface WorkbookFiles {
  readonly news: News | null;
  readonly dismiss: () => void;
  readonly open: (file: File) => Promise<void>;
  /** name of the file that was last asked for while work was not saved */
  readonly asked: string;
  readonly asking: boolean;
  readonly answer: (open: boolean) => void;
  readonly save: () => Promise<void>;
  /** null if it could not be fetched, which is then said */
  readonly fetchSample: (sample: Sample) => Promise<File | null>;
}

const LIMIT_MB = 50;
const MB = 1024 * 1024;
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Opening, saving, and what is to be said about it. */
export function useWorkbookFiles(book: HostBook, t: WorkbenchTranslate, onOpened: () => void): WorkbookFiles {
  const [news, setNews] = useState<News | null>(null);
  const [waiting, setWaiting] = useState<{ readonly file: File; readonly asking: boolean } | null>(null);
  const [name, setName] = useState(t("page.fileName"));

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (book.isChanged()) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [book]);

  const load = async (file: File) => {
    if (file.size > LIMIT_MB * MB) {
      const size = Math.ceil(file.size / MB);
      setNews({ intent: "error", text: t("page.problem.tooLarge", { name: file.name, size, limit: LIMIT_MB }) });
      return;
    }
    const opened = await book.open(new Uint8Array(await file.arrayBuffer()));
    if (opened) {
      setName(file.name);
      onOpened();
    }
    setNews(
      opened
        ? { intent: "success", text: t("page.opened", { name: file.name }) }
        : { intent: "error", text: t("page.problem.open", { name: file.name }) },
    );
  };

  return {
    news,
    dismiss: () => setNews(null),
    asked: waiting?.file.name ?? "",
    asking: waiting?.asking ?? false,
    open: async (file) => {
      setNews(null);
      if (book.isChanged()) setWaiting({ file, asking: true });
      else await load(file);
    },
    answer: (open) => {
      if (open && waiting) void load(waiting.file);
      setWaiting((now) => now && { ...now, asking: false });
    },
    save: async () => {
      try {
        download(await book.save(), name);
        setNews({ intent: "success", text: t("page.saved", { name }) });
      } catch {
        setNews({ intent: "error", text: t("page.problem.save") });
      }
    },
    fetchSample: async (sample) => {
      setNews(null);
      try {
        const answer = await fetch(`samples/${sample.file}`);
        if (answer.ok) return new File([await answer.blob()], sample.file, { type: "text/plain" });
      } catch {
        // said below
      }
      setNews({ intent: "error", text: t("page.problem.sample") });
      return null;
    },
  };
}

const download = (bytes: Uint8Array<ArrayBuffer>, name: string): void => {
  const address = URL.createObjectURL(new Blob([bytes], { type: XLSX }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // the browser has taken the file by then
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};
