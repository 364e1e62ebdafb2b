package vn.chosach.documents.acts;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentFile;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.DocumentKind;
import vn.chosach.documents.content.Kinds;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.documents.life.DocumentState;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;

/** Begins documents, and begins the correction of an issued one. */
@Component
public record PaperDrafts(
    DocumentRepository repository,
    PaperParts parts,
    PaperEffects effects,
    DocumentAuthority authority,
    Journal journal,
    InstantSource time,
    IdSource ids) {

  private static final Locale VI = Locale.of("vi");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final String REPLACES = " này thay thế ";

  public ActOutcome<Document> draft(Drafting drafting, ActingOfficer scribe) {
    return drafting.origin() == null && effects.bound(drafting.kind())
        ? ActOutcome.refused("documents.by-its-room")
        : begin(drafting, null, null, scribe);
  }

  /**
   * A draft that replaces an issued document, which it names.
   *
   * @param now what it says; {@code null} begins with the words of the issued one
   */
  public ActOutcome<Document> correct(
      UUID id,
      @Nullable Drafting now,
      String reason,
      int seen,
      DocumentTransitions steps,
      ActingOfficer scribe) {
    TransitionGuard.Passed gate = steps.gate(id, DocumentEvent.CORRECT, seen, scribe);
    ActOutcome<Document> stopped = gate.stopped();
    if (stopped != null) {
      return stopped;
    }
    if (effects.of(id).isPresent()) {
      return ActOutcome.refused("documents.has-effect");
    }
    if (reason.isBlank()) {
      return ActOutcome.refused("documents.words-missing");
    }
    if (repository.correction(id).isPresent()) {
      return ActOutcome.refused("documents.correction-open");
    }
    Drafting before = repository.wording(id);
    Document old = gate.held().document();
    if (now == null) {
      return begin(replacing(before, old), id, reason.strip(), scribe);
    }
    return now.kind().equals(before.kind()) && now.agency().equals(before.agency())
        ? begin(replacing(now, old), id, reason.strip(), scribe)
        : ActOutcome.refused("documents.kind-fixed");
  }

  private ActOutcome<Document> begin(
      Drafting drafting, @Nullable UUID corrects, @Nullable String words, ActingOfficer scribe) {
    if (!DocumentAuthority.all(scribe) && !authority.agencies(scribe).contains(drafting.agency())) {
      return ActOutcome.refused("documents.not-yours");
    }
    var fault = parts.checks().fault(drafting);
    if (fault.isPresent()) {
      return ActOutcome.refused(fault.get());
    }
    if (parts.heads().of(drafting.agency(), Vietnam.dayOf(time.instant())).isEmpty()) {
      return ActOutcome.refused(
          Refusal.of("documents.unknown-agency", "agency", drafting.agency()));
    }
    var document =
        new Document(
            ids.next(),
            drafting.kind(),
            drafting.agency(),
            DocumentState.DRAFT,
            drafting.subject().strip(),
            null,
            null,
            1,
            time.instant().truncatedTo(ChronoUnit.MICROS),
            corrects,
            drafting.origin());
    repository.add(document, scribe.actor());
    repository.word(document.id(), 1, drafting);
    repository.trail(document, DocumentEvent.DRAFT, scribe.actor(), words);
    journal.append(
        Act.of(scribe.actor(), "documents.drafted", "document", document.id())
            .because(words == null ? drafting.kind() : words)
            .under("NĐ 30/2020/NĐ-CP, Điều 10"));
    return ActOutcome.done(document);
  }

  /** What a correction changes. */
  public List<DocumentFile.DocumentFileChange> changes(Document document, Drafting now) {
    UUID corrected = document.corrects();
    return corrected == null
        ? List.of()
        : Differences.between(
            DraftChecks.lines(repository.wording(corrected)), DraftChecks.lines(now));
  }

  /**
   * The draft with a line at its end that names what it replaces: what is wrong in substance is
   * replaced by a paper of the same form (Nghị định 30/2020/NĐ-CP art. 18).
   */
  private static Drafting replacing(Drafting drafting, Document old) {
    String kind = kindName(Kinds.of(drafting.kind()).orElseThrow());
    LocalDate day = Objects.requireNonNull(old.day());
    String line = kind + REPLACES + kind + " số " + old.number() + " ngày " + DAY.format(day) + ".";
    Content content = drafting.content();
    List<Block> body = new ArrayList<>(content.body());
    body.removeIf(
        one -> one instanceof Block.BlockWords words && words.text().startsWith(kind + REPLACES));
    body.add(Block.words(line));
    return new Drafting(
        drafting.kind(),
        drafting.agency(),
        drafting.subject(),
        drafting.addressees(),
        new Content(content.basis(), body, content.annexes()),
        drafting.recipients(),
        drafting.urgency(),
        drafting.origin());
  }

  private static String kindName(DocumentKind kind) {
    String title = kind.titleVi();
    return title.charAt(0) + title.substring(1).toLowerCase(VI);
  }
}
