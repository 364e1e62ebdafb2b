package vn.chosach.vault.keeping;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;

/**
 * Key-encryption keys on a token or a security module through PKCS#11 (the provider SunPKCS11 of
 * the JDK). The key is made on the token, wraps there, and cannot be read out. Labels are {@code
 * chosach-master-0001} and so on; the highest number is the current one.
 */
final class TokenMasterKeys implements MasterKeys {

  private static final String KIND = "pkcs11:";
  private static final String LABEL = "chosach-master-";

  private final Provider provider;
  private final KeyStore store;
  private final SecureRandom chance;

  /**
   * @param configuration file in the form of SunPKCS11: name, library, slot
   * @param pin of the user of the token
   */
  TokenMasterKeys(Path configuration, String pin, SecureRandom chance)
      throws GeneralSecurityException, IOException {
    Provider blank = Security.getProvider("SunPKCS11");
    if (blank == null) {
      throw new GeneralSecurityException("this Java has no PKCS#11 (module jdk.crypto.cryptoki)");
    }
    this.provider = blank.configure(configuration.toString());
    this.store = KeyStore.getInstance("PKCS11", provider);
    this.store.load(null, pin.toCharArray());
    this.chance = chance;
  }

  @Override
  public MasterKey current() throws GeneralSecurityException, IOException {
    List<String> labels = labels();
    return labels.isEmpty() ? make(1) : key(labels.getLast());
  }

  @Override
  public MasterKey byId(String id) throws GeneralSecurityException {
    return key(id.startsWith(KIND) ? id.substring(KIND.length()) : "");
  }

  @Override
  public MasterKey renew() throws GeneralSecurityException, IOException {
    List<String> labels = labels();
    return make(
        labels.isEmpty() ? 1 : Integer.parseInt(labels.getLast().substring(LABEL.length())) + 1);
  }

  @Override
  public void retireOthers() throws GeneralSecurityException {
    List<String> labels = labels();
    for (String label : labels.subList(0, Math.max(0, labels.size() - 1))) {
      store.deleteEntry(label);
    }
  }

  private List<String> labels() throws GeneralSecurityException {
    return Collections.list(store.aliases()).stream()
        .filter(alias -> alias.matches(LABEL + "\\d{4}"))
        .sorted()
        .toList();
  }

  private MasterKey make(int number) throws GeneralSecurityException, IOException {
    KeyGenerator generator = KeyGenerator.getInstance("AES", provider);
    generator.init(256);
    String label = LABEL + String.format(Locale.ROOT, "%04d", number);
    store.setKeyEntry(label, generator.generateKey(), null, null);
    return key(label);
  }

  private MasterKey key(String label) throws GeneralSecurityException {
    if (!(store.getKey(label, null) instanceof SecretKey key)) {
      throw new GeneralSecurityException("the token holds no key " + label);
    }
    return new GcmKey(KIND + label, key, provider, chance);
  }
}
