#!/usr/bin/env python3
"""Make the seals and certificates that the tests of room vds read.

    src/test/seals/generate.py > src/test/regress/seals.sql

Run by hand, with openssl, when a test needs another; keys are made anew and thrown
away, so that every line of the file changes. The State is UTO (UT), which does not
exist; its people are ICAO's. Certificates are written here byte by byte, because
openssl's own tools make no certificate of a past day, nor one with a curve of
somebody's own.

SPDX-License-Identifier: PostgreSQL
"""
import subprocess
import tempfile

C40 = {' ': 3, '<': 3, **{c: 4 + i for i, c in enumerate('0123456789')},
       **{chr(65 + i): 14 + i for i in range(26)}}
ZONE = 'PUUTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<D231458907UTO7408122F2606277<<<<<<<8'
CURVES = {'brainpoolP224r1': ('sha224', 28), 'brainpoolP256r1': ('sha256', 32), 'brainpoolP320r1': ('sha384', 40),
          'brainpoolP384r1': ('sha384', 48), 'brainpoolP512r1': ('sha512', 64), 'secp224r1': ('sha224', 28),
          'prime256v1': ('sha256', 32), 'secp384r1': ('sha384', 48), 'secp521r1': ('sha512', 66),
          'secp256k1': ('sha256', 32)}


def run(*command, data=b''):
    return subprocess.run(command, input=data, stdout=subprocess.PIPE, check=True).stdout


def c40(text):
    out = b''
    for at in range(0, len(text), 3):
        part = text[at:at + 3]
        if len(part) == 1:
            out += bytes([0xFE, ord(part.replace('<', ' ')) + 1])
        else:
            values = [C40[c] for c in part] + [0] * (3 - len(part))
            out += (1600 * values[0] + 40 * values[1] + values[2] + 1).to_bytes(2, 'big')
    return out


def tlv(tag, *content):
    body = b''.join(content)
    if len(body) < 128:
        return bytes([tag, len(body)]) + body
    size = (len(body).bit_length() + 7) // 8
    return bytes([tag, 0x80 | size]) + len(body).to_bytes(size, 'big') + body


def seq(*content):
    return tlv(0x30, *content)


def integer(number):
    return tlv(0x02, number.to_bytes(number.bit_length() // 8 + 1, 'big'))


def oid(dotted):
    parts = [int(p) for p in dotted.split('.')]
    body = b''
    for part in [40 * parts[0] + parts[1]] + parts[2:]:
        chunk = [part & 127]
        while part > 127:
            part >>= 7
            chunk.insert(0, part & 127 | 128)
        body += bytes(chunk)
    return tlv(0x06, body)


def read_tlv(data, at=0):
    """(tag, content, the offset after it)"""
    length, start = data[at + 1], at + 2
    if length & 0x80:
        start += length & 0x7F
        length = int.from_bytes(data[at + 2:start], 'big')
    return data[at], data[start:start + length], start + length


def children(data):
    at, out = 0, []
    while at < len(data):
        tag, content, at = read_tlv(data, at)
        out.append((tag, content))
    return out


class Key:
    """A key pair of openssl's; spki is its public half in DER."""

    def __init__(self, curve='brainpoolP256r1', explicit=False, rsa=0):
        self.hash, self.half = CURVES.get(curve, ('sha256', 0))
        options = (['RSA', '-pkeyopt', 'rsa_keygen_bits:%d' % rsa] if rsa else
                   ['EC', '-pkeyopt', 'ec_paramgen_curve:' + curve,
                    '-pkeyopt', 'ec_param_enc:' + ('explicit' if explicit else 'named_curve')])
        self.pem = run('openssl', 'genpkey', '-quiet', '-algorithm', *options)
        self.spki = run('openssl', 'pkey', '-pubout', '-outform', 'DER', data=self.pem)
        self.algorithm = seq(oid('1.2.840.113549.1.1.11'), tlv(0x05)) if rsa else seq(oid('1.2.840.10045.4.3.' + {
            'sha224': '1', 'sha256': '2', 'sha384': '3', 'sha512': '4'}[self.hash]))

    def sign(self, data, hash_name=None):
        with tempfile.NamedTemporaryFile() as file:
            file.write(self.pem)
            file.flush()
            return run('openssl', 'dgst', '-' + (hash_name or self.hash), '-sign', file.name, data=data)

    def sign_raw(self, data):
        r, s = children(read_tlv(self.sign(data))[1])
        return b''.join(int.from_bytes(v, 'big').to_bytes(self.half, 'big') for _, v in (r, s))


def name(country, common, *more):
    parts = [('2.5.4.6', country), ('2.5.4.3', common), *more]
    return seq(*[tlv(0x31, seq(oid(kind), tlv(0x13, text.encode()))) for kind, text in parts])


def extension(dotted, value, critical=False):
    return seq(oid(dotted), tlv(0x01, b'\xff') if critical else b'', tlv(0x04, value))


CA = extension('2.5.29.19', seq(tlv(0x01, b'\xff')), True)
CERT_SIGN = extension('2.5.29.15', tlv(0x03, b'\x01\x06'), True)
CRL_SIGN = extension('2.5.29.15', tlv(0x03, b'\x01\x02'), True)


def usage(dotted='2.23.136.1.1.11.1', critical=True):
    return extension('2.5.29.37', seq(oid(dotted)), critical)


def types(*codes):
    return extension('2.23.136.1.1.6.2', seq(integer(0), tlv(0x31, *[tlv(0x13, c.encode()) for c in codes])))


def certificate(subject, serial, spki, issuer, signer, extensions, first='200101', last='351231', hash_name=None, algorithm=None):
    algorithm = algorithm or signer.algorithm
    body = seq(tlv(0xA0, integer(2)), integer(serial), algorithm, issuer,
               seq(tlv(0x17, (first + '120000Z').encode()), tlv(0x17, (last + '120000Z').encode())),
               subject, spki, tlv(0xA3, seq(*extensions)) if extensions else b'')
    return seq(body, algorithm, tlv(0x03, b'\0', signer.sign(body, hash_name)))


def date(text):
    year, month, day = text.split('-')
    return int(month + day + year).to_bytes(3, 'big')


def unsigned_seal(signer='UTS1', reference='1', zone=ZONE, signed='2026-06-14', issued='2026-06-14', issuer='UTO', more=b''):
    return (b'\xdc\x03' + c40(issuer) + c40('%s%02X' % (signer, len(reference))) + c40(reference) + date(issued) + date(signed)
            + b'\x5e\x03' + bytes([2, len(c40(zone))]) + c40(zone) + more)


def seal(key, **fields):
    body = unsigned_seal(**fields)
    return body + b'\xff' + (bytes([2 * key.half]) if key.half < 64 else bytes([0x81, 2 * key.half])) + key.sign_raw(body)


def forged_curve(key):
    """The public key on its curve written out, with itself as generator: its private key is 1."""
    outer = children(read_tlv(key.spki)[1])
    kind, parameters = children(outer[0][1])
    parts = children(parameters[1])
    point = outer[1][1][1:]
    parts[3] = (0x04, point)
    body = seq(seq(tlv(*kind), seq(*[tlv(*p) for p in parts])), tlv(*outer[1]))
    return body, parts, point


def forge(parts, point, body):
    """An ECDSA signature of SHA-256 on that curve by the private key 1, with k = 2."""
    import hashlib
    p = int.from_bytes(children(parts[1][1])[1][1], 'big')
    a = int.from_bytes(children(parts[2][1])[0][1], 'big')
    n = int.from_bytes(parts[4][1], 'big')
    x, y = (int.from_bytes(point[1 + i * 32:33 + i * 32], 'big') for i in range(2))
    slope = (3 * x * x + a) * pow(2 * y, -1, p) % p
    r = (slope * slope - 2 * x) % p % n
    s = pow(2, -1, n) * (int.from_bytes(hashlib.sha256(body).digest(), 'big') + r) % n
    return r.to_bytes(32, 'big') + s.to_bytes(32, 'big')


def main():
    out = {}
    authority = Key(explicit=True)
    authority_name = name('UT', 'Utopia CSCA')
    out['anchor'] = certificate(authority_name, 0xC5CA, authority.spki, authority_name, authority, [CA, CERT_SIGN])
    rsa = Key(rsa=2048)
    rsa_name = name('UT', 'Utopia CSCA of old')
    out['anchor_rsa'] = certificate(rsa_name, 0xC5CB, rsa.spki, rsa_name, rsa, [CA, CERT_SIGN])
    short_rsa = Key(rsa=1024)
    short_rsa_name = name('UT', 'Utopia CSCA of ages')
    out['anchor_rsa_short'] = certificate(short_rsa_name, 0xC5CC, short_rsa.spki, short_rsa_name, short_rsa, [CA, CERT_SIGN])
    # Same name, another key; same key, no right to sign; another State's.
    twin = Key()
    out['anchor_same_name'] = certificate(authority_name, 0xC5CD, twin.spki, authority_name, twin, [CA, CERT_SIGN])
    out['anchor_no_authority'] = certificate(authority_name, 0xC5CE, authority.spki, authority_name, authority, [CERT_SIGN])
    out['anchor_crl_only'] = certificate(authority_name, 0xC5CF, authority.spki, authority_name, authority, [CA, CRL_SIGN])
    out['anchor_late'] = certificate(authority_name, 0xC5D0, authority.spki, authority_name, authority, [CA, CERT_SIGN], first='200102')
    out['anchor_k1'] = None
    other = Key()
    other_name = name('XX', 'Elsewhere CSCA')
    out['anchor_elsewhere'] = certificate(other_name, 0xC5D1, other.spki, other_name, other, [CA, CERT_SIGN])
    odd = Key('secp256k1')
    odd_name = name('UT', 'Utopia CSCA on another curve')
    out['anchor_k1'] = certificate(odd_name, 0xC5D2, odd.spki, odd_name, odd, [CA, CERT_SIGN])

    # The signer of most tests.
    good = Key(explicit=True)
    plain = [usage(), types('PU', 'PE', 'V')]
    out['signer'] = certificate(name('UT', 'S1'), 1, good.spki, authority_name, authority, plain)
    out['seal'] = seal(good)
    out['seal_wrong_digit'] = seal(good, zone=ZONE[:-1] + '9')
    out['seal_unknown_feature'] = seal(good, more=b'\x10\x01\xab')
    out['seal_signed_before'] = seal(good, signed='2019-12-31')
    out['seal_signed_after'] = seal(good, signed='2036-01-01')
    out['seal_other_code'] = seal(good, zone='AEUTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<D231458907UTO7408122F2606277<<<<<<<8')
    out['seal_other_issuer'] = seal(good, issuer='XXA')
    # Another key signs in the same name.
    out['seal_forged'] = seal(Key())

    def signer(what, serial, key=None, extensions=None, subject=None, by=authority, by_name=authority_name, **more):
        key = key or Key()
        reference = '%X' % serial
        out['signer_' + what] = certificate(subject or name('UT', 'S1'), serial, key.spki, by_name, by,
                                            plain if extensions is None else extensions, **more)
        out['seal_' + what] = seal(key, reference=reference)

    signer('no_usage', 0x10, extensions=[types('PU')])
    signer('other_usage', 0x11, extensions=[usage('1.3.6.1.5.5.7.3.1')])
    signer('usage_not_critical', 0x12, extensions=[usage(critical=False)])
    signer('authority', 0x13, extensions=[CA, usage()])
    signer('critical_extension', 0x14, extensions=[usage(), extension('1.2.3.4', b'\x05\x00', True)])
    signer('other_type', 0x15, extensions=[usage(), types('AC', 'V')])
    signer('no_type', 0x16, extensions=[usage(), types()])
    signer('broken_types', 0x17, extensions=[usage(), extension('2.23.136.1.1.6.2', b'\x30\x03\x02\x01\x01')])
    signer('expired', 0x18, first='200101', last='260613')
    signer('expired_since', 0x19, first='200101', last='260615')
    signer('not_yet', 0x1A, first='260615', last='351231')
    signer('revoked', 0x1B)
    signer('elsewhere', 0x1C, by=other, by_name=other_name)
    signer('same_name', 0x1D, by=twin)
    signer('by_rsa', 0x1E, by=rsa, by_name=rsa_name)
    signer('by_short_rsa', 0x1F, by=short_rsa, by_name=short_rsa_name)
    signer('by_sha1', 0x20, by=rsa, by_name=rsa_name, hash_name='sha1', algorithm=seq(oid('1.2.840.113549.1.1.5'), tlv(0x05)))
    signer('by_k1', 0x21, by=odd, by_name=odd_name)
    signer('surplus', 0x22, subject=name('UT', 'S1', ('2.5.4.10', 'Ministry')))
    signer('small_letters', 0x23, subject=name('ut', 's1'))
    signer('rsa_key', 0x24, key=None)
    out['signer_rsa_key'] = certificate(name('UT', 'S1'), 0x24, rsa.spki, authority_name, authority, plain)
    for at, (curve, explicit) in enumerate((c, e) for c in CURVES for e in (False, True)):
        signer('%s_%s' % (curve, 'explicit' if explicit else 'named'), 0x40 + at, key=Key(curve, explicit))
    # A serial number of the longest kind.
    signer('long_serial', 0x7F1234567890ABCDEF1234567890ABCDEF123456)
    # A curve of the forger's own, for the public key of the good signer.
    body, parts, point = forged_curve(good)
    out['signer_forged_curve'] = certificate(name('UT', 'S1'), 1, body, authority_name, authority, plain)
    unsigned = unsigned_seal()
    out['seal_forged_curve'] = unsigned + b'\xff\x40' + forge(parts, point, unsigned)
    # Not a point of the curve; no point at all.
    out['signer_off_curve'] = certificate(name('UT', 'S1'), 1, good.spki[:-1] + bytes([good.spki[-1] ^ 1]), authority_name, authority, plain)
    # r and s that are longer than the curve's; hash of another length.
    raw = good.sign_raw(unsigned)
    out['seal_long_signature'] = unsigned + b'\xff\x42' + b'\0' + raw[:32] + b'\0' + raw[32:]
    print('''\\set ECHO none
-- src/test/regress/seals.sql: seals and certificates of an invented State, in a
-- temporary table; made by src/test/seals/generate.py, whose text says what each is.
--
-- SPDX-License-Identifier: PostgreSQL
CREATE TEMP TABLE sample (name text PRIMARY KEY, bytes bytea NOT NULL);
INSERT INTO sample (name, bytes) VALUES''')
    print(',\n'.join("    ('%s', '\\x%s')" % (key, value.hex()) for key, value in out.items()) + ';')
    print('''CREATE FUNCTION pg_temp.sample(wanted text) RETURNS bytea LANGUAGE sql STABLE AS 'SELECT bytes FROM sample WHERE name = wanted';
\\set ECHO all''')


main()
