/**
 * Where REST goes, as discord.js wants it: the address without the version, which may be in it or not.
 *
 * "http://127.0.0.1:8080/api/v10/" → { api: "http://127.0.0.1:8080/api", version: "10" }
 */
export function restOptions(apiUrl: string): { api: string; version: string } {
  return { api: apiUrl.replace(/\/+$/, "").replace(/\/v10$/, ""), version: "10" };
}
