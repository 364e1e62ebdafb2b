package vn.chosach.watch.sources;

import java.net.InetAddress;
import java.net.UnknownHostException;

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
          return PublicAddresses.allows(address);
        }
      };

  InetAddress[] addressesOf(String host) throws UnknownHostException;

  boolean allows(InetAddress address);
}
