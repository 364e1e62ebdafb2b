package vn.chosach.vault.capture;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses are of the public net. Everything that the registries of special addresses name
 * (RFC 6890, RFC 6598 for carriers, RFC 4193, RFC 3927 with the metadata services of clouds) is
 * not; nor is an IPv6 address that only wraps an IPv4 one, since what it reaches depends on the
 * network.
 */
final class AddressRule {

  private static final List<Block> IPV4 =
      List.of(
          Block.of("0.0.0.0", 8),
          Block.of("10.0.0.0", 8),
          Block.of("100.64.0.0", 10),
          Block.of("127.0.0.0", 8),
          Block.of("169.254.0.0", 16),
          Block.of("172.16.0.0", 12),
          Block.of("192.0.0.0", 24),
          Block.of("192.0.2.0", 24),
          Block.of("192.31.196.0", 24),
          Block.of("192.52.193.0", 24),
          Block.of("192.88.99.0", 24),
          Block.of("192.168.0.0", 16),
          Block.of("192.175.48.0", 24),
          Block.of("198.18.0.0", 15),
          Block.of("198.51.100.0", 24),
          Block.of("203.0.113.0", 24),
          Block.of("224.0.0.0", 3));

  private static final Block GLOBAL_UNICAST = Block.of("2000::", 3);
  private static final List<Block> IPV6 =
      List.of(
          Block.of("2001::", 23),
          Block.of("2001:db8::", 32),
          Block.of("2002::", 16),
          Block.of("3fff::", 20));

  private AddressRule() {}

  static boolean isPublic(InetAddress address) {
    return address instanceof Inet4Address
        ? IPV4.stream().noneMatch(block -> block.holds(address))
        : GLOBAL_UNICAST.holds(address) && IPV6.stream().noneMatch(block -> block.holds(address));
  }

  private record Block(byte[] from, int bits) {

    static Block of(String from, int bits) {
      return new Block(InetAddress.ofLiteral(from).getAddress(), bits);
    }

    boolean holds(InetAddress address) {
      byte[] asked = address.getAddress();
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if (asked.length != from.length || ((asked[bit / 8] ^ from[bit / 8]) & mask) != 0) {
          return false;
        }
      }
      return true;
    }
  }
}
