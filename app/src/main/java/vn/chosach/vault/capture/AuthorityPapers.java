package vn.chosach.vault.capture;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Key and certificates of the authority of the demonstration.
 *
 * @param key with which it signs
 * @param own certificate of that key
 * @param root above it, which is handed out
 */
record AuthorityPapers(PrivateKey key, X509Certificate own, X509Certificate root) {

  private static final Duration VALID = Duration.ofDays(3650);
  private static final String NAME = "stamps";

  /** The file lies among the keys and guards nothing by its password. */
  private static final char[] OPEN = "demo".toCharArray();

  static AuthorityPapers fresh(Instant now)
      throws GeneralSecurityException, OperatorCreationException, IOException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    KeyPair rootKey = generator.generateKeyPair();
    KeyPair ownKey = generator.generateKeyPair();
    Instant from = now.minus(Duration.ofDays(1));
    var rootName = new X500Name("CN=Cho Sach demo root");
    var ownName = new X500Name("CN=Cho Sach demo time stamps");
    return new AuthorityPapers(
        ownKey.getPrivate(),
        certificate(rootName, rootKey, ownName, ownKey, from, false),
        certificate(rootName, rootKey, rootName, rootKey, from, true));
  }

  /** How it signs; those that were kept by an earlier edition have keys of RSA. */
  String scheme() {
    return scheme(key);
  }

  private static String scheme(PrivateKey key) {
    return key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
  }

  /**
   * Those of the start before, or fresh ones that the next start finds: what was stamped yesterday
   * must hold under the root of today.
   */
  static AuthorityPapers kept(Path file, Instant now)
      throws GeneralSecurityException, OperatorCreationException, IOException {
    if (Files.exists(file)) {
      return read(file);
    }
    AuthorityPapers papers = fresh(now);
    papers.keep(file);
    return papers;
  }

  private static AuthorityPapers read(Path file) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, OPEN);
    }
    Certificate[] chain = store.getCertificateChain(NAME);
    return new AuthorityPapers(
        (PrivateKey) store.getKey(NAME, OPEN),
        (X509Certificate) chain[0],
        (X509Certificate) chain[1]);
  }

  private void keep(Path file) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, OPEN);
    store.setKeyEntry(NAME, key, OPEN, new Certificate[] {own, root});
    Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
    Path half =
        Files.createTempFile(
            folder,
            "stamps",
            ".tmp",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (OutputStream out = Files.newOutputStream(half)) {
      store.store(out, OPEN);
    }
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static X509Certificate certificate(
      X500Name issuer,
      KeyPair issuerKey,
      X500Name subject,
      KeyPair subjectKey,
      Instant from,
      boolean authority)
      throws GeneralSecurityException, OperatorCreationException, IOException {
    var builder =
        new JcaX509v3CertificateBuilder(
            issuer,
            BigInteger.valueOf(from.toEpochMilli() + (authority ? 0 : 1)),
            Date.from(from),
            Date.from(from.plus(VALID)),
            subject,
            subjectKey.getPublic());
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
    if (!authority) {
      builder.addExtension(
          Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
    }
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(
                new JcaContentSignerBuilder(scheme(issuerKey.getPrivate()))
                    .build(issuerKey.getPrivate())));
  }
}
