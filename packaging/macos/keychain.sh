#!/usr/bin/env bash
# On a macOS runner: puts the Developer ID certificate into a keychain of its own, and the notary's key into a file.
# Takes MAC_P12_B64, MAC_P12_PASSWORD, NOTARY_KEY_B64, NOTARY_KEY_ID and NOTARY_ISSUER from the environment.
set -eu
keychain="$RUNNER_TEMP/build.keychain-db"
password="$(openssl rand -hex 24)"
certificate="$RUNNER_TEMP/certificate.p12"
trap 'rm -f "$certificate"' EXIT

printf '%s' "$MAC_P12_B64" | base64 --decode > "$certificate"
security create-keychain -p "$password" "$keychain"
security set-keychain-settings -lut 3600 "$keychain"
security unlock-keychain -p "$password" "$keychain"
security import "$certificate" -P "$MAC_P12_PASSWORD" -t cert -f pkcs12 -k "$keychain" -T /usr/bin/codesign
security set-key-partition-list -S apple-tool:,apple: -s -k "$password" "$keychain" > /dev/null
security list-keychains -d user -s "$keychain" login.keychain-db

identity="$(security find-identity -v -p codesigning "$keychain" | awk '/Developer ID Application/ { print $2; exit }')"
test -n "$identity"
echo "MACOS_SIGN_IDENTITY=$identity" >> "$GITHUB_ENV"

if [ -n "${NOTARY_KEY_B64:-}" ]; then
    key="$RUNNER_TEMP/notary.p8"
    printf '%s' "$NOTARY_KEY_B64" | base64 --decode > "$key"
    {
        echo "MACOS_NOTARY_KEY=$key"
        echo "MACOS_NOTARY_KEY_ID=$NOTARY_KEY_ID"
        echo "MACOS_NOTARY_ISSUER=$NOTARY_ISSUER"
    } >> "$GITHUB_ENV"
fi
