package vn.chosach.forum.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.vault.Lock;
import vn.chosach.vault.Vault;

/** Who said an opinion, sealed apart from what was said. */
@Component
record ForumSpeakers(ForumOpinionRepository repository, Vault vault) {

  byte[] sealed(UUID opinion, String speaker) {
    return vault.seal(Lock.IDENTITY, place(opinion), speaker.getBytes(UTF_8));
  }

  Optional<String> of(UUID opinion) {
    return repository
        .speaker(opinion)
        .map(kept -> new String(vault.open(Lock.IDENTITY, place(opinion), kept), UTF_8));
  }

  private static String place(UUID opinion) {
    return "forum/" + opinion + "/speaker";
  }
}
