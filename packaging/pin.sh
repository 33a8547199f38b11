#!/usr/bin/env bash
# Pins what the packages are made with, with hashes, for all systems; needs uv (on PyPI) and a network.
set -eu
cd "$(dirname "$0")"
exec uv pip compile --universal --python-version 3.12 --generate-hashes --no-annotate \
    --custom-compile-command packaging/pin.sh --output-file requirements-build.txt "$@" requirements-build.in
