package vn.chosach.documents.acts;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.chosach.documents.Document;
import vn.chosach.documents.SignatureStamps;
import vn.chosach.documents.acts.SigningCertificates.RecordedCertificate;
import vn.chosach.documents.layout.PrintedPaper;
import vn.chosach.documents.signature.CertificateNames;
import vn.chosach.documents.signature.PadesSignature;
import vn.chosach.documents.signature.SealMark;
import vn.chosach.documents.signature.SigningKeys;
import vn.chosach.documents.signature.SigningKeys.KeyOpening;
import vn.chosach.documents.signature.SigningKeys.KeyOpening.KeyOpened;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;

/**
 * Signs the PDF of a paper with the certificate of its signatory, and later with that of the
 * agency. All that can be refused before the number is drawn is asked first.
 *
 * @param stamps asked for late: the room that stamps stands above this one
 */
@Component
record DigitalSigning(
    SigningCertificates certificates, SigningKeys keys, ObjectProvider<SignatureStamps> stamps) {

  /** How a paper will be signed. */
  sealed interface SigningChoice {

    /**
     * @param mark what is printed above the name
     */
    record Ready(KeyOpened key, Instant at, List<String> mark) implements SigningChoice {}

    /** By nobody's certificate, which the paper says. */
    record Plain(List<String> mark) implements SigningChoice {}

    record Barred(Refusal refusal) implements SigningChoice {}
  }

  /** Whether somebody who signs under a right types a PIN. */
  public boolean asksForPin(Signing right) {
    return certificate(right).stream().anyMatch(one -> keys.asksForPin(one.store()));
  }

  /** The certificate under a right, for the page on which it is signed. */
  public Optional<RecordedCertificate> certificate(Signing right) {
    return certificates.of(right.officer(), right.agency());
  }

  /** Whether signatures are stamped by an authority. */
  public boolean stamped() {
    return stamps.stream().anyMatch(SignatureStamps::configured);
  }

  /**
   * Takes up the pen.
   *
   * @param pin as typed
   * @return barred with {@code documents.no-certificate}, {@code .certificate-expired}, {@code
   *     .certificate-not-yet}, {@code .certificate-revoked}, {@code .certificate-of-another},
   *     {@code .revocations-unreadable}, {@code .key-store-unreadable} or {@code .wrong-pin}
   */
  SigningChoice take(Signing right, String pin, Instant now) {
    return certificate(right)
        .map(recorded -> taken(recorded, pin, now))
        .orElseGet(
            () ->
                keys.required()
                    ? barred("documents.no-certificate")
                    : new SigningChoice.Plain(List.of(PrintedPaper.UNSIGNED)));
  }

  /** The certificate of an agency, while it signs. */
  Optional<RecordedCertificate> ofAgency(String agency, Instant now) {
    return certificates.of(null, agency).filter(one -> fault(one, one.x509(), now) == null);
  }

  /** Whether an agency has a key and has not signed what its signatory signed digitally. */
  boolean owesSeal(Document document, PaperPress press, Instant now) {
    return document.state().numbered()
        && ofAgency(document.agency(), now).isPresent()
        && !press.affixed(document.id())
        && press.sealed(document.id(), "pdf").filter(PadesSignature::signed).isPresent();
  }

  /** Whether somebody who uses the key of an agency types a PIN. */
  public boolean asksForPin(String agency) {
    return certificates.of(null, agency).stream().anyMatch(one -> keys.asksForPin(one.store()));
  }

  /**
   * The PDF with the signature of the agency behind that of the signatory.
   *
   * @return refused like {@link #take}, with {@code documents.no-agency-certificate} for none
   */
  PadesSignature.PadesOutcome affix(byte[] pdf, String agency, String pin, Instant now) {
    RecordedCertificate recorded = certificates.of(null, agency).orElse(null);
    if (recorded == null) {
      return new PadesSignature.PadesOutcome.PadesRefused(
          Refusal.of("documents.no-agency-certificate"));
    }
    return switch (taken(recorded, pin, now)) {
      case SigningChoice.Ready pen ->
          PadesSignature.sign(
              pdf,
              pen.key(),
              pen.at(),
              stamps.getObject(),
              new SealMark(
                  List.of(recorded.subject(), pen.mark().getLast()),
                  keys.picture(recorded.store()).orElse(null)));
      case SigningChoice.Barred no -> new PadesSignature.PadesOutcome.PadesRefused(no.refusal());
      case SigningChoice.Plain never -> throw new IllegalStateException(never.toString());
    };
  }

  private SigningChoice taken(RecordedCertificate recorded, String pin, Instant now) {
    X509Certificate certificate = recorded.x509();
    String fault = fault(recorded, certificate, now);
    if (fault != null) {
      return barred(fault);
    }
    return switch (keys.open(recorded.store(), certificate, pin)) {
      case KeyOpening.KeyRefused no -> new SigningChoice.Barred(no.refusal());
      case KeyOpened key -> new SigningChoice.Ready(key, now, mark(certificate, now));
    };
  }

  private @Nullable String fault(
      RecordedCertificate recorded, X509Certificate certificate, Instant now) {
    if (now.isAfter(recorded.validTo())) {
      return "documents.certificate-expired";
    }
    if (now.isBefore(recorded.validFrom())) {
      return "documents.certificate-not-yet";
    }
    if (!certificates.issuedTo(certificate, recorded.officer(), recorded.agency())) {
      return "documents.certificate-of-another";
    }
    LocalDate revoked = recorded.revokedOn();
    try {
      return revoked != null && !revoked.isAfter(Vietnam.dayOf(now))
              || keys.revoked(certificate, keys.beside(recorded.store()), now)
          ? "documents.certificate-revoked"
          : null;
    } catch (GeneralSecurityException nobodyKnows) {
      return "documents.revocations-unreadable";
    }
  }

  /** Name, organisation and moment in the form of ISO 8601 (NĐ 30/2020/NĐ-CP, Phụ lục I). */
  private static List<String> mark(X509Certificate certificate, Instant at) {
    var lines = new ArrayList<String>();
    lines.add(PrintedPaper.SIGNED_BY + CertificateNames.person(certificate));
    String organisation = CertificateNames.organisation(certificate);
    if (!organisation.isEmpty() && !organisation.equals(CertificateNames.person(certificate))) {
      lines.add(PrintedPaper.SIGNED_FOR + organisation);
    }
    lines.add(
        PrintedPaper.SIGNED_AT
            + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.truncatedTo(ChronoUnit.SECONDS).atZone(Vietnam.ZONE)));
    return lines;
  }

  /** The signed PDF, or why there is none. */
  PadesSignature.PadesOutcome sign(byte[] pdf, SigningChoice.Ready pen) {
    return PadesSignature.sign(pdf, pen.key(), pen.at(), stamps.getObject());
  }

  private static SigningChoice barred(String code) {
    return new SigningChoice.Barred(Refusal.of(code));
  }
}
