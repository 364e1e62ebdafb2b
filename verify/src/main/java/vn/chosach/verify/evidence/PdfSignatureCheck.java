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
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.jspecify.annotations.Nullable;
import vn.chosach.verify.pdf.PdfAddition;

/**
 * Checks the signatures of a PDF (ISO 32000-1, 12.8; PAdES, ETSI EN 319 142-1) without a library
 * for PDF: a signature counts when it is over every byte of the file but one string of hexadecimal
 * digits, its own. What the file shows is then what was signed, however it is read. Of several
 * signatures the earlier ones cover the beginning of the file; what was added behind them must be
 * other signatures and nothing else ({@link PdfAddition}).
 */
public final class PdfSignatureCheck {

  /** The largest file that is read, in bytes. */
  public static final int MOST = 50_000_000;

  private static final Pattern RANGE =
      Pattern.compile(
          "/ByteRange\\s*\\[\\s*(\\d{1,9})\\s+(\\d{1,9})\\s+(\\d{1,9})\\s+(\\d{1,9})\\s*\\]");

  private final byte[] pdf;
  private final CertificateTrust trust;
  private final EvidenceVerdict verdict = new EvidenceVerdict();

  /** Ranges of the signatures that hold. */
  private final Set<List<Integer>> held = new HashSet<>();

  private PdfSignatureCheck(byte[] pdf, CertificateTrust trust) {
    this.pdf = pdf;
    this.trust = trust;
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
   * @param lists files of revoked certificates
   * @return the exit code: 0 genuine, 1 tampered with, 2 nobody signed it, 4 not proven
   */
  public static int run(byte[] pdf, @Nullable Path roots, List<Path> lists, PrintStream out) {
    var check = new PdfSignatureCheck(pdf, new CertificateTrust(roots, lists));
    int found = check.all();
    check.verdict.lines().forEach(out::println);
    if (found == 0) {
      out.println("UNREADABLE / KHÔNG ĐỌC ĐƯỢC: the file bears no digital signature");
      return 2;
    }
    if (!check.verdict.sound()) {
      out.println("TAMPERED / ĐÃ BỊ CAN THIỆP");
      return 1;
    }
    if (!check.verdict.proven()) {
      out.println("NOT PROVEN / CHƯA CHỨNG MINH ĐƯỢC: see the lines that begin with OPEN");
      return EvidenceVerdict.NOT_PROVEN;
    }
    out.println("GENUINE / ĐÚNG");
    return 0;
  }

  private int all() {
    Matcher ranges = RANGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1));
    var all = new ArrayList<List<Integer>>();
    long end = 0;
    while (ranges.find()) {
      int[] range = new int[4];
      for (int at = 0; at < 4; at++) {
        range[at] = Integer.parseInt(ranges.group(at + 1));
      }
      all.add(Arrays.stream(range).boxed().toList());
      String name = "signature " + all.size();
      if (whole(range)) {
        one(name, range);
        end = Math.max(end, (long) range[2] + range[3]);
      } else {
        verdict.wrong(name + ": is not over all bytes but its own");
      }
    }
    if (!all.isEmpty() && end != pdf.length) {
      verdict.wrong(
          "file: %d bytes were added after the last signature".formatted(pdf.length - end));
    }
    for (int at = 0; at < all.size(); at++) {
      behind("signature " + (at + 1), all.get(at));
    }
    return all.size();
  }

  /** What was added behind a signature that does not cover the whole file. */
  private void behind(String name, List<Integer> range) {
    int end = range.get(2) + range.get(3);
    if (!held.contains(range)) {
      return;
    }
    if (end == pdf.length) {
      verdict.remark("%s: covers the whole file, %d bytes".formatted(name, end));
      return;
    }
    verdict.remark(
        "%s: covers the first %d bytes of %d, not what was added behind them"
            .formatted(name, end, pdf.length));
    var later = new HashSet<>(held);
    later.removeIf(one -> one.get(2) + one.get(3) <= end);
    try {
      PdfAddition.PdfAdded added = PdfAddition.behind(pdf, end, later);
      added.marks().forEach(mark -> verdict.remark(name + ": " + mark));
      added.doubts().forEach(doubt -> verdict.open(name + ": behind it, " + doubt));
      added.faults().forEach(fault -> verdict.wrong(name + ": behind it, " + fault));
      if (added.doubts().isEmpty() && added.faults().isEmpty()) {
        verdict.fine(name + ": what was added behind it is other signatures and nothing else");
      }
    } catch (IOException | RuntimeException e) {
      verdict.open(
          "%s: what was added behind it cannot be told (%s), so whether the file still shows what was signed is not proven"
              .formatted(name, e.getMessage()));
    }
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
      meant(name, signer, certificate);
      CertificateTrust.strength(name, signer, certificate.getPublicKey(), verdict);
      verdict.fine(name + ": holds, and these are the bytes that were signed");
      held.add(Arrays.stream(range).boxed().toList());
      believed(name, certificate, carried, stamp(name, signer));
    } catch (CMSSignerDigestMismatchException changed) {
      verdict.wrong(name + ": the file was changed after it was signed");
    } catch (CMSException
        | GeneralSecurityException
        | OperatorCreationException
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
  private void meant(String name, SignerInformation signer, X509Certificate certificate)
      throws GeneralSecurityException {
    var attribute =
        signer.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
    if (attribute == null) {
      throw new GeneralSecurityException("it does not say which certificate is meant");
    }
    var id =
        SigningCertificateV2.getInstance(attribute.getAttrValues().getObjectAt(0)).getCerts()[0];
    String digest = id.getHashAlgorithm().getAlgorithm().getId();
    if (!CertificateTrust.DIGESTS.contains(digest)) {
      verdict.open(name + ": names its certificate by a digest that is not judged, " + digest);
    }
    byte[] hash = MessageDigest.getInstance(digest).digest(certificate.getEncoded());
    if (!MessageDigest.isEqual(hash, id.getCertHash())) {
      throw new GeneralSecurityException("another certificate is meant");
    }
  }

  /** The hour of the stamp, when somebody who is believed vouches for it. */
  private @Nullable Instant stamp(String name, SignerInformation signer) throws IOException {
    var attributes = signer.getUnsignedAttributes();
    var attribute =
        attributes == null
            ? null
            : attributes.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
    if (attribute == null) {
      verdict.remark(name + ": there is no time stamp, so no authority vouches for the hour");
      return null;
    }
    byte[] token = attribute.getAttrValues().getObjectAt(0).toASN1Primitive().getEncoded();
    return StampCheck.check(name + " time stamp", token, signer.getSignature(), trust, verdict);
  }

  /**
   * Without an hour that is proven, a certificate that has ended proves nothing any more, and the
   * file is not false for it.
   */
  private void believed(
      String name,
      X509Certificate certificate,
      List<X509Certificate> carried,
      @Nullable Instant stamped)
      throws IOException, GeneralSecurityException {
    Instant at = stamped == null ? Instant.now() : stamped;
    Instant last = certificate.getNotAfter().toInstant();
    if (at.isBefore(certificate.getNotBefore().toInstant())
        || stamped != null && at.isAfter(last)) {
      verdict.wrong(name + ": its certificate was not valid then");
    } else if (at.isAfter(last)) {
      verdict.open(
          "%s: holds; its certificate ended on %s, and no stamp that you believe proves that it was valid then"
              .formatted(name, last));
    }
    CertificateTrust.purpose(name, certificate, verdict);
    if (trust.roots() == null) {
      verdict.open(name + ": no root given (--ca), so who signed is not proven");
    }
    Instant valid = at.isAfter(last) ? last : at;
    trust.above(name, certificate, carried, valid, stamped != null, verdict);
  }
}
