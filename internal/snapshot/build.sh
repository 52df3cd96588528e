#!/bin/sh
# Copyright (c) The terraform-provider-alexa Authors
# SPDX-License-Identifier: MPL-2.0

# Builds the files that a release publishes from the last commit: build.sh FOLDER VERSION [PLATFORM...]. They are built
# twice, in two folders below the given one, and end up in FOLDER/release if both are the same. The compiled packages are
# shared, because the compiler is known to make the same from the same. goreleaser and cyclonedx-gomod are on PATH.
set -eu

folder=$1
export VERSION="$2"
shift 2
platforms=$(echo "$*" | sed 's/ /, /g')

# The key that signs is made for this and thrown away; as the one of a real release it has a passphrase.
GNUPGHOME="$(mktemp -d)"
export GNUPGHOME GPG_FINGERPRINT=snapshot@example.com GPG_PASSPHRASE=snapshot
trap 'gpgconf --kill all; rm -rf "$GNUPGHOME"' EXIT
gpg --batch --quiet --pinentry-mode loopback --passphrase "$GPG_PASSPHRASE" --quick-generate-key "$GPG_FINGERPRINT" rsa3072 sign 1d

# build PATH builds in a clone of this repository, and leaves in PATH/release what would be published.
build() {
	git clone --quiet . "$1"
	if [ -n "$platforms" ]; then
		sed -i.all "s/^    id: provider\$/&\\
    targets: [$platforms]/" "$1/.goreleaser.yml"
	fi
	(cd "$1" && goreleaser release --snapshot --clean --parallelism 2)
	mkdir "$1/release"
	find "$1/dist" -maxdepth 1 -type f ! -name '*.yaml' ! -name artifacts.json ! -name metadata.json -exec mv {} "$1/release" ';'
	# goreleaser takes it from where it is when it publishes.
	cp terraform-registry-manifest.json "$1/release/terraform-provider-alexa_${VERSION}_manifest.json"
}

build "$folder/first"
# What depends on the folder, the permissions of new files or the time zone is another now.
(umask 077 && TZ=Asia/Tokyo && export TZ && build "$folder/in another place/second")

diff -r --exclude '*.sig' "$folder/first/release" "$folder/in another place/second/release"
for signature in "$folder/first/release/"*.sig; do
	gpg --batch --quiet --verify "$signature" "${signature%.sig}" 2>"$folder/gpg.log" || { cat "$folder/gpg.log" >&2; exit 1; }
done
mv "$folder/first/release" "$folder/release"
echo 'Built twice, in two folders, with the same checksums:'
cat "$folder/release/"*_SHA256SUMS
