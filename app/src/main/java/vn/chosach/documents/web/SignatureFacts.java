package vn.chosach.documents.web;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chosach.documents.SignatureStamps.SignatureHour;
import vn.chosach.documents.acts.SigningCertificates;
import vn.chosach.documents.signature.CertificateNames;
import vn.chosach.documents.signature.SignedPdfs;
import vn.chosach.documents.signature.SignedPdfs.FoundSignature;
import vn.chosach.documents.signature.SignedPdfs.SignatureFault;
import vn.chosach.kernel.Vietnam;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Page;

/** Puts the signatures of a PDF into words: who, by whom certified, when, and whether it holds. */
@Component
record SignatureFacts(SignedPdfs pdfs, SigningCertificates certificates, InstantSource time) {

  /** For a file that the program wrote itself. */
  List<Fact> of(byte[] pdf, Page page) {
    try {
      List<FoundSignature> found = found(pdf);
      return found.isEmpty()
          ? List.of(Fact.of(page.t("documents.signature"), page.t("documents.signature.unsigned")))
          : found.stream().flatMap(one -> facts(one, page).stream()).toList();
    } catch (IOException own) {
      throw new IllegalStateException("the program cannot read what it wrote", own);
    }
  }

  /**
   * Each signature of a file, with what its record here says of its certificate.
   *
   * @throws IOException if it is no PDF
   */
  List<FoundSignature> found(byte[] pdf) throws IOException {
    return pdfs.in(pdf).stream().map(this::withRecord).toList();
  }

  private FoundSignature withRecord(FoundSignature one) {
    X509Certificate certificate = one.certificate();
    if (certificate == null) {
      return one;
    }
    // What the signer says of the moment proves nothing once the key may be in other hands.
    Instant stamped = one.stamped();
    Instant at = stamped == null ? time.instant() : stamped;
    Optional<LocalDate> revoked = certificates.revokedOn(certificate);
    if (revoked.isEmpty() || revoked.get().isAfter(Vietnam.dayOf(at))) {
      return one;
    }
    Set<SignatureFault> faults = EnumSet.of(SignatureFault.REVOKED);
    faults.addAll(one.faults());
    return new FoundSignature(
        certificate, one.said(), one.stamp(), one.covers(), one.length(), faults);
  }

  List<Fact> facts(FoundSignature one, Page page) {
    var facts = new ArrayList<Fact>();
    X509Certificate certificate = one.certificate();
    if (certificate != null) {
      String organisation = CertificateNames.organisation(certificate);
      String person = CertificateNames.person(certificate);
      facts.add(
          Fact.of(
              page.t("documents.signature"),
              organisation.isEmpty() || organisation.equals(person)
                  ? person
                  : person + ", " + organisation));
      facts.add(
          Fact.of(page.t("documents.signature.issuer"), CertificateNames.issuer(certificate)));
      facts.add(
          Fact.of(page.t("documents.signature.serial"), CertificateNames.serial(certificate)));
    }
    SignatureHour stamp = one.stamp();
    Instant said = one.said();
    facts.add(
        Fact.of(
            page.t("documents.signature.moment"),
            stamp != null
                ? page.t(
                    stamp.believed()
                        ? "documents.signature.stamped"
                        : "documents.signature.stamped-by-whom",
                    page.moment(stamp.at()))
                : said == null
                    ? page.t("documents.signature.no-stamp")
                    : page.t("documents.signature.said", page.moment(said))));
    if (one.covers() > 0 && one.covers() < one.length()) {
      facts.add(
          Fact.of(
              page.t("documents.signature.covers"),
              page.t(
                  "documents.signature.covers.first",
                  page.number(one.covers()),
                  page.number(one.length()))));
    }
    facts.add(
        Fact.of(
            page.t("documents.signature.state"),
            one.faults().isEmpty()
                ? page.t("documents.signature.sound")
                : one.faults().stream()
                    .map(fault -> page.t(fault.textKey()))
                    .collect(Collectors.joining(" "))));
    return facts;
  }
}
