package vn.chosach.documents;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.documents.acts.DocumentQuery;
import vn.chosach.documents.acts.DocumentRepository;
import vn.chosach.documents.acts.DocumentTransitions;
import vn.chosach.documents.acts.PaperDrafts;
import vn.chosach.documents.exchange.EdXmlPost;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;

/**
 * The door of the documents: draft, change, sign off, number, issue, correct, print. Whoever asks
 * sees the documents of the own agency, those on which its opinion was asked, and those that were
 * issued to it; anything else does not exist.
 */
@Service
public class Documents {

  private final PaperDrafts drafts;
  private final DocumentTransitions steps;
  private final DocumentQuery query;
  private final DocumentRepository repository;
  private final EdXmlPost post;

  Documents(
      PaperDrafts drafts,
      DocumentTransitions steps,
      DocumentQuery query,
      DocumentRepository repository,
      EdXmlPost post) {
    this.drafts = drafts;
    this.steps = steps;
    this.query = query;
    this.repository = repository;
    this.post = post;
  }

  /**
   * Begins a draft.
   *
   * @return refused with {@code documents.not-yours}, {@code .unknown-kind}, {@code
   *     .subject-missing}, {@code .subject-too-long}, {@code .addressee-missing}, {@code
   *     .list-too-long}, {@code .recipient-name}, {@code .body-missing}, {@code .secret} (D6: of a
   *     secret document only a reference is kept) or {@code .unknown-agency}
   */
  @Transactional
  public ActOutcome<Document> draft(Drafting drafting, ActingOfficer scribe) {
    return drafts.draft(drafting, scribe);
  }

  /**
   * Changes what a draft says; kind and agency stay.
   *
   * @param seen version that the page showed
   * @return refused as {@link #draft}, or with {@code documents.kind-fixed} or {@code
   *     .not-possible} once it is submitted
   */
  @Transactional
  public ActOutcome<Document> revise(UUID id, Drafting drafting, int seen, ActingOfficer scribe) {
    return steps.revise(id, drafting, seen, scribe);
  }

  /**
   * Takes a step of the life cycle.
   *
   * @param seen version that the page showed; 0 takes it in any version
   * @return refused with {@code documents.unknown}, {@code .not-possible}, {@code .not-yours},
   *     {@code .words-missing}, {@code .agencies-missing}, {@code .unknown-agency}, {@code
   *     .no-signing-right}, {@code .four-eyes}, {@code .layout-deviates}, {@code .file-code} or
   *     {@code .keep-years}
   */
  @Transactional
  public ActOutcome<Document> proceed(UUID id, DocumentAct act, int seen, ActingOfficer scribe) {
    return steps.take(id, act, seen, scribe);
  }

  /**
   * Begins the replacement of an issued document, which the new draft names. When that is issued,
   * the old one is replaced and both stay as they were printed.
   *
   * @param now what a room knows to be right, of the same kind and agency; {@code null} begins with
   *     the words of the old one
   * @return refused with {@code documents.correction-open} when one has begun, with {@code
   *     documents.kind-fixed}, or as {@link #draft} and {@link #proceed}
   */
  @Transactional
  public ActOutcome<Document> correct(
      UUID id, @Nullable Drafting now, String reason, int seen, ActingOfficer scribe) {
    return drafts.correct(id, now, reason, seen, steps, scribe);
  }

  /** A document with all that belongs to it. */
  @Transactional(readOnly = true)
  public Optional<DocumentFile> read(UUID id, ActingOfficer scribe) {
    return query.file(id, scribe);
  }

  /** Documents that were drafted for a thing of another room, oldest first. */
  @Transactional(readOnly = true)
  public List<Document> from(DocumentOrigin documentOrigin, ActingOfficer scribe) {
    return repository.from(documentOrigin, scribe);
  }

  /**
   * Whether a number stands for a paper that can be looked at: one that an agency issued here, or
   * entered into its incoming register with the file.
   *
   * @param number as printed
   * @param agency whose paper it may be, besides those of the officer
   */
  @Transactional(readOnly = true)
  public boolean registered(String number, String agency, ActingOfficer scribe) {
    return repository.registered(number, agency, scribe);
  }

  /** Documents that the officer sees, newest change first. */
  @Transactional(readOnly = true)
  public DocumentList list(DocumentQuestion question, ActingOfficer scribe) {
    return repository.page(question, scribe, false);
  }

  /** The outgoing register: numbered documents of the own agencies, newest day first. */
  @Transactional(readOnly = true)
  public DocumentList outgoing(DocumentQuestion question, ActingOfficer scribe) {
    return repository.page(question, scribe, true);
  }

  /** The file of a document; once it is numbered always the same bytes. */
  @Transactional(readOnly = true)
  public Optional<Printed> printed(UUID id, Printed.Format format, ActingOfficer scribe) {
    return query.printed(id, format, scribe);
  }

  /**
   * The edXML package of an issued document, with its fixed DOCX and PDF.
   *
   * @return packed, or refused with {@code documents.unknown}, {@code .not-issued} or {@code
   *     .package-no-recipient}
   */
  @Transactional(readOnly = true)
  public PackageOutcome pack(UUID id, ActingOfficer scribe) {
    return post.pack(id, scribe);
  }

  /**
   * Takes an edXML package into the incoming register of an agency, whole or not at all.
   *
   * @return entered, or refused by the name of what is wrong: {@code documents.package-too-large},
   *     {@code .package-doctype}, {@code .package-broken}, {@code .package-invalid}, {@code
   *     .package-file-missing}, {@code .package-file-broken}, {@code .already-entered}, {@code
   *     .not-yours}, {@code .in-future} or the faults of an entry by hand
   */
  @Transactional
  public PackageOutcome receive(byte[] bytes, String agency, ActingOfficer scribe) {
    return post.take(bytes, agency, scribe);
  }
}
