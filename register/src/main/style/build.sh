#!/usr/bin/env bash
# Builds the lean Bootstrap (English and right-to-left) and fetches the fonts, all from pinned npm packages, then
# writes static/CHECKSUMS. Run only to change a version: the results are committed, so no build needs npm.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
static=$(cd "$here/../resources/static" && pwd)
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts \
  bootstrap@5.3.8 sass@1.108.2 rtlcss@4.3.0 \
  @fontsource-variable/source-sans-3@5.3.0 @fontsource-variable/noto-naskh-arabic@5.3.0 \
  @fontsource/noto-nastaliq-urdu@5.3.0 2>/dev/null
npx --no-install sass --quiet --quiet-deps --silence-deprecation=import --style=compressed --no-source-map --no-charset \
  --load-path=node_modules "$here/bootstrap-lean.scss" "$work/ltr.css"
banner='/*! Bootstrap v5.3.8, reduced (https://getbootstrap.com/). Copyright 2011-2025 The Bootstrap Authors. MIT licence. */'
printf '%s\n' "$banner" | cat - ltr.css > "$static/bootstrap.min.css"
npx --no-install rtlcss --silent ltr.css rtl.css
printf '%s\n' "$banner" | cat - rtl.css > "$static/bootstrap.rtl.min.css"
cp node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2 \
   node_modules/@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2 \
   node_modules/@fontsource/noto-nastaliq-urdu/files/noto-nastaliq-urdu-arabic-500-normal.woff2 "$static/fonts/"
cd "$static"
sha256sum bootstrap.min.css bootstrap.rtl.min.css fonts/*.woff2 > CHECKSUMS
