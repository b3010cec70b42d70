#!/usr/bin/env bash
# Draws static/cover.svg: one dot a district of lists/districts.csv, equirectangular at 30.4° N. Decoration of the cover;
# run again when a district is made.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
LC_ALL=C awk -F, '
  BEGIN { k = 41; c = 0.8625; n = 0 }
  NR > 1 && $9 == "" { n++; x[n] = ($7 - 60.8) * c * k + 20; y[n] = (37.2 - $6) * k + 20
    if (x[n] > w) w = x[n]; if (y[n] > h) h = y[n] }
  END { printf "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\"><g fill=\"#b9d0c6\">", w + 20, h + 20
    for (i = 1; i <= n; i++) printf "<circle cx=\"%d\" cy=\"%d\" r=\"4\"/>", x[i], y[i]
    print "</g></svg>" }' "$here/../resources/lists/districts.csv" > "$here/../resources/static/cover.svg"
