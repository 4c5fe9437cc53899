"""Which machines may be asked for a page: only those on the public internet, whatever name leads to them."""

import socket
from concurrent.futures import ThreadPoolExecutor
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from django.conf import settings

Address = IPv4Address | IPv6Address

# Not flagged as private by Python: metadata services of clouds that the server may run in, and ranges
# formerly set aside for sites, relays or examples.
NOT_PUBLIC = [
    ip_network(block)
    for block in ("168.63.129.16/32", "192.0.0.0/24", "192.88.99.0/24", "fec0::/10", "3fff::/20")
]


def public_addresses(host: str, port: int, seconds: float) -> list[str]:
    """Every address of a host, all of them public. Takes at most `seconds`.

    Names and all spellings of numbers are treated alike, so 127.1, 0x7f.1 and a name for 127.0.0.1 are the
    same. Raises ValueError, naming the address, if any of them is not public; OSError if there is none.
    """
    pool = ThreadPoolExecutor(1)
    try:
        found = pool.submit(socket.getaddrinfo, host, port, type=socket.SOCK_STREAM).result(seconds)
    finally:
        pool.shutdown(wait=False)
    addresses = list(dict.fromkeys(place[0] for *_, place in found))
    for address in addresses:
        if not may_be_asked(ip_address(address)):
            raise ValueError(address)
    return addresses


def may_be_asked(address: Address) -> bool:
    """Whether an address is public, or a loopback address allowed by the settings."""
    if address.version == 6:
        if address.ipv4_mapped:
            return may_be_asked(address.ipv4_mapped)
        if address.sixtofour or address.teredo:
            # A tunnel: the address does not reveal the machine behind it.
            return False
    if address.is_loopback:
        return settings.NEWSBASE_FETCH_ALLOW_LOOPBACK
    if address.is_multicast or address.is_reserved or any(address in block for block in NOT_PUBLIC):
        return False
    return address.is_global
