package vn.chosach.exchange.firms;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.vault.Lock;
import vn.chosach.vault.Vault;

/** Seals what letters say and firms answer, each for its own place. */
@Component
record FirmSeals(Vault vault) {

  byte[] seal(UUID owner, String words) {
    return vault.seal(Lock.CONTENT, place(owner), words.getBytes(UTF_8));
  }

  String open(UUID owner, byte[] sealed) {
    return new String(vault.open(Lock.CONTENT, place(owner), sealed), UTF_8);
  }

  private static String place(UUID owner) {
    return "exchange/" + owner + "/words";
  }
}
