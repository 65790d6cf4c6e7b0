"""Locked PDFs for tests: RC4 and AES by hand, so that no library has to lock what ours unlocks."""

from __future__ import annotations

import zlib
from hashlib import md5, sha256

from paper import line, page_object, pdf_of_objects

_PAD = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
_ID = b"0123456789abcdef"
_MAY = (0xFFFFFFFC).to_bytes(4, "little")
_FONT = "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"


def rc4(key: bytes, data: bytes) -> bytes:
    """Lock or unlock with RC4."""
    box = list(range(256))
    j = 0
    for i in range(256):
        j = (j + box[i] + key[i % len(key)]) & 255
        box[i], box[j] = box[j], box[i]
    out, i, j = bytearray(), 0, 0
    for byte in data:
        i = (i + 1) & 255
        j = (j + box[i]) & 255
        box[i], box[j] = box[j], box[i]
        out.append(byte ^ box[(box[i] + box[j]) & 255])
    return bytes(out)


def _double(byte: int) -> int:
    return ((byte << 1) ^ 0x1B) & 255 if byte & 128 else byte << 1


def _box() -> list[int]:
    """Return the table of substitutions of AES."""
    box, p, q = [0x63] * 256, 1, 1
    while True:
        p ^= _double(p)  # p by 3, q by a third: q is always 1/p
        for shift in (1, 2, 4):
            q ^= (q << shift) & 255
        q ^= 9 if q & 128 else 0
        turned = q
        for n in range(1, 5):
            turned ^= ((q << n) | (q >> (8 - n))) & 255
        box[p] = turned ^ 0x63
        if p == 1:
            return box


_BOX = _box()


def _keys(key: bytes) -> list[bytes]:
    """Return the keys of the rounds, of four words each."""
    words = [key[n : n + 4] for n in range(0, len(key), 4)]
    size, turn = len(words), 1
    while len(words) < 4 * (size + 7):
        word = words[-1]
        if len(words) % size == 0:
            word = bytes(_BOX[b] for b in word[1:] + word[:1])
            word = bytes([word[0] ^ turn]) + word[1:]
            turn = _double(turn)
        elif size > 6 and len(words) % size == 4:
            word = bytes(_BOX[b] for b in word)
        words.append(_xor(words[-size], word))
    return [b"".join(words[n : n + 4]) for n in range(0, len(words), 4)]


def _xor(one: bytes, two: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(one, two, strict=True))


def _block(keys: list[bytes], block: bytes) -> bytes:
    block = _xor(block, keys[0])
    for number, key in enumerate(keys[1:], 1):
        block = bytes(_BOX[block[(5 * n) % 16]] for n in range(16))
        if number < len(keys) - 1:
            mixed = bytearray()
            for n in range(0, 16, 4):
                column = block[n : n + 4]
                whole = column[0] ^ column[1] ^ column[2] ^ column[3]
                mixed += bytes(
                    column[i] ^ whole ^ _double(column[i] ^ column[(i + 1) % 4]) for i in range(4)
                )
            block = bytes(mixed)
        block = _xor(block, key)
    return block


def aes(key: bytes, data: bytes, start: bytes = bytes(16)) -> bytes:
    """Lock whole blocks with AES, each chained to the one before."""
    keys, out = _keys(key), []
    for n in range(0, len(data), 16):
        start = _block(keys, _xor(data[n : n + 16], start))
        out.append(start)
    return b"".join(out)


def _padded(data: bytes) -> bytes:
    rest = 16 - len(data) % 16
    return data + bytes([rest]) * rest


def locked(how: str, text: str, *, password: bytes = b"") -> bytes:
    """Return a PDF locked with RC4-128, AES-128 or AES-256; without a password anybody opens it."""
    packed = zlib.compress(line(50, 700, text).encode())
    data, lock = (_aes_256 if how == "AES-256" else _older)(how, packed, password)
    stream = b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(data), data)
    trailer = b"/Encrypt << /Filter /Standard /P -4 %s >> /ID [<%s> <%s>]" % (
        lock,
        _ID.hex().encode(),
        _ID.hex().encode(),
    )
    return pdf_of_objects(page_object(_FONT), stream, trailer=trailer)


def _older(how: str, packed: bytes, password: bytes) -> tuple[bytes, bytes]:
    owner = md5(_PAD).digest()
    for _ in range(50):
        owner = md5(owner).digest()
    user = (password + _PAD)[:32]
    told = _turned(owner, user)
    key = md5(user + told + _MAY + _ID).digest()
    for _ in range(50):
        key = md5(key).digest()
    proof = _turned(key, md5(_PAD + _ID).digest()) + bytes(16)
    salt = b"sAlT" if how == "AES-128" else b""
    mine = md5(key + (4).to_bytes(3, "little") + bytes(2) + salt).digest()
    keys = b"/O <%s> /U <%s>" % (told.hex().encode(), proof.hex().encode())
    if how == "RC4-128":
        return rc4(mine, packed), b"/V 2 /R 3 /Length 128 " + keys
    return bytes(16) + aes(mine, _padded(packed)), b"/V 4 /R 4 /Length 128 " + _FILTER % (
        b"AESV2",
        16,
    ) + keys


_FILTER = (
    b"/CF << /StdCF << /CFM /%s /AuthEvent /DocOpen /Length %d >> >> /StmF /StdCF /StrF /StdCF "
)


def _turned(key: bytes, data: bytes) -> bytes:
    for turn in range(20):
        data = rc4(bytes(byte ^ turn for byte in key), data)
    return data


def _aes_256(_how: str, packed: bytes, password: bytes) -> tuple[bytes, bytes]:
    key = sha256(b"the key of the file").digest()
    check, salt = b"12345678", b"87654321"
    user = sha256(password + check).digest() + check + salt
    owner = sha256(b"owner" + check + user).digest() + check + salt
    users = aes(sha256(password + salt).digest(), key)
    owners = aes(sha256(b"owner" + salt + user).digest(), key)
    may = aes(key, _MAY + b"\xff\xff\xff\xffTadb1234")
    names = (b"U", user), (b"O", owner), (b"UE", users), (b"OE", owners), (b"Perms", may)
    keys = b" ".join(b"/%s <%s>" % (name, value.hex().encode()) for name, value in names)
    lock = b"/V 5 /R 5 /Length 256 " + _FILTER % (b"AESV3", 32) + keys
    return bytes(16) + aes(key, _padded(packed)), lock
