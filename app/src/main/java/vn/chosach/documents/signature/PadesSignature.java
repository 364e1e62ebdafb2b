package vn.chosach.documents.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.GregorianCalendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;
import vn.chosach.documents.SignatureStamps;
import vn.chosach.documents.layout.PrintedPaper;
import vn.chosach.documents.signature.SigningKeys.KeyOpening.KeyOpened;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;

/**
 * Signs a PDF: PAdES B-B, and B-T where an authority stamps (ETSI EN 319 142-1, 6.3). The signature
 * shows nothing by itself: what is seen of it is printed on the page before, so that the pages stay
 * accessible (ISO 14289-1) and keep their fonts. That of the agency, which comes later, is seen by
 * its {@link SealMark}.
 */
public final class PadesSignature {

  /** Room for the signature with chain and token, in bytes. */
  private static final int ROOM = 24_000;

  private PadesSignature() {}

  /** A signed PDF, or why there is none. */
  public sealed interface PadesOutcome {

    record PadesSigned(byte[] pdf) implements PadesOutcome {}

    /**
     * {@code documents.no-stamp} when no authority answers, {@code
     * documents.certificate-of-another} when the key is not that of the certificate, {@code
     * documents.key-store-unreadable} when the store gives no signature.
     */
    record PadesRefused(Refusal refusal) implements PadesOutcome {}
  }

  /** A signature that shows nothing by itself. */
  public static PadesOutcome sign(byte[] pdf, KeyOpened key, Instant at, SignatureStamps stamps) {
    return sign(pdf, key, at, stamps, null);
  }

  /**
   * Signs what is in the file, also signatures that stand there already: each is an update behind
   * the one before, which stays as it was.
   *
   * @param at moment of the signature
   * @param seal what is seen of it; {@code null} for a signature that shows nothing by itself
   */
  public static PadesOutcome sign(
      byte[] pdf, KeyOpened key, Instant at, SignatureStamps stamps, @Nullable SealMark seal) {
    try (key;
        PDDocument document = Loader.loadPDF(pdf);
        var options = new SignatureOptions();
        var bytes = new ByteArrayOutputStream()) {
      options.setPreferredSignatureSize(ROOM);
      PDSignature entry = entry(key.chain().getFirst(), at);
      // The page whose list bears the mark shows it, whatever page the mark itself names.
      options.setPage(seal == null ? 0 : SealMark.pageOf(document));
      document.addSignature(entry, options);
      shown(document, entry, seal);
      var external = document.saveIncrementalForExternalSigning(bytes);
      byte[] content = external.getContent().readAllBytes();
      CMSSignedData signed = cms(content, key);
      SignerInformation signer = signed.getSignerInfos().iterator().next();
      if (!signer.verify(
          new JcaSimpleSignerInfoVerifierBuilder().build(key.chain().getFirst().getPublicKey()))) {
        return refused(Refusal.of("documents.certificate-of-another"));
      }
      if (stamps.configured()) {
        SignatureStamps.SignatureStamp stamp = stamps.stamp(signer.getSignature());
        byte[] token = stamp.token();
        if (token == null) {
          return refused(Refusal.of("documents.no-stamp"));
        }
        signed = stamped(signed, signer, token);
      }
      external.setSignature(signed.toASN1Structure().getEncoded(ASN1Encoding.DER));
      return new PadesOutcome.PadesSigned(bytes.toByteArray());
    } catch (GeneralSecurityException | OperatorCreationException | CMSException e) {
      return refused(Refusal.of("documents.key-store-unreadable"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PadesOutcome refused(Refusal refusal) {
    return new PadesOutcome.PadesRefused(refusal);
  }

  private static PDSignature entry(X509Certificate certificate, Instant at) {
    var entry = new PDSignature();
    entry.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
    entry.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
    entry.setName(CertificateNames.person(certificate));
    entry.setSignDate(GregorianCalendar.from(at.atZone(Vietnam.ZONE)));
    return entry;
  }

  /** Whether somebody signed a PDF digitally. */
  public static boolean signed(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return !document.getSignatureDictionaries().isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A hidden field has no place in the order of reading, but must have words (ISO 14289-1, 7.18).
   */
  private static void shown(PDDocument document, PDSignature entry, @Nullable SealMark seal)
      throws IOException {
    for (PDSignatureField field : document.getSignatureFields()) {
      PDSignature own = field.getSignature();
      if (own == null || own.getCOSObject() != entry.getCOSObject()) {
        continue;
      }
      field.setAlternateFieldName(seal == null ? PrintedPaper.FIELD : seal.words());
      for (PDAnnotationWidget widget : field.getWidgets()) {
        if (seal != null) {
          seal.draw(document, widget);
        }
        widget.setHidden(seal == null);
        PDPage page = widget.getPage();
        if (page != null) {
          page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
          page.getCOSObject().setNeedToBeUpdated(true);
        }
      }
    }
  }

  static CMSSignedData cms(byte[] content, KeyOpened key)
      throws GeneralSecurityException, OperatorCreationException, CMSException, IOException {
    X509Certificate certificate = key.chain().getFirst();
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
    var attributes = new ASN1EncodableVector();
    attributes.add(
        new Attribute(
            PKCSObjectIdentifiers.id_aa_signingCertificateV2,
            new DERSet(new SigningCertificateV2(new ESSCertIDv2(hash)))));
    var table = new DefaultSignedAttributeTableGenerator(new AttributeTable(attributes));
    var signer =
        new JcaContentSignerBuilder(
            key.key().getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA");
    if (key.provider() != null) {
      signer.setProvider(key.provider());
    }
    var generator = new CMSSignedDataGenerator();
    generator.addSignerInfoGenerator(
        new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
            // The moment stands in the PDF, and nowhere else (EN 319 142-1, table 1).
            .setSignedAttributeGenerator(
                about -> table.getAttributes(about).remove(CMSAttributes.signingTime))
            .build(signer.build(key.key()), certificate));
    generator.addCertificates(new JcaCertStore(key.chain()));
    return generator.generate(new CMSProcessableByteArray(content), false);
  }

  private static CMSSignedData stamped(CMSSignedData signed, SignerInformation signer, byte[] token)
      throws IOException {
    var attribute =
        new Attribute(
            PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
            new DERSet(ASN1Primitive.fromByteArray(token)));
    return CMSSignedData.replaceSigners(
        signed,
        new SignerInformationStore(
            SignerInformation.replaceUnsignedAttributes(signer, new AttributeTable(attribute))));
  }
}
