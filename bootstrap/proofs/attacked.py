"""What the proofs that attack a running service share: how it is built and started, and how each of its operations is asked."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import threading
import time
import urllib.parse
import urllib.request
import uuid

BOOTSTRAP = pathlib.Path(__file__).resolve().parent.parent
FOLDER = BOOTSTRAP / "target" / "proofs"
ROOT = "/api/v1"
MAIN = "org.guanjia.bootstrap.AttackedService"
DIGEST = "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:"
FORMATS = {"date": "2026-10-20", "date-time": "2026-10-20T02:00:00Z"}
# What the examples of schemas are too general for.
KNOWN = {"channel": "grid-workers", "unit": "441900105201", "place": "441900105"}
# Who asks for what, by how the address begins; whoever else is asked for is answered too, by less.
CALLERS = (("/funds", "charity"), ("/editions", "bureau"), ("/extensions", "bureau"), ("/imports", "hotline"),
           ("/journal", "auditor"), ("/staff", "bureau"), ("/towns", "bureau"))


def install(*packages):
    """Debian's packages, unless their programs are there."""
    missing = [package for package in packages if not shutil.which(package)]
    if missing:
        subprocess.run(["apt-get", "install", "-y", "-q", *missing], check=True, stdout=subprocess.DEVNULL)


def build():
    """Compiles the tests with what they stand on."""
    subprocess.run(["mvn", "-ntp", "-q", "-Djacoco.skip", "test-compile", "dependency:build-classpath", "-pl", "bootstrap",
                    "-am", "-Dmdep.outputFile=target/test.classpath", "-Dmdep.includeScope=test"],
                   cwd=BOOTSTRAP.parent, check=True)


def class_path():
    return f"{BOOTSTRAP}/target/test-classes:{BOOTSTRAP}/target/classes:{(BOOTSTRAP / 'target' / 'test.classpath').read_text()}"


class Service:
    """A service that is attacked, on a store, in a folder of its own."""

    def __init__(self, name, store):
        self.folder = FOLDER / f"{name}-{store}"
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        self.process = subprocess.Popen(["java", "-Xmx256m", "-cp", class_path(), MAIN, store, str(self.folder)],
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=open(self.folder / "tool.log", "w"), text=True)
        told = {}
        for line in self.process.stdout:
            word, _, value = line.strip().partition(" ")
            if word == "ready":
                break
            told[word] = value
        if "address" not in told:
            raise SystemExit(f"The service did not start: see {self.folder}/*.log")
        self.address = told.pop("address")
        self.tokens = told
        self.document = json.load(urllib.request.urlopen(self.address + "/openapi.json"))

    def get(self, caller, path, timeout=30):
        request = urllib.request.Request(self.address + path, headers={"Authorization": "Bearer " + self.tokens[caller]})
        return urllib.request.urlopen(request, timeout=timeout)

    def log(self):
        return "".join(log.read_text(errors="replace") for log in self.folder.glob("serve*.log"))

    def statuses(self):
        """How often each status was answered, as the access log has it."""
        count = {}
        for status in re.findall(r" access - \S+ \S+ (\d{3}) \d+ ms", self.log()):
            count[status] = count.get(status, 0) + 1
        return count

    def resident_kilobytes(self):
        """The memory of the service's own process."""
        for status in pathlib.Path("/proc").glob("[0-9]*/status"):
            try:
                text = status.read_text()
                if re.search(rf"^PPid:\s+{self.process.pid}$", text, re.M) and "java" in text.splitlines()[0]:
                    return int(re.search(r"VmRSS:\s+(\d+)", text).group(1))
            except (OSError, AttributeError):
                continue
        return 0

    def operations(self):
        """Every operation of the document as its example asks it, with identities of things that there are."""
        known = self.known()
        for path, methods in self.document["paths"].items():
            for method, operation in methods.items():
                if path.startswith(ROOT):
                    yield Asked(self, path, method.upper(), operation, known)

    def known(self):
        """Identities by the name that they have in addresses."""
        known = dict(KNOWN)
        wishes = json.load(self.get("clerk", ROOT + "/wishes"))["items"]
        known["wish"] = wishes[0]["id"]
        known["If-Match"] = json.load(self.get("clerk", f"{ROOT}/wishes/{known['wish']}"))["version"]
        approvals = json.load(self.get("clerk", f"{ROOT}/wishes/{known['wish']}/approvals"))["items"]
        known["approval"] = approvals[0]["id"]
        years = json.load(self.get("charity", ROOT + "/funds/years?place=441900105"))
        known["fundYear"] = (years.get("items") or years)[0]["id"]
        commitments = json.load(self.get("charity", ROOT + "/funds/commitments?unit=441900105201"))["items"]
        known["commitment"] = commitments[0]["id"]
        return known

    def close(self):
        self.process.stdin.close()
        self.process.wait(60)


class Asked:
    """An operation, and how it is asked."""

    def __init__(self, service, path, method, operation, known):
        self.service, self.path, self.method, self.operation, self.known = service, path, method, operation, known
        self.name = operation["operationId"]
        self.content = operation.get("requestBody", {}).get("content", {})

    def resolved(self, node):
        while "$ref" in node:
            found = self.service.document
            for part in node["$ref"].lstrip("#/").split("/"):
                found = found[part]
            node = found
        return node

    def parameters(self, place):
        return [it for it in map(self.resolved, self.operation.get("parameters", [])) if it["in"] == place]

    def example(self, parameter):
        if parameter["name"] in self.known:
            return self.known[parameter["name"]]
        schema = self.resolved(parameter.get("schema", {}))
        schema = self.resolved(schema.get("items", schema))
        if "example" in parameter:
            return str(parameter["example"])
        if schema.get("enum"):
            return str(schema["enum"][0])
        if schema.get("examples"):
            return str(schema["examples"][0])
        if schema.get("format") in FORMATS:
            return FORMATS[schema["format"]]
        return "10" if schema.get("type") == "integer" else "1"

    def caller(self):
        below = self.path[len(ROOT):]
        return next((caller for start, caller in CALLERS if below.startswith(start)), "clerk")

    def address(self, mark=""):
        """Path and query with every parameter, each followed by the mark."""
        path = self.path
        for parameter in self.parameters("path"):
            path = path.replace("{" + parameter["name"] + "}", self.example(parameter) + mark)
        query = "&".join(it["name"] + "=" + urllib.parse.quote(self.example(it)) + mark for it in self.parameters("query"))
        return path + ("?" + query if query and self.method == "GET" else "")

    def body(self):
        if "application/json" in self.content:
            return json.dumps(self.content["application/json"]["examples"]["typical"]["value"], ensure_ascii=False)
        return "" if not self.content else "name\nvalue"

    def media_type(self):
        return next(iter(self.content), "application/json")

    def headers(self, key=None):
        headers = {"Authorization": "Bearer " + self.service.tokens[self.caller()], "Accept-Language": "en"}
        if self.operation.get("security") == []:
            del headers["Authorization"]
        if any(it["name"] == "Follow-Up-Code" for it in self.parameters("header")):
            headers["Follow-Up-Code"] = "0000-0000-00000"
        if self.method != "GET":
            headers.update({"Content-Type": self.media_type(), "Idempotency-Key": key or str(uuid.uuid4()), "If-Match": f'"{self.known["If-Match"]}"'})
            if "octet-stream" in self.media_type():
                headers["Content-Digest"] = DIGEST
        return headers


class Probe(threading.Thread):
    """Asks all the while whether the service lives and for somebody's work."""

    def __init__(self, service, patience=5):
        super().__init__(daemon=True)
        self.service, self.patience = service, patience
        self.answers, self.failures, self.slowest, self.largest, self.ended = 0, [], 0.0, 0, False

    def run(self):
        while not self.ended:
            for path in ("/health/live", ROOT + "/worklist"):
                began = time.monotonic()
                try:
                    self.service.get("clerk", path, self.patience).read()
                    self.answers += 1
                except OSError as failure:
                    self.failures.append(f"{path} after {time.monotonic() - began:.1f} s: {failure}")
                self.slowest = max(self.slowest, time.monotonic() - began)
            self.largest = max(self.largest, self.service.resident_kilobytes())
            time.sleep(0.5)

    def end(self):
        self.ended = True
        self.join(60)

    def told(self):
        return (f"probe: {self.answers} answers, slowest {self.slowest:.2f} s, {len(self.failures)} failures; "
                f"memory at most {self.largest // 1024} MiB")


def verdict(faults):
    """Prints it and ends with the exit code that says it."""
    for fault in faults[:20]:
        print("FAULT " + fault)
    print("verdict: " + ("0 findings" if not faults else f"{len(faults)} findings"))
    os._exit(1 if faults else 0)
