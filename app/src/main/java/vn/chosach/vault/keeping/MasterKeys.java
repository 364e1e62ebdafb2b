package vn.chosach.vault.keeping;

import java.io.IOException;
import java.security.GeneralSecurityException;

/** Where key-encryption keys are kept. */
interface MasterKeys {

  /** The key that seals from now on; made when there is none. */
  MasterKey current() throws IOException, GeneralSecurityException;

  /**
   * The key of that id.
   *
   * @throws GeneralSecurityException if it is not here
   */
  MasterKey byId(String id) throws IOException, GeneralSecurityException;

  /** Makes a new key, which is the current one from now on. */
  MasterKey renew() throws IOException, GeneralSecurityException;

  /** Destroys all keys but the current one, once nothing is sealed with them any more. */
  void retireOthers() throws IOException, GeneralSecurityException;
}
