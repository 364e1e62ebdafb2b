package vn.chosach.vault;

import java.net.IDN;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The one rule for what the server fetches, whichever room asks: an address of the web without a
 * name in it, on the port of its scheme, at an address of the public net. Everything that the
 * registries of special addresses name (RFC 6890, RFC 6598 for carriers, RFC 4193, RFC 3927 with
 * the metadata services of clouds) is not public; nor is an IPv6 address that only wraps an IPv4
 * one, since what it reaches depends on the network. Which hosts may be asked is for the room to
 * say.
 */
public final class PublicWeb {

  private static final int LONGEST = 2000;

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

  private PublicWeb() {}

  /** The address without fragment and with an ASCII host, or {@code null} if it is none. */
  public static @Nullable URI read(String address) {
    try {
      String text = address.strip();
      if (text.isEmpty() || text.length() > LONGEST) {
        return null;
      }
      URI uri = new URI(new URI(text.replace(" ", "%20")).toASCIIString());
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      String authority = uri.getRawAuthority();
      if (!scheme.matches("https?") || authority == null || uri.getRawUserInfo() != null) {
        return null;
      }
      String host = uri.getHost();
      if (host == null || host.isEmpty()) {
        return null;
      }
      String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
      String name = host.startsWith("[") ? host : IDN.toASCII(host).toLowerCase(Locale.ROOT);
      return new URI(scheme + "://" + name + port + path + query);
    } catch (URISyntaxException | IllegalArgumentException malformed) {
      return null;
    }
  }

  /** Whether an address names no port or the usual one of its scheme. */
  public static boolean onItsPort(URI uri) {
    return uri.getPort() == -1 || uri.getPort() == portOf(uri.getScheme());
  }

  /** 443 for {@code https}, else 80. */
  public static int portOf(String scheme) {
    return scheme.equals("https") ? 443 : 80;
  }

  public static boolean isPublic(InetAddress address) {
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
