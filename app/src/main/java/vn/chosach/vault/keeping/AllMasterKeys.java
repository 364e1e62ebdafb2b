package vn.chosach.vault.keeping;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/**
 * The files, and the token when one is configured: what was sealed with the one opens while it is
 * sealed anew with the other.
 */
final class AllMasterKeys implements MasterKeys {

  private final FileMasterKeys files;
  private final @Nullable TokenMasterKeys token;

  AllMasterKeys(KeySettings settings, Path keys) throws GeneralSecurityException, IOException {
    var chance = new SecureRandom();
    Path folder = settings.folder();
    Path pkcs11 = settings.pkcs11();
    String pin = settings.pin();
    this.files = new FileMasterKeys(folder == null ? keys : folder, chance);
    this.token =
        pkcs11 == null ? null : new TokenMasterKeys(pkcs11, pin == null ? "" : pin, chance);
  }

  @Override
  public MasterKey current() throws IOException, GeneralSecurityException {
    return token == null ? files.current() : token.current();
  }

  @Override
  public MasterKey byId(String id) throws IOException, GeneralSecurityException {
    return token != null && id.startsWith("pkcs11:") ? token.byId(id) : files.byId(id);
  }

  @Override
  public MasterKey renew() throws IOException, GeneralSecurityException {
    return token == null ? files.renew() : token.renew();
  }

  @Override
  public void retireOthers() throws IOException, GeneralSecurityException {
    if (token == null) {
      files.retireOthers();
    } else {
      token.retireOthers();
      files.retireAll();
    }
  }
}
