package vn.chosach.documents.acts;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.documents.Document;
import vn.chosach.documents.acts.SigningCertificates.RecordedCertificate;
import vn.chosach.documents.checking.Deviation;
import vn.chosach.documents.content.DocumentKind;
import vn.chosach.documents.specimens.Specimens;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;

/**
 * What a signatory is shown before signing, of a document that the caller lets the signatory see.
 */
@Component
public class SignaturePreview {

  private final DocumentRepository repository;
  private final SigningRights rights;
  private final DigitalSigning digital;
  private final PaperPress press;
  private final Letterheads heads;
  private final InstantSource time;
  private final Specimens specimens;

  SignaturePreview(
      DocumentRepository repository,
      SigningRights rights,
      DigitalSigning digital,
      PaperPress press,
      Letterheads heads,
      InstantSource time,
      Specimens specimens) {
    this.specimens = specimens;
    this.heads = heads;
    this.time = time;
    this.repository = repository;
    this.rights = rights;
    this.digital = digital;
    this.press = press;
  }

  /** What the signatory sees, as a hash of everything that is printed but number and day. */
  @Transactional(readOnly = true)
  public String hash(UUID document) {
    UUID right = right(document).map(Signing::id).orElse(null);
    return press.preview(repository.wording(document), right);
  }

  /** Whether whoever signs types a PIN. */
  @Transactional(readOnly = true)
  public boolean asksForPin(UUID document) {
    return right(document).stream().anyMatch(digital::asksForPin);
  }

  /** Whether the agency still owes its digital signature. */
  @Transactional(readOnly = true)
  public boolean owesSeal(Document document) {
    return digital.owesSeal(document, press, time.instant());
  }

  /** Whether the registry types the PIN of the key of an agency. */
  @Transactional(readOnly = true)
  public boolean asksForPinOf(String agency) {
    return digital.asksForPin(agency);
  }

  /** The certificate with which it will be signed; empty for none. */
  @Transactional(readOnly = true)
  public Optional<RecordedCertificate> certificate(UUID document) {
    return right(document).flatMap(digital::certificate);
  }

  /** Whether an authority stamps signatures. */
  public boolean stamped() {
    return digital.stamped();
  }

  private Optional<Signing> right(UUID document) {
    return repository
        .find(document, ActingOfficer.PROGRAM)
        .map(DocumentRepository.Held::signingRight)
        .flatMap(rights::right);
  }

  /**
   * Where a document deviates from the layout of Nghị định 30/2020/NĐ-CP and from what a paper of
   * its kind must say; empty for one that is in order, or that the officer does not see.
   */
  @Transactional(readOnly = true)
  public List<Deviation> deviations(UUID id, ActingOfficer scribe) {
    return repository.find(id, scribe).stream()
        .flatMap(
            held ->
                press
                    .deviations(held, repository.wording(id), Vietnam.dayOf(time.instant()))
                    .stream())
        .toList();
  }

  /** Whether nobody found yet that a form has all that the official one of the day has. */
  public boolean formOpen(DocumentKind kind, LocalDate day) {
    return !kind.confirmed()
        && specimens.inForce(kind.code(), day).filter(Specimens.Specimen::complete).isEmpty();
  }

  /** Whether nobody confirmed yet how the agency heads its paper. */
  public boolean headOpen(String agency, LocalDate day) {
    return heads.of(agency, day).stream().anyMatch(head -> !head.confirmed());
  }
}
