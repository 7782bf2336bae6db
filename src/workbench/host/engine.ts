import { initSync, Model } from "@ironcalc/wasm";

export type { Model } from "@ironcalc/wasm";
export type {
  CellStyle as EngineStyle,
  Color as EngineColor,
  CfRuleInput as EngineConditionalRule,
  Dxf as EngineDifferentialStyle,
} from "@ironcalc/wasm";

let started = false;

/** Starts the WebAssembly part of the engine, once per process. `wasm` holds the bytes of `wasm_bg.wasm`. */
export const startEngine = (wasm: BufferSource | WebAssembly.Module): void => {
  if (started) return;
  initSync({ module: wasm });
  started = true;
};

/** An empty workbook of one sheet. Formulas and numbers are read the English way, as Office.js hands them over. */
export const newEngineModel = (): Model => new Model("workbook", "en", "UTC", "en");

/** A second workbook with the same content, which can be looked at in ways that would leave traces in the first. */
export const copyEngineModel = (model: Model): Model => Model.from_bytes(model.toBytes(), "en");
