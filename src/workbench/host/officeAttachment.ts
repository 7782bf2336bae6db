import type { MessageHandler } from "./events";

/** The parts of the `OSF` object of Office.js that the host takes the place of. */
export interface OfficeScriptFramework {
  DDA: {
    RichApi?: {
      executeRichApiRequestAsync?: ExecuteRichApiRequest;
      richApiMessageManager?: RichApiMessageManager;
    };
  };
}

type RichApiAnswer =
  | { readonly status: "succeeded"; readonly value: { readonly data: readonly [string, readonly string[], string] } }
  | { readonly status: "failed"; readonly error: { readonly code: number; readonly message: string } };

export type ExecuteRichApiRequest = (message: readonly unknown[], callback: (answer: RichApiAnswer) => void) => void;

interface RichApiMessageManager {
  register(handler: MessageHandler): Promise<void>;
  removeHandlerAsync(
    type: string,
    options: { readonly handler: MessageHandler },
    callback: (answer: { readonly status: "succeeded" }) => void,
  ): void;
}

/** What `OfficeAttachment` needs of a host. */
export interface Executor {
  run(requestJson: string, flags: number): Promise<ExecutorAnswer>;
  addMessageHandler(handler: MessageHandler): void;
  removeMessageHandler(handler: MessageHandler): void;
}

export type ExecutorAnswer =
  | { readonly ok: true; readonly json: string }
  | { readonly ok: false; readonly code: number; readonly message: string };

/** Codes by which Office.js recognises the failures of a request as a whole. */
export const OFFICE_ERROR = { internal: 5001, requestTooLarge: 5103, responseTooLarge: 5104 } as const;

const BODY = 4;
const FLAGS = 6;

/** Makes Office.js send its requests to `executor` and hear its events, as it does in Excel. */
export const attachOffice = (osf: OfficeScriptFramework, executor: Executor): void => {
  const richApi = (osf.DDA.RichApi ??= {});
  richApi.executeRichApiRequestAsync = (message, callback) => {
    const body = message[BODY];
    const flags = message[FLAGS];
    void executor
      .run(typeof body === "string" ? body : "", typeof flags === "number" ? flags : 0)
      .then((answer) =>
        callback(
          answer.ok
            ? { status: "succeeded", value: { data: ["", [], answer.json] } }
            : { status: "failed", error: { code: answer.code, message: answer.message } },
        ),
      )
      // a fault of the host must not leave the add-in waiting
      .catch((error: unknown) =>
        callback({ status: "failed", error: { code: OFFICE_ERROR.internal, message: String(error) } }),
      );
  };
  richApi.richApiMessageManager = {
    register(handler) {
      executor.addMessageHandler(handler);
      return Promise.resolve();
    },
    removeHandlerAsync(_type, { handler }, callback) {
      executor.removeMessageHandler(handler);
      callback({ status: "succeeded" });
    },
  };
};
