import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import { ApiProblem } from "../api/problem";

/**
 * Puts what the server says beside the fields that it names.
 *
 * @returns what belongs to no field of the form, to be shown above it
 */
export function applyProblem<T extends FieldValues>(
  error: unknown,
  form: UseFormReturn<T>,
  fields: readonly Path<T>[],
): string | undefined {
  if (!(error instanceof ApiProblem) || error.fields.length === 0) {
    return error instanceof Error ? error.message : String(error);
  }
  const left: string[] = [];
  for (const { field, message } of error.fields) {
    const ours = fields.find((name) => name === field || field.startsWith(`${name}.`));
    if (ours) {
      const part = field.slice(ours.length + 1);
      form.setError(ours, { type: "server", message: part ? `${part}: ${message}` : message }, { shouldFocus: left.length === 0 });
    } else {
      left.push(`${field}: ${message}`);
    }
  }
  return left.length ? left.join("; ") : undefined;
}
