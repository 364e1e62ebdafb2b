package vn.chosach.vault.keeping;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the vault lies.
 *
 * @param home folder of data, keys and logs of this installation; files lie under {@code vault/},
 *     keys under {@code keys/}
 */
@ConfigurationProperties("chosach")
public record VaultSettings(@DefaultValue(".chosach") Path home) {

  Path files() {
    return home.resolve("vault");
  }

  Path keys() {
    return home.resolve("keys");
  }
}
