# Sourced by run and check: finds a JDK and Maven, whatever is on the PATH.

needed_jdk=25

say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

# The feature number of the JDK in the folder, such as 25; nothing if there is no JDK.
jdk_feature() {
    [[ -x "$1/bin/javac" ]] || return 0
    if [[ -r "$1/release" ]]; then
        sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" | head -n 1
    else
        "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
    fi
}

jdk_candidates() {
    local javac
    printf '%s\n' "${JAVA_HOME:-}" "${JAVA25_HOME:-}"
    if javac=$(command -v javac); then
        javac=$(readlink -f "$javac" 2>/dev/null || printf '%s' "$javac")
        printf '%s\n' "${javac%/bin/javac}"
    fi
    printf '%s\n' /usr/lib/jvm/* /usr/java/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /opt/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home
}

# Exports JAVA_HOME, or answers false and leaves what was seen in $jdks_seen.
find_jdk() {
    local home feature
    jdks_seen=
    while IFS= read -r home; do
        [[ -n "$home" ]] && feature=$(jdk_feature "$home") && [[ -n "$feature" ]] || continue
        if (( feature >= needed_jdk )); then
            export JAVA_HOME=$home
            return 0
        fi
        [[ "$jdks_seen" == *"$home)"* ]] || jdks_seen+="${jdks_seen:+, }$feature ($home)"
    done < <(jdk_candidates)
    return 1
}

require_jdk() {
    find_jdk || fail "No JDK $needed_jdk or newer was found${jdks_seen:+ (seen: $jdks_seen)}:" \
        "install one, or set JAVA_HOME to the folder that holds it."
}

require_maven() {
    command -v mvn >/dev/null || fail "Maven was not found: install it (for instance \"apt-get install maven\")" \
        "and make sure that mvn is on the PATH."
}

# Maven on the JDK that was found, without the noise: its libraries are older than the warnings of a new JDK, and it
# resets colours that it never set. The caller has set -o pipefail.
maven() {
    MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS:-}" \
        mvn -B -ntp -Dstyle.color=never ${HOME:+"-Duser.home=$HOME"} "$@" 2>&1 | sed $'s/\033\\[0m//g'
}
