import type { WorkbookState } from "../model/workbookState";
import { defineType } from "../protocol/apiObject";
import { asOneOf } from "./arguments";

const modes = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

export const applicationType = defineType<WorkbookState>({
  name: "Application",
  scalars: {
    CalculationMode: {
      get: (book) => book.calculationMode,
      set(book, value) {
        book.calculationMode = asOneOf(value, modes);
      },
    },
    CalculationState: { get: () => "Done" },
    DecimalSeparator: { get: () => "." },
    ThousandsSeparator: { get: () => "," },
    UseSystemSeparators: { get: () => true },
  },
  methods: {
    Calculate: (book) => book.calculateNow(),
    // A batch is calculated and drawn once, when it is over, whether it asks for it or not.
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
});
