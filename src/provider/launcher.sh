#!/bin/sh
# Starts provider.cjs on Node.js. It lies beside this file, and beside both lies what it loads to send requests. What
# goes wrong is said in one line on stdout, which Terraform shows, and which must hold no "|".

fail() {
  echo "The nuodbaas provider cannot start: $1"
  exit 1
}

self=$0
while [ -h "$self" ]; do
  target=$(readlink "$self")
  case $target in
    /*) self=$target ;;
    *) self=${self%/*}/$target ;;
  esac
done
folder=${self%/*}
program=$folder/provider.cjs

for file in "$program" "$folder/http-client.cjs"; do
  [ -f "$file" ] || fail "the file $file is missing. Install the provider again."
done
command -v node >/dev/null || fail "it runs on Node.js, and there is no node on the PATH ($PATH). Install Node.js 20 or later from https://nodejs.org, or set PATH so that node is found."

# Node.js would load the file on each of the three starts that a plan takes; the provider does where it needs it.
if [ -n "$NODE_EXTRA_CA_CERTS" ]; then
  export NUODBAAS_EXTRA_CA_CERTS="${NUODBAAS_EXTRA_CA_CERTS:-$NODE_EXTRA_CA_CERTS}"
  unset NODE_EXTRA_CA_CERTS
fi

# The check is apart from the program, which an old Node.js could not even read, and is written so that any can.
exec node -e '
  if (parseInt(process.versions.node, 10) < 20) {
    console.log("The nuodbaas provider cannot start: it runs on Node.js 20 or later, and " + process.execPath + " is " +
      process.version + ". Install a later one from https://nodejs.org, or set PATH so that it is found first.");
    process.exit(1);
  }
  require(require("path").resolve(process.argv[1]));
' -- "$program" "$@"
