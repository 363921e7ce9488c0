export interface FieldProblem {
  field: string;
  message: string;
}

/** An answer that is no success, in the words of the server. */
export class ApiProblem extends Error {
  readonly status: number;
  /** The last part of the problem's type, such as "invalid-request"; empty for other errors. */
  readonly kind: string;
  readonly fields: readonly FieldProblem[];

  constructor(status: number, kind: string, detail: string, fields: readonly FieldProblem[] = []) {
    super(detail);
    this.name = "ApiProblem";
    this.status = status;
    this.kind = kind;
    this.fields = fields;
  }
}

/** No answer at all. */
export class ServerGone extends Error {
  constructor(told = "The server cannot be reached") {
    super(told);
    this.name = "ServerGone";
  }
}

interface Body {
  type?: unknown;
  detail?: unknown;
  errorMessage?: unknown;
  error_description?: unknown;
  error?: unknown;
  errors?: unknown;
}

const text = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

/** Reads RFC 9457 problems, OAuth errors and Keycloak's own errors; anything else keeps its status. */
export async function problemOf(
  response: Response,
  named: (kind: string) => string | undefined = () => undefined,
): Promise<ApiProblem> {
  const body = await response.json().catch(() => ({})) as Body | null;
  const detail =
    text(body?.detail) ??
    text(body?.errorMessage) ??
    text(body?.error_description) ??
    text(body?.error) ??
    `${String(response.status)} ${response.statusText}`;
  const kind = text(body?.type)?.split(":").at(-1) ?? "";
  const name = named(kind);
  return new ApiProblem(response.status, kind, name ? `${name} (${detail})` : detail, fieldsOf(body?.errors));
}

function fieldsOf(errors: unknown): FieldProblem[] {
  if (!Array.isArray(errors)) {
    return [];
  }
  return errors.flatMap((error: { field?: unknown; errorMessage?: unknown } | null) => {
    const field = text(error?.field);
    const message = text(error?.errorMessage);
    return field && message ? [{ field, message }] : [];
  });
}
