/* Reads the console's React tree. All that depends on React's internals is in this file. */
import type { Context } from "react";

interface Fiber {
  type: unknown;
  memoizedProps: Record<string, unknown> | null;
  child: Fiber | null;
  sibling: Fiber | null;
}

export interface Found {
  context: Context<unknown>;
  value: unknown;
}

/** The part of React Router's data router that the bridge uses. */
export interface ConsoleRouter {
  routes: { id: string }[];
  state: { location: { pathname: string; search: string } };
  subscribe: (changed: () => void) => () => void;
  navigate: (to: string | object, options?: { replace?: boolean }) => Promise<void>;
  createHref: (to: { pathname: string; search: string; hash: string }) => string;
  patchRoutes: (parent: string, routes: object[]) => void;
}

/** The console's providers are on the spine of the tree; more than this is a tree that we do not know. */
const MOST_FIBERS = 50_000;

function* fibers(container: Element): Generator<Fiber> {
  const key = Object.keys(container).find((name) => name.startsWith("__reactContainer$"));
  const handle = key && (container as unknown as Record<string, { stateNode?: { current?: Fiber } }>)[key];
  const stack = handle ? [handle.stateNode?.current] : [];
  for (let seen = 0; stack.length && seen < MOST_FIBERS; seen++) {
    const fiber = stack.pop();
    if (fiber) {
      yield fiber;
      stack.push(fiber.sibling ?? undefined, fiber.child ?? undefined);
    }
  }
}

/** React 18 hides the context behind the provider's type, React 19 takes it for the type. */
function contextOf(type: unknown): Context<unknown> | undefined {
  const candidate = type as { _context?: Context<unknown>; $$typeof?: symbol } | null | undefined;
  if (candidate?._context) {
    return candidate._context;
  }
  return candidate?.$$typeof === Symbol.for("react.context") ? (type as Context<unknown>) : undefined;
}

export function findProviders(container: Element, names: readonly string[]): Map<string, Found> {
  const found = new Map<string, Found>();
  for (const fiber of fibers(container)) {
    const context = contextOf(fiber.type);
    const name = context?.displayName;
    const props = fiber.memoizedProps;
    if (context && name && props && "value" in props && names.includes(name) && !found.has(name)) {
      found.set(name, { context, value: props.value });
      if (found.size === names.length) {
        break;
      }
    }
  }
  return found;
}

export function findRouter(container: Element): ConsoleRouter | undefined {
  for (const fiber of fibers(container)) {
    const router = fiber.memoizedProps?.router as Partial<ConsoleRouter> | undefined;
    if (router?.subscribe && router.navigate && Array.isArray(router.routes)) {
      return router as ConsoleRouter;
    }
  }
  return undefined;
}
