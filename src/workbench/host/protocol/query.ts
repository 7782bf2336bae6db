import { apiNotFound } from "../apiError";
import type { HostState } from "../hostState";
import type { ApiObject } from "./apiObject";
import type { QueryInfo } from "./message";

/** What is asked of one object: its own scalars, and the same of the objects that hang on it. */
interface Wanted {
  readonly scalars: Set<string>;
  all: boolean;
  readonly objects: Map<string, Wanted>;
}

const nothingYet = (): Wanted => ({ scalars: new Set(), all: false, objects: new Map() });

const capital = (name: string): string =>
  name.startsWith("_") ? name : name.slice(0, 1).toUpperCase() + name.slice(1);

const readSelection = (paths: readonly string[]): Wanted => {
  const wanted = nothingYet();
  for (const path of paths) {
    const steps = path
      .split(/[/.]/)
      .map((step) => step.trim())
      .filter((step) => step !== "" && step !== "items");
    const last = steps.pop();
    if (last === undefined) {
      wanted.all = true;
      continue;
    }
    let place = wanted;
    for (const step of steps) {
      const next = place.objects.get(capital(step)) ?? nothingYet();
      place.objects.set(capital(step), next);
      place = next;
    }
    if (last === "*" || last === "$all") place.all = true;
    else place.scalars.add(capital(last));
  }
  return wanted;
};

/** Answers `load`: the scalars asked for, or all of them, under the names of the protocol. */
export const query = (object: ApiObject, info: QueryInfo, host: HostState): unknown => {
  const paths = [...(info.Select ?? []), ...(info.Expand ?? []).map((path) => `${path}/*`)];
  const wanted = readSelection(paths.length === 0 ? ["*"] : paths);
  return answer(object, wanted, host, info);
};

const answer = (object: ApiObject, wanted: Wanted, host: HostState, page: QueryInfo = {}): unknown => {
  if (object.isNull) return null;
  if (!object.isCollection) return answerOne(object, wanted, host);
  const scalars: Record<string, unknown> = {};
  const ofItems: Wanted = { ...wanted, scalars: new Set(wanted.scalars) };
  for (const name of wanted.scalars) {
    if (object.hasScalar(name)) {
      scalars[name] = object.get(name, host);
      ofItems.scalars.delete(name);
    }
  }
  if (wanted.all) for (const name of object.scalarNames) scalars[name] = object.get(name, host);
  const skip = page.Skip ?? 0;
  const items = object.items(host).slice(skip, page.Top === undefined ? undefined : skip + page.Top);
  return { ...scalars, _Items: items.map((item) => answerOne(item, ofItems, host)) };
};

const answerOne = (object: ApiObject, wanted: Wanted, host: HostState): unknown => {
  const result: Record<string, unknown> = { ...object.identity(host) };
  const names = wanted.all ? object.scalarNames : [];
  for (const name of [...names, ...wanted.scalars]) {
    if (object.hasScalar(name)) {
      result[name] = object.get(name, host);
      continue;
    }
    // `load("format")` means all of it
    result[name] = answer(openForQuery(object, name, host), { ...nothingYet(), all: true }, host);
  }
  for (const [name, inner] of wanted.objects) result[name] = answer(openForQuery(object, name, host), inner, host);
  return result;
};

const openForQuery = (object: ApiObject, name: string, host: HostState): ApiObject => {
  if (object.isCollection) throw apiNotFound(`${object.typeName}.${name}`);
  return object.object(name, host);
};
