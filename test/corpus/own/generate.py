"""Writes files/ and manifest.json of further cases. Run: python3 generate.py (standard library only, seeded)."""
import gzip
import json
import os
import sys
from datetime import date, timedelta

HERE = os.path.dirname(os.path.abspath(__file__))
sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(HERE))

import corpuslib as L
from corpuslib import KEY, TPS, W, WORDS, BASE, LBASE, SUBNAMES, make_kids, odd_cell, wide, long, totals

C = L.Corpus(HERE, 'N', 'own-1')
RULES = json.load(open(os.path.join(os.path.dirname(HERE), 'rules.json'), encoding='utf-8'))
SHORT = [('Child ID', 'id'), ('Delivery', 'delivery')]
THREE = ('DE', 'VS', 'NHE')


def dmy(d):
    return d.strftime('%d/%m/%Y')


def mdy(d):
    return d.strftime('%m/%d/%Y')


def rows_at(rows, column=None):
    return [{'line': r.line, 'column': column} for r in rows]


def age_of(kids):
    ages = [x.f['age'] for x in kids]
    return {'n': len(ages), 'mean': round(sum(ages) / len(ages), 6), 'tolerance': 1e-4}


def plain(slug, kinds, odd, n=8, **kw):
    """A case that reads without warning: kw goes to wide()."""
    c = C.case(slug, kinds, odd)
    k = make_kids(c.rng, n)
    c.table(wide(k, **kw))
    c.ok(k)
    return c, k


# ================================================================ bytes
def bytes_():
    c = C.case('double-bom', ['encoding'], 'UTF-8 mark three times (files joined by hand), quoted header')
    k = make_kids(c.rng, 7); c.table(wide(k), bom=b'\xef\xbb\xbf' * 3, quote='all'); c.ok(k)

    c = C.case('utf16le-without-bom', ['encoding'], 'UTF-16LE without mark, tabs')
    k = make_kids(c.rng, 7); c.table(wide(k), enc='utf-16-le', delim='\t', eol='\r\n'); c.ok(k)

    c = C.case('utf16be-without-bom', ['encoding'], 'UTF-16BE without mark, semicolons')
    k = make_kids(c.rng, 7, factors={'facilitator': ['Łukasz Nowak', 'Zoë Müller']})
    c.table(wide(k), enc='utf-16-be', delim=';'); c.ok(k, levels={'facilitator': L.level_counts(k, 'facilitator')})

    c = C.case('utf16-odd-bytes', ['encoding', 'truncated', 'error'], 'UTF-16LE of an odd number of bytes')
    k = make_kids(c.rng, 7); t = wide(k); c.file(b'\xff\xfe' + t.text().encode('utf-16-le')[:-1]); c.err('truncated')

    c = C.case('control-z', ['eol'], '0x1A behind the last line end (DOS)')
    k = make_kids(c.rng, 7); c.table(wide(k), eol='\r\n', post=lambda s: s + '\x1a'); c.ok(k)

    c = C.case('control-z-no-eol', ['eol'], '0x1A straight behind the last answer')
    k = make_kids(c.rng, 7); c.table(wide(k), final_eol=False, post=lambda s: s + '\x1a'); c.ok(k)

    c = C.case('odd-separators-in-fields', ['eol'], 'U+2028, U+0085, VT and FF inside site names: no line ends')
    k = make_kids(c.rng, 8, factors={'site': ['A\u2028B', 'C\u0085D', 'E\x0bF', 'G\x0cH']})
    t = wide(k); k[5].fx[('delivery', None)] = 'Hybrid'; t = wide(k); c.table(t)
    c.warn(k, [W('unknown_level', [t.at(k[5], None, 'delivery')])])

    c = C.case('cr-only-quoted', ['eol', 'quoting'], 'CR line ends, a comment with CR inside quotes, a bad answer below it')
    k = make_kids(c.rng, 8)
    for kid in k:
        kid.f['comment'] = 'a\rb'
    odd_cell(k[4], 'post', 9, '8'); t = wide(k, tail=[('Comment', 'comment')]); c.table(t, eol='\r')
    c.warn(k, [W('out_of_range', [t.at(k[4], 'post', 9)])])

    c = C.case('latin1-nbsp', ['encoding', 'responses'], 'Windows-1252 with NBSP beside answers and in headers')
    k = make_kids(c.rng, 8, factors={'facilitator': ['Renée', 'José']})
    c.table(wide(k, style=lambda v: f'{v}\u00a0', head=lambda tp, i: f'{tp}\u00a0EAQ\u00a0{i}'), enc='cp1252')
    c.ok(k, levels={'facilitator': L.level_counts(k, 'facilitator')})

    c = C.case('pipe', ['delimiter'], 'pipes; commas and semicolons in names')
    k = make_kids(c.rng, 8, factors={'site': ['Leeds, North; East', 'Leeds, South; West']})
    c.table(wide(k), delim='|'); c.ok(k, levels={'site': L.level_counts(k, 'site')})

    c = C.case('semicolon-many-commas', ['delimiter'], 'semicolons; the title line and each comment hold more commas than there are semicolons')
    k = make_kids(c.rng, 8)
    for kid in k:
        kid.f['comment'] = 'a,' * 90
    t = wide(k, tail=[('Comment', 'comment')]); t.pre_lines = ['x,' * 200, '']; c.table(t, delim=';'); c.ok(k)

    c = C.case('sep-tab', ['delimiter'], 'first line "sep=\\t" as a real tab, UTF-8 mark before it')
    k = make_kids(c.rng, 8); t = wide(k); t.pre_lines = ['sep=\t']; odd_cell(k[2], 'pre', 4, '5'); t = wide(k); t.pre_lines = ['sep=\t']
    c.table(t, delim='\t', bom=b'\xef\xbb\xbf', eol='\r\n'); c.warn(k, [W('out_of_range', [t.at(k[2], 'pre', 4)])])

    c = C.case('sep-then-title', ['delimiter', 'header'], 'sep=; and a title and a blank line above the header')
    k = make_kids(c.rng, 8); t = wide(k); t.pre_lines = ['sep=;', 'Outcome data; spring', '']; c.table(t, delim=';'); c.ok(k)

    c = C.case('decimal-comma-quoted', ['decimal'], 'commas; answers "2,0" and ages "9,5" in quotes')
    k = make_kids(c.rng, 9)
    for kid in k:
        kid.fx[('age', None)] = f'{kid.f["age"]:.1f}'.replace('.', ',')
    c.table(wide(k, style=lambda v: f'{v},00'), eol='\r\n'); c.ok(k, age=age_of(k))

    c = C.case('malformed-quote', ['quoting', 'error'], 'text after a closing quote')
    k = make_kids(c.rng, 8); t = wide(k); r = t.row_of(k[4]); cells = list(r.cells); cells[4] = '"River"side'; r.raw = ','.join(cells)
    c.table(t); c.err('malformed_quote', line=r.line, column='Site')

    c = C.case('backslash-quote', ['quoting', 'error'], 'a backslash before a quote does not escape it')
    k = make_kids(c.rng, 8); t = wide(k); r = t.row_of(k[3]); cells = list(r.cells); cells[4] = '"The \\"Hub\\" Leeds"'; r.raw = ','.join(cells)
    c.table(t); c.err('malformed_quote', line=r.line)

    c = C.case('open-quote-early', ['quoting', 'error'], 'a quote opens in row 2 and never closes')
    k = make_kids(c.rng, 8); t = wide(k); r = t.row_of(k[1]); cells = list(r.cells); cells[5] = '"Ann'; r.raw = ','.join(cells)
    c.table(t); c.err('unterminated_quote', line=r.line, column='Facilitator')

    c = C.case('smart-quotes', ['quoting'], 'curly quotes are text, apostrophes too')
    k = make_kids(c.rng, 8, factors={'site': ['“North” hub', "St Aidan's", '‘West’'], 'facilitator': ["D'Arcy", 'O’Neil']})
    c.table(wide(k)); c.ok(k, levels={'site': L.level_counts(k, 'site'), 'facilitator': L.level_counts(k, 'facilitator')})

    c = C.case('quoted-numbers-spaces', ['quoting', 'responses'], 'every cell in quotes with spaces and zero-width spaces inside')
    k = make_kids(c.rng, 8); c.table(wide(k, style=lambda v: f' \u200b{v}\ufeff '), quote='all'); c.ok(k)

    for slug, data, found in (('ole', b'\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' + b'\0' * 600, 'Excel'), ('html-table', b'<html><table><tr><td>Child ID</td></tr></table></html>', 'HTML'),
                              ('html-doctype', b'\xef\xbb\xbf\n<!DOCTYPE html>\n<html></html>', 'HTML'), ('pdf', b'%PDF-1.4\n%\xe2\xe3\n', 'PDF'),
                              ('gzip', gzip.compress(b'Child ID,pre_eaq_1\n', mtime=0), 'gzip'), ('sav', b'$FL2@(#) SPSS DATA FILE' + b'\0' * 90, 'SPSS'),
                              ('json-array', b'[{"id": "C001", "pre_eaq_1": 2}]', 'JSON')):
        c = C.case(f'not-csv-{slug}', ['binary', 'error'], f'{found} in a file named .csv'); c.file(data); c.err('not_csv', found=found, expected='CSV')

    c = C.case('only-spaces', ['degenerate', 'error'], 'spaces and line ends only'); c.file(b'\xef\xbb\xbf  \r\n \r\n'); c.err('empty_file', found='0 bytes', expected='header')

    c = C.case('zero-byte-in-header', ['binary', 'error'], 'a NUL in the header of a UTF-8 file')
    k = make_kids(c.rng, 6); t = wide(k); t.headers[4] = 'Si\x00te'; c.table(t); c.err('nul_byte', line=1, found='NUL')


# ================================================================ rows
def rows_():
    c = C.case('quoted-blank-rows', ['blank'], 'rows of empty quotes, of spaces and of NBSP')
    k = make_kids(c.rng, 8); t = wide(k); n = len(t.headers)
    t.rows = t.rows[:2] + [L.Row([], raw=','.join(['""'] * n))] + t.rows[2:5] + [L.Row([], raw='   ')] + t.rows[5:] + [L.Row([], raw=', ,\u00a0,' + ',' * (n - 4))]
    c.table(t); c.warn(k, [W('blank_rows', rows_at([r for r in t.rows if r.tag is None]))])

    c = C.case('footer-notes', ['rows'], 'notes after the last row: one line, a blank line, a second')
    k = make_kids(c.rng, 8); t = wide(k)
    a = t.add([], raw='Exported by the outcomes tool on 3 July'); b = t.add([], raw=''); d = t.add([], raw='Source: case system')
    c.table(t); c.warn(k, [W('footer_line', rows_at([a, d])), W('blank_rows', rows_at([b]))])

    c = C.case('summary-rows-several', ['rows'], 'MEAN, Count: and Sub-total rows')
    k = make_kids(c.rng, 9); t = wide(k); n = len(t.headers)
    rows = []
    for at, name in ((3, 'Sub-total'), (7, ' MEAN '), (11, 'Count:')):
        r = L.Row([name] + [''] * 5 + ['2.1'] * (n - 6)); t.rows.insert(at, r); rows.append(r)
    c.table(t); c.warn(k, [W('summary_row', rows_at(rows, 'Child ID'))])

    c = C.case('second-header', ['rows', 'error'], 'two exports pasted together, the second with columns in another order')
    k = make_kids(c.rng, 10); t = wide(k); h = list(t.headers); h[6], h[7] = h[7], h[6]; r = L.Row(h); t.rows.insert(5, r); c.table(t)
    c.err('second_header', line=r.line)

    c = C.case('repeated-header-other-case', ['rows'], 'the header stands again twice, spelt in capitals once')
    k = make_kids(c.rng, 10); t = wide(k); a = L.Row(list(t.headers)); b = L.Row([x.upper() for x in t.headers]); t.rows.insert(3, a); t.rows.insert(8, b)
    c.table(t); c.warn(k, [W('repeated_header', rows_at([a, b]))])

    c = C.case('short-row-long', ['ragged', 'error'], 'long: one row lacks its last answer')
    k = make_kids(c.rng, 8); t = long(k); r = t.row_of(k[3], 'post'); r.cells.pop(); c.table(t)
    c.err('too_few_fields', line=r.line, found='35', expected='36')

    c = C.case('short-row-factor-last', ['ragged', 'error'], 'a row lacks the site, which stands last and is used')
    k = make_kids(c.rng, 8); t = wide(k, base=SHORT, tail=[('Site', 'site')]); r = t.row_of(k[6]); r.cells.pop(); c.table(t)
    c.err('too_few_fields', line=r.line, found='62', expected='63')

    c = C.case('extra-field-blank-and-full', ['ragged', 'error'], 'extra fields that are blank in one row, with content in a later one')
    k = make_kids(c.rng, 8); t = wide(k); t.row_of(k[1]).cells += ['', ' ']; r = t.row_of(k[6]); r.cells += ['', 'x']; c.table(t)
    c.err('too_many_fields', line=r.line, found='68', expected='66')

    c = C.case('extra-field-blanks', ['ragged'], 'extra fields of spaces and empty quotes in some rows')
    k = make_kids(c.rng, 8); t = wide(k); t.row_of(k[1]).cells += ['', ' ']; t.row_of(k[3]).cells += ['\u00a0']; c.table(t); c.ok(k)

    c = C.case('blank-columns', ['ragged', 'header'], 'unnamed empty columns between and behind the columns')
    k = make_kids(c.rng, 8)
    for kid in k:
        kid.f['empty'] = ''
    c.table(wide(k, base=[('', 'empty')] + BASE + [('', 'empty'), (' ', 'empty')], tail=[('', 'empty')])); c.ok(k)

    c = C.case('units-row', ['header', 'two-header-rows', 'error'], 'a row of units below the header')
    k = make_kids(c.rng, 8); t = wide(k); t.header_rows.append(['', 'years', '', '', '', ''] + ['1-3'] * 60); c.table(t)
    c.warn(k, [W(['missing_id', 'summary_row', 'footer_line'], [{'line': 2, 'column': None}])], also_accept=['error'])

    c = C.case('merged-cells-factor', ['factor'], 'merged cells: site only in the first row of each block (nothing is filled down)')
    k = make_kids(c.rng, 9); t = wide(k)
    for n, r in enumerate(t.rows):
        if n % 3:
            r.cells[4] = ''
            k[n].f['site'] = None
    c.table(t); seen = [x for x in k if x.f['site'] is not None]; c.ok(k, levels={'site': L.level_counts(seen, 'site')})

    c = C.case('merged-cells-id', ['id', 'long'], 'merged cells: the id only in the pre row of each child (nothing is filled down)')
    k = make_kids(c.rng, 8); t = long(k); lost = []
    for kid in k[:3]:
        r = t.row_of(kid, 'post'); r.cells[0] = ''; lost.append(r)
    c.table(t)
    for kid in k[:3]:
        kid.drop('post')
    c.warn(k, [W('missing_id', rows_at(lost, 'Child ID')), W('unmatched_pre', count=3)])


# ================================================================ headers
def names():
    ids = ['PID', 'Child name', 'Family Hub child ID', 'Case ref', 'UPN', 'Learner', 'Child’s ID', 'Study number', 'Anon ID', 'What is the child’s ID code?']
    for n, name in enumerate(ids):
        plain(f'id-name-{n + 1:02d}', ['header'], f'the id column is called "{name}"', n=5, base=[(name, 'id'), ('Age', 'age')])

    tps = ['Visit', 'Session', 'Survey', 'Form', 'Type', 'T', 'Questionnaire', 'Test', 'Timing', 'Pre or post', 'Completed when?', 'Data collection']
    vals = [('pre', 'post'), ('Pre-intervention', 'Post-intervention'), ('T1', 'T2'), ('1', '2'), ('Before', 'After'), ('Baseline', 'Follow up'), ('start', 'end'), ('Time 1', 'Time 2')]
    for n, name in enumerate(tps):
        c = C.case(f'wave-name-{n + 1:02d}', ['header', 'long'], f'the timepoint column is called "{name}"')
        k = make_kids(c.rng, 5); a, b = vals[n % len(vals)]
        base = [('Child ID', 'id'), (name, 'tp'), ('Site', 'site')]
        c.table(long(k, base=base, tpnames={'pre': a, 'post': b})); c.ok(k)

    c = C.case('two-wave-like-columns', ['header', 'long', 'error'], 'two unnamed columns hold nothing but pre and post, and disagree')
    k = make_kids(c.rng, 6)
    for n, kid in enumerate(k):
        kid.f['x'] = TPS[n % 2]
    c.table(long(k, base=[('Child ID', 'id'), ('Form', 'tp'), ('Batch', 'x')])); c.err('no_timepoint', expected='timepoint')

    heads = {
        'before-after': lambda tp, i: f'{"Before" if tp == "pre" else "After"} - Q{i}', 'baseline-followup': lambda tp, i: f'EAQ {i} {"Baseline" if tp == "pre" else "Follow-up"}',
        't0-t1': lambda tp, i: f'T{0 if tp == "pre" else 1}_EAQ{i}', 't1-t2': lambda tp, i: f'EAQ{i:02d}_T{1 if tp == "pre" else 2}', 'time-1-2': lambda tp, i: f'Time {1 if tp == "pre" else 2}: Statement {i}',
        'leading-number': lambda tp, i: f'{tp}: {i}. Statement about feelings {i}', 'item-words': lambda tp, i: f'Item {i} ({tp}-programme)', 'question-no': lambda tp, i: f'Question no. {i} - {tp}',
        'eaq30-prefix': lambda tp, i: f'EAQ-30 item {i} [{tp}]', 'glued': lambda tp, i: f'{tp}EAQ{i}', 'glued-q': lambda tp, i: f'{tp}q{i}', 'q-dot': lambda tp, i: f'Q{i}.{1 if tp == "pre" else 2}',
        'zero-width': lambda tp, i: f'\ufeff{tp}\u200b_eaq_{i}\u200b', 'fullwidth': lambda tp, i: f'{tp}＿ｅａｑ＿{i}', 'pre-test': lambda tp, i: f'Pre-test Q{i}' if tp == 'pre' else f'Post-test Q{i}',
        'wave-words': lambda tp, i: f'Wave {1 if tp == "pre" else 2} EAQ {i}', 'upper': lambda tp, i: f'{tp.upper()}_ITEM_{i:02d}', 'intervention': lambda tp, i: f'eaq{i}_{tp}_intervention',
        'at-baseline': lambda tp, i: f'EAQ {i} at {"baseline" if tp == "pre" else "follow up"}', 'before-programme': lambda tp, i: f'EAQ{i} {"before" if tp == "pre" else "after"} the programme',
        'spss-long': lambda tp, i: f'eaq_{i:02d}.{1 if tp == "pre" else 2}', 'no-sep': lambda tp, i: f't{1 if tp == "pre" else 2}eaq{i}',
        'hash': lambda tp, i: f'EAQ #{i} {tp}', 'eaq-q': lambda tp, i: f'EAQ Q{i} {tp}', 'dash': lambda tp, i: f'{tp}–eaq–{i}', 'newline': lambda tp, i: f'EAQ {i}\n({tp})',
    }
    for slug, head in heads.items():
        plain(f'head-{slug}', ['header'], f'headers such as "{head("pre", 7)}" and "{head("post", 7)}"', n=5, head=head, base=SHORT)

    c = C.case('start-end-names', ['header'], 'Start EAQ 1 / End EAQ 1: beside nothing but an item they say the wave')
    k = make_kids(c.rng, 6); c.table(wide(k, head=lambda tp, i: f'{"Start" if tp == "pre" else "End"} EAQ {i}')); c.ok(k)

    c = C.case('t0-t1-t2-names', ['header'], 'T0, T1 and T2 in the names: T0 is pre, T1 is post, T2 is not used')
    k = make_kids(c.rng, 6); t = wide(k, head=lambda tp, i: f'T{TPS.index(tp)}_EAQ_{i}')
    for r in t.rows:
        r.cells += ['2'] * 30
    t.headers += [f'T2_EAQ_{i}' for i in range(1, 31)]; c.table(t); c.ok(k)

    c = C.case('pre-mid-post-names', ['header'], 'pre, post and a later follow-up T3 in the names of a wide file (T1, T2, T3)')
    k = make_kids(c.rng, 6); t = wide(k, head=lambda tp, i: f'T{1 + TPS.index(tp)} EAQ {i}')
    for r in t.rows:
        r.cells += ['1'] * 30
    t.headers += [f'T3 EAQ {i}' for i in range(1, 31)]; c.table(t); c.ok(k)

    c = C.case('zero-numbered', ['header', 'error'], 'items numbered 0 to 29')
    k = make_kids(c.rng, 6); c.table(wide(k, head=lambda tp, i: f'{tp}_eaq_{i - 1}')); c.err('item_numbering', line=1, column='pre_eaq_0', found='pre_eaq_0', expected='1 to 30')

    for slug, mark in (('bracket', '(R)'), ('rev', '_rev'), ('reversed', ' reversed'), ('space-r', ' R')):
        c = C.case(f'reversed-{slug}', ['header', 'error'], f'reversed items carry "{mark}"')
        k = make_kids(c.rng, 6); c.table(wide(k, head=lambda tp, i: f'{tp} EAQ {i}{mark if i in L.REV else ""}'))
        c.err('ambiguous_reversed', line=1, column=f'pre EAQ 1{mark}', found=f'pre EAQ 1{mark}', expected='raw')

    c = C.case('two-questionnaires', ['header'], 'SDQ items 1-25 beside EAQ items: only names that say EAQ count')
    k = make_kids(c.rng, 6); tail = []
    for i in range(1, 26):
        for tp in TPS:
            tail.append((f'SDQ {i} {tp}', f's{i}{tp}'))
            for kid in k:
                kid.f[f's{i}{tp}'] = c.rng.choice('012')
    c.table(wide(k, head=lambda tp, i: f'EAQ {i} {tp}', tail=tail)); c.ok(k)

    c = C.case('two-questionnaires-q', ['header'], 'bare Q1-Q20 of another form beside EAQ_Q1-EAQ_Q30')
    k = make_kids(c.rng, 6); tail = []
    for i in range(1, 21):
        for tp in TPS:
            tail.append((f'Q{i}_{tp}', f's{i}{tp}'))
            for kid in k:
                kid.f[f's{i}{tp}'] = c.rng.choice('01234')
    c.table(wide(k, head=lambda tp, i: f'EAQ_Q{i}_{tp}', tail=tail)); c.ok(k)

    c = C.case('respondent-id', ['header', 'error'], 'only a Respondent ID: no child id')
    k = make_kids(c.rng, 6); c.table(wide(k, base=[('Respondent ID', 'id'), ('Age', 'age')])); c.err('no_header', expected='header')

    c = C.case('id-beside-code', ['header', 'long'], 'ID (row number) beside "Child code"')
    k = make_kids(c.rng, 6)
    for kid in k:
        kid.f['row'] = 'x'
    t = long(k, base=[('ID', 'row'), ('Child code', 'id'), ('Timepoint', 'tp')])
    for j, r in enumerate(t.rows):
        r.cells[0] = str(j + 1)
    c.table(t); c.ok(k)

    c = C.case('duplicate-item-spelling', ['header', 'error'], 'item 5 (pre) in two columns of other spelling')
    k = make_kids(c.rng, 6); t = wide(k); t.headers.append('PRE EAQ 05')
    for r in t.rows:
        r.cells.append('2')
    c.table(t); c.err('duplicate_header', line=1, column='PRE EAQ 05', found='PRE EAQ 05', expected='unique')

    c = C.case('duplicate-id-column', ['header', 'error'], 'two columns called Child ID')
    k = make_kids(c.rng, 6); t = wide(k); t.headers[5] = 'Child ID'; c.table(t); c.err('duplicate_header', line=1, found='Child ID', expected='unique')

    c = C.case('pandas-duplicates', ['header'], 'the program renamed repeated headers: Q1 ... Q30, Q1.1 ... Q30.1 (pandas): which is which is not said')
    k = make_kids(c.rng, 6); c.table(wide(k, head=lambda tp, i: f'EAQ{i}' + ('' if tp == 'pre' else '.1'))); c.err('no_timepoint')
    c.d['expect']['error'].update(file=None)

    c = C.case('no-timepoint', ['header', 'error'], 'items without wave, no wave column')
    k = make_kids(c.rng, 6); c.table(long(k, base=[('Child ID', 'id'), ('Age', 'age')], tps=('pre',))); c.err('no_timepoint', expected='timepoint')

    c = C.case('missing-one-wave-item', ['header'], 'eaq_4 is absent at post only')
    k = make_kids(c.rng, 7); t = wide(k); j = t.colof[('post', 4)]
    for r in t.rows:
        del r.cells[j]
    del t.headers[j]
    for kid in k:
        kid.resp['post'][4] = None
    c.table(t); c.warn(k, [W('missing_item_column', count=1)])

    c = C.case('title-looks-like-header', ['header'], 'a title row "Child ID export, EAQ totals" above the header')
    k = make_kids(c.rng, 7); t = wide(k); t.pre_lines = ['Child ID list,EAQ outcomes,Spring term', 'Site: Northgate,,']; c.table(t); c.ok(k)

    c = C.case('title-in-quotes', ['header'], 'a title in quotes over two lines above the header, a bad answer below')
    k = make_kids(c.rng, 7); odd_cell(k[3], 'pre', 30, '6'); t = wide(k); t.pre_lines = ['"EAQ outcomes\nspring, ""draft"""']; c.table(t)
    c.warn(k, [W('out_of_range', [t.at(k[3], 'pre', 30)])])

    c = C.case('qualtrics-wide', ['header', 'two-header-rows'], 'Qualtrics three header rows, wide, question text with newline')
    k = make_kids(c.rng, 6); t = wide(k, head=lambda tp, i: f'EAQ_{tp}_{i}', base=[('Child_ID', 'id')])
    t.header_rows += [['Child ID'] + [f'How true?\n- Statement {i}' for i in list(range(1, 31)) * 2], [json.dumps({'ImportId': f'QID{n}'}) for n in range(61)]]
    odd_cell(k[2], 'post', 3, 'sort of'); t.row_of(k[2]).cells[t.colof[('post', 3)]] = 'sort of'
    c.table(t); c.warn(k, [W('invalid_response', [t.at(k[2], 'post', 3)])])

    c = C.case('surveymonkey-wide', ['header', 'two-header-rows'], 'SurveyMonkey grid: question above, statements below, one file a wave')
    k = make_kids(c.rng, 6)
    for role, tp in (('pre', 'pre'), ('post', 'post')):
        t = L.Table(['Respondent ID', 'Child ID', 'How true is each statement?'] + [''] * 29)
        t.header_rows.append(['', 'Open-Ended Response'] + [f'{i}. Statement {i}' for i in range(1, 31)])
        for n, kid in enumerate(k):
            t.add([str(9000 + n), kid.id] + [WORDS[kid.resp[tp][i]] for i in range(1, 31)])
        c.table(t, role=role)
    c.ok(k)

    c = C.case('group-row-t1-t2', ['header', 'two-header-rows'], 'group row "Time 1" / "Time 2" above Q1 .. Q30')
    k = make_kids(c.rng, 6); t = wide(k, base=[('Child ID', 'id'), ('Age', 'age')])
    t.header_rows = [['', '', 'Time 1'] + [''] * 29 + ['Time 2'] + [''] * 29, ['Child ID', 'Age'] + [f'Q{i}' for i in range(1, 31)] * 2]
    t.headers = t.header_rows[1]; c.table(t); c.ok(k, also_accept=['error'])

    c = C.case('id-last', ['header'], 'the id stands in the last column, the factors before it')
    k = make_kids(c.rng, 6); c.table(wide(k, base=[('Age', 'age')], tail=[('Site', 'site'), ('Child ID', 'id')])); c.ok(k)


# ================================================================ waves
def waves():
    for slug, a, b in (('fullwidth', 'ｐｒｅ', 'ｐｏｓｔ'), ('t-digits', 'Ｔ１', 'Ｔ２'), ('programme', 'Before the programme', 'AFTER  the Programme'), ('intervention', 'Pre-Intervention', 'post intervention'),
                       ('spaces', '\u2003Baseline\u200b', ' follow\u2010up '), ('numbers', '1', '2'), ('decimals', '1.0', '2.0'), ('times', 'Time 1', 'TIME 2'), ('times-glued', 'time1', 'time2'),
                       ('start-end', 'Start', 'END'), ('start-programme', 'Start of the programme', 'End of programme'), ('t0', 'T0', 'T1'), ('time0', 'Time 0', 'Time 1'), ('preintervention', 'preintervention', 'postintervention'), ('arabic', '١', '٢')):
        c = C.case(f'wave-value-{slug}', ['long'], f'waves "{a}" and "{b}"')
        k = make_kids(c.rng, 5); c.table(long(k, tpnames={'pre': a, 'post': b})); c.ok(k)

    c = C.case('wave-t0-t1-t2', ['long'], 'T0, T1 and a T2 row: T2 is not used')
    k = make_kids(c.rng, 6); t = long(k, tpnames={'pre': 'T0', 'post': 'T1'}); r = t.row_of(k[2], 'post'); cells = list(r.cells); cells[1] = 'T2'; x = t.add(cells); c.table(t)
    c.warn(k, [W('timepoint_unrecognised', [{'line': x.line, 'column': 'Timepoint'}])])

    c = C.case('wave-contains', ['long'], '"pre and post", "prepared", "postponed", "not pre", "T3", "3", "0.5" are no waves')
    k = make_kids(c.rng, 9); t = long(k); bad = []
    for n, s in enumerate(('pre and post', 'prepared', 'postponed', 'not pre', 'T3', '3', 'pre?')):
        cells = list(t.row_of(k[n], 'pre').cells); cells[1] = s; bad.append(t.add(cells))
    c.table(t); c.warn(k, [W('timepoint_unrecognised', rows_at(bad, 'Timepoint'))])

    c = C.case('wave-mixed-scheme', ['long'], 'some rows say pre/post, others T1/T2, others 1/2')
    k = make_kids(c.rng, 9)
    for n, kid in enumerate(k):
        kid.fx[('tp', 'pre')] = ['pre', 'T1', '1'][n % 3]; kid.fx[('tp', 'post')] = ['Time 2', 'post', '2'][n % 3]
    c.table(long(k)); c.ok(k)

    c = C.case('two-files-wave-column', ['two-files'], 'two files that also have a wave column which agrees')
    k = make_kids(c.rng, 6); c.table(long(k, tps=('pre',), by='tp', tpnames={'pre': 'Baseline', 'post': 'x'}), role='pre'); c.table(long(k, tps=('post',), by='tp', tpnames={'pre': 'x', 'post': 'Follow-up'}), role='post'); c.ok(k)

    c = C.case('two-files-named-waves', ['two-files'], 'the item names of each file say its wave (Pre_EAQ1 / Post_EAQ1)')
    k = make_kids(c.rng, 6); b = [('Child ID', 'id'), ('Site', 'site')]
    c.table(long(k, base=b, tps=('pre',), by='tp', head=lambda i: f'Pre_EAQ{i}'), role='pre'); c.table(long(k, base=b, tps=('post',), by='tp', head=lambda i: f'Post_EAQ{i}'), role='post'); c.ok(k)

    c = C.case('identical-files', ['two-files', 'error'], 'the same file twice')
    k = make_kids(c.rng, 6)
    for role in TPS:
        c.table(long(k, tps=('pre',), by='tp'), role=role)
    c.err('identical_files', expected='two different files')

    c = C.case('two-files-post-zero', ['two-files', 'responses', 'error'], 'the post file is coded 0-2')
    k = make_kids(c.rng, 8); c.table(long(k, tps=('pre',), by='tp'), role='pre'); t = long(k, tps=('post',), by='tp', style=lambda v: str(v - 1)); c.table(t, role='post')
    first = next((kid, i) for kid in k for i in range(1, 31) if kid.resp['post'][i] == 1)
    c.err('zero_based_coding', file=c.d['inputs']['post'].split('/')[-1], **{x: t.at(first[0], 'post', first[1])[x] for x in ('line', 'column')}, found='0', expected='1, 2 or 3')

    c = C.case('two-files-post-header-only', ['two-files', 'error'], 'the post file has a header and no rows')
    k = make_kids(c.rng, 8); c.table(long(k, tps=('pre',), by='tp'), role='pre'); t = long([], tps=('post',), by='tp'); c.table(t, role='post')
    c.err('no_data_rows', file=c.d['inputs']['post'].split('/')[-1], line=1, found='no rows')

    c = C.case('two-files-no-common-id', ['two-files'], 'no id of the post file is in the pre file')
    k = make_kids(c.rng, 5); p = make_kids(c.rng, 5, prefix='Z')
    c.table(long(k, tps=('pre',), by='tp'), role='pre'); c.table(long(p, tps=('post',), by='tp'), role='post')
    for kid in k:
        kid.drop('post')
    for kid in p:
        kid.drop('pre')
    c.warn(k + p, [W('unmatched_pre', count=5), W('unmatched_post', count=5)])


# ================================================================ answers
def answers():
    c = C.case('label-conflict', ['responses', 'error'], 'one answer says "1 - often true"')
    k = make_kids(c.rng, 7); n = [0]; t = wide(k, style=lambda v: f'{v} - {WORDS[v]}'); r = t.row_of(k[4]); r.cells[t.colof[('pre', 9)]] = '1 - Often true'; c.table(t)
    c.err('label_conflict', line=r.line, column='pre_eaq_9', found='1 - Often true', expected='1, 2 or 3')

    c = C.case('parser-numbers', ['responses'], '1e0, 0x2, true, ², ½, +2, 2., .5, Infinity and "1 000" are no answers')
    k = make_kids(c.rng, 12); bad = []
    for n, s in enumerate(('1e0', '0x2', 'true', '²', '½', '2e', 'Infinity', '1 000', 'II', '2%', 'two', '#VALUE!', '#DIV/0!')):
        x = (k[n % 12], TPS[n % 2], 3 + n); odd_cell(*x, s); bad.append(x)
    t = wide(k); c.table(t); c.warn(k, [W('invalid_response', [t.at(*x) for x in bad])])

    c = C.case('number-odd', ['responses'], 'out of range: 11, -3, 2.5, 1,5, 1.001, 1000, 10')
    k = make_kids(c.rng, 12); bad = []
    for n, s in enumerate(('11', '-3', '2.5', '1,5', '1.001', '1000', '10', '0')):
        x = (k[n % 12], TPS[n % 2], 3 + n); odd_cell(*x, s); bad.append(x)
    t = wide(k); c.table(t); c.warn(k, [W('out_of_range', [t.at(*x) for x in bad])])

    c = C.case('scripts', ['responses'], 'full-width, Devanagari, Bengali, mathematical and Persian digits')
    k = make_kids(c.rng, 8); n = [0]

    def style(v):
        n[0] += 1
        return [str(v), '０１２３'[v], '०१२३'[v], '০১২৩'[v], '𝟎𝟏𝟐𝟑'[v], '۰۱۲۳'[v]][n[0] % 6]
    c.table(wide(k, style=style)); c.ok(k)

    c = C.case('decimal-zeros', ['responses'], '"2.", "2.000", "2,0", " 3.0 "')
    k = make_kids(c.rng, 8); n = [0]

    def style2(v):
        n[0] += 1
        return [f'{v}.000', f'{v},0', f' {v}.0 ', f'{v}'][n[0] % 4]
    c.table(wide(k, style=style2), delim=';'); c.ok(k)

    c = C.case('all-codes', ['responses', 'missing'], '9, 99, 999, -1, -9, -99, -999 and 99.0')
    k = make_kids(c.rng, 12); bad = []
    for n, s in enumerate(('9', '99', '999', '-1', '-9', '-99', '-999')):
        x = (k[n], TPS[n % 2], 2 + n); odd_cell(*x, s); bad.append(x)
    t = wide(k); c.table(t); c.warn(k, [W('missing_code_assumed', [t.at(*x) for x in bad]), W('missing_items', [t.at(*x) for x in bad])])

    c = C.case('all-tokens', ['responses', 'missing'], 'every missing token, in capitals and with spaces')
    k = make_kids(c.rng, 12); bad = []
    for n, s in enumerate(RULES['missing_tokens']):
        x = (k[n % 12], TPS[n % 2], 1 + n); odd_cell(*x, f' {s.upper()}\u00a0'); bad.append(x)
    t = wide(k); c.table(t); c.warn(k, [W('missing_items', [t.at(*x) for x in bad])])

    c = C.case('words-odd', ['responses'], 'words with punctuation, other words: "Not true.", "never", "often", "sometimes-true"')
    k = make_kids(c.rng, 12); bad = []
    for n, s in enumerate(('never', 'often', 'Sometimes', 'not true or often true', 'nottrue?', 'Very often true')):
        x = (k[n], TPS[n % 2], 2 + n); odd_cell(*x, s); bad.append(x)
    t = wide(k, style=lambda v: WORDS[v].lower()); c.table(t); c.warn(k, [W('invalid_response', [t.at(*x) for x in bad])])

    c = C.case('words-and-numbers-mixed', ['responses'], 'words at pre, numbers at post')
    k = make_kids(c.rng, 8); n = [0]
    for kid in k:
        for i in range(1, 31):
            kid.cell[('pre', i)] = WORDS[kid.resp['pre'][i]]
    c.table(wide(k)); c.ok(k)

    c = C.case('labelled-forms', ['responses'], '"1: Not true", "(2) Sometimes true", "Often true - 3", "3 Often  true", "1) not true"')
    k = make_kids(c.rng, 8); n = [0]

    def style3(v):
        n[0] += 1
        return [f'{v}: {WORDS[v]}', f'({v}) {WORDS[v]}', f'{WORDS[v]} - {v}', f'{v} {WORDS[v].replace(" ", "  ")}', f'{v}) {WORDS[v].lower()}', f'{v} – {WORDS[v]}', f'{v}={WORDS[v]}', f'{WORDS[v]} [{v}]'][n[0] % 8]
    c.table(wide(k, style=style3)); c.ok(k)

    c = C.case('wave-all-blank', ['missing', 'long'], 'a post row without any answer is no record; its partner is unmatched')
    k = make_kids(c.rng, 8); k[3].resp['post'] = [None] * 31; t = long(k); c.table(t); k[3].drop('post')
    c.warn(k, [W('unmatched_pre', [{'line': t.line_of(k[3], 'pre'), 'column': None}])])

    c = C.case('wide-no-post', ['missing'], 'wide: two children without post answers, one without pre')
    k = make_kids(c.rng, 9)
    for n, tp in ((2, 'post'), (5, 'post'), (7, 'pre')):
        k[n].resp[tp] = [None] * 31
    t = wide(k, missing='NA'); c.table(t)
    c.warn(k, [W('unmatched_pre', [{'line': t.line_of(k[n]), 'column': None} for n in (2, 5)]), W('unmatched_post', [{'line': t.line_of(k[7]), 'column': None}])])

    c = C.case('wide-codes-no-post', ['missing'], 'wide: a child whose post answers are all -99: no record')
    k = make_kids(c.rng, 9)
    for i in range(1, 31):
        odd_cell(k[4], 'post', i, '-99')
    t = wide(k); c.table(t); c.warn(k, [W('unmatched_pre', [{'line': t.line_of(k[4]), 'column': None}]), W('missing_code_assumed')])

    c = C.case('wrong-scale-below', ['responses'], 'just under a fifth of the pre answers unreadable')
    k = make_kids(c.rng, 10); bad = []
    for kid in k:
        for i in (2, 8, 14, 5, 11, 17):
            if (kid.idx, i) != (9, 17):
                odd_cell(kid, 'pre', i, '7'); bad.append((kid, 'pre', i))
    t = wide(k); c.table(t); c.warn(k, [W('out_of_range', [t.at(*x) for x in bad])])

    c = C.case('wrong-scale-exact', ['responses'], 'exactly a fifth of the pre answers unreadable: not more than 20 %')
    k = make_kids(c.rng, 10); bad = []
    for kid in k:
        for i in (2, 8, 14, 5, 11, 17):
            odd_cell(kid, 'pre', i, 'x'); bad.append((kid, 'pre', i))
    t = wide(k); c.table(t); c.warn(k, [W('invalid_response', [t.at(*x) for x in bad])])

    c = C.case('wrong-scale-words', ['responses', 'error'], 'words of another scale (agree, disagree)')
    k = make_kids(c.rng, 8); t = wide(k, style=lambda v: ['', 'Disagree', 'Neither', 'Agree'][v]); c.table(t)
    c.err('wrong_scale', line=2, column='pre_eaq_1', expected='1, 2 or 3')

    c = C.case('zero-in-one-wave', ['responses', 'long', 'error'], 'long: the post rows are coded 0-2, the pre rows 1-3')
    k = make_kids(c.rng, 8)
    for kid in k:
        for i in range(1, 31):
            kid.cell[('post', i)] = str(kid.resp['post'][i] - 1)
    t = long(k); c.table(t); first = next((kid, i) for kid in k for i in range(1, 31) if kid.resp['post'][i] == 1)
    c.err('zero_based_coding', **{x: t.at(first[0], 'post', first[1])[x] for x in ('line', 'column')}, found='0', expected='1, 2 or 3')

    c = C.case('no-three-no-zero', ['responses'], 'answers of 1 and 2 only at pre: read as they are')
    k = make_kids(c.rng, 8)
    for kid in k:
        kid.resp['pre'] = [None] + [min(2, v) for v in kid.resp['pre'][1:]]
    c.table(wide(k)); c.ok(k)

    c = C.case('tokens-only', ['degenerate', 'error'], 'every answer NA or 99'); k = make_kids(c.rng, 6)
    t = wide(k, style=lambda v: 'NA'); c.table(t); c.err('no_scored_data', found='0', expected='1, 2 or 3')

    c = C.case('too-few-answers', ['degenerate', 'error'], 'only one item of each subscale answered: nothing scored'); k = make_kids(c.rng, 6)
    for kid in k:
        for tp in TPS:
            for i in range(7, 31):
                kid.resp[tp][i] = None
    t = wide(k); c.table(t); c.err('no_scored_data', found='0', expected='1, 2 or 3')


# ================================================================ totals
def totals_():
    c = C.case('totals-names', ['totals'], 'totals with the subscales\' full names')
    k = make_kids(c.rng, 9); L.set_totals(k); c.table(totals(k, head=lambda tp, s: f'{tp.title()} {SUBNAMES[s]}')); c.ok(k, subs=THREE)

    c = C.case('totals-t1', ['totals'], 'totals "DE T1" / "DE T2"')
    k = make_kids(c.rng, 9); L.set_totals(k); c.table(totals(k, head=lambda tp, s: f'{s} T{1 + TPS.index(tp)}')); c.ok(k, subs=THREE)

    c = C.case('totals-before', ['totals'], 'totals "Before: Verbal sharing total score" and so on')
    k = make_kids(c.rng, 9); L.set_totals(k); c.table(totals(k, head=lambda tp, s: f'{"Before" if tp == "pre" else "After"}: {SUBNAMES[s]} total score')); c.ok(k, subs=THREE)

    c = C.case('totals-all-six', ['totals'], 'all six totals, "EAQ DE (pre)"')
    k = make_kids(c.rng, 9); L.set_totals(k, tuple(KEY)); c.table(totals(k, head=lambda tp, s: f'EAQ {s} ({tp})', subs=tuple(KEY))); c.ok(k)

    c = C.case('totals-fractions', ['totals'], 'prorated totals with decimals')
    k = make_kids(c.rng, 9); L.set_totals(k); k[2].tot['pre']['DE'] = 12.25; k[5].tot['post']['VS'] = 4.5; c.table(totals(k)); c.ok(k, subs=THREE)

    c = C.case('totals-out-of-range', ['totals'], 'DE 22, VS 2, NHE 16')
    k = make_kids(c.rng, 12); L.set_totals(k); bad = [(k[1], 'pre', 'DE', '22'), (k[3], 'post', 'VS', '2'), (k[6], 'pre', 'NHE', '16')]
    for kid, tp, s, x in bad:
        kid.tot[tp][s] = None; kid.cell[(tp, s)] = x
    t = totals(k); c.table(t); c.warn(k, [W('out_of_range', [t.at(a, b, s) for a, b, s, _ in bad])], subs=THREE)

    c = C.case('totals-codes', ['totals', 'missing'], '99, NA and -99 among the totals, 9 is a valid total')
    k = make_kids(c.rng, 12); L.set_totals(k); k[0].tot['pre']['DE'] = 9; k[0].tot['pre']['VS'] = 9; bad = [(k[1], 'pre', 'DE', '99'), (k[3], 'post', 'VS', '-99')]
    for kid, tp, s, x in bad + [(k[5], 'post', 'NHE', 'NA')]:
        kid.tot[tp][s] = None; kid.cell[(tp, s)] = x
    t = totals(k); c.table(t); c.warn(k, [W('missing_code_assumed', [t.at(a, b, s) for a, b, s, _ in bad]), W('missing_items', [t.at(k[5], 'post', 'NHE')])], subs=THREE)

    c = C.case('totals-means', ['totals', 'error'], 'means of the items in place of sums')
    k = make_kids(c.rng, 9); L.set_totals(k); t = totals(k, style=lambda v: f'{v / 7:.2f}'); c.table(t)
    c.err('totals_are_means', line=2, column='DE_pre', expected='7 to 21')

    c = C.case('totals-long', ['totals', 'long'], 'totals with a wave column')
    k = make_kids(c.rng, 8); L.set_totals(k); t = L.Table(['Child ID', 'Timepoint', 'DE total', 'VS total', 'NHE total'])
    for kid in k:
        for tp in TPS:
            t.add([kid.id, tp] + [str(kid.tot[tp][s]) for s in THREE])
    c.table(t); c.ok(k, subs=THREE)

    c = C.case('totals-mismatch-prorated', ['totals'], 'items and totals; where an item is missing the total is not compared')
    k = make_kids(c.rng, 8); odd_cell(k[2], 'pre', 7, '')
    for n, kid in enumerate(k):
        kid.f['detot'] = 8 if n == 2 else int(L.sub_score(kid.resp['pre'], 'DE'))
        kid.f['vstot'] = int(L.sub_score(kid.resp['post'], 'VS')) + (1 if n == 5 else 0)
    t = wide(k, tail=[('DE total (pre)', 'detot'), ('VS_post', 'vstot')]); c.table(t)
    c.warn(k, [W('total_mismatch', [t.at(k[5], None, 'vstot')]), W('missing_items', [t.at(k[2], 'pre', 7)])])

    c = C.case('totals-two-spellings', ['totals', 'error'], 'DE_pre twice')
    k = make_kids(c.rng, 8); L.set_totals(k); t = totals(k); t.headers[7] = 'DE pre'; c.table(t); c.err('duplicate_header', line=1, column='DE pre', found='DE pre', expected='unique')


# ================================================================ ids
def ids():
    c = C.case('near-match', ['id', 'long'], 'C-003 at pre and C003 at post, 7 and 007: not joined, told')
    k = make_kids(c.rng, 8); t = None
    k[2].shown = {'pre': 'C-003', 'post': 'C003'}; k[6].shown = {'pre': '7', 'post': '007'}
    t = long(k, by='tp'); c.table(t)
    lines = [t.line_of(k[n], 'post') for n in (2, 6)]
    extra = []
    for n in (2, 6):
        b = L.Kid(90 + n, 'x'); b.resp = {'pre': None, 'post': k[n].resp['post']}; extra.append(b); k[n].resp = {'pre': k[n].resp['pre'], 'post': None}
    c.warn(k + extra, [W('id_near_match', count=2), W('unmatched_pre', count=2), W('unmatched_post', count=2)])

    c = C.case('ids-as-given', ['id', 'long'], 'ids 1E5, 100000, 1.0, 1, NA, -, null, 00, 0 and twenty digits are ids')
    k = make_kids(c.rng, 11)
    for kid, s in zip(k, ['1E5', '100000', '1.0', '1', 'NA', 'N/A', 'null', '00', '0', '12345678901234567890', '12345678901234567891']):
        kid.id = s; kid.shown = {'pre': s, 'post': s}
    c.table(long(k, by='tp')); c.ok(k)

    c = C.case('id-trailing-zero', ['id', 'two-files'], 'pandas wrote the ids of the post file as 101.0')
    k = make_kids(c.rng, 6)
    for n, kid in enumerate(k):
        kid.id = str(101 + n); kid.shown = {'pre': str(101 + n), 'post': f'{101 + n}.0'}
    c.table(long(k, tps=('pre',), by='tp'), role='pre'); c.table(long(k, tps=('post',), by='tp'), role='post')
    extra = []
    for kid in k:
        b = L.Kid(90 + kid.idx, 'x'); b.resp = {'pre': None, 'post': kid.resp['post']}; extra.append(b); kid.resp = {'pre': kid.resp['pre'], 'post': None}
    c.warn(k + extra, [W('unmatched_pre', count=6), W('unmatched_post', count=6)])

    c = C.case('id-damaged', ['id', 'long', 'error'], 'two children share 1.23E+05 in a long file')
    k = make_kids(c.rng, 8)
    for n in (2, 5):
        k[n].id = '1.23E+05'; k[n].shown = {'pre': '1.23E+05', 'post': '1.23E+05'}
    t = long(k); c.table(t); c.err('id_damaged', found='1.23E+05')

    c = C.case('id-nfc', ['id', 'two-files'], 'é composed and decomposed, ß and SS')
    k = make_kids(c.rng, 6); k[1].shown = {'pre': 'Jos\u00e9', 'post': 'JOSE\u0301'}; k[3].shown = {'pre': 'Strauß', 'post': 'STRAUSS'}
    c.table(long(k, tps=('pre',), by='tp'), role='pre'); c.table(long(k, tps=('post',), by='tp'), role='post'); c.warn(k, [W('id_normalised', count=2)])

    c = C.case('duplicate-wide', ['id'], 'wide: C002 twice with other answers, C004 twice the same')
    k = make_kids(c.rng, 7); t = wide(k); r = t.row_of(k[1]); cells = list(r.cells); cells[6] = str(4 - int(cells[6])) if cells[6] != '2' else '3'
    a = t.add(cells); b = t.add(list(t.row_of(k[3]).cells)); c.table(t); k[1].drop('pre'); k[1].drop('post')
    c.warn([x for x in k if x is not k[1]], [W('duplicate_id', rows_at([r, a, b], 'Child ID'))])

    c = C.case('duplicate-two-files', ['id', 'two-files'], 'a child twice in the post file, same answers and other site')
    k = make_kids(c.rng, 7); c.table(long(k, tps=('pre',), by='tp'), role='pre'); t = long(k, tps=('post',), by='tp'); r = t.row_of(k[2], 'post'); cells = list(r.cells)
    j = t.colof[5]; cells[j] = '1' if cells[j] != '1' else '2'
    a = t.add(cells); c.table(t, role='post'); k[2].drop('post')
    c.warn(k, [W('duplicate_id', rows_at([r, a], 'Child ID')), W('unmatched_pre', count=1)])

    c = C.case('id-formula', ['id', 'injection'], 'ids that start with =, @ and a full-width plus')
    k = make_kids(c.rng, 6)
    for n, s in ((1, '=C002'), (3, '@C004'), (4, '＋C005')):
        k[n].id = s; k[n].shown = {'pre': s, 'post': s}
    t = wide(k); c.table(t); c.warn(k, [W('formula_like_text', [{'line': t.line_of(k[n]), 'column': 'Child ID'} for n in (1, 3, 4)])])

    c = C.case('id-scientific-long', ['id', 'long'], 'one child 1.23E+05 in a long file')
    k = make_kids(c.rng, 6); k[2].id = '1.23E+05'; k[2].shown = {'pre': '1.23E+05', 'post': '1.23E+05'}; t = long(k); c.table(t)
    c.warn(k, [W('id_scientific', [{'line': t.line_of(k[2], 'pre'), 'column': 'Child ID'}])])

    c = C.case('id-spaces-inside', ['id', 'two-files'], '"AB 001" at pre and "AB001" at post: near, not joined')
    k = make_kids(c.rng, 6); k[0].shown = {'pre': 'AB 001', 'post': 'AB001'}
    c.table(long(k, tps=('pre',), by='tp'), role='pre'); t = long(k, tps=('post',), by='tp'); c.table(t, role='post')
    b = L.Kid(90, 'x'); b.resp = {'pre': None, 'post': k[0].resp['post']}; k[0].resp = {'pre': k[0].resp['pre'], 'post': None}
    c.warn(k + [b], [W('id_near_match', count=1), W('unmatched_pre', count=1), W('unmatched_post', count=1)])

    c = C.case('tidy-duplicates', ['long', 'id'], 'tidy: item as "EAQ 7", one answer given twice the same')
    k = make_kids(c.rng, 4); t = L.Table(['Child ID', 'Timepoint', 'Item', 'Response', 'Site'])
    for kid in k:
        for tp in TPS:
            for i in range(1, 31):
                t.add([kid.id, tp, f'EAQ {i}', str(kid.resp[tp][i]), kid.f['site']])
    c.table(t); c.ok(k, also_accept=['error'])


# ================================================================ factors, ages, dates
def facts():
    c = C.case('levels-folded', ['factor'], 'levels that differ in case, inner spaces and NBSP are one')
    k = make_kids(c.rng, 9)
    for n, kid in enumerate(k):
        kid.f['site'] = 'River Side'; kid.fx[('site', None)] = ['River Side', ' river  side', 'RIVER\u00a0SIDE '][n % 3]
    c.table(wide(k)); c.ok(k, levels={'site': {'River Side': 9}})

    c = C.case('delivery-forms', ['factor'], 'GROUP, one - to - one, 1 to 1, 1 : 1, Individual')
    k = make_kids(c.rng, 10)
    for n, kid in enumerate(k):
        if kid.f['delivery'] != 'Group':
            kid.fx[('delivery', None)] = ['1 to 1', 'One to One', '1:1', 'INDIVIDUAL', 'one-to-one'][n % 5]
    c.table(wide(k)); c.ok(k, levels={'delivery': L.level_counts(k, 'delivery', str.lower)})

    c = C.case('delivery-unknown', ['factor'], '"groups", "1-2-1", "both", "online", "11"')
    k = make_kids(c.rng, 10)
    for n, s in ((1, 'both'), (3, 'online'), (6, 'group / 1:1')):
        k[n].fx[('delivery', None)] = s
    t = wide(k); c.table(t); c.warn(k, [W('unknown_level', [t.at(k[n], None, 'delivery') for n in (1, 3, 6)])])

    c = C.case('inconsistent-all', ['factor', 'two-files'], 'delivery, site and facilitator differ at post')
    k = make_kids(c.rng, 8); b = [('Child ID', 'id'), ('Delivery', 'delivery'), ('Site', 'site'), ('Facilitator', 'facilitator')]
    for n, f, a, z in ((1, 'delivery', 'Group', '1:1'), (3, 'site', 'Northgate Family Hub', 'Riverside Centre'), (5, 'facilitator', 'Ann Price', 'Tom Reid')):
        k[n].f[f] = a; k[n].fx[(f, 'post')] = z
    k[6].f['delivery'] = 'One-to-one'; k[6].fx[('delivery', 'post')] = 'individual'
    c.table(long(k, base=b, tps=('pre',), by='tp'), role='pre'); t = long(k, base=b, tps=('post',), by='tp'); c.table(t, role='post')
    c.warn(k, [W('inconsistent_factor', [{'line': t.line_of(k[n], 'post'), 'column': h} for n, h in ((1, 'Delivery'), (3, 'Site'), (5, 'Facilitator'))])], levels={'site': L.level_counts(k, 'site')})

    c = C.case('formula-fullwidth', ['injection'], 'site that starts with full-width = + - @')
    k = make_kids(c.rng, 8)
    for n, s in ((0, '＝1+1'), (2, '＋x'), (4, '－x'), (6, '＠x')):
        k[n].f['site'] = s
    t = wide(k); c.table(t); c.warn(k, [W('formula_like_text', [t.at(k[n], None, 'site') for n in (0, 2, 4, 6)])], levels={'site': L.level_counts(k, 'site')},
                                    output={'csv_cells_start_with_none_of': '=+-@\t\r'})

    def ages(slug, odd, texts, values, head='Age', kinds=('age',), warn=None, n=None):
        c = C.case(slug, list(kinds), odd)
        k = make_kids(c.rng, max(6, len(texts)))
        for kid, s in zip(k, texts):
            kid.fx[('age', None)] = s
        good = [v if v is not None else None for v in values] + [x.f['age'] for x in k[len(texts):]]
        good = [v for v in good if v is not None]
        t = wide(k, base=[('Child ID', 'id'), (head, 'age'), ('Site', 'site')]); c.table(t)
        a = {'n': len(good), 'mean': round(sum(good) / len(good), 6), 'tolerance': 1e-4}
        if warn:
            c.warn(k, [W(kind, [t.at(k[n], None, 'age') for n in at]) for kind, at in warn.items()], age=a)
        else:
            c.ok(k, age=a)

    ages('age-forms', '"8y 3m", "8 years", "10 yrs", "9;6", "96 months", "8 years 11 months", "9,5"', ['8y 3m', '8 years', '10 yrs', '9;6', '96 months', '8 years 11 months', '9,5', '10 Years Old', ' 11 ', '7y6m', '8yrs 2mths'],
         [8.25, 8, 10, 9.5, 8, 8 + 11 / 12, 9.5, 10, 11, 7.5, 8 + 2 / 12])
    ages('age-in-months-header', 'Age in months', ['96', '100', '120', '130', '140', '99'], [v / 12 for v in (96, 100, 120, 130, 140, 99)], head='Age in months')
    ages('age-years-header', '"Age (years)"', ['8', '9', '10', '11', '12', '13'], [8, 9, 10, 11, 12, 13], head='Age (years)')
    ages('age-limits', 'ages 3 and 19 are in, 2.9 and 19.1 and 96 are out', ['3', '19', '2.9', '19.1', '96', '10'], [3, 19, None, None, None, 10], warn={'age_out_of_range': (2, 3, 4)})
    ages('age-unparsed', '"nine", "9 or 10", "Year 5", "8?"', ['nine', '9 or 10', 'Year 5', '8?', '9', '10'], [None, None, None, None, 9, 10], warn={'age_unparsed': (0, 1, 2, 3)})
    ages('age-missing', 'NA, - and blank ages', ['NA', '-', '', '9', '10', 'n/a'], [None, None, None, 9, 10, None])

    c = C.case('age-band-words', ['age'], '"8 to 10", "11-16 years", "under 8"')
    k = make_kids(c.rng, 9)
    for n, kid in enumerate(k):
        kid.f['band'] = ['8 to 10', '11-16', 'under 8'][n % 3]
    c.table(wide(k, base=[('Child ID', 'id'), ('Age', 'band'), ('Delivery', 'delivery')])); c.warn(k, [W('age_band')], age={'n': 0, 'mean': None}, levels={'age_band': L.level_counts(k, 'band')})

    def dates(slug, odd, show_dob, show_pre, fix=None, warns=(), head=('Date of birth', 'Date of pre assessment')):
        c = C.case(slug, ['dates'], odd); k = make_kids(c.rng, 8)
        for n, kid in enumerate(k):
            if fix:
                fix(n, kid)
            kid.fx[('dob', None)] = show_dob(n, kid.f['dob']); kid.fx[('pre_date', None)] = show_pre(n, kid.f['pre_date'])
        c.table(wide(k, base=[('Child ID', 'id'), (head[0], 'dob'), (head[1], 'pre_date'), ('Site', 'site')]))
        ages_ = [(x.f['pre_date'] - x.f['dob']).days / 365.25 for x in k]; a = {'n': 8, 'mean': round(sum(ages_) / 8, 4), 'tolerance': 0.001}
        if warns:
            c.warn(k, [W(x) for x in warns], age=a)
        else:
            c.ok(k, age=a)

    def above(n, kid):
        kid.f['dob'] = kid.f['dob'].replace(day=13 + n); kid.f['pre_date'] = kid.f['pre_date'].replace(day=14 + n)

    def below(n, kid):
        kid.f['dob'] = kid.f['dob'].replace(day=1 + n); kid.f['pre_date'] = kid.f['pre_date'].replace(day=2 + n)

    def serial(_, d):
        return str((d - date(1899, 12, 30)).days)

    dates('dob-serial', 'Excel serial dates', serial, serial)
    dates('dob-mdy', 'm/d/y with a day above 12', lambda n, d: mdy(d), lambda n, d: mdy(d), above)
    dates('dob-dmy-two-digit', 'd-Mon-yy and d.m.yyyy', lambda n, d: d.strftime('%d-%b-%y'), lambda n, d: d.strftime('%d.%m.%Y'), above)
    dates('dob-ambiguous', 'no day above 12: read as d/m/y', lambda n, d: dmy(d), lambda n, d: dmy(d), below)
    dates('dob-iso-time', 'ISO dates with a time', lambda n, d: f'{d.isoformat()}T00:00:00', lambda n, d: f'{d.isoformat()} 09:30', above)
    dates('dob-contradicting', 'dmy and mdy in one column, each day above 12', lambda n, d: dmy(d) if n % 2 else mdy(d), lambda n, d: d.isoformat(), above, ['mixed_date_formats'])
    dates('dob-long-month', '"3 September 2014" and "14 Mar 2015"', lambda n, d: f'{d.day} {d:%B %Y}', lambda n, d: f'{d.day} {d:%b %Y}', above, head=('DOB', 'Pre date'))

    c = C.case('dob-out-of-range', ['dates', 'age'], 'a birth date that makes a child 40 years old, one in the future')
    k = make_kids(c.rng, 8); k[2].f['dob'] = date(1984, 5, 20); k[5].f['dob'] = date(2030, 5, 20)
    t = wide(k, base=[('Child ID', 'id'), ('DOB', 'dob'), ('Pre date', 'pre_date')]); c.table(t)
    good = [(x.f['pre_date'] - x.f['dob']).days / 365.25 for n, x in enumerate(k) if n not in (2, 5)]
    c.warn(k, [W('age_out_of_range', [t.at(k[n], None, 'dob') for n in (2, 5)])], age={'n': 6, 'mean': round(sum(good) / 6, 4), 'tolerance': 0.001})

    c = C.case('dob-unreadable', ['dates', 'age'], 'birth dates 31/02/2015, "unknown" and blank')
    k = make_kids(c.rng, 8)
    for n, kid in enumerate(k):
        above(n, kid); kid.fx[('dob', None)] = dmy(kid.f['dob'])
    k[1].fx[('dob', None)] = '31/02/2015'; k[4].fx[('dob', None)] = 'unknown'; k[6].fx[('dob', None)] = ''
    t = wide(k, base=[('Child ID', 'id'), ('DOB', 'dob'), ('Pre date', 'pre_date')]); c.table(t)
    good = [(x.f['pre_date'] - x.f['dob']).days / 365.25 for n, x in enumerate(k) if n not in (1, 4, 6)]
    c.warn(k, [W('age_unparsed', [t.at(k[n], None, 'dob') for n in (1, 4)])], age={'n': 5, 'mean': round(sum(good) / 5, 4), 'tolerance': 0.001})

    c = C.case('dob-long', ['dates', 'long'], 'long: birth date and assessment date in each row: age at pre')
    k = make_kids(c.rng, 8)
    for kid in k:
        kid.f['dobtext'] = kid.f['dob'].isoformat()
    c.table(long(k, base=[('Child ID', 'id'), ('Timepoint', 'tp'), ('DOB', 'dobtext'), ('Assessment date', 'date')]))
    ages_ = [(x.f['pre_date'] - x.f['dob']).days / 365.25 for x in k]; c.ok(k, age={'n': 8, 'mean': round(sum(ages_) / 8, 4), 'tolerance': 0.001})

    c = C.case('swapped-wide', ['dates'], 'wide: post date before pre date')
    k = make_kids(c.rng, 8)
    for n in (1, 5):
        k[n].f['pre_date'], k[n].f['post_date'] = k[n].f['post_date'], k[n].f['pre_date']
    t = wide(k, base=[('Child ID', 'id'), ('Pre date', 'pre_date'), ('Post date', 'post_date')]); c.table(t)
    c.warn(k, [W('swapped_dates', [t.at(k[n], None, 'post_date') for n in (1, 5)])])

    c = C.case('swapped-two-files', ['dates', 'two-files'], 'two files with d/m/y dates, one post before its pre')
    k = make_kids(c.rng, 8); k[3].f['pre_date'], k[3].f['post_date'] = k[3].f['post_date'], k[3].f['pre_date']
    k[0].f['pre_date'] = date(2024, 1, 25); k[0].f['post_date'] = date(2024, 5, 27)
    for kid in k:
        kid.fx[('pre_date', 'pre')] = dmy(kid.f['pre_date']); kid.fx[('post_date', 'post')] = dmy(kid.f['post_date'])
    b = [('Child ID', 'id'), ('Date', 'date')]; c.table(long(k, base=b, tps=('pre',), by='tp'), role='pre'); t = long(k, base=b, tps=('post',), by='tp'); c.table(t, role='post')
    c.warn(k, [W('swapped_dates', [{'line': t.line_of(k[3], 'post'), 'column': 'Date'}])])


# ================================================================ combinations
def combined():
    c = C.case('factor-per-wave', ['factor'], 'wide: "Site (pre)" and "Site (post)" differ for one child')
    k = make_kids(c.rng, 7)
    for kid in k:
        kid.f['site2'] = kid.f['site']
    k[2].f['site'] = 'Riverside Centre'; k[2].f['site2'] = 'St Aidan School'
    t = wide(k, base=[('Child ID', 'id'), ('Site (pre)', 'site')], tail=[('Site (post)', 'site2')]); c.table(t)
    c.warn(k, [W('inconsistent_factor', [t.at(k[2], None, 'site2')])], levels={'site': L.level_counts(k, 'site')})

    c = C.case('age-per-wave', ['age'], 'wide: "Age at pre" and "Age at post": the age at pre counts')
    k = make_kids(c.rng, 7)
    for kid in k:
        kid.f['age2'] = round(kid.f['age'] + 0.3, 1)
    c.table(wide(k, base=[('Child ID', 'id'), ('Age at post', 'age2'), ('Age at pre', 'age')])); c.ok(k, age=age_of(k))

    c = C.case('age-grows', ['age', 'long'], 'long: children are older at post')
    k = make_kids(c.rng, 7)
    for kid in k:
        kid.fx[('age', 'post')] = str(round(kid.f['age'] + 0.4, 1))
    c.table(long(k)); c.ok(k, age=age_of(k))

    c = C.case('duplicate-other-case', ['id', 'long'], 'C002 stands twice at pre, once as c002, with other answers')
    k = make_kids(c.rng, 7); t = long(k); r = t.row_of(k[1], 'pre'); cells = list(r.cells); cells[0] = 'c002'; cells[8] = '3' if cells[8] != '3' else '1'
    a = t.add(cells); c.table(t); k[1].drop('pre')
    c.warn(k, [W('duplicate_id', rows_at([r, a], 'Child ID')), W('id_normalised'), W('unmatched_post', count=1)])

    c = C.case('duplicate-other-comment', ['id', 'long'], 'two rows that differ only in a column that is not used count once')
    k = make_kids(c.rng, 7)
    for kid in k:
        kid.f['comment'] = 'x'
    t = long(k, tail=[('Comment', 'comment')]); cells = list(t.row_of(k[1], 'pre').cells); cells[-1] = 'y'; a = t.add(cells); c.table(t)
    c.warn(k, [W('duplicate_id', rows_at([a], 'Child ID'))])

    c = C.case('wide-two-half-rows', ['id'], 'wide: one row holds the pre, another the post answers of a child')
    k = make_kids(c.rng, 7); t = wide(k); r = t.row_of(k[3]); a = list(r.cells)
    for tp, cells in (('post', r.cells), ('pre', a)):
        for i in range(1, 31):
            cells[t.colof[(tp, i)]] = ''
    t.add(a); c.table(t); c.ok(k)

    c = C.case('bom-in-the-middle', ['encoding', 'rows'], 'two files with marks joined: the second header begins with a mark')
    k = make_kids(c.rng, 8); t = wide(k); h = list(t.headers); h[0] = '\ufeff' + h[0]; r = L.Row(h); t.rows.insert(4, r); c.table(t, bom=b'\xef\xbb\xbf', eol='\r\n')
    c.warn(k, [W('repeated_header', rows_at([r]))])

    c = C.case('cr-cr-lf', ['eol', 'blank'], 'CR CR LF line ends: each row is followed by a blank line')
    k = make_kids(c.rng, 6); odd_cell(k[4], 'pre', 6, '5'); t = wide(k); c.file(t.text(eol='\r\r\n').encode())
    c.warn(k, [W('blank_rows'), W('out_of_range', [{'line': 11, 'column': 'pre_eaq_6'}])])

    c = C.case('header-trailing-only', ['ragged'], 'the header ends with a delimiter, the rows do not')
    k = make_kids(c.rng, 6); t = wide(k); c.table(t, trailing='', trailing_header=','); c.warn(k, [W('ragged_row', rows_at(t.rows))])

    c = C.case('trailing-many', ['ragged'], 'header and rows end with five delimiters')
    k = make_kids(c.rng, 6); c.table(wide(k), trailing=';;;;;', delim=';'); c.ok(k)

    c = C.case('two-files-t0-names', ['two-files', 'header'], 'T0 in the item names of the pre file, T1 in those of the post file')
    k = make_kids(c.rng, 6); b = [('Child ID', 'id'), ('Site', 'site')]
    c.table(long(k, base=b, tps=('pre',), by='tp', head=lambda i: f'T0_EAQ{i}'), role='pre'); c.table(long(k, base=b, tps=('post',), by='tp', head=lambda i: f'T1_EAQ{i}'), role='post'); c.ok(k)

    c = C.case('two-files-t0-column', ['two-files'], 'wave column T0 in the pre file, T1 in the post file')
    k = make_kids(c.rng, 6); c.table(long(k, tps=('pre',), by='tp', tpnames={'pre': 'T0'}), role='pre'); c.table(long(k, tps=('post',), by='tp', tpnames={'post': 'T1'}), role='post'); c.ok(k)

    c = C.case('two-files-missing-item', ['two-files', 'header'], 'the post file lacks item 21')
    k = make_kids(c.rng, 7); c.table(long(k, tps=('pre',), by='tp'), role='pre')
    for kid in k:
        kid.resp['post'][21] = None
    c.table(long(k, tps=('post',), by='tp', items=[i for i in range(1, 31) if i != 21]), role='post'); c.warn(k, [W('missing_item_column', count=1)])

    c = C.case('two-files-encodings', ['two-files', 'encoding'], 'pre in UTF-16LE with tabs, post in Windows-1252 with semicolons, names with accents')
    k = make_kids(c.rng, 7); n = ['Zoë', 'José', 'Renée', 'Łuka'.replace('Ł', 'L'), 'Aoife', 'Siân', 'Chloé']
    for kid, x in zip(k, n):
        kid.id = x; kid.shown = {'pre': x, 'post': x}
    c.table(long(k, tps=('pre',), by='tp'), role='pre', enc='utf-16-le', bom=b'\xff\xfe', delim='\t', eol='\r\n'); c.table(long(k, tps=('post',), by='tp'), role='post', enc='cp1252', delim=';'); c.ok(k)

    c = C.case('two-files-id-damaged', ['two-files', 'id', 'error'], 'two children of the post file share 1.23E+05')
    k = make_kids(c.rng, 7)
    for n in (1, 4):
        k[n].shown = {'pre': f'12300{n}', 'post': '1.23E+05'}
    c.table(long(k, tps=('pre',), by='tp'), role='pre'); t = long(k, tps=('post',), by='tp'); c.table(t, role='post')
    c.err('id_damaged', file=c.d['inputs']['post'].split('/')[-1], line=t.line_of(k[1], 'post'), column='Child ID', found='1.23E+05')

    c = C.case('wide-shared-scientific', ['id'], 'wide: two children share 1.23E+05: neither row counts')
    k = make_kids(c.rng, 7)
    for n in (1, 4):
        k[n].id = '1.23E+05'; k[n].shown = {'pre': '1.23E+05', 'post': '1.23E+05'}
    t = wide(k); c.table(t); at = [{'line': t.line_of(k[n]), 'column': 'Child ID'} for n in (1, 4)]
    c.warn([x for n, x in enumerate(k) if n not in (1, 4)], [W('id_scientific', at), W('duplicate_id', at)], also_accept=['error'])

    c = C.case('summary-and-notes', ['rows', 'long'], 'long: a Mean row, a blank row and a key below the data')
    k = make_kids(c.rng, 7); t = long(k); n = len(t.headers); a = t.add(['Mean', ''] + [''] * 4 + ['2.2'] * (n - 6)); b = t.add([''] * n); d = t.add([], raw='Key: 1 = not true, 2 = sometimes true, 3 = often true'); e = t.add(['Total children: 7'] + [''] * (n - 1))
    c.table(t); c.warn(k, [W('summary_row', rows_at([a], 'Child ID')), W('blank_rows', rows_at([b])), W('footer_line', rows_at([d, e]))])

    c = C.case('totals-unused-names', ['totals'], 'columns "EAQ total pre", "DE mean pre", "DE change", "VS" beside items: not used')
    k = make_kids(c.rng, 7)
    for kid in k:
        kid.f['x'] = '55'
    c.table(wide(k, tail=[('EAQ total pre', 'x'), ('DE mean pre', 'x'), ('DE change', 'x'), ('VS', 'x'), ('Total', 'x'), ('SDQ total post', 'x')])); c.ok(k)

    c = C.case('item-comments', ['header'], 'columns "EAQ 7 comment" and "Q7 notes" beside the items')
    k = make_kids(c.rng, 7)
    for kid in k:
        kid.f['x'] = 'said it twice'
    c.table(wide(k, head=lambda tp, i: f'EAQ {i} {tp}', tail=[('EAQ 7 comment', 'x'), ('Q7 notes', 'x'), ('EAQ completed by', 'x')])); c.ok(k)

    c = C.case('raw-and-reversed', ['header', 'error'], 'raw and reversed items side by side (EAQ1_pre, EAQ1R_pre)')
    k = make_kids(c.rng, 6); t = wide(k, head=lambda tp, i: f'EAQ{i}_{tp}')
    for i in (1, 7):
        t.headers.append(f'EAQ{i}R_pre')
        for r in t.rows:
            r.cells.append('2')
    c.table(t); c.err('ambiguous_reversed', line=1, column='EAQ1R_pre', found='EAQ1R_pre', expected='raw')

    c = C.case('bare-pre-numbers', ['header'], 'headers "Pre 1" ... "Post 30"')
    k = make_kids(c.rng, 6); c.table(wide(k, head=lambda tp, i: f'{tp.title()} {i}', base=SHORT)); c.ok(k)

    c = C.case('long-bare-numbers', ['header', 'long'], 'long: items named 1 ... 30')
    k = make_kids(c.rng, 6); c.table(long(k, head=lambda i: str(i))); c.ok(k)

    c = C.case('long-question-text', ['header', 'long'], 'long: "12. When I am upset, I talk before or after" and the like: words of time in the text are no waves')
    k = make_kids(c.rng, 6); c.table(long(k, head=lambda i: f'{i}. I know why I felt {["so", "before", "after", "at the end", "first"][i % 5]}')); c.ok(k)

    c = C.case('eaq-31', ['header'], 'further questions Q31 to Q35 behind the 30 items')
    k = make_kids(c.rng, 6); tail = [(f'Q{i} ({tp})', 'x') for i in range(31, 36) for tp in TPS]
    for kid in k:
        kid.f['x'] = '5'
    c.table(wide(k, head=lambda tp, i: f'Q{i} ({tp})', tail=tail)); c.ok(k)

    c = C.case('group-row-details', ['header', 'two-header-rows'], 'group row "Child details", "PRE programme", "POST programme" above EAQ 1 ... EAQ 30')
    k = make_kids(c.rng, 6); t = wide(k, base=[('Child ID', 'id'), ('Age', 'age')])
    t.header_rows = [['Child details', '', 'PRE programme'] + [''] * 29 + ['POST programme'] + [''] * 29, ['Child ID', 'Age'] + [f'EAQ {i}' for i in range(1, 31)] * 2]
    t.headers = t.header_rows[1]; t.pre_lines = ['EAQ,,', '']; c.table(t); c.ok(k, also_accept=['error'])

    c = C.case('only-pre', ['degenerate'], 'a wide file with pre items only')
    k = make_kids(c.rng, 6); t = wide(k)
    keep = [j for j, h in enumerate(t.headers) if not h.startswith('post')]
    t.headers[:] = [t.headers[j] for j in keep]
    for r in t.rows:
        r.cells = [r.cells[j] for j in keep]
    for kid in k:
        kid.drop('post')
    c.table(t); c.warn(k, [W('unmatched_pre', count=6)])

    c = C.case('header-and-summary-only', ['degenerate', 'error'], 'a header, blank rows and a Total row')
    t = wide([]); n = len(t.headers); t.add([''] * n); t.add(['Total'] + [''] * (n - 1)); c.table(t); c.err('no_data_rows', line=1, found='no rows')

    c = C.case('zeros-behind', ['binary', 'error'], 'a block of NUL behind the last row')
    k = make_kids(c.rng, 6); t = wide(k); c.table(t, post=lambda s: s + '\0' * 64); c.err('nul_byte', line=8, found='NUL')

    c = C.case('reserved-space', ['binary', 'error'], 'as many NUL as text behind the last row (space reserved, never written)')
    k = make_kids(c.rng, 6); t = wide(k); c.table(t, post=lambda s: s + '\0' * len(s)); c.err('nul_byte', found='NUL')

    c = C.case('labelled-zero-based', ['responses', 'error'], '"0 - Not true" ... "2 - Often true"')
    k = make_kids(c.rng, 7); t = wide(k, style=lambda v: f'{v - 1} - {WORDS[v]}'); c.table(t); c.err('label_conflict', line=2, column='pre_eaq_1', expected='1, 2 or 3')

    c = C.case('zero-to-two-long-option', ['responses', 'long', 'error'], 'long, coded 0-2')
    k = make_kids(c.rng, 9); t = long(k, style=lambda v: f'{v - 1}.0'); c.table(t); first = next((kid, tp, i) for kid in k for tp in TPS for i in range(1, 31) if kid.resp[tp][i] == 1)
    c.err('zero_based_coding', **{x: t.at(*first)[x] for x in ('line', 'column')}, found='0', expected='1, 2 or 3', with_options={'coding': '0-2', 'expect': {'class': 'ok', **L.expected(k)}})

    c = C.case('zero-beside-three', ['responses'], '0 and 3 both occur: 0 is out of range')
    k = make_kids(c.rng, 9); odd_cell(k[3], 'pre', 4, '0'); odd_cell(k[5], 'post', 4, '0.0'); t = wide(k); c.table(t); c.warn(k, [W('out_of_range', [t.at(k[3], 'pre', 4), t.at(k[5], 'post', 4)])])

    c = C.case('half-rule-long', ['missing', 'scoring', 'long'], 'long: one answer too few for VS and NHE')
    k = make_kids(c.rng, 8); bad = []
    for kid, tp, items_ in ((k[0], 'pre', (2, 8)), (k[1], 'post', (3, 9, 15)), (k[2], 'pre', (14,)), (k[3], 'post', (1, 7, 13)), (k[4], 'pre', (1, 7, 13, 19))):
        for i in items_:
            odd_cell(kid, tp, i, 'N/A'); bad.append((kid, tp, i))
    t = long(k); c.table(t); c.warn(k, [W('missing_items', [t.at(*x) for x in bad])])

    c = C.case('extra-columns-hostile', ['injection'], 'formulas and NaN in columns that are not used: no warning')
    k = make_kids(c.rng, 6)
    for kid in k:
        kid.f['x'] = '=1+1'; kid.f['y'] = '-'
    c.table(wide(k, tail=[('Notes', 'x'), ('=SUM(A1)', 'y'), ('<b>', 'x')])); c.ok(k)

    c = C.case('formula-tab-lf', ['injection'], 'site that starts with a tab, a line feed, and a dash alone')
    k = make_kids(c.rng, 7); k[1].f['site'] = '\tNorth'; k[3].f['site'] = '\nSouth'; t = wide(k); c.table(t); c.warn(k, [W('formula_like_text', [t.at(k[n], None, 'site') for n in (1, 3)])])

    c = C.case('formula-id-long', ['injection', 'id', 'long'], 'ids -5 and +7 in a long file')
    k = make_kids(c.rng, 6)
    for n, s in ((1, '-5'), (3, '+7')):
        k[n].id = s; k[n].shown = {'pre': s, 'post': s}
    t = long(k); c.table(t); c.warn(k, [W('formula_like_text', [{'line': t.line_of(k[n], tp), 'column': 'Child ID'} for n in (1, 3) for tp in TPS])])

    c = C.case('near-match-thousands', ['id', 'two-files'], '"1,234" at pre, 1234 at post; 005 at pre, 5 at post')
    k = make_kids(c.rng, 6); k[0].shown = {'pre': '1,234', 'post': '1234'}; k[1].shown = {'pre': '005', 'post': '5'}
    c.table(long(k, tps=('pre',), by='tp'), role='pre'); c.table(long(k, tps=('post',), by='tp'), role='post'); extra = []
    for n in (0, 1):
        b = L.Kid(90 + n, 'x'); b.resp = {'pre': None, 'post': k[n].resp['post']}; extra.append(b); k[n].resp = {'pre': k[n].resp['pre'], 'post': None}
    c.warn(k + extra, [W('id_near_match', count=2), W('unmatched_pre', count=2), W('unmatched_post', count=2)])

    c = C.case('id-excel-text', ['id'], 'ids written as ="007" (spreadsheet text formula)')
    k = make_kids(c.rng, 6)
    for n, kid in enumerate(k):
        kid.id = f'="00{n}"'; kid.shown = {'pre': kid.id, 'post': kid.id}
    t = wide(k); c.table(t); c.warn(k, [W('formula_like_text', rows_at(t.rows, 'Child ID'))])

    c = C.case('dates-sas', ['dates'], 'birth dates 14MAR2015 and March 14, 2015 style, one style a column')
    k = make_kids(c.rng, 7)
    for n, kid in enumerate(k):
        kid.f['dob'] = kid.f['dob'].replace(day=13 + n); kid.fx[('dob', None)] = kid.f['dob'].strftime('%d%b%Y').upper(); kid.fx[('pre_date', None)] = kid.f['pre_date'].strftime('%B %d, %Y')
    c.table(wide(k, base=[('Child ID', 'id'), ('DOB', 'dob'), ('Assessment date (pre)', 'pre_date')]))
    a = [(x.f['pre_date'] - x.f['dob']).days / 365.25 for x in k]; c.ok(k, age={'n': 7, 'mean': round(sum(a) / 7, 4), 'tolerance': 0.001})

    c = C.case('dates-two-columns-orders', ['dates'], 'd/m/y birth dates, m/d/y assessment dates: each column has its own order')
    k = make_kids(c.rng, 7)
    for n, kid in enumerate(k):
        kid.f['dob'] = kid.f['dob'].replace(day=2 + 2 * n); kid.f['pre_date'] = kid.f['pre_date'].replace(day=2 + 2 * n); kid.fx[('dob', None)] = dmy(kid.f['dob']); kid.fx[('pre_date', None)] = mdy(kid.f['pre_date'])
    c.table(wide(k, base=[('Child ID', 'id'), ('DOB', 'dob'), ('Pre date', 'pre_date')]))
    a = [(x.f['pre_date'] - x.f['dob']).days / 365.25 for x in k]; c.ok(k, age={'n': 7, 'mean': round(sum(a) / 7, 4), 'tolerance': 0.001})

    c = C.case('dates-serial-and-iso', ['dates'], 'Excel serials and ISO dates in one column')
    k = make_kids(c.rng, 7)
    for n, kid in enumerate(k):
        kid.fx[('dob', None)] = str((kid.f['dob'] - date(1899, 12, 30)).days) if n % 2 else kid.f['dob'].isoformat()
    c.table(wide(k, base=[('Child ID', 'id'), ('DOB', 'dob'), ('Pre date', 'pre_date')]))
    a = [(x.f['pre_date'] - x.f['dob']).days / 365.25 for x in k]; c.warn(k, [W('mixed_date_formats')], age={'n': 7, 'mean': round(sum(a) / 7, 4), 'tolerance': 0.001})

    c = C.case('wave-named-and-clock', ['header', 'long'], 'a column "Time" holds clock times, "Form" holds the wave')
    k = make_kids(c.rng, 6)
    for n, kid in enumerate(k):
        kid.f['clock'] = f'1{n}:30'
    c.table(long(k, base=[('Child ID', 'id'), ('Time', 'clock'), ('Form', 'tp')])); c.ok(k)

    c = C.case('wave-stage-and-point', ['header', 'long'], '"Stage" holds the school stage, "Time point" the wave')
    k = make_kids(c.rng, 6)
    for kid in k:
        kid.f['stage'] = 'KS2'
    c.table(long(k, base=[('Child ID', 'id'), ('Stage', 'stage'), ('Time point', 'tp')], tpnames={'pre': 'T1', 'post': 'T2'})); c.ok(k)

    c = C.case('gender-is-no-wave', ['header', 'error'], 'a column "Gender" holds 1 and 2: no timepoint')
    k = make_kids(c.rng, 6)
    for n, kid in enumerate(k):
        kid.f['g'] = str(1 + n % 2)
    c.table(long(k, base=[('Child ID', 'id'), ('Gender', 'g')], tps=('pre',))); c.err('no_timepoint', line=1, expected='timepoint')

    c = C.case('long-by-wave-many', ['long'], 'long: 220 children, all pre rows first, the wave column called "Form"')
    k = make_kids(c.rng, 220, width=4); c.table(long(k, base=[('Child ID', 'id'), ('Form', 'tp')], by='tp')); c.ok(k)

    c = C.case('no-id-two-files', ['two-files', 'header', 'error'], 'the post file has no id column')
    k = make_kids(c.rng, 6); c.table(long(k, tps=('pre',), by='tp'), role='pre'); t = long(k, base=[('Age', 'age')], tps=('post',), by='tp'); c.table(t, role='post')
    c.err('no_header', file=c.d['inputs']['post'].split('/')[-1], line=1, expected='header')

    c = C.case('spss-labels', ['responses', 'header'], 'SPSS export with labels "Not true" and blank for system missing, names eaq1_1 (pre) to eaq30_2: no wave is said')
    k = make_kids(c.rng, 6); t = wide(k, head=lambda tp, i: f'eaq{i}_{1 + TPS.index(tp)}'); c.table(t); c.err(['no_timepoint', 'duplicate_header'], line=1)

    c = C.case('latin-and-utf8-mixed', ['encoding'], 'UTF-8 rows with one Windows-1252 row: not valid UTF-8, so Windows-1252')
    k = make_kids(c.rng, 6); t = wide(k, base=SHORT); s = t.text().encode(); c.file(s + b'C900,Group,' + b','.join([b'2'] * 60) + b'\n' + 'Café'.encode('cp1252') + b',Group,' + b','.join([b'2'] * 60) + b'\n')
    for x in ('C900', 'Café'):
        kid = L.Kid(50, x); kid.resp = {tp: [None] + [2] * 30 for tp in TPS}; k.append(kid)
    c.ok(k)


def more():
    for slug, head in (('range-brackets', lambda tp, i: f'EAQ {i} ({tp}) [1-3]'), ('range-round', lambda tp, i: f'{tp} Q{i} (1 to 3)'), ('wave-and-text', lambda tp, i: f'{tp}: {i}. I often think about it {["before", "after", "a lot"][i % 3]}'), ('wave-twice', lambda tp, i: f'EAQ {i} {"Baseline (T0)" if tp == "pre" else "Follow-up (T1)"}'), ('time-dot-item', lambda tp, i: f'T{1 + TPS.index(tp)}.{i}'), ('wave-between', lambda tp, i: f'EAQ_{tp.title()}_Q{i:02d} I feel things'), ('dated-waves', lambda tp, i: f'{tp.title()} (Sept 2023) Q{i}')):
        plain(f'head-{slug}', ['header'], f'headers such as "{head("pre", 7)}"', n=5, head=head, base=SHORT)

    c = C.case('title-names-items', ['header'], 'a title row "Child ID, Q1-Q30 pre, Q1-Q30 post" above the header')
    k = make_kids(c.rng, 7); t = wide(k); t.pre_lines = ['Child ID,Q1-Q30 pre,Q1-Q30 post']; c.table(t); c.ok(k)

    c = C.case('title-names-totals', ['header', 'totals'], 'totals of one subscale only: the header is the header')
    k = make_kids(c.rng, 7); L.set_totals(k, ('DE',)); c.table(totals(k, subs=('DE',))); c.ok(k, subs=('DE',))
    c.d['expect']['subscales'].update({x: {f: (0 if f.startswith('n_') else None) for f in c.d['expect']['subscales']['DE']} for x in ('VS', 'NHE')})

    c = C.case('spss-facts', ['header', 'dates', 'age'], 'SPSS: eaq1.1 ... eaq30.2 with Date.1, Date.2, Site.1, Site.2: a post date before its pre date, a site that differs')
    k = make_kids(c.rng, 7); k[3].f['pre_date'], k[3].f['post_date'] = k[3].f['post_date'], k[3].f['pre_date']
    for kid in k:
        kid.f['site'] = 'Riverside Centre'; kid.f['site2'] = kid.f['site']
    k[5].f['site2'] = 'Northgate Family Hub'
    t = wide(k, head=lambda tp, i: f'eaq{i}.{1 + TPS.index(tp)}', base=[('Child_ID', 'id'), ('DOB', 'dob'), ('Date.1', 'pre_date'), ('Site.1', 'site')], tail=[('Date.2', 'post_date'), ('Site.2', 'site2')]); c.table(t)
    a = [(x.f['pre_date'] - x.f['dob']).days / 365.25 for x in k]
    c.warn(k, [W('swapped_dates', [t.at(k[3], None, 'post_date')]), W('inconsistent_factor', [t.at(k[5], None, 'site2')])], age={'n': 7, 'mean': round(sum(a) / 7, 4), 'tolerance': 0.001}, levels={'site': {'Riverside Centre': 7}})

    forms = ['ID', 'Start time', 'Completion time', 'Email', 'Name']
    c = C.case('ms-forms-child-name', ['header', 'two-files', 'id'], 'MS Forms with the child\'s name and no code: the form\'s ID numbers rows, the name is the id')
    k = make_kids(c.rng, 7)
    for role in TPS:
        t = L.Table(forms + ["Child's name"] + [f'{i}. Statement {i}' for i in range(1, 31)]); order = list(k); c.rng.shuffle(order)
        for n, kid in enumerate(order):
            t.add([str(n + 1), '01/08/24 10:00:00', '01/08/24 10:09:00', 'anonymous', '', kid.id] + [WORDS[kid.resp[role][i]] for i in range(1, 31)])
        c.table(t, role=role)
    c.ok(k)

    c = C.case('ms-forms-no-child', ['header', 'two-files', 'error'], 'MS Forms without any question for the child: the form\'s ID is no child id')
    k = make_kids(c.rng, 7)
    for role in TPS:
        t = L.Table(forms + [f'{i}. Statement {i}' for i in range(1, 31)])
        for n, kid in enumerate(k):
            t.add([str(n + 1), '01/08/24 10:00:00', '01/08/24 10:09:00', 'anonymous', ''] + [WORDS[kid.resp[role][i]] for i in range(1, 31)])
        c.table(t, role=role)
    c.err('no_header', line=1, expected='header')

    c = C.case('enrolled-only', ['missing'], 'wide: a child with factors and no answers at all is no record')
    k = make_kids(c.rng, 7); k[3].resp = {tp: [None] * 31 for tp in TPS}; c.table(wide(k)); c.ok(k)

    c = C.case('duplicate-blank-row', ['id', 'long', 'missing'], 'a second pre row of a child without any answer: not a duplicate')
    k = make_kids(c.rng, 7); t = long(k); a = list(t.row_of(k[2], 'pre').cells); a[6:] = [''] * (len(a) - 6); t.add(a); c.table(t); c.ok(k)

    c = C.case('year-group', ['age'], 'a school "Year group" (Y4) beside the age')
    k = make_kids(c.rng, 7)
    for kid in k:
        kid.f['y'] = 'Y4'
    c.table(wide(k, base=BASE + [('Year group', 'y'), ('Gender', 'y'), ('Group', 'y')])); c.ok(k, age=age_of(k), levels={'delivery': L.level_counts(k, 'delivery')})

    c = C.case('dates-named-two-styles', ['dates'], '"14 Mar 2015" and "14-Mar-15" in one column')
    k = make_kids(c.rng, 7)
    for n, kid in enumerate(k):
        kid.fx[('dob', None)] = kid.f['dob'].strftime('%d-%b-%y') if n % 2 else f'{kid.f["dob"].day} {kid.f["dob"]:%b %Y}'
    c.table(wide(k, base=[('Child ID', 'id'), ('DOB', 'dob'), ('Pre date', 'pre_date')]))
    a = [(x.f['pre_date'] - x.f['dob']).days / 365.25 for x in k]; c.warn(k, [W('mixed_date_formats')], age={'n': 7, 'mean': round(sum(a) / 7, 4), 'tolerance': 0.001})

    c = C.case('cut-off-row', ['ragged', 'truncated', 'error'], 'the file stops in the middle of the last row')
    k = make_kids(c.rng, 7); t = wide(k); c.table(t, post=lambda s: s[:-40]); c.err('too_few_fields', line=8, expected='66')

    c = C.case('cut-off-in-id', ['ragged', 'truncated', 'error'], 'the file stops in the last id')
    k = make_kids(c.rng, 7); t = wide(k); r = t.row_of(k[6]); c.table(t, post=lambda s: s[:s.rindex('C007') + 3]); c.err('too_few_fields', line=8, found='1', expected='66')

    c = C.case('tidy-item-31', ['long', 'error'], 'tidy: an item 31')
    k = make_kids(c.rng, 3); t = L.Table(['child_id', 'timepoint', 'item', 'response'])
    for kid in k:
        for tp in TPS:
            for i in range(1, 31):
                t.add([kid.id, tp, str(i), str(kid.resp[tp][i])])
    t.add([k[0].id, 'pre', '31', '2']); c.table(t); c.err('item_numbering', line=182, found='31', expected='1 to 30')

    c = C.case('tidy-missing', ['long', 'missing'], 'tidy: a blank and a 99 answer, an answer out of range, waves T0/T1, question text "7. Statement"')
    k = make_kids(c.rng, 4); t = L.Table(['Participant ID', 'Time point', 'Question', 'Answer']); bad = {}
    for kid, tp, i, s in ((k[0], 'pre', 3, ''), (k[1], 'post', 8, '99'), (k[2], 'pre', 20, '5')):
        odd_cell(kid, tp, i, s)
    for kid in k:
        for tp in TPS:
            for i in range(1, 31):
                r = t.add([kid.id, f'T{TPS.index(tp)}', f'{i}. Statement', L.item_text(kid, tp, i)])
                if (tp, i) in kid.cell:
                    bad[kid.cell[(tp, i)]] = r
    c.table(t); c.warn(k, [W('missing_items', rows_at([bad[''], bad['99']], 'Answer')), W('missing_code_assumed', rows_at([bad['99']], 'Answer')), W('out_of_range', rows_at([bad['5']], 'Answer'))], also_accept=['error'])

    c = C.case('waves-all-unknown', ['long', 'error'], 'waves Autumn and Summer: nothing is used')
    k = make_kids(c.rng, 5); c.table(long(k, tpnames={'pre': 'Autumn', 'post': 'Summer'})); c.err(['no_scored_data', 'no_timepoint'])

    c = C.case('wave-mid-unnamed', ['header', 'long'], 'column "Visit" with pre, mid and post')
    k = make_kids(c.rng, 6); t = long(k, base=[('Child ID', 'id'), ('Visit', 'tp'), ('Site', 'site')]); bad = []
    for kid in k[:3]:
        cells = list(t.row_of(kid, 'post').cells); cells[1] = 'mid'; bad.append(t.add(cells))
    c.table(t); c.warn(k, [W('timepoint_unrecognised', rows_at(bad, 'Visit'))])

    c = C.case('wave-unnamed-two-files', ['header', 'two-files'], 'two files, each with a column "Form" that says the wave: the files say it')
    k = make_kids(c.rng, 6); b = [('Child ID', 'id'), ('Form', 'tp')]
    c.table(long(k, base=b, tps=('pre',), by='tp'), role='pre'); c.table(long(k, base=b, tps=('post',), by='tp'), role='post'); c.ok(k)

    c = C.case('wide-with-form-column', ['header'], 'wide, with a column "Form" that holds A and B and a column "Visit" that holds pre')
    k = make_kids(c.rng, 6)
    for n, kid in enumerate(k):
        kid.f['a'] = 'AB'[n % 2]; kid.f['b'] = TPS[n % 2]
    c.table(wide(k, base=[('Child ID', 'id'), ('Form', 'a'), ('Visit', 'b')])); c.ok(k)

    c = C.case('two-files-totals', ['two-files', 'totals'], 'totals without wave in two files')
    k = make_kids(c.rng, 7); L.set_totals(k)
    for role in TPS:
        t = L.Table(['Child ID', 'DE', 'VS', 'NHE'])
        for kid in k:
            t.add([kid.id] + [str(kid.tot[role][s]) for s in THREE])
        c.table(t, role=role)
    c.ok(k, subs=THREE)

    c = C.case('two-files-no-scored', ['two-files', 'degenerate', 'error'], 'no answer in either file')
    k = make_kids(c.rng, 5)
    for role in TPS:
        c.table(long(k, tps=(role,), by='tp', style=lambda v: ''), role=role)
    c.err('no_scored_data', found='0', expected='1, 2 or 3')

    c = C.case('quoted-header-delims', ['quoting', 'delimiter'], 'commas file whose quoted headers and names hold semicolons, tabs and pipes')
    k = make_kids(c.rng, 6, factors={'site': ['a;b;c', 'd|e\tf']}); t = wide(k, head=lambda tp, i: f'{tp}; EAQ | {i}'); c.table(t, quote='all', eol='\r\n'); c.ok(k, levels={'site': L.level_counts(k, 'site')})

    c = C.case('sheet-with-everything', ['header', 'rows', 'ragged'], 'sep line, title, blank row, trailing delimiters, a blank row, a repeated header, a total and a note')
    k = make_kids(c.rng, 8); odd_cell(k[6], 'post', 20, '=3'); t = wide(k); n = len(t.headers); t.pre_lines = ['sep=;', 'EAQ export;;', ';;;']
    a = L.Row([''] * n); b = L.Row(list(t.headers)); t.rows.insert(2, a); t.rows.insert(5, b); d = t.add(['Grand total'] + ['1'] * (n - 1)); e = t.add(['Notes: draft', ''] )
    c.table(t, delim=';', eol='\r\n', trailing=';;', bom=b'\xef\xbb\xbf')
    c.warn(k, [W('blank_rows', rows_at([a])), W('repeated_header', rows_at([b])), W('summary_row', rows_at([d])), W('footer_line', rows_at([e])), W('invalid_response', [t.at(k[6], 'post', 20)])])

    c = C.case('three-errors', ['error'], 'a short row, a label conflict and a second header: all are told')
    k = make_kids(c.rng, 8); t = wide(k); r = t.row_of(k[2]); r.cells[7] = '1 - Often true'; del t.row_of(k[5]).cells[30]; c.table(t)
    c.err('too_few_fields', line=t.line_of(k[5]), found='65', expected='66')

    c = C.case('id-case-in-wide', ['id'], 'wide: c001 and C001 in two rows with other answers')
    k = make_kids(c.rng, 7); t = wide(k); r = t.row_of(k[0]); cells = list(r.cells); cells[0] = 'c001'; cells[6] = '3' if cells[6] != '3' else '1'; a = t.add(cells); c.table(t)
    c.warn(k[1:], [W('duplicate_id', rows_at([r, a], 'Child ID')), W('id_normalised')])

    c = C.case('missing-factor-tokens', ['factor'], 'site N/A and blank, delivery "prefer not to say": missing, no other warning')
    k = make_kids(c.rng, 8); k[1].fx[('site', None)] = 'N/A'; k[2].fx[('site', None)] = ' '; k[4].fx[('delivery', None)] = 'Prefer not to say'; c.table(wide(k)); c.ok(k)

    c = C.case('age-codes', ['age'], 'ages 99 and -9: out of range')
    k = make_kids(c.rng, 7); k[1].fx[('age', None)] = '99'; k[3].fx[('age', None)] = '-9'; t = wide(k); c.table(t)
    good = [x for n, x in enumerate(k) if n not in (1, 3)]; c.warn(k, [W('age_out_of_range', [t.at(k[n], None, 'age') for n in (1, 3)])], age=age_of(good))


# ================================================================ exports of form services, and names in doubt
def forms():
    meta = ['ID', 'Start time', 'Completion time', 'Email', 'Name']
    c = C.case('ms-forms-quiz', ['header', 'long', 'id'], 'MS Forms quiz: Points and Feedback columns beside each question, "Is this before or after the programme?"')
    k = make_kids(c.rng, 6); head = meta + ['Total points', 'Quiz feedback']
    for q in ['1. Child code', '2. Is this before or after the programme?'] + [f'EAQ {i}. Statement number {i}' for i in range(1, 31)]:
        head += [q, f'Points - {q}', f'Feedback - {q}']
    t = L.Table(head)
    for n, (kid, tp) in enumerate((kid, tp) for tp in TPS for kid in k):
        cells = [str(n + 1), '1/8/24 10:00:00', '1/8/24 10:09:00', 'anonymous', '', '0', '']
        for x in [kid.id, 'Before' if tp == 'pre' else 'After'] + [WORDS[v] for v in kid.resp[tp][1:]]:
            cells += [x, '1', '']
        t.add(cells)
    c.table(t, bom=b'\xef\xbb\xbf', eol='\r\n'); c.ok(k)

    c = C.case('google-grid', ['header', 'long'], 'Google Forms grid: "Tick one box in each row [1. Statement]", Timestamp, "Before or after?"')
    k = make_kids(c.rng, 6); t = L.Table(['Timestamp', 'Participant code', 'Before or after?'] + [f'Tick one box in each row [{i}. Statement, number {i}]' for i in range(1, 31)])
    for kid in k:
        for tp in TPS:
            t.add(['2024/01/08 10:00:00 am GMT+1', kid.id, 'Before' if tp == 'pre' else 'After'] + [WORDS[v] for v in kid.resp[tp][1:]])
    c.table(t); c.ok(k)

    c = C.case('surveymonkey-long', ['header', 'long'], 'SurveyMonkey with two header rows, both waves in one file, a bad answer')
    k = make_kids(c.rng, 6); odd_cell(k[2], 'post', 4, '4')
    t = L.Table(['Respondent ID', 'Collector ID', 'Start Date', 'End Date', 'IP Address', 'First Name', 'Custom Data 1', 'Child code', 'Timepoint', 'How true is it?'] + [''] * 29)
    second = [''] * 7 + ['Open-Ended Response', 'Response'] + [f'{i}. Statement {i}' for i in range(1, 31)]; t.header_rows.append(second)
    for n, (kid, tp) in enumerate((kid, tp) for tp in TPS for kid in k):
        r = t.add([str(11800000000 + n), '4021', '01/08/2024 10:00:00 AM', '01/08/2024 10:09:00 AM', '10.0.0.1', '', '', kid.id, tp.title()] + [L.item_text(kid, tp, i, style=lambda v: WORDS[v]) for i in range(1, 31)])
        if kid is k[2] and tp == 'post':
            bad = r
    c.table(t); c.warn(k, [W('out_of_range', rows_at([bad]))])

    imports = ['{"ImportId":"QID%d"}' % n for n in range(40)]
    for slug, delim in (('grid', ','), ('grid-tabs', '\t')):
        c = C.case(f'qualtrics-{slug}', ['header', 'long'], 'Qualtrics with three header rows, one matrix Q7_1 ... Q7_30, a wave column')
        k = make_kids(c.rng, 6); names = ['StartDate', 'EndDate', 'Status', 'Progress', 'ResponseId', 'Child_Code', 'Timepoint'] + [f'Q7_{i}' for i in range(1, 31)]; t = L.Table(names)
        t.header_rows += [['Start Date', 'End Date', 'Response Type', 'Progress', 'Response ID', 'Child code', 'Timepoint'] + [f'How true, is it? - Statement {i}' for i in range(1, 31)], imports[:len(names)]]
        for n, (kid, tp) in enumerate((kid, tp) for tp in TPS for kid in k):
            t.add(['2024-01-08 10:00:00', '2024-01-08 10:09:00', 'IP Address', '100', f'R_{n:03d}', kid.id, tp] + [str(v) for v in kid.resp[tp][1:]])
        c.table(t, delim=delim, quote='all' if delim == ',' else 'min'); c.ok(k)

    c = C.case('grid-two-files', ['header', 'two-files'], 'two files, matrix Q3_1 ... Q3_30 in the one, Q4_1 ... Q4_30 in the other')
    k = make_kids(c.rng, 6)
    for role, q in (('pre', 3), ('post', 4)):
        c.table(long(k, tps=(role,), by='tp', head=lambda i: f'Q{q}_{i}', base=[('Child ID', 'id')]), role=role)
    c.ok(k)

    c = C.case('grid-two-questions', ['header', 'error'], 'wide: Q1_1 ... Q1_30 and Q2_1 ... Q2_30: which is pre is not said')
    k = make_kids(c.rng, 6); c.table(wide(k, head=lambda tp, i: f'Q{1 + TPS.index(tp)}_{i}')); c.err(['duplicate_header', 'no_timepoint'], line=1)

    c = C.case('q-underscore-wave', ['header', 'error'], 'wide: Q1_1, Q1_2 ... Q30_1, Q30_2: what the second number counts is not said')
    k = make_kids(c.rng, 6); c.table(wide(k, head=lambda tp, i: f'Q{i}_{1 + TPS.index(tp)}', order='interleaved')); c.err('duplicate_header', line=1, column='Q1_2', expected='unique')

    c = C.case('redcap', ['header', 'long'], 'REDCap: record_id, redcap_event_name baseline_arm_1 / followup_arm_1, eaq_complete')
    k = make_kids(c.rng, 6); t = L.Table(['record_id', 'redcap_event_name', 'redcap_repeat_instrument', 'redcap_repeat_instance', 'redcap_data_access_group'] + [f'eaq_{i}' for i in range(1, 31)] + ['eaq_complete'])
    for kid in k:
        for tp, event in (('pre', 'baseline_arm_1'), ('post', 'follow_up_arm_1')):
            t.add([kid.id, event, '', '', 'hub_a'] + [str(v) for v in kid.resp[tp][1:]] + ['2'])
    c.table(t); c.ok(k)

    c = C.case('redcap-labels', ['header', 'long'], 'REDCap export of labels: "Record ID", "Event Name", a "Mid" event')
    k = make_kids(c.rng, 6); t = L.Table(['Record ID', 'Event Name'] + [f'EAQ {i}' for i in range(1, 31)] + ['Complete?']); bad = []
    for kid in k:
        for tp, event in (('pre', 'Baseline'), ('mid', 'Mid'), ('post', 'Follow-up')):
            r = t.add([kid.id, event] + ([WORDS[v] for v in kid.resp[tp][1:]] if tp != 'mid' else ['Not true'] * 30) + ['Complete']); bad += [r] if tp == 'mid' else []
    c.table(t); c.warn(k, [W('timepoint_unrecognised', rows_at(bad))])

    c = C.case('lime-codes', ['header', 'two-files'], 'LimeSurvey: "Response ID", "Date submitted", "Last page", EAQ[SQ001] ... EAQ[SQ030]')
    k = make_kids(c.rng, 6)
    for role in TPS:
        t = L.Table(['Response ID', 'Date submitted', 'Last page', 'Start language', 'Child code'] + [f'EAQ[SQ{i:03d}]' for i in range(1, 31)])
        for n, kid in enumerate(k):
            t.add([str(n + 1), '2024-01-08 10:00:00', '3', 'en', kid.id] + [str(v) for v in kid.resp[role][1:]])
        c.table(t, role=role, quote='all')
    c.ok(k)

    c = C.case('kobo-paths', ['header', 'long'], 'Kobo: group paths eaq/eaq_1, _id, _uuid, _submission_time')
    k = make_kids(c.rng, 6); t = L.Table(['start', 'end', 'child_code', 'details/wave'] + [f'eaq/eaq_{i}' for i in range(1, 31)] + ['_id', '_uuid', '_submission_time', '_index'])
    for n, (kid, tp) in enumerate((kid, tp) for tp in TPS for kid in k):
        t.add(['2024-01-08T10:00:00.000+00:00', '2024-01-08T10:09:00.000+00:00', kid.id, tp] + [str(v) for v in kid.resp[tp][1:]] + [str(900 + n), f'u-{n}', '2024-01-08T10:09:05', str(n + 1)])
    c.table(t, delim=';', quote='all'); c.ok(k)

    c = C.case('survey123', ['header', 'long'], 'Survey123: ObjectID, GlobalID, CreationDate beside "Child ID"')
    k = make_kids(c.rng, 6); t = L.Table(['ObjectID', 'GlobalID', 'Child ID', 'Stage'] + [f'EAQ {i}' for i in range(1, 31)] + ['CreationDate', 'Creator', 'x', 'y'])
    for n, (kid, tp) in enumerate((kid, tp) for tp in TPS for kid in k):
        t.add([str(n + 1), f'{n}-ab', kid.id, tp.upper()] + [str(v) for v in kid.resp[tp][1:]] + ['08/01/2024 10:00:00', 'user', '-1.5', '53.2'])
    c.table(t); c.ok(k)

    c = C.case('r-names', ['header'], 'R: X1.pre ... X30.post, row numbers in a column without a name, NA')
    k = make_kids(c.rng, 6); odd_cell(k[3], 'post', 9, 'NA')
    for n, kid in enumerate(k):
        kid.f['n'] = str(n + 1)
    t = wide(k, head=lambda tp, i: f'X{i}.{tp}', base=[('', 'n'), ('Child.ID', 'id'), ('Site', 'site')]); c.table(t, quote='all'); c.warn(k, [W('missing_items', [t.at(k[3], 'post', 9)])])

    c = C.case('pandas-index', ['header'], 'pandas: "Unnamed: 0" counts rows, answers 1.0 and nan, ids 101.0 at both')
    k = make_kids(c.rng, 6); odd_cell(k[1], 'pre', 12, 'nan')
    for n, kid in enumerate(k):
        kid.f['n'] = str(n); kid.id = f'{101 + n}.0'; kid.shown = {'pre': kid.id, 'post': kid.id}
    t = wide(k, base=[('Unnamed: 0', 'n'), ('child_id', 'id')], style=lambda v: f'{v}.0'); c.table(t); c.warn(k, [W('missing_items', [t.at(k[1], 'pre', 12)])])

    c = C.case('w1-names', ['header', 'error'], 'w1_eaq1, w2_eaq1: waves or weeks, it is not said')
    k = make_kids(c.rng, 6); c.table(wide(k, head=lambda tp, i: f'w{1 + TPS.index(tp)}_eaq{i}')); c.err('duplicate_header', line=1, column='w2_eaq1', expected='unique')

    c = C.case('both-waves-change', ['header'], 'a column of changes "EAQ 5 pre/post" beside the items: not used')
    k = make_kids(c.rng, 6)
    for kid in k:
        kid.f['d'] = str(kid.resp['post'][5] - kid.resp['pre'][5])
    c.table(wide(k, tail=[('EAQ 5 pre/post', 'd'), ('pre_post_diff_eaq_6', 'd'), ('DE pre/post', 'd')])); c.ok(k)

    c = C.case('both-waves-only', ['header'], 'item 5 stands only in one column "EAQ 5 pre/post": missing at both waves')
    k = make_kids(c.rng, 6)
    for kid in k:
        kid.f['x'] = '2'
        for tp in TPS:
            kid.resp[tp][5] = None
    c.table(wide(k, head=lambda tp, i: f'EAQ {i} {tp}', items=[i for i in range(1, 31) if i != 5], tail=[('EAQ 5 pre/post', 'x')])); c.warn(k, [W('missing_item_column')])

    for slug, name in (('slash', 'EAQ {} pre/post'), ('round', 'Pre EAQ {} post'), ('text', 'EAQ {}. I feel so (before or after)'), ('t1-t2', 'T1/T2 EAQ {}')):
        c = C.case(f'both-waves-{slug}', ['header', 'error'], f'every item is called "{name}" and nothing else says the wave')
        k = make_kids(c.rng, 6); c.table(long(k, head=lambda i: name.format(i), base=[('Child ID', 'id')])); c.err(['no_timepoint', 'no_header'], line=1)

        c = C.case(f'both-waves-{slug}-column', ['header', 'long'], f'every item is called "{name}", a column says the wave')
        k = make_kids(c.rng, 6); c.table(long(k, head=lambda i: name.format(i))); c.ok(k)

    c = C.case('text-before-or-after', ['header', 'long'], '"12. When I am upset I talk, before or after" is item 12, not the wave')
    k = make_kids(c.rng, 6); c.table(long(k, head=lambda i: f'{i}. When I am upset I talk, before or after' if i == 12 else f'{i}. I feel so')); c.ok(k)

    c = C.case('asks-wave-as-question-1', ['header', 'long'], '"1. Is this before or after?", items numbered 2 to 31 in the form: which is which is not said')
    k = make_kids(c.rng, 6); c.table(long(k, head=lambda i: f'{i + 1}. I feel so', base=[('Child ID', 'id'), ('1. Is this before or after?', 'tp')])); c.err('item_numbering', line=1, expected='1 to 30')

    for slug, a, b in (('at', 'At baseline', 'At follow-up'), ('counted', '1 - Pre', '2 - Post'), ('counted-dot', '1. Pre', '2. Post'), ('counted-zero', '0 - Baseline', '1 - Follow-up'), ('t-word', 'T1 (Pre)', 'T2 (Post)'), ('pre-programme', 'Pre-programme', 'Post-programme'), ('before-programme', 'Before programme', 'After programme'), ('events', 'baseline_arm_1', 'post_arm_1'), ('ends', 'At the start of the programme', 'At the end of the programme')):
        c = C.case(f'wave-said-{slug}', ['long'], f'waves "{a}" and "{b}"')
        k = make_kids(c.rng, 5); c.table(long(k, tpnames={'pre': a, 'post': b})); c.ok(k)

    for slug, a, b in (('sessions', 'First session', 'Last session'), ('contradicting', '2 - Pre', '1 - Post!'), ('counted-words', 'Follow-up 1', 'Follow-up 2')):
        c = C.case(f'wave-unsure-{slug}', ['long', 'error'], f'waves "{a}" and "{b}": not known')
        k = make_kids(c.rng, 5); c.table(long(k, tpnames={'pre': a, 'post': b})); c.err(['no_scored_data', 'no_timepoint'])

    c = C.case('excel-serials', ['dates', 'age'], 'birth and assessment dates as Excel serials, one with a time of day')
    k = make_kids(c.rng, 7)
    for n, kid in enumerate(k):
        for f in ('dob', 'pre_date'):
            kid.fx[(f, None)] = f'{(kid.f[f] - date(1899, 12, 30)).days}' + ('.41667' if n == 2 and f == 'pre_date' else '')
    c.table(wide(k, base=[('Child ID', 'id'), ('DOB', 'dob'), ('Pre date', 'pre_date')]))
    a = [(x.f['pre_date'] - x.f['dob']).days / 365.25 for x in k]; c.ok(k, age={'n': 7, 'mean': round(sum(a) / 7, 4), 'tolerance': 0.001})

    c = C.case('libreoffice', ['delimiter', 'age'], 'LibreOffice: semicolons, quoted text cells, ages "9,5", notes with commas')
    k = make_kids(c.rng, 7)
    for kid in k:
        kid.fx[('age', None)] = str(kid.f['age']).replace('.', ','); kid.f['note'] = 'Kind, but shy, "very" so'
    c.table(wide(k, tail=[('Notes', 'note')]), delim=';', quote='min'); c.ok(k, age=age_of(k))

    c = C.case('mac-cr-trailing', ['eol', 'ragged'], 'CR line ends, a mark, trailing commas everywhere, a bad answer')
    k = make_kids(c.rng, 7); odd_cell(k[4], 'pre', 7, 'x'); t = wide(k); c.table(t, eol='\r', bom=b'\xef\xbb\xbf', trailing=',,,'); c.warn(k, [W('invalid_response', [t.at(k[4], 'pre', 7)])])

    c = C.case('mark-and-sep', ['delimiter'], 'a mark, then sep=, though the cells hold semicolons')
    k = make_kids(c.rng, 7, factors={'site': ['a;b', 'c;d']}); t = wide(k); t.pre_lines = ['sep=,']; c.table(t, bom=b'\xef\xbb\xbf', eol='\r\n'); c.ok(k, levels={'site': L.level_counts(k, 'site')})

    c = C.case('mixed-line-ends', ['eol'], 'CRLF, LF and CR in one file, names with a line break inside, a bad answer')
    k = make_kids(c.rng, 7); odd_cell(k[5], 'post', 3, '7'); t = wide(k, head=lambda tp, i: f'{tp.title()}\r\nEAQ {i}')
    for n, kid in enumerate(k):
        t.row_of(kid).eol = ['\n', '\r', '\r\n'][n % 3]
    c.table(t, eol='\r\n'); c.warn(k, [W('out_of_range', [{'line': t.at(k[5], 'post', 3)['line'], 'column': None}])])

    c = C.case('space-before-quotes', ['quoting', 'error'], 'a space before each quote: the quotes are text, so no answer is one')
    k = make_kids(c.rng, 5); t = wide(k, base=SHORT); c.table(t, quote='all', post=lambda s: s.replace('","', '", "')); c.err(['wrong_scale', 'malformed_quote', 'no_scored_data', 'no_header'])

    c = C.case('excel-one-to-one', ['factor'], 'a spreadsheet turned the delivery "1-1" into 01-Jan, and an age band into Oct-12')
    k = make_kids(c.rng, 7); k[1].fx[('delivery', None)] = '01-Jan'; k[3].fx[('age', None)] = 'Oct-12'; t = wide(k); c.table(t)
    c.warn(k, [W('unknown_level', [t.at(k[1], None, 'delivery')]), W('age_unparsed', [t.at(k[3], None, 'age')])], age=age_of([x for x in k if x is not k[3]]))

    c = C.case('marked-answers', ['answers'], '"2*", "\'3", "3?", "2 (guess)": no answers')
    k = make_kids(c.rng, 7); bad = [(k[0], 'pre', 1, '2*'), (k[2], 'post', 2, "'3"), (k[3], 'pre', 3, '3?'), (k[6], 'post', 30, '2 (guess)')]
    for b in bad:
        odd_cell(*b)
    t = wide(k); c.table(t); c.warn(k, [W('invalid_response', [t.at(*b[:3]) for b in bad])])

    c = C.case('reverse-scored-text', ['header', 'error'], '"EAQ 1 (reverse scored)"')
    k = make_kids(c.rng, 5); c.table(wide(k, head=lambda tp, i: f'EAQ {i}{" (reverse scored)" if i in L.REV else ""} {tp}')); c.err(['ambiguous_reversed'], line=1, expected='raw')

    c = C.case('utf32', ['encoding', 'error'], 'UTF-32 with its mark')
    k = make_kids(c.rng, 5); t = wide(k); c.file(b'\xff\xfe\0\0' + t.text().encode('utf-32-le')); c.err(['nul_byte', 'not_csv', 'no_header', 'truncated'])

    c = C.case('long-names', ['header'], 'names of 10,000 to 60,000 characters: letters and dots, brackets, digits, spaces')
    k = make_kids(c.rng, 5); names = ['a.' * 30000 + 'x', '(1-' * 3333, '[' * 10000, '1.1 ' * 2500 + 'x', 'pre ' * 2500, ' ' * 10000 + 'z']
    for kid in k:
        kid.f['x'] = ''
    c.table(wide(k, tail=[(name, 'x') for name in names])); c.ok(k)

    c = C.case('long-cells', ['rows', 'long'], 'cells of 20,000 characters where a wave, an answer, an age or a factor is expected')
    k = make_kids(c.rng, 8); odd_cell(k[2], 'post', 4, '(' * 20000 + '2'); k[3].fx[('age', 'pre')] = '9' * 20000 + 'y'; k[3].fx[('age', 'post')] = '-1,' * 7000
    t = long(k); r = list(t.row_of(k[0], 'pre').cells); r[1] = ')' * 20000 + 'x'; x = t.add(r); c.table(t)
    c.warn(k, [W('timepoint_unrecognised', rows_at([x])), W('invalid_response', [t.at(k[2], 'post', 4)]), W('age_unparsed')])


if __name__ == '__main__':
    bytes_(); rows_(); names(); waves(); answers(); totals_(); ids(); facts(); combined(); more(); forms()
    print(C.write_manifest({'format': 1, 'about': 'see ../README.md', 'allowed_extra_warnings': RULES['allowed_extra_warnings']}))
