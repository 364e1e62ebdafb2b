package vn.chosach.documents.acts;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentFile;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.PaperEffect;
import vn.chosach.documents.Printed;
import vn.chosach.documents.archive.Archives;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.officers.ActingOfficer;

/** Puts together all that belongs to a document, as far as the reader may see it. */
@Component
public record DocumentQuery(
    DocumentRepository repository,
    PaperRights rights,
    PaperParts parts,
    Deliveries deliveries,
    PaperDrafts drafts,
    PaperEffects effects,
    Archives archives) {

  private static final Set<DocumentEvent> OUTWARD =
      EnumSet.of(DocumentEvent.ISSUE, DocumentEvent.VOID, DocumentEvent.REPLACE);

  private static final Set<DocumentEvent> BY_ANOTHER_PAPER =
      EnumSet.of(DocumentEvent.REVISE, DocumentEvent.VOID, DocumentEvent.CORRECT);

  public Optional<DocumentFile> file(UUID id, ActingOfficer scribe) {
    return repository
        .find(id, scribe)
        .map(
            held -> {
              Document document = held.document();
              Drafting drafting = repository.wording(id);
              Set<String> mine = rights.agencies(scribe);
              Optional<PaperEffect> effect = effects.of(id);
              boolean inside = DocumentAuthority.all(scribe) || mine.contains(document.agency());
              return new DocumentFile(
                  document,
                  drafting,
                  repository.trail(id).stream()
                      .filter(step -> inside || tells(step, mine))
                      .toList(),
                  parts.opinions().of(id).stream()
                      .filter(opinion -> inside || mine.contains(opinion.agency()))
                      .toList(),
                  deliveries.of(id),
                  parts.issuing().copies(id),
                  parts.press().seals(id),
                  possible(held, effect, scribe),
                  effect.isPresent(),
                  drafts.changes(document, drafting),
                  repository
                      .correction(id)
                      .filter(correction -> repository.find(correction, scribe).isPresent())
                      .orElse(null));
            });
  }

  /** What a paper says and did by its signature is changed by another paper only. */
  private Set<DocumentEvent> possible(
      DocumentRepository.Held held, Optional<PaperEffect> effect, ActingOfficer scribe) {
    Set<DocumentEvent> possible = rights.possible(held, scribe);
    effect.ifPresent(
        known -> {
          possible.removeAll(BY_ANOTHER_PAPER);
          if (known.fromRecord()) {
            possible.remove(DocumentEvent.REVISE);
          }
        });
    return possible;
  }

  /**
   * Whether a step is for others too: what became of the document, and what they did themselves.
   * How it came about, with reasons and opinions, stays with the agency that issued it.
   */
  private static boolean tells(DocumentFile.DocumentFileStep step, Set<String> mine) {
    String agency = step.agency();
    return OUTWARD.contains(step.event()) || agency != null && mine.contains(agency);
  }

  public Optional<Printed> printed(UUID id, Printed.Format format, ActingOfficer scribe) {
    return repository
        .find(id, scribe)
        .filter(held -> !archives.erased(id))
        .map(held -> parts.press().printed(held, repository.wording(id), format));
  }
}
