package vn.chosach.documents.acts;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentFile;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.Printed;
import vn.chosach.documents.Scribe;

/** Puts together all that belongs to a document. */
@Component
public class PaperReading {

  private final DocumentRows rows;
  private final PaperRights rights;
  private final PaperParts parts;
  private final Deliveries deliveries;
  private final PaperDrafts drafts;

  PaperReading(
      DocumentRows rows,
      PaperRights rights,
      PaperParts parts,
      Deliveries deliveries,
      PaperDrafts drafts) {
    this.rows = rows;
    this.rights = rights;
    this.parts = parts;
    this.deliveries = deliveries;
    this.drafts = drafts;
  }

  public Optional<DocumentFile> file(UUID id, Scribe scribe) {
    return rows.find(id, scribe)
        .map(
            held -> {
              Document document = held.document();
              Drafting drafting = rows.wording(id);
              return new DocumentFile(
                  document,
                  drafting,
                  rows.trail(id),
                  parts.opinions().of(id),
                  deliveries.of(id),
                  parts.issuing().copies(id),
                  parts.press().seals(id),
                  rights.possible(held, scribe),
                  drafts.changes(document, drafting),
                  rows.correction(id).orElse(null));
            });
  }

  public Optional<Printed> printed(UUID id, Printed.Format format, Scribe scribe) {
    return rows.find(id, scribe).map(held -> parts.press().printed(held, rows.wording(id), format));
  }
}
