"""Removes the containers of a test run when it has gone: each line of a connection is a filter of labels, answered by ACK."""

import http.client
import json
import os
import socket
import socketserver
import threading
from urllib.parse import parse_qsl, quote

filters = set()
connections = 0
changed = threading.Lock()


class Engine(http.client.HTTPConnection):
    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.connect("/var/run/docker.sock")


def ask(method, path):
    engine = Engine("localhost", timeout=60)
    engine.request(method, path)
    body = engine.getresponse().read()
    return json.loads(body) if body else None


def remove_all():
    for labels in filters:
        wanted = quote(json.dumps({"label": list(labels)}))
        for container in ask("GET", f"/containers/json?all=1&filters={wanted}"):
            ask("DELETE", f"/containers/{container['Id']}?force=1&v=1")
    os._exit(0)


class Connection(socketserver.StreamRequestHandler):
    def handle(self):
        global connections
        with changed:
            connections += 1
        for line in self.rfile:
            filters.add(tuple(value for key, value in parse_qsl(line.decode().strip()) if key == "label"))
            self.wfile.write(b"ACK\n")
        with changed:
            connections -= 1
        threading.Timer(10, lambda: None if connections else remove_all()).start()


socketserver.ThreadingTCPServer.allow_reuse_address = True
print("Started")
socketserver.ThreadingTCPServer(("", 8080), Connection).serve_forever()
