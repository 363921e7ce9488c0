#!/usr/bin/env python3
"""Writes the cases that ActionTextTest reads: random payloads as Python's own json puts them on the wire.

Usage: generate_cases.py > ../resources/io/github/agentidentity/aim/action-texts.json
"""

import json
import random
import sys

TEXTS = [
    "", "a", "é", "日本", "\U0001f600", "\u2028", "\x01", "\x7f", 'quote " inside', "back\\slash", "a,b", '": ', "{}", "[,]",
    "<b>&amp;</b>", "line\nfeed\ttab\rreturn\b\f", "/slash/", "\ud800",
]
NUMBERS = [0, -1, 1.0, 0.1, 1e-07, 1e16, -0.0, 1.5e300, 5e-324, 10**40, -(2**63), 123456789.123456789]
NAMES = ["signature", "public_key", "timestamp", "action_type", "publicKey", "z", "Z", "é", "\uffee", "\U0001f600", "a b", '"', ""]


def value(rnd, depth):
    kind = rnd.randrange(8 if depth < 4 else 5)
    if kind == 0:
        return rnd.choice(TEXTS)
    if kind == 1:
        return rnd.choice(NUMBERS)
    if kind == 2:
        return rnd.choice([True, False, None])
    if kind == 3:
        return rnd.random() * 10 ** rnd.randrange(-12, 12)
    if kind == 4:
        return "".join(rnd.choice(TEXTS) for _ in range(rnd.randrange(4)))
    if kind == 5:
        return [value(rnd, depth + 1) for _ in range(rnd.randrange(4))]
    return {rnd.choice(NAMES): value(rnd, depth + 1) for _ in range(rnd.randrange(5))}


def case(rnd):
    payload = {
        "action_type": rnd.choice(["read_database", "langchain_tool:search", rnd.choice(TEXTS)]),
        "agent_id": "11111111-2222-3333-4444-555555555555",
        "context": {rnd.choice(NAMES): value(rnd, 1) for _ in range(rnd.randrange(6))},
        "resource": rnd.choice([None, "users", rnd.choice(TEXTS)]),
        "timestamp": "2026-01-02T03:04:05.678901Z",
    }
    signed = json.dumps(payload, sort_keys=True, separators=(", ", ": "))
    first = json.dumps(dict(payload, public_key="A6EH", signature="Y1kT"), sort_keys=True)
    second = json.dumps({
        "agentId": payload["agent_id"],
        "capability": payload["action_type"],
        "resource": payload["resource"],
        "context": payload["context"],
        "timestamp": payload["timestamp"],
        "signature": "Y1kT",
        "publicKey": "A6EH",
    })
    return {"signed": signed, "snake": first, "camel": second}


def main():
    rnd = random.Random(20260102)
    cases = [case(rnd) for _ in range(150)]
    sys.stdout.write("[\n" + ",\n".join(json.dumps(c) for c in cases) + "\n]\n")


if __name__ == "__main__":
    main()
