"""Processes that a run starts: the server, the contenders. All of them end with the run, each by its own id."""

import ctypes
import os
import select
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

_running = []


def _die_with_parent():
    # Linux: a run that is killed takes them along.
    ctypes.CDLL(None).prctl(1, signal.SIGTERM)


class Process:
    """A process in a session of its own, so that Ctrl-C in the terminal reaches the run alone, which then ends it."""

    def __init__(self, command, environment=None, has_pipes=True):
        self.log = tempfile.TemporaryFile()
        pipe = subprocess.PIPE if has_pipes else subprocess.DEVNULL
        self.process = subprocess.Popen(
            command, stdin=pipe, stdout=pipe if has_pipes else self.log, stderr=self.log, bufsize=0,
            env={**os.environ, **(environment or {})}, start_new_session=True,
            preexec_fn=_die_with_parent if sys.platform == "linux" else None,
        )
        self.unread = b""
        _running.append(self)

    @property
    def id(self):
        return self.process.pid

    def write_line(self, line):
        self.process.stdin.write(line.encode() + b"\n")

    def read_line(self, seconds):
        """The next line, or `None` if it ended. Raises `TimeoutError`."""
        until = time.monotonic() + seconds
        while b"\n" not in self.unread:
            rest = until - time.monotonic()
            if rest <= 0 or not select.select([self.process.stdout], [], [], rest)[0]:
                raise TimeoutError(f"no answer within {seconds:.0f} s")
            more = self.process.stdout.read(65536)
            if not more:
                return None
            self.unread += more
        line, _, self.unread = self.unread.partition(b"\n")
        return line.decode()

    def complaint(self):
        """The last line that it wrote to its log, in which errors stand."""
        self.log.seek(0)
        lines = [line.strip() for line in self.log.read().decode(errors="replace").splitlines() if line.strip()]
        return lines[-1][:200] if lines else ""

    def memory(self, name):
        """A figure of /proc/ID/status in KiB; `None` on other systems."""
        try:
            with open(f"/proc/{self.id}/status", encoding="ascii") as file:
                for line in file:
                    if line.startswith(name + ":"):
                        return int(line.split()[1])
        except OSError:
            pass
        return None

    def end(self):
        if self in _running:
            _running.remove(self)
        if self.process.stdin:
            try:
                self.process.stdin.close()
            except OSError:
                pass
        # What reads requests ends with its input.
        for wait, ending in (1, self.process.terminate), (3, self.process.kill):
            try:
                self.process.wait(wait if self.process.stdin else 0.01)
                break
            except subprocess.TimeoutExpired:
                ending()
        self.process.wait()
        if self.process.stdout:
            self.process.stdout.close()
        self.log.close()


def end_all():
    for process in list(reversed(_running)):
        process.end()


class Server:
    """A server with a TCP port, a TLS port and a UNIX socket, in a temporary folder."""

    def __init__(self, program):
        self.folder = tempfile.mkdtemp(prefix="redio-bench-")
        try:
            self._start(program)
        except BaseException:
            shutil.rmtree(self.folder, ignore_errors=True)
            raise

    def _start(self, program):
        self.port, self.tls_port = self.ports()
        self._make_certificates()
        folder = self.folder
        self.process = Process(
            [program, "--port", str(self.port), "--tls-port", str(self.tls_port), "--unixsocket", f"{folder}/s",
             "--dir", folder, "--save", "", "--appendonly", "no", "--tcp-backlog", "4096", "--maxclients", "20000",
             "--tls-cert-file", f"{folder}/server.pem", "--tls-key-file", f"{folder}/server.key",
             "--tls-ca-cert-file", f"{folder}/ca.pem", "--tls-auth-clients", "no",
             # A receiver that is slower than the publisher must not lose its connection.
             "--client-output-buffer-limit", "pubsub 0 0 0", *self.options()],
            has_pipes=False,
        )
        until = time.monotonic() + 10
        while not os.path.exists(f"{folder}/s"):
            if self.process.process.poll() is not None or time.monotonic() > until:
                raise SystemExit(f"error: {program} did not start: {self.process.complaint()}")
            time.sleep(0.02)
        self.version = self.ask("INFO", "server").decode().split("redis_version:")[1].split("\r\n")[0]
        if b"valkey_version:" in (information := self.ask("INFO", "server")):
            self.version = "Valkey " + information.decode().split("valkey_version:")[1].split("\r\n")[0]
        else:
            self.version = "Redis " + self.version

    def ports(self):
        return free_ports(2)

    def options(self):
        return []

    def arguments(self):
        return [self.folder, str(self.port), str(self.tls_port)]

    def ask(self, *words):
        """Sends a command on a connection of its own. Returns the text of its reply."""
        words = [word if isinstance(word, bytes) else str(word).encode() for word in words]
        with socket.create_connection(("127.0.0.1", self.port), 10) as connection, connection.makefile("rb") as file:
            connection.sendall(b"*%d\r\n" % len(words) + b"".join(b"$%d\r\n%s\r\n" % (len(w), w) for w in words))
            line = file.readline()
            if line[:1] == b"-":
                raise RuntimeError(line.decode().strip())
            return file.read(int(line[1:])) if line[:1] == b"$" else line[1:].strip()

    def is_alive(self):
        return self.process.process.poll() is None

    def end(self):
        self.process.end()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _make_certificates(self):
        key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
        with open(f"{self.folder}/extensions", "w", encoding="ascii") as file:
            file.write("subjectAltName=DNS:localhost,IP:127.0.0.1\n")
        for command in (
            ["req", "-x509", *key, "-days", "2", "-subj", "/CN=Benchmark Authority", "-keyout", "ca.key", "-out", "ca.pem"],
            ["req", *key, "-subj", "/CN=server", "-keyout", "server.key", "-out", "server.csr"],
            ["x509", "-req", "-in", "server.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days", "2",
             "-extfile", "extensions", "-out", "server.pem"],
        ):
            result = subprocess.run(["openssl", *command], cwd=self.folder, capture_output=True, text=True, check=False)
            if result.returncode != 0:
                raise SystemExit(f"error: openssl could not make the certificates: {result.stderr}")


def free_ports(count):
    sockets = [socket.socket() for _ in range(count)]
    for one in sockets:
        one.bind(("127.0.0.1", 0))
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports
