# Sourced by check: the telnet clients that its tests play with. Those that cannot be installed are named, and their tests
# are skipped.

client_packages=(tintin++ tf5 inetutils-telnet openssl tmux)

# Those of the packages whose program is not there.
missing_clients() {
    local package places place found
    for package in "${client_packages[@]}"; do
        case $package in # where Debian.java looks for them
            tintin++) places="/usr/games/tt++ /usr/bin/tt++" ;;
            tf5) places="/usr/bin/tf5 /usr/games/tf5" ;;
            *) places=/usr/bin/$package ;;
        esac
        found=
        for place in $places; do
            [[ ! -x $place ]] || found=yes
        done
        [[ -n $found ]] || printf '%s\n' "$package"
    done
}

# Installs by check's own install what is missing, and says what then still is.
find_clients() {
    local package missing
    for package in $(missing_clients); do
        install "$package" || break # no network, or no rights: the others would fail alike
    done
    missing=$(missing_clients | paste -sd ' ')
    [[ -z $missing ]] || say "Not installed: $missing. Tests with these telnet clients are skipped" \
        "(./check --install installs them)."
}
