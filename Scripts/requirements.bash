# What the scripts beside this file share; they source it. It finds out what is missing, installs it where it can,
# and says plainly what is missing where it cannot.

say() { printf '%s\n' "$*"; }
stop() {
    printf 'stopped: %s\n' "$*" >&2
    exit 1
}
has() { command -v "$1" >/dev/null 2>&1; }

# install PACKAGE...: by apt-get, as root or by sudo. Fails with a reason in $why.
install() {
    has apt-get || { why="this is no Debian or Ubuntu (there is no apt-get)"; return 1; }
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        has sudo || { why="you are not root, and there is no sudo"; return 1; }
        as_root=(sudo)
    fi
    say "installing $*"
    local options=(-y -q -o Dpkg::Use-Pty=0 -o Acquire::Retries=2 --no-install-recommends)
    if ! "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install "${options[@]}" "$@" </dev/null >/dev/null 2>&1; then
        # The package lists of a fresh machine are empty or old.
        if ! "${as_root[@]}" apt-get update -q </dev/null >/dev/null 2>&1; then
            why="apt-get cannot fetch its package lists; is there a network?"
            return 1
        fi
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install "${options[@]}" "$@" </dev/null >/dev/null ||
            { why="apt-get could not install them; its words are above"; return 1; }
    fi
}

# What the build cannot do without.
require_build_tools() {
    has swift || stop "there is no Swift compiler. Install Swift 6.2 or later from https://www.swift.org/install and run this again."
    local version
    version=$(swift --version 2>&1 | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
    case $version in
    '') stop "swift --version does not say a version. Is the toolchain whole?" ;;
    [0-5].* | 6.0 | 6.1) stop "Swift $version is too old. Install Swift 6.2 or later from https://www.swift.org/install and run this again." ;;
    esac
    local missing=()
    has pkg-config || missing+=(pkg-config)
    has git || missing+=(git)
    if ! has pkg-config || ! pkg-config --exists libcmark; then missing+=(libcmark-dev); fi
    if ! has pkg-config || ! pkg-config --exists yaml-0.1; then missing+=(libyaml-dev); fi
    if ! has pkg-config || ! pkg-config --exists zlib; then missing+=(zlib1g-dev); fi
    [ ${#missing[@]} -eq 0 ] || install "${missing[@]}" ||
        stop "missing: ${missing[*]}. $why. On Debian: apt-get install ${missing[*]}"
    require_packages
}

# The Swift packages that Package.swift names: fetched already, or to be fetched.
require_packages() {
    swift package resolve </dev/null >/dev/null 2>&1 && return
    swift package resolve </dev/null ||
        stop "the Swift packages cannot be fetched; the words above say which. Is there a network?"
}

# python_packages LIST MODULES: the packages of a list in .venv, installed once for each version of the list. Fails with a
# reason in $why.
python_packages() {
    local list=$1 installed
    installed=.venv/$(basename "$(dirname "$list")").txt
    cmp -s "$list" "$installed" && .venv/bin/python -c "import $2" >/dev/null 2>&1 && return
    has python3 || install python3 || { why="python3 is missing. $why"; return 1; }
    [ -x .venv/bin/python ] || python3 -m venv .venv >/dev/null 2>&1 ||
        { install python3-venv >/dev/null 2>&1 && python3 -m venv .venv >/dev/null 2>&1; } ||
        { why="python3 cannot make a virtual environment"; return 1; }
    .venv/bin/python -m pip install --quiet --disable-pip-version-check -r "$list" </dev/null >/dev/null 2>&1 ||
        { why="the Python packages of $list cannot be fetched"; return 1; }
    cp "$list" "$installed"
}

# optional COMMAND PACKAGE PURPOSE: installs it if it can, else says what is left out.
optional() {
    has "$1" || install "$2" >/dev/null 2>&1 || { say "skipped: $3 ($1 is missing, and cannot be installed)"; return 1; }
}
