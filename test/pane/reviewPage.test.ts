import { readFileSync } from "node:fs";
import { translator } from "../../src/locales/messages";
import { createActions } from "../../src/taskpane/actions";
import { PaneStore } from "../../src/taskpane/paneStore";
import { readForReview } from "../../src/taskpane/readForReview";
import { ReviewPage } from "../../src/taskpane/reviewPage";
import { until } from "../support/paneStates";

const sample = readFileSync("samples/linjiang-2026-2030.txt", "utf8");

const opened: PaneStore[] = [];

/** The page of the sample plan, outside Excel: what is decided is kept nowhere. */
const openPage = async () => {
  const store = new PaneStore(createActions(readForReview));
  opened.push(store);
  store.readText(sample);
  await until(store, ({ reviewed }) => reviewed !== null);
  const page = new ReviewPage(store, translator("zh-CN"));
  const keys = () => page.lists().shown.map(({ key }) => key);
  const stateOf = (key: string) => page.lists().shown.find((row) => row.key === key)?.state;
  return { store, page, keys, stateOf };
};

afterEach(() => {
  for (const store of opened.splice(0)) store.close();
});

describe("the review page", () => {
  test("shows what the reader was unsure of first, the rest in the order of the text", async () => {
    const { page } = await openPage();
    const { items, shown } = page.lists();
    const unsure = shown.filter((row) => row.unsure).length;
    expect(unsure).toBeGreaterThan(0);
    expect(items[0]).toMatchObject({ kind: "head", part: "unsure", rows: unsure, left: unsure });
    expect(shown.slice(0, unsure).every((row) => row.unsure)).toBe(true);
    const rest = shown.slice(unsure).map(({ span }) => span?.from ?? 0);
    expect(rest).toEqual([...rest].sort((one, other) => one - other));
  });

  test("goes on to the next row that waits when one is confirmed", async () => {
    const { page, keys, stateOf } = await openPage();
    const [first = "", second = "", third = ""] = keys();
    page.act(second, "accept");
    page.goTo(first);
    page.act(first, "accept");
    expect(stateOf(first)).toBe("accepted");
    expect(page.getState()).toMatchObject({ current: third, reveal: { focus: true } });
  });

  test("leaves rows that nothing happened to the very same objects", async () => {
    const { page, keys } = await openPage();
    const before = page.lists().shown;
    page.act(keys()[1] ?? "", "drop");
    const after = page.lists().shown;
    expect(after.filter((row, at) => row !== before[at])).toHaveLength(1);
  });

  test("confirms the rest at once, and never what the reader was unsure of", async () => {
    const { page } = await openPage();
    page.acceptRest();
    expect(page.lists().shown.every(({ unsure, state }) => state === (unsure ? "pending" : "accepted"))).toBe(true);
  });

  test("selects a stretch with Shift, and acts on it as one", async () => {
    const { page, keys, stateOf } = await openPage();
    const [first = "", second = "", third = "", fourth = ""] = keys();
    page.goTo(first);
    page.move(1, true);
    page.move(1, true);
    expect([...page.getState().selected]).toEqual([first, second, third]);
    page.move(-1, true);
    expect([...page.getState().selected]).toEqual([first, second]);
    page.actOnSelected("drop");
    expect([first, second, third].map(stateOf)).toEqual(["dropped", "dropped", "pending"]);
    // what was dropped is not merged with the others
    page.toggle(first);
    page.toggle(third);
    page.toggle(fourth);
    page.actOnSelected("merge");
    expect(stateOf(first)).toBe("dropped");
    expect(keys()).not.toContain(fourth);
  });

  test("splits a merged row into what it was merged from", async () => {
    const { page, keys, store } = await openPage();
    const [first = "", second = ""] = keys();
    const names = page
      .lists()
      .shown.slice(0, 2)
      .map(({ name, figure }) => [name, figure]);
    page.toggle(first);
    page.toggle(second);
    page.actOnSelected("merge");
    page.act(first, "split");
    const parts = page.lists().shown.filter(({ origin }) => origin === "split");
    expect(parts.map(({ name, figure }) => [name, figure])).toEqual(names);
    page.undo(false);
    page.undo(false);
    expect(store.getState().history.past).toEqual([]);
    expect(keys().slice(0, 2)).toEqual([first, second]);
  });

  test("makes one row of a figure that none took, however often it is clicked", async () => {
    const { page, store } = await openPage();
    const [figure, ...others] = page.lists().unread;
    const id = figure?.guess.id ?? "";
    page.make(id);
    expect(page.getState()).toMatchObject({ current: id, editing: id });
    expect(page.lists().unread).toEqual(others);
    page.act(id, "drop");
    expect(page.lists().unread).toHaveLength(others.length + 1);
    page.make(id);
    expect(store.getState().reviewed?.plan.indicators.filter((row) => row.id === id)).toHaveLength(1);
  });

  test("takes a form that is saved unchanged as a confirmation", async () => {
    const { page, keys, stateOf } = await openPage();
    const [first = ""] = keys();
    page.act(first, "edit");
    const reviewed = page.reviewedRow(first);
    if (reviewed?.kind !== "indicator") throw new Error("no indicator");
    const { name, comparator, value, valueHigh, unit, basis, deadline } = reviewed.row;
    page.save(first, { name, comparator, value, valueHigh, unit, basis, deadline });
    expect(stateOf(first)).toBe("accepted");
    page.act(first, "edit");
    page.save(first, { name: "改过", comparator, value, valueHigh, unit, basis, deadline });
    expect(stateOf(first)).toBe("edited");
    page.act(first, "unedit");
    expect(stateOf(first)).toBe("accepted");
  });
});
