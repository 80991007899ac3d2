/** One thing that is wrong with a body: where ("data.components.0.content") and what. */
export interface Fault {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** A refusal as Discord words it: status, code, and the faults as a tree under "errors". */
export interface Refusal {
  readonly status: number;
  readonly body: { readonly code: number; readonly message: string; readonly errors?: object };
}

/** A refusal that is not about a body. */
export function refuse(status: number, code: number, message: string): Refusal {
  return { status, body: { code, message } };
}

/** The refusal of a body: 400, "Invalid Form Body" (50035). */
export function refuseBody(faults: readonly Fault[]): Refusal {
  const errors: Record<string, unknown> = {};
  for (const { path, code, message } of faults) {
    let node = errors;
    for (const key of path.split(".").filter((part) => part !== "")) {
      node[key] ??= {};
      node = node[key] as Record<string, unknown>;
    }
    node["_errors"] = [...((node["_errors"] as unknown[] | undefined) ?? []), { code, message }];
  }
  return { status: 400, body: { code: 50035, message: "Invalid Form Body", errors } };
}
