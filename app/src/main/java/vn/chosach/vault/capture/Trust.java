package vn.chosach.vault.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.jspecify.annotations.Nullable;

/**
 * Whether a token is to be believed: signed by the certificate that it carries, which must be meant
 * for time stamps alone (RFC 3161, 2.3) and, when roots are given, lead up to one of them as of the
 * hour of the stamp.
 */
final class Trust {

  private final @Nullable Path roots;

  Trust(@Nullable Path roots) {
    this.roots = roots;
  }

  void verify(TimeStampToken token) throws TSPException, IOException, GeneralSecurityException {
    var converter = new JcaX509CertificateConverter();
    var carried = new ArrayList<X509Certificate>();
    for (X509CertificateHolder holder : token.getCertificates().getMatches(null)) {
      carried.add(converter.getCertificate(holder));
    }
    @SuppressWarnings("unchecked")
    var signers = token.getCertificates().getMatches(token.getSID());
    if (signers.isEmpty()) {
      throw new GeneralSecurityException("the token does not carry its certificate");
    }
    X509Certificate signer =
        converter.getCertificate((X509CertificateHolder) signers.iterator().next());
    try {
      token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
    } catch (OperatorCreationException e) {
      throw new GeneralSecurityException(e);
    }
    if (roots != null) {
      chain(signer, carried, token);
    }
  }

  private void chain(X509Certificate signer, List<X509Certificate> carried, TimeStampToken token)
      throws IOException, GeneralSecurityException {
    var selector = new X509CertSelector();
    selector.setCertificate(signer);
    Set<TrustAnchor> anchors =
        roots().stream().map(root -> new TrustAnchor(root, null)).collect(Collectors.toSet());
    var parameters = new PKIXBuilderParameters(anchors, selector);
    parameters.addCertStore(
        CertStore.getInstance("Collection", new CollectionCertStoreParameters(carried)));
    parameters.setRevocationEnabled(false);
    parameters.setDate(token.getTimeStampInfo().getGenTime());
    CertPathBuilder.getInstance("PKIX").build(parameters);
  }

  private List<X509Certificate> roots() throws IOException, GeneralSecurityException {
    try (InputStream in = Files.newInputStream(java.util.Objects.requireNonNull(roots))) {
      return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
          .map(X509Certificate.class::cast)
          .toList();
    }
  }
}
