#!/bin/sh
# Installs the system libraries the package links against, when they are missing: libzip and libxml2, and pkg-config
# to find them. Prints nothing when all are there; says plainly what it could not install.
set -u

missing() {
    command -v pkg-config >/dev/null 2>&1 || { echo pkg-config; return; }
    for library in libzip libxml-2.0; do
        pkg-config --exists "$library" || echo "$library"
    done
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; elif command -v sudo >/dev/null 2>&1; then sudo "$@"; else return 127; fi
}

give_up() {
    echo "taizhang: could not install: $(missing | tr '\n' ' ')" >&2
    echo "taizhang: $1" >&2
    exit 1
}

command -v swift >/dev/null 2>&1 || { echo "taizhang: Swift 6.2 or later is needed: https://www.swift.org/install" >&2; exit 1; }

case $(uname -s) in
Darwin)
    # libxml2 of brew is keg-only; SwiftPM asks brew for its place by itself.
    command -v brew >/dev/null 2>&1 || give_up "install Homebrew, then: brew install libzip libxml2 pkg-config"
    for formula in libzip libxml2 pkg-config; do
        brew list "$formula" >/dev/null 2>&1 || brew install "$formula" || give_up "brew install $formula failed"
    done
    ;;
*)
    [ -z "$(missing)" ] && exit 0
    echo "taizhang: missing: $(missing | tr '\n' ' ')- installing by apt" >&2
    command -v apt-get >/dev/null 2>&1 || give_up "no apt-get here; install libzip, libxml2 (with headers) and pkg-config by hand"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq >&2 || echo "taizhang: apt-get update failed; trying with the lists at hand" >&2
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        libzip-dev libxml2-dev pkg-config >&2 || give_up "run as root or with sudo: apt-get install libzip-dev libxml2-dev pkg-config"
    [ -z "$(missing)" ] || give_up "apt-get reported success, but pkg-config still does not find them"
    ;;
esac
