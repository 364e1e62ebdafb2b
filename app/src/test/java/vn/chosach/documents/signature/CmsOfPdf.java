package vn.chosach.documents.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.tsp.TimeStampToken;

/** The signature of a PDF as a stranger takes it out with BouncyCastle, none of our verifiers. */
public record CmsOfPdf(X509Certificate certificate, SignerInformation signer) {

  private static final Pattern RANGE =
      Pattern.compile("/ByteRange ?\\[(\\d+) (\\d+) (\\d+) (\\d+) *\\]");

  /** Reads it and expects it to hold over the whole file, with the attributes of PAdES-B-B. */
  public static CmsOfPdf holding(byte[] pdf) throws Exception {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    assertThat(text).contains("/SubFilter /ETSI.CAdES.detached");
    var range = RANGE.matcher(text);
    assertThat(range.find()).isTrue();
    int first = Integer.parseInt(range.group(2));
    int second = Integer.parseInt(range.group(3));
    int rest = Integer.parseInt(range.group(4));
    assertThat(second + rest).isEqualTo(pdf.length);
    byte[] content = new byte[first + rest];
    System.arraycopy(pdf, 0, content, 0, first);
    System.arraycopy(pdf, second, content, first, rest);
    byte[] cms = HexFormat.of().parseHex(text.substring(first + 1, second - 1));
    var signed =
        new CMSSignedData(new CMSProcessableByteArray(content), new ByteArrayInputStream(cms));
    SignerInformation signer = signed.getSignerInfos().iterator().next();
    var holder =
        (X509CertificateHolder)
            signed.getCertificates().getMatches(signer.getSID()).iterator().next();
    X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(holder);
    assertThat(signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate))).isTrue();
    var attributes = signer.getSignedAttributes();
    assertThat(attributes.get(CMSAttributes.signingTime)).as("the moment is in the PDF").isNull();
    var meant =
        SigningCertificateV2.getInstance(
            attributes
                .get(PKCSObjectIdentifiers.id_aa_signingCertificateV2)
                .getAttrValues()
                .getObjectAt(0));
    assertThat(meant.getCerts()[0].getCertHash())
        .isEqualTo(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
    return new CmsOfPdf(certificate, signer);
  }

  /** The token over the signature; expects it to be over this one. */
  public TimeStampToken token() throws Exception {
    var attribute =
        signer.getUnsignedAttributes().get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
    var token =
        new TimeStampToken(
            new CMSSignedData(
                attribute.getAttrValues().getObjectAt(0).toASN1Primitive().getEncoded()));
    assertThat(token.getTimeStampInfo().getMessageImprintDigest())
        .isEqualTo(MessageDigest.getInstance("SHA-256").digest(signer.getSignature()));
    return token;
  }
}
