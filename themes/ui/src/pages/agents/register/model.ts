import type { Registration } from "../../../api/types";
import type { ChosenKey } from "../../../keys/KeyChoice";
import type { KeyMembers } from "../../../keys/keyMembers";

export interface RegisterForm {
  name: string;
  displayName: string;
  description: string;
  type: string;
  version: string;
  owner: string;
  organization: string;
  repositoryUrl: string;
  documentationUrl: string;
  key: ChosenKey;
  capabilities: string[];
}

export const DETAILS = [
  "name",
  "displayName",
  "description",
  "type",
  "version",
  "owner",
  "organization",
  "repositoryUrl",
  "documentationUrl",
] as const;

export const NOTHING: RegisterForm = {
  name: "",
  displayName: "",
  description: "",
  type: "",
  version: "",
  owner: "",
  organization: "",
  repositoryUrl: "",
  documentationUrl: "",
  key: { mode: "generate", text: "" },
  capabilities: [],
};

/** As the server has it: 2 to 63 characters, for good. */
export const AGENT_NAME = /^[a-z0-9][a-z0-9._-]{1,62}$/;

/** What is sent: nothing that was left empty. */
export function toRegistration(form: RegisterForm, key: KeyMembers): Registration {
  const given = DETAILS.flatMap((field) => {
    const text = form[field].trim();
    return text ? [[field, text] as const] : [];
  });
  return { ...Object.fromEntries(given), name: form.name.trim(), ...key };
}
