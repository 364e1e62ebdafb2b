package vn.chosach.tips.form;

import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Refusal;
import vn.chosach.ui.SentId;
import vn.chosach.vault.Lane;
import vn.chosach.vault.Staging;
import vn.chosach.vault.Vault;

/** Photos of a report that is not sent yet; the draft remembers how many there should be. */
@Component
record Photos(Vault vault, JdbcClient jdbc) {

  private static final Set<String> BUSY = Set.of("vault.staging-full", "vault.busy");

  /** Why the photo was not taken; nothing when it was. */
  Optional<Refusal> take(UUID tip, Lane lane, String name, InputStream body) {
    return switch (vault.stage(tip, tip, lane, name, body)) {
      case Staging.Staged staged -> {
        jdbc.sql("UPDATE tips.draft SET files = greatest(files, :there) WHERE tip = :tip")
            .param("there", vault.files(tip).size())
            .param("tip", tip)
            .update();
        yield Optional.empty();
      }
      case Staging.StagingRefused refused -> Optional.of(refused.refusal());
    };
  }

  /** Whether a refusal is ours and passes by itself: too many at once, or a store that is away. */
  static boolean passes(Refusal refusal) {
    return BUSY.contains(refusal.code()) || refusal.code().startsWith("vault.store-");
  }

  /** A forged or damaged button removes nothing. */
  void remove(UUID tip, String file) {
    SentId.of(file)
        .filter(sent -> vault.withdraw(tip, sent))
        .ifPresent(
            sent ->
                jdbc.sql("UPDATE tips.draft SET files = greatest(files - 1, 0) WHERE tip = :tip")
                    .param("tip", tip)
                    .update());
  }

  /** Whether photos that were taken are gone, as they waited too long; it is said once. */
  boolean lost(UUID tip) {
    return jdbc.sql("UPDATE tips.draft SET files = :there WHERE tip = :tip AND files > :there")
            .param("there", vault.files(tip).size())
            .param("tip", tip)
            .update()
        > 0;
  }
}
