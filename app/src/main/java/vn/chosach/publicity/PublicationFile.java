package vn.chosach.publicity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.publicity.life.EditionEvent;
import vn.chosach.publicity.life.EditionState;

/**
 * A publication as staff sees it.
 *
 * @param publication what it is
 * @param editions all wordings, the newest first
 * @param acts what happened, the newest first
 * @param possible what the reader can do with the newest edition
 * @param older what the reader can do with an older one: withdraw what is public, or look at why
 *     one was withdrawn, while a newer wording is in work
 * @param correctable whether a live edition can be corrected
 */
public record PublicationFile(
    Publication publication,
    List<Edition> editions,
    List<EditionAct> acts,
    List<EditionEvent> possible,
    List<EditionEvent> older,
    boolean correctable) {

  public PublicationFile {
    editions = List.copyOf(editions);
    acts = List.copyOf(acts);
    possible = List.copyOf(possible);
    older = List.copyOf(older);
  }

  /** The newest wording; one that was dropped counts only when there is no other. */
  public Edition newest() {
    return newest(editions);
  }

  static Edition newest(List<Edition> editions) {
    return editions.stream()
        .filter(one -> one.state() != EditionState.DROPPED)
        .findFirst()
        .orElseGet(editions::getFirst);
  }

  /** The wording that an act is about: what is withdrawn is what is public. */
  public Edition under(EditionEvent event) {
    return under(event, editions);
  }

  static Edition under(EditionEvent event, List<Edition> editions) {
    @Nullable EditionState of =
        event == EditionEvent.WITHDRAW
            ? EditionState.LIVE
            : event == EditionEvent.REVIEW ? EditionState.WITHDRAWN : null;
    return editions.stream()
        .filter(one -> one.state() == of)
        .findFirst()
        .orElseGet(() -> newest(editions));
  }

  /** Whether a newer wording corrects one that was public before it. */
  public boolean corrects() {
    return corrects(newest(), editions);
  }

  static boolean corrects(Edition edition, List<Edition> editions) {
    return editions.stream()
        .anyMatch(one -> one.number() < edition.number() && one.hands().publishedAt() != null);
  }

  /** Whether it was dropped or withdrawn and nobody works on it, so that it may be begun anew. */
  public boolean over() {
    return over(editions);
  }

  static boolean over(List<Edition> editions) {
    EditionState last = newest(editions).state();
    return last == EditionState.DROPPED || last == EditionState.WITHDRAWN;
  }
}
