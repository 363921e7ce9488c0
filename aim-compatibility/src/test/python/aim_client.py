"""A client that follows AIM's wire contract byte by byte, with nothing but Python's own library.

It sends what AIM's Python SDK sends, in the same order and spelling, and insists on what the SDK reads.
"""

import base64
import datetime
import json
import time
import urllib.error
import urllib.request

import ed25519


class Denied(Exception):
    """The server said no, in so many words."""


class Answer:
    def __init__(self, status, text):
        self.status = status
        self.text = text

    def json(self):
        return json.loads(self.text)

    def expect(self, *statuses):
        assert self.status in statuses, "expected %s, got %s: %s" % (statuses, self.status, self.text)
        return self.json() if self.text else None


def send(method, url, body=None, headers=None):
    request = urllib.request.Request(url, data=body, method=method, headers=headers or {})
    request.add_header("User-Agent", "AIM-Python-SDK/1.0.0")
    if not request.has_header("Content-type"):
        request.add_header("Content-Type", "application/json")
    try:
        with urllib.request.urlopen(request, timeout=30) as response:
            return Answer(response.status, response.read().decode())
    except urllib.error.HTTPError as e:
        return Answer(e.code, e.read().decode())


def b64(data):
    return base64.b64encode(data).decode()


class Agent:
    """An agent with a key, as it comes out of registration."""

    def __init__(self, agent_id, public_key, private_key, aim_url):
        raw = base64.b64decode(private_key)
        assert len(raw) in (32, 64), "a private key is a seed, or seed and public key"
        self.seed = raw[:32]
        self.agent_id = agent_id
        self.public_key = public_key
        self.aim_url = aim_url.rstrip("/")
        assert b64(ed25519.public_key(self.seed)) == public_key, "the two halves do not match"

    @staticmethod
    def register(aim_url, api_key, name, **more):
        """API key mode: the server makes the key pair."""
        body = {"name": name, "display_name": name, "description": "Agent %s" % name, "agent_type": "ai_agent"}
        body.update(more)
        answer = send(
            "POST",
            aim_url.rstrip("/") + "/api/v1/public/agents/register",
            json.dumps(body).encode(),
            {"X-AIM-API-Key": api_key},
        ).expect(201)
        for member in ("agent_id", "name", "public_key", "private_key", "aim_url", "status", "trust_score"):
            assert member in answer, "no %s in %s" % (member, sorted(answer))
        return Agent(answer["agent_id"], answer["public_key"], answer["private_key"], answer["aim_url"])

    @staticmethod
    def register_with_token(aim_url, access_token, name, seed):
        """OAuth mode: the client makes the key pair."""
        public = b64(ed25519.public_key(seed))
        body = {"name": name, "display_name": name, "description": "", "agent_type": "ai_agent", "public_key": public}
        answer = send(
            "POST",
            aim_url.rstrip("/") + "/api/v1/agents",
            json.dumps(body).encode(),
            {"Authorization": "Bearer " + access_token},
        ).expect(200, 201)
        for member in ("id", "name", "status", "trust_score"):
            assert member in answer, "no %s in %s" % (member, sorted(answer))
        assert "private_key" not in answer
        return Agent(answer["id"], public, b64(seed + ed25519.public_key(seed)), aim_url)

    def sign(self, text):
        return b64(ed25519.sign(self.seed, text.encode()))

    def request(self, method, endpoint, data=None, timestamp=None, **headers):
        """What the SDK calls _make_request."""
        timestamp = str(int(time.time())) if timestamp is None else timestamp
        parts = [method, endpoint, timestamp]
        body = None
        if data:
            body = json.dumps(data, sort_keys=True)
            parts.append(body)
        signed = {
            "X-Agent-ID": self.agent_id,
            "X-Signature": self.sign("\n".join(parts)),
            "X-Timestamp": timestamp,
            "X-Public-Key": self.public_key,
        }
        signed.update({name.replace("_", "-"): value for name, value in headers.items()})
        return send(method, self.aim_url + endpoint, body.encode() if body else None, signed)

    def verification(self, action_type, resource=None, context=None):
        """The body of a verification, signed."""
        payload = {
            "action_type": action_type,
            "agent_id": self.agent_id,
            "context": context or {},
            "resource": resource,
            "timestamp": datetime.datetime.utcnow().isoformat() + "Z",
        }
        text = json.dumps(payload, sort_keys=True, separators=(", ", ": "))
        return dict(payload, signature=self.sign(text), public_key=self.public_key)

    def ask(self, action_type, resource=None, context=None):
        return self.request("POST", "/api/v1/sdk-api/verifications", self.verification(action_type, resource, context))

    def verify(self, action_type, resource=None, context=None, timeout=0):
        """The answer if the action may be done; Denied if not; None if nobody said in time."""
        answer = self.ask(action_type, resource, context).expect(200, 201, 202)
        end = time.time() + timeout
        while answer["status"] == "pending" and time.time() < end:
            time.sleep(0.5)
            answer = self.request("GET", "/api/v1/sdk-api/verifications/" + answer["id"]).expect(200)
        for member in ("id", "status", "approved_by", "expires_at"):
            assert member in answer, "no %s in %s" % (member, sorted(answer))
        if answer["status"] == "denied":
            raise Denied(answer["denial_reason"])
        assert answer["status"] in ("approved", "pending"), answer["status"]
        return answer if answer["status"] == "approved" else None

    def report_result(self, verification_id, success, summary=None, error=None):
        now = datetime.datetime.now(datetime.timezone.utc).isoformat()
        body = {
            "result": "success" if success else "failure",
            "result_summary": summary,
            "error_message": error,
            "timestamp": now,
        }
        return self.request("POST", "/api/v1/sdk-api/verifications/%s/result" % verification_id, body)

    def _own(self, path):
        return "/api/v1/sdk-api/agents/%s/%s" % (self.agent_id, path)

    def request_capability(self, capability, reason):
        return self.request("POST", self._own("capability-requests"), {"capability_type": capability, "reason": reason})

    def report_capability(self, capability):
        scope = {"source": "python_sdk_auto_detection", "detectedAt": "2026-01-02T03:04:05Z"}
        return self.request("POST", self._own("capabilities"), {"capabilityType": capability, "scope": scope})

    def register_mcp(self, *servers):
        body = {"mcp_server_ids": list(servers), "detected_method": "manual", "confidence": 100.0, "metadata": {}}
        return self.request("POST", self._own("mcp-servers"), body)

    def report_detections(self, *servers):
        detections = [{"mcpServer": s, "detectionMethod": "sdk_import", "confidence": 90.0} for s in servers]
        return self.request("POST", "/api/v1/detection/agents/%s/report" % self.agent_id, {"detections": detections})

    def report_sdk_integration(self):
        details = {"platform": "python", "capabilities": ["auto_detect_mcps"], "integrated": True}
        entry = {
            "mcpServer": "aim-sdk-integration",
            "detectionMethod": "sdk_integration",
            "confidence": 100.0,
            "details": details,
            "sdkVersion": "aim-sdk-python@1.0.0",
        }
        return self.request("POST", self._own("detection/report"), {"detections": [entry]})
