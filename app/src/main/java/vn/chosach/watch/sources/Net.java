package vn.chosach.watch.sources;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import vn.chosach.vault.PublicWeb;

/**
 * Where names lead, and which addresses may be fetched from. The program knows only {@link #OPEN};
 * tests have another, in which names of shops lead to this machine.
 */
interface Net {

  /** The net outside. */
  Net OPEN =
      new Net() {
        @Override
        public InetAddress[] addressesOf(String host) throws UnknownHostException {
          return InetAddress.getAllByName(host);
        }

        @Override
        public boolean allows(InetAddress address) {
          return PublicWeb.isPublic(address);
        }

        @Override
        public boolean allowsPort(URI uri) {
          return PublicWeb.onItsPort(uri);
        }
      };

  InetAddress[] addressesOf(String host) throws UnknownHostException;

  boolean allows(InetAddress address);

  boolean allowsPort(URI uri);
}
