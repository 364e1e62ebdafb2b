package vn.chosach.signals;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chosach.signals.life.SignalState;
import vn.chosach.vault.Lock;
import vn.chosach.vault.Vault;

/** What the parts of split letters are about, sealed. */
@Repository
class LetterParts {

  private final JdbcClient jdbc;
  private final Vault vault;

  LetterParts(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  void keep(UUID part, UUID mother, String excerpt) {
    byte[] words = excerpt.getBytes(StandardCharsets.UTF_8);
    jdbc.sql(
            "INSERT INTO signals.part (signal, mother, excerpt) VALUES (:signal, :mother, :excerpt)")
        .param("signal", part)
        .param("mother", mother)
        .param("excerpt", vault.seal(Lock.CONTENT, place(part), words))
        .update();
  }

  /** What those of the signals that were split off are about; others are absent. */
  Map<UUID, String> excerpts(Collection<Signal> signals) {
    List<UUID> parts = signals.stream().filter(Signal::isPart).map(Signal::id).toList();
    var excerpts = new HashMap<UUID, String>();
    if (!parts.isEmpty()) {
      jdbc.sql("SELECT signal, excerpt FROM signals.part WHERE signal = ANY (:parts)")
          .param("parts", parts.toArray(UUID[]::new))
          .query(
              row -> {
                UUID part = row.getObject("signal", UUID.class);
                byte[] words = vault.open(Lock.CONTENT, place(part), row.getBytes("excerpt"));
                excerpts.put(part, new String(words, StandardCharsets.UTF_8));
              });
    }
    return excerpts;
  }

  /**
   * Those that stand: a part whose splitting was taken back went into another part of the same
   * letter and is none any more.
   */
  static List<Signal> standing(List<Signal> parts) {
    List<UUID> all = parts.stream().map(Signal::id).toList();
    return parts.stream()
        .filter(
            one -> one.state() != SignalState.MERGED || !all.contains(one.outcome().mergedInto()))
        .toList();
  }

  private static String place(UUID part) {
    return "signals/part/" + part;
  }
}
