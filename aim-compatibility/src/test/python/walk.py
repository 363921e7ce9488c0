#!/usr/bin/env python3
"""Walks an agent through AIM's wire contract on a real server, and says what it did.

Usage: walk.py http://localhost:8080 admin-user admin-password

Makes a realm of its own, in which nothing else happens, and deletes it in the end.
"""

import json
import os
import sys
import time
import urllib.parse

from aim_client import Agent, Denied, send


class Admin:
    """What an administrator does with the server's own API."""

    def __init__(self, base, user, password):
        self.base = base.rstrip("/")
        form = {"grant_type": "password", "client_id": "admin-cli", "username": user, "password": password}
        request = urllib.parse.urlencode(form).encode()
        url = self.base + "/realms/master/protocol/openid-connect/token"
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        self.token = send("POST", url, request, headers).expect(200)["access_token"]

    def call(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        return send(method, self.base + "/admin/realms" + path, data, {"Authorization": "Bearer " + self.token})


def done(text):
    print("  ok  " + text)


def identify(agent):
    answer = agent.request("GET", "/api/v1/sdk-api/agents/" + agent.agent_id).expect(200)
    assert answer["agent"]["status"] == "verified", answer
    done("the agent sees itself, verified")


def decisions(admin, realm, agent):
    try:
        agent.verify("write_database", "users", {"risk_level": "high", "note": "h\u00e9 <b> \U0001f600", "x": 1.0})
        raise AssertionError("nothing was granted")
    except Denied as e:
        done("denied: %s" % e)
    admin.call("POST", "/%s/agents/%s/capabilities" % (realm, agent.agent_id), {"capability": "db:read"}).expect(201)
    approved = agent.verify("read_database", "users", {"rows": 10, "limit": 0.5, "nested": {"b": [1, None], "a": True}})
    assert approved["approved_by"]
    done("approved: read_database as db:read")
    agent.report_result(approved["id"], True, "read 10 rows").expect(200)
    done("the result is recorded")
    return approved


def retries(agent):
    body = agent.verification("read_database", "users")
    first = agent.request("POST", "/api/v1/sdk-api/verifications", body).expect(201)
    time.sleep(1)
    again = agent.request("POST", "/api/v1/sdk-api/verifications", body).expect(201)
    assert first["id"] == again["id"]
    done("a retry is answered by the same verification")


def requests(admin, realm, agent):
    asked = agent.request_capability("db:write", "the nightly import has to write").expect(201)
    assert asked["status"] == "pending" and asked["capability_type"] == "db:write"
    agent.request_capability("db:write", "once more, to be sure of it").expect(409)
    done("a capability is asked for, once")
    admin.call("POST", "/%s/agent-governance/requests/%s/approve" % (realm, asked["id"]), {}).expect(200)
    assert agent.verify("db:write", "users")
    done("and approved, and used")


def pending(admin, realm, agent):
    policy = {
        "name": "people say before data is dropped",
        "type": "data_exfiltration",
        "parameters": {"patterns": ["drop_*"]},
        "effect": "require_approval",
        "enabled": True,
    }
    admin.call("POST", "/%s/agent-governance/policies" % realm, policy).expect(201)
    admin.call("POST", "/%s/capabilities" % realm, {"name": "drop_table", "risk": "high"}).expect(201)
    grants = "/%s/agents/%s/capabilities" % (realm, agent.agent_id)
    admin.call("POST", grants, {"capability": "drop_table"}).expect(201)
    assert agent.verify("drop_table", "users") is None
    inbox = "/%s/agent-governance/requests" % realm
    waiting = admin.call("GET", inbox + "?status=pending&agent=" + agent.agent_id).expect(200)
    admin.call("POST", "%s/%s/approve" % (inbox, waiting[0]["id"]), {"expiresIn": "PT1H"}).expect(200)
    assert agent.verify("drop_table", "users")
    done("pending: a person was asked, and said yes")


def descriptions(agent):
    for status in (201, 200):
        assert agent.report_capability("execute_code").expect(status)
    try:
        agent.verify("execute_code")
        raise AssertionError("what is declared is not granted")
    except Denied:
        done("a capability is declared, and not granted by that")
    assert agent.register_mcp("fs", "github").expect(200)["added"] == 2
    found = agent.report_detections("fs", "slack").expect(200)
    assert (found["newMCPs"], found["existingMCPs"]) == (["slack"], ["fs"]), found
    agent.report_sdk_integration().expect(200)
    done("servers are declared and detected")


def refusals(agent):
    for skew in (-301, 301):
        late = str(int(time.time()) + skew)
        agent.request("GET", "/api/v1/sdk-api/agents/" + agent.agent_id, timestamp=late).expect(401)
    stray = agent.request("GET", "/api/v1/sdk-api/agents/" + agent.agent_id, Authorization="Basic eDp5")
    stray.expect(200)
    forged = agent.verification("read_database")
    forged["action_type"] = "delete_data"
    agent.request("POST", "/api/v1/sdk-api/verifications", forged).expect(401)
    agent.request_capability("db:write", "short").expect(400)
    done("wrong times, texts and reasons are refused; a stray header changes nothing")


def walk(base, user, password):
    admin = Admin(base, user, password)
    realm = "aim-walk-" + os.urandom(4).hex()
    attributes = {"agent-identity.enabled": "true"}
    admin.call("POST", "", {"realm": realm, "enabled": True, "attributes": attributes}).expect(201)
    try:
        for name, alias in (("db:read", "read_database"), ("db:write", "write_database")):
            entry = {"name": name, "risk": "low", "aliases": [alias]}
            admin.call("POST", "/%s/capabilities" % realm, entry).expect(201)
        token = admin.call("POST", "/%s/agents/enrolment-tokens" % realm, {"uses": 5}).expect(201)["token"]
        agent = Agent.register(base.rstrip("/") + "/realms/" + realm + "/aim", token, "walker", talks_to=["fs0"])
        done("registered as " + agent.agent_id)
        identify(agent)
        decisions(admin, realm, agent)
        retries(agent)
        requests(admin, realm, agent)
        pending(admin, realm, agent)
        descriptions(agent)
        refusals(agent)
    finally:
        admin.call("DELETE", "/" + realm)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    walk(*sys.argv[1:])
