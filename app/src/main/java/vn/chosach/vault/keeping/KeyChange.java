package vn.chosach.vault.keeping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The change of keys as it is called from the shell, with the settings of the environment. */
public final class KeyChange {

  private KeyChange() {}

  /**
   * @param home folder of the installation
   * @param data whether new data keys are made, too
   * @return one line for each keyset that was sealed anew
   * @throws IOException also when no keyset lies there: a home that is mistyped has none
   */
  public static List<String> change(Path home, boolean data)
      throws IOException, GeneralSecurityException {
    Path keys = home.resolve("keys");
    refuseEmpty(keys);
    MasterKeys masters = new AllMasterKeys(settings(System.getenv()), keys);
    var rotation = new Rotation(new Keyring(keys, masters), masters);
    var lines = new ArrayList<String>();
    if (data) {
      rotation.renewData().forEach(name -> lines.add("new data key: " + name));
    }
    rotation.renewMaster().forEach(name -> lines.add("sealed anew: " + name));
    return lines;
  }

  private static void refuseEmpty(Path keys) throws IOException {
    if (Files.isDirectory(keys)) {
      try (var sets = Files.newDirectoryStream(keys, "vault-*.json")) {
        if (sets.iterator().hasNext()) {
          return;
        }
      }
    }
    throw new IOException("there are no keys in " + keys + ": CHOSACH_HOME names another folder");
  }

  private static KeySettings settings(Map<String, String> environment) {
    return new KeySettings(
        path(environment.get("CHOSACH_KEYS_FOLDER")),
        path(environment.get("CHOSACH_KEYS_PKCS11")),
        environment.get("CHOSACH_KEYS_PIN"));
  }

  private static @Nullable Path path(@Nullable String text) {
    return text == null || text.isBlank() ? null : Path.of(text);
  }
}
