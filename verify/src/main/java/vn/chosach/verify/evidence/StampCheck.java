package vn.chosach.verify.evidence;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.jspecify.annotations.Nullable;

/**
 * Checks a token over some bytes: its hash, its signature, its certificate, and the way from that
 * certificate to a root that the checker brought along.
 */
final class StampCheck {

  private StampCheck() {}

  /**
   * @return the hour, when somebody who is believed vouches for it
   */
  static @Nullable Instant check(
      String name,
      byte[] der,
      byte[] stamped,
      CertificateTrust trust,
      EvidenceVerdict evidenceVerdict) {
    try {
      var data = new CMSSignedData(der);
      var token = new TimeStampToken(data);
      var info = token.getTimeStampInfo();
      String digest = info.getMessageImprintAlgOID().getId();
      if (!CertificateTrust.DIGESTS.contains(digest)) {
        evidenceVerdict.open(name + ": is over a digest that is not judged, " + digest);
        return null;
      }
      byte[] hash = MessageDigest.getInstance(digest).digest(stamped);
      if (!MessageDigest.isEqual(hash, info.getMessageImprintDigest())) {
        evidenceVerdict.wrong(name + ": stamps another content");
        return null;
      }
      var converter = new JcaX509CertificateConverter();
      var carried = new ArrayList<X509Certificate>();
      for (X509CertificateHolder holder : token.getCertificates().getMatches(null)) {
        carried.add(converter.getCertificate(holder));
      }
      X509Certificate signer = signer(token, converter);
      token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
      Instant hour = info.getGenTime().toInstant();
      evidenceVerdict.fine(
          "%s: stamped %s by %s, policy %s"
              .formatted(name, hour, signer.getSubjectX500Principal().getName(), info.getPolicy()));
      SignerInformation signature = data.getSignerInfos().iterator().next();
      CertificateTrust.strength(name, signature, signer.getPublicKey(), evidenceVerdict);
      if (trust.roots() == null) {
        evidenceVerdict.remark(name + ": no root given (--ca), so who stamped is not proven");
      }
      return trust.above(name, signer, carried, hour, true, evidenceVerdict) ? hour : null;
    } catch (TSPException
        | CMSException
        | GeneralSecurityException
        | OperatorCreationException
        | IOException
        | RuntimeException e) {
      evidenceVerdict.wrong(name + ": " + reason(e));
      return null;
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
}
