package vn.chosach.watch.sources;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/**
 * Which addresses the server may fetch from: public unicast only. Refused are this host, private,
 * shared (RFC 6598), link-local, documentation, benchmark, multicast and reserved ranges of IPv4
 * (RFC 6890), unique local and site-local IPv6 (RFC 4193), and IPv6 that carries such an IPv4
 * address (mapped, 6to4, NAT64, Teredo).
 */
final class PublicAddresses {

  private PublicAddresses() {}

  static boolean allows(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    return switch (address) {
      case Inet4Address four -> allowsFour(four.getAddress());
      case Inet6Address six -> allowsSix(six.getAddress());
      case InetAddress other -> false;
    };
  }

  private static boolean allowsFour(byte[] b) {
    int one = b[0] & 255;
    int two = b[1] & 255;
    int three = b[2] & 255;
    boolean closed =
        one == 0
            || one == 10
            || one == 127
            || one >= 224
            || one == 100 && two >= 64 && two < 128
            || one == 169 && two == 254
            || one == 172 && two >= 16 && two < 32
            || one == 192 && two == 168
            || one == 192 && two == 0 && (three == 0 || three == 2)
            || one == 192 && two == 88 && three == 99
            || one == 198 && (two == 18 || two == 19)
            || one == 198 && two == 51 && three == 100
            || one == 203 && two == 0 && three == 113;
    return !closed;
  }

  /** Only global unicast 2000::/3, without the ranges that lead back into IPv4 or are examples. */
  private static boolean allowsSix(byte[] b) {
    int head = (b[0] & 255) << 8 | b[1] & 255;
    int next = (b[2] & 255) << 8 | b[3] & 255;
    boolean global = (b[0] & 0xE0) == 0x20;
    return global
        && head != 0x2002
        && !(head == 0x2001 && (next == 0 || next == 0x0DB8))
        && head != 0x3FFF;
  }
}
