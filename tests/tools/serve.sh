#!/bin/bash
# What ./web/serve and its server say to bad arguments and to a port that is taken.
# Takes nothing. Gives exit code 0, or says what was expected.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit 1
failed=0
expect() { # expect CODE TEXT COMMAND...
  local code="$1" text="$2" said got=0
  shift 2
  said="$("$@" 2>&1)" || got=$?
  if [[ "$got" != "$code" || "$said" != "$text" ]]; then
    printf '%s\n  gave %s: %s\n  not  %s: %s\n' "$*" "$got" "$said" "$code" "$text"
    failed=1
  fi
}
expect 2 '--port takes a number from 1 to 65535, not "0".' ./web/serve --port 0
expect 2 '--port takes a number from 1 to 65535, not "70000".' ./web/serve --port=70000
expect 2 '--port takes a number from 1 to 65535, not "eighty".' ./web/serve --port eighty
expect 2 '--port takes a number, for instance --port 8081.' ./web/serve --port
expect 2 'There is no option "--ports"; ./web/serve --help tells what there is.' ./web/serve --ports

# A server of our own takes a free port; a second one must say so.
exec 3< <(exec /usr/bin/python3 tools/serve.py --port 0 --root build/web)
server=$!
trap 'kill "$server"' EXIT
read -r -u 3 address
port="${address##*:}"
port="${port%/}"
taken="Port $port is taken; choose another with --port, for instance --port 8090."
expect 2 "$taken" ./web/serve --port "$port"
expect 3 "$taken" /usr/bin/python3 tools/serve.py --port "$port"
exit "$failed"
