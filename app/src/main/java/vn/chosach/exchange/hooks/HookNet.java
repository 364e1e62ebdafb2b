package vn.chosach.exchange.hooks;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import vn.chosach.vault.PublicWeb;

/**
 * Where names lead, and which addresses may be connected to. The program knows only {@link #OPEN};
 * tests make another, in which the name of a partner leads to this machine.
 */
interface HookNet {

  /** The net outside. */
  HookNet OPEN =
      new HookNet() {
        @Override
        public InetAddress[] addressesOf(String host) throws UnknownHostException {
          return InetAddress.getAllByName(host);
        }

        @Override
        public boolean allows(InetAddress address) {
          return PublicWeb.isPublic(address);
        }

        @Override
        public URI way(URI uri) {
          return uri;
        }
      };

  InetAddress[] addressesOf(String host) throws UnknownHostException;

  boolean allows(InetAddress address);

  /** The address that is called in place of one that a partner named; outside of tests the same. */
  URI way(URI uri);
}
