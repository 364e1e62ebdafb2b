package vn.chosach.documents.acts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.documents.Document;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.documents.life.DocumentLifeCycle;
import vn.chosach.documents.life.DocumentState;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.SecondPersonPolicy;

/** Lets an act on a document through: the row is held, the page still true, the table allows it. */
@Component
record TransitionGuard(
    DocumentRepository repository, PaperRights rights, SecondPersonPolicy seconds) {

  /** In whose name the officer acts. */
  Set<String> agencies(ActingOfficer scribe) {
    return rights.agencies(scribe);
  }

  /** A held row and the row of the table, or why not. */
  record Passed(
      DocumentRepository.Held held,
      DocumentLifeCycle.DocumentRow row,
      @Nullable ActOutcome<Document> stopped) {}

  /**
   * @param seen version that the page showed; 0 for any
   */
  Passed pass(UUID id, DocumentEvent event, int seen, ActingOfficer scribe) {
    DocumentRepository.Held held = repository.hold(id, scribe).orElse(null);
    DocumentLifeCycle.DocumentRow none = DocumentLifeCycle.TABLE.getFirst();
    if (held == null) {
      return new Passed(NOBODY, none, ActOutcome.refused("documents.unknown"));
    }
    if (seen != 0 && held.document().version() != seen) {
      return new Passed(
          held, none, new ActOutcome.Overtaken<>(held.document().version(), List.of()));
    }
    Optional<DocumentLifeCycle.DocumentRow> row =
        DocumentLifeCycle.row(held.document().state(), event);
    if (row.isEmpty()) {
      return new Passed(held, none, ActOutcome.refused("documents.not-possible"));
    }
    if (!rights.may(row.get().who(), held, scribe)) {
      return new Passed(held, none, ActOutcome.refused("documents.not-yours"));
    }
    if (row.get().who() == DocumentLifeCycle.DocumentWho.SIGNER) {
      Optional<Refusal> puppet =
          seconds.beside(scribe.actor(), repository.writers(id), "document", id);
      if (puppet.isPresent()) {
        return new Passed(held, none, ActOutcome.refused(puppet.get()));
      }
    }
    return new Passed(held, row.get(), null);
  }

  private static final DocumentRepository.Held NOBODY =
      new DocumentRepository.Held(
          new Document(
              new UUID(0, 0),
              "",
              "",
              DocumentState.DROPPED,
              "",
              null,
              null,
              1,
              Instant.EPOCH,
              null,
              null),
          null,
          null);
}
