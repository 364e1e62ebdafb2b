package vn.chosach.documents.acts;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.documents.acts.SigningCertificates.RecordedCertificate;
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
  private final PaperEffects effects;

  SignaturePreview(
      DocumentRepository repository,
      SigningRights rights,
      DigitalSigning digital,
      PaperPress press,
      PaperEffects effects) {
    this.repository = repository;
    this.rights = rights;
    this.digital = digital;
    this.press = press;
    this.effects = effects;
  }

  /** Whether the signature is a decision. */
  public boolean binds(UUID document) {
    return effects.of(document).isPresent();
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
}
