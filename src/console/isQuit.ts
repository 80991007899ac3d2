/** True for what is typed to leave. */
export function isQuit(line: string): boolean {
  return ["/quit", "/exit"].includes(line.trim());
}
