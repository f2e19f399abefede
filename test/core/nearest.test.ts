import { describe, expect, it } from 'vitest'
import { nearest, nearestWord } from '../../src/core/nearest.js'

const columns = ['instansi', 'tahun', 'indikator', 'tingkat', 'tingkat_verifikasi', 'berkas']

describe('the nearest known word', () => {
  it.each([
    { found: 'tahn', near: 'tahun', why: 'a letter left out' },
    { found: 'indiktor', near: 'indikator', why: 'a letter left out of a long word' },
    { found: 'tinkgat', near: 'tingkat', why: 'two letters swapped' },
    { found: 'indxyztor', near: 'indikator', why: 'a third of its letters wrong' },
    { found: 'Instansi', near: 'instansi', why: 'another case' },
    { found: 'BERKSA', near: 'berkas', why: 'another case and a slip' },
    { found: 'verifikasi', near: 'tingkat_verifikasi', why: 'a part of it' },
    { found: 'ting', near: 'tingkat', why: 'a part of two: the shorter' },
    { found: 'ber', near: 'berkas', why: 'three letters of it' },
    { found: 'nomor_kode_indikator', near: 'indikator', why: 'it and much more' },
    { found: 'kode_indikator', near: 'indikator', why: 'it and more' },
    { found: 'tingkat_verifikasi_2', near: 'tingkat_verifikasi', why: 'it and more: the longer' },
    {
      found: 'kolom_tingkat_verifikasi_dan_lain',
      near: 'tingkat_verifikasi',
      why: 'two and more: the one that explains most of it',
    },
    { found: 'tingkat_verifkasi', near: 'tingkat_verifikasi', why: 'a slip in the longer' },
  ])('to $found is $near: $why', ({ found, near }) => {
    expect(nearest(found, columns)).toBe(near)
  })

  it.each([
    { found: 'indxyzwor', why: 'more than a third of the letters are wrong' },
    { found: 'kelurahan', why: 'nothing is alike' },
    { found: 'in', why: 'two letters are part of too much' },
    { found: 'xyz', why: 'every letter differs' },
    { found: '', why: 'nothing was written' },
  ])('to $found is none: $why', ({ found }) => {
    expect(nearest(found, columns)).toBeUndefined()
  })

  it('is written as it is known', () => {
    expect(nearest('sk-komite', ['SK-Komite-Talenta'])).toBe('SK-Komite-Talenta')
    expect(nearest('KASN-2081', ['Kasn-2018'])).toBe('Kasn-2018')
  })

  it('is one of the same letters before one that holds them', () => {
    expect(nearest('SCORE', ['scores', 'score'])).toBe('score')
  })

  it('is the closest of several near ones', () => {
    expect(nearest('raport', ['rapat', 'report'])).toBe('report')
  })

  it('is none where nothing is known', () => {
    expect(nearest('tahun', [])).toBeUndefined()
  })
})

describe('the nearest word never turns a meaning round', () => {
  it.each([
    ['Tidak Ada', ['ada']],
    ['belum ada', ['ada']],
    ['tidk ada', ['ada']],
    ['tidak diterima', ['diterima', 'ditolak']],
    ['diterima sebagian', ['diterima']],
    ['kurang baik', ['baik']],
    ['unverified', ['verified']],
    ['signed', ['unsigned']],
    ['included', ['excluded']],
    ['max_category', ['min_category']],
    ['unlock', ['lock']],
    ['--color', ['--no-color']],
    ['partially accepted', ['accepted']],
    ['Provinsi Jawa Barat', ['Provinsi Jawa Timur']],
    ['Kota A', ['Kota B']],
    ['Capaian', ['catatan']],
    ['Jabatan', ['catatan']],
    ['berlaku', ['alasan_tidak_berlaku']],
  ])('%s is none of %j', (found, known) => {
    expect(nearest(found, known)).toBeUndefined()
  })

  it.each([
    ['3.8', undefined],
    ['3.10', undefined],
    ['1', undefined],
    ['1.', undefined],
    ['4.1c', undefined],
    ['3.1.', '3.1'],
    ['3,1)', '3.1'],
    ['03.1', '3.1'],
    ['4.1A', '4.1a'],
  ])('the number %s is %s', (found, near) => {
    expect(nearest(found, ['1.1', '2.1', '3.1', '4.1a', '4.1b'])).toBe(near)
  })

  it.each([
    ['tidak-adda', 'tidak-ada'],
    ['tidk ada', 'tidak-ada'],
    ['diterma', 'diterima'],
    ['belum tdd', 'belum-ttd'],
    ['tda', undefined],
    ['aja', undefined],
    ['akan', undefined],
    ['akan ada', undefined],
    ['ada tapi rusak', undefined],
    ['sudah ttd', undefined],
    ['tidak diterima', undefined],
    ['diterima sebagian', undefined],
    ['diterima bersyarat', undefined],
  ])('of words that decide, %s is %s', (found, near) => {
    const known = ['ada', 'draf', 'belum-ttd', 'diminta', 'tidak-ada', 'diterima', 'ditolak']
    expect(nearestWord(found, known)).toBe(near)
  })
})
