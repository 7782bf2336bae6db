import { apiNotFound } from "../apiError";
import { lockedState, requireAllowed, setLocked } from "../model/permission";
import { defineType } from "../protocol/apiObject";
import { asBoolean } from "./arguments";
import type { FormatTarget } from "./rangeFormat";

export const formatProtectionType = defineType<FormatTarget>({
  name: "FormatProtection",
  scalars: {
    Locked: {
      get({ sheet, areas }) {
        const states = areas.map((area) => lockedState(sheet, area));
        return states.every((state) => state === states[0]) ? (states[0] ?? null) : null;
      },
      set({ sheet, areas }, value) {
        requireAllowed(sheet, null);
        for (const area of areas) setLocked(sheet, area, asBoolean(value));
      },
    },
    FormulaHidden: {
      get: () => false,
      set(_, value) {
        if (asBoolean(value)) throw apiNotFound("FormatProtection.formulaHidden =");
      },
    },
  },
});
