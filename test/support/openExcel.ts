import { loadOfficeJs, type OfficeJs } from "./officeJs";

/** One request that went to Excel. */
export interface SentRequest {
  /** UTF-8 */
  readonly bytes: number;
  readonly actions: number;
}

export interface OpenExcel extends OfficeJs {
  readonly requests: SentRequest[];
  /** From now on the request of that number (counting from 0) fails after so many of its actions, once. */
  breakRequest(number: number, afterActions: (actions: number) => number): void;
}

interface RequestBody {
  readonly Actions: { ActionType: number; Name: string }[];
}

/**
 * Opens an empty workbook in the workbench's host, with Microsoft's client in front of it, as the global `Excel` that
 * the add-in uses, and keeps count of what it sends.
 */
export async function openExcel(): Promise<OpenExcel> {
  const office = await loadOfficeJs();
  Object.assign(globalThis, { Excel: office.Excel });
  const requests: SentRequest[] = [];
  let breaking: { readonly number: number; readonly afterActions: (actions: number) => number } | null = null;

  const richApi = office.OSF.DDA.RichApi ?? {};
  const send = richApi.executeRichApiRequestAsync;
  if (send === undefined) throw new Error("the host is not attached");
  const bodyAt = 4;
  richApi.executeRichApiRequestAsync = (message, callback) => {
    const json = String(message[bodyAt]);
    const body = JSON.parse(json) as RequestBody;
    const number = requests.push({ bytes: Buffer.byteLength(json), actions: body.Actions.length }) - 1;
    if (breaking?.number !== number) return send(message, callback);

    // an action that Excel does not know, in the midst of those that it does
    const at = Math.min(body.Actions.length - 1, breaking.afterActions(body.Actions.length));
    const broken = { ...body, Actions: body.Actions.map((action, index) => (index === at ? unknown(action) : action)) };
    breaking = null;
    send([...message.slice(0, bodyAt), JSON.stringify(broken), ...message.slice(bodyAt + 1)], callback);
  };

  return {
    ...office,
    requests,
    breakRequest: (number, afterActions) => {
      breaking = { number, afterActions };
    },
  };
}

const unknown = <T extends RequestBody["Actions"][number]>(action: T): T => ({
  ...action,
  ActionType: 3,
  Name: "MemberThatIsNotThere",
});
