package vn.chosach.vault.keeping;

import java.security.GeneralSecurityException;

/**
 * A key-encryption key: it seals the keysets that seal the data, and never leaves its place. The
 * database knows nothing of it.
 */
interface MasterKey {

  /** Which key this is: kind and name, such as {@code file:0001}. */
  String id();

  /**
   * Seals a keyset.
   *
   * @param name of the keyset; it opens under this name only
   */
  byte[] wrap(byte[] keyset, String name) throws GeneralSecurityException;

  /**
   * @throws GeneralSecurityException if it was sealed with another key or for another name
   */
  byte[] unwrap(byte[] sealed, String name) throws GeneralSecurityException;
}
