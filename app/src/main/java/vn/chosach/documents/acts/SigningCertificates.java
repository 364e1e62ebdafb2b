package vn.chosach.documents.acts;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.directory.Agencies;
import vn.chosach.documents.signature.CertificateNames;
import vn.chosach.documents.signature.SigningKeys;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;

/** Which certificate signs for whom. */
@Component
public class SigningCertificates {

  private static final String GROUND = "nd-30-2020";

  private final JdbcClient jdbc;
  private final SigningKeys keys;
  private final Officers officers;
  private final Agencies agencies;
  private final SigningRights rights;
  private final Journal journal;
  private final InstantSource time;
  private final IdSource ids;

  SigningCertificates(
      JdbcClient jdbc,
      SigningKeys keys,
      Officers officers,
      Agencies agencies,
      SigningRights rights,
      Journal journal,
      InstantSource time,
      IdSource ids) {
    this.jdbc = jdbc;
    this.keys = keys;
    this.officers = officers;
    this.agencies = agencies;
    this.rights = rights;
    this.journal = journal;
    this.time = time;
    this.ids = ids;
  }

  /**
   * A recorded certificate.
   *
   * @param officer who signs with it; {@code null} for that of the agency
   * @param store name of its key store
   * @param certificate DER
   * @param revokedOn day from which on it signs no more
   */
  public record RecordedCertificate(
      UUID id,
      @Nullable UUID officer,
      String agency,
      String store,
      byte[] certificate,
      String subject,
      String issuer,
      String serial,
      Instant validFrom,
      Instant validTo,
      @Nullable LocalDate revokedOn,
      @Nullable String revokeReason) {

    X509Certificate x509() {
      try {
        return (X509Certificate)
            CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(certificate));
      } catch (GeneralSecurityException own) {
        throw new IllegalStateException("the certificate was read when it was recorded", own);
      }
    }
  }

  /**
   * The certificate of an officer, or that of the agency: the latest one that was recorded, and one
   * that was recorded ahead only from its first day on, unless there is no other.
   *
   * @param officer {@code null} for that of the agency
   */
  public Optional<RecordedCertificate> of(@Nullable UUID officer, String agency) {
    return jdbc.sql(
            """
            SELECT * FROM documents.signing_certificate
             WHERE agency = :agency AND officer IS NOT DISTINCT FROM :officer::uuid
             ORDER BY valid_from > :now, recorded_at DESC, id DESC LIMIT 1
            """)
        .param("agency", agency)
        .param("officer", officer)
        .param("now", time.instant())
        .query(RecordedCertificate.class)
        .optional();
  }

  /** All of some agencies, the latest first. */
  @Transactional(readOnly = true)
  public List<RecordedCertificate> all(Set<String> of) {
    return jdbc.sql(
            """
            SELECT * FROM documents.signing_certificate
             WHERE agency = ANY (string_to_array(:agencies, ',')) ORDER BY recorded_at DESC, id DESC
            """)
        .param("agencies", String.join(",", of))
        .query(RecordedCertificate.class)
        .list();
  }

  /** From which day on a certificate signs no more, as recorded here. */
  public Optional<LocalDate> revokedOn(X509Certificate certificate) {
    return jdbc.sql(
            """
            SELECT min(revoked_on) FROM documents.signing_certificate
             WHERE issuer = :issuer AND serial = :serial AND revoked_on IS NOT NULL
            """)
        .param("issuer", CertificateNames.issuer(certificate))
        .param("serial", CertificateNames.serial(certificate))
        .query(LocalDate.class)
        .optional();
  }

  /**
   * Records with which store an officer, or the agency, signs.
   *
   * @param officer {@code null} for the certificate of the agency
   * @return a refusal {@code documents.not-yours}, {@code documents.unknown-store}, {@code
   *     documents.unknown-officer}, {@code documents.certificate-of-another} when it is issued to
   *     another name, {@code documents.certificate-expired} or {@code documents.certificate-known}
   */
  @Transactional
  public Optional<Refusal> record(
      @Nullable UUID officer, String agency, String store, ActingOfficer scribe) {
    Instant now = time.instant();
    boolean program = scribe.actor().kind() == Actor.ActorKind.SYSTEM;
    if (!program && !rights.records(agency, scribe)) {
      return refused("documents.not-yours");
    }
    Optional<X509Certificate> found = keys.certificate(store);
    if (found.isEmpty() || !keys.names().contains(store)) {
      return refused("documents.unknown-store");
    }
    X509Certificate certificate = found.get();
    if (officer != null && officers.inOffice(officer).isEmpty()) {
      return refused("documents.unknown-officer");
    }
    if (!issuedTo(certificate, officer, agency)) {
      return refused("documents.certificate-of-another");
    }
    if (certificate.getNotAfter().toInstant().isBefore(now)) {
      return refused("documents.certificate-expired");
    }
    UUID id = ids.next();
    int recorded =
        jdbc.sql(
                """
                INSERT INTO documents.signing_certificate
                  (id, officer, agency, store, certificate, subject, issuer, serial, valid_from,
                   valid_to, recorded_by, recorded_at)
                VALUES (:id, :officer, :agency, :store, :der, :subject, :issuer, :serial, :from, :to,
                        :by, :at)
                ON CONFLICT DO NOTHING
                """)
            .param("id", id)
            .param("officer", officer)
            .param("agency", agency)
            .param("store", store)
            .param("der", der(certificate))
            .param("subject", CertificateNames.person(certificate))
            .param("issuer", CertificateNames.issuer(certificate))
            .param("serial", CertificateNames.serial(certificate))
            .param("from", certificate.getNotBefore().toInstant())
            .param("to", certificate.getNotAfter().toInstant())
            .param("by", scribe.actor().id())
            .param("at", now)
            .update();
    if (recorded == 0) {
      return refused("documents.certificate-known");
    }
    journal.append(
        Act.of(scribe.actor(), "documents.certificate-recorded", "signing-certificate", id)
            .because(CertificateNames.serial(certificate))
            .under(GROUND));
    return Optional.empty();
  }

  /**
   * Revokes a certificate here, from a day on; while that day has not come, also from an earlier
   * one.
   *
   * @return a refusal {@code documents.not-yours}, {@code documents.words-missing} or {@code
   *     documents.not-possible}
   */
  @Transactional
  public Optional<Refusal> revoke(UUID id, LocalDate from, String reason, ActingOfficer scribe) {
    Optional<String> agency =
        jdbc.sql("SELECT agency FROM documents.signing_certificate WHERE id = :id")
            .param("id", id)
            .query(String.class)
            .optional();
    if (agency.isEmpty() || !rights.records(agency.get(), scribe)) {
      return refused("documents.not-yours");
    }
    if (reason.isBlank()) {
      return refused("documents.words-missing");
    }
    int done =
        jdbc.sql(
                """
                UPDATE documents.signing_certificate SET revoked_on = :from, revoke_reason = :reason
                 WHERE id = :id
                   AND (revoked_on IS NULL OR revoked_on > :today AND :from::date < revoked_on)
                """)
            .param("from", from)
            .param("today", Vietnam.dayOf(time.instant()))
            .param("reason", reason.strip())
            .param("id", id)
            .update();
    if (done == 0) {
      return refused("documents.not-possible");
    }
    journal.append(
        Act.of(scribe.actor(), "documents.certificate-revoked", "signing-certificate", id)
            .because(reason.strip())
            .under(GROUND));
    return Optional.empty();
  }

  /** Whether a certificate names this officer, or this agency. */
  boolean issuedTo(X509Certificate certificate, @Nullable UUID officer, String agency) {
    String holder = Folding.fold(CertificateNames.person(certificate));
    Stream<String> names =
        officer == null
            ? agencies.asOf(agency, Vietnam.dayOf(time.instant())).stream()
                .map(one -> one.name().vi())
            : officers.inOffice(officer).stream()
                .flatMap(one -> Stream.of(one.fullName(), one.displayName()));
    return names.map(Folding::fold).anyMatch(holder::equals);
  }

  private static byte[] der(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Optional<Refusal> refused(String code) {
    return Optional.of(Refusal.of(code));
  }
}
