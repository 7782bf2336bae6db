/** The error codes of Excel's JavaScript API that the host answers. */
export type ApiErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "GeneralException"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "InvalidReference"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "RequestPayloadSizeLimitExceeded"
  | "ResponsePayloadSizeLimitExceeded";

const messages: Readonly<Record<ApiErrorCode, string>> = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound: "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  GeneralException: "There was an internal error while processing the request.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOperationInCellEditMode:
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  InvalidReference: "This reference is not valid for the current operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
};

/** What stops a batch: the answer names `code`, `message` and the place where it happened. */
export class ApiError extends Error {
  constructor(
    readonly code: ApiErrorCode,
    detail?: string,
  ) {
    super(detail === undefined ? messages[code] : `${messages[code]} ${detail}`);
    this.name = "ApiError";
  }
}

export const invalidArgument = (detail?: string): ApiError => new ApiError("InvalidArgument", detail);
export const itemNotFound = (detail?: string): ApiError => new ApiError("ItemNotFound", detail);
export const apiNotFound = (member: string): ApiError => new ApiError("ApiNotFound", member);
