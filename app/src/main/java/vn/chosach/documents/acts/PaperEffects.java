package vn.chosach.documents.acts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.documents.PaperEffect;
import vn.chosach.documents.Signatory;
import vn.chosach.kernel.Refusal;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/** The effects of papers, whatever room drew them up. */
@Component
public class PaperEffects {

  private static final int KEPT = 1_000;

  /** Asked for late: the rooms that draw papers up stand above this one. */
  private final ObjectProvider<PaperEffect.PaperEffectSource> rooms;

  /** Which room answered for a paper, so that it is asked first and mostly alone. */
  private final Map<UUID, PaperEffect.PaperEffectSource> answered = new ConcurrentHashMap<>();

  private final SigningRights rights;
  private final JdbcClient jdbc;
  private final Texts texts;

  PaperEffects(
      ObjectProvider<PaperEffect.PaperEffectSource> rooms,
      SigningRights rights,
      JdbcClient jdbc,
      Texts texts) {
    this.rooms = rooms;
    this.rights = rights;
    this.jdbc = jdbc;
    this.texts = texts;
  }

  /** Whether papers of this kind are drawn up by their own room only. */
  public boolean bound(String kind) {
    return rooms.orderedStream().anyMatch(room -> room.kinds().contains(kind));
  }

  /** What the signature under a paper does; empty for one that only says something. */
  @Transactional(readOnly = true)
  public Optional<PaperEffect> of(UUID document) {
    PaperEffect.PaperEffectSource known = answered.get(document);
    Optional<PaperEffect> effect = known == null ? Optional.empty() : known.of(document);
    return effect.isPresent() ? effect : ofAnyRoom(document);
  }

  private Optional<PaperEffect> ofAnyRoom(UUID document) {
    for (PaperEffect.PaperEffectSource room : rooms.orderedStream().toList()) {
      Optional<PaperEffect> effect = room.of(document);
      if (effect.isPresent()) {
        if (answered.size() >= KEPT) {
          answered.clear();
        }
        answered.put(document, room);
        return effect;
      }
    }
    return Optional.empty();
  }

  /**
   * What who signs a submitted paper on a day must answer.
   *
   * @param unconfirmed rules of general knowledge on which the signature would rest
   * @param doubts what is odd about it
   */
  public record OwedAnswers(List<Refusal> unconfirmed, List<Refusal> doubts) {}

  /** All rooms are asked for the effect of a paper that is none's, so once for both. */
  @Transactional(readOnly = true)
  public OwedAnswers owed(UUID document, LocalDate day) {
    return of(document)
        .map(
            effect ->
                new OwedAnswers(
                    signatory(document).stream()
                        .flatMap(by -> effect.unconfirmed(by, day).stream())
                        .toList(),
                    effect.doubts(day)))
        .orElseGet(() -> new OwedAnswers(List.of(), List.of()));
  }

  private Optional<Signatory> signatory(UUID document) {
    return jdbc.sql(
            """
            SELECT signing_right FROM documents.document
             WHERE id = :id AND signing_right IS NOT NULL
            """)
        .param("id", document)
        .query(UUID.class)
        .optional()
        .flatMap(rights::right)
        .map(Signing::signatory);
  }

  /** What who signs has not confirmed, or not answered in words. */
  Optional<Refusal> unanswered(
      PaperEffect effect, Signatory by, String words, boolean confirmed, LocalDate day) {
    List<Refusal> rules = effect.unconfirmed(by, day);
    if (!rules.isEmpty() && !confirmed) {
      return Optional.of(Refusal.of("documents.rule-unconfirmed", "rules", said(rules)));
    }
    List<Refusal> doubts = effect.doubts(day);
    return doubts.isEmpty() || !words.isBlank()
        ? Optional.empty()
        : Optional.of(Refusal.of("documents.doubt-unanswered", "doubts", said(doubts)));
  }

  /** In the words of the record, for trail and journal. */
  String said(List<Refusal> lines) {
    return lines.stream().map(one -> texts.text(Lang.VI, one)).collect(Collectors.joining(" "));
  }
}
