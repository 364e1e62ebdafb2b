package vn.chosach.documents.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.chosach.documents.SignatureStamps;
import vn.chosach.documents.SignatureStamps.SignatureHour;

/** Reads who signed a PDF, and whether it is still what was signed. */
@Component
public record SignedPdfs(
    SigningKeys keys, ObjectProvider<SignatureStamps> stamps, InstantSource time) {

  /** What is wrong with a signature. */
  public enum SignatureFault {
    /** The bytes that were signed are not these. */
    CHANGED,
    /** Something was added behind what was signed, and nobody signed that. */
    APPENDED,
    /** No authority that this installation believes has issued the certificate. */
    UNTRUSTED,
    /** The certificate was not valid at the moment of the signature. */
    OUTSIDE_VALIDITY,
    /** The certificate was revoked, and no stamp proves an earlier signature. */
    REVOKED,
    /** The time stamp does not hold. */
    STAMP,
    /** An update behind it replaced what was signed. */
    REDRAWN,
    /** An update behind it brought more than another signature. */
    ADDED,
    /** The certificate has ended, and no stamp that is believed proves an earlier signature. */
    ENDED_SINCE,
    /** The lists of revoked certificates cannot be believed. */
    UNKNOWN_REVOCATION;

    /** Whether nothing is shown to be wrong, and nothing to be right. */
    public boolean doubt() {
      return this == ADDED || this == ENDED_SINCE || this == UNKNOWN_REVOCATION;
    }

    public String textKey() {
      return "documents.signature.fault." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A signature of a PDF.
   *
   * @param certificate of who signed; {@code null} when it cannot be read
   * @param said moment that the signer said
   * @param stamp what an authority for time stamps said; {@code null} without a stamp
   * @param covers so many bytes of the file were signed, from the first; 0 when it cannot be read
   * @param length bytes of the file
   */
  public record FoundSignature(
      @Nullable X509Certificate certificate,
      @Nullable Instant said,
      @Nullable SignatureHour stamp,
      int covers,
      int length,
      Set<SignatureFault> faults) {

    /** The hour that a believed authority vouches for; {@code null} for none. */
    public @Nullable Instant stamped() {
      return stamp == null || !stamp.believed() ? null : stamp.at();
    }
  }

  /**
   * The signatures of a file in their order; none when nobody signed it.
   *
   * @throws IOException if it is no PDF
   */
  public List<FoundSignature> in(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<PDSignature> all = document.getSignatureDictionaries();
      int end = all.stream().mapToInt(one -> end(one, pdf)).max().orElse(0);
      var found = new ArrayList<FoundSignature>();
      List<Integer> ends =
          all.stream().map(one -> end(one, pdf)).filter(one -> one > 0).sorted().toList();
      for (PDSignature one : all) {
        FoundSignature read = read(one, pdf);
        if (end != pdf.length) {
          read.faults().add(SignatureFault.APPENDED);
        }
        if (read.covers() > 0 && read.covers() < end) {
          read.faults().addAll(later(pdf, read.covers(), ends));
        }
        found.add(read);
      }
      return found;
    }
  }

  /** What the updates between a signature and the last one brought, each compared with the next. */
  private static Set<SignatureFault> later(byte[] pdf, int from, List<Integer> ends) {
    Set<SignatureFault> faults = EnumSet.noneOf(SignatureFault.class);
    int signed = from;
    for (int end : ends) {
      if (end > signed) {
        switch (LaterSignatures.between(Arrays.copyOf(pdf, signed), Arrays.copyOf(pdf, end))) {
          case SIGNATURE -> {}
          case MORE -> faults.add(SignatureFault.ADDED);
          case CHANGED -> faults.add(SignatureFault.REDRAWN);
        }
        signed = end;
      }
    }
    return faults;
  }

  private FoundSignature read(PDSignature entry, byte[] pdf) {
    Instant said = entry.getSignDate() == null ? null : entry.getSignDate().toInstant();
    Set<SignatureFault> faults = EnumSet.noneOf(SignatureFault.class);
    X509Certificate certificate = null;
    SignatureHour stamped = null;
    try {
      int[] range = entry.getByteRange();
      if (end(entry, pdf) == 0) {
        throw new CMSException("a range of bytes that is none");
      }
      byte[] content = new byte[range[1] + range[3]];
      System.arraycopy(pdf, 0, content, 0, range[1]);
      System.arraycopy(pdf, range[2], content, range[1], range[3]);
      var signed = new CMSSignedData(new CMSProcessableByteArray(content), cms(pdf, range));
      SignerInformation signer = signed.getSignerInfos().iterator().next();
      List<X509Certificate> carried = carried(signed);
      certificate = own(signed, signer, carried);
      if (!signer.verify(
          new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey()))) {
        faults.add(SignatureFault.CHANGED);
      }
      byte[] token = token(signer);
      if (token != null) {
        stamped = hour(token, signer.getSignature()).orElse(null);
        if (stamped == null) {
          faults.add(SignatureFault.STAMP);
        }
      }
      trust(
          certificate,
          carried,
          stamped == null || !stamped.believed() ? null : stamped.at(),
          faults);
    } catch (CMSException
        | GeneralSecurityException
        | OperatorCreationException
        | IOException
        | RuntimeException broken) {
      // Parsers meet bytes that were changed with all sorts of exceptions.
      faults.add(SignatureFault.CHANGED);
    }
    return new FoundSignature(certificate, said, stamped, end(entry, pdf), pdf.length, faults);
  }

  /** Where what was signed ends; 0 unless all of it is signed but one string of hex digits. */
  private static int end(PDSignature entry, byte[] pdf) {
    int[] range = entry.getByteRange();
    boolean whole =
        range.length == 4
            && range[0] == 0
            && range[1] > 0
            && range[2] > range[1] + 1
            && range[3] >= 0
            && range[2] <= pdf.length - range[3]
            && pdf[range[1]] == '<'
            && pdf[range[2] - 1] == '>';
    return whole ? range[2] + range[3] : 0;
  }

  /** The signature without the zeros that fill its room. */
  private static byte[] cms(byte[] pdf, int[] range) throws IOException {
    byte[] room =
        HexFormat.of()
            .parseHex(
                new String(
                    pdf,
                    range[1] + 1,
                    range[2] - range[1] - 2,
                    java.nio.charset.StandardCharsets.US_ASCII));
    var bytes = new ByteArrayInputStream(room);
    try (var in = new ASN1InputStream(bytes)) {
      in.readObject();
      int length = room.length - bytes.available();
      for (int at = length; at < room.length; at++) {
        if (room[at] != 0) {
          throw new IOException("more than a signature in its room");
        }
      }
      return Arrays.copyOf(room, length);
    }
  }

  private static List<X509Certificate> carried(CMSSignedData signed)
      throws GeneralSecurityException {
    var converter = new JcaX509CertificateConverter();
    var all = new ArrayList<X509Certificate>();
    for (X509CertificateHolder holder : signed.getCertificates().getMatches(null)) {
      all.add(converter.getCertificate(holder));
    }
    return all;
  }

  @SuppressWarnings("unchecked")
  private static X509Certificate own(
      CMSSignedData signed, SignerInformation signer, List<X509Certificate> carried)
      throws GeneralSecurityException {
    for (Object one : signed.getCertificates().getMatches(signer.getSID())) {
      return new JcaX509CertificateConverter().getCertificate((X509CertificateHolder) one);
    }
    throw new GeneralSecurityException("none of " + carried.size() + " is that of the signer");
  }

  private static byte @Nullable [] token(SignerInformation signer) throws IOException {
    var attributes = signer.getUnsignedAttributes();
    var attribute =
        attributes == null
            ? null
            : attributes.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
    return attribute == null
        ? null
        : attribute.getAttrValues().getObjectAt(0).toASN1Primitive().getEncoded();
  }

  private Optional<SignatureHour> hour(byte[] token, byte[] signature) {
    return stamps.stream().findFirst().flatMap(one -> one.hour(token, signature));
  }

  /**
   * @param stamped hour that is proven; without one the certificate must hold now
   */
  private void trust(
      X509Certificate certificate,
      List<X509Certificate> carried,
      @Nullable Instant stamped,
      Set<SignatureFault> faults) {
    Instant at = stamped == null ? time.instant() : stamped;
    Instant last = certificate.getNotAfter().toInstant();
    boolean ended = at.isAfter(last);
    if (at.isBefore(certificate.getNotBefore().toInstant()) || ended && stamped != null) {
      faults.add(SignatureFault.OUTSIDE_VALIDITY);
    } else if (ended) {
      faults.add(SignatureFault.ENDED_SINCE);
    }
    List<X509Certificate> way = way(certificate, carried, ended ? last : at);
    if (way.isEmpty()) {
      faults.add(SignatureFault.UNTRUSTED);
    }
    try {
      if (keys.revoked(certificate, way, at)) {
        faults.add(SignatureFault.REVOKED);
      }
    } catch (GeneralSecurityException nobodyKnows) {
      faults.add(SignatureFault.UNKNOWN_REVOCATION);
    }
  }

  /** Certificates above one, up to a root that is believed; none when it leads to none. */
  private List<X509Certificate> way(
      X509Certificate certificate, List<X509Certificate> carried, Instant at) {
    Set<TrustAnchor> anchors =
        keys.roots().stream().map(root -> new TrustAnchor(root, null)).collect(Collectors.toSet());
    var selector = new X509CertSelector();
    selector.setCertificate(certificate);
    try {
      if (anchors.isEmpty()) {
        return List.of();
      }
      var parameters = new PKIXBuilderParameters(anchors, selector);
      parameters.addCertStore(
          CertStore.getInstance("Collection", new CollectionCertStoreParameters(carried)));
      parameters.setRevocationEnabled(false);
      parameters.setDate(Date.from(at));
      var found = (PKIXCertPathBuilderResult) CertPathBuilder.getInstance("PKIX").build(parameters);
      var way = new ArrayList<X509Certificate>();
      way.add(found.getTrustAnchor().getTrustedCert());
      found.getCertPath().getCertificates().forEach(one -> way.add((X509Certificate) one));
      return way;
    } catch (GeneralSecurityException nobodyKnown) {
      return List.of();
    }
  }
}
