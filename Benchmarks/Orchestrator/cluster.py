"""Starts one server and a cluster of three, and measures the same works at both: Scripts/bench cluster."""

import random
import socket
import subprocess
import sys
import time

from contenders import Failure, swift_program
from processes import Server, free_ports

SLOTS = 16384


class Node(Server):
    """A node of a cluster."""

    def ports(self):
        # Its bus has the port that is 10,000 higher.
        while True:
            port = random.randint(10_000, 20_999)
            try:
                with socket.create_server(("127.0.0.1", port)), socket.create_server(("127.0.0.1", port + 10_000)):
                    return [port, *free_ports(1)]
            except OSError:
                continue

    def options(self):
        return ["--cluster-enabled", "yes", "--cluster-node-timeout", "5000"]


def cluster(program, count):
    nodes = [Node(program) for _ in range(count)]
    for index, node in enumerate(nodes):
        node.ask("CLUSTER", "ADDSLOTS", *range(SLOTS * index // count, SLOTS * (index + 1) // count))
        node.ask("CLUSTER", "SET-CONFIG-EPOCH", index + 1)
        nodes[0].ask("CLUSTER", "MEET", "127.0.0.1", node.port)
    until = time.monotonic() + 30
    while not all(
        b"cluster_state:ok" in node.ask("CLUSTER", "INFO") and b"cluster_known_nodes:%d" % count in node.ask("CLUSTER", "INFO")
        for node in nodes
    ):
        if time.monotonic() > until:
            raise Failure("the cluster does not form")
        time.sleep(0.1)
    return nodes


def measure(options):
    program = swift_program("ClusterBenchmark")
    single = Server(options.server)
    nodes = cluster(options.server, 3)
    try:
        command = [program, str(single.port), str(nodes[0].port), str(options.rounds or 9), str(options.seconds or 0.5)]
        return subprocess.run(command + options.request, check=False, stdout=sys.stdout).returncode
    finally:
        for server in [single, *nodes]:
            server.end()
