import { ApiError, apiNotFound, invalidArgument } from "../apiError";
import type { HostState } from "../hostState";
import { workbookType } from "../types/workbook";
import { isApiObject, NULL_OBJECT, type ApiObject, type Arguments } from "./apiObject";
import {
  ACTION,
  OBJECT_PATH,
  type ActionInfo,
  type ArgumentInfo,
  type RequestBody,
  type ResponseBody,
} from "./message";
import { query } from "./query";

/** A batch on its way: object paths are opened once, in the order of the actions. */
class Batch {
  readonly #opened = new Map<number, ApiObject>();

  constructor(
    private readonly request: RequestBody,
    private readonly host: HostState,
  ) {}

  /** The value that an action answers. */
  run(action: ActionInfo): unknown {
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.#answer(this.#open(action.ObjectPathId));
      case ACTION.query: {
        const object = this.#open(action.ObjectPathId);
        return object.isNull ? null : query(object, action.QueryInfo ?? {}, this.host);
      }
      case ACTION.method: {
        const object = this.#open(action.ObjectPathId);
        const result = object.call(action.Name, this.#arguments(action.ArgumentInfo), this.host);
        return isApiObject(result) ? this.#answer(result) : (result ?? null);
      }
      case ACTION.setProperty: {
        const [value] = this.#arguments(action.ArgumentInfo);
        this.#open(action.ObjectPathId).set(action.Name, value, this.host);
        return null;
      }
      case ACTION.trace:
        return null;
      default:
        throw apiNotFound(`action ${action.ActionType}`);
    }
  }

  #answer(object: ApiObject): unknown {
    if (object.isNull) return null;
    const kept = this.request.AutoKeepReference === true && this.host.references.isKeepable(object);
    return {
      ...object.identity(this.host),
      ...(kept ? { _ReferenceId: this.host.references.keep(object) } : {}),
    };
  }

  #open(id: number): ApiObject {
    const known = this.#opened.get(id);
    if (known) return known;
    const path = this.request.ObjectPaths[String(id)];
    if (!path) throw new ApiError("GeneralException", `Object path ${id} is missing.`);
    const opened = this.#follow(path);
    this.#opened.set(id, opened);
    return opened;
  }

  #follow(path: RequestBody["ObjectPaths"][string]): ApiObject {
    if (path.ObjectPathType === OBJECT_PATH.global) return workbookType(this.host.book);
    if (path.ObjectPathType === OBJECT_PATH.reference) return this.host.references.get(path.Name);
    if (path.ObjectPathType === OBJECT_PATH.newObject) throw apiNotFound(`new ${path.Name}`);
    const parent = this.#open(path.ParentObjectPathId ?? 0);
    if (parent.isNull) return NULL_OBJECT;
    switch (path.ObjectPathType) {
      case OBJECT_PATH.property:
        return parent.object(path.Name, this.host);
      case OBJECT_PATH.indexer:
        return parent.item(this.#arguments(path.ArgumentInfo)[0], this.host);
      case OBJECT_PATH.method: {
        const result = parent.call(path.Name, this.#arguments(path.ArgumentInfo), this.host);
        if (!isApiObject(result)) throw apiNotFound(`${parent.typeName}.${path.Name}()`);
        return result;
      }
      default:
        throw apiNotFound(`object path ${path.ObjectPathType}`);
    }
  }

  #arguments(info: ArgumentInfo | undefined): Arguments {
    return this.#withObjects(info?.Arguments ?? [], info?.ReferencedObjectPathIds);
  }

  #withObjects(args: Arguments, ids: unknown): Arguments {
    if (!Array.isArray(ids)) return args.map((arg) => this.#withInnerObjects(arg));
    return args.map((arg, index) => {
      const id: unknown = ids[index];
      if (Array.isArray(arg) && Array.isArray(id)) return this.#withObjects(arg, id);
      return typeof id === "number" && id > 0 ? this.#open(id) : this.#withInnerObjects(arg);
    });
  }

  /** Objects within plain records stand there as `{_ObjectPathId}`. */
  #withInnerObjects(value: unknown): unknown {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    if ("_ObjectPathId" in value && typeof value._ObjectPathId === "number") return this.#open(value._ObjectPathId);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.#withInnerObjects(inner)]));
  }
}

/**
 * Runs the actions one after the other. The first that fails ends the batch; what the ones before it did stays.
 */
export const execute = (request: RequestBody, host: HostState): ResponseBody => {
  const batch = new Batch(request, host);
  const results: { ActionId: number; Value: unknown }[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      results.push({ ActionId: action.Id, Value: batch.run(action) });
    } catch (error) {
      const failure = asApiError(error);
      const location = locationOf(request, action);
      return {
        Results: results,
        Error: {
          Code: failure.code,
          Message: failure.message,
          Location: location,
          ActionIndex: index,
          HttpStatusCode: failure.code === "ItemNotFound" || failure.code === "ApiNotFound" ? 404 : 400,
        },
      };
    }
  }
  return { Results: results };
};

/** The engine's own complaints are about arguments; anything else is a fault of the host and shows its reason. */
const asApiError = (error: unknown): ApiError => {
  if (error instanceof ApiError) return error;
  if (error instanceof Error && error.constructor === Error) return invalidArgument(error.message);
  return new ApiError("GeneralException", error instanceof Error ? (error.stack ?? error.message) : String(error));
};

const locationOf = (request: RequestBody, action: ActionInfo): string => {
  const names = action.Name === "" ? [] : [action.Name];
  let path = request.ObjectPaths[String(action.ObjectPathId)];
  while (path && path.ObjectPathType !== OBJECT_PATH.global) {
    names.unshift(path.ObjectPathType === OBJECT_PATH.indexer ? "GetItem" : path.Name);
    path = request.ObjectPaths[String(path.ParentObjectPathId ?? 0)];
  }
  return names.map((name) => name.slice(0, 1).toLowerCase() + name.slice(1)).join(".");
};
