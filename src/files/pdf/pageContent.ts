/** Words that a page shows at one place. Lengths are points, y counts from the top of the page down to the base line. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
}

/** A drawn line, along x or along y: `at` is the other coordinate. */
export interface Ruling {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Rulings {
  readonly horizontal: readonly Ruling[];
  readonly vertical: readonly Ruling[];
}

/** What a page shows, as far as it bears on its text. */
export interface PageContent {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  readonly rulings: Rulings;
}
