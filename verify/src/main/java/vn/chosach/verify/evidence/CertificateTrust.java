package vn.chosach.verify.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CRLReason;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cms.DefaultCMSSignatureAlgorithmNameGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.jspecify.annotations.Nullable;

/**
 * Whom the checker believes, and what they took back.
 *
 * @param roots PEM file of authorities; {@code null} when none is given
 * @param lists files of revoked certificates (CRL), each PEM or DER
 */
record CertificateTrust(@Nullable Path roots, List<Path> lists) {

  private static final int RSA_BITS = 2048;
  private static final int EC_BITS = 256;

  /** Digests under which nobody finds two contents. */
  static final Set<String> DIGESTS =
      Set.of(
          NISTObjectIdentifiers.id_sha256.getId(),
          NISTObjectIdentifiers.id_sha384.getId(),
          NISTObjectIdentifiers.id_sha512.getId());

  private static final Pattern SCHEMES =
      Pattern.compile("SHA-?(256|384|512).*|ED(25519|448)", Pattern.CASE_INSENSITIVE);

  /** Whether key and scheme of a signature are strong enough today; named when not. */
  static void strength(
      String name, SignerInformation signer, PublicKey key, EvidenceVerdict verdict) {
    String scheme =
        new DefaultCMSSignatureAlgorithmNameGenerator()
            .getSignatureName(
                signer.getDigestAlgorithmID(),
                new org.bouncycastle.asn1.x509.AlgorithmIdentifier(
                    new org.bouncycastle.asn1.ASN1ObjectIdentifier(signer.getEncryptionAlgOID())));
    if (!SCHEMES.matcher(scheme).matches()) {
      verdict.open(name + ": signed with " + scheme + ", which is not strong enough");
    }
    int bits =
        key instanceof RSAKey rsa
            ? rsa.getModulus().bitLength() - RSA_BITS
            : key instanceof ECKey ec
                ? ec.getParams().getCurve().getField().getFieldSize() - EC_BITS
                : key.getAlgorithm().startsWith("Ed") ? 0 : -1;
    if (bits < 0) {
      verdict.open(name + ": its key is too short, or of a kind that is not judged");
    }
  }

  /** A certificate that says what it is for must say signatures (RFC 5280, 4.2.1.3). */
  static void purpose(String name, X509Certificate certificate, EvidenceVerdict verdict) {
    boolean[] uses = certificate.getKeyUsage();
    if (uses != null && !uses[0] && !uses[1]) {
      verdict.open(name + ": its certificate is not meant for signatures");
    }
  }

  /**
   * The way from a certificate to a root, and whether it was taken back; without roots nothing is
   * looked at, and the caller says so.
   *
   * @param at moment for which the way must hold
   * @param proven whether an authority that is believed vouches for that moment
   * @return whether a believed root stands above it
   */
  boolean above(
      String name,
      X509Certificate certificate,
      List<X509Certificate> carried,
      Instant at,
      boolean proven,
      EvidenceVerdict verdict)
      throws IOException, GeneralSecurityException {
    if (roots == null) {
      return false;
    }
    PKIXCertPathBuilderResult way;
    try {
      way = way(certificate, carried, at);
    } catch (GeneralSecurityException nobodyKnown) {
      verdict.wrong(name + ": its certificate leads up to no root of " + roots.getFileName());
      return false;
    }
    verdict.fine(name + ": its certificate leads up to a root of " + roots.getFileName());
    if (lists.isEmpty()) {
      verdict.remark(name + ": whether it was revoked is not checked; give the list with --crl");
      return true;
    }
    var above = way.getCertPath().getCertificates();
    PublicKey issuer =
        above.size() > 1
            ? above.get(1).getPublicKey()
            : way.getTrustAnchor().getTrustedCert().getPublicKey();
    revoked(name, certificate, issuer, at, proven, verdict);
    return true;
  }

  private PKIXCertPathBuilderResult way(
      X509Certificate certificate, List<X509Certificate> carried, Instant at)
      throws IOException, GeneralSecurityException {
    Set<TrustAnchor> anchors = new HashSet<>();
    try (InputStream in = Files.newInputStream(java.util.Objects.requireNonNull(roots))) {
      CertificateFactory.getInstance("X.509")
          .generateCertificates(in)
          .forEach(root -> anchors.add(new TrustAnchor((X509Certificate) root, null)));
    }
    var selector = new X509CertSelector();
    selector.setCertificate(certificate);
    var parameters = new PKIXBuilderParameters(anchors, selector);
    parameters.addCertStore(
        CertStore.getInstance("Collection", new CollectionCertStoreParameters(carried)));
    // The lists that the checker brought are asked below; nothing is fetched.
    parameters.setRevocationEnabled(false);
    parameters.setDate(Date.from(at));
    return (PKIXCertPathBuilderResult) CertPathBuilder.getInstance("PKIX").build(parameters);
  }

  private void revoked(
      String name,
      X509Certificate certificate,
      PublicKey issuer,
      Instant at,
      boolean proven,
      EvidenceVerdict verdict)
      throws IOException, GeneralSecurityException {
    var theirs = new ArrayList<X509CRL>();
    for (Path file : lists) {
      try (InputStream in = Files.newInputStream(file)) {
        var list = (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(in);
        if (!list.getIssuerX500Principal().equals(certificate.getIssuerX500Principal())) {
          continue;
        }
        list.verify(issuer);
        theirs.add(list);
      } catch (GeneralSecurityException notTheirs) {
        verdict.open(name + ": " + file.getFileName() + " is no list that its issuer signed");
        return;
      }
    }
    theirs.sort(Comparator.comparing(X509CRL::getThisUpdate).reversed());
    if (theirs.isEmpty()) {
      verdict.open(name + ": no list of --crl is of its issuer, so revocation is not checked");
      return;
    }
    X509CRL newest = theirs.getFirst();
    // A later list may leave out what ended since; what was only on hold is the newest's to say.
    var entry =
        theirs.stream()
            .map(list -> list.getRevokedCertificate(certificate.getSerialNumber()))
            .filter(Objects::nonNull)
            .filter(one -> one.getRevocationReason() != CRLReason.CERTIFICATE_HOLD)
            .findFirst()
            .orElseGet(() -> newest.getRevokedCertificate(certificate.getSerialNumber()));
    Instant issued = newest.getThisUpdate().toInstant();
    Date next = newest.getNextUpdate();
    if (entry != null && !entry.getRevocationDate().toInstant().isAfter(at)) {
      Instant day = entry.getRevocationDate().toInstant();
      if (proven) {
        verdict.wrong(name + ": its certificate was revoked before, on " + day);
      } else {
        verdict.open(
            name
                + ": its certificate was revoked on "
                + day
                + ", and no stamp that you believe proves an earlier signature");
      }
    } else if (entry == null
        && issued.isBefore(at)
        && (next == null || next.toInstant().isBefore(at))) {
      verdict.open(name + ": the list of " + issued + " is too old to say whether it was revoked");
    } else {
      verdict.fine(name + ": not revoked by then, says the list of " + issued);
    }
  }
}
