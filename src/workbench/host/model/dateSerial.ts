const DAY = 86_400_000;

export const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The day number of Excel's 1900 calendar, which counts a 29 February 1900 that never was. */
export const dateSerial = (year: number, month: number, day: number): number => {
  const days = Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 31)) / DAY);
  return days >= 60 ? days + 1 : days;
};

/** The serial of a moment, its clock read as UTC. */
export const serialOfDate = (date: Date): number => {
  const days = (date.getTime() - Date.UTC(1899, 11, 31)) / DAY;
  return days >= 60 ? days + 1 : days;
};
