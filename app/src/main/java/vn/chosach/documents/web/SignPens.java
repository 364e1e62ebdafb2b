package vn.chosach.documents.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.documents.acts.DigitalSigning;
import vn.chosach.documents.acts.DocumentRepository;
import vn.chosach.documents.acts.PaperEffects;
import vn.chosach.documents.acts.PaperPress;
import vn.chosach.documents.acts.Signing;
import vn.chosach.documents.acts.SigningCertificates.RecordedCertificate;
import vn.chosach.documents.acts.SigningRights;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Page;

/** With what a document will be signed that the caller has let its signatory see. */
@Component
class SignPens {

  private final DocumentRepository repository;
  private final SigningRights rights;
  private final DigitalSigning digital;
  private final PaperPress press;
  private final PaperEffects effects;

  SignPens(
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

  boolean binds(UUID document) {
    return effects.of(document).isPresent();
  }

  @Transactional(readOnly = true)
  String preview(UUID document) {
    UUID right = right(document).map(Signing::id).orElse(null);
    return press.preview(repository.wording(document), right);
  }

  @Transactional(readOnly = true)
  boolean asksForPin(UUID document) {
    return right(document).stream().anyMatch(digital::asksForPin);
  }

  /** The certificate, and whether an authority will stamp; nothing without a certificate. */
  @Transactional(readOnly = true)
  List<Fact> facts(UUID document, Page page) {
    var facts = new ArrayList<Fact>();
    Optional<RecordedCertificate> found = right(document).flatMap(digital::certificate);
    found.ifPresent(
        one -> {
          facts.add(Fact.of(page.t("documents.signature"), one.subject()));
          facts.add(Fact.of(page.t("documents.signature.issuer"), one.issuer()));
          facts.add(Fact.of(page.t("documents.signature.serial"), one.serial()));
          facts.add(
              Fact.of(page.t("documents.certificate.until"), page.moment(one.validTo())));
          facts.add(
              Fact.of(
                  page.t("documents.signature.stamp"),
                  page.t(
                      digital.stamped()
                          ? "documents.signature.stamp.yes"
                          : "documents.signature.no-stamp")));
        });
    return facts;
  }

  private Optional<Signing> right(UUID document) {
    return repository
        .find(document, ActingOfficer.PROGRAM)
        .map(DocumentRepository.Held::signingRight)
        .flatMap(rights::right);
  }
}
