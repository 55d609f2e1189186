export function activate(): void {
  // Filled in below.
}
