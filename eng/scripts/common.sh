# Shared by ./run, ./test and ./bench: tools, package feed, builds. Sourced, never run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
panel="$root/src/Consultare.Web/ClientApp"
stamps="$root/artifacts/stamps"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 MSBUILDDISABLENODEREUSE=1

fail() { printf '%s\n' "$*" >&2; exit 1; }

need_tools() {
  command -v dotnet >/dev/null 2>&1 && dotnet --list-sdks 2>/dev/null | grep -q '^10\.' ||
    fail "Falta o SDK do .NET 10. Instale com: sudo apt-get install -y dotnet-sdk-10.0 (ou veja https://dotnet.microsoft.com/download)."
  command -v node >/dev/null 2>&1 && [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] ||
    fail "Falta o Node.js 20 ou mais novo. Instale com: sudo apt-get install -y nodejs npm (ou veja https://nodejs.org)."
  command -v npm >/dev/null 2>&1 || fail "Falta o npm. Instale com: sudo apt-get install -y npm."
}

# install_debian PACKAGE…: installs Debian packages where this may be done; else says how and goes on.
install_debian() {
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Instalando: $*"
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null ||
      echo "Não foi possível instalar: $*" >&2
  else
    echo "Faltam pacotes; instale com: sudo apt-get install -y $*" >&2
  fi
}

has_chromium() { [ -x "${CHROMIUM_PATH:-/usr/bin/chromium}" ] || command -v chromium >/dev/null 2>&1; }

# Writes PackageFeed.props once: full when the feed has the real packages, partial when it lacks one of them.
find_feed() {
  [ -f "$root/PackageFeed.props" ] && return
  local log; log=$(mktemp)
  local kind=full
  if ! dotnet restore "$root/eng/feed-probe/feed-probe.csproj" --no-cache -v q >"$log" 2>&1; then
    if grep -q 'NU1301' "$log"; then
      cat "$log" >&2; rm -f "$log"
      fail "Nenhum feed de pacotes responde; confira a rede e rode de novo."
    elif grep -Eq 'NU110[123]' "$log"; then
      kind=partial
    else
      cat "$log" >&2; rm -f "$log"
      fail "A sondagem do feed de pacotes falhou por outro motivo (acima)."
    fi
  fi
  rm -f "$log"
  printf '<Project>\n  <PropertyGroup>\n    <PackageFeed>%s</PackageFeed>\n  </PropertyGroup>\n</Project>\n' "$kind" >"$root/PackageFeed.props"
  echo "Feed de pacotes: $kind"
}

# fingerprint PATH…: one line that changes whenever a source file below changes, comes or goes.
fingerprint() {
  find "$@" \( -name bin -o -name obj -o -name node_modules -o -name wwwroot \) -prune -o -type f -printf '%p %T@ %s\n' |
    LC_ALL=C sort | sha256sum
}

# when_changed NAME PATH… -- COMMAND…: runs the command unless nothing below the paths changed since it last succeeded.
when_changed() {
  local name=$1; shift
  local paths=()
  while [ "$1" != -- ]; do paths+=("$1"); shift; done
  shift
  mkdir -p "$stamps"
  local now; now=$(fingerprint "${paths[@]}")
  [ -f "$stamps/$name" ] && [ "$(cat "$stamps/$name")" = "$now" ] && return
  "$@" || return
  printf '%s' "$now" >"$stamps/$name"
}

install_panel() { (cd "$panel" && npm ci --no-audit --no-fund --loglevel=error); }
build_panel() { (cd "$panel" && npm run --silent build); }
panel_ready() {
  [ -d "$panel/node_modules" ] || rm -f "$stamps/npm"
  [ -f "$root/src/Consultare.Web/wwwroot/index.html" ] || rm -f "$stamps/panel"
  when_changed npm "$panel/package-lock.json" "$panel/package.json" -- install_panel
  when_changed panel "$panel/src" "$panel/public" "$panel/index.html" "$panel/vite.config.ts" "$panel/package-lock.json" -- build_panel
}

build_dotnet() { dotnet build "$@" -c Release -v q -nologo; }

web_dll="$root/src/Consultare.Web/bin/Release/net10.0/Consultare.Web.dll"
sandbox_dll="$root/src/Consultare.Sandbox/bin/Release/net10.0/Consultare.Sandbox.dll"
build_hosts() { build_dotnet "$root/eng/Hosts.slnf"; }
hosts_ready() {
  [ -f "$web_dll" ] && [ -f "$sandbox_dll" ] || rm -f "$stamps/hosts"
  when_changed hosts "$root/src" "$root/standins" "$root/Directory.Build.props" "$root/Directory.Build.targets" \
    "$root/Directory.Packages.props" "$root/PackageFeed.props" -- build_hosts
}
