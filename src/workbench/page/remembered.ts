/** Small choices that this browser keeps; without storage (private windows) nothing is kept and nothing fails. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(`fenjie.${name}`);
  } catch {
    return null;
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`fenjie.${name}`, value);
  } catch {
    // kept until the page is closed, then
  }
}
