package vn.chosach.publicity;

import java.util.List;
import vn.chosach.publicity.life.EditionEvent;

/**
 * A publication as staff sees it.
 *
 * @param publication what it is
 * @param editions all wordings, the newest first
 * @param acts what happened, the newest first
 * @param possible what the reader can do with the newest edition
 * @param correctable whether a live edition can be corrected
 */
public record PublicationFile(
    Publication publication,
    List<Edition> editions,
    List<EditionAct> acts,
    List<EditionEvent> possible,
    boolean correctable) {

  public PublicationFile {
    editions = List.copyOf(editions);
    acts = List.copyOf(acts);
    possible = List.copyOf(possible);
  }

  /** The newest wording. */
  public Edition newest() {
    return editions.getFirst();
  }
}
