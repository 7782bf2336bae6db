import {
  forgetPlan,
  recallAll,
  recallPlan,
  rememberPlan,
  rememberReviews,
  type PlanMemory,
} from "../../src/excel/planMemory";
import { createHost } from "../../src/workbench/host/createHost";
import { openExcel } from "../support/openExcel";

const memory: PlanMemory = {
  text: "临江市质量提升行动计划\r\n=一、总体目标\n到2027年，合格率达到98%以上。".repeat(2000),
  name: "临江市质量提升行动计划.txt",
  writtenOn: "2026-11-21T09:30:00",
  settings: { title: "临江市质量提升行动计划", tasks: 44 },
};

async function dropParts(): Promise<void> {
  await Excel.run(async (context) => {
    const parts = context.workbook.customXmlParts;
    parts.load("items");
    await context.sync();
    for (const part of parts.items) part.delete();
    await context.sync();
  });
}

describe("what the workbook remembers of its plan", () => {
  test("nothing at first", async () => {
    await openExcel();
    expect(await recallPlan()).toEqual({ ok: true, value: null });
  });

  test("the text to the letter, and the latest plan only", async () => {
    await openExcel();
    expect(await rememberPlan({ ...memory, text: "旧", writtenOn: "2026-11-20" })).toEqual({ ok: true, value: null });
    expect(await rememberPlan(memory)).toEqual({ ok: true, value: null });
    expect(await recallPlan()).toEqual({ ok: true, value: memory });
    const parts = await Excel.run(async (context) => {
      const count = context.workbook.customXmlParts.getByNamespace("urn:fenjie:plan").getCount();
      await context.sync();
      return count.value;
    });
    expect(parts).toBe(1);
  });

  test("after the workbook was saved and opened again", async () => {
    const { host, OSF } = await openExcel();
    await rememberPlan(memory);
    const saved = await host.save();
    const reopened = await createHost();
    expect(await reopened.open(saved)).toBe(true);
    reopened.attach(OSF);
    expect(await recallPlan()).toEqual({ ok: true, value: memory });
    await dropParts();
    expect(await recallPlan()).toEqual({ ok: true, value: memory });
  });

  test("from its hidden sheet where a program dropped the custom XML part", async () => {
    await openExcel();
    await rememberPlan(memory);
    await dropParts();
    expect(await recallPlan()).toEqual({ ok: true, value: memory });
  });

  test("from the part where somebody deleted or spoilt the hidden sheet", async () => {
    await openExcel();
    await rememberPlan(memory);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("~fenjie-plan").getRange("A1").values = [["改了"]];
      await context.sync();
    });
    expect(await recallPlan()).toEqual({ ok: true, value: memory });
  });

  test("whichever was written later", async () => {
    await openExcel();
    await rememberPlan(memory);
    await dropParts();
    await Excel.run(async (context) => {
      const older = { version: 1, ...memory, text: "旧", writtenOn: "2025-01-01" };
      context.workbook.customXmlParts.add(`<plan xmlns="urn:fenjie:plan">${JSON.stringify(older)}</plan>`);
      context.workbook.customXmlParts.add('<plan xmlns="urn:fenjie:plan">spoilt</plan>');
      context.workbook.customXmlParts.add('<plan xmlns="urn:other">{}</plan>');
      await context.sync();
    });
    expect(await recallPlan()).toEqual({ ok: true, value: memory });
  });

  test("nothing once it is to forget", async () => {
    await openExcel();
    await rememberPlan(memory);
    expect(await forgetPlan()).toEqual({ ok: true, value: null });
    expect(await recallPlan()).toEqual({ ok: true, value: null });
    expect(await forgetPlan()).toEqual({ ok: true, value: null });
  });

  test("also where the structure of the workbook is protected, without the hidden sheet", async () => {
    await openExcel();
    await Excel.run(async (context) => {
      context.workbook.protection.protect("密码");
      await context.sync();
    });
    expect(await rememberPlan(memory)).toEqual({ ok: true, value: null });
    expect(await recallPlan()).toEqual({ ok: true, value: memory });
    expect(await forgetPlan()).toEqual({ ok: true, value: null });
  });

  test("a plan that is too large is a problem, and what was remembered stays", async () => {
    await openExcel();
    await rememberPlan(memory);
    expect(await rememberPlan({ ...memory, text: "长".repeat(1_000_000) })).toMatchObject({
      ok: false,
      key: "excel.tooLarge",
    });
    expect(await recallPlan()).toEqual({ ok: true, value: memory });
  });
});

describe("what the workbook keeps of reviews", () => {
  const reviews = { savedOn: "2026-11-21T10:00:00", reviews: [{ title: "临江市", review: { edits: ["=1<&>"] } }] };
  const draft = { ...memory, name: "草稿.txt" };

  const sheetCount = (): Promise<number> =>
    Excel.run(async (context) => {
      const count = context.workbook.worksheets.getCount();
      await context.sync();
      return count.value;
    });

  test("nothing at first", async () => {
    await openExcel();
    expect(await recallAll()).toEqual({ ok: true, value: { plan: null, draft: null, reviews: null } });
  });

  test("between two clicks in a part alone, which costs nobody the undoing of what they typed", async () => {
    await openExcel();
    const sheets = await sheetCount();
    expect(await rememberReviews(reviews, draft, "part")).toEqual({ ok: true, value: null });
    expect(await sheetCount()).toBe(sheets);
    expect(await recallAll()).toEqual({ ok: true, value: { plan: null, draft, reviews } });
    await dropParts();
    expect(await recallAll()).toEqual({ ok: true, value: { plan: null, draft: null, reviews: null } });
  });

  test("with the sheets in a hidden sheet too, for programs that drop such parts; the later copy counts", async () => {
    await openExcel();
    await rememberPlan(memory);
    await rememberReviews(reviews, null, "both");
    const later = { savedOn: "2026-11-21T11:00:00", reviews: [] };
    await rememberReviews(later, null, "part");
    expect(await recallAll()).toEqual({ ok: true, value: { plan: memory, draft: null, reviews: later } });
    await dropParts();
    expect(await recallAll()).toEqual({ ok: true, value: { plan: memory, draft: null, reviews } });
  });

  test("leaves alone what is kept of the plan", async () => {
    await openExcel();
    await rememberPlan(memory);
    await rememberReviews(reviews, draft, "part");
    await forgetPlan();
    expect(await recallAll()).toEqual({ ok: true, value: { plan: null, draft, reviews } });
  });
});
