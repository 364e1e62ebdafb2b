package vn.chosach.watch.sources;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;
import org.springframework.stereotype.Component;

/** While a test has it open, some names of shops lead to this machine; else all is as it is. */
@Component
public class ThisMachine implements Net {

  /** Only this machine, under its own name. */
  static final Net LOOPBACK =
      new Net() {
        @Override
        public InetAddress[] addressesOf(String host) throws UnknownHostException {
          return InetAddress.getAllByName(host);
        }

        @Override
        public boolean allows(InetAddress address) {
          return address.isLoopbackAddress();
        }

        @Override
        public boolean allowsPort(URI uri) {
          return true;
        }
      };

  private volatile Set<String> names = Set.of();

  /** From now on these names lead to this machine, and no other. */
  public void open(String... hosts) {
    names = Set.of(hosts);
  }

  public void close() {
    names = Set.of();
  }

  @Override
  public InetAddress[] addressesOf(String host) throws UnknownHostException {
    return names.contains(host)
        ? new InetAddress[] {InetAddress.getLoopbackAddress()}
        : Net.OPEN.addressesOf(host);
  }

  @Override
  public boolean allows(InetAddress address) {
    return Net.OPEN.allows(address) || !names.isEmpty() && address.isLoopbackAddress();
  }

  @Override
  public boolean allowsPort(URI uri) {
    return Net.OPEN.allowsPort(uri) || names.contains(uri.getHost());
  }
}
