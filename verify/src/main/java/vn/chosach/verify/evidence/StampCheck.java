package vn.chosach.verify.evidence;

import java.io.IOException;
import java.io.InputStream;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.jspecify.annotations.Nullable;

/**
 * Checks the token over the manifest: its hash, its signature, its certificate, and the way from
 * that certificate to a root that the checker brought along.
 */
final class StampCheck {

  private StampCheck() {}

  static void check(
      String name,
      byte[] der,
      byte[] manifest,
      @Nullable Path roots,
      EvidenceVerdict evidenceVerdict) {
    try {
      var token = new TimeStampToken(new CMSSignedData(der));
      var info = token.getTimeStampInfo();
      if (!info.getMessageImprintAlgOID().equals(NISTObjectIdentifiers.id_sha256)) {
        evidenceVerdict.wrong(name + ": is not over a SHA-256");
        return;
      }
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(manifest);
      if (!MessageDigest.isEqual(hash, info.getMessageImprintDigest())) {
        evidenceVerdict.wrong(name + ": stamps another manifest");
        return;
      }
      var converter = new JcaX509CertificateConverter();
      var carried = new ArrayList<X509Certificate>();
      for (X509CertificateHolder holder : token.getCertificates().getMatches(null)) {
        carried.add(converter.getCertificate(holder));
      }
      X509Certificate signer = signer(token, converter);
      token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
      evidenceVerdict.fine(
          name
              + ": stamped "
              + info.getGenTime().toInstant()
              + " by "
              + signer.getSubjectX500Principal().getName());
      if (roots == null) {
        evidenceVerdict.remark(name + ": no root given (--ca), so who stamped is not proven");
      } else {
        chain(signer, carried, token, roots);
        evidenceVerdict.fine(name + ": leads up to a root of " + roots.getFileName());
      }
    } catch (TSPException
        | CMSException
        | GeneralSecurityException
        | OperatorCreationException
        | IOException
        | RuntimeException e) {
      evidenceVerdict.wrong(name + ": " + reason(e));
    }
  }

  private static String reason(Exception e) {
    String message = e.getMessage();
    return "the token does not hold ("
        + (message == null ? e.getClass().getSimpleName() : message)
        + ")";
  }

  private static X509Certificate signer(TimeStampToken token, JcaX509CertificateConverter converter)
      throws GeneralSecurityException {
    for (Object one : token.getCertificates().getMatches(token.getSID())) {
      return converter.getCertificate((X509CertificateHolder) one);
    }
    throw new GeneralSecurityException("it does not carry its certificate");
  }

  private static void chain(
      X509Certificate signer, List<X509Certificate> carried, TimeStampToken token, Path roots)
      throws GeneralSecurityException, IOException {
    Set<TrustAnchor> anchors = new HashSet<>();
    try (InputStream in = Files.newInputStream(roots)) {
      CertificateFactory.getInstance("X.509")
          .generateCertificates(in)
          .forEach(root -> anchors.add(new TrustAnchor((X509Certificate) root, null)));
    }
    var selector = new X509CertSelector();
    selector.setCertificate(signer);
    var parameters = new PKIXBuilderParameters(anchors, selector);
    parameters.addCertStore(
        CertStore.getInstance("Collection", new CollectionCertStoreParameters(carried)));
    parameters.setRevocationEnabled(false);
    parameters.setDate(token.getTimeStampInfo().getGenTime());
    CertPathBuilder.getInstance("PKIX").build(parameters);
  }
}
