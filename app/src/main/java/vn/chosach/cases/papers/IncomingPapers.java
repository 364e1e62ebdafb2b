package vn.chosach.cases.papers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseWish;
import vn.chosach.cases.acts.EvidenceHandler;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.kernel.Refusal;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;
import vn.chosach.vault.KeptFile;
import vn.chosach.vault.Vault;

/**
 * Signed papers of others on which a step of a case rests: what was typed about them binds nobody.
 */
@Component
public record IncomingPapers(JdbcClient jdbc, Vault vault, EvidenceHandler evidence, Texts texts) {

  /** The answer of an investigating body on paper. */
  public static final String BODY = "BODY";

  /**
   * @param owner under which the files wait
   * @return {@code cases.signed-paper-missing} when none waits there
   */
  public Optional<Refusal> missing(@Nullable UUID owner) {
    boolean waits = owner != null && vault.files(owner).stream().anyMatch(file -> !file.kept());
    return waits ? Optional.empty() : Optional.of(Refusal.of("cases.signed-paper-missing"));
  }

  /** The same for a paper that may be kept with the case already. */
  public Optional<Refusal> absent(CaseFile file, UUID owner) {
    return kept(file, owner) ? Optional.empty() : missing(owner);
  }

  /** Whether a paper is kept with the case. */
  public boolean kept(CaseFile file, UUID owner) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT FROM cases.incoming_paper WHERE id = :id AND case_id = :case)")
        .param("id", owner)
        .param("case", file.id())
        .query(Boolean.class)
        .single();
  }

  /** Keeps the paper with the case, as an exhibit, in the transaction of the act. */
  public void keep(CaseWish wish, UUID owner, String kind, LocalDate dated, String nameKey) {
    jdbc.sql(
            """
            INSERT INTO cases.incoming_paper (id, case_id, kind, dated, recorded_by, recorded_at)
            VALUES (:id, :case, :kind, :dated, :by, :now)
            """)
        .param("id", owner)
        .param("case", wish.file().id())
        .param("kind", kind)
        .param("dated", dated)
        .param("by", wish.actor().id())
        .param("now", wish.now())
        .update();
    List<KeptFile> kept = vault.keep(owner, owner, wish.actor());
    evidence.point(wish.file(), kept, texts.text(Lang.VI, nameKey), wish.file().access().agency());
  }
}
