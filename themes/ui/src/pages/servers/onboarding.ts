import { jsonObject } from "../../forms/json";

/** By its address, by its server.json, or without asking it. */
export const ONBOARD_MODES = ["url", "serverJson", "register"] as const;

export interface OnboardForm {
  mode: (typeof ONBOARD_MODES)[number];
  url: string;
  serverJson: string;
  name: string;
  owner: string;
  tags: string;
  bearer: string;
}

export const NOTHING: OnboardForm = {
  mode: "url",
  url: "",
  serverJson: "",
  name: "",
  owner: "",
  tags: "",
  bearer: "",
};

export const ONBOARD_FIELDS = ["url", "serverJson", "name", "owner", "tags", "bearer"] as const;

/** What the server takes of the form: only what belongs to the way that was chosen, and is not empty. */
export function bodyOf(form: OnboardForm): Record<string, unknown> {
  const tags = form.tags.split(/[\s,]+/).filter((tag) => tag !== "");
  const said: [string, unknown][] = [
    ["url", form.mode === "serverJson" ? undefined : form.url.trim()],
    ["serverJson", form.mode === "serverJson" ? jsonObject(form.serverJson) : undefined],
    ["name", form.name.trim()],
    ["owner", form.owner.trim()],
    ["tags", tags.length ? tags : undefined],
    ["bearer", form.bearer.trim()],
  ];
  return Object.fromEntries(said.filter(([, value]) => value !== undefined && value !== ""));
}
