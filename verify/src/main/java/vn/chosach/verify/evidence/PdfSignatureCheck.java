package vn.chosach.verify.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.jspecify.annotations.Nullable;

/**
 * Checks the signatures of a PDF (ISO 32000-1, 12.8; PAdES, ETSI EN 319 142-1) without a library
 * for PDF: a signature counts when it is over every byte of the file but one string of hexadecimal
 * digits, its own. What the file shows is then what was signed, however it is read.
 */
public final class PdfSignatureCheck {

  /** The largest file that is read, in bytes. */
  public static final int MOST = 50_000_000;

  private static final Pattern RANGE =
      Pattern.compile(
          "/ByteRange\\s*\\[\\s*(\\d{1,9})\\s+(\\d{1,9})\\s+(\\d{1,9})\\s+(\\d{1,9})\\s*\\]");

  private final byte[] pdf;
  private final @Nullable Path roots;
  private final EvidenceVerdict verdict = new EvidenceVerdict();

  private PdfSignatureCheck(byte[] pdf, @Nullable Path roots) {
    this.pdf = pdf;
    this.roots = roots;
  }

  /** Whether a file begins as a PDF does. */
  public static boolean isPdf(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(5), StandardCharsets.US_ASCII).equals("%PDF-");
    }
  }

  /**
   * Checks all signatures.
   *
   * @param roots PEM file of the authorities that the checker believes
   * @return the exit code: 0 genuine, 1 tampered with, 2 nobody signed it
   */
  public static int run(byte[] pdf, @Nullable Path roots, PrintStream out) {
    var check = new PdfSignatureCheck(pdf, roots);
    int found = check.all();
    check.verdict.lines().forEach(out::println);
    if (found == 0) {
      out.println("UNREADABLE / KHÔNG ĐỌC ĐƯỢC: the file bears no digital signature");
      return 2;
    }
    out.println(check.verdict.sound() ? "GENUINE / ĐÚNG" : "TAMPERED / ĐÃ BỊ CAN THIỆP");
    return check.verdict.sound() ? 0 : 1;
  }

  private int all() {
    Matcher ranges = RANGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1));
    int found = 0;
    long end = 0;
    while (ranges.find()) {
      int[] range = new int[4];
      for (int at = 0; at < 4; at++) {
        range[at] = Integer.parseInt(ranges.group(at + 1));
      }
      found++;
      String name = "signature " + found;
      if (whole(range)) {
        one(name, range);
        end = Math.max(end, (long) range[2] + range[3]);
      } else {
        verdict.wrong(name + ": is not over all bytes but its own");
      }
    }
    if (found > 0 && end != pdf.length) {
      verdict.wrong(
          "file: %d bytes were added after the last signature".formatted(pdf.length - end));
    }
    return found;
  }

  private boolean whole(int[] range) {
    return range[0] == 0
        && range[1] > 0
        && range[2] > range[1] + 1
        && (long) range[2] + range[3] <= pdf.length
        && pdf[range[1]] == '<'
        && pdf[range[2] - 1] == '>';
  }

  private void one(String name, int[] range) {
    byte[] content = Arrays.copyOf(pdf, range[1] + range[3]);
    System.arraycopy(pdf, range[2], content, range[1], range[3]);
    try {
      var signed = new CMSSignedData(new CMSProcessableByteArray(content), cms(range));
      var converter = new JcaX509CertificateConverter();
      var carried = new ArrayList<X509Certificate>();
      for (X509CertificateHolder holder : signed.getCertificates().getMatches(null)) {
        carried.add(converter.getCertificate(holder));
      }
      if (signed.getSignerInfos().size() != 1) {
        throw new CMSException("it names several signers");
      }
      SignerInformation signer = signed.getSignerInfos().iterator().next();
      X509Certificate certificate = certificate(signed, signer, converter);
      verdict.remark(name + ": by " + certificate.getSubjectX500Principal().getName());
      verdict.remark(
          "%s: certificate %s of %s"
              .formatted(
                  name,
                  certificate.getSerialNumber().toString(16).toUpperCase(Locale.ROOT),
                  certificate.getIssuerX500Principal().getName()));
      if (!signer.verify(
          new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey()))) {
        verdict.wrong(name + ": does not hold");
        return;
      }
      meant(signer, certificate);
      verdict.fine(name + ": holds, and these are the bytes that were signed");
      Instant at = stamp(name, signer);
      trust(name, certificate, carried, at);
    } catch (CMSSignerDigestMismatchException changed) {
      verdict.wrong(name + ": the file was changed after it was signed");
    } catch (CMSException
        | GeneralSecurityException
        | OperatorCreationException
        | TSPException
        | IOException
        | RuntimeException e) {
      verdict.wrong(name + ": cannot be read (" + e.getMessage() + ")");
    }
  }

  /** The signature without the zeros that fill its room. */
  private byte[] cms(int[] range) throws IOException {
    byte[] room =
        HexFormat.of()
            .parseHex(
                new String(
                    pdf, range[1] + 1, range[2] - range[1] - 2, StandardCharsets.ISO_8859_1));
    var bytes = new ByteArrayInputStream(room);
    try (var in = new ASN1InputStream(bytes)) {
      in.readObject();
    }
    int length = room.length - bytes.available();
    for (int at = length; at < room.length; at++) {
      if (room[at] != 0) {
        throw new IOException("more than a signature in its room");
      }
    }
    return Arrays.copyOf(room, length);
  }

  private static X509Certificate certificate(
      CMSSignedData signed, SignerInformation signer, JcaX509CertificateConverter converter)
      throws GeneralSecurityException {
    for (Object one : signed.getCertificates().getMatches(signer.getSID())) {
      return converter.getCertificate((X509CertificateHolder) one);
    }
    throw new GeneralSecurityException("it does not carry its certificate");
  }

  /** The signer signed which certificate is meant (ETSI EN 319 122-1, 5.2.2). */
  private static void meant(SignerInformation signer, X509Certificate certificate)
      throws GeneralSecurityException {
    var attribute =
        signer.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
    if (attribute == null) {
      throw new GeneralSecurityException("it does not say which certificate is meant");
    }
    var id =
        SigningCertificateV2.getInstance(attribute.getAttrValues().getObjectAt(0)).getCerts()[0];
    byte[] hash =
        MessageDigest.getInstance(id.getHashAlgorithm().getAlgorithm().getId())
            .digest(certificate.getEncoded());
    if (!MessageDigest.isEqual(hash, id.getCertHash())) {
      throw new GeneralSecurityException("another certificate is meant");
    }
  }

  /** The hour of the stamp; now without one. */
  private Instant stamp(String name, SignerInformation signer)
      throws IOException, CMSException, TSPException {
    var attributes = signer.getUnsignedAttributes();
    var attribute =
        attributes == null
            ? null
            : attributes.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
    if (attribute == null) {
      verdict.remark(name + ": there is no time stamp, so no authority vouches for the hour");
      return Instant.now();
    }
    byte[] token = attribute.getAttrValues().getObjectAt(0).toASN1Primitive().getEncoded();
    StampCheck.check(name + " time stamp", token, signer.getSignature(), roots, verdict);
    return new TimeStampToken(new CMSSignedData(token)).getTimeStampInfo().getGenTime().toInstant();
  }

  private void trust(
      String name, X509Certificate certificate, List<X509Certificate> carried, Instant at)
      throws IOException, GeneralSecurityException {
    if (at.isBefore(certificate.getNotBefore().toInstant())
        || at.isAfter(certificate.getNotAfter().toInstant())) {
      verdict.wrong(name + ": its certificate was not valid then");
    }
    if (roots == null) {
      verdict.remark(name + ": no root given (--ca), so who signed is not proven");
      return;
    }
    Set<TrustAnchor> anchors = new HashSet<>();
    try (InputStream in = Files.newInputStream(roots)) {
      CertificateFactory.getInstance("X.509")
          .generateCertificates(in)
          .forEach(root -> anchors.add(new TrustAnchor((X509Certificate) root, null)));
    }
    var selector = new X509CertSelector();
    selector.setCertificate(certificate);
    var parameters = new PKIXBuilderParameters(anchors, selector);
    parameters.addCertStore(
        CertStore.getInstance("Collection", new CollectionCertStoreParameters(carried)));
    parameters.setRevocationEnabled(false);
    parameters.setDate(Date.from(at));
    try {
      CertPathBuilder.getInstance("PKIX").build(parameters);
      verdict.fine(name + ": its certificate leads up to a root of " + roots.getFileName());
    } catch (GeneralSecurityException nobodyKnown) {
      verdict.wrong(name + ": its certificate leads up to no root of " + roots.getFileName());
    }
  }
}
