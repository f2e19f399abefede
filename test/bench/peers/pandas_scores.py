"""Claimed totals, aspects and categories with pandas: python3 pandas_scores.py WORKSHEET RUBRIC.json

Tuned: only the columns that are needed, in the smallest types; texts as categories.
"""
import json
import sys

import pandas

worksheet, rubric_file = sys.argv[1:]
with open(rubric_file, encoding='utf-8') as file:
    rubric = json.load(file)
aspects = [aspect['id'] for aspect in rubric['aspects']]
indicators = {
    indicator['id']: (number, indicator['weight'])
    for number, aspect in enumerate(rubric['aspects'])
    for indicator in aspect['indicators']
}

sheet = pandas.read_csv(
    worksheet,
    usecols=['instansi', 'tahun', 'indikator', 'tingkat'],
    dtype={'instansi': 'category', 'tahun': 'int16', 'indikator': 'category', 'tingkat': 'float32'},
)
owners = sheet.groupby(['instansi', 'tahun'], observed=True, sort=False).size().index
claims = sheet.dropna(subset=['tingkat']).drop_duplicates(['instansi', 'tahun', 'indikator'])
known = [indicators[name] for name in claims['indikator'].cat.categories]
codes = claims['indikator'].cat.codes
claims = claims.assign(
    aspect=codes.map(dict(enumerate(number for number, _ in known))).astype('int8'),
    points=claims['tingkat'].astype('int64') * codes.map(dict(enumerate(weight for _, weight in known))),
)
points = (
    claims.groupby(['instansi', 'tahun', 'aspect'], observed=True, sort=False)['points']
    .sum()
    .unstack(fill_value=0)
    .reindex(index=owners, columns=range(len(aspects)), fill_value=0)
)
totals = points.sum(axis=1)
bands = pandas.cut(
    totals,
    [band['from'] for band in rubric['bands']] + [float('inf')],
    right=False,
    labels=[band['id'] for band in rubric['bands']],
)
lines = []
for (agency, year), total, band, row in zip(owners, totals, bands, points.to_numpy()):
    shares = '\t'.join(f'{share / 10000:.2f}' for share in row)
    lines.append(f'{agency}\t{year}\t{total / 10000:.2f}\t{band}\t{shares}\n')
sys.stdout.writelines(lines)
