package vn.chosach.vault.keeping;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Changes the master key to one on a token, and opens what was sealed before. */
public final class TokenProbe {

  private TokenProbe() {}

  public static void main(String[] arguments) throws Exception {
    AeadConfig.register();
    Path folder = Path.of(arguments[1]);
    var masters = new AllMasterKeys(new KeySettings(null, Path.of(arguments[2]), "4711"), folder);
    var ring = new Keyring(folder, masters);
    if (arguments[0].equals("rotate")) {
      new Rotation(ring, masters).renewMaster();
    }
    byte[] words =
        ring.open("content")
            .getPrimitive(RegistryConfiguration.get(), Aead.class)
            .decrypt(Files.readAllBytes(folder.resolve("sealed")), "tip/1/story".getBytes(UTF_8));
    new PrintStream(System.out, true, UTF_8).println(new String(words, UTF_8));
  }
}
