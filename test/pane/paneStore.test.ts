import { createActions } from "../../src/taskpane/actions";
import type { Decompose } from "../../src/taskpane/decomposeInWorker";
import { PaneStore } from "../../src/taskpane/paneStore";
import { readForReview } from "../../src/taskpane/readForReview";
import { idle, until } from "../support/paneStates";

const text = "临江市质量提升行动计划\n一、主要目标\n到2030年，绿色工厂达到60个。\n";

/** Reads only when it is let, or rejects when it is cancelled, as a worker does. */
const heldBack = () => {
  let go = (): void => undefined;
  const stopped = { value: false };
  const decompose: Decompose = (plan, signal) =>
    new Promise((resolve, reject) => {
      go = () => {
        resolve(readForReview(plan));
      };
      signal.addEventListener("abort", () => {
        stopped.value = true;
        reject(new Error("cancelled"));
      });
    });
  return { decompose, stopped, go: () => go() };
};

describe("the state of the pane, outside Excel", () => {
  test("a workbook that cannot be asked leaves the three ways in, and a message", async () => {
    const store = new PaneStore(createActions(readForReview));
    store.recall();
    expect(store.getState()).toMatchObject({ screen: "looking", busy: { key: "pane.busy.looking" } });
    expect(await until(store, idle)).toMatchObject({
      screen: "start",
      notice: { intent: "error", key: "excel.unavailable" },
    });
  });

  test("a text becomes a list", async () => {
    const store = new PaneStore(createActions(readForReview));
    store.readText(text);
    const state = await until(store, idle);
    expect(state).toMatchObject({ screen: "found", notice: null, reading: { source: { text, origin: "paste" } } });
  });

  test("a text without targets leaves the screen as it is", async () => {
    const store = new PaneStore(createActions(readForReview));
    store.show("paste");
    store.readText("今天天气很好。");
    expect(await until(store, idle)).toMatchObject({ screen: "paste", notice: { key: "plan.noTargets" } });
  });

  test("cancelling really ends the reading, and says so", async () => {
    const reader = heldBack();
    const store = new PaneStore(createActions(reader.decompose));
    store.show("paste");
    store.readText(text);
    store.cancel();
    expect(store.getState()).toMatchObject({
      screen: "paste",
      busy: null,
      notice: { intent: "info", key: "pane.read.cancelled" },
    });
    expect(reader.stopped.value).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(store.getState().notice?.key).toBe("pane.read.cancelled");
  });

  test("a plan that comes in while another is being read takes its place", async () => {
    const first = heldBack();
    let calls = 0;
    const store = new PaneStore(
      createActions((plan, signal) => (calls++ === 0 ? first.decompose(plan, signal) : readForReview(plan))),
    );
    store.readText("另一份文本");
    store.readText(text);
    const state = await until(store, idle);
    expect(first.stopped.value).toBe(true);
    expect(state).toMatchObject({ screen: "found", notice: null, reading: { source: { text } } });
  });

  test("another workbook starts it afresh, whatever was going on", async () => {
    const reader = heldBack();
    const store = new PaneStore(createActions(reader.decompose));
    store.readText(text);
    store.restart();
    expect(reader.stopped.value).toBe(true);
    expect(store.getState()).toMatchObject({ screen: "looking", busy: { key: "pane.busy.looking" } });
    expect(await until(store, idle)).toMatchObject({ screen: "start", reading: null, notice: expect.anything() });
  });

  test("what fails unexpectedly is said in plain words and can be tried again", async () => {
    const log = jest.spyOn(console, "error").mockImplementation(() => undefined);
    let calls = 0;
    const store = new PaneStore(
      createActions((plan) => (calls++ === 0 ? Promise.reject(new Error("boom")) : readForReview(plan))),
    );
    store.readText(text);
    expect((await until(store, idle)).notice).toMatchObject({ key: "pane.problem.unexpected", action: "retry" });
    store.retry();
    expect(await until(store, idle)).toMatchObject({ screen: "found", notice: null });
    log.mockRestore();
  });

  test("garbled stretches are reported above the list", async () => {
    const store = new PaneStore(
      createActions(async (plan) => {
        const result = await readForReview(plan);
        const span = { line: 3, from: 20, to: 23 };
        return result.ok
          ? {
              ok: true,
              value: {
                ...result.value,
                plan: { ...result.value.plan, garbled: [{ original: "锟斤拷", repaired: null, span }] },
              },
            }
          : result;
      }),
    );
    store.readText(text);
    expect((await until(store, idle)).notice).toMatchObject({ key: "pane.garbled.notice", params: { n: 1 } });
  });
});
