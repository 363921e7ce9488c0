import { useRef, useState } from "react";
import { segment } from "../../../api/client";
import type { Agent } from "../../../api/types";
import { useApi, useConsole } from "../../../app/context";
import type { GeneratedKey } from "../../../keys/ed25519";
import { keyMembers } from "../../../keys/keyMembers";
import { toRegistration, type RegisterForm } from "./model";

export interface Registered {
  agent: Agent;
  /** Only where the page made the key. */
  key: GeneratedKey | undefined;
  granted: string[];
  /** Capabilities that could not be granted, each with the reason. */
  refused: string[];
}

/** Registers, then grants: what cannot be granted leaves an agent that can do less, and is told. */
export function useRegistration() {
  const api = useApi();
  const { ui } = useConsole();
  const [registered, setRegistered] = useState<Registered>();
  const running = useRef(false);

  const register = async (form: RegisterForm) => {
    if (running.current) {
      return;
    }
    running.current = true;
    try {
      const { members, generated } = await keyMembers(form.key, ui.issuer, form.name.trim());
      const agent = await api.post<Agent>("/agents", toRegistration(form, members));
      const granted: string[] = [];
      const refused: string[] = [];
      for (const capability of form.capabilities) {
        await api
          .post(`/agents/${segment(agent.id)}/capabilities`, { capability })
          .then(() => granted.push(capability))
          .catch((error: unknown) => {
            refused.push(`${capability}: ${error instanceof Error ? error.message : String(error)}`);
          });
      }
      setRegistered({ agent, key: generated, granted, refused });
    } finally {
      running.current = false;
    }
  };
  return { registered, register };
}
