#!/bin/sh
# Claimed totals, aspects and categories with Miller: miller.sh WORKSHEET WEIGHTS.csv BANDS ASPECTS
# WEIGHTS.csv has indikator,aspek,bobot (points); BANDS is 175:kurang,250:baik,...; ASPECTS is 1,2,3,...
export BANDS="$3" ASPECTS="$4"
exec mlr --icsv --onidx --ofs tab \
  cut -f instansi,tahun,indikator,tingkat then \
  filter '$tingkat != ""' then \
  head -n 1 -g instansi,tahun,indikator then \
  join -j indikator -f "$2" then \
  put -q '
    begin { @bands = splitax(ENV["BANDS"], ","); @aspects = splitax(ENV["ASPECTS"], ",") }
    points = $tingkat * $bobot;
    @points[$instansi][$tahun][$aspek] += points;
    @total[$instansi][$tahun] += points;
    end {
      for ((agency, year), total in @total) {
        map row = {"agency": agency, "year": year, "total": fmtnum(total, "%.2lf"), "band": ""};
        for (band in @bands) {
          parts = splitax(band, ":");
          if (total >= float(parts[1])) { row["band"] = parts[2] }
        }
        for (aspect in @aspects) {
          points = is_present(@points[agency][year][aspect]) ? @points[agency][year][aspect] : 0;
          row["aspect" . aspect] = fmtnum(points, "%.2lf");
        }
        emit row
      }
    }' "$1"
