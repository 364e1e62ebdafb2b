package vn.chosach.documents.signature;

import java.security.cert.X509Certificate;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/** Names that a certificate says, as people read them. */
public final class CertificateNames {

  private CertificateNames() {}

  /** Common name of whom it was issued to. */
  public static String person(X509Certificate certificate) {
    return part(certificate.getSubjectX500Principal(), BCStyle.CN);
  }

  /** Organisation of whom it was issued to; empty when it says none. */
  public static String organisation(X509Certificate certificate) {
    return part(certificate.getSubjectX500Principal(), BCStyle.O);
  }

  /** Who issued it. */
  public static String issuer(X509Certificate certificate) {
    X500Principal issuer = certificate.getIssuerX500Principal();
    String name = part(issuer, BCStyle.CN);
    return name.isEmpty() ? issuer.getName() : name;
  }

  /** Serial number as authorities print it: hexadecimal. */
  public static String serial(X509Certificate certificate) {
    return certificate.getSerialNumber().toString(16).toUpperCase(java.util.Locale.ROOT);
  }

  private static String part(X500Principal of, ASN1ObjectIdentifier which) {
    var parts = X500Name.getInstance(of.getEncoded()).getRDNs(which);
    return parts.length == 0 ? "" : IETFUtils.valueToString(parts[0].getFirst().getValue());
  }
}
