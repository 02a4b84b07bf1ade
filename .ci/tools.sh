# Sourced by ./run and ./test: finds a JDK 25 and Maven, or says how to get them. Nothing here writes to standard output.

export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
export MAVEN_OPTS="${MAVEN_OPTS:-} --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"

# Prints the homes where a JDK may be, the likeliest first.
jdk_homes() {
    echo "${JAVA_HOME:-}"
    local java
    if java=$(command -v java); then
        "$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
    fi
    if [ -x /usr/libexec/java_home ]; then /usr/libexec/java_home -v 25+ 2>/dev/null || true; fi
    printf '%s\n' /usr/lib/jvm/* "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* \
        /opt/*jdk* /opt/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home
}

# A JDK, not a JRE, of version 25 or later; the release file saves starting it.
is_jdk_25() {
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
    local version
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    [ -n "$version" ] && [ "$version" -ge 25 ]
}

find_jdk() {
    if [ -n "${JAVA_HOME:-}" ] && is_jdk_25 "$JAVA_HOME"; then return; fi
    local home
    while IFS= read -r home; do
        if [ -n "$home" ] && is_jdk_25 "$home"; then
            export JAVA_HOME="$home"
            return
        fi
    done < <(jdk_homes)
    cat >&2 <<'SAY'
没有找到 JDK 25。请安装 JDK 25 或更新版本（例如 https://adoptium.net 的 Temurin 25），并让 JAVA_HOME 指向它，然后重试。
No JDK 25 was found. Install JDK 25 or later (for example Temurin 25 from https://adoptium.net), point JAVA_HOME to it, and try again.
SAY
    exit 1
}

find_maven() {
    if command -v mvn >/dev/null; then return; fi
    cat >&2 <<'SAY'
没有找到 Maven。请安装 Maven 3.8 或更新版本（例如 apt-get install maven 或 brew install maven），然后重试。
Maven was not found. Install Maven 3.8 or later (for example apt-get install maven, or brew install maven), and try again.
SAY
    exit 1
}
