"""Takes letters by SMTP on port 1025 and lists them on port 8025, as much of Mailpit's interface as the tests ask for."""

import json
import re
from email import message_from_bytes, policy
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from aiosmtpd.controller import Controller

letters = []


def listed(number, letter):
    return {
        "ID": str(number),
        "Subject": letter["Subject"],
        "From": {"Address": str(letter["From"])},
        "To": [{"Address": str(letter["To"])}],
    }


class Catcher:
    async def handle_DATA(self, server, session, envelope):
        letters.append(message_from_bytes(envelope.content, policy=policy.default))
        return "250 OK"


class Interface(BaseHTTPRequestHandler):
    def do_GET(self):
        one = re.fullmatch(r"/api/v1/message/(\d+)", self.path)
        if one and int(one[1]) < len(letters):
            number = int(one[1])
            text = letters[number].get_body(("plain",)).get_content()
            self.answer({**listed(number, letters[number]), "Text": text})
        elif self.path == "/api/v1/messages":
            found = [listed(*entry) for entry in enumerate(letters)][::-1]
            self.answer({"total": len(found), "messages": found})
        else:
            self.send_error(404)

    def answer(self, value):
        body = json.dumps(value).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


Controller(Catcher(), hostname="0.0.0.0", port=1025).start()
ThreadingHTTPServer(("", 8025), Interface).serve_forever()
